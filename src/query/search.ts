import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/values.ts';
import { matchAll } from './filters.ts';
import { idColumn, plainColumn, type Result } from './result.ts';
import { asSubquery, limitClause, type Query, source, valuesOf, where } from './select.ts';

/** Marks around a matched word in a snippet. */
const matchMarks = ['**', '**'] as const;

/** Facts that contain all the words in any English form, the best matches first. */
export function searchFacts(database: DatabaseSync, query: Query, words: string[]): Result {
  const match = matchAll(words);
  const sql = `${bestFacts(query)} SELECT f.kind, f.id, f.bulletin, f.title, f.says,
      (SELECT snippet(search, 0, ?, ?, '…', 64) FROM search WHERE search MATCH ? AND rowid = f.fact) AS snippet
    FROM best JOIN fact_rows f ON f.fact = best.fact ORDER BY best.score, f.id ${limitClause(query)}`;
  const rows = database.prepare(sql).iterate(match, ...valuesOf(query.filters), ...matchMarks, match);
  const [kind, title, snippet] = [plainColumn('kind'), plainColumn('title'), plainColumn('snippet')];
  const all = [kind, idColumn(), plainColumn('bulletin'), title, plainColumn('says'), snippet];
  const columns = all.filter(({ name }) => ['kind', 'id', 'snippet'].includes(name));
  return { columns, all, rows: rows as unknown as Iterable<JsonObject> };
}

// Reads whole rows of the best facts only. Those that score the same as the last are included, so that ids decide.
function bestFacts(query: Query): string {
  const { kind, limit } = query;
  const filters = asSubquery(query);
  const facts =
    filters.length === 0 && kind === null ? 'search' : `search JOIN ${source(kind)} ON f.fact = search.rowid`;
  const matching = [{ phrase: '', sql: 'search MATCH ?', values: [] }, ...filters];
  // A match in `says` weighs twice as much as one in the other texts of a fact.
  const found = `found AS MATERIALIZED (
    SELECT search.rowid AS fact, bm25(search, 2.0, 1.0) AS score FROM ${facts} ${where(matching)})`;
  if (limit === null) return `WITH ${found}, best AS (SELECT * FROM found)`;
  const last = `SELECT max(score) FROM (SELECT score FROM found ORDER BY score LIMIT ${limit})`;
  return `WITH ${found}, best AS MATERIALIZED (SELECT * FROM found WHERE score <= (${last}))`;
}
