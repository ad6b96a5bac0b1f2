/** Groups and counts facts by a column, or by two as a matrix. */
import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { dayKeys } from '../model/document.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type Display, type SqlValue } from '../model/fields/type.ts';
import { counted } from '../model/text.ts';
import { type JsonObject, ownValue, quoteName } from '../model/values.ts';
import { rowsOf } from '../store/read.ts';
import { completeSql, factColumn, nameOf } from './fact-columns.ts';
import { askedOf, byActor } from './filters.ts';
import { entryNames, shortIds } from './lookup.ts';
import { explainIncomplete } from './open-lists.ts';
import {
  type Column,
  firstOf,
  labelInTitle,
  marks,
  marksLegend,
  type Note,
  namedIn,
  notesAt,
  nounOf,
  plainColumn,
  type Result,
  uniqueNames,
  valueIn,
} from './result.ts';
import { namesSearched, wordsBySign } from './search-words.ts';
import { asSubquery, countFacts, type Filter, idsOf, type Query, rowsToCount, selectFacts, titleOf } from './select.ts';

/** How to group facts by the column of this name; throws a usage error if it cannot be grouped by. */
export function groupingOf({ kind }: Query, name: string, option: string, alias = 'each'): Grouping {
  const column = factColumn(kind, name, option);
  const { sql = 'NULL', type, register } = column;
  if (type !== 'texts') return { column, value: sql, join: '' };
  // A cell has one item, so completeness of the list does not apply.
  const item: Column = { ...column, ...namedIn(register), type: 'text' };
  return { column: item, value: `${alias}.value`, join: `LEFT JOIN json_each(${sql}) ${alias}` };
}

/** A column to group by, with the SQL of its value; for a list, of an item, with the join. */
type Grouping = { column: Column; value: string; join: string };

/** What the facts without a value in a column are called. */
function absentLabel({ name }: Column): string {
  return ownValue<string>({ year: 'no date', verdict: 'not compared in full' }, name) ?? 'not stated';
}

/** A column whose empty cells say so to a reader. */
function withAbsentLabel(column: Column): Column {
  const missing = absentLabel(column);
  const show: Column['show'] = (cell, display, row) =>
    column.show(cell, display, row) || (cell === null && display.forReader ? missing : '');
  return { ...column, show };
}

/** The facts counted by the values of a column; a list counts once for each of its items. */
export function groupFacts(
  database: DatabaseSync,
  query: Query,
  name: string,
): Result & { column: Column; notes: Note[] } {
  const { kind } = query;
  const { column, value, join } = groupingOf(query, name, '--group-by');
  // Groups of one size are in the order of their names.
  const inOrder = isOrdered(column) ? `min(${column.order === value ? 'grouped_value' : 'in_order'})` : '2 DESC';
  const filters = join === '' ? query.filters : asSubquery(query);
  const values = `${value} AS grouped_value, ${column.order ?? 'NULL'} AS in_order`;
  const from = rowsToCount({ kind, filters }, values, join);
  const sql = `SELECT grouped_value AS cell, count(DISTINCT counted) AS facts FROM ${from.sql} GROUP BY 1
    ORDER BY grouped_value IS NULL, ${inOrder}, ${nameSql('grouped_value', column)}, 1`;
  const groups = rowsOf<{ cell: SqlValue; facts: number }>(database, sql, from.values);
  const all = Array.from(groups, ({ cell, facts }) => ({ [column.name]: valueIn(cell, column.type), facts }));
  const shown = withAbsentLabel(column);
  const columns = [shown, plainColumn('facts', undefined, 'integer')];
  const counts = all.reduce((sum, { facts }) => sum + Number(facts), 0);
  const says = countNotes(column, countFacts(database, query), counts);
  const { field } = column;
  const isOpen = kind && (field?.complete !== undefined || name === byActor);
  const incomplete = isOpen ? explainIncomplete(database, [kind], asSubquery(query), field?.name) : '';
  if (incomplete !== '') says.push(`${incomplete} Counts may be higher.`);
  const rows = all.slice(0, query.limit);
  const title = `${titleOf(query)} by ${labelInTitle(column)}`;
  return { title, column: shown, columns, rows, notes: notesAt('answer', ...says) };
}

/** Whether groups are listed in the order of the values rather than by size. */
function isOrdered({ name, field }: Column): boolean {
  return field ? fieldType(field).isOrdered === true : ['date', ...dayKeys, 'year'].includes(name);
}

// Groups of one size are in the order of their names: that of codes, such as DZ, looks random.
function nameSql(value: string, { register }: Column): string {
  return register === undefined ? value : nameOf(register, value);
}

/** In what sense a fact is counted once or several times. */
function countNotes({ name, field }: Column, total: number, counts: number): string[] {
  if (name === 'year') return ['A fact counts once, in its first year.'];
  const each = name === 'country' ? 'country it names' : `of its ${nounOf(field ?? { name })}`;
  const more = name === 'country' ? ' What belongs to a state, such as a ministry, counts for both.' : '';
  const says = `A fact counts once for each ${each}: ${counted(total, 'fact')}, ${counts} counts.`;
  return counts === total ? [] : [says + more];
}

/**
 * The entries that facts name in a list, by date: a pivot of the facts that have the list, and which facts have none. An entry
 * that is asked for is a row over all these facts, as one that does not name it may not name all.
 */
export function matrixFacts(
  database: DatabaseSync,
  query: Query,
  { pivot, over }: Record<'pivot' | 'over', string>,
): Result {
  const entriesOf = (filter: Filter) => {
    const { column, named, included } = askedOf(database, query.kind, filter);
    if (column === byActor || column === pivot) return [...named, ...included];
    // A word may be the name of an entry.
    const { wanted } = wordsBySign(filter.option === 'words' ? (filter.words ?? []) : []);
    const [word] = namesSearched(database, wanted);
    return word?.others.length === 0 ? word.names.map(({ id }) => id) : [];
  };
  const entries = query.filters.flatMap(entriesOf);
  const others = query.filters.filter((filter) => entriesOf(filter).length === 0);
  const having = (filters: Filter[], not = ''): Query => {
    return { ...query, filters: [...filters, { sql: `k.${quoteName(pivot)} IS ${not} NULL`, values: [] }] };
  };
  const matrixOf = (filters: Filter[], only?: string[]) =>
    pivotFacts(database, having(filters, 'NOT'), pivot, over, only);
  const ofEntries = matrixOf(others, entries);
  const filters = ofEntries.rows.length > 0 ? others : query.filters;
  const result = filters === others ? ofEntries : matrixOf(filters);
  const without = idsOf(database, having(filters)).map(({ id }) => shortIds(database)(id));
  const note = without.length > 0 ? `${firstOf(without)} ${without.length === 1 ? 'names' : 'name'} none.` : '';
  const caption = query.kind?.caption ?? '';
  const { register = '' } = factColumn(query.kind, caption);
  const name = entryNames(database, true);
  const of = new Set(
    selectFacts(database, having(filters, 'NOT')).map((fact) => name(register, String(fact[caption]))),
  );
  const about = `${firstOf([...of])}: ${result.columns[0]?.field?.about}.`;
  return { ...result, notes: [...notesAt('table', about), ...notesAt('answer', note), ...result.notes] };
}

/** Larger pivots are refused: nobody reads them, and they may not fit into memory. */
const maxPivotCells = 1_000_000;

/** The facts counted by two columns, with a row for each value (the last for none) or these; unknown (null) where no fact has both values but its list of them is incomplete. */
export function pivotFacts(database: DatabaseSync, query: Query, name: string, over: string, only?: SqlValue[]) {
  const down = groupingOf(query, name, '--pivot', 'down');
  const across = groupingOf(query, over, '--over', 'across');
  const pairs = countPairs(database, query, down, across);
  const inOrder = pairs.toSorted((one, other) => one.place - other.place);
  const heads = [...Map.groupBy(inOrder, ({ head }) => head)];
  const largest = [...Map.groupBy(pairs, ({ value }) => value)];
  const lines = largest.filter(([value]) => only?.includes(value) ?? true).slice(0, query.limit);
  const size = heads.length * lines.length;
  if (size > maxPivotCells) {
    const hint = 'Filter the facts, or count by one column with --group-by.';
    throw new PismError('usage', `The pivot would have ${size} cells; the limit is ${maxPivotCells}`, hint);
  }
  const titles = heads.map(([head]) => String(valueIn(head, across.column.type) ?? 'none'));
  const names = uniqueNames([down.column.name, ...titles]);
  const rows = lines.map(([value, own]): JsonObject => {
    const facts = new Map(own.map((pair) => [pair.head, pair.facts]));
    const isKnown = own.every(({ heads_known }) => heads_known === 1);
    const cells = heads.map(([head, all]) => {
      const isComplete = value === null || all.every(({ values_known }) => values_known === 1);
      const isNone = isComplete && (isKnown || head === null);
      return facts.get(head) ?? (isNone ? 0 : null);
    });
    const values = [valueIn(value, down.column.type), ...cells];
    return Object.fromEntries(names.map((each, position) => [each, values[position] ?? null]));
  });
  const entry = entryNames(database, true);
  const onlyMarks = pairs.every(({ value, facts }) => value === null || facts <= 1);
  const columns = names.map((each, at) => {
    const [head] = heads[at - 1] ?? [];
    return head === undefined ? withAbsentLabel(down.column) : headColumn(across.column, each, head, onlyMarks, entry);
  });
  const hasUnknown = rows.some((row) => Object.values(row).includes(null));
  const title = `${titleOf(query)} by ${labelInTitle(down.column)} and ${labelInTitle(across.column)}`;
  const { kind } = query;
  const incomplete = hasUnknown && kind ? explainIncomplete(database, [kind], asSubquery(query), down.column.name) : '';
  const legend = marksLegend(hasUnknown, onlyMarks, down.join !== '' || across.join !== '', incomplete);
  return { title, columns, rows, notes: notesAt('marks', legend) };
}

/** A value down and one across, the number of facts with both, whether their lists of each are complete, and the place of the column. */
type PivotCell = Record<'value' | 'head', SqlValue> &
  Record<'facts' | 'values_known' | 'heads_known' | 'place', number>;

/** The facts of each value down, the most frequent first and those without a value last, and each across. */
function countPairs(database: DatabaseSync, query: Query, down: Grouping, across: Grouping): PivotCell[] {
  const isComplete = ({ column }: Grouping) => `coalesce(${completeSql(column.field)}, 0)`;
  const values = `${down.value} AS value, ${across.value} AS head,
    ${isComplete(down)} AS value_known, ${isComplete(across)} AS head_known`;
  const filters = asSubquery(query);
  const from = rowsToCount({ kind: query.kind, filters }, values, `${down.join} ${across.join}`);
  const count = 'count(DISTINCT counted)';
  const sql = `SELECT value, head, ${count} AS facts, min(value_known) AS values_known, min(head_known) AS heads_known,
      dense_rank() OVER (ORDER BY head IS NULL, head) AS place
    FROM ${from.sql} GROUP BY 1, 2
    ORDER BY value IS NULL, sum(${count}) OVER (PARTITION BY value) DESC, ${nameSql('value', down.column)}, 1`;
  return [...rowsOf<PivotCell>(database, sql, from.values)];
}

function headColumn(across: Column, name: string, head: SqlValue, onlyMarks: boolean, entry: Display['entry']): Column {
  const title = across.show(valueIn(head, across.type), { ...codesDisplay, entry }, {}) || absentLabel(across);
  return {
    ...plainColumn(name, title, 'integer'),
    show(value, { forReader }) {
      if (!forReader) return value === null ? '' : String(value);
      if (value === null) return marks.unknown;
      if (value === 0) return marks.no;
      return onlyMarks && value === 1 ? marks.yes : String(value);
    },
  };
}
