import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { placeOrder } from '../model/source.ts';
import { cached } from '../model/text.ts';
import { allOf, leastShare, Search } from '../search/ranked.ts';
import { comparisonColumns, dateColumn, listColumns, sqlColumn } from './fact-columns.ts';
import { comparedOf, tableColumns } from './lists.ts';
import { shellWord } from './operators.ts';
import type { Column, Result } from './result.ts';
import { asFilter, askedIn, type Wanted, wordsBySign, wordsFilters } from './search-words.ts';
import { fromClause, isAmong, limitClause, type Query, readRows, selectClause, valuesOf, where } from './select.ts';

/**
 * Searches the facts of a query for any of these words; with `all`, also lists weak matches. Returns the query that all of
 * them match, what no fact has if there are other words, the list and how many it lists of those that match.
 */
export function searchIn(database: DatabaseSync, query: Query, words: string[], all = false) {
  const { wanted, unwanted } = wordsBySign(words);
  if (wanted.length === 0) throw new PismError('usage', 'search needs a word to look for');
  const search = new Search(database);
  const { asked, known, unknown } = askedIn(search, wanted, ({ expression }) => search.has(expression));
  const parts = asked.flatMap((each) => each.parts);
  const phrases = asked.filter(({ isPhrase }) => isPhrase).map(({ expression }) => expression);
  const telling = search.tellingOf(parts, phrases);
  // A word that no fact has leaves out none.
  const found = known.length > 0 ? known : asked;
  const expression = telling || allOf(found.map((each) => each.expression));
  const negated = unwanted.map((word) => `!${word}`);
  // The search goes through all facts, and a kind is one more filter.
  const filters = [...wordsFilters(database, negated), ...(query.kind ? [isAmong(query)] : query.filters)];
  const among = filters.length === 0 ? '' : `WHERE fact IN (SELECT f.fact FROM ${fromClause(null)} ${where(filters)})`;
  const least = all ? '0' : `(SELECT max(score) * ${leastShare} FROM matches)`;
  const matches = `WITH found AS MATERIALIZED (${search.sqlOf(telling !== '')}),
    matches AS MATERIALIZED (SELECT * FROM found ${among}),
    listed AS MATERIALIZED (SELECT * FROM matches WHERE score >= ${least})`;
  const values = [expression, ...valuesOf(filters)];
  let counts: { listed: number; matching: number } | undefined;
  // Counts with each row, so that facts are ranked once.
  const read = (columns: Column[], from: string) => {
    const each = [...columns, ...countColumns];
    return readRows(database, `${matches} SELECT ${selectClause(each)} ${from}`, values, each).map((row) => {
      counts = row as unknown as typeof counts;
      return row;
    });
  };
  return {
    query: { ...query, kind: null, filters: [asFilter(expression, wanted, true), ...filters] },
    unknown: unknown.map(shellWord),
    count: () => counts ?? (read([], '').next().value as unknown as NonNullable<typeof counts>),
    list(limit?: number): Result {
      const order = telling === '' ? `${placeOrder}, f.kind, f.position` : 'b.score DESC, f.dated_first NULLS LAST';
      // Reads whole rows of the best facts only, including ties with the last, so that dates and ids decide.
      const last = `SELECT min(score) FROM (SELECT score FROM listed ORDER BY score DESC ${limitClause({ limit })})`;
      const from = `FROM listed b JOIN _fact_rows f ON f.fact = b.fact WHERE b.score >= (${last})`;
      const columns = matchColumns(search, known);
      const found = read(
        [...columns, comparedOf, sqlColumn('fact', 'f.fact')],
        `${from} ORDER BY ${order}, f.id ${limitClause({ limit })}`,
      );
      const rows = found.map((row) => ({
        ...row,
        snippet: search.marked(String(row['says']), parts) + row['snippet'],
      }));
      return { ...listColumns(columns, ['date', 'kind'], ['date', 'snippet'], 'snippet'), all: columns, rows };
    },
  };
}

/** The default limit of a search on a terminal, and for programs. */
export const searchLimit = 20;

const countColumns = [
  sqlColumn('listed', '(SELECT count(*) FROM listed)'),
  sqlColumn('matching', '(SELECT count(*) FROM matches)'),
];

/** The columns of a match: what it says, with what it lacks of what others have. */
function matchColumns(search: Search, sought: Wanted[]): Column[] {
  const lacking = cached((fact: number) => {
    const lacks = sought.filter(({ expression }) => !search.has(allOf([expression]), fact));
    return lacks.length === 0 ? '' : ` (without: ${lacks.map(({ typed }) => typed).join(', ')})`;
  });
  const superseded = "iif(f.superseded_by IS NULL, '', ' (superseded by ' || f.superseded_by || ')')";
  const show: Column['show'] = (value, { forReader }, row) =>
    `${value}${forReader ? lacking(Number(row['fact'])) : ''}`;
  return [
    ...tableColumns('f', 'kind id source title says'),
    dateColumn(null),
    ...comparisonColumns(),
    { ...sqlColumn('snippet', superseded), show },
    { ...sqlColumn('score', 'nullif(round(b.score, 3), 0)', { type: 'number' }), align: 'right' },
  ];
}
