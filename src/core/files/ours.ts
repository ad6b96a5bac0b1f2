/** Which files of a folder are of our last run, by a sealed list in it, and may be replaced. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, PismError } from '../errors.ts';
import { statIfExists } from './output.ts';

// pism replaces or deletes only files that it wrote. Its list in the folder names them; in the folder of a source, where
// editors write too, their first line has the hash of the rest.

/** A list of the files that we wrote into a folder: its name, how it is written, and what it names. */
export interface OwnList {
  name: string;
  textOf(paths: string[]): string;
  pathsIn(text: string): unknown;
}

/** The files that the list in a folder names; none without a list. Throws if it is not one of ours. */
export function oursIn(folder: string, { name, pathsIn }: OwnList): Set<string> {
  const place = join(folder, name);
  const status = statIfExists(place);
  if (!status) return new Set();
  const isReadable = status.isFile() && status.size <= maxListBytes;
  const paths = isReadable && attempt(() => pathsIn(readFileSync(place, 'utf8')));
  if (Array.isArray(paths) && paths.every(isOwnPath)) return new Set(paths);
  const hint = 'Move it away if it is not ours, or bring back the list of the last run.';
  throw new PismError('unreadable', `${place} cannot be read as a list of files that pism wrote`, hint);
}

/** Throws a usage error if the target exists, unless an earlier export wrote it and `--force` is given. */
export function requireReplaceable(place: string, force: boolean, findForeign: () => string | undefined): void {
  if (!statIfExists(place)) return;
  const hint = 'Add --force to replace an earlier export, or name another place.';
  if (!force) throw new PismError('usage', `${place} already exists`, hint);
  const foreign = findForeign();
  if (foreign !== undefined)
    throw new PismError('usage', `${foreign} was not written by pism export`, 'Move it away, or name another place.');
}

/** Maximum size of a list in bytes, enough for 400,000 facts. */
export const maxListBytes = 32 * 1024 * 1024;

/** Whether pism can have written this path. Such a path stays inside its folder. */
export function isOwnPath(path: unknown): path is string {
  return String(path)
    .split('/')
    .every((part) => /^[a-z0-9_][a-z0-9._-]*$/.test(part));
}

const sealLine = '# Written by `pism import`. Write changes into the map, not here. Hash: ';

/** Puts a first line with the hash of the text above it. */
export function sealed(text: string): string {
  return `${sealLine}${hash('sha256', text).slice(0, 16)}\n${text}`;
}

/** Whether a text is as we sealed it; Git may change the ends of its lines. */
export function isSealed(text: string): boolean {
  const whole = text.replaceAll('\r\n', '\n');
  return sealed(whole.slice(whole.indexOf('\n') + 1)) === whole;
}
