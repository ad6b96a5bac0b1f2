/** The notes below a list: why it is empty, what it includes, and what it leaves out. */

// The notes on a question: nothing left, and what there is instead; facts without a date; whose facts a group includes; whose
// list is open. That a limit cut and which words no fact has is said by who cuts and who searches.
import type { DatabaseSync } from 'node:sqlite';
import { registerOfField } from '../model/fields/index.ts';
import { codesDisplay } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { capitalised, counted } from '../model/text.ts';
import { rowsOf } from '../store/read.ts';
import { askedOf, byActor, byYear, columnAsked } from './filters.ts';
import { groupFacts } from './group.ts';
import { entryNames } from './lookup.ts';
import { openLists, openText } from './open-lists.ts';
import { cellText, firstOf } from './result.ts';
import { namesSearched, wordsBySign, wordsFilters } from './search-words.ts';
import {
  asSubquery,
  countFacts,
  type Filter,
  idsOf,
  isAmong,
  isOneOf,
  phrasesOf,
  type Query,
  where,
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

/** Of a question that found nothing to list: which filters no fact passes, and what there is instead. */
export function explainEmpty(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const { kind, filters } = query;
  const firstFilters = (count: number): Query => ({ ...query, filters: filters.slice(0, count) });
  const passing = (count: number) => countFacts(database, firstFilters(count));
  const all = `${passing(0)} ${kind?.kind ?? 'facts'}`;
  if (passing(0) === 0) return `There are no facts${kind ? ` in ${kind.kind}` : ''}.`;
  if (filters.length === 0) return `There are ${all}.`;
  const position = filters.findIndex((_, at) => passing(at + 1) === 0);
  if (position < 0) return `Found: ${passing(filters.length)} of ${all}.`;
  const failed = firstFilters(position + 1);
  return sentences(
    `None of ${all} matches \`${phrasesOf(failed.filters)}\`.`,
    openToQuestion(database, query, kinds),
    ...failed.filters.map((filter, at) =>
      valuesFound(database, { ...failed, filters: failed.filters.toSpliced(at, 1) }, filter),
    ),
    undated(database, query),
  );
}

/** The facts that a date of the status leaves out, as no date shows their status on the requested day. */
export function explainLeftOut(database: DatabaseSync, query: Query, word: string, idText: (id: string) => string) {
  const unclear = { sql: "k._certainty IN ('inexact', 'undated')", values: [] };
  const filters = [unclear, ...independentFilters(query)];
  const ids = idsOf(database, { ...query, filters })
    .map(({ id }) => idText(id))
    .sort();
  return ids.length === 0
    ? ''
    : `Left out, as no date shows the status as of ${word}: ${counted(ids.length, 'fact')} (${firstOf(ids, 5, ', and')}).`;
}

function sentences(...all: string[]): string {
  return all.filter(Boolean).join(' ');
}

// Facts whose status a date does not show may have any status and date.
function independentFilters({ kind, filters }: Query): Filter[] {
  const { status, stages } = (kind && stagesOf(kind)) ?? { status: undefined, stages: [] };
  const dependent = ['date', byYear, status?.name, ...stages.map(({ date }) => date)];
  return filters.filter((filter) => {
    return !/^--(where|as-of)$/.test(filter.option ?? '') && !dependent.includes(columnAsked(kind, filter).column);
  });
}

/** What facts of the other filters have in the place of what this one asked for: `Poland: not joined (1), in force (1).` */
function valuesFound(database: DatabaseSync, others: Query, filter: Filter): string {
  const { column: by } = columnAsked(others.kind, filter);
  if (!by || countFacts(database, others) === 0) return '';
  const { column, rows } = groupFacts(database, { ...others, limit: undefined }, by);
  const display = { ...codesDisplay, entry: entryNames(database), forReader: true, inWords: true };
  const stated = Array.from(rows).filter((row) => row[by] !== null);
  const counts = stated.map((row) => `${cellText(column, row, display)} (${row['facts']})`);
  const names = others.filters.map((each) => wordsOf(database, others.kind, each)).filter(Boolean);
  const of = names.length > 0 ? capitalised(names.join(', ')) : 'Values found';
  return counts.length === 0 ? '' : `${of}: ${firstOf(counts, 12, ', and')}.`;
}

/** What a filter asked for, in the words of a reader. */
function wordsOf(database: DatabaseSync, kind: Kind | null, filter: Filter): string {
  if (filter.option === 'words') return (filter.words ?? []).join(' ');
  const { field, wanted, named, unwanted } = askedOf(database, kind, filter);
  const register = field ? (registerOfField(field) ?? '') : actorRegister;
  const names = named.map((id) => entryNames(database, true)(register, id));
  if (unwanted.length > 0 || wanted.length === 0) return phrasesOf([filter]);
  return (names.length > 0 ? names : wanted).join(', ');
}

// A filter by date leaves out facts without one; "not in 2021" and "none" keep them.
function undated(database: DatabaseSync, query: Query): string {
  const others = query.filters.filter((filter) => columnAsked(query.kind, filter).column !== byYear);
  if (others.length === query.filters.length) return '';
  const hasNone = { sql: 'f.fact NOT IN (SELECT fact FROM fact_dates)', values: [] };
  const count = (filters: Filter[]) => countFacts(database, { ...query, filters: [...filters, hasNone] });
  const facts = count(others) - count(query.filters);
  const phrases = others.map((filter) => phrasesOf([filter])).filter(Boolean);
  const line = ['pism', query.kind?.kind ?? 'facts', ...phrases, '--year none'].join(' ');
  return facts === 0 ? '' : `${facts} ${facts === 1 ? 'has' : 'have'} no date: \`${line}\`.`;
}

/** Names the entries by which alone facts matched, as they belong to a named one. */
function included(database: DatabaseSync, query: Query): string {
  const all = query.filters.flatMap((filter) => {
    const { included: parts, named, column = '', option } = askedOf(database, query.kind, filter);
    if (parts.length === 0) return [];
    const inField = column === byActor ? isOneOf('register', [actorRegister]) : isOneOf('field', [column]);
    // With `--country-all`, who is named may not be enough.
    const others = isOneOf('entry', option.endsWith('-all') ? [] : named);
    const byName = `SELECT fact FROM fact_entries WHERE ${others.sql} AND ${inField.sql}`;
    const alone = { sql: `fact NOT IN (${byName})`, values: [...others.values, ...inField.values] };
    const { sql, values } = where([isOneOf('entry', parts), inField, alone, isAmong(query, 'fact')]);
    const counts = `SELECT register, entry, count(DISTINCT fact) AS facts FROM fact_entries ${sql} GROUP BY 1, 2`;
    return [...rowsOf<{ register: string; entry: string; facts: number }>(database, counts, values)];
  });
  const name = entryNames(database);
  const inOrder = all.toSorted((a, b) => b.facts - a.facts);
  const names = new Set(inOrder.map(({ register, entry, facts }) => `${name(register, entry)} (${facts})`));
  return names.size === 0 ? '' : `Includes facts that name ${[...names].join(', ')}.`;
}

/** That who was left out of a list by name is only not named there. */
function notNamed(database: DatabaseSync, { kind, filters }: Query): string {
  const names = filters.flatMap((filter) => {
    const { field, unwanted } = askedOf(database, kind, filter);
    const register = field?.complete === undefined ? undefined : registerOfField(field);
    // Whether a list has any value (`none`) is certain.
    const named = register === undefined ? [] : unwanted.filter((id) => id !== 'none');
    return named.map((id) => entryNames(database, true)(register ?? '', id));
  });
  return names.length > 0 ? `${names.join(', ')}: not named, which is not a no.` : '';
}

/** Whose open list may have a state that was asked for or left out: of the kind that was asked, or of one whose facts name it. */
function openToQuestion(database: DatabaseSync, { kind, filters }: Query, kinds: Kind[]): string {
  const lists = filters.flatMap((filter, at) => {
    const { column, named, unwanted } = askedOf(database, kind, filter);
    const find = (states: string[], more: Filter[] = []) => {
      const others = [...asSubquery({ kind, filters: filters.toSpliced(at, 1) }), ...more];
      const field = column === byActor ? undefined : column;
      return openLists(database, kind ? [kind] : kinds, others, { field, states, isOfKind: kind !== null });
    };
    if (filter.option !== 'words') return find([...named, ...unwanted]);
    const { wanted: all, unwanted: not } = wordsBySign(filter.words ?? []);
    const idsIn = (names: { id: string }[]) => names.map(({ id }) => id);
    return [
      ...namesSearched(database, all).flatMap(({ names, others }) =>
        find(idsIn(names), wordsFilters(database, others)),
      ),
      ...namesSearched(database, not).flatMap(({ names }) => find(idsIn(names))),
    ];
  });
  return openText(database, lists);
}
