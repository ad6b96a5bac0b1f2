import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { openEnd } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { SqlValue } from '../model/fields/type.ts';
import { type Field, valuesInRow } from '../model/kind.ts';
import { placeOrder } from '../model/source.ts';
import { abbreviation, unstemmed } from '../model/text.ts';
import { quoteName } from '../model/values.ts';
import {
  columnByName,
  columnsByName,
  dateColumn,
  type FactColumn,
  finerColumn,
  fromJson,
  listColumns,
  selectedColumn,
  verdictColumn,
} from './columns.ts';
import { headline, type Result } from './result.ts';
import { matchAll, searchFilter, without, wordsBySign, wordsFilters } from './search-words.ts';
import {
  asSubquery,
  byYear,
  countRows,
  type Filter,
  fromClause,
  isAmong,
  limitClause,
  orderKeys,
  type Query,
  readRows,
  selectClause,
  valuesOf,
  where,
} from './select.ts';

/** A list of rows other than facts: all columns, those shown in tables, and the SQL. */
interface SqlList {
  all: FactColumn[];
  shown: string[];
  /** Whether its rows are shown as facts are. */
  isOfFacts?: true;
  from: string;
  filters: Filter[];
  order: string;
}

/** A list that can also be counted without reading it. */
type Listed = { count(): number; list(): Result };

/** Columns of an index table under this alias. */
export function tableColumns(alias: string, names: string): FactColumn[] {
  // What the source of a check gives is JSON.
  const source = (name: string) => (name === 'value' ? { restore: fromJson() } : {});
  return names.split(' ').map((name) => {
    return name === 'finer'
      ? finerColumn('c.finer')
      : selectedColumn(name, `${alias}.${quoteName(name)}`, source(name));
  });
}

/** The columns of a table that has one for each of these fields. */
export function columnsOfFields(alias: string, fields: Field[]): FactColumn[] {
  return fields.map((field): FactColumn => {
    const { show, exportType } = fieldType(field);
    const { name } = field;
    const restore = ([cell]: SqlValue[]) => valuesInRow([field], { [name]: cell })[name] ?? null;
    const column = selectedColumn(name, `${alias}.${quoteName(name)}`, { restore });
    const align = exportType === 'integer' || exportType === 'number' ? 'right' : 'left';
    return { ...column, show: (value, display) => show(value, display, field), align };
  });
}

/** Reads a list row by row, in the order and up to the limit of a query. */
export function readList(database: DatabaseSync, list: SqlList, query: Partial<Query> = {}): Result {
  const { all, shown, isOfFacts, from, filters, order } = list;
  const { sort = [], limit } = query;
  const keys = [...orderKeys(sort, (name) => columnByName(all, name, '--sort')), order];
  const rest = `ORDER BY ${keys.join(', ')} ${limitClause({ limit })}`;
  const sql = `SELECT ${selectClause(all)} FROM ${from} ${where(filters)} ${rest}`;
  const rows = readRows(database, sql, valuesOf(filters), all);
  return { columns: (isOfFacts ? listColumns : columnsByName)(all, shown), all, rows };
}

/** The checks of a query's facts, and their number; `wanted` are filters on the checks themselves. */
export function checksIn(database: DatabaseSync, query: Query, wanted: Filter[] = []): Listed {
  const list: SqlList = {
    all: tableColumns('c', 'kind id verdict finer on_field says source_says value grade title publisher url date on'),
    shown: ['verdict', 'on_field', 'says', 'source_says', 'grade', 'id'],
    from: 'fact_rows f JOIN checks c ON c.fact = f.fact',
    filters: [...asSubquery(query), ...wanted],
    order: `${placeOrder}, f.kind, f.position`,
  };
  return {
    count: () => countRows(database, list.from, list.filters),
    list: () => readList(database, list, query),
  };
}

/** The filters of checks by words: each must occur in the fact, in any spelling, or in what the source says or is. */
export function checkWords(database: DatabaseSync, words: string[]): Filter[] {
  const { wanted, unwanted } = wordsBySign(words);
  const texts = "concat_ws(' ', '', c.source_says, c.title, c.publisher, '')";
  const either = (word: string): Filter => {
    const [inFact] = wordsFilters(database, [word]) as [Filter];
    if (!inFact.isSearch) return inFact;
    const [inSource, value] = abbreviation.test(word)
      ? [`${texts} GLOB ?`, `*[^A-Za-z0-9]${word}[^A-Za-z0-9]*`]
      : [`instr(lower(${texts}), ?) > 0`, word.toLowerCase()];
    return { ...inFact, sql: `${inFact.sql} OR ${inSource}`, values: [...inFact.values, value] };
  };
  return [...wanted.map(either), ...unwanted.map((word) => without(word, either(word)))];
}

/** Every date of the facts in chronological order, and their number; a fact with two dates appears twice. */
export function timelineOf(database: DatabaseSync, query: Query): Listed {
  const dates = tableColumns('d', 'date first last field').map(asDateColumn);
  const list: SqlList = {
    all: [...dates, ...tableColumns('f', 'kind id source title says'), verdictColumn(), finerColumn('f.finer')],
    shown: ['date', 'field', 'kind'],
    isOfFacts: true,
    from: datesInRange(query),
    filters: asSubquery(query),
    order: `d.first, d.last, ${placeOrder}, f.kind, f.position, d.field`,
  };
  return { count: () => countRows(database, list.from, list.filters), list: () => inPeriod(database, list, query) };
}

function inPeriod(database: DatabaseSync, list: SqlList, query: Query): Result {
  if (!query.filters.some(({ breakdown }) => breakdown === byYear)) return readList(database, list, query);
  // A time that spans years is no event of the requested period.
  const isOpen = `d.last = '${openEnd}'`;
  const hasOpen = countRows(database, list.from, [...list.filters, { sql: isOpen, values: [] }]) > 0;
  const result = readList(database, { ...list, order: `${isOpen}, ${list.order}` }, query);
  return hasOpen && !query.sort?.length ? { ...result, notes: ['Open-ended dates come last.'] } : result;
}

function asDateColumn(column: FactColumn): FactColumn {
  if (column.name === 'date') return { ...column, source: { ...column.source, order: 'd.first' } };
  if (column.name !== 'field') return column;
  // A field called `date` dates the fact as a whole, so its name would say nothing.
  return { ...column, show: (value) => (value === 'date' ? '' : headline(String(value)).toLowerCase()) };
}

// Without a filter, the index of dates is in order, so the limit stops early; CROSS JOIN keeps it first.
function datesInRange({ kind, filters }: Query): string {
  if (kind === null && filters.length === 0) return 'fact_dates d CROSS JOIN fact_rows f ON f.fact = d.fact';
  return `${fromClause(kind)} JOIN fact_dates d ON d.fact = f.fact`;
}

/** The default limit of a search on a terminal, and for programs. */
export const searchLimit = 20;

/** A search within the facts of a query: the query of all matches, and the list of the best. */
export function searchIn(database: DatabaseSync, query: Query, words: string[]) {
  const { wanted } = wordsBySign(words);
  const hint = "To list facts without a word, use `pism facts '!word'`.";
  if (wanted.length === 0) throw new PismError('usage', 'search needs a word to look for', hint);
  // The search goes through all facts, and a kind is one more filter.
  const ofQuery = query.kind ? [isAmong(query)] : query.filters;
  const isUnwanted = (word: string) => !wanted.includes(word.trim());
  const all = { ...query, kind: null, filters: [...wordsFilters(database, words.filter(isUnwanted)), ...ofQuery] };
  const matching = { ...all, filters: [searchFilter(database, wanted), ...all.filters] };
  const list = (limit: number | undefined) => searchFacts(database, { ...all, limit }, wanted);
  return { matching, list };
}

/** Facts that contain all the words in any English form, the best matches first. */
function searchFacts(database: DatabaseSync, query: Query, words: string[]): Result {
  const expression = matchAll(database, words);
  const match: Filter = { sql: 'search MATCH ?', values: [expression] };
  const snippet = `(SELECT snippet(search, 0, '**', '**', '…', 64) FROM search WHERE ${match.sql} AND rowid = f.fact)`;
  // The index has no positions of abbreviations in the text.
  const marked = (word: string) => (expression.includes(`"${unstemmed(word)}"`) ? `**${word}**` : word);
  const restore = ([text, by = null]: SqlValue[]) =>
    String(text).replace(/(?<!\*)\b[A-Z]{2,3}\b/g, marked) + (by === null ? '' : ` (superseded by ${by})`);
  const source = { select: [snippet, 'f.superseded_by'], restore };
  const texts = tableColumns('f', 'kind id source title says');
  const all = [
    ...texts,
    dateColumn('f.dated_first'),
    verdictColumn(),
    finerColumn('f.finer'),
    selectedColumn('snippet', snippet, source),
  ];
  const filters = [match, ...asSubquery(query)];
  const sql = `${bestFacts(query, filters)} SELECT ${selectClause(all)}
    FROM best JOIN fact_rows f ON f.fact = best.fact ORDER BY best.score, f.id ${limitClause(query)}`;
  const columns = listColumns(all, ['date', 'kind'], 'snippet');
  return { columns, all, rows: readRows(database, sql, valuesOf([...filters, match]), all) };
}

// Reads whole rows of the best facts only, including ties with the last, so that ids decide.
function bestFacts({ kind, limit }: Query, filters: Filter[]): string {
  const facts = filters.length === 1 && kind === null ? '' : `JOIN ${fromClause(kind)} ON f.fact = search.rowid`;
  // A match in `says` weighs twice as much as one in the other texts of a fact.
  const found = `found AS MATERIALIZED (
    SELECT search.rowid AS fact, bm25(search, 2.0, 1.0) AS score FROM search ${facts} ${where(filters)})`;
  if (limit === undefined) return `WITH ${found}, best AS (SELECT * FROM found)`;
  const last = `SELECT max(score) FROM (SELECT score FROM found ORDER BY score LIMIT ${limit})`;
  return `WITH ${found}, best AS MATERIALIZED (SELECT * FROM found WHERE score <= (${last}))`;
}
