import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Size, writeArchive } from './archive.ts';
import { type Command, outputOf } from './measure.ts';

const repository = join(import.meta.dirname, '..');

/** The folder of a benchmark: a copy of the built program, generated facts, and exports of them. */
export interface Workspace {
  folder: string;
  program: string;
  archive: string;
  /** The archive as exported files, and as one of NDJSON. */
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

/** Prepares a workspace in this folder. */
export function prepareWorkspace(folder: string, size: Size): Workspace {
  const workspace = workspaceIn(folder);
  // A copy, so that a build during the benchmark changes nothing.
  for (const part of ['bin', 'dist', 'facts', 'package.json'])
    cpSync(join(repository, part), join(workspace.program, part), { recursive: true });
  writeFileSync(join(folder, 'empty.cjs'), '');
  console.error('writing the archive and its exports');
  writeArchive(workspace.archive, size);
  const exports = { csv: workspace.csv, sqlite: workspace.database };
  for (const [format, place] of Object.entries(exports))
    outputOf(workspace.pism(['export', format, '--facts', workspace.archive, '-o', place]));
  outputOf(workspace.pism(['facts', '--facts', workspace.archive, '-o', workspace.ndjson]));
  return workspace;
}

/** Waits until no file is so new that the index must check it again, then lets these commands update the index. */
export function waitUntilClean(...commands: Command[]): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2600);
  for (const command of commands) outputOf(command);
}

function workspaceIn(folder: string): Workspace {
  const env = { HOME: folder, PATH: process.env['PATH'] ?? '' };
  const run = (argv: string[], cache = 'cache'): Command => {
    return { file: process.execPath, argv, env: { ...env, XDG_CACHE_HOME: join(folder, cache) }, cwd: folder };
  };
  const program = join(folder, 'program');
  return {
    folder,
    program,
    archive: join(folder, 'archive'),
    csv: join(folder, 'csv'),
    ndjson: join(folder, 'archive.ndjson'),
    database: join(folder, 'archive.db'),
    pism: (argv, cache) => run([join(program, 'bin/pism.js'), ...argv], cache),
    node: (script, argv = []) => run([script, ...argv]),
    bare: run([join(folder, 'empty.cjs')]),
  };
}
