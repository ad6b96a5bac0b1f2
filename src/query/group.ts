import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { codesDisplay, type SqlValue } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { completeSql, type FactColumn, firstCell, pickColumns } from './columns.ts';
import { type Column, plainColumn, type Result, showPlain, uniqueNames } from './result.ts';
import { asSubquery, countedSource, factNumber, limitClause, type Query, readCells, source, where } from './select.ts';

/** A column to group facts by, with its SQL; lists are grouped by their items. */
export interface Grouping {
  column: FactColumn;
  /** The expression of the value. */
  value: string;
  /** The join that gives a row for each item of a list. */
  join: string;
}

/** How to group facts by the column of this name; throws a usage error if it cannot be grouped by. */
export function groupingOf({ kind }: Query, name: string, option: string, alias = 'each'): Grouping {
  const [column] = pickColumns(kind, [name], option) as [FactColumn];
  const { group = () => 'NULL', list } = column.source;
  const join = list === undefined ? '' : `LEFT JOIN json_each(${list}) ${alias}`;
  return { column: list === undefined ? column : itemColumn(column), value: group(alias), join };
}

/** The facts counted by the values of a column; a list counts once for each of its items. */
export function groupFacts(database: DatabaseSync, query: Query, name: string): Result {
  const { kind } = query;
  const { column, value, join } = groupingOf(query, name, '--group-by');
  const groupOrder = column.source.isOrdered ? `min(${column.source.order})` : '2 DESC';
  const filters = join === '' ? query.filters : asSubquery(query);
  const from = countedSource(kind, filters, [value, join, column.source.order ?? '']);
  const counted = join === '' ? '*' : `DISTINCT ${factNumber(kind)}`;
  const sql = `SELECT ${value} AS grouped_value, count(${counted}) FROM ${from} ${join} ${where(filters)}
    GROUP BY 1 ORDER BY grouped_value IS NULL, ${groupOrder}, 1 ${limitClause(query)}`;
  const rows = readCells<[SqlValue, number]>(database, sql, filters).map(
    ([cell, facts]): JsonObject => ({ [column.name]: column.source.restore([cell]), facts }),
  );
  const columns = [column, plainColumn('facts', 'Facts', 'right')];
  return { columns, all: columns, rows };
}

// A cell holds one item, so completeness and marks of the list do not apply.
function itemColumn({ narrow, ...column }: FactColumn): FactColumn {
  const { needs, ...listSource } = column.source;
  return {
    ...column,
    source: { ...listSource, restore: firstCell },
    show: column.isActor ? (value, display) => (value === null ? '' : display.actor(String(value))) : showPlain,
  };
}

/** Larger pivots are refused: nobody reads them, and they may not fit into memory. */
const maxCells = 1_000_000;

const marks = { yes: '●', no: '·', unknown: '?' };

/**
 * The facts counted by two columns: a row for each value of one, a column for each value of the other. If a list is
 * incomplete, a value missing from it may still belong there, so the count is unknown (null) rather than 0. In data formats a
 * column is named by its value, or `none` if nothing is stated, and a second one of that name `name_2`. Throws a usage error
 * for too many cells.
 */
export function pivotFacts(database: DatabaseSync, query: Query, name: string, over: string): Result {
  const down = groupingOf(query, name, '--pivot', 'down');
  const across = groupingOf(query, over, '--over', 'across');
  const heads = groupsOf(database, query, across, down);
  const completeRows = new Set(
    groupsOf(database, query, down, across).flatMap(({ value, complete }) => (complete ? [value] : [])),
  );
  const counts = countsOf(database, query, down, across).slice(0, query.limit ?? undefined);
  requireFewCells(heads.length * counts.length);
  const titles = heads.map(({ value }) => String(across.column.source.restore([value]) ?? 'none'));
  const names = uniqueNames([down.column.name, ...titles]);
  const rows = counts.map(([cell, byHead]): JsonObject => {
    const isComplete = completeRows.has(cell);
    const values = heads.map(
      ({ value, complete }): Json => byHead.get(value) ?? (complete && (isComplete || value === null) ? 0 : null),
    );
    const cells = [down.column.source.restore([cell]), ...values];
    return Object.fromEntries(names.map((each, position) => [each, cells[position] ?? null]));
  });
  const onlyMarks = counts.every(([, byHead]) => [...byHead.values()].every((facts) => facts <= 1));
  const columns = names.map((each, position) => {
    const head = heads[position - 1];
    return head ? headColumn(across.column, each, head.value, onlyMarks) : down.column;
  });
  return { columns, all: columns, rows, notes: [legend(rows, onlyMarks)] };
}

function requireFewCells(cells: number): void {
  if (cells <= maxCells) return;
  const hint = 'Filter the facts, limit the rows with --limit, or count by one column with --group-by.';
  throw new PismError('usage', `The pivot would have ${cells} cells; the limit is ${maxCells}`, hint);
}

interface Group {
  value: SqlValue;
  /** Whether the other column's lists are complete in all facts of the group, so that a missing value means no. */
  complete: boolean;
}

function groupsOf(database: DatabaseSync, query: Query, of: Grouping, other: Grouping): Group[] {
  const complete = completeSql(other.column.source.field);
  const sql = `SELECT ${of.value}, min(coalesce(${complete}, 0)) FROM ${source(query.kind)} ${of.join}
    ${where(asSubquery(query))} GROUP BY 1 ORDER BY 1 NULLS LAST`;
  const groups = readCells<[SqlValue, number]>(database, sql, query.filters);
  return groups.map(([value, all]) => ({ value, complete: all === 1 })).toArray();
}

function countsOf(
  database: DatabaseSync,
  query: Query,
  down: Grouping,
  across: Grouping,
): [SqlValue, Map<SqlValue, number>][] {
  const stated = { phrase: '', sql: `${down.value} IS NOT NULL`, values: [] };
  const sql = `SELECT ${down.value}, ${across.value}, count(DISTINCT ${factNumber(query.kind)})
    FROM ${source(query.kind)} ${down.join} ${across.join}
    ${where([...asSubquery(query), stated])} GROUP BY 1, 2 ORDER BY 1`;
  const counts = new Map<SqlValue, Map<SqlValue, number>>();
  for (const [row, head, facts] of readCells<[SqlValue, SqlValue, number]>(database, sql, query.filters)) {
    counts.set(row, (counts.get(row) ?? new Map<SqlValue, number>()).set(head, facts));
  }
  const total = (byHead: Map<SqlValue, number>) => [...byHead.values()].reduce((sum, facts) => sum + facts, 0);
  // The sort is stable: rows with the same total keep the order of SQL.
  return [...counts].sort(([, one], [, other]) => total(other) - total(one));
}

function headColumn(across: FactColumn, name: string, head: SqlValue, onlyMarks: boolean): Column {
  const title = across.show(across.source.restore([head]), codesDisplay, {}) || 'not stated';
  return {
    ...plainColumn(name, title, 'right'),
    ...(across.isActor ? { titleIsActor: true } : {}),
    show(value, { forReader }) {
      if (!forReader) return value === null ? '' : String(value);
      if (value === null) return marks.unknown;
      if (value === 0) return marks.no;
      return onlyMarks ? marks.yes : String(value);
    },
  };
}

function legend(rows: JsonObject[], onlyMarks: boolean): string {
  const parts = [onlyMarks ? `${marks.yes} yes` : 'numbers count facts', `${marks.no} no`];
  const hasUnknown = rows.some((row) => Object.values(row).includes(null));
  if (hasUnknown) parts.push(`${marks.unknown} not known (the list is incomplete)`);
  return parts.join('   ');
}
