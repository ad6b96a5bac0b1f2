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
import { countFacts, source, valuesOf, where } from './select.ts';

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
        // Read where it is printed: an archive has thousands of points, and a line shows a few.
        get trend() {
          return trendOf(database, query) as unknown as Json;
        },
        verdicts: verdictsOf(database, query),
      },
    ];
  });
  const columns = [
    plainColumn('kind'),
    plainColumn('facts', 'Facts', 'right'),
    inBrief(database, kinds, filters),
    checked(),
  ];
  const all = ['kind', 'facts', 'by', 'counts', 'trend', 'verdicts'].map((name) => plainColumn(name));
  return { columns, all, rows };
}

/** The course of a kind's trend, such as the share of aligned states from review to review; facts without it are left out. */
function trendOf(database: DatabaseSync, query: Query, direction: 'ASC' | 'DESC' = 'ASC', limit = -1): Point[] {
  const { trend, over } = query.kind?.summary ?? {};
  if (trend === undefined || over === undefined) return [];
  const value = quoteName(trend);
  const order = [quoteName(`${over}_first`), 'k._bulletin', 'k._position'];
  const sql = `SELECT ${quoteName(over)} AS over, ${value} AS value FROM ${source(query.kind)}
    ${where([...query.filters, { phrase: '', sql: `${value} IS NOT NULL`, values: [] }])}
    ORDER BY ${order.map((key) => `${key} ${direction}`).join(', ')} LIMIT ${limit}`;
  return database.prepare(sql).all(...valuesOf(query.filters)) as unknown as Point[];
}

/** Points that the line of a trend shows; of a longer one it shows the ends. */
const mostPoints = 12;

/** The trend of a kind in a line: `2013 25% → 2018 48% → 2024 64%`; nothing where the kind has none. */
export function trendLine(database: DatabaseSync, query: Query): string {
  const { kind } = query;
  const field = kind && fieldOf(kind, kind.summary.trend ?? '');
  if (!field) return '';
  const points = trendOf(database, query, 'ASC', mostPoints + 1);
  const look = { ...plainLook, forReader: true };
  const show = ({ over, value }: Point) => `${over} ${fieldType(field).show(value, look, field)}`;
  if (points.length <= mostPoints) return points.map(show).join(' → ');
  return [...points.slice(0, 1), ...trendOf(database, query, 'DESC', 1)].map(show).join(' → … → ');
}

function verdictsOf(database: DatabaseSync, { kind, filters }: Query): JsonObject {
  // Few facts have checks; an index knows which, and with what verdicts.
  const checked = { phrase: '', sql: 'f.verdicts IS NOT NULL AND f.kind = ?', values: [kind?.kind ?? ''] };
  const sql = `SELECT f.verdicts, count(*) AS facts FROM fact_rows f ${where([checked, ...filters])} GROUP BY f.verdicts`;
  const counts: Record<string, number> = Object.fromEntries(Object.keys(verdicts).map((verdict) => [verdict, 0]));
  for (const row of database.prepare(sql).all(...valuesOf([checked, ...filters]))) {
    for (const verdict of String(row['verdicts']).split(' ')) {
      counts[verdict] = (counts[verdict] ?? 0) + Number(row['facts']);
    }
  }
  return counts;
}

/** Counts that fit into the line of a kind. */
const mostCounts = 8;

function inBrief(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Column {
  const column = plainColumn('summary', 'In brief');
  column.from = (row, look) => {
    const kind = kinds.find((each) => each.kind === row['kind']);
    const by = kind && fieldOf(kind, String(row['by']));
    const isActor = by?.type === 'actor' || by?.type === 'actors';
    const counts = Object.entries((row['counts'] ?? {}) as Record<string, number>);
    const shown = counts.length > mostCounts ? counts.slice(0, mostCounts - 1) : counts;
    const named = shown.map(([value, facts]) => `${isActor ? look.actor(value) : value} ${facts}`);
    if (counts.length > shown.length) named.push(`${counts.length - shown.length} more`);
    const trend = kind ? trendLine(database, { kind, filters, sort: [], limit: null }) : '';
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
