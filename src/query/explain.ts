import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type SqlValue } from '../model/fields/type.ts';
import { fieldOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { completeSql } from './columns.ts';
import { groupingOf } from './group.ts';
import { entryNames } from './lookup.ts';
import {
  asSubquery,
  byActor,
  byYear,
  countFacts,
  factNumber,
  type Query,
  readCells,
  source,
  valuesOf,
  where,
} from './select.ts';
import { datesThen } from './table-then.ts';

const maxValuesShown = 12;

/** Explains why a query found nothing: which filter no fact passed, and which values it could have named instead. */
export function explainEmpty(database: DatabaseSync, query: Query): string {
  const firstFilters = (count: number): Query => ({ ...query, filters: query.filters.slice(0, count) });
  const passed = [null, ...query.filters].map((_, count) => countFacts(database, firstFilters(count)));
  const [total] = passed;
  const inKind = query.kind ? ` in ${query.kind.kind}` : '';
  const all = `${total === 1 ? '1 fact' : `${total} facts`}${inKind}`;
  if (total === 0) return `There are no facts${inKind}.`;
  const position = passed.indexOf(0) - 1;
  const filter = query.filters[position];
  const found = passed.at(-1);
  if (!filter && query.filters.length === 0) return `There ${total === 1 ? 'is' : 'are'} ${all}.`;
  if (!filter) return `${found} of ${all} ${found === 1 ? 'matches' : 'match'} \`${phrases(query)}\`.`;
  const before = firstFilters(position);
  const says =
    position === 0
      ? `${total === 1 ? `The only fact${inKind} does not match` : `None of ${all} matches`} \`${filter.phrase}\`.`
      : `No fact${inKind} matches both \`${phrases(before)}\` (${passed[position]} of ${total}) and \`${filter.phrase}\`.`;
  const values = filter.breakdown ? valuesFound(database, before, filter.breakdown) : '';
  const others = filter.isSearch ? otherKinds(database, query) : '';
  return [says, values, others, ...explainLeftOut(database, query)].filter((line) => line !== '').join('\n');
}

/** The kinds whose facts have the words that no fact of this kind has. */
function otherKinds(database: DatabaseSync, { kind, filters }: Query): string {
  if (!kind) return '';
  const ofWords = filters.filter(({ isSearch }) => isSearch);
  const sql = `SELECT kind, count(*) FROM fact_rows f ${where(ofWords)} GROUP BY 1 ORDER BY 2 DESC, 1`;
  const others = readCells<[string, number]>(database, sql, valuesOf(ofWords)).filter(([name]) => name !== kind.kind);
  const counts = Array.from(others, ([name, facts]) => `${name} (${facts})`);
  return counts.length === 0 ? '' : `Other kinds with \`${phrases({ filters: ofWords })}\`: ${counts.join(', ')}.`;
}

/** Says what a query found that needs a word: what belongs to what the user named, and what an incomplete list leaves open. */
export function explainFound(database: DatabaseSync, query: Query): string {
  return [explainIncluded(database, query), ...explainLeftOut(database, query)].filter(Boolean).join('\n');
}

// Of a list that is incomplete, it is not known what is missing: neither that it holds a value, nor that it does not.
function explainLeftOut(database: DatabaseSync, query: Query): string[] {
  const open = query.filters.flatMap((filter) => {
    const { leftOpenBy: field, isNegated, sql, values } = filter;
    if (!field) return [];
    const isOpen = { sql: `${completeSql(field)} IS NOT 1`, values: [] };
    const others = query.filters.filter((each) => each !== filter);
    const list = `k.${quoteName(field.name)}`;
    const asked = isNegated ? filter : { sql: `${list} IS NOT NULL AND (${sql}) IS NOT TRUE`, values };
    const facts = countFacts(database, { ...query, filters: [...others, asked, isOpen] });
    if (facts === 0) return [];
    const name = field.name.replaceAll('_', ' ');
    const remedy = ` (leave such facts out with --where ${field.name}_complete)`;
    const which = isNegated ? `${facts} of these facts` : `${facts} other ${facts === 1 ? 'fact' : 'facts'}`;
    return [`Uncertain for ${which}, as not all ${name} are named${isNegated ? remedy : ''}.`];
  });
  return [...open, explainUndated(database, query)];
}

// A date leaves out what has none; "not in 2021" and "none" do not.
function explainUndated(database: DatabaseSync, query: Query): string {
  const others = query.filters.filter(({ breakdown }) => breakdown !== byYear);
  if (others.length === query.filters.length) return '';
  const undated = { sql: 'f.fact NOT IN (SELECT fact FROM fact_dates)', values: [] };
  const count = (filters: Query['filters']) => countFacts(database, { ...query, filters: [...filters, undated] });
  const facts = count(others) - count(query.filters);
  return facts === 0 ? '' : `Left out, as no date is stated: ${facts} ${facts === 1 ? 'fact' : 'facts'}.`;
}

// Names what a query found that the user did not name, because it belongs to what the user named.
function explainIncluded(database: DatabaseSync, query: Query): string {
  const name = entryNames(database);
  const facts = `SELECT ${factNumber(query.kind)} FROM ${source(query.kind)} ${where(query.filters)}`;
  const counts = query.filters.flatMap(({ included = [], breakdown = '' }) => {
    if (included.length === 0) return [];
    const sql = `SELECT register, entry, count(DISTINCT fact) FROM fact_entries
      WHERE entry IN (SELECT value FROM json_each(?)) AND (? = field OR (? = '${byActor}' AND register = ${quoteText(actorRegister)})) AND fact IN (${facts}) GROUP BY 1, 2`;
    const values = [JSON.stringify(included), breakdown, breakdown, ...valuesOf(query.filters)];
    return [...readCells<[string, string, number]>(database, sql, values)];
  });
  const found = counts.toSorted(([, , a], [, , b]) => b - a).map((each) => `${name(each[0], each[1])} (${each[2]})`);
  return found.length === 0 ? '' : `Includes facts that name ${[...new Set(found)].join(', ')}.`;
}

function phrases({ filters }: Pick<Query, 'filters'>): string {
  return filters.map(({ phrase }) => phrase).join(' ');
}

function valuesFound(database: DatabaseSync, query: Query, by: string): string {
  const name = nameOf(database, query, by);
  const cells = readCells<[SqlValue, number]>(database, breakdownSql(query, by), valuesOf(query.filters));
  const found = [...cells].filter(([value]) => value !== null);
  if (found.length === 0) return 'No other value is stated.';
  const textOf = ([value, facts]: (typeof found)[number]) => `${name(value)} (${facts})`;
  const shown = found.slice(0, maxValuesShown).map(textOf);
  const rest = found.length - maxValuesShown;
  return `Values found: ${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`;
}

function nameOf(database: DatabaseSync, { kind }: Query, by: string): (value: SqlValue) => string {
  const field = kind && fieldOf(kind, by);
  const entry = entryNames(database);
  // An item of a list is no value of its field.
  if (field && fieldType(field).exportType !== 'texts') {
    const display = { ...codesDisplay, entry, forReader: true };
    return (value) => fieldType(field).show(fieldType(field).restore(value), display, field);
  }
  const register = by === byActor ? actorRegister : field && fieldType(field).registerOf(field);
  return (value) => (register ? entry(register, String(value)) : String(value));
}

function breakdownSql(query: Query, by: string): string {
  const facts = `SELECT f.fact FROM ${source(query.kind)} ${where(query.filters)}`;
  if (by === byActor)
    return `SELECT entry, count(DISTINCT fact) FROM fact_entries
      WHERE register = ${quoteText(actorRegister)} AND fact IN (${facts}) GROUP BY 1 ORDER BY 2 DESC, 1`;
  if (by === byYear)
    return `SELECT substr(first, 1, 4), count(DISTINCT fact) FROM fact_dates WHERE fact IN (${facts})${datesThen(query.kind)} GROUP BY 1 ORDER BY 1`;
  const { value, join } = groupingOf(query, by, by);
  return `SELECT ${value}, count(*) FROM ${source(query.kind)} ${join} ${where(asSubquery(query))} GROUP BY 1 ORDER BY 2 DESC, 1`;
}
