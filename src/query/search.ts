import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/json.ts';
import { idColumn, plainColumn } from './columns.ts';
import { matchAll } from './filters.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { source, valuesOf, where } from './select.ts';

/** Marks around a found word in a snippet. */
const foundMarks = ['**', '**'] as const;

/** Facts that hold all the words, in any form that English gives them, the best first. */
export function searchFacts(database: DatabaseSync, query: Query, words: string[]): Result {
  // What a fact says counts for more than its other words.
  const sql = `SELECT f.kind, f.id, f.bulletin, f.title, f.says, snippet(search, 0, ?, ?, '…', 64) AS snippet
    FROM search JOIN ${source(query.kind)} ON f.fact = search.rowid ${where([{ phrase: '', sql: 'search MATCH ?', values: [] }, ...query.filters])}
    ORDER BY bm25(search, 2.0, 1.0), f.id ${query.limit === null ? '' : `LIMIT ${query.limit}`}`;
  const rows = database.prepare(sql).iterate(...foundMarks, matchAll(words), ...valuesOf(query.filters));
  const all = ['kind', 'id', 'bulletin', 'title', 'says', 'snippet'].map((name) =>
    name === 'id' ? idColumn() : plainColumn(name),
  );
  const columns = all.filter(({ name }) => ['kind', 'id', 'snippet'].includes(name));
  return { columns, all, rows: rows as unknown as Iterable<JsonObject> };
}
