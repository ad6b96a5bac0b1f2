import { PismError } from '../errors.ts';
import { fieldType, registerOfField } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { itemsIn, type Json, type JsonObject } from '../model/values.ts';
import { labelOf, notesAt, nounOf, plainColumn, type Result, withNames } from '../query/result.ts';
import { type ComparedField, comparePair, isComplete, type Pair } from './pair.ts';

/** Compares two facts in each field. Throws a usage error unless they are two of one kind. */
export function compareFacts(one: { kind: Kind; fact: JsonObject }, other: typeof one): FactComparison {
  const [first, second] = [one.fact, other.fact];
  const refuse = (says: string) => new PismError('usage', says, 'Name two facts of one kind.');
  if (first['id'] === second['id']) throw refuse(`Both ids are those of ${first['id']}`);
  if (one.kind.kind !== other.kind.kind)
    throw refuse(`${first['id']} is in ${one.kind.kind}, and ${second['id']} in ${other.kind.kind}`);
  return { first, second, comparisons: comparePair(one.kind.fields, { first, second }) };
}

/** Two facts of a kind, and how they compare in each field. */
type FactComparison = Record<keyof Pair, JsonObject> & { comparisons: ComparedField[] };

/** Whether facts are known to differ in any field. */
export function differ({ comparisons }: FactComparison): boolean {
  return comparisons.some((each) => !['same', 'not stated', 'unknown'].includes(fieldChange(each)));
}

/** The relation of two values in data formats. */
function fieldChange({ first, second, relation, items }: ComparedField): string {
  if (first === null && second === null) return 'not stated';
  if (first === null || second === null) return first === null ? 'only second' : 'only first';
  if (relation === 'same') return 'same';
  return items && items.gained.length + items.lost.length === 0 ? 'unknown' : 'changed';
}

/** A comparison for programs: a row of ids, then a row for each field. */
export function comparisonData({ comparisons, ...facts }: FactComparison, entry: Display['entry']): Result {
  const none = { kept: null, gained: null, lost: null, unknown: null };
  const rows = comparisons.map((each): JsonObject => {
    const { field, first, second, items = none } = each;
    const register = registerOfField(field);
    const values = Object.entries({ first, second, ...items });
    const named = values.map(([key, value]) => [key, withNames(value, register, entry)]);
    return { field: field.name, ...Object.fromEntries(named), change: fieldChange(each) };
  });
  const [first = null, second = null] = [facts.first['id'], facts.second['id']];
  const ids = { field: 'id', first, second, change: 'changed', ...none };
  const columns = Object.keys(ids).map((name) => plainColumn(name));
  return { columns, rows: [ids, ...rows] };
}

/** A comparison for people: the fields in which the facts differ, with separate lines for changes of lists; a note names the others. */
export function comparisonTable({ comparisons, ...facts }: FactComparison, display: Display): Result {
  const differing = comparisons.filter((each) => !['same', 'not stated'].includes(fieldChange(each)));
  const rows = differing.flatMap((each): JsonObject[] => {
    const { field, items } = each;
    const text = (side: 'first' | 'second') => {
      if (!items || each[side] === null) return fieldType(field).show(each[side], display, field);
      return `${itemsIn(each[side]).length}${isComplete(field, facts[side]) ? '' : ' and others'}`;
    };
    const head = { field: labelOf(field), first: text('first'), second: text('second') };
    return [head, ...listRows(each, display)];
  });
  const titles = [facts.first, facts.second].map(({ id }) => display.id(String(id)));
  const columns = [plainColumn('field'), plainColumn('first', titles[0]), plainColumn('second', titles[1])];
  const same = comparisons.flatMap((each) => (fieldChange(each) === 'same' ? nounOf(each.field) : []));
  const note = same.length > 0 ? `The same in both: ${same.join(', ')}.` : '';
  return { columns, rows, notes: notesAt('table', note) };
}

function listRows({ field, items, first }: ComparedField, display: Display): JsonObject[] {
  if (!items) return [];
  const isOpen = '? (this list is incomplete)';
  const inFirst = new Set(itemsIn(first));
  const open = Map.groupBy(items.unknown, (item) => inFirst.has(item));
  const text = (list: Json[] = []) => fieldType(field).show(list, display, field);
  const parts = [
    ['in both', text(items.kept), text(items.kept)],
    ['gained', '', text(items.gained)],
    ['lost', text(items.lost), ''],
    ['not known', text(open.get(true)), open.has(true) ? isOpen : ''],
    ['not known', open.has(false) ? isOpen : '', text(open.get(false))],
  ] as const;
  return parts.flatMap(([name, first, second]) => (first || second ? { field: `  ${name}`, first, second } : []));
}
