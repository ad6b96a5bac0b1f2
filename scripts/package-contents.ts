import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// Packs the program, checks what the package says of itself, installs it in an empty folder, and tries it on several Node.js.

type Packed = { filename: string; size: number; files: unknown[] };

/** The largest package in KiB that users should have to download. */
const maxSize = 2500;

/** Node.js versions besides that of the checkout on which the program runs, and those that it refuses. */
const supported = ['26.10.0', '24.15.0'];
const refused = ['24.14.1', '20.20.2'];

const questions = [
  'treaties --status=signed --format table',
  'facts --json',
  'search forced labour',
  'upr --pivot aligned_states --over date',
  'timeline --limit 5',
  'cite pism-2404 --style chicago',
  'check',
  'kinds treaties --schema',
];

const folder = mkdtempSync(join(tmpdir(), 'pism-package-'));
try {
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', packing, { encoding: 'utf8' })) as [Packed];
  const tarball = join(folder, packed.filename);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  await checkLibrary(tarball, join(folder, 'package'));
  const versions = tryPackage(tarball, folder);
  if (packed.size > maxSize * 1024) throw new Error(`the package has ${packed.size} bytes: see CONTRIBUTING.md`);
  console.log(`${packed.files.length} files, ${Math.round(packed.size / 1024)} KiB; tried on ${versions.join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What is said of the library in package.json leads to it and its types, however it is imported. */
async function checkLibrary(tarball: string, unpacked: string): Promise<void> {
  const { messages, pkg } = await publint({ pkgDir: unpacked, strict: true });
  const types = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  const problems = types.types ? types.problems.map((problem) => JSON.stringify(problem)) : ['it has no types'];
  const all = [...messages.map((message) => formatMessage(message, pkg) ?? message.code), ...problems];
  if (all.length > 0) throw new Error(`publint, arethetypeswrong: ${all.join('; ')}`);
}

/** Installs the tarball in an empty folder and runs it from another one, on each Node.js version; returns the versions. */
function tryPackage(tarball: string, folder: string): string[] {
  const install = run('npm', ['install', '--global', '--prefix', join(folder, 'installed'), tarball], folder);
  const warnings = install.stderr.match(/^npm warn.*/gim) ?? [];
  if (install.status !== 0 || warnings.length > 0) throw new Error(`npm install --global: ${install.stderr}`);
  const program = join(folder, 'installed/lib/node_modules/pism/bin/pism.js');
  const expected = answersOf(process.execPath, program, join(folder, 'cache'));
  for (const version of supported)
    if (answersOf(download(version, folder), program, join(folder, `cache-${version}`)) !== expected)
      throw new Error(`Node.js ${version} gives other answers than ${process.versions.node}`);
  for (const version of refused) checkRefusal(download(version, folder), program, version);
  return [process.versions.node, ...supported, ...refused];
}

/** The binary of a Node.js version, from the package that holds it for this machine. */
function download(version: string, folder: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const target = join(folder, `node-${version}`);
  mkdirSync(target);
  const { status, stderr } = run('npm', ['install', '--prefix', target, `${name}@${version}`], target);
  if (status !== 0) throw new Error(`${name}@${version}: ${stderr}`);
  const installed = join(target, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: { node: string } };
  return join(installed, bin.node);
}

/** What the program prints for all questions, with a cache of its own; throws if one fails. */
function answersOf(node: string, program: string, cache: string): string {
  let printed = '';
  for (const question of questions) {
    const { status, stdout, stderr } = run(node, [program, ...question.split(' ')], '/', cache);
    if (status !== 0 || stdout === '') throw new Error(`${node} ${question} ends with ${status}: ${stderr}`);
    printed += stdout;
  }
  return printed;
}

/** Throws unless the program says in one line which Node.js it needs. */
function checkRefusal(node: string, program: string, version: string): void {
  const refusal = `pism needs Node.js 24.15 or newer (not 25); this is v${version}. Install one from https://nodejs.org.\n`;
  const ran = run(node, [program, 'show', 'iccpr'], '/');
  if (ran.status !== 2 || ran.stdout !== '' || ran.stderr !== refusal)
    throw new Error(`on Node.js ${version} it ends with ${ran.status}: ${ran.stdout}${ran.stderr}`);
}

function run(file: string, argv: string[], cwd: string, cache?: string) {
  const env = { ...process.env, ...(cache !== undefined && { XDG_CACHE_HOME: cache }) };
  const ran = spawnSync(file, argv, { cwd, env, encoding: 'utf8' });
  if (ran.error) throw ran.error;
  return ran;
}
