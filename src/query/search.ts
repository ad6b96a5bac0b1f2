import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { placeOrder } from '../model/source.ts';
import { cached } from '../model/text.ts';
import { allOf, Search } from '../search/ranked.ts';
import { comparisonColumns, dateColumn, listColumns, sqlColumn } from './fact-columns.ts';
import { tableColumns } from './lists.ts';
import type { Column, Result } from './result.ts';
import { asFilter, readWords, type Wanted, wantedOf, wordsBySign, wordsFilters } from './search-words.ts';
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
  const { asked, unknown } = askedIn(search, wanted);
  const expressions = asked.filter(({ isPhrase }) => isPhrase).map(({ expression }) => expression);
  const telling = search.tellingOf(
    asked.flatMap(({ isPhrase, parts }) => (isPhrase ? [] : parts)),
    expressions,
  );
  const expression = telling || allOf(asked.map((each) => each.expression));
  const negated = unwanted.map((word) => `!${word}`);
  // The search goes through all facts, and a kind is one more filter.
  const filters = [...wordsFilters(database, negated), ...(query.kind ? [isAmong(query)] : query.filters)];
  const among = filters.length === 0 ? '' : `WHERE fact IN (SELECT f.fact FROM ${fromClause(null)} ${where(filters)})`;
  const least = all ? '0' : `(SELECT max(score) * ${leastShare} FROM matches)`;
  const matches = `WITH found AS MATERIALIZED (${search.sqlOf(telling !== '')}),
    matches AS MATERIALIZED (SELECT * FROM found ${among}),
    listed AS MATERIALIZED (SELECT * FROM matches WHERE score >= ${least})`;
  const values = [expression, ...valuesOf(filters)];
  let counts: Counts | undefined;
  // Counts with each row, so that facts are ranked once.
  const read = (columns: Column[], from: string) => {
    const each = [...columns, ...countColumns];
    return readRows(database, `${matches} SELECT ${selectClause(each)} ${from}`, values, each).map((row) => {
      counts = row as unknown as Counts;
      return row;
    });
  };
  return {
    query: { ...query, kind: null, filters: [asFilter(expression, wanted, 'any'), ...filters] },
    unknown,
    count: () => counts ?? (read([], '').next().value as unknown as Counts),
    list(limit) {
      const order = telling === '' ? `${placeOrder}, f.kind, f.position` : 'b.score DESC, f.dated_first NULLS LAST';
      // Reads whole rows of the best facts only, including ties with the last, so that dates and ids decide.
      const last = `SELECT min(score) FROM (SELECT score FROM listed ORDER BY score DESC ${limitClause({ limit })})`;
      const from = `FROM listed b JOIN fact_rows f ON f.fact = b.fact WHERE b.score >= (${last})`;
      const columns = matchColumns(
        search,
        asked.filter(({ typed }) => !unknown.includes(typed)),
      );
      const found = read(
        [...columns, sqlColumn('fact', 'f.fact')],
        `${from} ORDER BY ${order}, f.id ${limitClause({ limit })}`,
      );
      const parts = asked.flatMap((each) => each.parts);
      const rows = found.map((row) => ({
        ...row,
        snippet: search.marked(String(row['says']), parts) + row['snippet'],
      }));
      return { columns: listColumns(columns, ['date', 'kind'], 'snippet'), all: columns, rows };
    },
  };
}

const countColumns = [
  sqlColumn('listed', '(SELECT count(*) FROM listed)'),
  sqlColumn('matching', '(SELECT count(*) FROM matches)'),
];

/** What is searched for, and the words and phrases that no fact has, if there are others. */
function askedIn(search: Search, words: string[]): { asked: Wanted[]; unknown: string[] } {
  const isUnknown = ({ expression }: Wanted) => !search.has(expression);
  const read = readWords(search, words);
  // A phrase in the quotes of a shell may be a question: where no fact has it, its words are searched for.
  const loose = read.filter((each) => each.isPhrase && !each.typed.startsWith('"') && isUnknown(each));
  const asked = read.flatMap((each) => (loose.includes(each) ? each.parts.map((part) => wantedOf([part])) : each));
  const unknown = asked.filter(isUnknown).map(({ typed }) => typed);
  return {
    asked,
    unknown: unknown.length === asked.length ? [] : [...loose.map(({ typed }) => `"${typed}"`), ...unknown],
  };
}

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
