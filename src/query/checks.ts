import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/json.ts';
import { type Column, idColumn, keepColumns, plainColumn } from './columns.ts';
import type { Filter, Query } from './query.ts';
import type { Result } from './result.ts';
import { amongFacts, sortKeys, source, valuesOf, where } from './select.ts';

/** Which checks are wanted, beyond the facts that they stand beside. */
export interface CheckFilter {
  verdicts: string[];
  grades: string[];
}

/** The columns of a list of checks, with the SQL that orders by each. */
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

/** How many checks the facts that a query asks for have. */
export function countChecks(database: DatabaseSync, query: Query, wanted: CheckFilter): number {
  const filters = withChecks(query, wanted);
  const statement = database.prepare(`SELECT count(*) AS checks FROM ${checksOf(query)} ${where(filters)}`);
  return Number(statement.get(...valuesOf(filters))?.['checks']);
}

/** Every check of the facts that a query asks for: what the bulletin states, and what the source says beside it. */
export function listChecks(database: DatabaseSync, query: Query, wanted: CheckFilter): Result {
  const filters = withChecks(query, wanted);
  const all = Object.entries(expressions).map(([name, order]): Column => {
    return { ...(name === 'id' ? idColumn() : plainColumn(name)), order };
  });
  const usual = 'f.bulletin, f.paragraph, f.kind, f.position, c.key';
  const order = [...sortKeys(query.sort, (name) => keepColumns(all, [name], '--sort')), usual].join(', ');
  const sql = `SELECT f.kind, f.id, f.bulletin, f.says, c.value AS found FROM ${checksOf(query)}
    ${where(filters)} ORDER BY ${order} ${query.limit === null ? '' : `LIMIT ${query.limit}`}`;
  const rows = database
    .prepare(sql)
    .all(...valuesOf(filters))
    .map(toRow);
  const shown = ['id', 'verdict', 'says', 'source_says', 'grade'];
  return { columns: all.filter(({ name }) => shown.includes(name)), all, rows };
}

function checksOf({ kind }: Query): string {
  return `${source(kind)} JOIN json_each(f.checks) c`;
}

function withChecks(query: Query, { verdicts, grades }: CheckFilter): Filter[] {
  return [
    ...amongFacts(query),
    ...(verdicts.length > 0 ? [oneOf(expressions.verdict, verdicts)] : []),
    ...(grades.length > 0 ? [oneOf(expressions.grade, grades)] : []),
  ];
}

function toRow({ found, ...fact }: Record<string, unknown>): JsonObject {
  const {
    verdict,
    says,
    value = null,
    source,
    on,
  } = JSON.parse(String(found)) as Record<string, string> & { source: JsonObject };
  const { title = null, publisher = null, url = null, grade = null, date = null } = source;
  return {
    ...(fact as JsonObject),
    verdict: verdict ?? null,
    source_says: says ?? null,
    value,
    grade,
    title,
    publisher,
    url,
    date,
    on: on ?? null,
  };
}

function oneOf(expression: string, values: string[]): Filter {
  return { phrase: '', sql: `${expression} IN (${values.map(() => '?').join(', ')})`, values };
}
