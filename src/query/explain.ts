import type { DatabaseSync } from 'node:sqlite';
import { codesDisplay } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { counted } from '../model/text.ts';
import { datesAsOf } from './as-of.ts';
import { explainUnfound } from './explain-words.ts';
import { groupFacts } from './group.ts';
import { explainNotNamed, inQuestion } from './in-question.ts';
import { entryNames } from './lookup.ts';
import { cellText, firstOf } from './result.ts';
import { without } from './search-words.ts';
import {
  byActor,
  byYear,
  countFacts,
  type Filter,
  fromClause,
  isAmong,
  isOneOf,
  phrasesOf,
  type Query,
  readCells,
  readTexts,
  selectCells,
} from './select.ts';

/** Explains an empty result: the filter that no fact passed, what is in question, and the values found instead. */
export function explainEmpty(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const { kind } = query;
  // What holds unless asked otherwise is no filter of the user.
  const always = query.filters.filter(({ isDefault }) => isDefault);
  const filters = query.filters.filter(({ isDefault }) => !isDefault);
  const firstFilters = (count: number): Query => ({ ...query, filters: [...always, ...filters.slice(0, count)] });
  const passing = (count: number) => countFacts(database, firstFilters(count));
  const [total, phrases] = [passing(0), phrasesOf(filters)];
  const inKind = kind ? ` in ${kind.kind}` : '';
  const all = `${counted(total, 'fact')}${inKind}`;
  if (total === 0) return sentences([`There are no facts${inKind}.`, explainBeside(database, query, [])]);
  const position = filters.findIndex((_, at) => passing(at + 1) === 0);
  const filter = filters[position];
  if (!filter) {
    const matching = passing(filters.length);
    if (phrases === '') return `There ${total === 1 ? 'is' : 'are'} ${all}.`;
    return `${matching} of ${all} ${matching === 1 ? 'matches' : 'match'} \`${phrases}\`.`;
  }
  const facts = kind?.kind.endsWith('s') ? `${total} ${kind.kind}` : all;
  const none = total === 1 ? 'The only fact does not match' : `None of ${facts} matches`;
  const before = firstFilters(position);
  return sentences([
    ...[`${none} \`${phrasesOf(filters.slice(0, position + 1))}\`.`, inQuestion(database, query, kinds)],
    ...[explainAlso(database, before, filter), valuesFound(database, before, filter)],
    ...[explainUndated(database, query), explainUnfound(database, filter)],
    explainBeside(database, query, filters),
  ]);
}

/** How many facts these filters of a query find with the sources that are left out unless asked for. */
function explainBeside(database: DatabaseSync, query: Query, filters: Filter[]): string {
  const facts = filters.length < query.filters.length ? countFacts(database, { ...query, filters }) : 0;
  return facts > 0 ? `With --source all: ${counted(facts, 'fact')}.` : '';
}

/** The most values and the most left-out facts in a message. */
const maxNamed = { values: 12, facts: 5 };

function sentences(all: (string | undefined)[]): string {
  return all.filter(Boolean).join(' ');
}

/** What a result includes or leaves out and a reader may not expect, in sentences. */
export function explainFound(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const { filters } = query;
  const also = filters.map((filter, at) =>
    explainAlso(database, { ...query, filters: filters.with(at, without('', filter)) }, filter),
  );
  return sentences([
    ...[
      inQuestion(database, query, kinds),
      explainNotNamed(database, query),
      ...filters.map(({ asked }) => asked?.note),
    ],
    ...[explainIncluded(database, query), ...also, explainUndated(database, query)],
    explainInexact(database, query),
  ]);
}

// A date that is less exact than the period that the user named may lie outside it.
function explainInexact(database: DatabaseSync, query: Query): string {
  const periods = query.filters.flatMap(({ asked }) => asked?.days ?? []);
  const first =
    periods
      .map((days) => days.first)
      .sort()
      .at(-1) ?? '';
  const [last = ''] = periods.map((days) => days.last).sort();
  const among = isAmong(query, 'fact');
  const sql = `SELECT count(*) || iif(stated LIKE '%/..', iif(count(*) = 1, ' has', ' have') || ' no end',
      iif(count(*) = 1, ' is', ' are') || ' dated ' || stated || ' only')
    FROM (SELECT iif(date LIKE '%/..', '/..', date) AS stated FROM fact_dates
      WHERE ${among.sql} AND last >= ? AND first <= ?${datesAsOf(query.kind)}
      GROUP BY fact HAVING NOT max(first >= ? AND last <= ?)) GROUP BY stated`;
  const counts = readTexts(database, sql, [...among.values, first, last, first, last]);
  return counts.length === 0 ? '' : `${firstOf(counts, maxNamed.facts, ', and')}.`;
}

/** Lists the facts left out because their dates do not show their status on the requested day. */
export function explainLeftOut(database: DatabaseSync, query: Query, word: string, idText: (id: string) => string) {
  const unclear = { sql: "k._certainty IN ('inexact', 'undated')", values: [] };
  const filters = [unclear, ...independentFilters(query)];
  const facts = selectCells<[string]>(database, 'f.id', fromClause(query.kind), filters, 'ORDER BY f.id');
  const ids = Array.from(facts, ([id]) => idText(id));
  const list = firstOf(ids, maxNamed.facts, ', and');
  return ids.length === 0
    ? ''
    : `Left out, as no date shows the status as of ${word}: ${counted(ids.length, 'fact')} (${list}).`;
}

// Drop filters on status and dates: these are unknown for such facts.
function independentFilters({ kind, filters }: Query): Filter[] {
  const { status, stages } = (kind && stagesOf(kind)) ?? { status: undefined, stages: [] };
  const dependent = new Set(['date', byYear, status?.name, ...stages.map(({ date }) => date)]);
  return filters.filter(
    ({ byUser, asked: { option, breakdown } = {} }) => !byUser && option !== '--as-of' && !dependent.has(breakdown),
  );
}

// A date filter drops undated facts; "not in 2021" and "none" keep them.
function explainUndated(database: DatabaseSync, query: Query): string {
  const others = query.filters.filter(({ asked }) => asked?.breakdown !== byYear);
  if (others.length === query.filters.length) return '';
  const undated = { sql: 'f.fact NOT IN (SELECT fact FROM fact_dates)', values: [] };
  const count = (filters: Filter[]) => countFacts(database, { ...query, filters: [...filters, undated] });
  const facts = count(others) - count(query.filters);
  const of =
    query.kind || others.some(({ asked }) => asked)
      ? ''
      : ` of ${countFacts(database, { ...query, filters: others })} facts`;
  const has = facts === 1 ? 'has' : 'have';
  // In `timeline`, the option alone finds nothing.
  const line = ['pism facts', ...others.flatMap(({ asked }) => asked?.phrase ?? []), '--year none'].join(' ');
  return facts === 0 ? '' : `${facts}${of} ${has} no date${query.kind ? ' (--year none)' : `: \`${line}\``}.`;
}

function valuesFound(database: DatabaseSync, query: Query, { asked: { breakdown: by } = {} }: Filter): string {
  if (!by) return '';
  const { column, rows } = groupFacts(database, { ...query, limit: undefined }, by);
  const display = { ...codesDisplay, entry: entryNames(database), forReader: true };
  const stated = Array.from(rows).filter((row) => row[by] !== null);
  const counts = stated.map((row) => `${cellText(column, row, display)} (${row['facts']})`);
  const valueList = firstOf(counts, maxNamed.values, ', and');
  return valueList === '' ? 'No other value is stated.' : `${by === byYear ? 'Dated' : 'Values found'}: ${valueList}.`;
}

/** Names entries by which alone facts matched, as they belong to a named one. */
function explainIncluded(database: DatabaseSync, query: Query): string {
  const name = entryNames(database);
  const counts = query.filters.flatMap(({ asked: { included = [], named, breakdown, option } = {} }) =>
    // With `--country-all`, who is named may not be enough.
    factsNaming(database, query, included, breakdown, option?.endsWith('-all') ? [] : named),
  );
  const names = counts.toSorted(([, , a], [, , b]) => b - a).map(([of, id, facts]) => `${name(of, id)} (${facts})`);
  return names.length === 0 ? '' : `Includes facts that name ${[...new Set(names)].join(', ')}.`;
}

/** Names entries that readers take for one that the user named, and members of a group that belongs to it, as of the EU's states. */
function explainAlso(database: DatabaseSync, query: Query, filter: Filter): string {
  const { named = [], included = [], breakdown, option, isNegated } = filter.asked ?? {};
  if (named.length === 0 || isNegated || option?.endsWith('-all')) return '';
  const linked = `WITH asked AS (SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?)))
    SELECT value, value FROM asked, json_each(see) UNION SELECT m.part, m.whole FROM asked e
    JOIN entry_parts p ON (p.register, p.whole, p.how) = (e.register, e.id, 'part')
    JOIN entry_parts m ON (m.register, m.whole, m.how) = (e.register, p.part, 'member')`;
  const foundBy = new Map(readCells<[string, string]>(database, linked, [JSON.stringify(named)]));
  const others = factsNaming(database, query, [...foundBy.keys()], breakdown, [...named, ...included]);
  const name = entryNames(database);
  const texts = [...Map.groupBy(others, ([, id]) => foundBy.get(id))].map(([id, all]) => {
    const names = all.map(([of, id, facts]) => `${name(of, id)} (${counted(facts, 'fact')})`);
    return `${firstOf(names, 5, ', and')}: ${option} ${id}`;
  });
  return texts.length === 0 ? '' : `See also ${texts.join('; ')}.`;
}

/** How many facts of a query name each of these entries, but none of the others, in the field of a breakdown. */
function factsNaming(database: DatabaseSync, query: Query, entries: string[], breakdown = '', but: string[] = []) {
  const inField = breakdown === byActor ? isOneOf('register', [actorRegister]) : isOneOf('field', [breakdown]);
  const others = isOneOf('entry', but);
  const named = `SELECT fact FROM fact_entries WHERE ${others.sql} AND ${inField.sql}`;
  const alone = { sql: `fact NOT IN (${named})`, values: [...others.values, ...inField.values] };
  const filters = [isOneOf('entry', entries), inField, alone, isAmong(query, 'fact')];
  const [columns, inOrder] = ['register, entry, count(DISTINCT fact)', 'GROUP BY 1, 2 ORDER BY 3 DESC'];
  return [...selectCells<[string, string, number]>(database, columns, 'fact_entries', filters, inOrder)];
}
