import { basename } from 'node:path';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { schemaFiles } from '../write/bulletin.ts';
import { placeOf } from './collect.ts';
import { filesOfKind, readDataset, replaceFiles, type WrittenFile } from './dataset.ts';
import { FactTable } from './fact-table.ts';
import { type Merged, mergeFacts } from './merge.ts';
import { openTable } from './table.ts';

/** Reads a table of facts of a bulletin and merges them with those in its folder; writes only when asked to. */
export async function importIntoBulletin(
  file: string,
  copy: SourceCopy,
  folder: string,
  index: Index,
  { encoding, removeVanished = false }: { encoding?: string; removeVanished?: boolean },
) {
  const { database, kinds } = index;
  const datasets = kinds.map((kind) => ({ kind, ...readDataset(folder, kind, kinds) }));
  const content = await openTable(file, encoding === undefined ? {} : { encoding });
  const imported = datasets.flatMap((dataset) => [...dataset.imported.keys()]);
  const table = new FactTable({ ...content, file: basename(file), copy, index, imported });
  const facts = table.read();
  const merged: (Merged & { kind: string })[] = [];
  const written: WrittenFile[] = [];
  for (const { kind, files, imported } of table.problems.length > 0 ? [] : datasets) {
    const next = byId(facts.flatMap((each) => (each.kind === kind ? [each.fact] : [])));
    // What another table had has not vanished from this one.
    const isOwn = (fact: JsonObject) => placeOf(fact).file === basename(file) || next.has(String(fact['id']));
    const { true: own = [], false: others = [] } = Object.groupBy(imported.values(), (fact) => `${isOwn(fact)}`);
    if (own.length === 0 && next.size === 0) continue;
    const before = byId(own.map(({ source, ...fact }) => ({ ...fact, source: withoutFile(source) })));
    const result = await mergeFacts({ files, imported: before }, next, kind, registersOf(database), [], removeVanished);
    const { added, changed, vanished } = result.changes;
    const isChanged = added.length + changed.length > 0 || vanished.length > result.kept.size;
    const all = [...next.values(), ...result.kept.values()].map((fact) => ({
      ...fact,
      source: { file: basename(file), ...valuesIn(fact['source']) },
    }));
    const changedFiles = isChanged ? result.files : [];
    merged.push({ ...result, kind: kind.kind, files: changedFiles });
    written.push(...filesOfKind(kind, changedFiles, [...all, ...others]));
  }
  const schemas = schemaFiles([...new Set(facts.map(({ kind }) => kind.kind))], kinds);
  const write = () => replaceFiles(folder, written, schemas);
  return { problems: table.problems, rows: content.rows.length, facts: facts.length, merged, write };
}

function byId(facts: JsonObject[]): Map<string, JsonObject> {
  return new Map(facts.map((fact) => [String(fact['id']), fact]));
}

function withoutFile(source: Json | undefined): JsonObject {
  const { file: _, ...place } = valuesIn(source);
  return place;
}
