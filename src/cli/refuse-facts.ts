import { realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { PismError } from '../errors.ts';
import { type Layout, readLayouts as layoutsOf, listBulletin } from '../load/folder.ts';
import type { Index } from '../store/open.ts';
import { lookAt } from './look-at.ts';
import { behindLinks, statusOf } from './make-beside.ts';

type Read = Pick<Index, 'folders' | 'exported'>;

/**
 * Throws a usage error for a fact file that is read or would be, whatever links lead there or to it, and for the exported
 * database that is read: what we write is no fact file, so under the name of one it can only be a slip, and would cost the
 * facts.
 */
export function refuseFacts(named: string, { folders, exported }: Read): void {
  const isOne = exported === undefined ? isFactFile(named, folders) : isSame(statusOf(named), exported);
  if (isOne) throw among(named);
}

/** Throws a usage error for a folder in which facts that are read are, or which lies among them. */
export function refuseFactsFolder(named: string, { folders, exported }: Read): void {
  if (exported !== undefined) return;
  const target = behindLinks(named);
  const holds = (folder: string) => isInside(behindLinks(folder), target);
  if (isBelow(named, folders) || layoutsOf(folders).flatMap(foldersOf).some(holds)) throw among(named);
}

function isFactFile(named: string, folders: string[]): boolean {
  const target = behindLinks(named);
  const isYaml = [named, target].some((path) => /\.ya?ml$/i.test(path));
  if (isYaml && isBelow(named, folders)) return true;
  const layouts = layoutsOf(folders);
  // Of a bulletin's folder behind a link, a new file would be read the next time.
  const above = lookAt(dirname(target));
  if (isYaml && layouts.flatMap(foldersOf).some((folder) => isSame(above, folder))) return true;
  const known = statusOf(target);
  return known !== undefined && layouts.flatMap(filesOf).some((file) => isSame(known, file));
}

function isBelow(named: string, folders: string[]): boolean {
  const target = behindLinks(named);
  return folders.some((folder) => isInside(named, folder) || isInside(target, realpathSync(folder)));
}

function foldersOf({ root, bulletins }: Layout): string[] {
  return [root, ...['kinds', ...bulletins].map((name) => join(root, name))];
}

function filesOf({ root, bulletins, definitions }: Layout): string[] {
  return [...definitions, ...bulletins.flatMap((bulletin) => listBulletin(`${root}/${bulletin}`))].map(
    ({ path }) => path,
  );
}

/** Whether a path leads to the very file or folder that was looked at, by whatever name. */
function isSame(one: Stats | undefined, path: string): boolean {
  const other = one && lookAt(path);
  return other !== undefined && one?.dev === other.dev && one.ino === other.ino;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function among(named: string): PismError {
  return new PismError('usage', `${named} is among the facts that are read here`, 'Write to another place.');
}
