import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { columnsByName, type FactColumn, selectedColumn } from './columns.ts';
import { headline, type Result } from './result.ts';
import { asSubquery, limitClause, orderKeys, type Query, source, valuesOf, where } from './select.ts';

/** The columns of a timeline, with the SQL that selects each. */
const expressions = {
  date: 'd.date',
  first: 'd.first',
  last: 'd.last',
  field: 'd.field',
  kind: 'f.kind',
  id: 'f.id',
  bulletin: 'f.bulletin',
  title: 'f.title',
  says: 'f.says',
};

/** How many dates the facts have. */
export function countDates(database: DatabaseSync, query: Query): number {
  const statement = database.prepare(`SELECT count(*) AS dates FROM ${datesOf(query)} ${where(asSubquery(query))}`);
  return Number(statement.get(...valuesOf(query.filters))?.['dates']);
}

/** Every date of the facts in chronological order; a fact with two dates appears twice. */
export function timeline(database: DatabaseSync, query: Query): Result {
  const all = Object.entries(expressions).map(([name, sql]) => columnOf(name, sql));
  const columns = columnsByName(all, ['date', 'kind', 'field', 'says', 'id']);
  const sort = orderKeys(query.sort, (name) => columnsByName(all, [name], '--sort'));
  const usual = 'd.first, d.last, f.bulletin, f.paragraph, f.kind, f.position, d.field';
  const sql = `SELECT ${Object.values(expressions).join(', ')} FROM ${datesOf(query)} ${where(asSubquery(query))}
    ORDER BY ${[...sort, usual].join(', ')} ${limitClause(query)}`;
  const rows = database.prepare(sql).iterate(...(valuesOf(query.filters) as SqlValue[]));
  return { columns, all, rows: rows as unknown as Iterable<JsonObject> };
}

function columnOf(name: string, sql: string): FactColumn {
  const column = selectedColumn(name, sql);
  if (name === 'date') return { ...column, source: { ...column.source, order: expressions.first } };
  if (name !== 'field') return column;
  // A field called `date` dates the fact as a whole, so its name would say nothing.
  return { ...column, show: (value) => (value === 'date' ? '' : headline(String(value)).toLowerCase()) };
}

// Without a filter, the index of dates gives them in order and the limit ends the reading; CROSS JOIN keeps it first.
function datesOf({ kind, filters }: Query): string {
  if (kind === null && filters.length === 0) return 'fact_dates d CROSS JOIN fact_rows f ON f.fact = d.fact';
  return `${source(kind)} JOIN fact_dates d ON d.fact = f.fact`;
}
