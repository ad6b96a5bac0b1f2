import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { itemsIn, type Json, type JsonObject } from '../model/values.ts';
import { headline, marks, marksLegend, plainColumn, type Result, withNames } from '../query/result.ts';
import { type Comparison, comparePair, isComplete, type Pair } from './pair.ts';

/** Two facts of a kind, and how they compare in each field. */
type FactComparison = Record<keyof Pair, JsonObject> & { comparisons: Comparison[] };

/** Compares two facts in each field. Throws a usage error unless they are two of one kind. */
export function compareFacts(one: { kind: Kind; fact: JsonObject }, other: typeof one): FactComparison {
  const [first, second] = [one.fact, other.fact];
  const refuse = (says: string) => new PismError('usage', says, 'Name two facts of one kind.');
  if (first['id'] === second['id']) throw refuse(`Both ids are those of ${first['id']}`);
  if (one.kind.kind !== other.kind.kind)
    throw refuse(`${first['id']} is in ${one.kind.kind}, and ${second['id']} in ${other.kind.kind}`);
  return { first, second, comparisons: comparePair(one.kind.fields, { first, second }) };
}

/** Whether facts are known to differ in any field. */
export function differ({ comparisons }: FactComparison): boolean {
  return comparisons.some((each) => !['same', 'not stated', 'unknown'].includes(fieldChange(each)));
}

/** The relation of two values in data formats. */
function fieldChange({ first, second, relation, items }: Comparison): string {
  if (first === null && second === null) return 'not stated';
  if (first === null || second === null) return first === null ? 'only second' : 'only first';
  if (relation === 'same') return 'same';
  return items && relation !== 'different' ? 'unknown' : 'changed';
}

/** A comparison for programs: a row of ids, then a row for each field. */
export function comparisonData({ comparisons, ...facts }: FactComparison, entry: Display['entry']): Result {
  const none = { kept: null, gained: null, lost: null, unknown: null };
  const rows = comparisons.map((each): JsonObject => {
    const { field, first, second, items = none } = each;
    const register = fieldType(field).registerOf(field);
    const values = Object.entries({ first, second, ...items });
    const named = values.map(([key, value]) => [key, withNames(value, register, entry)]);
    return { field: field.name, ...Object.fromEntries(named), change: fieldChange(each) };
  });
  const [first = null, second = null] = [facts.first['id'], facts.second['id']];
  const ids = { field: 'id', first, second, change: 'changed', ...none };
  const columns = Object.keys(ids).map((name) => plainColumn(name));
  return { columns, all: columns, rows: [ids, ...rows] };
}

/** A comparison for people, without fields that neither fact states, and with separate lines for changes of lists. */
export function comparisonTable({ comparisons, ...facts }: FactComparison, display: Display): Result {
  const stated = comparisons.filter(({ first, second }) => first !== null || second !== null);
  const rows = stated.flatMap((each): JsonObject[] => {
    const { field, items } = each;
    const text = (side: 'first' | 'second') => {
      if (!items || each[side] === null) return fieldType(field).show(each[side], display, field);
      return `${itemsIn(each[side]).length}${isComplete(field, facts[side]) ? '' : ' and others'}`;
    };
    const head = { field: headline(field.name), first: text('first'), second: text('second') };
    return [head, ...listRows(each, display)];
  });
  const titles = [facts.first, facts.second].map(({ id }) => display.id(String(id)));
  const columns = [plainColumn('field'), plainColumn('first', titles[0]), plainColumn('second', titles[1])];
  const lists = stated.flatMap(({ items }) => items ?? []);
  const notes = lists.length > 0 ? [marksLegend(lists.some(({ unknown }) => unknown.length > 0))] : [];
  return { columns, all: columns, rows, notes };
}

function listRows({ field, items, first }: Comparison, display: Display): JsonObject[] {
  if (!items) return [];
  const isInFirst = (item: Json) => itemsIn(first).includes(item);
  const parts: [name: string, first: Json[] | string, second: Json[] | string][] = [
    ['in both', items.kept, marks.yes],
    ['gained', marks.no, items.gained],
    ['lost', items.lost, marks.no],
    ['not known', items.unknown.filter(isInFirst), marks.unknown],
    ['not known', marks.unknown, items.unknown.filter((item) => !isInFirst(item))],
  ];
  const text = (cell: Json[] | string) =>
    typeof cell === 'string' ? cell : fieldType(field).show(cell, display, field);
  return parts
    .filter(([, ...cells]) => cells.every(({ length }) => length > 0))
    .map(([name, one, other]) => ({ field: `  ${name}`, first: text(one), second: text(other) }));
}
