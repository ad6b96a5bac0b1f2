import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { placeOrder } from '../model/source.ts';
import { subjectEntries } from '../model/stages.ts';
import { type Json, type JsonObject, quoteName, valuesIn } from '../model/values.ts';
import { disputedVerdicts, verdictNames } from '../model/verdicts.ts';
import { standingOf, standingText } from './disputes.ts';
import { explainIncomplete } from './in-question.ts';
import { type Column, labelInTitle, plainColumn, type Result } from './result.ts';
import { countFacts, type Filter, fromClause, type Query, selectCells } from './select.ts';

/** A point of a trend: a date and a value. */
type Point = { over: string; value: number };

/** The row of a kind. */
interface KindSummary extends JsonObject {
  facts: number;
  trend: Point[];
  verdicts: Record<string, number>;
  disputed: Record<string, string[]>;
}

/** A row for each kind: number of facts, trend and verdicts. */
export function summarise(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Result {
  const rows = kinds.flatMap((kind): KindSummary[] => {
    const query = { kind, filters };
    const facts = countFacts(database, query);
    return facts === 0 ? [] : [{ kind: kind.kind, facts, trend: trendOf(database, query), ...verdictsOf(database, query) }];
  });
  const facts = plainColumn('facts', 'Facts', 'right');
  const columns = [plainColumn('kind'), facts, trendColumn(kinds), verdictsColumn];
  const incomplete = explainIncomplete(database, kinds, filters);
  const notes = [standingText(standingOf(database, filters)), ...(incomplete === '' ? [] : [incomplete])];
  return { columns, all: [...columns, plainColumn('disputed')], rows, notes };
}

/** The number of facts with each verdict, and the ids of the disputed ones. */
function verdictsOf(database: DatabaseSync, { kind, filters }: Query) {
  // Those with a verdict are few, and an index has them with their ids.
  const checked = [{ sql: 'f.verdict IS NOT NULL AND f.kind = ?', values: [kind?.kind ?? ''] }, ...filters];
  const inOrder = `ORDER BY ${placeOrder}, f.position`;
  const facts = [...selectCells<[string, string]>(database, 'f.verdict, f.id', 'fact_rows f', checked, inOrder)];
  const idsWith = (name: string) => facts.flatMap(([verdict, id]) => (verdict === name ? id : []));
  return {
    verdicts: Object.fromEntries(verdictNames.map((name) => [name, idsWith(name).length])),
    disputed: Object.fromEntries(disputedVerdicts.map((name) => [name, idsWith(name)])),
  };
}

// The trend of a kind, such as the share of aligned states from review to review. Facts without a value and superseded ones are left out.
function trendOf(database: DatabaseSync, { kind, filters }: Query): Point[] {
  const { trend, over } = kind?.summary ?? {};
  if (!kind || trend === undefined || over === undefined) return [];
  const stated = [...filters, { sql: `${quoteName(trend)} IS NOT NULL AND f.superseded_by IS NULL`, values: [] }];
  const from = fromClause(kind);
  // The numbers of two states are no trend.
  const entries = subjectEntries(kind).map(({ name }) => quoteName(name));
  const subjects = selectCells(database, `DISTINCT ${entries.join() || 1}`, from, stated, 'LIMIT 2');
  if ([...subjects].length > 1) return [];
  const rest = `ORDER BY ${quoteName(`${over}_first`)}, k._source, k._position`;
  const points = selectCells<[string, number]>(database, `${quoteName(over)}, ${quoteName(trend)}`, from, stated, rest);
  return Array.from(points, ([over, value]) => ({ over, value }));
}

/** The most points in the line of a trend; a longer trend shows the first and last points. */
const maxPoints = 12;

/** The trend of a query's facts in a line, such as `2013 25% → 2018 48% → 2024 64%`; empty if the kind has none. */
export function trendLine(database: DatabaseSync, query: Query): string {
  return query.kind ? lineOf(trendOf(database, query), query.kind) : '';
}

function lineOf(points: Point[], kind: Kind): string {
  const field = fieldOf(kind, kind.summary.trend ?? '');
  if (!field || points.length === 0) return '';
  const display = { ...codesDisplay, forReader: true };
  const texts = points.map(({ over, value }) => `${over} ${fieldType(field).show(value, display, field)}`);
  return texts.length <= maxPoints ? texts.join(' → ') : `${texts[0]} → … → ${texts.at(-1)}`;
}

/** The line of a trend after what it is of, with whose count it is; empty without a line. */
export function trendText(line: string, { fields, summary }: Kind): string {
  const field = fields.find(({ name }) => name === summary.trend);
  return !field || line === '' ? '' : `${labelInTitle({ name: field.name, caveat: field.note })}: ${line}`;
}

function trendColumn(kinds: Kind[]): Column {
  return {
    ...plainColumn('trend'),
    show: (points, _display, row) => {
      const kind = kinds.find((each) => each.kind === row['kind']);
      return kind ? trendText(lineOf(points as Point[], kind), kind) : '';
    },
  };
}

const verdictsColumn: Column = {
  ...plainColumn('verdicts', 'Checks'),
  show(verdicts: Json) {
    const stated = Object.entries(valuesIn(verdicts)).filter(([, facts]) => Number(facts) > 0);
    return stated.map(([verdict, facts]) => `${verdict} ${facts}`).join(', ');
  },
};
