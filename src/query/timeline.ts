import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import type { JsonObject } from '../model/json.ts';
import { headline, idColumn, plainColumn } from './columns.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { source, valuesOf, where } from './select.ts';

// Without a filter the index of dates gives them in order, and the limit ends the reading; CROSS JOIN keeps it in front.
function datesOf({ kind, filters }: Query): string {
  if (kind === null && filters.length === 0) return 'fact_dates d CROSS JOIN fact_rows f ON f.fact = d.fact';
  return `${source(kind)} JOIN fact_dates d ON d.fact = f.fact`;
}

/** Every date of the facts, in order of time; a fact with two dates stands there twice. */
export function timeline(database: DatabaseSync, query: Query): Result {
  const sql = `SELECT d.date, d.first, d.last, d.field, f.kind, f.id, f.bulletin, f.title, f.says
    FROM ${datesOf(query)} ${where(query.filters)}
    ORDER BY d.first, d.last, f.bulletin, f.paragraph, f.kind, f.position, d.field ${query.limit === null ? '' : `LIMIT ${query.limit}`}`;
  const statement = database.prepare(sql);
  const rows = statement.iterate(...(valuesOf(query.filters) as SqlValue[])) as unknown as Iterable<JsonObject>;
  const all = ['date', 'first', 'last', 'field', 'kind', 'id', 'bulletin', 'title', 'says'].map((name) =>
    name === 'id' ? idColumn() : plainColumn(name),
  );
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
