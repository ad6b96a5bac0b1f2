/** Runs a query: selects, counts and reads the facts that match its filters. */
import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import type { SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { placeOrder } from '../model/source.ts';
import { type JsonObject, quoteName } from '../model/values.ts';
import { mainDate, rowsOf, tableOf } from '../store/read.ts';
import { tableAsOf } from './as-of.ts';
import { completeColumns, dataColumns, factColumn, notInDocument, ownOrder } from './fact-columns.ts';
import { joinedConditions, type Sql, shellWord } from './operators.ts';
import { type Column, type Result, valueIn } from './result.ts';

/** A query: its kind (or all), its filters and its order. */
export interface Query {
  kind: Kind | null;
  filters: Filter[];
  /** Columns to sort by before the kind's own order; `-name` for descending order. */
  sort?: string[];
  /** An SQL expression to sort by before these columns. */
  order?: string;
  limit?: number | undefined;
  /** Whether facts of all sources are sorted together, and not those of bulletins first. */
  isMixed?: boolean | undefined;
  /** Whether the limit is one of each source, bulletins being one. */
  isLimitOfSource?: boolean;
}

/** A condition on facts, and how the user asked for it: by an option such as `--country`, by `words` or the `id` of a fact. */
export interface Filter extends Sql {
  option?: string;
  words?: string[];
}

/** The facts of a query with the values of more columns, and whether their lists are complete. */
export function selectFacts<Row = Fact>(database: DatabaseSync, query: Query, more: Column[] = []): Generator<Row> {
  return documentsOf<Row>(database, query, [...more, ...completeColumns(query.kind)]);
}

/** The facts of a query as JSON has them, with the values of more columns, in its order, read one by one. */
export function* documentsOf<Row>(database: DatabaseSync, query: Query, more: Column[] = []): Generator<Row> {
  const columns = notInDocument(query.kind, more);
  const { number, from, rest, values } = partsOf(query);
  const statement = database.prepare(
    `SELECT ${selectClause([...columns, documentColumn])} FROM ${from} WHERE ${number} = ?`,
  );
  // Finds and sorts in the narrow table of the kind, and reads the long rows of `_fact_rows` only of the facts returned.
  const found = query.isLimitOfSource ? firstOfSources(query) : `SELECT ${number} AS fact FROM ${from} ${rest}`;
  for (const { fact } of rowsOf<{ fact: number }>(database, found, values)) {
    const row = statement.get(fact) as Record<string, SqlValue>;
    yield Object.assign(parseStored<JsonObject>(row['_document']), rowIn(row, columns)) as Row;
  }
}

/** The SQL of the facts of each source within the limit, or of all without one. */
function firstOfSources(query: Query): string {
  const place = `row_number() OVER (PARTITION BY ${beside(query)} ORDER BY ${orderOf(query)})`;
  const columns = `${factNumber(query.kind)} AS fact, ${beside(query)} AS source, ${place} AS place`;
  const facts = `SELECT ${columns} FROM ${fromClause(query.kind)} ${where(query.filters).sql}`;
  return `SELECT fact FROM (${facts}) WHERE place <= ${query.limit ?? 'place'} ORDER BY source, place`;
}

const documentColumn = { name: '_document', sql: 'f._document' };

/** The ids of the facts of a query, in its order, with their sources. */
export function idsOf(database: DatabaseSync, query: Query): { id: string; source: string }[] {
  const { from, rest, values } = partsOf(query);
  return [...rowsOf<{ id: string; source: string }>(database, `SELECT f.id, f.source FROM ${from} ${rest}`, values)];
}

function partsOf(query: Query) {
  const { sql, values } = where(query.filters);
  return {
    number: factNumber(query.kind),
    from: fromClause(query.kind),
    rest: `${sql} ORDER BY ${orderOf(query)} LIMIT ${query.limit ?? -1}`,
    values,
  };
}

/** The facts of a query, each with all fields of its kind and, for one shape of all, with null for those of these other kinds. */
export function wholeFacts(database: DatabaseSync, query: Query, kinds: Kind[], isOneShape: boolean): Result {
  const columns = dataColumns(kinds);
  const nulls = Object.fromEntries(isOneShape ? columns.map(({ name }) => [name, null]) : []);
  const facts = documentsOf<JsonObject>(database, query);
  return { columns, rows: isOneShape ? facts.map((row) => ({ ...row, ...nulls, ...row })) : facts };
}

/** The filter for facts of bulletins, by the SQL of their source. Nothing else knows which sources are bulletins. */
export function ofBulletins(source = 'f.source'): Filter {
  return { sql: `${source} IN (SELECT source FROM sources WHERE form = 'bulletin')`, values: [] };
}

/** The filter for facts of other sources: by their few names, as an index finds them without reading the facts of bulletins. */
export function besideBulletins(source = 'f.source'): Filter {
  return { sql: `${source} IN (SELECT source FROM sources WHERE form IS NOT 'bulletin')`, values: [] };
}

/**
 * The facts of a query that are added up: those of bulletins, since two sources that tell of one measure are not two measures.
 * Where the user names sources, or the folder has no bulletin, all of them.
 */
export function addedUp(database: DatabaseSync, query: Query): Query {
  const namesSources = query.filters.some(({ option = '' }) => /^--(source|id)/.test(option));
  if (namesSources || !database.prepare("SELECT 1 FROM sources WHERE form = 'bulletin'").get()) return query;
  return { ...query, filters: [...query.filters, ofBulletins(sourceOf(query))] };
}

/** How many facts of a query each source has that is no bulletin. */
export function countsBeside(database: DatabaseSync, query: Query): IteratorObject<{ source: string; facts: number }> {
  const source = sourceOf(query);
  const { sql, values } = where([...query.filters, besideBulletins(source)]);
  const all = `SELECT ${source} AS source, count(*) AS facts FROM ${fromClause(query.kind)} ${sql} GROUP BY 1 ORDER BY 1`;
  return rowsOf(database, all, values);
}

/** The SQL of the source of a fact that is of no bulletin. */
function beside(query: Query): string {
  return `iif(${ofBulletins(sourceOf(query)).sql}, NULL, ${sourceOf(query)})`;
}

function sourceOf({ kind }: Query): string {
  return kind ? 'k._source' : 'f.source';
}

/** The title of a query's kind, such as `Treaties`. */
export function titleOf({ kind }: Query): string {
  return kind?.title ?? 'Facts';
}

/** The list of SQL expressions that select these columns by their names. */
export function selectClause(columns: Pick<Column, 'name' | 'sql'>[]): string {
  return columns.map(({ name, sql }) => `${sql ?? 'NULL'} AS ${quoteName(name)}`).join(', ');
}

/** The values of these columns in a row of SQLite. */
export function rowIn(row: Record<string, SqlValue>, columns: Column[]): JsonObject {
  return Object.fromEntries(columns.map(({ name, type }) => [name, valueIn(row[name], type)]));
}

/** How many facts pass the filters of a query, ignoring its limit. */
export function countFacts(database: DatabaseSync, query: Query): number {
  const { sql, values } = rowsToCount(query, '1');
  return numberIn(database, `SELECT count(*) AS number FROM ${sql}`, values);
}

/**
 * The SQL source of the number of each fact of a query (`counted`) and of these expressions. In a count, SQLite skips no left
 * join, but in a part with a limit it does.
 */
export function rowsToCount({ kind, filters }: Query, expressions: string, join = ''): Sql {
  const { sql, values } = where(filters);
  const all = `${factNumber(kind)} AS counted, ${expressions}`;
  return { sql: `(SELECT ${all} FROM ${fromClause(kind)} ${join} ${sql} LIMIT -1)`, values };
}

/** How many rows of this SQL source pass the filters. */
export function countRows(database: DatabaseSync, from: string, filters: Filter[]): number {
  const { sql, values } = where(filters);
  return numberIn(database, `SELECT count(*) AS number FROM ${from} ${sql}`, values);
}

function numberIn(database: DatabaseSync, sql: string, values: SqlValue[]): number {
  return Number(database.prepare(sql).get(...values)?.['number']);
}

/** The SQL source of the facts of a kind: `k` has the fields of the kind, `f` what all facts have. */
export function fromClause(kind: Kind | null): string {
  if (!kind) return `(SELECT *, ${mainDate} FROM _fact_rows) f`;
  const table = kind.asOf === undefined ? tableOf(kind) : tableAsOf(kind, kind.asOf);
  // SQLite skips a left join if no column of `f`, whose rows are long, is used.
  return `${table} k LEFT JOIN _fact_rows f ON f.fact = k.fact`;
}

/** The SQL expression for the number of a fact in that source. */
function factNumber(kind: Kind | null): string {
  return kind ? 'k.fact' : 'f.fact';
}

/** The filter for facts with this id, whole or only the part after the slash; undefined if there is none. */
export function withId(database: DatabaseSync, id: string): Filter | undefined {
  const sql = id.includes('/') ? 'f.id = ?' : "f.id IN (SELECT source || '/' || ? FROM sources)";
  const filter = { sql, values: [id.trim().toLowerCase()], option: 'id', words: [id] };
  return countRows(database, '_fact_rows f', [filter]) > 0 ? filter : undefined;
}

/** The WHERE clause for these filters. */
export function where(filters: Filter[]): Sql {
  const values = filters.flatMap((filter) => filter.values);
  return { sql: filters.length === 0 ? '' : `WHERE ${joinedConditions(filters, 'AND')}`, values };
}

/** The filters of a query as one with a subquery, for use with joins, whose columns (such as `type`) would be ambiguous. */
export function asSubquery(query: Pick<Query, 'kind' | 'filters'>): Filter[] {
  return query.filters.length === 0 ? [] : [isAmong(query, factNumber(query.kind))];
}

/** The filter for facts, by the SQL of their number, that are among those of a query. */
export function isAmong({ kind, filters }: Pick<Query, 'kind' | 'filters'>, number = factNumber(null)): Filter {
  const { sql, values } = where(filters);
  return { sql: `${number} IN (SELECT ${factNumber(kind)} FROM ${fromClause(kind)} ${sql})`, values };
}

/** The filter for rows where an SQL expression is one of these values. */
export function isOneOf(sql: string, values: string[]): Filter {
  return { sql: `${sql} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}

/** The user's words for these filters. */
export function phrasesOf(filters: Filter[]): string {
  return filters.flatMap((filter) => phraseOf(filter) || []).join(' ');
}

function phraseOf({ option = '', words = [] }: Filter): string {
  if (!option.startsWith('--')) return words.map(shellWord).join(' ');
  return words.length === 0 ? option : words.map((word) => `${option} ${shellWord(word)}`).join(' ');
}

/** The SQL of the keys by which a query sorts. */
function orderOf(query: Query): string {
  const { kind, sort = [], order, isMixed } = query;
  const asked = orderKeys(sort, (name) => factColumn(kind, name, '--sort').order);
  const own = kind ? orderKeys(kind.sort, (name) => ownOrder(kind, name)) : [];
  // The last keys make the order total, so that the same query always gives the same bytes.
  const last = kind ? 'k._source, k._position, k.fact' : `${placeOrder}, f.kind, f.position, f.fact`;
  // Facts of bulletins come first, then those of each other source.
  const bySource = isMixed ? [] : [beside(query)];
  return [...bySource, ...(order ? [order] : []), ...asked, ...own, last].join(', ');
}

/** The keys of an ORDER BY for names of columns, each with `-` before it for descending order. */
export function orderKeys(sort: string[], orderOf: (name: string) => string | undefined): string[] {
  return [...new Set(sort)].map((key) => {
    return `${orderOf(key.replace(/^-/, ''))} ${key.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
  });
}

/** The fields of a kind that facts of bulletins fill or, where these fill none, those of others. */
export function filledFields(database: DatabaseSync, kind: Kind): string[] {
  const own = filledIn(database, kind, ofBulletins('_source').sql);
  return own.length > 0 ? own : filledIn(database, kind, 'true');
}

/** The fields of a kind that only facts of sources beside bulletins fill. */
export function filledByOthers(database: DatabaseSync, kind: Kind): string[] {
  const others = filledIn(database, kind, besideBulletins('_source').sql);
  const own = others.length > 0 ? filledIn(database, kind, ofBulletins('_source').sql) : [];
  return own.length > 0 ? others.filter((name) => !own.includes(name)) : [];
}

function filledIn(database: DatabaseSync, kind: Kind, condition: string): string[] {
  const names = kind.fields.map(({ name }) => name);
  const counts = names.map((name) => `count(nullif(nullif(${quoteName(name)}, '{}'), '[]')) AS ${quoteName(name)}`);
  const row = database.prepare(`SELECT ${counts} FROM ${tableOf(kind)} WHERE ${condition}`).get();
  return names.filter((name) => Number(row?.[name]) > 0);
}
