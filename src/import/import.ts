import { basename } from 'node:path';
import { registersOf } from '../store/add-file.ts';
import { factChecker } from '../store/check-fact.ts';
import type { Index } from '../store/open.ts';
import { type Collected, collectFacts } from './collect.ts';
import { readDataset } from './dataset.ts';
import { type Merged, mergeFacts } from './merge.ts';
import { type NameFinder, nameFinder } from './names.ts';
import type { ImportContext } from './row.ts';
import { sentenceWriter } from './sentence-template.ts';

/** The tables to import, and the folder of their dataset. */
interface ImportRequest extends Pick<ImportContext, 'kind' | 'map' | 'progress'> {
  files: string[];
  folder: string;
  removeVanished: boolean;
}

/** What an import read, and what it would write. */
export interface Imported extends Pick<ImportRequest, 'kind' | 'folder'> {
  collected: Collected;
  merged: Merged;
  names: NameFinder;
}

/** Reads tables by a map and merges their facts with those of a dataset; writes nothing. */
export async function importTables(
  { database, kinds }: Pick<Index, 'database' | 'kinds'>,
  { kind, map, files, folder, removeVanished, progress }: ImportRequest,
): Promise<Imported> {
  const registers = registersOf(database);
  const names = nameFinder(registers, map.names);
  const dataset = readDataset(folder, kind, kinds);
  const sentence = sentenceWriter(registers);
  const isKnown = (id: string) => dataset.imported.has(id);
  const context = { map, kind, registers, names, sentence, isKnown, check: factChecker(kind, registers), progress };
  const collected = await collectFacts(files, context);
  const tables = files.map((file) => basename(file));
  const merged = await mergeFacts(dataset, collected, context, registers, tables, removeVanished);
  return { kind, folder, collected, merged, names };
}
