import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PismError } from '../errors.ts';
import { isExported } from '../store/exported.ts';
import { makeBeside, statusOf } from './make-beside.ts';

/** What an exported folder says of itself; programs that read folders as tables leave out names that begin so. */
const manifestName = '_export.json';

/** What an export is made of: a file below its folder for each table, with how many rows went into it. */
export interface Manifest {
  by: string;
  format: string;
  rows: Record<string, number>;
  files: string[];
}

/** Writes a database beside its place and moves it there whole. An earlier export goes; any other file is left alone. */
export function replaceFile(file: string, write: (draft: string) => void): void {
  const known = statusOf(file);
  // SQLite would wait on a named pipe for ever.
  if (known && !(known.isFile() && isExported(file))) throw occupied(file, 'is no export of pism');
  makeBeside(file, write);
}

/** The same for a folder: it replaces an empty folder or an earlier export to which nothing was added. */
export function replaceFolder(folder: string, write: (draft: string) => Manifest): Manifest {
  const obstacle = obstacleIn(folder);
  if (obstacle !== undefined) throw occupied(folder, obstacle);
  return makeBeside(folder, (draft) => {
    mkdirSync(draft);
    const manifest = write(draft);
    writeFileSync(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  });
}

/** Why a folder cannot be replaced; nothing where it can. */
function obstacleIn(folder: string): string | undefined {
  const status = statusOf(folder);
  if (!status) return undefined;
  if (!status.isDirectory()) return 'is no export of pism';
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  if (found.length === 0) return undefined;
  const known = knownFiles(join(folder, manifestName));
  if (!known) return 'is no export of pism';
  const added = found.find((path) => !known.has(path));
  return added === undefined ? undefined : `has something that no export put there: ${added}`;
}

function knownFiles(manifest: string): Set<string> | undefined {
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    return new Set([manifestName, ...files, ...files.map(dirname)]);
  } catch {
    return undefined;
  }
}

function occupied(path: string, reason: string): PismError {
  const hint =
    'Only an earlier export, to which nothing was added, is replaced. Name another place, or remove it first.';
  return new PismError('usage', `${path} is there already and ${reason}`, hint);
}
