import type { Fact } from '../model/fact.ts';
import { fieldType, isList, writtenFields } from '../model/fields/index.ts';
import { type Completeness, compareItems, type ListItems, type Relation } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { placeText, type Source } from '../model/source.ts';
import { subjectOf } from '../model/stages.ts';
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
type Matches = (first: JsonObject) => JsonObject[];

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

/** The parts of a fact that a comparison needs. */
export type FactWithPlace = JsonObject & Pick<Fact, 'place'>;

/** Whether two descriptions are of one source: by series and numbers, or by title, date and publisher. */
export function isSameSource(one?: Source, other?: Source): boolean {
  // Two missing values are not the same.
  const areSame = (...names: (keyof Source)[]) =>
    names.every((name) => one?.[name] != null && foldName(String(one[name])) === foldName(String(other?.[name])));
  // Rows move between versions of a dataset.
  if (one?.form !== other?.form || one?.form === 'dataset') return false;
  return areSame('series', 'number', 'running') || areSame('title', 'date', 'publisher');
}

/** How alike two facts with the same key are; 0 if they are no pair. */
type Likeness = {
  keyOf(fact: FactWithPlace): string;
  of(first: FactWithPlace, second: FactWithPlace): number;
};

/** Pairs each fact with at most one of each other source, the most alike first. */
export function matchesOf(
  firsts: FactWithPlace[],
  seconds: FactWithPlace[],
  { keyOf, of }: Likeness,
  mayPair: (first: JsonObject, second: JsonObject) => boolean,
): Matches {
  const byKey = Map.groupBy(seconds, keyOf);
  const pairs = firsts.flatMap((first) => {
    const others = (byKey.get(keyOf(first)) ?? []).filter((second) => mayPair(first, second));
    const alike = others.map((second) => ({ first, second, likeness: of(first, second) }));
    return alike.filter(({ likeness }) => likeness > 0);
  });
  const taken = new Set<string>();
  const best = new Set<unknown>();
  for (const pair of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    const { first, second } = pair;
    const keys = [`${first['id']} ${sourceOf(second['id'])}`, `${sourceOf(first['id'])} ${second['id']}`];
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    best.add(pair);
  }
  const inOrder = pairs.filter((pair) => best.has(pair));
  const byFirst = Map.groupBy(inOrder, ({ first }): JsonObject => first);
  return (first) => (byFirst.get(first) ?? []).map(({ second }) => second);
}

/** The id of the source of a fact. */
export function sourceOf(id: Json | undefined): string {
  return String(id).split('/')[0] ?? '';
}

/** Facts about the same thing, of which one may state its date more exactly; the more values agree, the more alike. */
export function likenessBySubject(kind: Kind): Likeness {
  const subject = subjectOf(kind);
  const undated = subject.filter((field) => !fieldType(field).isDate);
  // Neither the order of a list nor case matters.
  const keyOf = (value: Json | undefined) =>
    JSON.stringify(Array.isArray(value) ? value.toSorted() : value).toLowerCase();
  // Two empty fields are the same, but a fact with only empty ones is like no other.
  const isStated = (fact: JsonObject) => subject.some(({ name }) => fact[name] !== null);
  return {
    keyOf: (fact) => (isStated(fact) ? undated.map(({ name }) => keyOf(fact[name])).join() : String(fact['id'])),
    of(first, second) {
      const agreeing = comparePair(writtenFields(kind), { first, second }).filter(agree);
      const names = new Set(agreeing.map(({ field }) => field.name));
      const isSame = subject.every((field) => undated.includes(field) || names.has(field.name));
      return isSame ? 1 + names.size : 0;
    },
  };
}

/** Facts in one place that are about the same thing, whose passages begin alike, or most of whose values agree. */
export function likenessByPlace(kind: Kind): Likeness {
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

function agree({ first, second, relation }: Comparison): boolean {
  return first === null || second === null ? first === second : relation !== 'different' && relation !== 'open';
}
