import type { Fact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import { type Completeness, compareItems, type ListItems, type Relation } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { placeText, type Source } from '../model/source.ts';
import { foldName } from '../model/text.ts';
import { itemsIn, type Json, type JsonObject } from '../model/values.ts';

/** Two facts about the same thing; null if a side has none. */
export type Pair<Fact extends Json = JsonObject> = Record<'first' | 'second', Fact | null>;

/** The values of two facts in a field, and how the second compares to the first. */
export interface Comparison extends Pair<Json> {
  field: Field;
  relation: Relation;
  /** For lists: the items in both, and those that the second gained and lost. */
  items: ListItems | undefined;
}

/** Finds the facts of the second side that match a fact of the first. */
export type Matches = (first: JsonObject) => JsonObject[];

/** The facts of the first side with their matches, then those without one, then those of the second side without one. */
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
    const items = isList(field) ? compareItems(itemsIn(first), itemsIn(second), complete) : undefined;
    return { field, first, second, relation, items };
  });
}

/** Whether a fact has a complete list. */
export function isComplete({ name, complete }: Field, fact: JsonObject | null): boolean {
  return (fact?.[name] ?? null) !== null && (complete === undefined || fact?.[`${name}_complete`] === 1);
}

/** The fields of a kind that facts state; others are computed from them. */
export function writtenFields({ fields }: Kind): Field[] {
  return fields.filter((field) => fieldType(field).isWritten);
}

/** The parts of a fact that a comparison needs. */
export type FactWithPlace = JsonObject & Pick<Fact, 'place'>;

/** The fields that identify what a fact is about. */
export function subjectOf(kind: Kind): Field[] {
  return kind.subject.flatMap((name) => fieldOf(kind, name) ?? []);
}

/** Pairs facts about the same thing; one may state its date more exactly. */
export function subjectMatches(kind: Kind, seconds: JsonObject[]): Matches {
  const subject = subjectOf(kind);
  const undated = subject.filter((field) => !fieldType(field).isDate);
  // Neither the order of a list nor case matters.
  const keyOf = (value: Json | undefined) =>
    JSON.stringify(Array.isArray(value) ? value.toSorted() : value).toLowerCase();
  const keysOf = (fact: JsonObject) => undated.map(({ name }) => keyOf(fact[name])).join();
  const byKeys = Map.groupBy(seconds, keysOf);
  return (first) => {
    // Two empty fields are the same, but not if all are empty.
    if (subject.every(({ name }) => first[name] === null)) return [];
    const candidates = byKeys.get(keysOf(first)) ?? [];
    const dates = subject.filter((field) => fieldType(field).isDate);
    return candidates.filter((second) => comparePair(dates, { first, second }).every(agree));
  };
}

/** Whether two descriptions are of one source: by series and numbers, or by title, date and publisher. */
export function isSameSource(one?: Source, other?: Source): boolean {
  // Two missing values are not the same.
  const areSame = (...names: (keyof Source)[]) =>
    names.every((name) => one?.[name] != null && foldName(String(one[name])) === foldName(String(other?.[name])));
  // Rows move between versions of a dataset.
  if (one?.form !== other?.form || one?.form === 'dataset') return false;
  return areSame('series', 'number', 'running') || areSame('title', 'date', 'publisher');
}

/** Pairs facts of two descriptions of one source by their passages, each once, the most similar first. */
export function placeMatches(kind: Kind, firsts: FactWithPlace[], seconds: FactWithPlace[]): Matches {
  const candidates = firsts.flatMap((first) =>
    seconds.flatMap((second) => {
      const likeness = likenessOf(kind, first, second);
      return likeness > 0 ? [{ first, second, likeness }] : [];
    }),
  );
  candidates.sort((one, other) => other.likeness - one.likeness);
  const matches = new Map<JsonObject, JsonObject>();
  const taken = new Set<JsonObject>();
  for (const { first, second } of candidates) {
    if (matches.has(first) || taken.has(second)) continue;
    matches.set(first, second);
    taken.add(second);
  }
  return (first) => [matches.get(first)].filter((second) => second !== undefined);
}

// Facts in one place are the same if they are about the same thing, if their passages have the same beginning, or if most
// of their values agree.
function likenessOf(kind: Kind, first: FactWithPlace, second: FactWithPlace): number {
  const [here, there] = [first.place, second.place];
  if (placeText(here) !== placeText(there)) return 0;
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

function agree({ first, second, relation }: Comparison): boolean {
  return first === null || second === null ? first === second : relation !== 'different' && relation !== 'open';
}
