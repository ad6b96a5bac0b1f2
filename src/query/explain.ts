import type { DatabaseSync } from 'node:sqlite';
import { codesDisplay } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { counted } from '../model/text.ts';
import { groupFacts } from './group.ts';
import { explainNotNamed, inQuestion } from './in-question.ts';
import { entryNames } from './lookup.ts';
import { cellText, firstOf } from './result.ts';
import {
  addedUp,
  byActor,
  byYear,
  countFacts,
  countsBySource,
  type Filter,
  fromClause,
  isAmong,
  isOneOf,
  phrasesOf,
  type Query,
  readTexts,
  selectCells,
} from './select.ts';

/** Why nothing is left: what no fact matches, what there is instead, whose list is open, and what has no date. */
export function explainEmpty(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const { kind, filters } = query;
  const firstFilters = (count: number): Query => ({ ...query, filters: filters.slice(0, count) });
  const passing = (count: number) => countFacts(database, firstFilters(count));
  const all = `${counted(passing(0), 'fact')}${kind ? ` in ${kind.kind}` : ''}`;
  if (passing(0) === 0) return `There are no facts${kind ? ` in ${kind.kind}` : ''}.`;
  if (filters.length === 0) return `There ${passing(0) === 1 ? 'is' : 'are'} ${all}.`;
  const position = filters.findIndex((_, at) => passing(at + 1) === 0);
  if (position < 0)
    return `${passing(filters.length)} of ${all} ${passing(filters.length) === 1 ? 'matches' : 'match'} \`${phrasesOf(filters)}\`.`;
  return sentences([
    `None of ${inSources(database, { kind, filters: [] })} matches \`${phrasesOf(filters.slice(0, position + 1))}\`.`,
    inQuestion(database, query, kinds),
    valuesInstead(database, firstFilters(position + 1)),
    relatedEntries(database, firstFilters(position), filters[position]),
    explainUndated(database, query),
  ]);
}

/** How many facts bulletins have, and how many other sources have some: `11 treaties of bulletins (nor of 4 other sources)`. */
function inSources(database: DatabaseSync, query: Query): string {
  const counts = countsBySource(database, query);
  const [[, own] = [null, 0]] = counts.filter(([source]) => source === null);
  const others = counts.filter(([source]) => source !== null);
  const total = own > 0 ? own : others.reduce((sum, [, facts]) => sum + facts, 0);
  const kind = query.kind?.kind ?? '';
  const isPlural = kind.endsWith('s');
  const facts = isPlural ? `${total} ${kind}` : counted(total, 'fact');
  const of = own > 0 && others.length > 0 ? ` of bulletins (nor of ${counted(others.length, 'other source')})` : '';
  return facts + of + (kind && !isPlural ? ` in ${kind}` : '');
}

/** The most values and the most left-out facts in a message. */
const maxNamed = { values: 12, facts: 5 };

function sentences(all: (string | undefined)[]): string {
  return all.filter(Boolean).join(' ');
}

/** Whose facts an answer includes, whose list is open, and what has no date. */
export function explainFound(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  return sentences([
    inQuestion(database, query, kinds),
    explainNotNamed(database, query),
    explainIncluded(database, query),
    explainUndated(database, query),
  ]);
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
  const line = [
    'pism',
    query.kind?.kind ?? 'facts',
    ...others.flatMap(({ asked }) => asked?.phrase ?? []),
    '--year none',
  ];
  return facts === 0 ? '' : `${facts} ${facts === 1 ? 'has' : 'have'} no date: \`${line.join(' ')}\`.`;
}

/** For each filter of an empty query, what the facts that pass the others have: `--country poland`: not joined 1, in force 1. */
function valuesInstead(database: DatabaseSync, query: Query): string {
  const display = { ...codesDisplay, entry: entryNames(database), forReader: true };
  const texts = query.filters.map(({ asked: { breakdown: by } = {} }, at) => {
    const others = query.filters.toSpliced(at, 1);
    if (!by || countFacts(database, { ...query, filters: others }) === 0) return '';
    const { column, rows } = groupFacts(
      database,
      addedUp(database, { ...query, filters: others, limit: undefined }),
      by,
    );
    const stated = Array.from(rows).filter((row) => row[by] !== null);
    const counts = stated.map((row) => `${cellText(column, row, display)} (${row['facts']})`);
    const values = firstOf(counts, maxNamed.values, ', and');
    const phrase = phrasesOf(others);
    return values === '' ? '' : `${phrase === '' ? 'Values found' : `\`${phrase}\``}: ${values}.`;
  });
  return sentences(texts);
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

/** The facts of entries that readers take for one that left nothing, as the register says by `see`. */
function relatedEntries(database: DatabaseSync, query: Query, filter: Filter | undefined): string {
  const { named = [], included = [], breakdown, option, isNegated } = filter?.asked ?? {};
  if (named.length === 0 || isNegated) return '';
  const sql = 'SELECT s.value FROM entries e, json_each(e.see) s WHERE e.id IN (SELECT value FROM json_each(?))';
  const see = readTexts(database, sql, [JSON.stringify(named)]);
  const others = factsNaming(database, query, see, breakdown, [...named, ...included]);
  const name = entryNames(database);
  const texts = others.map(([of, id, facts]) => `${name(of, id)} (${counted(facts, 'fact')}): ${option} ${id}`);
  return texts.length === 0 ? '' : `See also ${firstOf(texts, 5, ', and')}.`;
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
