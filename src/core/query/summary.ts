/** The summary: a row for each kind with its verdicts, and its trend over the years. */
import type { DatabaseSync } from 'node:sqlite';
import { dateInColumn } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { subjectEntries } from '../model/stages.ts';
import { type JsonObject, quoteName } from '../model/values.ts';
import { rowsOf } from '../store/read.ts';
import { standingOf, standingText } from './disputes.ts';
import { explainIncomplete } from './open-lists.ts';
import { type Column, labelInTitle, type Note, notesAt, plainColumn, type Result } from './result.ts';
import { type Filter, fromClause, type Query, where } from './select.ts';

/** A row for each kind with facts: what other sources make of them, and their trend. */
export function summarise(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Result & { notes: Note[] } {
  const rows = kinds.map((kind): JsonObject => {
    const standing = standingOf(database, [...filters, { sql: 'f.kind = ?', values: [kind.kind] }]);
    return { kind: kind.kind, ...standing, trend: trendOf(database, { kind, filters }) };
  });
  const numbers = ['facts', 'disputed', 'agree'].map((name) => plainColumn(name, undefined, 'integer'));
  const columns = [plainColumn('kind'), ...numbers, trendColumn(kinds)];
  const incomplete = explainIncomplete(database, kinds, filters);
  const notes = notesAt('table', standingText(standingOf(database, filters)), incomplete);
  return { columns, rows: rows.filter(({ facts }) => facts !== 0), notes };
}

/** A point of a trend: a date and a value. */
type TrendPoint = { over: string; value: number };

// The trend of a kind, such as the share of aligned states from review to review. Facts without a value and superseded ones are left out.
function trendOf(database: DatabaseSync, { kind, filters }: Query): TrendPoint[] {
  const { trend, over } = kind?.summary ?? {};
  if (!kind || trend === undefined || over === undefined) return [];
  const stated = [...filters, { sql: `${quoteName(trend)} IS NOT NULL AND f.superseded_by IS NULL`, values: [] }];
  const from = fromClause(kind);
  // The numbers of two states are no trend.
  const entries = subjectEntries(kind).map(({ name }) => quoteName(name));
  const { sql, values } = where(stated);
  const subjects = rowsOf(database, `SELECT DISTINCT ${entries.join() || 1} FROM ${from} ${sql} LIMIT 2`, values);
  if ([...subjects].length > 1) return [];
  const rest = `ORDER BY ${quoteName(`${over}_first`)}, k._source, k._position`;
  const point = `${quoteName(over)} AS over, ${quoteName(trend)} AS value`;
  return [...rowsOf<TrendPoint>(database, `SELECT ${point} FROM ${from} ${sql} ${rest}`, values)];
}

/** The most points in the line of a trend; a longer trend shows the first and last points. */
const maxPoints = 12;

/** The trend of a query's facts after what it is of, with whose count it is; empty if there is none. */
export function trendText(database: DatabaseSync, query: Query): string {
  return query.kind ? trendLine(trendOf(database, query), query.kind) : '';
}

function trendLine(points: TrendPoint[], kind: Kind): string {
  const field = fieldOf(kind, kind.summary.trend ?? '');
  if (!field || points.length === 0) return '';
  const display = { ...codesDisplay, forReader: true };
  const texts = points.map(
    ({ over, value }) => `${dateInColumn(over)} ${fieldType(field).show(value, display, field)}`,
  );
  const line = texts.length <= maxPoints ? texts.join(' → ') : `${texts[0]} → … → ${texts.at(-1)}`;
  return `${kind.title}: ${labelInTitle({ name: field.name, field })}: ${line}`;
}

function trendColumn(kinds: Kind[]): Column {
  return {
    ...plainColumn('trend'),
    show: (points, _display, row) => {
      const kind = kinds.find((each) => each.kind === row['kind']);
      return kind ? trendLine(points as TrendPoint[], kind) : '';
    },
  };
}
