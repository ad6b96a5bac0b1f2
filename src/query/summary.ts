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
  by: string | null;
  counts: JsonObject | null;
  trend: Point[];
  verdicts: Record<string, number>;
  disputed: Record<string, string[]>;
}

/** A row for each kind: number of facts, counts, trend and verdicts. */
export function summarise(database: DatabaseSync, kinds: Kind[], filters: Filter[]): Result {
  const rows = kinds.flatMap((kind): KindSummary[] => {
    const query = { kind, filters };
    const facts = countFacts(database, query);
    if (facts === 0) return [];
    const by = kind.summary.count ?? null;
    const sizes =
      by && Array.from(groupFacts(database, query, by).rows, (row) => [row[by] ?? 'not stated', row['facts']]);
    const counts = sizes && Object.fromEntries(sizes);
    return [{ kind: kind.kind, facts, by, counts, trend: trendOf(database, query), ...verdictsOf(database, query) }];
  });
  const all = ['kind', 'facts', 'by', 'counts', 'trend', 'verdicts', 'disputed'].map((name) => plainColumn(name));
  const facts = plainColumn('facts', 'Facts', 'right');
  const columns = [plainColumn('kind'), facts, summaryColumn(kinds), verdictsColumn];
  return { columns, all, rows, notes: checkNotes(database, kinds, filters, rows) };
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

/** The most ids that a note names. */
const maxIds = 20;

/** How many facts were not compared, and which are disputed. */
function checkNotes(database: DatabaseSync, kinds: Kind[], filters: Filter[], rows: KindSummary[]): string[] {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const checked = sum(rows.flatMap(({ verdicts }) => Object.values(verdicts)));
  const idText = shortIds(database);
  const disputed = disputedVerdicts.map((verdict) => rows.flatMap((row) => row.disputed[verdict] ?? []).map(idText));
  const dispute = sum(disputed.map(({ length }) => length));
  const facts = sum(rows.map((row) => row.facts));
  return [
    `Not compared in all that they claim: ${facts - checked} of ${facts} facts. Other sources agree with ${checked - dispute}, and dispute ${dispute || 'none'}.`,
    ...disputed.map((ids, at) =>
      ids.length === 0 ? '' : `${factVerdicts[disputedVerdicts[at] ?? '']?.dispute}: ${firstOf(ids, maxIds)}`,
    ),
    explainIncomplete(database, kinds, filters),
  ].filter(Boolean);
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

function lineOf(points: Point[], kind: Kind): string {
  const field = fieldOf(kind, kind.summary.trend ?? '');
  if (!field) return '';
  const display = { ...codesDisplay, forReader: true };
  const texts = points.map(({ over, value }) => `${over} ${fieldType(field).show(value, display, field)}`);
  return texts.length <= maxPoints ? texts.join(' → ') : `${texts[0]} → … → ${texts.at(-1)}`;
}

/** The most counts in the line of a kind. */
const maxCounts = 8;

function summaryColumn(kinds: Kind[]): Column {
  return {
    ...plainColumn('summary', 'In brief'),
    show(_value, display, row) {
      const { kind: name, by: counted, counts: sizes, trend } = row as KindSummary;
      const kind = kinds.find((each) => each.kind === name);
      if (!kind) return '';
      const line = lineOf(trend, kind);
      const field = fieldOf(kind, String(kind.summary.trend));
      if (field && line !== '') return `${labelInTitle({ name: field.name, caveat: field.note })}: ${line}`;
      const by = fieldOf(kind, counted ?? '');
      const register = by && registerOfField(by);
      const counts = Object.entries(sizes ?? {});
      const largest = counts.toSorted(([, a], [, b]) => Number(b) - Number(a)).slice(0, maxCounts - 1);
      const parts = (counts.length > maxCounts ? largest : counts).map(
        ([value, facts]) => `${register ? display.entry(register, value) : value} ${facts}`,
      );
      if (parts.length < counts.length) parts.push(`${counts.length - parts.length} others`);
      return `${by ? `${columnLabel(by)}: ` : ''}${parts.join(', ')}`;
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
