import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/json.ts';
import { idColumn, plainColumn } from './columns.ts';
import { matchAll } from './filters.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { amongFacts, source, valuesOf, where } from './select.ts';

/** Marks around a found word in a snippet. */
const foundMarks = ['**', '**'] as const;

/** Facts that hold all the words, in any form that English gives them, the best first. */
export function searchFacts(database: DatabaseSync, query: Query, words: string[]): Result {
  const match = matchAll(words);
  const sql = `${bestFacts(query)} SELECT f.kind, f.id, f.bulletin, f.title, f.says,
      (SELECT snippet(search, 0, ?, ?, '…', 64) FROM search WHERE search MATCH ? AND rowid = f.fact) AS snippet
    FROM best JOIN fact_rows f ON f.fact = best.fact ORDER BY best.score, f.id ${limit(query)}`;
  const rows = database.prepare(sql).iterate(match, ...valuesOf(query.filters), ...foundMarks, match);
  const all = ['kind', 'id', 'bulletin', 'title', 'says', 'snippet'].map((name) =>
    name === 'id' ? idColumn() : plainColumn(name),
  );
  const columns = all.filter(({ name }) => ['kind', 'id', 'snippet'].includes(name));
  return { columns, all, rows: rows as unknown as Iterable<JsonObject> };
}

// Only the best are looked into, with all that are as good as the last of them, so that their ids can decide.
function bestFacts(query: Query): string {
  const { kind, limit } = query;
  const filters = amongFacts(query);
  const facts =
    filters.length === 0 && kind === null ? 'search' : `search JOIN ${source(kind)} ON f.fact = search.rowid`;
  const matching = [{ phrase: '', sql: 'search MATCH ?', values: [] }, ...filters];
  // What a fact says counts for more than its other words.
  const found = `found AS MATERIALIZED (
    SELECT search.rowid AS fact, bm25(search, 2.0, 1.0) AS score FROM ${facts} ${where(matching)})`;
  if (limit === null) return `WITH ${found}, best AS (SELECT * FROM found)`;
  const last = `SELECT max(score) FROM (SELECT score FROM found ORDER BY score LIMIT ${limit})`;
  return `WITH ${found}, best AS MATERIALIZED (SELECT * FROM found WHERE score <= (${last}))`;
}

function limit({ limit }: Query): string {
  return limit === null ? '' : `LIMIT ${limit}`;
}
