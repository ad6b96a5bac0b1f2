import { basename } from 'node:path';
import type { Kind } from '../model/kind.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import { schemaFiles } from '../write/bulletin.ts';
import { type FactsById, placeOf } from './collect.ts';
import { filesOfKind, readDataset, replacerOf } from './dataset.ts';
import { type BulletinRequest, FactTable } from './fact-table.ts';
import { type Dataset, mergeFacts } from './merge.ts';
import { openTable } from './table.ts';

/** Reads a table of facts of a bulletin and merges them with those in its folder; writes only when asked to. */
export async function importIntoBulletin(request: BulletinRequest) {
  const { file, folder, index, encoding } = request;
  const { kinds } = index;
  const replace = replacerOf(folder);
  const datasets = kinds.map((kind) => ({ kind, ...readDataset(folder, kind, kinds) }));
  const imported = new Map(datasets.flatMap((dataset) => [...dataset.imported]));
  const content = await openTable(file, encoding === undefined ? {} : { encoding });
  const table = new FactTable(request, content, imported);
  table.read();
  const isRead = table.problems.length === 0;
  const all = await Promise.all((isRead ? datasets : []).map((dataset) => mergeKind(request, dataset, table)));
  const merged = all.filter((each) => each !== undefined);
  const repeats = isRead ? table.verify(new Map(merged.flatMap(({ after }) => [...after]))) : [];
  const schemas = schemaFiles([...new Set(table.facts.map(({ kind }) => kind.kind))], kinds);
  const files = merged.flatMap(({ written }) => written);
  const write = () => replace(files, schemas);
  const waiting = [...table.waiting].filter((id) => imported.has(id)).join(', ');
  const notes = waiting === '' ? [] : [`Their rows have no \`says\`, and the facts stay as they are: ${waiting}`];
  // Rows that are gone from a renamed table are not seen.
  const others = new Set(imported.values().map((fact) => placeOf(fact).file));
  if (others.size > 0 && !others.has(basename(file)))
    notes.push(`${[...others].join(', ')} was imported before; ${basename(file)} counts as another table.`);
  const { problems, facts } = table;
  const isContradicted = isRead && problems.length > 0;
  const counts = { rows: content.rows.length, facts: facts.length, asking: table.asking };
  return { problems, isContradicted, notes: [...repeats, ...notes], ...counts, merged, write };
}

/** Merges the facts of a kind; undefined if neither this table nor an earlier one of its name has any. */
async function mergeKind(
  { file, index, removeVanished = false }: BulletinRequest,
  { kind, files, imported }: Dataset & { kind: Kind },
  { facts, waiting }: FactTable,
) {
  const next = byId(facts.flatMap(({ kind: own, fact }) => (own === kind ? [fact] : [])));
  // What another table had has not vanished from this one, nor has a row that waits for its sentence.
  const isOwn = (fact: JsonObject, id = String(fact['id'])) =>
    next.has(id) || (placeOf(fact).file === basename(file) && !waiting.has(id));
  const { true: own = [], false: others = [] } = Object.groupBy(imported.values(), (fact) => `${isOwn(fact)}`);
  if (own.length === 0 && next.size === 0) return undefined;
  const before = own.map((fact) => {
    const { file: _, ...place } = valuesIn(fact['source']);
    return { ...fact, source: place };
  });
  const dataset = { files, imported: byId(before) };
  const context = { kind, registers: registersOf(index.database) };
  const result = await mergeFacts(dataset, next, context, [], removeVanished);
  const { added, changed, vanished } = result.changes;
  const isChanged = [...added, ...changed, ...vanished.filter((id) => !result.kept.has(id))].length > 0;
  const all = [...new Map([...next, ...result.kept]).values()].map((fact) => {
    return { ...fact, source: { file: basename(file), ...valuesIn(fact['source']) } };
  });
  const changedFiles = isChanged ? result.files : [];
  const written = filesOfKind(kind, changedFiles, [...all, ...others]);
  return { ...result, kind: kind.kind, files: changedFiles, written };
}

function byId(facts: JsonObject[]): FactsById {
  return new Map(facts.map((fact) => [String(fact['id']), fact]));
}
