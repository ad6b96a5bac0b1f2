import type { DatabaseSync } from 'node:sqlite';
import { codesDisplay, type SqlValue } from '../model/fields/type.ts';
import { fieldOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { counted } from '../model/text.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { datesAsOf } from './as-of.ts';
import { completeSql } from './columns.ts';
import { statusOnDayIs } from './filters.ts';
import { groupingOf } from './group.ts';
import { entryNames } from './lookup.ts';
import { columnLabel, firstOf } from './result.ts';
import {
  asSubquery,
  byActor,
  byYear,
  countFacts,
  type Filter,
  fromClause,
  isAmong,
  isOneOf,
  type Query,
  selectCells,
} from './select.ts';

/** The most values and the most left-out facts in a message. */
const maxNamed = { values: 12, facts: 5 };

/** Explains an empty result: the filter that no fact passed, and the values found instead. */
export function explainEmpty(database: DatabaseSync, query: Query): string {
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
  if (!filter) return `${matching} of ${all} ${matching === 1 ? 'matches' : 'match'} \`${phrases(query)}\`.`;
  const before = firstFilters(position);
  const none = total === 1 ? `The only fact${inKind} does not match` : `None of ${all} matches`;
  const both = `No fact${inKind} matches both \`${phrases(before)}\` (${passed[position]} of ${total}) and`;
  const says = `${position === 0 ? none : both} \`${filter.phrase}\`.`;
  const values = filter.breakdown ? valuesFound(database, before, filter.breakdown) : '';
  const others = filter.isSearch ? otherKinds(database, query) : explainAlso(database, before, filter);
  return [says, others, values, ...explainOpen(database, query)].filter((line) => line !== '').join('\n');
}

function otherKinds(database: DatabaseSync, { kind, filters }: Query): string {
  if (!kind) return '';
  const ofWords = filters.filter(({ isSearch }) => isSearch);
  const all = selectCells<[string, number]>(database, 'kind, count(*)', 'fact_rows f', ofWords, largestFirst);
  const others = all.filter(([name]) => name !== kind.kind).map(([name, facts]) => `${name} (${facts})`);
  const counts = [...others].join(', ');
  return counts === '' ? '' : `Other kinds with \`${phrases({ filters: ofWords })}\`: ${counts}.`;
}

/** Explains a result: entries included because they belong to a named one, and facts uncertain because of incomplete lists. */
export function explainFound(database: DatabaseSync, query: Query): string {
  return [explainIncluded(database, query), ...explainOpen(database, query)].filter(Boolean).join('\n');
}

/** Lists the facts left out because their dates do not show their status on the requested day. */
export function explainLeftOut(database: DatabaseSync, query: Query, word: string, idText: (id: string) => string) {
  const reasons = { inexact: `a date is less exact than ${word}`, undated: 'no date says since when' };
  const lines = Object.entries(reasons).flatMap(([then, why]) => {
    const filters = [statusOnDayIs(then), ...independentFilters(query)];
    const facts = selectCells<[string]>(database, 'f.id', fromClause(query.kind), filters, 'ORDER BY f.id');
    const ids = Array.from(facts, ([id]) => idText(id));
    const idList = firstOf(ids, maxNamed.facts, ', and');
    return ids.length === 0 ? [] : [`Left out, as ${why}: ${counted(ids.length, 'fact')} (${idList}).`];
  });
  return lines.join('\n');
}

// Drop filters on status and dates: these are unknown for such facts.
function independentFilters({ kind, filters }: Query): Filter[] {
  const { status, stages } = (kind && stagesOf(kind)) ?? { status: undefined, stages: [] };
  const dependent = new Set([byYear, status?.name, ...stages.map(({ date }) => date)]);
  return filters.filter((each) => !each.byUser && each.option !== '--as-of' && !dependent.has(each.breakdown));
}

// An incomplete list shows neither that it contains a value nor that it does not.
function explainOpen(database: DatabaseSync, query: Query): string[] {
  const open = query.filters.flatMap((filter) => {
    const { leftOpenBy: field, isNegated, sql, values } = filter;
    if (!field) return [];
    const isOpen = { sql: `${completeSql(field)} IS NOT 1`, values: [] };
    const others = query.filters.filter((each) => each !== filter);
    const list = `k.${quoteName(field.name)}`;
    const uncertain = isNegated ? filter : { sql: `${list} IS NOT NULL AND (${sql}) IS NOT TRUE`, values };
    const facts = countFacts(database, { ...query, filters: [...others, uncertain, isOpen] });
    if (facts === 0) return [];
    const remedy = ` (leave such facts out with --where ${field.name}_complete)`;
    const which = isNegated ? `${facts} of these facts` : counted(facts, 'other fact');
    return [`Uncertain for ${which}, as not all ${columnLabel(field)} are named${isNegated ? remedy : ''}.`];
  });
  return [...open, explainUndated(database, query)];
}

// A date filter drops undated facts; "not in 2021" and "none" keep them.
function explainUndated(database: DatabaseSync, query: Query): string {
  const others = query.filters.filter(({ breakdown }) => breakdown !== byYear);
  if (others.length === query.filters.length) return '';
  const undated = { sql: 'f.fact NOT IN (SELECT fact FROM fact_dates)', values: [] };
  const count = (filters: Filter[]) => countFacts(database, { ...query, filters: [...filters, undated] });
  const facts = count(others) - count(query.filters);
  return facts === 0 ? '' : `Left out, as no date is stated: ${counted(facts, 'fact')}.`;
}

// Names entries that matched because they belong to one that the user named, and choices that are the named one more exactly.
function explainIncluded(database: DatabaseSync, query: Query): string {
  const name = entryNames(database);
  const counts = query.filters.flatMap((filter) => factsIncludedBy(database, query, filter));
  const names = counts.toSorted(([, , a], [, , b]) => b - a).map((each) => `${name(each[0], each[1])} (${each[2]})`);
  return names.length === 0 ? '' : `Includes facts that name ${[...new Set(names)].join(', ')}.`;
}

/** How many facts of a query name each entry, or have each choice, that a filter included. */
function factsIncludedBy(database: DatabaseSync, query: Query, { included = [], breakdown = '' }: Filter) {
  if (included.length === 0) return [];
  const isChoice = query.kind && fieldOf(query.kind, breakdown)?.choices;
  if (!isChoice) return factsNaming(database, query, isOneOf('entry', included), breakdown);
  const { value, join } = groupingOf(query, breakdown, breakdown);
  const [from, filters] = [`${fromClause(query.kind)} ${join}`, [...asSubquery(query), isOneOf(value, included)]];
  return [...selectCells<[string, string, number]>(database, `'', ${value}, count(*)`, from, filters, 'GROUP BY 2')];
}

// Names entries that readers take for one that the user named.
function explainAlso(database: DatabaseSync, query: Query, { named = [], breakdown, option }: Filter): string {
  const { sql, values } = isOneOf('e.id', named);
  const linked = `SELECT register, value FROM entries e, json_each(see) WHERE ${sql}`;
  const others = factsNaming(database, query, { sql: `(register, entry) IN (${linked})`, values }, breakdown);
  const name = entryNames(database);
  const texts = others.map(
    ([register, id, facts]) => `${name(register, id)} (${counted(facts, 'fact')}): ${option} ${id}`,
  );
  return texts.length === 0 ? '' : `See also ${texts.join(', ')}`;
}

/** How many facts of a query name each of these entries, in the field of a breakdown. */
function factsNaming(database: DatabaseSync, query: Query, entries: Filter, breakdown = '') {
  const inField = breakdown === byActor ? isActor : isOneOf('field', [breakdown]);
  const [columns, filters] = ['register, entry, count(DISTINCT fact)', [entries, inField, isAmong(query, 'fact')]];
  return [...selectCells<[string, string, number]>(database, columns, 'fact_entries', filters, 'GROUP BY 1, 2')];
}

const largestFirst = 'GROUP BY 1 ORDER BY 2 DESC, 1';
const isActor: Filter = { sql: `register = ${quoteText(actorRegister)}`, values: [] };

function phrases({ filters }: Pick<Query, 'filters'>): string {
  return filters.map(({ phrase }) => phrase).join(' ');
}

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
    .map(([cell, facts]) => `${column.show(column.source.restore([cell]), display, {})} (${facts})`);
  const valueList = firstOf([...counts], maxNamed.values, ', and');
  return valueList === '' ? 'No other value is stated.' : `Values found: ${valueList}.`;
}
