import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import { type Field, field } from '../model/field.ts';
import { fieldType, writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { subjectOf } from '../model/stages.ts';
import { type Filter, selectFacts } from '../query/select.ts';
import { tableOf, textsOf } from '../store/read.ts';
import { isSame } from './outcome.ts';

/** What is compared: pairs of facts of each kind, made in one of three ways. */
export interface Comparison {
  way: 'facts' | 'sources' | 'states';
  /** Names of the two sides; fewer where a source is compared with all others, or all sources with each other. */
  names: string[];
  /** `subject` lists the fields by which facts of the kind are paired. */
  kinds: { kind: Kind; fields: Field[]; subject: string[]; pairs: Pair[] }[];
}

/** Two facts side by side; null where a side has none. */
export type Pair = [first: Fact | null, second: Fact | null];

/** The parts of an index that pairs are made of. */
interface Facts {
  database: DatabaseSync;
  kinds: Kind[];
}

/** Two facts that the user names. Throws a usage error unless they are two of one kind. */
export function pairOfFacts(one: { kind: Kind; fact: Fact }, other: typeof one): Comparison {
  const { kind, fact: first } = one;
  const { fact: second } = other;
  const refuse = (says: string) => new PismError('usage', says, 'Name two facts of one kind.');
  if (first.id === second.id) throw refuse(`Both ids are those of ${first.id}`);
  if (first.kind !== second.kind) throw refuse(`${first.id} is in ${first.kind}, and ${second.id} in ${second.kind}`);
  const pairs: Pair[] = [[first, second]];
  const names = [first, second].map(({ id, source }) =>
    first.source === second.source ? id.slice(source.length + 1) : id,
  );
  return { way: 'facts', names, kinds: [{ kind, fields: kind.fields, subject: [], pairs }] };
}

/** Facts of the same id in two states of a folder. */
export function pairsOfStates(before: Facts, after: Facts): Comparison {
  const kinds = new Map([...after.kinds, ...before.kinds].map(({ kind }) => [kind, statesOf(kind, [before, after])]));
  return { way: 'states', names: ['old', 'new'], kinds: [...kinds.values()] };
}

/** Keys that every fact has besides the fields of its kind, without keys that are computed from these. */
const shared = [
  'says',
  'place',
  'superseded_by',
  'notes',
  'tags',
  'related',
  'inferred',
  'corrected',
  'checked',
  'checks',
];

function statesOf(name: string, states: Facts[]) {
  const kinds = states.map((state) => state.kinds.find(({ kind }) => kind === name));
  const [olds = new Map(), news = new Map()] = states.map(({ database }, at) => {
    const facts = kinds[at] ? [...selectFacts(database, { kind: kinds[at], filters: [] })] : [];
    // Rows move from one version of a table to the next.
    return new Map(facts.map((fact) => [fact.id, { ...fact, place: { ...fact.place, row: null } }]));
  });
  const ids = [...new Set([...olds.keys(), ...news.keys()])].sort();
  const written = kinds.flatMap((kind) => (kind ? writtenFields(kind) : []));
  const fields = new Map(
    [...written, ...shared.map((each) => field(each, 'text', ''))].map((each) => [each.name, each]),
  );
  return {
    kind: (kinds[1] ?? kinds[0]) as Kind,
    // Drop `complete`: two states of a file are compared exactly as written.
    fields: Array.from(fields.values(), ({ complete: _, ...each }: Field) => each),
    subject: ['id'],
    pairs: ids.map((id): Pair => [olds.get(id) ?? null, news.get(id) ?? null]),
  };
}

/**
 * Pairs facts about the same thing from two sources, from one source and all others, or from all sources. At least one fact
 * of each pair matches the filters. Throws a usage error where there is nothing to compare.
 */
export function pairsOfSources(
  { database, kinds }: Facts,
  named: string[],
  ofKinds: Kind[],
  filtersOf: (kind: Kind) => Filter[],
): Comparison {
  if (named.length > 2 || (named.length === 2 && named[0] === named[1])) {
    const hint = 'Name two, or one to compare it with all others.';
    throw new PismError('usage', `compare takes two sources, not ${named.join(' and ')}`, hint);
  }
  const common = kindsInCommon({ database, kinds }, ofKinds, named);
  const compared = common.map((kind) => {
    const passing = new Set(Array.from(selectFacts(database, { kind, filters: filtersOf(kind) }), ({ id }) => id));
    const pairs = aboutTheSame(database, kind, named).filter((pair) =>
      pair.some((fact) => fact && passing.has(fact.id)),
    );
    return { kind, fields: writtenFields(kind), subject: kind.subject, pairs };
  });
  return { way: 'sources', names: named, kinds: compared };
}

/** The requested kinds (or all kinds) with facts in both sources. */
function kindsInCommon({ database, kinds }: Facts, ofKinds: Kind[], named: string[]): Kind[] {
  const common = (ofKinds.length > 0 ? ofKinds : kinds).filter((kind) => {
    const having = textsOf(database, `SELECT DISTINCT _source AS text FROM ${tableOf(kind)}`);
    return kind.subject.length > 0 && having.length > 1 && named.every((id) => having.includes(id));
  });
  if (common.length > 0) return common;
  const hint =
    'Facts are paired by the `subject` of their kind: `pism kinds --json` has it, and `pism sources` the sources. --facts joins another folder.';
  throw new PismError('usage', 'There is nothing to compare: no kind has facts of both sources', hint);
}

/** Pairs each fact with at most one fact of each other source. Facts of a named source without a partner follow. */
function aboutTheSame(database: DatabaseSync, kind: Kind, [first, second]: string[]): Pair[] {
  // In the order of the files.
  const all = [...selectFacts(database, { kind: { ...kind, sort: [] }, filters: [] })];
  const firsts = all.filter(({ source }) => first === undefined || source === first);
  const seconds = all.filter(({ source }) => (second === undefined ? source !== first : source === second));
  // If no source is named, each pair of sources is compared once.
  const isOther = (one: Fact, other: Fact) =>
    first === undefined ? one.source < other.source : one.source !== other.source;
  const both = mostAlike(firsts, seconds, kind, isOther);
  const paired = new Set(both.flat());
  // Facts without a partner are listed only for a source that the user named.
  const isAlone = (fact: Fact, name?: string) => name !== undefined && !paired.has(fact);
  return [
    ...both,
    ...firsts.flatMap((fact): Pair[] => (isAlone(fact, first) ? [[fact, null]] : [])),
    ...seconds.flatMap((fact): Pair[] => (isAlone(fact, second) ? [[null, fact]] : [])),
  ];
}

// Pairs facts with the most equal fields first. One date of a pair may be more exact than the other.
function mostAlike(firsts: Fact[], seconds: Fact[], kind: Kind, isOther: (one: Fact, other: Fact) => boolean) {
  const subject = subjectOf(kind);
  const dates = subject.filter((each) => fieldType(each).isDate);
  // Ignore case and the order of lists. A fact without any subject field is paired with no other fact.
  const keyOf = (fact: Fact) => {
    const values = subject.map((each) => (dates.includes(each) ? [] : [fact[each.name] ?? []].flat().sort()));
    return subject.some(({ name }) => fact[name] !== null) ? JSON.stringify(values).toLowerCase() : fact.id;
  };
  const byKey = Map.groupBy(seconds, keyOf);
  const alikeTo = (first: Fact) =>
    (byKey.get(keyOf(first)) ?? []).flatMap((second) => {
      const pair: [Fact, Fact] = [first, second];
      const agreeing = isOther(...pair) ? writtenFields(kind).filter((each) => isSame(each, pair)) : [];
      const isAlike = agreeing.length > 0 && dates.every((each) => agreeing.includes(each));
      return isAlike ? { pair, count: agreeing.length } : [];
    });
  const taken = new Set<string>();
  return [...Map.groupBy(firsts, keyOf).values()].flatMap((same) => {
    const mostFirst = same.flatMap(alikeTo).sort((one, other) => other.count - one.count);
    return mostFirst.flatMap(({ pair: [first, second] }) => {
      const keys = [`${first.id} ${second.source}`, `${first.source} ${second.id}`];
      if (keys.some((each) => taken.has(each))) return [];
      for (const each of keys) taken.add(each);
      return [[first, second] as [Fact, Fact]];
    });
  });
}
