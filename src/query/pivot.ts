import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { plainLook, type SqlValue } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Kind } from '../model/kind.ts';
import { inParentheses } from '../model/sql.ts';
import { tableOf } from '../store/schema.ts';
import { type Column, plainColumn } from './columns.ts';
import { type Grouping, groupingOf, restored } from './group.ts';
import { numbered } from './numbered.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';
import { amongFacts, factNumber, source, valuesOf, where } from './select.ts';

/** The most cells that a pivot may have: more than anybody reads, and few enough for the memory. */
const mostCells = 1_000_000;

const named = '●';
const none = '·';
const unknown = '?';

/**
 * The facts counted by two columns: a row for each value of one, a column for each value of the other. Where a list is
 * not complete, a value that is not in it may still belong there: that count is unknown (null), not 0. Data formats call
 * the column of a value by it, and that of what is not stated `none`; of a name that is taken, they make `name_2`. Throws a
 * usage error for more cells than fit into memory.
 */
export function pivotFacts(database: DatabaseSync, query: Query, name: string, over: string): Result {
  const down = groupingOf(query, name, '--pivot', 'down');
  const across = groupingOf(query, over, '--over', 'across');
  const heads = groupsOf(database, query, across, down);
  const wholeRows = new Set(
    groupsOf(database, query, down, across).flatMap(({ value, complete }) => (complete ? [value] : [])),
  );
  const counts = countsOf(database, query, down, across).slice(0, query.limit ?? undefined);
  requireFew(heads.length * counts.length);
  const names = numbered([
    down.column.name,
    ...heads.map(({ value }) => String(restored(across.column, value) ?? 'none')),
  ]);
  const rows = counts.map(([cell, byHead]): JsonObject => {
    const isWhole = wholeRows.has(cell);
    const values = heads.map(
      ({ value, complete }): Json => byHead.get(value) ?? (complete && (isWhole || value === null) ? 0 : null),
    );
    const all = [restored(down.column, cell), ...values];
    return Object.fromEntries(names.map((each, position) => [each, all[position] ?? null]));
  });
  const onlyMarks = counts.every(([, byHead]) => [...byHead.values()].every((facts) => facts <= 1));
  const columns = names.map((each, position) => {
    const head = heads[position - 1];
    return head ? headColumn(across.column, each, head.value, onlyMarks) : down.column;
  });
  return { columns, all: columns, rows, notes: notesFor(rows, onlyMarks) };
}

function requireFew(cells: number): void {
  if (cells <= mostCells) return;
  const hint = 'Filter the facts, take fewer rows with --limit, or count by one column with --group-by.';
  throw new PismError('usage', `The pivot would have ${cells} cells, and ${mostCells} is the most`, hint);
}

interface Group {
  value: SqlValue;
  /** Whether all facts with this value have whole lists in the other column: what is not in them is a no. */
  complete: boolean;
}

function groupsOf(database: DatabaseSync, query: Query, of: Grouping, other: Grouping): Group[] {
  const complete = completeness(query.kind, other.column.field?.complete);
  const sql = `SELECT ${of.value}, min(coalesce(${complete}, 0)) FROM ${source(query.kind)} ${of.join} ${where(amongFacts(query))}
    GROUP BY 1 ORDER BY 1 NULLS LAST`;
  return all<[SqlValue, number]>(database, sql, query).map(([value, whole]) => ({ value, complete: whole === 1 }));
}

// On its own, as its names could be columns of what is joined.
function completeness(kind: Kind | null, condition: string | undefined): string {
  if (!kind || condition === undefined) return '1';
  return `(SELECT ${inParentheses(condition)} FROM ${tableOf(kind)} own WHERE own.fact = k.fact)`;
}

function countsOf(
  database: DatabaseSync,
  query: Query,
  down: Grouping,
  across: Grouping,
): [SqlValue, Map<SqlValue, number>][] {
  const sql = `SELECT ${down.value}, ${across.value}, count(DISTINCT ${factNumber(query.kind)}) FROM ${source(query.kind)} ${down.join} ${across.join}
    ${where([...amongFacts(query), { phrase: '', sql: `${down.value} IS NOT NULL`, values: [] }])} GROUP BY 1, 2 ORDER BY 1`;
  const counts = new Map<SqlValue, Map<SqlValue, number>>();
  for (const [row, head, facts] of all<[SqlValue, SqlValue, number]>(database, sql, query)) {
    counts.set(row, (counts.get(row) ?? new Map<SqlValue, number>()).set(head, facts));
  }
  const total = (byHead: Map<SqlValue, number>) => [...byHead.values()].reduce((sum, facts) => sum + facts, 0);
  // Rows of the same total stay as SQL orders their values: numbers as numbers.
  return [...counts].sort(([, one], [, other]) => total(other) - total(one));
}

function all<Row>(database: DatabaseSync, sql: string, query: Query): Row[] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.all(...valuesOf(query.filters)) as unknown as Row[];
}

function headColumn(across: Column, name: string, head: SqlValue, onlyMarks: boolean): Column {
  const show: Column['show'] = (value, { forReader }) => {
    if (!forReader) return value === null ? '' : String(value);
    if (value === null) return unknown;
    if (value === 0) return none;
    return onlyMarks ? named : String(value);
  };
  const title = across.show(restored(across, head), plainLook) || 'not stated';
  return { ...plainColumn(name, title, 'right'), ...(across.actors ? { titleIsActor: true } : {}), show };
}

function notesFor(rows: JsonObject[], onlyMarks: boolean): string[] {
  const marks = [onlyMarks ? `${named} yes` : 'numbers count facts', `${none} no`];
  if (rows.some((row) => Object.values(row).includes(null)))
    marks.push(`${unknown} not known: the list is not complete, so absence shows nothing`);
  return [marks.join('   ')];
}
