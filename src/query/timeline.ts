import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import type { JsonObject } from '../model/json.ts';
import { type Column, headline, idColumn, keepColumns, plainColumn } from './columns.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { amongFacts, sortKeys, source, valuesOf, where } from './select.ts';

// Without a filter the index of dates gives them in order, and the limit ends the reading; CROSS JOIN keeps it in front.
function datesOf({ kind, filters }: Query): string {
  if (kind === null && filters.length === 0) return 'fact_dates d CROSS JOIN fact_rows f ON f.fact = d.fact';
  return `${source(kind)} JOIN fact_dates d ON d.fact = f.fact`;
}

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
  const statement = database.prepare(`SELECT count(*) AS dates FROM ${datesOf(query)} ${where(amongFacts(query))}`);
  return Number(statement.get(...valuesOf(query.filters))?.['dates']);
}

/** Every date of the facts, in order of time; a fact with two dates stands there twice. */
export function timeline(database: DatabaseSync, query: Query): Result {
  const all: Column[] = Object.entries(expressions).map(([name, order]) => ({
    ...(name === 'id' ? idColumn() : plainColumn(name)),
    // As dates go, not as they are written.
    order: name === 'date' ? expressions.first : order,
  }));
  const usual = 'd.first, d.last, f.bulletin, f.paragraph, f.kind, f.position, d.field';
  const order = [...sortKeys(query.sort, (name) => keepColumns(all, [name], '--sort')), usual].join(', ');
  const sql = `SELECT ${Object.values(expressions).join(', ')} FROM ${datesOf(query)} ${where(amongFacts(query))}
    ORDER BY ${order} ${query.limit === null ? '' : `LIMIT ${query.limit}`}`;
  const statement = database.prepare(sql);
  const rows = statement.iterate(...(valuesOf(query.filters) as SqlValue[])) as unknown as Iterable<JsonObject>;
  const field = all.find(({ name }) => name === 'field');
  // A field called `date` dates the fact as a whole; another name has something to tell.
  if (field) field.show = (value) => (value === 'date' ? '' : headline(String(value)).toLowerCase());
  return {
    columns: ['date', 'kind', 'field', 'says', 'id'].map(
      (name) => all.find((each) => each.name === name) ?? plainColumn(name),
    ),
    all,
    rows,
  };
}
