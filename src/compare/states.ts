import type { DatabaseSync } from 'node:sqlite';
import { writtenFields } from '../model/fields/index.ts';
import { type Field, field, type Kind } from '../model/kind.ts';
import { placeText, type Source } from '../model/source.ts';
import { foldName } from '../model/text.ts';
import { itemsIn, type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { columnsByName, columnsOf } from '../query/fact-columns.ts';
import { sourceById, sourceIds } from '../query/lookup.ts';
import { type Column, idColumn, plainColumn, type Result, showPlain } from '../query/result.ts';
import { selectFacts } from '../query/select.ts';
import {
  agree,
  comparePair,
  type FactWithPlace,
  type Likeness,
  matchesOf,
  type Pair,
  pairUp,
  sourceOf,
} from './pair.ts';

/** The parts of an index that a comparison needs. */
type FactsOfFolder = { database: DatabaseSync; kinds: Kind[] };

/** The facts added, removed and changed between two states; the counts grow as the rows are read. */
export function compareStates(before: FactsOfFolder, after: FactsOfFolder) {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  const renamed = renamedSources(before.database, after.database);
  const columns = changeColumns(before, after);
  const shown = columnsByName(columns, ['change', 'id', 'field', 'old', 'new', 'kind']);
  const result: Result = { columns: shown, all: columns, rows: differences(before, after, renamed, counts) };
  return { result, counts, renamed };
}

/** The renamed sources: ids in the later set by ids that only the earlier set has. */
function renamedSources(before: DatabaseSync, after: DatabaseSync): Map<string, string> {
  const [oldIds, newIds] = [sourceIds(before), sourceIds(after)];
  const only = (ids: string[], others: string[], database: DatabaseSync) =>
    ids.flatMap((id) => (others.includes(id) ? [] : (sourceById(database, id) ?? [])));
  const news = only(newIds, oldIds, after);
  const renamed = only(oldIds, newIds, before).flatMap((old) => {
    const now = news.find((each) => isSameSource(old, each));
    return now ? [[old.source, now.source] as const] : [];
  });
  return new Map(renamed);
}

/** Whether two descriptions are of one source: by series and numbers, or by title, date and publisher. */
function isSameSource(one?: Source, other?: Source): boolean {
  // Two missing values are not the same.
  const areSame = (...names: (keyof Source)[]) =>
    names.every((name) => one?.[name] != null && foldName(String(one[name])) === foldName(String(other?.[name])));
  // Rows move between versions of a dataset.
  if (one?.form !== other?.form || one?.form === 'dataset') return false;
  return areSame('series', 'number', 'running') || areSame('title', 'date', 'publisher');
}

type Counts = ReturnType<typeof compareStates>['counts'];

function* differences(before: FactsOfFolder, after: FactsOfFolder, renamed: Map<string, string>, counts: Counts) {
  const names = new Set([...after.kinds, ...before.kinds].map(({ kind }) => kind));
  for (const name of names) {
    const [kind, oldKind] = [after, before].map(({ kinds }) => kinds.find((each) => each.kind === name));
    const fields = comparedFields(kind, oldKind);
    const olds = factsOfFolder(before, oldKind, renamed);
    for (const pair of changedPairs(kind, olds, factsOfFolder(after, kind, renamed), renamed)) {
      const rows = rowsFor(name, fields, pair);
      const change = rows[0]?.change ?? 'same';
      counts[change === 'corrected' ? 'changed' : change] += 1;
      yield* rows;
    }
  }
}

/** Pairs facts with the same id, or of renamed sources with the same passage, in the order of their ids. */
function changedPairs(
  kind: Kind | undefined,
  olds: FactWithPlace[],
  news: FactWithPlace[],
  renamed: Map<string, string>,
): Pair[] {
  const byId = new Map(news.map((now) => [now['id'], now]));
  const same = olds.flatMap((first) => {
    const second = byId.get(first['id']);
    return second ? [{ first, second }] : [];
  });
  const isRenamed = (old: JsonObject, now: JsonObject) => renamed.get(sourceOf(old['id'])) === sourceOf(now['id']);
  const byPlace = kind ? matchesOf(olds, news, likenessByPlace(kind), isRenamed) : [];
  const pairs = pairUp(olds, news, [...same, ...byPlace]);
  const idOf = ({ first, second }: Pair) => String((second ?? first)?.['id']);
  return pairs.sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}

/** Facts in one place that are about the same thing, whose passages begin alike, or most of whose values agree. */
function likenessByPlace(kind: Kind): Likeness {
  return { keyOf: ({ place }) => placeText(place), of: (first, second) => likenessInPlace(kind, first, second) };
}

function likenessInPlace(kind: Kind, first: FactWithPlace, second: FactWithPlace): number {
  const [here, there] = [first.place, second.place];
  const compared = comparePair(writtenFields(kind), { first, second }).filter((each) => each.first ?? each.second);
  const agreeing = compared.filter(agree).length;
  const differing = compared.filter(({ relation }) => relation === 'different').length;
  const subject = compared.filter(({ field }) => kind.subject.includes(field.name));
  const isSameSubject = subject.length > 0 && subject.every(agree);
  // The first four digits of a hash depend on the first letters of the passage.
  const beginAlike = here.hash !== null && here.hash.slice(0, 4) === there.hash?.slice(0, 4);
  if (!isSameSubject && !beginAlike && agreeing <= differing) return 0;
  return 1 + agreeing + (isSameSubject ? 100 : 0) + (beginAlike ? 10 : 0);
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

function factsOfFolder({ database }: FactsOfFolder, kind: Kind | undefined, renamed: Map<string, string>) {
  if (!kind) return [];
  const renamedId = (id: string) => id.replace(/^[^/]+/, (source) => renamed.get(source) ?? source);
  const facts = selectFacts(database, { kind, filters: [], sort: ['id'] });
  return Array.from(facts, ({ superseded_by: later, ...fact }) => {
    return { ...fact, related: fact.related.map(renamedId), superseded_by: later && renamedId(later) };
  });
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
