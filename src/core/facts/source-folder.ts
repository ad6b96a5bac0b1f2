/** The folders of sources, and which of them may be written to. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PismError } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { proposedFile } from '../load/folder.ts';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';

/** The folder of a source. Throws a PismError if it is not the user's own, or a link there leads out of it. */
export function ownFolderOf(source: string, index: Index): string {
  const folder = sourceFolders(index).get(source) ?? '';
  const refuse = (why: string, hint: string) => new PismError('usage', `${source} ${why}`, hint);
  const hint = 'Start it in a folder of your own with `pism new bulletin`, and name that alone with --facts.';
  if (folder.startsWith(builtinFacts)) throw refuse('ships with pism, which keeps no proposals', hint);
  const file = join(folder, proposedFile);
  const place = statIfExists(file) && realpathSync(file);
  if (place === undefined || dirname(place) === realpathSync(folder)) return folder;
  const remedy = 'Nothing was written. Remove the link, or move its file here.';
  throw new PismError('unreadable', `${file} is a link to ${place}, outside the folder`, remedy);
}

/** The folders of all sources of an index by the ids of these. */
export function sourceFolders({ database }: Pick<Index, 'database'>): Map<string, string> {
  const sql = "SELECT source, path FROM _files WHERE role IN ('bulletin', 'source') ORDER BY path";
  return new Map(
    database
      .prepare(sql)
      .all()
      .map(({ source, path }) => [String(source), dirname(String(path))]),
  );
}
