import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { tryPackage } from './try-package.ts';

// Packs the program, checks what is in the package, installs it in an empty folder, and tries it on several Node.js.

interface Packed {
  filename: string;
  size: number;
  files: { path: string }[];
}

/** The largest package in KiB that users should have to download. */
const maxSize = 2500;

const folder = mkdtempSync(join(tmpdir(), 'pism-package-'));
try {
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', packing, { encoding: 'utf8' })) as [Packed];
  const tarball = join(folder, packed.filename);
  checkFiles(packed.files.map(({ path }) => path));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  checkNotices(join(folder, 'package'));
  await checkLibrary(tarball, join(folder, 'package'));
  const versions = tryPackage(tarball, folder);
  if (packed.size > maxSize * 1024) throw new Error(`the package has ${packed.size} bytes: see docs/DEPENDENCIES.md`);
  console.log(`${packed.files.length} files, ${Math.round(packed.size / 1024)} KiB; tried on ${versions.join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The package holds the program, its facts and its papers, and nothing else. */
function checkFiles(paths: string[]): void {
  const expected =
    /^(bin|dist|facts|man)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md|THIRD-PARTY-NOTICES\.md)$/;
  const required = [
    'bin/pism.js',
    'dist/start.cjs',
    'dist/library.cjs',
    'dist/types/library.d.cts',
    'facts/kinds/treaties.yaml',
    'man/pism.1',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
  ];
  const unexpected = paths.filter((path) => !expected.test(path));
  const missing = required.filter((path) => !paths.includes(path));
  if (unexpected.length + missing.length > 0)
    throw new Error(`unexpected: ${unexpected.join(', ')}; missing: ${missing.join(', ')}`);
}

/** What is said of the library in package.json leads to it and its types, however it is imported. */
async function checkLibrary(tarball: string, unpacked: string): Promise<void> {
  const { messages, pkg } = await publint({ pkgDir: unpacked, strict: true });
  const types = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  const problems = types.types ? types.problems.map((problem) => JSON.stringify(problem)) : ['it has no types'];
  const all = [...messages.map((message) => formatMessage(message, pkg) ?? message.code), ...problems];
  if (all.length > 0) throw new Error(`publint, arethetypeswrong: ${all.join('; ')}`);
}

/** Every package that the packed bundle contains has a section in the notices. */
function checkNotices(unpacked: string): void {
  const code = globSync('dist/*.cjs', { cwd: unpacked }).map((file) => readFileSync(join(unpacked, file), 'utf8'));
  // The bundler writes a comment with its path above each module.
  const modules = code.flatMap((text) => [...text.matchAll(/^\/\/ \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)]);
  const bundled = new Set(modules.map(([, name]) => name ?? ''));
  if (!bundled.has('yaml')) throw new Error('the bundle no longer says which packages are in it');
  const notices = readFileSync(join(unpacked, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const missing = [...bundled].filter((name) => !notices.includes(`\n## ${name} `));
  if (missing.length > 0) throw new Error(`not in THIRD-PARTY-NOTICES.md: ${missing.join(', ')}`);
}
