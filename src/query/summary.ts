import type { DatabaseSync } from 'node:sqlite';
import { fieldType, registerOfField } from '../model/fields/index.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { placeOrder } from '../model/source.ts';
import { subjectEntries } from '../model/stages.ts';
import { type Json, type JsonObject, quoteName, valuesIn } from '../model/values.ts';
import { disputedVerdicts, factVerdicts, verdictNames } from '../model/verdicts.ts';
import { groupFacts } from './group.ts';
import { explainIncomplete } from './in-question.ts';
import { shortIds } from './lookup.ts';
import { type Column, columnLabel, firstOf, labelInTitle, plainColumn, type Result } from './result.ts';
import { countFacts, type Filter, fromClause, type Query, selectCells } from './select.ts';

/** A point of a trend: a date and a value. */
type Point = { over: string; value: number };

/** The row of a kind. */
interface KindSummary extends JsonObject {
  facts: number;
  verdicts: Record<string, number>;
}

/** A row for each kind: number of facts, counts, trend and verdicts. */
export function summarise(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Result {
  const rows = kinds.flatMap((kind): KindSummary[] => {
    const query = { kind, filters };
    const facts = countFacts(database, query);
    if (facts === 0) return [];
    const { count: by = null } = kind.summary;
    const groups = by === null ? [] : groupFacts(database, query, by).rows;
    const sizes = Array.from(groups, (row) => [String(row[by ?? ''] ?? 'not stated'), row['facts'] ?? 0]);
    const counts: Json = by === null ? null : Object.fromEntries(sizes);
    const row = { kind: kind.kind, facts, by, counts, verdicts: verdictsOf(database, query) };
    // Read only for data formats: an archive has thousands of points and ids, and a line shows a few.
    const trend = { get: () => trendOf(database, query), enumerable: true };
    const disputed = { get: () => disputedIn(database, query), enumerable: true };
    return [Object.defineProperties(row, { trend, disputed })];
  });
  const facts = plainColumn('facts', 'Facts', 'right');
  const columns = [plainColumn('kind'), facts, summaryColumn(database, kinds, filters), checksColumn()];
  const all = ['kind', 'facts', 'by', 'counts', 'trend', 'verdicts', 'disputed'].map((name) => plainColumn(name));
  return { columns, all, rows, notes: checkNotes(database, kinds, filters, rows) };
}

/** The number of facts with each verdict. */
function verdictsOf(database: DatabaseSync, { kind, filters }: Query): Record<string, number> {
  const groups = selectCells<[string, number]>(
    database,
    'f.verdict, count(*)',
    ...checkedFacts(kind, filters),
    'GROUP BY 1',
  );
  const none = verdictNames.map((verdict): [string, number] => [verdict, 0]);
  return Object.fromEntries([...none, ...groups]);
}

/** The ids of disputed facts by verdict, at most so many of each. */
function disputedIn(database: DatabaseSync, { kind, filters }: Query, limit = -1): Record<string, string[]> {
  const [from, checked] = checkedFacts(kind, filters);
  const rest = `ORDER BY ${placeOrder}, f.position LIMIT ${limit}`;
  const idsOf = (verdict: string) => {
    const withVerdict = { sql: 'f.verdict = ?', values: [verdict] };
    return Array.from(selectCells<[string]>(database, 'f.id', from, [...checked, withVerdict], rest), ([id]) => id);
  };
  return Object.fromEntries(disputedVerdicts.map((verdict) => [verdict, idsOf(verdict)]));
}

/** The facts of a kind that have checks, which are few; an index has them with their verdicts and ids. */
function checkedFacts(kind: Kind | null, filters: Filter[]): [from: string, filters: Filter[]] {
  return ['fact_rows f', [{ sql: 'f.verdict IS NOT NULL AND f.kind = ?', values: [kind?.kind ?? ''] }, ...filters]];
}

/** The most ids that a note names. */
const maxIds = 20;

/** How many facts were not compared, and which are disputed. */
function checkNotes(database: DatabaseSync, kinds: Kind[], filters: Filter[], rows: KindSummary[]): string[] {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const checked = sum(rows.flatMap(({ verdicts }) => Object.values(verdicts)));
  const factsWith = (verdict: string) => sum(rows.map(({ verdicts }) => verdicts[verdict] ?? 0));
  const disputedOf = kinds.map((kind) => disputedIn(database, { kind, filters }, maxIds));
  const idText = shortIds(database);
  const lines = disputedVerdicts.flatMap((verdict) => {
    const ids = disputedOf.flatMap((disputed) => disputed[verdict] ?? []).map(idText);
    const named = firstOf(ids, maxIds, ' and', factsWith(verdict));
    return ids.length === 0 ? [] : `${factVerdicts[verdict]?.dispute}: ${named}`;
  });
  const disputed = sum(disputedVerdicts.map(factsWith));
  const facts = sum(rows.map((row) => row.facts));
  return [
    `Not compared in all that they claim: ${facts - checked} of ${facts} facts. Other sources agree with ${checked - disputed}, and dispute ${disputed || 'none'}.`,
    ...lines,
    explainIncomplete(database, kinds, filters),
  ].filter(Boolean);
}

// The trend of a kind, such as the share of aligned states from review to review. Facts without a value and superseded ones are left out.
function trendOf(database: DatabaseSync, { kind, filters }: Query, direction = 'ASC', limit = -1): Point[] {
  const { trend, over } = kind?.summary ?? {};
  if (!kind || trend === undefined || over === undefined) return [];
  const value = quoteName(trend);
  const keys = [quoteName(`${over}_first`), 'k._source', 'k._position'].map((key) => `${key} ${direction}`);
  const stated = [...filters, { sql: `${value} IS NOT NULL AND f.superseded_by IS NULL`, values: [] }];
  // The numbers of two states are no trend.
  const entries = subjectEntries(kind).map(({ name }) => quoteName(name));
  const subjects = selectCells(database, `DISTINCT ${entries.join() || 1}`, fromClause(kind), stated, 'LIMIT 2');
  if ([...subjects].length > 1) return [];
  const rest = `ORDER BY ${keys.join(', ')} LIMIT ${limit}`;
  const columns = `${quoteName(over)}, ${value}`;
  const points = selectCells<[string, number]>(database, columns, fromClause(kind), stated, rest);
  return Array.from(points, ([over, value]) => ({ over, value }));
}

/** The most points in the line of a trend; a longer trend shows the first and last points. */
const maxPoints = 12;

/** The trend of a kind in a line, such as `2013 25% → 2018 48% → 2024 64%`; empty if the kind has none. */
export function trendLine(database: DatabaseSync, query: Query): string {
  const field = query.kind && fieldOf(query.kind, query.kind.summary.trend ?? '');
  if (!field) return '';
  const points = trendOf(database, query, 'ASC', maxPoints + 1);
  const display = { ...codesDisplay, forReader: true };
  const show = ({ over, value }: Point) => `${over} ${fieldType(field).show(value, display, field)}`;
  if (points.length <= maxPoints) return points.map(show).join(' → ');
  return [...points.slice(0, 1), ...trendOf(database, query, 'DESC', 1)].map(show).join(' → … → ');
}

/** The most counts in the line of a kind. */
const maxCounts = 8;

function summaryColumn(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Column {
  return {
    ...plainColumn('summary', 'In brief'),
    show(_value, display, row) {
      const kind = kinds.find((each) => each.kind === row['kind']);
      if (!kind) return '';
      const trend = trendLine(database, { kind, filters });
      const name = String(kind.summary.trend);
      if (trend !== '') return `${labelInTitle({ name, caveat: fieldOf(kind, name)?.note })}: ${trend}`;
      const by = fieldOf(kind, String(row['by']));
      const register = by && registerOfField(by);
      const counts = Object.entries(valuesIn(row['counts']));
      const largest = counts.toSorted(([, a], [, b]) => Number(b) - Number(a)).slice(0, maxCounts - 1);
      const visibleCounts = counts.length > maxCounts ? largest : counts;
      const nameOf = (value: string) => (register ? display.entry(register, value) : value);
      const parts = visibleCounts.map(([value, facts]) => `${nameOf(value)} ${facts}`);
      if (visibleCounts.length < counts.length) parts.push(`${counts.length - visibleCounts.length} others`);
      return `${by ? `${columnLabel(by)}: ` : ''}${parts.join(', ')}`;
    },
  };
}

function checksColumn(): Column {
  const show = (value: Json) =>
    Object.entries(valuesIn(value))
      .filter(([, checks]) => Number(checks) > 0)
      .map(([verdict, checks]) => `${verdict} ${checks}`)
      .join(', ');
  return { ...plainColumn('verdicts', 'Checks'), show };
}
