import type { DatabaseSync } from 'node:sqlite';
import { verdicts } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { plainLook } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { quoteName } from '../model/sql.ts';
import { type Column, plainColumn } from './columns.ts';
import { groupFacts } from './group.ts';
import type { Filter, Query } from './query.ts';
import type { Result } from './result.ts';
import { countFacts, factNumber, source, valuesOf, where } from './select.ts';

/** One point of a trend: a date, and what the field was then. */
interface Point {
  over: string;
  value: number;
}

/** A row for each kind: how many facts, what they count, how their trend goes, and what is disputed. */
export function summarise(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Result {
  const rows = kinds.flatMap((kind): JsonObject[] => {
    const query: Query = { kind, filters, sort: [], limit: null };
    const facts = countFacts(database, query);
    if (facts === 0) return [];
    const { count } = kind.summary;
    const counted = count === undefined ? null : ([...groupFacts(database, query, count).rows] as JsonObject[]);
    return [
      {
        kind: kind.kind,
        facts,
        by: count ?? null,
        counts:
          counted &&
          Object.fromEntries(counted.map((row) => [String(row[count ?? ''] ?? 'not stated'), row['facts'] ?? 0])),
        trend: trendOf(database, query) as unknown as Json,
        verdicts: verdictsOf(database, query),
      },
    ];
  });
  const columns = [plainColumn('kind'), plainColumn('facts', 'Facts', 'right'), inBrief(kinds), checked()];
  const all = ['kind', 'facts', 'by', 'counts', 'trend', 'verdicts'].map((name) => plainColumn(name));
  return { columns, all, rows };
}

/** The course of a kind's trend, such as the share of aligned states from review to review; facts without it are left out. */
export function trendOf(database: DatabaseSync, query: Query): Point[] {
  const { trend, over } = query.kind?.summary ?? {};
  if (trend === undefined || over === undefined) return [];
  const value = quoteName(trend);
  const sql = `SELECT ${quoteName(over)} AS over, ${value} AS value FROM ${source(query.kind)}
    ${where([...query.filters, { phrase: '', sql: `${value} IS NOT NULL`, values: [] }])} ORDER BY ${quoteName(`${over}_first`)}, ${factNumber(query.kind)}`;
  return database.prepare(sql).all(...valuesOf(query.filters)) as unknown as Point[];
}

/** A trend in a line: `2013 25% → 2018 48% → 2024 64%`; of a long one, its ends. */
export function showTrend(kind: Kind, points: Point[]): string {
  const field = fieldOf(kind, kind.summary.trend ?? '');
  if (!field || points.length === 0) return '';
  const look = { ...plainLook, forReader: true };
  const shown = points.map(({ over, value }) => `${over} ${fieldType(field).show(value, look, field)}`);
  return shown.length > 12 ? [shown[0], '…', shown.at(-1)].join(' → ') : shown.join(' → ');
}

function verdictsOf(database: DatabaseSync, { kind, filters }: Query): JsonObject {
  // Few facts have checks; an index knows which.
  const checked = { phrase: '', sql: 'f.checks IS NOT NULL AND f.kind = ?', values: [kind?.kind ?? ''] };
  const sql = `SELECT c.value ->> 'verdict' AS verdict, count(*) AS checks FROM fact_rows f JOIN json_each(f.checks) c
    ${where([checked, ...filters])} GROUP BY 1`;
  const found = new Map(
    database
      .prepare(sql)
      .all(...valuesOf([checked, ...filters]))
      .map((row) => [row['verdict'], Number(row['checks'])]),
  );
  return Object.fromEntries(Object.keys(verdicts).map((verdict) => [verdict, found.get(verdict) ?? 0]));
}

/** Counts that fit into the line of a kind. */
const mostCounts = 8;

function inBrief(kinds: Kind[]): Column {
  const column = plainColumn('summary', 'In brief');
  column.from = (row, look) => {
    const kind = kinds.find((each) => each.kind === row['kind']);
    const by = kind && fieldOf(kind, String(row['by']));
    const isActor = by?.type === 'actor' || by?.type === 'actors';
    const counts = Object.entries((row['counts'] ?? {}) as Record<string, number>);
    const shown = counts.length > mostCounts ? counts.slice(0, mostCounts - 1) : counts;
    const named = shown.map(([value, facts]) => `${isActor ? look.actor(value) : value} ${facts}`);
    if (counts.length > shown.length) named.push(`${counts.length - shown.length} more`);
    const trend = kind ? showTrend(kind, (row['trend'] ?? []) as unknown as Point[]) : '';
    return trend === '' ? named.join(', ') : `${kind?.summary.trend}: ${trend}`;
  };
  return column;
}

function checked(): Column {
  const column = plainColumn('verdicts', 'Checks');
  column.show = (value) =>
    Object.entries((value ?? {}) as Record<string, number>)
      .filter(([, checks]) => checks > 0)
      .map(([verdict, checks]) => `${verdict} ${checks}`)
      .join(', ');
  return column;
}
