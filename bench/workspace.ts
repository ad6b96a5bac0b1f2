import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Size, writeArchive } from './archive.ts';
import { type Command, outputOf, sleep } from './measure.ts';

const repository = join(import.meta.dirname, '..');

/** Where a benchmark works: a copy of the built program, and the facts it is asked for. */
export interface Workspace {
  folder: string;
  size: Size;
  archive: string;
  csv: string;
  ndjson: string;
  /** The exported database of ten archives. */
  tenArchives: string;
  /** The program with these arguments, with a cache folder of this name. */
  pism(argv: string[], cache?: string): Command;
  /** The same Node.js with this script and arguments. */
  node(script: string, argv?: string[]): Command;
  bare: Command;
}

/**
 * Prepares a workspace in this folder, and keeps what an earlier one left there. The program is a copy, so that a build
 * meanwhile changes nothing.
 */
export function prepareWorkspace(folder: string, size: Size, tell: (text: string) => void): Workspace {
  const workspace = prepareArchive(folder, size, tell);
  for (const format of ['csv', 'ndjson'] as const) {
    writeOnce(workspace, format, () => exportTo(workspace, format, [workspace.archive], workspace[format]), tell);
  }
  if (!isReadable(workspace)) rmSync(join(folder, 'tenArchives.made-from'), { force: true });
  writeOnce(workspace, 'tenArchives', () => writeTenArchives(workspace), tell);
  return workspace;
}

/** Prepares as much of a workspace as is needed to ask one archive. */
export function prepareArchive(folder: string, size: Size, tell: (text: string) => void): Workspace {
  const workspace = layOut(folder, size);
  for (const part of ['bin', 'dist', 'facts', 'package.json']) {
    rmSync(join(folder, 'program', part), { recursive: true, force: true });
    cpSync(join(repository, part), join(folder, 'program', part), { recursive: true });
  }
  writeFileSync(join(folder, 'empty.cjs'), '');
  writeOnce(workspace, 'archive', () => writeArchive(workspace.archive, size), tell);
  return workspace;
}

/** Waits until no file counts as just changed, and lets the program notice it. */
export function settle(...commands: Command[]): void {
  sleep(2600);
  for (const command of commands) outputOf(command);
}

function layOut(folder: string, size: Size): Workspace {
  mkdirSync(folder, { recursive: true });
  const env = { HOME: folder, PATH: process.env['PATH'] ?? '' };
  const run = (argv: string[], cache: string): Command => {
    return { file: process.execPath, argv, env: { ...env, XDG_CACHE_HOME: join(folder, cache) }, cwd: folder };
  };
  return {
    folder,
    size,
    archive: join(folder, 'archive'),
    csv: join(folder, 'csv'),
    ndjson: join(folder, 'ndjson'),
    tenArchives: join(folder, 'ten-archives.db'),
    pism: (argv, cache = 'cache') => run([join(folder, 'program/bin/pism.js'), ...argv], cache),
    node: (script, argv = []) => run([script, ...argv], 'cache'),
    bare: run([join(folder, 'empty.cjs')], 'cache'),
  };
}

/** Writes a part of the workspace, unless what is there is of the same size and was written by the same generator. */
function writeOnce(
  { folder, size, ...places }: Workspace,
  part: 'archive' | 'csv' | 'ndjson' | 'tenArchives',
  write: () => void,
  tell: (text: string) => void,
): void {
  const generator = readdirSync(import.meta.dirname).filter((name) =>
    /^(archive|draw|fact|texts|words)\.ts$/.test(name),
  );
  const mark = JSON.stringify([
    size,
    ...generator.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')),
  ]);
  const note = join(folder, `${part}.made-from`);
  if (existsSync(note) && readFileSync(note, 'utf8') === mark) return;
  tell(`writing ${part}`);
  rmSync(note, { force: true });
  rmSync(places[part], { recursive: true, force: true });
  write();
  writeFileSync(note, mark);
}

/** Whether the exported database that an earlier run left is one that this version of the program takes. */
function isReadable({ pism, tenArchives }: Workspace): boolean {
  try {
    return outputOf(pism(['treaties', '--limit', '1', '--facts', tenArchives])) !== '';
  } catch {
    return false;
  }
}

function writeTenArchives(workspace: Workspace): void {
  const { folder, size, archive, tenArchives } = workspace;
  const others = Array.from({ length: 9 }, (_, at) => join(folder, 'others', String(at + 2)));
  for (const [at, other] of others.entries()) writeArchive(other, { ...size, first: 1 + (at + 1) * size.bulletins });
  exportTo(workspace, 'sqlite', [archive, ...others], tenArchives);
  rmSync(join(folder, 'others'), { recursive: true });
}

function exportTo(workspace: Workspace, format: string, facts: string[], place: string): void {
  const cache = facts.length === 1 ? 'cache' : 'cache-of-ten';
  const folders = facts.flatMap((folder) => ['--facts', folder]);
  outputOf(workspace.pism(['export', format, ...folders, '-o', place], cache));
  if (cache !== 'cache') rmSync(join(workspace.folder, cache), { recursive: true });
}
