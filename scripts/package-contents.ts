import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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
  checkNotices(join(folder, 'package'));
  tryOut(join(folder, 'package'));
  console.log(`${packed.files.length} files, ${Math.round(packed.size / 1024)} KiB; works from another folder`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The package holds the program, its facts and its papers, and nothing else. */
function checkFiles(paths: string[]): void {
  const expected =
    /^(bin|dist|facts)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md|THIRD-PARTY-NOTICES\.md)$/;
  const strange = paths.filter((path) => !expected.test(path));
  const missing = [
    'bin/pism.js',
    'dist/start.cjs',
    'facts/kinds/treaties.yaml',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
  ].filter((path) => !paths.includes(path));
  if (strange.length + missing.length > 0)
    throw new Error(`strange: ${strange.join(', ')}; missing: ${missing.join(', ')}`);
}

/** Whatever the bundle has from `node_modules` has its section in the notices: read off the very files that people get. */
function checkNotices(unpacked: string): void {
  const code = globSync('dist/*.cjs', { cwd: unpacked }).map((file) => readFileSync(join(unpacked, file), 'utf8'));
  // The bundler writes above each module from where it is.
  const modules = code.flatMap((text) => [...text.matchAll(/^\/\/ \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)]);
  const bundled = new Set(modules.map(([, name]) => name ?? ''));
  if (!bundled.has('yaml')) throw new Error('the bundle no longer says which packages are in it');
  const notices = readFileSync(join(unpacked, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const missing = [...bundled].filter((name) => !notices.includes(`\n## ${name} `));
  if (missing.length > 0) throw new Error(`not in THIRD-PARTY-NOTICES.md: ${missing.join(', ')}`);
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
