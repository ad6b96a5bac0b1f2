import type { DatabaseSync } from 'node:sqlite';
import { writtenFields } from '../model/fields/index.ts';
import { type Field, field, type Kind } from '../model/kind.ts';
import { itemsIn, type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { columnsByName, columnsOf } from '../query/fact-columns.ts';
import { type Column, idColumn, plainColumn, type Result, shownFirst, showPlain } from '../query/result.ts';
import { selectFacts } from '../query/select.ts';
import { comparePair, type Pair } from './pair.ts';

/** The facts added, removed and changed between two states; the counts grow as the rows are read. */
export function compareStates(before: FactsOfFolder, after: FactsOfFolder) {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  const columns = changeColumns(before, after);
  const shown = columnsByName(columns, ['change', 'id', 'field', 'old', 'new', 'kind']);
  const result: Result = { columns: shownFirst(columns, shown), rows: differences(before, after, counts) };
  return { result, counts };
}

/** The parts of an index that a comparison needs. */
type FactsOfFolder = { database: DatabaseSync; kinds: Kind[] };

type Counts = ReturnType<typeof compareStates>['counts'];

function* differences(before: FactsOfFolder, after: FactsOfFolder, counts: Counts) {
  const names = new Set([...after.kinds, ...before.kinds].map(({ kind }) => kind));
  for (const name of names) {
    const [kind, oldKind] = [after, before].map(({ kinds }) => kinds.find((each) => each.kind === name));
    const fields = comparedFields(kind, oldKind);
    const [news, olds] = [factsById(after, kind), factsById(before, oldKind)];
    const ids = new Set([...olds.keys(), ...news.keys()]);
    for (const id of [...ids].sort()) {
      const rows = rowsFor(name, fields, { first: olds.get(id) ?? null, second: news.get(id) ?? null });
      const change = rows[0]?.change ?? 'same';
      counts[change === 'corrected' ? 'changed' : change] += 1;
      yield* rows;
    }
  }
}

const sharedFields = [
  ...['says', 'place', 'superseded_by'].map((name) => field(name, 'text', '')),
  ...['checks', 'notes', 'tags', 'related', 'inferred', 'corrected', 'checked'].map((name) => field(name, 'texts', '')),
];

/** A kind with the fields of both, as plain text if their types differ. */
function comparedFields(kind: Kind | undefined, oldKind?: Kind): Field[] {
  // Computed fields, such as formulas and the verdict, change with their inputs.
  const [news, olds] = [kind ? writtenFields(kind) : [], oldKind ? writtenFields(oldKind) : []];
  const fields = news.map((each) => {
    const old = olds.find(({ name }) => name === each.name);
    return old && old.type !== each.type ? field(each.name, 'text', '') : each;
  });
  return [...fields, ...sharedFields, ...olds.filter(({ name }) => !news.some((each) => each.name === name))];
}

function factsById({ database }: FactsOfFolder, kind: Kind | undefined): Map<string, JsonObject> {
  const facts = kind ? [...selectFacts(database, { kind, filters: [] })] : [];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function rowsFor(kind: string, fields: Field[], { first: old, second: now }: Pair) {
  const { id = null, says = null } = now ?? old ?? {};
  const row = (change: Exclude<keyof Counts, 'same'> | 'corrected', name: string | null, from: Json, to: Json) => {
    return { change, kind, id, field: name, old: from, new: to, says };
  };
  if (!old) return [row('added', null, null, written(now, fields))];
  if (!now) return [row('removed', null, written(old, fields), null)];
  const compared = comparePair(fields, { first: old, second: now });
  const differ = compared.filter(({ first, second, relation }) => relation !== 'same' && first !== second);
  // Rows move from one version of a table to the next.
  const isMoved = ({ first, second }: Pair<Json>) => valuesIn(first)['row'] != null && valuesIn(second)['row'] != null;
  const changed = differ.filter((each) => each.field.name !== 'place' || !isMoved(each));
  const change = itemsIn(now['corrected']).length > itemsIn(old['corrected']).length ? 'corrected' : 'changed';
  return changed.map(({ field: { name }, first, second }) => row(change, name, first, second));
}

function written(fact: JsonObject | null, fields: Field[]): JsonObject {
  const names = ['id', ...fields.map(({ name }) => name)].filter((name) => fact && name in fact);
  return Object.fromEntries(names.map((name) => [name, fact?.[name] ?? null]));
}

function changeColumns(before: FactsOfFolder, after: FactsOfFolder): Column[] {
  const kinds = [...before.kinds, ...after.kinds];
  const show: Column['show'] = (cell, display, row) => {
    // For new and removed facts, tables have the sentence, and data formats the whole fact.
    if (cell === null) return '';
    if (row['field'] === null) return String(row['says']);
    const ofKind = kinds.filter(({ kind }) => kind === row['kind']).flatMap(columnsOf);
    const own = ofKind.filter(({ name }) => name === row['field']);
    // Two kinds of the same name may have different types.
    const isClear = new Set(own.map(({ field }) => field?.type)).size === 1;
    const showValue = (isClear && own.at(-1)?.show) || showPlain;
    const [old, now] = [row['old'] ?? null, row['new'] ?? null].map((value) => showValue(value, display, row));
    // Two places in a paragraph, or two checks that say the same, look the same.
    return old === now ? JSON.stringify(cell) : showValue(cell, display, row);
  };
  const plain = (names: string[]) => names.map((name) => plainColumn(name));
  const values = plain(['old', 'new']).map((column) => ({ ...column, show }));
  return [...plain(['change', 'kind']), idColumn(), plainColumn('field'), ...values, plainColumn('says')];
}
