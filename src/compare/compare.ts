import { fieldType, isList } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { headline, marks, marksLegend, plainColumn, type Result } from '../query/result.ts';

/** How the second of two facts differs from the first in a field. */
type Change = 'same' | 'changed' | 'unknown' | 'only first' | 'only second' | 'not stated';

/** The fields of two facts of one kind, side by side; for a list, what it gained and lost, and what an incomplete one leaves open. */
export interface Comparison {
  field: Field;
  first: Json;
  second: Json;
  change: Change;
  /** What is in both lists, only in one of them, or in one and perhaps in the other, which is incomplete. */
  items?: Record<'kept' | 'gained' | 'lost' | 'unknown', string[]>;
}

/** Compares two facts of a kind, field by field. */
export function compareFacts({ fields }: Kind, first: JsonObject, second: JsonObject): Comparison[] {
  return fields.map((field) => {
    const [one, other] = [first[field.name] ?? null, second[field.name] ?? null];
    const comparison = { field, first: one, second: other };
    if (!isList(field)) return { ...comparison, change: changeOf(one, other) };
    const items = compareLists(field, first, second);
    return { ...comparison, change: changeOfLists(items, one, other), items };
  });
}

/** Whether two facts differ in any of these fields, as far as is known. */
export function differ(comparisons: Comparison[]): boolean {
  return comparisons.some(({ change }) => !['same', 'not stated', 'unknown'].includes(change));
}

function changeOf(one: Json, other: Json): Change {
  if (one === null || other === null) return one === other ? 'not stated' : one === null ? 'only second' : 'only first';
  return one === other ? 'same' : 'changed';
}

function changeOfLists({ gained, lost, unknown }: NonNullable<Comparison['items']>, one: Json, other: Json): Change {
  if (one === null || other === null) return changeOf(one, other);
  if (gained.length + lost.length > 0) return 'changed';
  return unknown.length > 0 ? 'unknown' : 'same';
}

function compareLists(field: Field, first: JsonObject, second: JsonObject): NonNullable<Comparison['items']> {
  const [one, other] = [first, second].map((fact) => (fact[field.name] ?? []) as string[]) as [string[], string[]];
  const [added, missing] = [other.filter((item) => !one.includes(item)), one.filter((item) => !other.includes(item))];
  const [knowsFirst, knowsSecond] = [isComplete(field, first), isComplete(field, second)];
  return {
    kept: one.filter((item) => other.includes(item)),
    gained: knowsFirst ? added : [],
    lost: knowsSecond ? missing : [],
    unknown: [...(knowsSecond ? [] : missing), ...(knowsFirst ? [] : added)],
  };
}

// A list that is not stated at all says nothing about what is in it.
function isComplete({ name, complete }: Field, fact: JsonObject): boolean {
  return fact[name] !== null && (complete === undefined || fact[`${name}_complete`] === 1);
}

/** A comparison for programs: a row for each field, which begins with the ids. */
export function comparisonData(comparisons: Comparison[], ids: [string, string], entry?: Display['entry']): Result {
  const named = ({ field }: Comparison, value: Json): Json => {
    const register = fieldType(field).registerOf(field);
    if (entry === undefined || register === undefined || value === null) return value;
    return Array.isArray(value) ? value.map((id) => entry(register, String(id))) : entry(register, String(value));
  };
  const rows = comparisons.map((each): JsonObject => {
    const items = ['kept', 'gained', 'lost', 'unknown'] as const;
    const lists = items.map((name) => [name, named(each, each.items?.[name] ?? null)]);
    const [first, second] = [named(each, each.first), named(each, each.second)];
    return { field: each.field.name, first, second, change: each.change, ...Object.fromEntries(lists) };
  });
  const none = { change: 'changed', kept: null, gained: null, lost: null, unknown: null };
  const names = ['field', 'first', 'second', 'change', 'kept', 'gained', 'lost', 'unknown'];
  const columns = names.map((name) => plainColumn(name));
  return { columns, all: columns, rows: [{ field: 'id', first: ids[0], second: ids[1], ...none }, ...rows] };
}

/** A comparison for people: what neither fact states is left out, and what a list gained and lost has lines of its own. */
export function comparisonTable(
  comparisons: Comparison[],
  ids: [string, string],
  facts: [JsonObject, JsonObject],
  display: Display,
): Result {
  const stated = comparisons.filter(({ change }) => change !== 'not stated');
  const rows = stated.flatMap((each): JsonObject[] => {
    const { field, first, second, items } = each;
    const head = { field: headline(field.name) };
    if (items) return [{ ...head, ...countsOf(field, facts) }, ...listRows(each, display)];
    const text = (value: Json) => fieldType(field).show(value, display, field);
    return [{ ...head, first: text(first), second: text(second) }];
  });
  const columns = [plainColumn('field'), plainColumn('first', ids[0]), plainColumn('second', ids[1])];
  const hasLists = stated.some(({ items }) => items);
  const hasUnknown = stated.some(({ items }) => items && items.unknown.length > 0);
  return { columns, all: columns, rows, notes: hasLists ? [marksLegend(hasUnknown)] : [] };
}

function countsOf(field: Field, facts: [JsonObject, JsonObject]): JsonObject {
  const [first = '', second = ''] = facts.map((fact) => {
    const list = fact[field.name] as string[] | null;
    return list === null ? '' : `${list.length}${isComplete(field, fact) ? '' : ' and others'}`;
  });
  return { first, second };
}

function listRows({ field, items, first }: Comparison, display: Display): JsonObject[] {
  if (!items) return [];
  const isInFirst = (item: string) => ((first ?? []) as string[]).includes(item);
  const parts: [name: string, first: string[] | string, second: string[] | string][] = [
    ['in both', items.kept, marks.yes],
    ['gained', marks.no, items.gained],
    ['lost', items.lost, marks.no],
    ['not known', items.unknown.filter(isInFirst), marks.unknown],
    ['not known', marks.unknown, items.unknown.filter((item) => !isInFirst(item))],
  ];
  const shown = (cell: string[] | string) =>
    typeof cell === 'string' ? cell : fieldType(field).show(cell, display, field);
  return parts
    .filter(([, one, other]) => one.length > 0 && other.length > 0)
    .map(([name, one, other]) => ({ field: `  ${name}`, first: shown(one), second: shown(other) }));
}
