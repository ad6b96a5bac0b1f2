import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type Column, pickColumns, plainColumn, showPlain } from './columns.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { amongFacts, countedSource, factNumber, valuesOf, where } from './select.ts';

/** A column to group by: its SQL, one item of a list at a time, and how its values look. */
export interface Grouping {
  column: Column;
  /** The expression of one value. */
  value: string;
  /** What to join to the facts so that lists come apart. */
  join: string;
}

/** How the facts can be told apart by the column of this name. */
export function groupingOf({ kind }: Query, name: string, option: string, alias = 'each'): Grouping {
  const [column] = pickColumns(kind, [name], option) as [Column];
  const { value = () => 'NULL', list } = column.groups ?? {};
  const join = list === undefined ? '' : `LEFT JOIN json_each(${list}) ${alias}`;
  return { column: list === undefined ? column : item(column), value: value(alias), join };
}

/** The facts counted by the values of a column; a list counts once for each of its items. */
export function groupFacts(database: DatabaseSync, query: Query, name: string): Result {
  const { column, value, join } = groupingOf(query, name, '--group-by');
  // Choices and dates have an order of their own; anything else is told by how often it occurs.
  const ordered = ['choice', 'date'].includes(column.field?.type ?? '') || ['date', 'dated'].includes(column.name);
  const order = ordered ? `min(${column.order})` : '2 DESC';
  const filters = join === '' ? query.filters : amongFacts(query);
  const source = countedSource(query.kind, filters, [value, join, column.order ?? '']);
  const sql = `SELECT ${value} AS grouped_value, count(${join === '' ? '*' : `DISTINCT ${factNumber(query.kind)}`}) FROM ${source} ${join} ${where(filters)}
    GROUP BY 1 ORDER BY grouped_value IS NULL, ${order}, 1 ${query.limit === null ? '' : `LIMIT ${query.limit}`}`;
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  const found = statement.all(...valuesOf(query.filters)) as unknown as [SqlValue, number][];
  const rows = found.map(([cell, facts]): JsonObject => ({ [column.name]: restored(column, cell), facts }));
  const columns = [column, plainColumn('facts', 'Facts', 'right')];
  return { columns, all: columns, rows };
}

/** A value of a grouped column, from SQL. */
export function restored({ restore }: Column, cell: SqlValue): Json {
  return restore?.([cell]) ?? null;
}

// Grouped, a list column shows one item in each cell, whatever is said of the list as a whole.
function item({ from, needs, narrow, ...column }: Column): Column {
  const show: Column['show'] = (value, look) => (value === null ? '' : look.actor(String(value)));
  return { ...column, restore: ([cell = null]) => cell, show: column.actors ? show : showPlain };
}
