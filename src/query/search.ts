import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { placeOrder } from '../model/source.ts';
import { cached } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { allWords, formsOf, Search } from '../search/ranked.ts';
import type { Part } from '../search/terms.ts';
import { comparisonColumns, dateColumn, listColumns, sqlColumn } from './fact-columns.ts';
import { comparedOf, tableColumns } from './lists.ts';
import type { Column, Result } from './result.ts';
import { asFilter, readWords, wordsBySign, wordsFilters } from './search-words.ts';
import { fromClause, isAmong, limitClause, type Query, readRows, selectClause, valuesOf, where } from './select.ts';

/** The default limit of a search on a terminal, and for programs. */
export const searchLimit = 20;

/** Facts with less than this share of the best score are weak matches. */
const leastShare = 1 / 3;

/** The facts that a search finds within a query. */
interface Matches {
  /** The query that all of them match, weak ones too. */
  query: Query;
  /** Words that no fact has in any form, and phrases that none has, if there are others. */
  unknown: string[];
  /** How many facts are listed, and how many match at all. */
  count(): Counts;
  /** The facts, the best first. */
  list(limit?: number): Result;
}

type Counts = { listed: number; matching: number };

/** Searches the facts of a query for any of these words; with `all`, also lists weak matches. */
export function searchIn(database: DatabaseSync, query: Query, words: string[], all = false): Matches {
  const { wanted, unwanted } = wordsBySign(words);
  if (wanted.length === 0) throw new PismError('usage', 'search needs a word to look for');
  const search = new Search(database);
  const { parts, phrases, unknown } = knownWords(search, wanted);
  const question = search.question(
    parts,
    phrases.map(({ expression }) => expression),
  );
  const negated = unwanted.map((word) => `!${word}`);
  // The search goes through all facts, and a kind is one more filter.
  const filters = [...wordsFilters(database, negated), ...(query.kind ? [isAmong(query)] : query.filters)];
  const { sql, values } = search.sqlOf(question);
  const among = filters.length === 0 ? '' : `WHERE fact IN (SELECT f.fact FROM ${fromClause(null)} ${where(filters)})`;
  const least = all ? '0' : `(SELECT max(score) * ${leastShare} FROM matches)`;
  const matches = {
    sql: `WITH found AS MATERIALIZED (${sql}), matches AS MATERIALIZED (SELECT * FROM found ${among}),
      listed AS MATERIALIZED (SELECT * FROM matches WHERE score >= ${least})`,
    values: [...values, ...valuesOf(filters)],
  };
  let counts: Counts | undefined;
  return {
    query: { ...query, kind: null, filters: [asFilter(question.expression, wanted, 'any'), ...filters] },
    unknown,
    count() {
      const select = `${matches.sql} SELECT ${selectClause(countColumns)}`;
      counts ??= readRows(database, select, matches.values, countColumns).next().value as Counts;
      return counts;
    },
    list(limit) {
      const order = question.isRanked ? 'b.score DESC, f.dated_first NULLS LAST' : `${placeOrder}, f.kind, f.position`;
      // Reads whole rows of the best facts only, including ties with the last, so that dates and ids decide.
      const last = `SELECT min(score) FROM (SELECT score FROM listed ORDER BY score DESC ${limitClause({ limit })})`;
      const from = `FROM listed b JOIN fact_rows f ON f.fact = b.fact WHERE b.score >= (${last})`;
      const columns = [...matchColumns(), ...countColumns];
      const select = `${matches.sql} SELECT ${selectClause(columns)} ${from} ORDER BY ${order}, f.id ${limitClause({ limit })}`;
      const rows = readRows(database, select, matches.values, columns).map((row) => {
        counts = row as unknown as Counts;
        return row;
      });
      return asResult(search, [...parts.flat(), ...phrases.flatMap((phrase) => phrase.parts)], unknown, rows);
    },
  };
}

const countColumns = [
  sqlColumn('listed', '(SELECT count(*) FROM listed)'),
  sqlColumn('matching', '(SELECT count(*) FROM matches)'),
];

// A phrase in the quotes of a shell may be a question: where no fact has it, its words are searched for.
function knownWords(search: Search, words: string[]) {
  const { parts, phrases } = readWords(search, words);
  const loose = phrases.filter(({ isExact, expression }) => !isExact && !search.has(expression));
  const all = [...parts, ...loose.flatMap((phrase) => phrase.parts.map((part) => [part]))];
  const unknown = all.flat().filter((part) => !search.has(formsOf(part)));
  return {
    parts: all,
    phrases: phrases.filter((phrase) => !loose.includes(phrase)),
    unknown:
      unknown.length === all.length
        ? []
        : [...loose.map(({ typed }) => `"${typed}"`), ...unknown.map(({ typed }) => typed)],
  };
}

/** The columns of a match; the last two are no columns of the result. */
const matchColumns = cached(() => [
  ...tableColumns('f', 'kind id source title says'),
  dateColumn(null),
  ...comparisonColumns(),
  sqlColumn('snippet', "iif(f.superseded_by IS NULL, '', ' (superseded by ' || f.superseded_by || ')')"),
  { ...sqlColumn('score', 'nullif(round(b.score, 3), 0)', { type: 'number' }), align: 'right' as const },
  comparedOf,
  sqlColumn('fact', 'f.fact'),
]);

/** The list of these matches, with what they share with the words searched for in bold, and what they lack. */
function asResult(search: Search, words: Part[], unknown: string[], matches: IteratorObject<JsonObject>): Result {
  const lacking = cached((fact: number) => {
    const lacks = words.filter((part) => !unknown.includes(part.typed) && !search.has(allWords([[part]]), fact));
    return lacks.length === 0 ? '' : ` (without: ${lacks.map(({ typed }) => typed).join(', ')})`;
  });
  const show: Column['show'] = (value, { forReader }, row) =>
    `${value}${forReader ? lacking(Number(row['fact'])) : ''}`;
  const all = matchColumns()
    .slice(0, -2)
    .map((column) => (column.name === 'snippet' ? { ...column, show } : column));
  const rows = matches.map((row) => ({
    ...row,
    snippet: `${search.marked(String(row['says']), words)}${row['snippet']}`,
  }));
  return { ...listColumns(all, ['date', 'kind'], ['date', 'snippet'], 'snippet'), all, rows };
}
