import { basename } from 'node:path';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { collectFacts } from './collect.ts';
import { readDataset } from './dataset.ts';
import { mergeFacts } from './merge.ts';
import { type ImportContext, importContext } from './row.ts';

/** What an import read, and what it would write. */
export type Imported = Awaited<ReturnType<typeof importTables>>;

/** Reads tables by a map and merges their facts with those of a dataset; writes nothing. */
export async function importTables(
  { database }: Pick<Index, 'database'>,
  files: string[],
  folder: string,
  removeVanished: boolean,
  { kind, map, progress }: Required<Pick<ImportContext, 'kind' | 'map' | 'progress'>>,
) {
  const dataset = readDataset(folder, kind, database);
  const context = { ...importContext(map, kind, registersOf(database), dataset.imported), progress };
  const collected = await collectFacts(files, context);
  const tables = files.map((file) => basename(file));
  const merged = await mergeFacts(dataset, collected, context, tables, removeVanished);
  return { kind, folder, collected, merged, names: context.names };
}
