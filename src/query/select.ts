import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import type { JsonObject } from '../model/json.ts';
import type { Kind } from '../model/kind.ts';
import { inParentheses } from '../model/sql.ts';
import { tableOf } from '../store/schema.ts';
import { type Column, columnsOf, pickColumns } from './columns.ts';
import type { Filter, Query } from './query.ts';

type Cells = SqlValue[];

/**
 * The facts that a query asks for, in its order, one by one as they are read; each with these columns. First which facts,
 * from the narrow table of the kind, then each of them whole: rows of `fact_rows` are long, and only those shown are read.
 */
export function* selectFacts(
  database: DatabaseSync,
  query: Query,
  wanted = columnsOf(query.kind),
): Generator<JsonObject> {
  const columns = wanted.flatMap((column) => [column, ...(column.needs ?? [])]);
  const { kind, filters, limit } = query;
  const numbers = `SELECT ${factNumber(kind)} FROM ${source(kind)} ${where(filters)} ORDER BY ${order(query)}`;
  const which = database.prepare(`${numbers} ${limit === null ? '' : `LIMIT ${limit}`}`);
  const expressions = columns.flatMap((column) => column.select ?? []);
  const whole = database.prepare(
    `SELECT ${expressions.join(', ') || '1'} FROM ${source(kind)} WHERE ${factNumber(kind)} = ?`,
  );
  which.setReturnArrays(true);
  whole.setReturnArrays(true);
  for (const [fact] of which.iterate(...valuesOf(filters)) as unknown as Iterable<[number]>) {
    yield toFact(whole.get(fact) as unknown as Cells, columns);
  }
}

/** The numbers of the facts of all kinds that pass the filters. */
export function factNumbers(database: DatabaseSync, filters: Filter[]): number[] {
  const statement = database.prepare(`SELECT f.fact FROM ${source(null)} ${where(filters)}`);
  statement.setReturnArrays(true);
  return (statement.all(...valuesOf(filters)) as unknown as [number][]).map(([fact]) => fact);
}

/** How many facts a query asks for, whatever its limit. */
export function countFacts(database: DatabaseSync, { kind, filters }: Query): number {
  const statement = database.prepare(`SELECT count(*) AS facts FROM ${countedSource(kind, filters)} ${where(filters)}`);
  return Number(statement.get(...valuesOf(filters))?.['facts']);
}

/**
 * The SQL source of the facts of a kind, under the names `k` (the fields of the kind) and `f` (what all facts have). Every
 * row of `k` has its row in `f`; SQLite leaves a left join out where nothing of it is asked for, and rows of `f` are long.
 */
export function source(kind: Kind | null): string {
  if (kind) return `${tableOf(kind)} k LEFT JOIN fact_rows f ON f.fact = k.fact`;
  return '(SELECT *, dated AS date, dated_first AS date_first, dated_last AS date_last FROM fact_rows) f';
}

/**
 * The source for counting facts that pass these filters by these expressions: without `f` where nothing asks for it, as
 * SQLite leaves it out of everything but counts.
 */
export function countedSource(kind: Kind | null, filters: Filter[], expressions: string[] = []): string {
  const pieces = [...filters.map(({ sql }) => sql), ...expressions];
  const isWide = filters.some(({ byUser }) => byUser) || pieces.some((sql) => /\bf\./.test(sql));
  return kind && !isWide ? `${tableOf(kind)} k` : source(kind);
}

/** The SQL expression of the number of a fact in that source. */
export function factNumber(kind: Kind | null): string {
  return kind ? 'k.fact' : 'f.fact';
}

/** The WHERE clause for these filters. */
export function where(filters: Filter[]): string {
  return filters.length === 0 ? '' : `WHERE ${filters.map(({ sql }) => inParentheses(sql)).join(' AND ')}`;
}

/**
 * The filters of a query as one that can stand beside joins: names in those of the user and of fields, such as `type`, would
 * also be columns of what is joined.
 */
export function amongFacts({ kind, filters }: Pick<Query, 'kind' | 'filters'>): Filter[] {
  if (filters.length === 0) return [];
  const chosen = `SELECT ${factNumber(kind)} FROM ${countedSource(kind, filters)} ${where(filters)}`;
  return [{ phrase: '', sql: `${factNumber(kind)} IN (${chosen})`, values: valuesOf(filters) }];
}

/** The values for the question marks of these filters. */
export function valuesOf(filters: Filter[]): SqlValue[] {
  return filters.flatMap(({ values }) => values);
}

function order({ kind, sort }: Query): string {
  const wanted = sortKeys([...sort, ...(kind ? kind.sort : [])], (name) => pickColumns(kind, [name], '--sort'));
  // The last keys make the order total, so that the same query always gives the same bytes.
  const last = kind
    ? ['k._bulletin', 'k._position', 'k.fact']
    : ['f.bulletin', 'f.paragraph', 'f.kind', 'f.position', 'f.fact'];
  return [...wanted, ...last].join(', ');
}

/** The keys of an ORDER BY for names of columns, each with a `-` before it for the other way round. */
export function sortKeys(sort: string[], columnCalled: (name: string) => Column[]): string[] {
  return sort.map((key) => {
    const [column] = columnCalled(key.replace(/^-/, '')) as [Column];
    return `${column.order} ${key.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
  });
}

function toFact(cells: Cells, columns: Column[]): JsonObject {
  const fact: JsonObject = {};
  let next = 0;
  for (const { name, select, restore } of columns) {
    const width = select?.length ?? 0;
    fact[name] = restore ? restore(cells.slice(next, next + width)) : null;
    next += width;
  }
  return fact;
}
