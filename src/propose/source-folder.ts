import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PismError } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { proposedFile } from '../load/folder.ts';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';

/** The folder of a source. Throws a PismError if it is not the user's own, or a link there leads out of it. */
export function ownFolderOf(source: string, index: Index): string {
  const folder = folderOf(source, index);
  const refuse = (why: string, hint: string) => new PismError('usage', `${source} ${why}`, hint);
  if (folder === undefined) throw refuse('is in an exported database', 'Name the folder of its facts with --facts.');
  const hint = 'Start it in a folder of your own with `pism new bulletin`, and name that alone with --facts.';
  if (folder.startsWith(builtinFacts)) throw refuse('ships with pism, which keeps no proposals', hint);
  const file = join(folder, proposedFile);
  const place = statIfExists(file) && realpathSync(file);
  if (place === undefined || dirname(place) === realpathSync(folder)) return folder;
  const remedy = 'Nothing was written. Remove the link, or move its file here.';
  throw new PismError('unreadable', `${file} is a link to ${place}, outside the folder`, remedy);
}

/** The folder of a source; undefined in an exported database. */
export function folderOf(source: string, { database, exported }: Index): string | undefined {
  const sql = "SELECT path FROM files WHERE role IN ('bulletin', 'source') AND source = ?";
  const path = String(database.prepare(sql).get(source)?.['path'] ?? '');
  return exported === undefined && /\.ya?ml$/.test(path) ? dirname(path) : undefined;
}

/** The folders of all sources of an index. */
export function sourceFolders({ database, exported }: Pick<Index, 'database' | 'exported'>): string[] {
  if (exported !== undefined) return [];
  const sql = "SELECT path FROM files WHERE role IN ('bulletin', 'source') ORDER BY path";
  const paths = database
    .prepare(sql)
    .all()
    .map(({ path }) => dirname(String(path)));
  return [...new Set(paths)];
}
