import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import type { SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { placeOrder } from '../model/source.ts';
import { subjectOf } from '../model/stages.ts';
import { type JsonObject, quoteName } from '../model/values.ts';
import { mainDate, tableOf, wholeDocument } from '../store/schema.ts';
import { tableAsOf } from './as-of.ts';
import { dataColumns, factColumn, notInDocument } from './fact-columns.ts';
import { type Condition, joinedConditions, type Sql, shellWord } from './operators.ts';
import { type Column, type Result, valueIn } from './result.ts';

/** The facts of a query, whole and with the values of more columns, in its order, read one by one. */
export function* selectFacts<Row = Fact>(database: DatabaseSync, query: Query, more: Column[] = []): Generator<Row> {
  const columns = notInDocument(query.kind, more);
  const cellsSql = [documentSql, ...columns.map(({ sql }) => sql)].join(', ');
  for (const [document, ...cells] of cellsOfFacts(database, query, cellsSql))
    yield Object.assign(parseStored<JsonObject>(document), rowFrom(cells, columns)) as Row;
}

/** A condition on facts. */
export interface Filter extends Sql {
  /** Whether the user wrote the SQL, which can name any column without its table. */
  byUser?: boolean;
  /** What explanations of an answer need to know of it. */
  asked?: AskedFilter;
}

/** The filter for facts of bulletins, by the SQL of their source. Nothing else knows which sources are bulletins. */
export function ofBulletins(source = 'f.source'): Filter {
  return { sql: `${source} IN (SELECT source FROM sources WHERE form = 'bulletin')`, values: [] };
}

/**
 * The facts of a query that are added up: those of bulletins, since two sources that tell of one measure are not two measures.
 * Where the user names sources, or the folder has no bulletin, all of them.
 */
export function addedUp(database: DatabaseSync, query: Query): Query {
  const namesSources = query.filters.some(({ asked }) => /^--(source|id)/.test(asked?.option ?? ''));
  if (namesSources || countRows(database, 'sources', [ofBulletins('source')]) === 0) return query;
  return { ...query, filters: [...query.filters, ofBulletins(query.kind ? 'k._source' : 'f.source')] };
}

/** How many facts of a query each source has, bulletins together as `null`. */
export function countsBySource(database: DatabaseSync, query: Query): [source: string | null, facts: number][] {
  const source = query.kind ? 'k._source' : 'f.source';
  const of = `iif(${ofBulletins(source).sql}, NULL, ${source})`;
  const counts = selectCells<[string | null, number]>(
    database,
    `${of}, count(*)`,
    fromClause(query.kind),
    query.filters,
    'GROUP BY 1 ORDER BY 1',
  );
  return [...counts];
}

/** A filter as the user asked for it. */
interface AskedFilter extends Omit<Condition, keyof Sql> {
  phrase?: string | undefined;
  /** Its option, such as `--as-of`. */
  option?: string;
  /** The column whose values to list if the filter leaves nothing, or `byActor` or `byYear`. */
  breakdown?: string | undefined;
  /** Whether it is the opposite of a filter by these words. */
  isNegated?: boolean;
  /** The words that it looks for in the text of facts. */
  isSearch?: string[];
  /** The entries or values that a fact must not have. */
  unwanted?: string[];
  /** The words of which a fact must match any, or all. */
  wanted?: string[];
}

/** Breakdowns by all actor fields, and by the years of all dates: the columns of these names. */
export const [byActor, byYear] = ['country', 'year'];

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
  /** Whether facts about the same thing, as in two sources, count once, if the kind says what its facts are about. */
  isDistinct?: boolean;
}

/** The title of a query's kind, such as `Treaties`. */
export function titleOf({ kind }: Query): string {
  return kind?.title ?? 'Facts';
}

/** The facts of a query, each with all fields of its kind, which is one of these; of one shape, also with null for those of the others. */
export function wholeFacts(database: DatabaseSync, query: Query, kinds: Kind[], isOneShape = false): Result {
  const columns = dataColumns(kinds);
  const nulls = Object.fromEntries(isOneShape ? columns.map(({ name }) => [name, null]) : []);
  const rows = selectFacts<JsonObject>(database, query).map((row) => ({ ...row, ...nulls, ...row }));
  return { columns, rows };
}

/** The SQL of the JSON of a fact in `f`: its document, with the verdict and its lists in their place. */
const documentSql = `replace(${wholeDocument},
  '"verdict":null,"agrees_in":null,"differs_in":null,"not_compared":null',
  '"verdict":' || json_quote(f.verdict) || ',"agrees_in":' || coalesce(f.agrees_in, '[]')
    || ',"differs_in":' || coalesce(f.differs_in, '[]') || ',"not_compared":' || coalesce(f.not_compared, '[]'))`;

/** The cells of these SQL expressions in each fact of a query, in its order. */
export function cellsOfFacts(database: DatabaseSync, query: Query, expressions: string): IteratorObject<SqlValue[]> {
  const [number, from] = [factNumber(query.kind), fromClause(query.kind)];
  const statement = database.prepare(`SELECT ${expressions} FROM ${from} WHERE ${number} = ?`);
  statement.setReturnArrays(true);
  // Finds and sorts in the narrow table of the kind, and reads the long rows of `_fact_rows` only of the facts returned.
  const numbers = selectCells<[number]>(database, number, from, query.filters, orderClause(query));
  return numbers.map(([fact]) => statement.get(fact) as unknown as SqlValue[]);
}

/** The list of SQL expressions that select these columns. */
export function selectClause(columns: Column[]): string {
  return columns.map(({ sql }) => sql ?? 'NULL').join(', ');
}

/** The rows of a statement that selects these columns, read one by one. */
export function* readRows(database: DatabaseSync, sql: string, values: SqlValue[], columns: Column[]) {
  for (const cells of readCells<SqlValue[]>(database, sql, values)) yield rowFrom(cells, columns);
}

function rowFrom(cells: SqlValue[], columns: Column[]): JsonObject {
  return Object.fromEntries(columns.map(({ name, type }, at) => [name, valueIn(cells[at], type)]));
}

/** The rows of a statement as arrays of cells, read one by one. */
export function readCells<Cells extends SqlValue[]>(database: DatabaseSync, sql: string, values: SqlValue[] = []) {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.iterate(...values) as unknown as IteratorObject<Cells>;
}

/** The cells of these SQL expressions, in the rows of an SQL source that pass the filters; `rest` groups or orders them. */
export function selectCells<Cells extends SqlValue[]>(
  database: DatabaseSync,
  expressions: string,
  from: string,
  filters: Filter[],
  rest = '',
) {
  const sql = `SELECT ${expressions} FROM ${from} ${where(filters)} ${rest}`;
  return readCells<Cells>(database, sql, valuesOf(filters));
}

/** The first cells of the rows of a statement, which are texts. */
export function readTexts(database: DatabaseSync, sql: string, values: SqlValue[] = []): string[] {
  return Array.from(readCells<[string]>(database, sql, values), ([text]) => text);
}

/** The numbers of the facts of all kinds that pass the filters. */
export function factNumbers(database: DatabaseSync, filters: Filter[]): number[] {
  return Array.from(selectCells<[number]>(database, 'f.fact', fromClause(null), filters), ([fact]) => fact);
}

/** What a query counts: its facts, or the things that they are about; the SQL of these, and of their number. */
export function unitOf({ kind, isDistinct }: Query, hasJoin = false) {
  const subject = (kind && isDistinct ? subjectOf(kind) : []).map(({ name }) => `k.${quoteName(name)}`);
  const [all, distinct] = ['count(*)', 'count(DISTINCT counted)'];
  if (subject.length === 0) return { unit: 'fact', counted: factNumber(kind), count: hasJoin ? distinct : all };
  // A fact that leaves all of these empty is like no other.
  const about = `iif(coalesce(${subject}, NULL) IS NULL, k.fact, json_array(${subject}))`;
  return { unit: 'subject', counted: about, count: distinct };
}

/** How many facts (or things) pass the filters of a query, ignoring its limit. */
export function countFacts(database: DatabaseSync, query: Query): number {
  const { counted, count } = unitOf(query);
  const sql = `SELECT ${count} FROM ${rowsToCount(query, `${counted} AS counted`)}`;
  const [[facts = 0] = []] = readCells<[number]>(database, sql, valuesOf(query.filters));
  return facts;
}

/** The SQL source of these expressions for each fact of a query. In a count, SQLite skips no left join, but in a part with a limit it does. */
export function rowsToCount({ kind, filters }: Query, expressions: string, join = ''): string {
  return `(SELECT ${expressions} FROM ${fromClause(kind)} ${join} ${where(filters)} LIMIT -1)`;
}

/** How many rows of this SQL source pass the filters. */
export function countRows(database: DatabaseSync, from: string, filters: Filter[]): number {
  const [[count = 0] = []] = selectCells<[number]>(database, 'count(*)', from, filters);
  return count;
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
  const filter = { sql, values: [id.trim().toLowerCase()], asked: { phrase: shellWord(id) } };
  return factNumbers(database, [filter]).length > 0 ? filter : undefined;
}

/** The WHERE clause for these filters. */
export function where(filters: Filter[]): string {
  return filters.length === 0 ? '' : `WHERE ${joinedConditions(filters, 'AND')}`;
}

/** The LIMIT clause of a query. */
export function limitClause({ limit }: Pick<Query, 'limit'>): string {
  return limit === undefined ? '' : `LIMIT ${limit}`;
}

/** The filters of a query as one with a subquery, for use with joins, whose columns (such as `type`) would be ambiguous. */
export function asSubquery(query: Pick<Query, 'kind' | 'filters'>): Filter[] {
  return query.filters.length === 0 ? [] : [isAmong(query, factNumber(query.kind))];
}

/** The filter for facts, by the SQL of their number, that are among those of a query. */
export function isAmong({ kind, filters }: Pick<Query, 'kind' | 'filters'>, number = factNumber(null)): Filter {
  const factNumbersSql = `SELECT ${factNumber(kind)} FROM ${fromClause(kind)} ${where(filters)}`;
  return { sql: `${number} IN (${factNumbersSql})`, values: valuesOf(filters) };
}

/** The filter for rows where an SQL expression is one of these values. */
export function isOneOf(sql: string, values: string[], phrase?: string): Filter {
  return { asked: { phrase }, sql: `${sql} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}

/** The user's words for these filters. */
export function phrasesOf(filters: Filter[]): string {
  return filters.flatMap(({ asked }) => asked?.phrase || []).join(' ');
}

/** The values of the parameters of these filters. */
export function valuesOf(filters: Filter[]): SqlValue[] {
  return filters.flatMap(({ values }) => values);
}

function orderClause({ kind, sort = [], order, limit, isMixed }: Query): string {
  const keys = orderKeys([...sort, ...(kind?.sort ?? [])], (name) => factColumn(kind, name, '--sort'));
  // The last keys make the order total, so that the same query always gives the same bytes.
  const last = kind ? 'k._source, k._position, k.fact' : `${placeOrder}, f.kind, f.position, f.fact`;
  // Facts of bulletins come first, then those of each other source.
  const source = kind ? 'k._source' : 'f.source';
  const bySource = isMixed ? [] : [`iif(${ofBulletins(source).sql}, NULL, ${source})`];
  return `ORDER BY ${[...bySource, ...(order ? [order] : []), ...keys, last].join(', ')} ${limitClause({ limit })}`;
}

/** The keys of an ORDER BY for names of columns, each with `-` before it for descending order. */
export function orderKeys(sort: string[], columnNamed: (name: string) => Column): string[] {
  return [...new Set(sort)].map((key) => {
    return `${columnNamed(key.replace(/^-/, '')).order} ${key.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
  });
}
