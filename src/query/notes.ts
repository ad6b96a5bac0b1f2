// The notes on a question: nothing left, and what there is instead; facts without a date; whose facts a group includes; whose
// list is open. That a limit cut and which words no fact has is said by who cuts and who searches.
import type { DatabaseSync } from 'node:sqlite';
import { codesDisplay } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { capitalised, counted } from '../model/text.ts';
import { groupFacts } from './group.ts';
import { entryNames } from './lookup.ts';
import { openLists, openText } from './open-lists.ts';
import { cellText, firstOf } from './result.ts';
import { namesSearched, wordsFilters } from './search-words.ts';
import {
  addedUp,
  asSubquery,
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

/** Of a question that found something: whose list is open, whose facts a group includes, and what has no date. */
export function explainFound(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  return sentences(
    openToQuestion(database, query, kinds),
    notNamed(database, query),
    included(database, query),
    undated(database, query),
  );
}

/** Of a question that found nothing: which filters no fact passes, and what there is instead. */
export function explainEmpty(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const { kind, filters } = query;
  const firstFilters = (count: number): Query => ({ ...query, filters: filters.slice(0, count) });
  const passing = (count: number) => countFacts(database, firstFilters(count));
  const all = `${counted(passing(0), 'fact')}${kind ? ` in ${kind.kind}` : ''}`;
  if (passing(0) === 0) return `There are no facts${kind ? ` in ${kind.kind}` : ''}.`;
  if (filters.length === 0) return `There ${passing(0) === 1 ? 'is' : 'are'} ${all}.`;
  const position = filters.findIndex((_, at) => passing(at + 1) === 0);
  const found = passing(filters.length);
  if (position < 0) return `${found} of ${all} ${found === 1 ? 'matches' : 'match'} \`${phrasesOf(filters)}\`.`;
  const failed = firstFilters(position + 1);
  return sentences(
    `None of ${inSources(database, { kind, filters: [] })} matches \`${phrasesOf(failed.filters)}\`.`,
    openToQuestion(database, query, kinds),
    ...failed.filters.map((filter, at) =>
      valuesFound(database, { ...failed, filters: failed.filters.toSpliced(at, 1) }, filter),
    ),
    related(database, firstFilters(position), filters[position]),
    undated(database, query),
  );
}

/** The facts that a date of the status leaves out, as no date shows their status on the requested day. */
export function explainLeftOut(database: DatabaseSync, query: Query, word: string, idText: (id: string) => string) {
  const unclear = { sql: "k._certainty IN ('inexact', 'undated')", values: [] };
  const filters = [unclear, ...independentFilters(query)];
  const facts = selectCells<[string]>(database, 'f.id', fromClause(query.kind), filters, 'ORDER BY f.id');
  const ids = Array.from(facts, ([id]) => idText(id));
  return ids.length === 0
    ? ''
    : `Left out, as no date shows the status as of ${word}: ${counted(ids.length, 'fact')} (${firstOf(ids, 5, ', and')}).`;
}

function sentences(...all: string[]): string {
  return all.filter(Boolean).join(' ');
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

// Facts whose status a date does not show may have any status and date.
function independentFilters({ kind, filters }: Query): Filter[] {
  const { status, stages } = (kind && stagesOf(kind)) ?? { status: undefined, stages: [] };
  const dependent = new Set(['date', byYear, status?.name, ...stages.map(({ date }) => date)]);
  return filters.filter(
    ({ byUser, asked: { option, breakdown } = {} }) => !byUser && option !== '--as-of' && !dependent.has(breakdown),
  );
}

/** What facts of the other filters have in the place of what this one asked for: `Poland: not joined (1), in force (1).` */
function valuesFound(database: DatabaseSync, others: Query, { asked: { breakdown: by } = {} }: Filter): string {
  if (!by || countFacts(database, others) === 0) return '';
  const { column, rows } = groupFacts(database, addedUp(database, { ...others, limit: undefined }), by);
  const display = { ...codesDisplay, entry: entryNames(database), forReader: true, inWords: true };
  const stated = Array.from(rows).filter((row) => row[by] !== null);
  const counts = stated.map((row) => `${cellText(column, row, display)} (${row['facts']})`);
  const names = others.filters.flatMap(({ asked = {} }) => wordsOf(database, asked));
  const of = names.length > 0 ? capitalised(names.join(', ')) : 'Values found';
  return counts.length === 0 ? '' : `${of}: ${firstOf(counts, 12, ', and')}.`;
}

type Asked = NonNullable<Filter['asked']>;

/** What a filter asked for, in the words of a reader. */
function wordsOf(database: DatabaseSync, { named = [], wanted = [], isSearch, isNegated, unwanted, phrase }: Asked) {
  if (isNegated || (unwanted ?? []).length > 0) return phrase ?? [];
  const names = namesIn(database, named);
  const words = names.length > 0 ? names : (isSearch ?? wanted);
  return words.length > 0 ? words : (phrase ?? []);
}

function namesIn(database: DatabaseSync, ids: string[]): string[] {
  const names = selectCells<[string]>(database, 'coalesce(short, name)', 'entries', [isOneOf('id', ids)]);
  return Array.from(names, ([name]) => name);
}

/** The facts of entries that readers take for one that left nothing, as the register says by `see`. */
function related(database: DatabaseSync, query: Query, filter: Filter | undefined): string {
  const { named = [], included: parts = [], breakdown, option, isNegated } = filter?.asked ?? {};
  if (named.length === 0 || isNegated) return '';
  const sql = 'SELECT s.value FROM entries e, json_each(e.see) s WHERE e.id IN (SELECT value FROM json_each(?))';
  const see = readTexts(database, sql, [JSON.stringify(named)]);
  const others = factsNaming(database, query, see, breakdown, [...named, ...parts]);
  const texts = others.map(({ id, name, facts }) => `${name} (${counted(facts, 'fact')}): ${option} ${id}`);
  return texts.length === 0 ? '' : `See also ${firstOf(texts, 5, ', and')}.`;
}

// A filter by date leaves out facts without one; "not in 2021" and "none" keep them.
function undated(database: DatabaseSync, query: Query): string {
  const others = query.filters.filter(({ asked }) => asked?.breakdown !== byYear);
  if (others.length === query.filters.length) return '';
  const hasNone = { sql: 'f.fact NOT IN (SELECT fact FROM fact_dates)', values: [] };
  const count = (filters: Filter[]) => countFacts(database, { ...query, filters: [...filters, hasNone] });
  const facts = count(others) - count(query.filters);
  const phrases = others.flatMap(({ asked }) => asked?.phrase ?? []);
  const line = ['pism', query.kind?.kind ?? 'facts', ...phrases, '--year none'].join(' ');
  return facts === 0 ? '' : `${facts} ${facts === 1 ? 'has' : 'have'} no date: \`${line}\`.`;
}

/** Names the entries by which alone facts matched, as they belong to a named one. */
function included(database: DatabaseSync, query: Query): string {
  const all = query.filters.flatMap(({ asked: { included: parts = [], named, breakdown, option } = {} }) =>
    // With `--country-all`, who is named may not be enough.
    factsNaming(database, query, parts, breakdown, option?.endsWith('-all') ? [] : named),
  );
  const names = all.toSorted((a, b) => b.facts - a.facts).map(({ name, facts }) => `${name} (${facts})`);
  return names.length === 0 ? '' : `Includes facts that name ${[...new Set(names)].join(', ')}.`;
}

/** The entries of these that facts of a query name, but none of the others, in the field of a breakdown. */
function factsNaming(database: DatabaseSync, query: Query, entries: string[], breakdown = '', but: string[] = []) {
  if (entries.length === 0) return [];
  const inField = breakdown === byActor ? isOneOf('register', [actorRegister]) : isOneOf('field', [breakdown]);
  const others = isOneOf('entry', but);
  const named = `SELECT fact FROM fact_entries WHERE ${others.sql} AND ${inField.sql}`;
  const alone = { sql: `fact NOT IN (${named})`, values: [...others.values, ...inField.values] };
  const filters = [isOneOf('entry', entries), inField, alone, isAmong(query, 'fact')];
  const [columns, inOrder] = ['register, entry, count(DISTINCT fact)', 'GROUP BY 1, 2 ORDER BY 3 DESC'];
  const rows = selectCells<[string, string, number]>(database, columns, 'fact_entries', filters, inOrder);
  const name = entryNames(database);
  return Array.from(rows, ([register, id, facts]) => ({ id, name: name(register, id), facts }));
}

/** That who was left out of a list by name is only not named there. */
function notNamed(database: DatabaseSync, { kind, filters }: Query): string {
  const names = filters.flatMap(({ asked: { unwanted = [], breakdown = '' } = {} }) => {
    const field = kind ? fieldOf(kind, breakdown) : undefined;
    return field?.complete === undefined ? [] : namesIn(database, unwanted);
  });
  return names.length > 0 ? `${names.join(', ')}: not named, which is not a no.` : '';
}

/** Whose open list may have a state that was asked for or left out: of the kind that was asked, or of one whose facts name it. */
function openToQuestion(database: DatabaseSync, { kind, filters }: Query, kinds: Kind[]): string {
  const lists = filters.flatMap(({ asked = {} }, at) => {
    const { isSearch, isNegated, breakdown = '', named = [], unwanted = [] } = asked;
    const find = (states: string[], more: Filter[] = []) => {
      const others = [...asSubquery({ kind, filters: filters.toSpliced(at, 1) }), ...more];
      const field = breakdown === byActor ? undefined : breakdown || undefined;
      return openLists(database, kind ? [kind] : kinds, others, { field, states, isOfKind: kind !== null });
    };
    if (!isSearch) return find([...named, ...unwanted]);
    return namesSearched(database, isSearch).flatMap(({ names, others }) => {
      const states = names.map(({ id }) => id);
      return find(states, isNegated ? [] : wordsFilters(database, others));
    });
  });
  return openText(database, lists);
}
