import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { isText } from '../model/checks.ts';
import { registerOfField, writtenFields } from '../model/fields/index.ts';
import type { Display, IsPart } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stageDates, stagesOf, subjectOf } from '../model/stages.ts';
import { didYouMean, oneOf } from '../model/text.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { columnsByName } from '../query/fact-columns.ts';
import { lastDays, sourceIds } from '../query/lookup.ts';
import { daysOf } from '../query/matchers.ts';
import { type Result, shownFirst, withNames } from '../query/result.ts';
import { type Filter, selectFacts } from '../query/select.ts';
import { partFinder, textsOf } from '../store/read.ts';
import { tableOf } from '../store/schema.ts';
import {
  comparePair,
  type DayOf,
  fieldOutcome,
  overallOutcome,
  type Pair,
  type PairOutcome,
  pairOutcomes,
  pairUp,
  sourceColumns,
} from './pair.ts';

/** Compares the facts of sources: a row for each pair, read one by one; the counts grow with the rows. */
export function compareSources(database: DatabaseSync, asked: SourcesAsked): { result: Result; counts: OutcomeCounts } {
  const counts = Object.fromEntries(pairOutcomes.map((name) => [name, 0])) as OutcomeCounts;
  const all = sourceColumns(asked);
  const stated = ['subject', 'result', 'first', 'second'];
  const columns = columnsByName(all, asked.forReader ? stated : ['kind', ...stated, 'first_id', 'second_id']);
  return { result: { columns: shownFirst(all, columns), rows: pairRows(database, asked, counts) }, counts };
}

/** The sources to compare: two, one with all others, or all with each other. */
export type SourceIds = [first: string | undefined, second: string | undefined];

type KindQuery = { kind: Kind; filters: Filter[] };

/** The sources and kinds to compare, and the outcomes to list. */
export interface SourcesAsked {
  sources: SourceIds;
  /** One fact of each pair must pass the filters. */
  queries: KindQuery[];
  isShown(outcome: PairOutcome): boolean;
  /** Whether the columns of tables are for people. */
  forReader: boolean;
  /** How data name entries. */
  entry: Display['entry'];
}

/** The number of pairs or single facts with each outcome. */
export type OutcomeCounts = Record<PairOutcome, number>;

/** The sources that the user names: two, one or none. */
export function sourcesNamed(database: DatabaseSync, named: string[]): SourceIds {
  const [first, second, ...more] = named;
  const all = sourceIds(database);
  const hint = 'Name two sources, or one to compare it with all others.';
  if (more.length > 0) throw new PismError('usage', `compare takes two sources, not ${named.length}`, hint);
  if (first !== undefined && first === second)
    throw new PismError('usage', `A source cannot be compared with itself: both ids name ${first}`, hint);
  const unknown = named.find((id) => !all.includes(id));
  if (all.length >= 2 && unknown !== undefined)
    throw new PismError('usage', `There is no source ${unknown}`, didYouMean(unknown, all, 'The sources are'));
  if (all.length >= 2) return [first, second];
  const add = 'Join a folder that has another: --facts builtin --facts my-facts.';
  throw new PismError('usage', `There is nothing to compare: ${all[0] ?? 'no source'} is the only source`, add);
}

/** The kinds with facts in both sources, of those named or all. Throws a usage error if there are none. */
export function kindsInCommon(database: DatabaseSync, kinds: Kind[], named: Kind[], ids: SourceIds): Kind[] {
  const open = named.find((kind) => subjectOf(kind).length === 0);
  if (open) {
    const hint = `Its kind names no fields by which sources can be compared (\`subject\` in kinds/${open.kind}.yaml).`;
    throw new PismError('usage', `Facts of ${open.kind} cannot be compared across sources`, hint);
  }
  const sourcesWith = (kind: Kind) => textsOf(database, `SELECT DISTINCT _source AS text FROM ${tableOf(kind)}`);
  const common = (named.length > 0 ? named : kinds.filter((kind) => subjectOf(kind).length > 0)).filter((kind) => {
    const having = sourcesWith(kind);
    return having.length >= 2 && ids.every((id) => id === undefined || having.includes(id));
  });
  if (common.length > 0) return common;
  const [first, second] = ids;
  const who = second === undefined ? 'No two sources have' : `${first} and ${second} do not both have`;
  const wanted = named.map(({ kind }) => kind).join(' or ');
  const hints = ids.flatMap((id) => {
    const own = kinds.filter((kind) => id !== undefined && sourcesWith(kind).includes(id)).map(({ kind }) => kind);
    return id === undefined ? [] : `${id} has ${own.join(', ') || 'no facts'}.`;
  });
  const what = wanted ? `facts of ${wanted}` : 'facts that can be compared';
  throw new PismError('usage', `${who} ${what}`, hints.join(' '));
}

const results = ['same', 'finer', 'later', 'different', 'not-compared', 'only-first', 'only-second', 'all'];

/** Decides which outcomes to list: those of the user's words, or those that both sources state. */
export function shownBy(words: string[] | undefined, [first, second]: SourceIds): SourcesAsked['isShown'] {
  if (!words) return (outcome) => !outcome.startsWith('only');
  const wanted = words.map((word) => oneOf(word, results, '--show').replace('-', ' '));
  if ((wanted.includes('only first') && !first) || (wanted.includes('only second') && !second))
    throw new PismError('usage', `--show ${words.join(' --show ')} needs two sources`, 'Name both.');
  return (outcome) => wanted.some((each) => each === 'all' || outcome === each || outcome.endsWith(` ${each}`));
}

function* pairRows(database: DatabaseSync, asked: SourcesAsked, counts: OutcomeCounts): Generator<JsonObject> {
  const context = { dayOf: dayFinder(database), entry: asked.entry, isPart: partFinder(database) };
  for (const query of asked.queries) {
    for (const pair of sourcePairs(database, query, asked.sources)) {
      const row = pairRow(query.kind, pair, context);
      counts[row.result] += 1;
      if (asked.isShown(row.result)) yield row;
    }
  }
}

/** The pairs with a fact that passes the filters; facts without a match only for sources that were named. */
function sourcePairs(database: DatabaseSync, { kind, filters }: KindQuery, [first, second]: SourceIds): Pair[] {
  // In the order of the files.
  const all = [...selectFacts(database, { kind: { ...kind, sort: [] }, filters: [] })];
  const passing = new Set<Json>(Array.from(selectFacts(database, { kind, filters }), ({ id }) => id));
  const firsts = all.filter(({ source }) => first === undefined || source === first);
  const seconds = all.filter(({ source }) => (second === undefined ? source !== first : source === second));
  // If no source is named, each pair of sources is compared once.
  const isOther = ({ source: one }: JsonObject, { source: other }: JsonObject) =>
    first === undefined ? String(one) < String(other) : one !== other;
  const pairs = pairUp(firsts, seconds, kind, isOther);
  return pairs.filter((pair) => {
    const isNamed = (pair.second || first !== undefined) && (pair.first || second !== undefined);
    return isNamed && [pair.first, pair.second].some((fact) => passing.has(fact?.['id'] ?? null));
  });
}

function dayFinder(database: DatabaseSync): DayOf {
  const days = lastDays(database);
  return (id) => daysOf(days.get(id) ?? '9999').last;
}

type ComparisonContext = Pick<SourcesAsked, 'entry'> & { dayOf: DayOf; isPart: IsPart };

/** The row of a pair. */
function pairRow(kind: Kind, { first, second }: Pair, context: ComparisonContext) {
  const subject = subjectOf(kind);
  const fields = first && second ? fieldOutcomes(kind, first, second, context) : new Map<Field, PairOutcome>();
  const only: PairOutcome = first ? 'only first' : 'only second';
  const valuesOf = (fact: JsonObject | null, of: Field[]) => {
    const named = (field: Field) => withNames(fact?.[field.name] ?? null, registerOfField(field), context.entry);
    const values = of.map((field) => [field.name, named(field)]);
    return fact && Object.fromEntries(values);
  };
  // Free texts stand beside each other.
  const areTexts = (field: Field) =>
    isText(field) && !subject.includes(field) && [first, second].every((fact) => (fact?.[field.name] ?? null) !== null);
  const statedBy = (fact: JsonObject | null) =>
    first && second
      ? [
          ...new Set([
            ...fields.keys(),
            ...stageFieldNames(kind, fields, fact),
            ...writtenFields(kind).filter(areTexts),
          ]),
        ]
      : writtenFields(kind).filter((field) => fact?.[field.name] !== null && !subject.includes(field));
  return {
    kind: kind.kind,
    subject: valuesOf(first ?? second, subject),
    result: first && second ? overallOutcome([...fields.values()]) : only,
    first_id: first?.['id'] ?? null,
    second_id: second?.['id'] ?? null,
    first: valuesOf(first, statedBy(first)),
    second: valuesOf(second, statedBy(second)),
    fields: Object.fromEntries([...fields].map(([{ name }, outcome]) => [name, outcome])),
    first_says: first?.['says'] ?? null,
    second_says: second?.['says'] ?? null,
  };
}

/** The outcomes of fields that both facts state; of those that paired them, only those that differ. */
function fieldOutcomes(kind: Kind, first: JsonObject, second: JsonObject, { dayOf, isPart }: ComparisonContext) {
  const compared = comparePair(writtenFields(kind), { first, second }, isPart);
  const all = compared.flatMap((comparison): [Field, PairOutcome][] => {
    const { field, relation } = comparison;
    // Two sources can say the same in other words.
    if (isText(field) && relation === 'different') return [];
    const outcome = fieldOutcome(comparison, kind, [first, second], dayOf);
    const isShared = kind.subject.includes(field.name) && !outcome?.endsWith('finer');
    return outcome === undefined || isShared ? [] : [[field, outcome]];
  });
  return new Map(all);
}

/** The date of the status of a fact, if the other fact has a different status. */
function stageFieldNames(kind: Kind, fields: Map<Field, PairOutcome>, fact: JsonObject | null): Field[] {
  const status = stagesOf(kind)?.status;
  if (!status || (fields.get(status) ?? 'same') === 'same') return [];
  const dates = stageDates(kind, fact?.[status.name]);
  return kind.fields.filter(({ name }) => dates.includes(name) && fact?.[name] !== null);
}
