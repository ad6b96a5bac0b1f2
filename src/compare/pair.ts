import { fieldType, isList } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { type Completeness, compareItems, type ListItems, type Relation } from '../model/relation.ts';
import { itemsIn, type Json, type JsonObject } from '../model/values.ts';

/** Two facts about the same thing, or one fact and null where only one side has one. */
export interface Pair<Fact extends Json = JsonObject> {
  first: Fact | null;
  second: Fact | null;
}

/** What two facts state in a field, and how the second compares to the first. */
export interface Comparison extends Pair<Json> {
  field: Field;
  relation: Relation;
  /** Of lists: what is in both, and what the second gained and lost. */
  items?: ListItems;
}

/** Finds the facts of the second side that belong with a fact of the first. */
export type Matches = (first: JsonObject) => JsonObject[];

/** Each fact of the first side with its matches; then the facts without one, those of the first side before the others. */
export function pairUp(firsts: JsonObject[], seconds: JsonObject[], matches: Matches): Pair[] {
  const both = firsts.flatMap((first) => matches(first).map((second) => ({ first, second })));
  const paired = new Set(both.flatMap(({ first, second }) => [first, second]));
  const onlyFirst = firsts.filter((fact) => !paired.has(fact)).map((first) => ({ first, second: null }));
  const onlySecond = seconds.filter((fact) => !paired.has(fact)).map((second) => ({ first: null, second }));
  return [...both, ...onlyFirst, ...onlySecond];
}

/** Compares two facts in these fields. */
export function comparePair(fields: Field[], facts: Pair): Comparison[] {
  return fields.map((field) => {
    const [first, second] = [facts.first?.[field.name] ?? null, facts.second?.[field.name] ?? null];
    const complete: Completeness = [isComplete(field, facts.first), isComplete(field, facts.second)];
    const relation = fieldType(field).relate(first, second, complete);
    const comparison = { field, first, second, relation };
    if (!isList(field)) return comparison;
    return { ...comparison, items: compareItems(itemsIn(first), itemsIn(second), complete) };
  });
}

/** Whether a fact has a whole list; one that is not stated says nothing about what is in it. */
export function isComplete({ name, complete }: Field, fact: JsonObject | null): boolean {
  return (fact?.[name] ?? null) !== null && (complete === undefined || fact?.[`${name}_complete`] === 1);
}

/** The fields of a kind that facts state; others are computed from them. */
export function writtenFields({ fields }: Kind): Field[] {
  return fields.filter((field) => fieldType(field).isWritten);
}

/** A value with the names of its entries, if they are to be named. */
export function withNames(field: Field, value: Json, names: Display['entry'] | undefined): Json {
  const register = fieldType(field).registerOf(field);
  if (names === undefined || register === undefined || value === null) return value;
  return Array.isArray(value) ? value.map((id) => names(register, String(id))) : names(register, String(value));
}
