import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Size, writeArchive } from './archive.ts';
import { type Command, outputOf } from './measure.ts';

const repository = join(import.meta.dirname, '..');

/** The folder of a benchmark: a copy of the built program, generated facts, and exports of them. */
export interface Workspace {
  folder: string;
  size: Size;
  program: string;
  archive: string;
  /** The archive as exported files. */
  csv: string;
  ndjson: string;
  /** The archive as an exported database. */
  database: string;
  /** The program with these arguments and this cache folder. */
  pism(argv: string[], cache?: string): Command;
  /** The same Node.js with this script and arguments. */
  node(script: string, argv?: string[]): Command;
  /** The same Node.js with an empty file. */
  bare: Command;
}

/** The parts that take long to write and can be reused. */
type Part = 'archive' | 'csv' | 'ndjson' | 'database';

/** Prepares a workspace in this folder; reuses what an earlier benchmark left there. */
export function prepareWorkspace(folder: string, size: Size): Workspace {
  const workspace = prepareProgram(folder, size);
  writeOnce(workspace, 'archive', () => writeArchive(workspace.archive, size));
  for (const part of ['csv', 'ndjson', 'database'] as const) {
    const format = part === 'database' ? 'sqlite' : part;
    writeOnce(workspace, part, () => {
      outputOf(workspace.pism(['export', format, '--facts', workspace.archive, '-o', workspace[part]]));
    });
  }
  return workspace;
}

/** Prepares a workspace that has the program only. */
export function prepareProgram(folder: string, size: Size): Workspace {
  const workspace = workspaceIn(folder, size);
  // A copy, so that a build during the benchmark changes nothing.
  for (const part of ['bin', 'dist', 'facts', 'package.json']) {
    rmSync(join(workspace.program, part), { recursive: true, force: true });
    cpSync(join(repository, part), join(workspace.program, part), { recursive: true });
  }
  writeFileSync(join(folder, 'empty.cjs'), '');
  return workspace;
}

/** Waits until no file is so new that the index must check it again, then lets these commands update the index. */
export function waitUntilClean(...commands: Command[]): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2600);
  for (const command of commands) outputOf(command);
}

function workspaceIn(folder: string, size: Size): Workspace {
  mkdirSync(folder, { recursive: true });
  const env = { HOME: folder, PATH: process.env['PATH'] ?? '' };
  const run = (argv: string[], cache = 'cache'): Command => {
    return { file: process.execPath, argv, env: { ...env, XDG_CACHE_HOME: join(folder, cache) }, cwd: folder };
  };
  const program = join(folder, 'program');
  return {
    folder,
    size,
    program,
    archive: join(folder, 'archive'),
    csv: join(folder, 'csv'),
    ndjson: join(folder, 'ndjson'),
    database: join(folder, 'archive.db'),
    pism: (argv, cache) => run([join(program, 'bin/pism.js'), ...argv], cache),
    node: (script, argv = []) => run([script, ...argv]),
    bare: run([join(folder, 'empty.cjs')]),
  };
}

/** Writes a part unless it is there, of the same size and from the same generator; exports also by the same program. */
function writeOnce(workspace: Workspace, part: Part, write: () => void): void {
  const sources = ['bench/{archive,random}.ts', 'facts/{pism-2404,registers}/*.yaml'];
  if (part !== 'archive') sources.push('dist/start.cjs');
  const hash = createHash('sha256').update(JSON.stringify(workspace.size));
  for (const file of globSync(sources, { cwd: repository }).sort()) hash.update(readFileSync(join(repository, file)));
  const madeFrom = hash.digest('hex');
  const stamp = join(workspace.folder, `${part}.made-from`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  console.error(`writing ${part}`);
  rmSync(stamp, { force: true });
  rmSync(workspace[part], { recursive: true, force: true });
  write();
  writeFileSync(stamp, madeFrom);
}
