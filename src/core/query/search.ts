/** Full-text search with the best facts first, and how many hits it lists. */
import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { comparedLists } from '../model/fact.ts';
import type { SqlValue } from '../model/fields/type.ts';
import { placeOrder } from '../model/source.ts';
import { allOf, leastShare, Search } from '../search/ranked.ts';
import { rowsOf } from '../store/read.ts';
import { columnsByName, type ListFormat, listColumns, pickColumns, sqlColumn } from './fact-columns.ts';
import { comparedColumn, tableColumns } from './read-list.ts';
import type { Column, Result } from './result.ts';
import { asFilter, readWords, searchedWords, type Wanted, wordsFilters } from './search-words.ts';
import { besideBulletins, isAmong, type Query, rowIn, selectClause, where } from './select.ts';

/** How many hits a search lists: of bulletins, of each other source, and of all. */
export interface SearchLimits {
  own?: number | undefined;
  other?: number | undefined;
  limit?: number | undefined;
}

/** The hits of a search on a terminal. */
export const fewHits = { own: 10, other: 5 };

/**
 * Searches the facts of a query of all kinds for any of these words; with `all`, also lists weak matches. Returns the query that all of
 * them match, which words no fact has, the list, and how many it lists of those that match.
 */
export function searchIn(database: DatabaseSync, query: Query, words: string[], all = false) {
  const { wanted, unwanted } = searchedWords(words);
  if (wanted.length === 0) throw new PismError('usage', 'search needs a word to look for');
  const search = new Search(database);
  const asked = readWords(search, wanted);
  const known = asked.filter(({ expression }) => search.has(expression));
  const parts = asked.flatMap((each) => each.parts);
  const phrases = asked.filter(({ isPhrase }) => isPhrase).map(({ expression }) => expression);
  const telling = search.tellingOf(parts, phrases);
  // A word that no fact has leaves out none.
  const found = known.length > 0 ? known : asked;
  const expression = telling || allOf(found.map((each) => each.expression));
  const negated = unwanted.map((word) => `!${word}`);
  const filters = [...wordsFilters(database, negated), ...query.filters];
  const among = where(filters.length === 0 ? [] : [isAmong({ kind: null, filters }, 'fact')]);
  // Facts of bulletins are weak beside each other only, so that those of a long report do not push them out.
  const matches = `WITH others AS MATERIALIZED (SELECT f.fact, f.source AS beside FROM _fact_rows f WHERE ${besideBulletins().sql}),
    found AS MATERIALIZED (${search.sqlOf(telling !== '')}),
    matches AS MATERIALIZED (SELECT * FROM found LEFT JOIN others USING (fact) ${among.sql}),
    best AS MATERIALIZED (SELECT max(score) AS of_all, max(score) FILTER (WHERE beside IS NULL) AS of_bulletins FROM matches),
    listed AS MATERIALIZED (SELECT *, rank() OVER (PARTITION BY beside ORDER BY score DESC) AS rank FROM matches JOIN best
      WHERE score >= iif(beside IS NULL, of_bulletins, of_all) * ${all ? 0 : leastShare})`;
  const values = [expression, ...among.values];
  let counts: { listed: number; matching: number } | undefined;
  // Counts with each row, so that facts are ranked once.
  const read = (columns: Column[], from: string) => {
    const each = [...columns, ...countColumns];
    const sql = `${matches} SELECT ${selectClause(each)} ${from}`;
    return rowsOf<Record<string, SqlValue>>(database, sql, values).map((row) => {
      counts = row as unknown as typeof counts;
      return rowIn(row, each);
    });
  };
  return {
    query: { ...query, filters: [asFilter(expression, wanted), ...filters] },
    lacking: lackingText(search, asked),
    count: () => counts ?? (read([], '').next().value as unknown as NonNullable<typeof counts>),
    list({ limit, own = limit, other = own }: SearchLimits, format?: ListFormat): Result {
      const order = telling === '' ? `${placeOrder}, f.kind, f.position` : 'b.score DESC, f.dated_first NULLS LAST';
      const isAmongFirst = (nth: string) => `${nth} <= iif(beside IS NULL, ${own ?? '9e999'}, ${other ?? '9e999'})`;
      // Reads rows of the best facts only, including ties with the last, so that dates and ids decide.
      const ordered = `SELECT b.*, row_number() OVER (PARTITION BY beside ORDER BY ${order}, f.id) AS nth
        FROM listed b JOIN _fact_rows f USING (fact) WHERE ${isAmongFirst('rank')}`;
      const rows = read(
        [...matchColumns, comparedColumn()],
        `FROM (${ordered}) b JOIN _fact_rows f USING (fact) WHERE ${isAmongFirst('nth')}
          ORDER BY beside, nth LIMIT ${limit ?? -1}`,
      ).map((row) => ({ ...row, snippet: search.marked(String(row['says']), parts) + row['snippet'] }));
      // Data has all columns.
      if (!format || format.isData) return { columns: matchColumns, rows };
      return { columns: listColumns((names) => columnsByName(matchColumns, names), listed, format), rows };
    },
  };
}

/** Which words no fact has in itself, whatever others say of it; or that none has all of them. */
function lackingText(search: Search, asked: Wanted[]): string {
  const isStated = (all: Wanted[]) => search.has(allOf(all.map(({ expression }) => expression)));
  const lacking = asked.filter((each) => !isStated([each]));
  const names = (all: Wanted[]) => all.map(({ typed }) => typed).join(', ');
  if (lacking.length > 0) return `No fact has: ${names(lacking)}.`;
  return isStated(asked) ? '' : `No fact has all of: ${names(asked)}.`;
}

const countColumns = [
  sqlColumn('listed', '(SELECT count(*) FROM listed)'),
  sqlColumn('matching', '(SELECT count(*) FROM matches)'),
];

const listed = {
  names: ['date', 'kind'],
  line: ['date', 'snippet'],
  data: ['verdict', 'date', 'kind', 'id', 'snippet', 'source', ...comparedLists],
  sentence: 'snippet',
};

/** The columns of a match. */
const matchColumns: Column[] = [
  ...tableColumns('f', 'kind id source title says'),
  ...pickColumns(null, ['place']).map((place) => ({ ...place, sql: "f._document -> 'place'" })),
  ...pickColumns(null, ['date', 'verdict', ...comparedLists]),
  sqlColumn('snippet', "iif(f.superseded_by IS NULL, '', ' (superseded by ' || f.superseded_by || ')')"),
  sqlColumn('score', 'nullif(round(b.score, 3), 0)', { type: 'number' }),
];
