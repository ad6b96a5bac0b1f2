import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import type { JsonObject } from '../model/json.ts';
import type { Kind } from '../model/kind.ts';
import { tableOf } from '../store/schema.ts';
import { type Column, columnsOf, pickColumns } from './columns.ts';
import type { Filter, Query } from './query.ts';

type Cells = SqlValue[];

/** The facts that a query asks for, in its order, one by one as they are read; each with these columns. */
export function* selectFacts(
  database: DatabaseSync,
  query: Query,
  wanted = columnsOf(query.kind),
): Generator<JsonObject> {
  const columns = wanted.flatMap((column) => [column, ...(column.needs ?? [])]);
  const expressions = columns.flatMap((column) => column.select ?? []);
  const limit = query.limit === null ? '' : `LIMIT ${query.limit}`;
  const sql = `SELECT ${expressions.join(', ')} FROM ${source(query.kind)} ${where(query.filters)} ORDER BY ${order(query)} ${limit}`;
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  for (const cells of statement.iterate(...valuesOf(query.filters)) as unknown as Iterable<Cells>)
    yield toFact(cells, columns);
}

/** How many facts a query asks for, whatever its limit. */
export function countFacts(database: DatabaseSync, { kind, filters }: Query): number {
  const statement = database.prepare(`SELECT count(*) AS facts FROM ${source(kind)} ${where(filters)}`);
  return Number(statement.get(...valuesOf(filters))?.['facts']);
}

/** The SQL source of the facts of a kind, under the names `f` (what all facts have) and `k` (the fields of the kind). */
export function source(kind: Kind | null): string {
  return kind ? `fact_rows f JOIN ${tableOf(kind)} k ON k.fact = f.fact` : `(SELECT *, dated AS date FROM fact_rows) f`;
}

/** The WHERE clause for these filters. */
export function where(filters: Filter[]): string {
  return filters.length === 0 ? '' : `WHERE ${filters.map(({ sql }) => `(${sql}\n)`).join(' AND ')}`;
}

/** The values for the question marks of these filters. */
export function valuesOf(filters: Filter[]): SqlValue[] {
  return filters.flatMap(({ values }) => values);
}

function order({ kind, sort }: Query): string {
  const wanted = [...sort, ...(kind ? kind.sort : [])].map((key) => {
    const [column] = pickColumns(kind, [key.replace(/^-/, '')], '--sort') as [Column];
    return `${column.order} ${key.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  // The last keys make the order total, so that the same query always gives the same bytes.
  return [...wanted, 'f.bulletin', ...(kind ? [] : ['f.paragraph', 'f.kind']), 'f.position', 'f.fact'].join(', ');
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
