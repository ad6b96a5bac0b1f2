import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/values.ts';
import { columnsByName, selectedColumn } from './columns.ts';
import type { Result } from './result.ts';
import { asSubquery, type Filter, limitClause, orderKeys, type Query, source, valuesOf, where } from './select.ts';

/** Which checks of the facts are wanted; an empty list means any. */
export interface CheckFilter {
  verdicts: string[];
  grades: string[];
}

/** The columns of a list of checks, with the SQL that selects each. */
const expressions = {
  kind: 'f.kind',
  id: 'f.id',
  bulletin: 'f.bulletin',
  verdict: "c.value ->> 'verdict'",
  says: 'f.says',
  source_says: "c.value ->> 'says'",
  value: "c.value -> 'value'",
  grade: "c.value ->> '$.source.grade'",
  title: "c.value ->> '$.source.title'",
  publisher: "c.value ->> '$.source.publisher'",
  url: "c.value ->> '$.source.url'",
  date: "c.value ->> '$.source.date'",
  on: "c.value ->> 'on'",
};

/** How many checks the facts of a query have. */
export function countChecks(database: DatabaseSync, query: Query, wanted: CheckFilter): number {
  const filters = withChecks(query, wanted);
  const statement = database.prepare(`SELECT count(*) AS checks FROM ${checksOf(query)} ${where(filters)}`);
  return Number(statement.get(...valuesOf(filters))?.['checks']);
}

/** The checks of the facts of a query: what the bulletin states, and what another source says about it. */
export function listChecks(database: DatabaseSync, query: Query, wanted: CheckFilter): Result {
  const filters = withChecks(query, wanted);
  const all = Object.entries(expressions).map(([name, sql]) => selectedColumn(name, sql));
  const sort = orderKeys(query.sort, (name) => columnsByName(all, [name], '--sort'));
  const usual = 'f.bulletin, f.paragraph, f.kind, f.position, c.key';
  const names = Object.keys(expressions);
  const selected = Object.values(expressions).map((sql, position) => `${sql} AS "${names[position]}"`);
  const sql = `SELECT ${selected.join(', ')} FROM ${checksOf(query)} ${where(filters)}
    ORDER BY ${[...sort, usual].join(', ')} ${limitClause(query)}`;
  const rows = database.prepare(sql).all(...valuesOf(filters)) as unknown as JsonObject[];
  for (const row of rows) row['value'] = row['value'] === null ? null : JSON.parse(String(row['value']));
  const shown = ['id', 'verdict', 'says', 'source_says', 'grade'];
  return { columns: all.filter(({ name }) => shown.includes(name)), all, rows };
}

function checksOf({ kind }: Query): string {
  return `${source(kind)} JOIN json_each(f.checks) c`;
}

function withChecks(query: Query, { verdicts, grades }: CheckFilter): Filter[] {
  return [
    ...asSubquery(query),
    ...(verdicts.length > 0 ? [oneOf(expressions.verdict, verdicts)] : []),
    ...(grades.length > 0 ? [oneOf(expressions.grade, grades)] : []),
  ];
}

function oneOf(expression: string, values: string[]): Filter {
  return { phrase: '', sql: `${expression} IN (${values.map(() => '?').join(', ')})`, values };
}
