import type { DatabaseSync } from 'node:sqlite';
import { codesDisplay, type SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { alternatives, counted, together } from '../model/text.ts';
import { datesAsOf } from './as-of.ts';
import { explainAlso, explainElse, explainIncluded, isActor } from './explain-entries.ts';
import { explainActor, explainElsewhere, explainUnfound } from './explain-words.ts';
import { statusOnDayIs } from './filters.ts';
import { groupingOf } from './group.ts';
import { inQuestion } from './in-question.ts';
import { entryNames } from './lookup.ts';
import { shellWord } from './operators.ts';
import { firstOf, valueIn } from './result.ts';
import {
  asSubquery,
  byActor,
  byYear,
  countFacts,
  type Filter,
  fromClause,
  isAmong,
  phrasesOf,
  type Query,
  readTexts,
  selectCells,
} from './select.ts';

/** The most values and the most left-out facts in a message. */
const maxNamed = { values: 12, facts: 5 };

/** Explains an empty result: the filter that no fact passed, what is in question, and the values found instead. */
export function explainEmpty(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const firstFilters = (count: number): Query => ({ ...query, filters: query.filters.slice(0, count) });
  const passed = [null, ...query.filters].map((_, count) => countFacts(database, firstFilters(count)));
  const [total = 0] = passed;
  const inKind = query.kind ? ` in ${query.kind.kind}` : '';
  const all = `${counted(total, 'fact')}${inKind}`;
  if (total === 0) return `There are no facts${inKind}.`;
  const position = passed.indexOf(0) - 1;
  const filter = query.filters[position];
  const matching = passed.at(-1);
  if (!filter && query.filters.length === 0) return `There ${total === 1 ? 'is' : 'are'} ${all}.`;
  if (!filter) return `${matching} of ${all} ${matching === 1 ? 'matches' : 'match'} \`${phrasesOf(query.filters)}\`.`;
  const before = firstFilters(position);
  const both = `No fact${inKind} matches both \`${phrasesOf(before.filters)}\` (${passed[position]} of ${total}) and \`${filter.asked?.phrase}\`.`;
  const says = position === 0 ? noneMatches(filter, total, query.kind) : both;
  const by = filter.asked?.breakdown;
  const values = by ? valuesFound(database, before, by) : '';
  const also = explainAlso(database, before, filter);
  const open = inQuestion(database, query, kinds);
  const unfound = explainUnfound(database, filter);
  const texts = [says, open, also, values, explainUndated(database, query), explainActor(database, query), unfound];
  return texts.filter(Boolean).join(' ');
}

// Words and years are said as one says them, other filters as they were typed.
function noneMatches(filter: Filter, total: number, kind: Kind | null): string {
  const { phrase, option, isSearch, isAny, isNegated, wanted = [], days } = filter.asked ?? {};
  const name = kind?.kind ?? 'facts';
  if (total === 1) return `The only fact${kind ? ` in ${name}` : ''} does not match \`${phrase}\`.`;
  const none = `None of ${name.endsWith('s') ? `${total} ${name}` : `${total} facts in ${name}`}`;
  if (option === '--year' && days) return `${none} is dated ${wanted.join('')}.`;
  if (!isSearch || isNegated) return `${none} matches \`${phrase}\`.`;
  const words = (isAny ? alternatives : together)(isSearch.map(shellWord));
  return kind ? `${none} has the word${/\s/.test(words) ? 's' : ''} ${words}.` : `No fact mentions ${words}.`;
}

/** What a result includes or leaves out and a reader may not expect, in sentences. */
export function explainFound(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const all = [
    explainEither,
    explainIncluded,
    explainElse,
    explainUndated,
    explainInexact,
    explainActor,
    explainElsewhere,
  ];
  const notes = query.filters.flatMap(({ asked }) => asked?.note ?? []);
  return [inQuestion(database, query, kinds), ...notes, ...all.flatMap((explain) => explain(database, query))]
    .filter(Boolean)
    .join(' ');
}

// An option with several values finds any of them; a reader may expect facts about all.
function explainEither(database: DatabaseSync, query: Query): string[] {
  return query.filters.flatMap(({ asked: { ofAll, wanted = [] } = {} }, at) => {
    if (!ofAll) return [];
    const facts = countFacts(database, { ...query, filters: query.filters.with(at, ofAll) });
    return [`${alternatives(wanted)}. ${wanted.length === 2 ? 'Both' : 'All'}: ${facts} (${ofAll.asked?.option}).`];
  });
}

// A date that is less exact than the period that the user named may lie outside it.
function explainInexact(database: DatabaseSync, query: Query): string[] {
  const periods = query.filters.flatMap(({ asked }) => asked?.days ?? []);
  const from = periods.map(({ first }) => first).sort();
  const to = periods.map(({ last }) => last).sort();
  const bounds = [...from.slice(-1), ...to.slice(0, 1)];
  if (bounds.length === 0) return [];
  const [among, asOf] = [isAmong(query, 'fact'), datesAsOf(query.kind)];
  const sql = `SELECT iif(date LIKE '%/..', 'no end', date || ' only') FROM fact_dates
    WHERE ${among.sql} AND last >= ? AND first <= ?${asOf} GROUP BY fact HAVING NOT max(first >= ? AND last <= ?)`;
  const byDate = Map.groupBy(readTexts(database, sql, [...among.values, ...bounds, ...bounds]), (date) => date);
  const counts = [...byDate].map(([date, { length }]) => {
    const [is, has] = length === 1 ? ['is', 'has'] : ['are', 'have'];
    return `${length} ${date === 'no end' ? has : `${is} dated`} ${date}`;
  });
  return counts.length === 0 ? [] : [`${firstOf(counts, maxNamed.facts, ', and')}.`];
}

/** Lists the facts left out because their dates do not show their status on the requested day. */
export function explainLeftOut(database: DatabaseSync, query: Query, word: string, idText: (id: string) => string) {
  const reasons = { inexact: `a date is less exact than ${word}`, undated: 'no date says since when' };
  const lines = (['inexact', 'undated'] as const).flatMap((certainty) => {
    const filters = [statusOnDayIs(certainty), ...independentFilters(query)];
    const facts = selectCells<[string]>(database, 'f.id', fromClause(query.kind), filters, 'ORDER BY f.id');
    const ids = Array.from(facts, ([id]) => idText(id));
    const idList = firstOf(ids, maxNamed.facts, ', and');
    return ids.length === 0 ? [] : [`Left out, as ${reasons[certainty]}: ${counted(ids.length, 'fact')} (${idList}).`];
  });
  return lines.join('\n');
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
  const of = query.kind || others.length > 0 ? '' : ` of ${countFacts(database, { ...query, filters: [] })} facts`;
  const has = facts === 1 ? 'has' : 'have';
  // In `timeline`, the option alone finds nothing.
  const line = ['pism facts', ...others.map(({ asked }) => asked?.phrase), '--year none'].join(' ');
  return facts === 0 ? '' : `${facts}${of} ${has} no date${query.kind ? ' (--year none)' : `: \`${line}\``}.`;
}

const largestFirst = 'GROUP BY 1 ORDER BY 2 DESC, 1';

function valuesFound(database: DatabaseSync, query: Query, by: string): string {
  const { column, value, join } = groupingOf(query, by, by);
  const [among, inOrder] = [isAmong(query, 'fact'), `${datesAsOf(query.kind)} GROUP BY 1 ORDER BY 1`];
  type Select = [expressions: string, from: string, filters: Filter[], rest: string];
  const each: Select = [`${value}, count(*)`, `${fromClause(query.kind)} ${join}`, asSubquery(query), largestFirst];
  const sql: Record<string, Select> = {
    [byActor]: ['entry, count(DISTINCT fact)', 'fact_entries', [isActor, among], largestFirst],
    [byYear]: ['substr(first, 1, 4), count(DISTINCT fact)', 'fact_dates', [among], inOrder],
  };
  const display = { ...codesDisplay, entry: entryNames(database), forReader: true };
  const counts = selectCells<[SqlValue, number]>(database, ...(sql[by] ?? each))
    .filter(([cell]) => cell !== null)
    .map(([cell, facts]) => `${column.show(valueIn(cell, column.type), display, {})} (${facts})`);
  const valueList = firstOf([...counts], maxNamed.values, ', and');
  return valueList === '' ? 'No other value is stated.' : `${by === byYear ? 'Dated' : 'Values found'}: ${valueList}.`;
}
