import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Node.js versions besides that of the checkout, and whether the program runs on them. */
const others: { version: string; runs: boolean }[] = [
  { version: '26.10.0', runs: true },
  { version: '24.15.0', runs: true },
  { version: '24.14.1', runs: false },
  { version: '22.23.3', runs: false },
  { version: '20.20.2', runs: false },
];

const questions = [
  'treaties --status=signed --format table',
  'facts --json',
  'search forced labour',
  'upr --pivot aligned_states --over date',
  'timeline --limit 5',
  'cite pism-2404 --style chicago',
  'check',
  'schema treaties',
];

interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Installs the tarball in an empty folder and runs it from another one, on each Node.js version; returns the versions. */
export async function tryPackage(tarball: string, folder: string): Promise<string[]> {
  const install = await run('npm', ['install', '--global', '--prefix', join(folder, 'installed'), tarball], folder);
  const warnings = install.stderr.match(/^npm warn.*/gim) ?? [];
  if (install.status !== 0 || warnings.length > 0) throw new Error(`npm install --global: ${install.stderr}`);
  const program = pathOfProgram(join(folder, 'installed'));
  const expected = await answersOf(process.execPath, program, join(folder, 'cache'));
  const tried = others.map(async ({ version, runs }) => {
    const node = await download(version, folder);
    if (!runs) await refuses(node, program, version);
    else if ((await answersOf(node, program, join(folder, `cache-${version}`))) !== expected)
      throw new Error(`Node.js ${version} gives other answers than ${process.versions.node}`);
    return version;
  });
  return [process.versions.node, ...(await Promise.all(tried))];
}

function pathOfProgram(prefix: string): string {
  const file = join('node_modules', 'pism', 'bin', 'pism.js');
  const unix = join(prefix, 'lib', file);
  return existsSync(unix) ? unix : join(prefix, file);
}

/** The binary of a Node.js version, from the package that holds it for this machine. */
async function download(version: string, folder: string): Promise<string> {
  const { platform, arch } = process;
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const name = [prefix, platform === 'win32' ? 'win' : platform, arch].join('-');
  const target = join(folder, `node-${version}`);
  mkdirSync(target);
  const { status, stderr } = await run('npm', ['install', '--prefix', target, `${name}@${version}`], target);
  if (status !== 0) throw new Error(`${name}@${version}: ${stderr}`);
  const installed = join(target, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: { node: string } };
  return join(installed, bin.node);
}

/** What the program prints for all questions, with a cache of its own; throws if one fails. */
async function answersOf(node: string, program: string, cache: string): Promise<string> {
  let printed = '';
  for (const question of questions) {
    const { status, stdout, stderr } = await run(node, [program, ...question.split(' ')], '/', cache);
    if (status !== 0 || stdout === '') throw new Error(`${node} ${question} ends with ${status}: ${stderr}`);
    printed += stdout;
  }
  return printed;
}

/** Throws unless the program says in one line which Node.js it needs. */
async function refuses(node: string, program: string, version: string): Promise<void> {
  const refusal = `pism needs Node.js 24.15 or newer (not 25); this is v${version}. Install one from https://nodejs.org.\n`;
  const ran = await run(node, [program, 'show', 'iccpr'], '/');
  if (ran.status !== 2 || ran.stdout !== '' || ran.stderr !== refusal)
    throw new Error(`on Node.js ${version} it ends with ${ran.status}: ${ran.stdout}${ran.stderr}`);
}

async function run(file: string, argv: string[], cwd: string, cache?: string): Promise<Ran> {
  const env = { ...process.env, ...(cache !== undefined && { XDG_CACHE_HOME: cache }) };
  try {
    const { stdout, stderr } = await execute(file, argv, { cwd, env });
    return { status: 0, stdout, stderr };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number' || stdout === undefined || stderr === undefined) throw thrown;
    return { status: code, stdout, stderr };
  }
}
