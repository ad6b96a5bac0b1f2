import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/json.ts';
import { idColumn, plainColumn } from './columns.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { source, valuesOf, where } from './select.ts';

/** Which checks are wanted, beyond the facts that they stand beside. */
export interface CheckFilter {
  verdicts: string[];
  grades: string[];
}

/** Every check of the facts that a query asks for: what the bulletin states, and what the source says beside it. */
export function listChecks(database: DatabaseSync, query: Query, { verdicts, grades }: CheckFilter): Result {
  const wanted = [
    ...(verdicts.length > 0 ? [oneOf("c.value ->> 'verdict'", verdicts)] : []),
    ...(grades.length > 0 ? [oneOf("c.value ->> '$.source.grade'", grades)] : []),
  ];
  const filters = [...query.filters, ...wanted];
  const sql = `SELECT f.kind, f.id, f.bulletin, f.says, c.value AS found FROM ${source(query.kind)} JOIN json_each(f.checks) c
    ${where(filters)} ORDER BY f.bulletin, f.paragraph, f.kind, f.position, c.key ${query.limit === null ? '' : `LIMIT ${query.limit}`}`;
  const rows = database
    .prepare(sql)
    .all(...valuesOf(filters))
    .map(toRow);
  const names = [
    'kind',
    'id',
    'bulletin',
    'verdict',
    'says',
    'source_says',
    'value',
    'grade',
    'title',
    'publisher',
    'url',
    'date',
    'on',
  ];
  const all = names.map((name) => (name === 'id' ? idColumn() : plainColumn(name)));
  const shown = ['id', 'verdict', 'says', 'source_says', 'grade'];
  return { columns: all.filter(({ name }) => shown.includes(name)), all, rows };
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

function oneOf(expression: string, values: string[]) {
  return { phrase: '', sql: `${expression} IN (${values.map(() => '?').join(', ')})`, values };
}
