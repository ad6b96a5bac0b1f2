import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Packed {
  filename: string;
  size: number;
  files: { path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'pism-package-'));
try {
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', packing, { encoding: 'utf8' })) as [Packed];
  checkFiles(packed.files.map(({ path }) => path));
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder]);
  tryOut(join(folder, 'package'));
  console.log(`${packed.files.length} files, ${Math.round(packed.size / 1024)} KiB; works from another folder`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The package holds the program, its facts and its papers, and nothing else. */
function checkFiles(paths: string[]): void {
  const expected = /^(bin|dist|facts)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
  const strange = paths.filter((path) => !expected.test(path));
  const missing = ['bin/pism.js', 'dist/start.cjs', 'facts/kinds/treaties.yaml', 'LICENSE'].filter(
    (path) => !paths.includes(path),
  );
  if (strange.length + missing.length > 0)
    throw new Error(`strange: ${strange.join(', ')}; missing: ${missing.join(', ')}`);
}

/** The unpacked program answers, from any folder and without our `node_modules`. */
function tryOut(unpacked: string): void {
  const home = join(unpacked, '..', 'home');
  const installed = join(home, 'node_modules', 'pism');
  cpSync(unpacked, installed, { recursive: true });
  symlinkSync(join(installed, 'bin', 'pism.js'), join(home, 'pism'));
  const env = { ...process.env, XDG_CACHE_HOME: join(home, 'cache') };
  const answer = execFileSync(process.execPath, [join(home, 'pism'), 'show', 'iccpr'], {
    cwd: '/',
    env,
    encoding: 'utf8',
  });
  if (!answer.includes('1998')) throw new Error(`the packed program answers: ${answer}`);
}
