import { basename } from 'node:path';
import type { Kind } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import type { Registers } from '../model/register.ts';
import { registersOf } from '../store/add-file.ts';
import { factChecker } from '../store/check-fact.ts';
import type { Index } from '../store/open.ts';
import { collectFacts, type FactsById } from './collect.ts';
import { readDataset } from './dataset.ts';
import { mergeFacts } from './merge.ts';
import { nameFinder } from './names.ts';
import type { ImportContext } from './row.ts';
import { sentenceWriter } from './sentence-template.ts';

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

/** Makes what is needed to read rows by a map; `imported` are the facts of an earlier import. */
export function importContext(map: TableMap, kind: Kind, registers: Registers, imported?: FactsById): ImportContext {
  const isKnown = (id: string) => imported?.has(id) === true;
  const tools = { names: nameFinder(registers, map.names), sentence: sentenceWriter(registers) };
  return { map, kind, registers, ...tools, isKnown, check: factChecker(kind, registers) };
}
