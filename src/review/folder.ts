import { dirname } from 'node:path';
import { PismError } from '../errors.ts';
import { builtinFacts } from '../package.ts';
import { openProposed } from '../propose/proposed-file.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';

/** The folder of a source. Throws a PismError if it is not the user's own. */
export function folderOf(source: string, { database }: Index): string {
  const sql = "SELECT path FROM files WHERE role IN ('bulletin', 'source') AND source = ?";
  const description = String(database.prepare(sql).get(source)?.['path'] ?? '');
  if (!/\.ya?ml$/.test(description))
    throw new PismError('usage', `${source} is in an exported database`, 'Name the folder of its facts with --facts.');
  const hint = 'Start it in a folder of your own with `pism new bulletin`, and name that alone with --facts.';
  if (description.startsWith(builtinFacts)) throw new PismError('usage', `${source} ships with pism`, hint);
  return dirname(description);
}

/** The proposals for a source, and a function that replaces them. */
export function openProposedOf(source: string, index: Index) {
  return openProposed(folderOf(source, index), { kinds: index.kinds, registers: registersOf(index.database) });
}
