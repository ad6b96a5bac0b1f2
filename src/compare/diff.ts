import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../model/fields/index.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { type FactColumn, pickColumns } from '../query/columns.ts';
import { type Column, plainColumn, type Result, showPlain, withOptional } from '../query/result.ts';
import { selectFacts } from '../query/select.ts';

/** An index as far as its facts are compared. */
interface Facts {
  database: DatabaseSync;
  kinds: Kind[];
}

/** How many facts two sets have in common, and how many differ. */
export interface DiffCounts {
  added: number;
  removed: number;
  changed: number;
  same: number;
}

/** What was added, removed and changed from one set of facts to another, read one by one; the counts grow with the rows. */
export function diffFacts(before: Facts, after: Facts): { result: Result; counts: DiffCounts } {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  const columns = withOptional(columnsOf(before, after), ['kind']);
  const named = (name: string) => columns.find((column) => column.name === name) as Column;
  const shown = ['change', 'id', 'field', 'old', 'new', 'kind'].map(named);
  return { result: { columns: shown, all: columns, rows: differences(before, after, counts) }, counts };
}

function* differences(before: Facts, after: Facts, counts: DiffCounts): Generator<JsonObject> {
  const names = new Set([...after.kinds, ...before.kinds].map(({ kind }) => kind));
  for (const kind of names) {
    for (const [old, now] of pairs(factsOf(before, kind), factsOf(after, kind))) {
      const rows = rowsFor(kind, old, now);
      const change = rows[0]?.['change'] ?? 'same';
      counts[change as keyof DiffCounts] += 1;
      yield* rows;
    }
  }
}

/** The facts of a kind in the order of their ids, with what is written of each. */
function factsOf({ database, kinds }: Facts, name: string): Iterator<JsonObject> {
  const kind = kinds.find((each) => each.kind === name);
  if (!kind) return [][Symbol.iterator]();
  const columns = pickColumns(kind, ['id', ...writtenNames(kind)]);
  return selectFacts(database, { kind, filters: [], sort: ['id'], limit: null }, columns);
}

// What is computed, such as a formula or the verdict, changes with what it is computed from.
function writtenNames({ fields }: Kind): string[] {
  const own = fields.filter((field) => fieldType(field).isWritten).map(({ name }) => name);
  return [...own, 'says', 'place', 'checks', 'notes', 'tags', 'related', 'inferred'];
}

/** Pairs of facts with the same id, from two lists in the order of their ids; one is missing where only one list has it. */
function* pairs(before: Iterator<JsonObject>, after: Iterator<JsonObject>) {
  const next = (facts: Iterator<JsonObject>) => facts.next().value as JsonObject | undefined;
  let [old, now] = [next(before), next(after)];
  while (old || now) {
    const [first, second] = [old?.['id'], now?.['id']] as (string | undefined)[];
    const takesOld = second === undefined || (first !== undefined && first <= second);
    const takesNew = first === undefined || (second !== undefined && second <= first);
    yield [takesOld ? old : undefined, takesNew ? now : undefined] as const;
    if (takesOld) old = next(before);
    if (takesNew) now = next(after);
  }
}

function rowsFor(kind: string, old: JsonObject | undefined, now: JsonObject | undefined): JsonObject[] {
  const { id = null, says = null } = now ?? old ?? {};
  const row = (change: string, field: string | null, from: Json, to: Json): JsonObject => {
    return { change, kind, id, field, old: from, new: to, says };
  };
  if (!old) return [row('added', null, null, written(now))];
  if (!now) return [row('removed', null, written(old), null)];
  const names = new Set([...Object.keys(now), ...Object.keys(old)].filter((name) => name in now || name in old));
  return [...names].flatMap((name) => {
    if (name.endsWith('_complete')) return [];
    const [from, to] = [old[name] ?? null, now[name] ?? null];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [row('changed', name, from, to)];
  });
}

function written(fact: JsonObject | undefined): JsonObject {
  return Object.fromEntries(Object.entries(fact ?? {}).filter(([name]) => !name.endsWith('_complete')));
}

function columnsOf(before: Facts, after: Facts): Column[] {
  const columns = new Map<string, FactColumn | undefined>();
  const columnFor = (row: JsonObject): Pick<Column, 'show'> => {
    const key = `${row['kind']} ${row['field']}`;
    if (!columns.has(key)) columns.set(key, fieldColumn(before, after, row));
    return columns.get(key) ?? { show: showPlain };
  };
  const value = (name: 'old' | 'new'): Column => ({
    ...plainColumn(name),
    show(cell, display, row) {
      // Of a fact that is new or gone, a table has the sentence, and data formats have all of it.
      if (cell === null) return '';
      if (row['field'] === null) return String(row['says']);
      const text = (each: Json | undefined) => columnFor(row).show(each ?? null, display, row);
      // Two places in a paragraph, or two checks that say the same, look the same.
      return text(row['old']) === text(row['new']) ? JSON.stringify(cell) : text(cell);
    },
  });
  const id: Column = { ...plainColumn('id'), show: (cell, display) => display.id(String(cell)) };
  return [
    plainColumn('change'),
    plainColumn('kind'),
    id,
    plainColumn('field'),
    value('old'),
    value('new'),
    plainColumn('says'),
  ];
}

/** How the values of a field are shown; nothing where the two kinds do not agree on what they are. */
function fieldColumn(before: Facts, after: Facts, { kind, field }: JsonObject): FactColumn | undefined {
  const [one, other] = [after, before].flatMap(({ kinds }) => kinds.find((each) => each.kind === kind) ?? []);
  const name = String(field);
  const types = [one, other].map((each) => each && fieldOf(each, name)?.type).filter((type) => type !== undefined);
  const owner = [one, other].find((each) => each && writtenNames(each).includes(name));
  return owner && new Set(types).size < 2 ? pickColumns(owner, [name])[0] : undefined;
}
