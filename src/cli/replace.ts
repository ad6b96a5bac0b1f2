import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PismError } from '../errors.ts';
import { isExported } from '../store/open-exported.ts';
import { makeBeside } from './make-beside.ts';

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
  if (existsSync(file) && !isExported(file)) throw occupied(file);
  makeBeside(file, write);
}

/** The same for a folder: it replaces an empty folder or an earlier export to which nothing was added. */
export function replaceFolder(folder: string, write: (draft: string) => Manifest): Manifest {
  if (!isFree(folder)) throw occupied(folder);
  return makeBeside(folder, (draft) => {
    mkdirSync(draft);
    const manifest = write(draft);
    writeFileSync(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  });
}

function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  if (found.length === 0) return true;
  const known = knownFiles(join(folder, manifestName));
  return found.every((path) => known.has(path));
}

function knownFiles(manifest: string): Set<string> {
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    return new Set([manifestName, ...files, ...files.map(dirname)]);
  } catch {
    return new Set();
  }
}

function occupied(path: string): PismError {
  const hint =
    'Only an earlier export, to which nothing was added, is replaced. Name another place, or remove it first.';
  return new PismError('usage', `${path} is there already and is no export of pism`, hint);
}
