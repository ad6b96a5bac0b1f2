/** The tables of an export, and which facts are in them. */
import type { DatabaseSync } from 'node:sqlite';
import { statedDay } from '../../core/model/date.ts';
import type { Field } from '../../core/model/field.ts';
import { fieldType } from '../../core/model/fields/index.ts';
import type { ExportType, SqlValue } from '../../core/model/fields/type.ts';
import type { Kind } from '../../core/model/kind.ts';
import { entryFields } from '../../core/model/register.ts';
import { listedSourceFields, placeColumns } from '../../core/model/source.ts';
import { type Json, type JsonObject, quoteName } from '../../core/model/values.ts';
import { columnsOf, sqlColumn } from '../../core/query/fact-columns.ts';
import { type Column, hasDates } from '../../core/query/result.ts';
import { type Filter, isAmong, isOneOf, rowIn, selectClause, selectFacts } from '../../core/query/select.ts';
import type { Index } from '../../core/store/open.ts';
import { rowsOf } from '../../core/store/read.ts';

/** Which facts are exported, and how. */
interface Selection {
  index: Index;
  kinds: Kind[];
  filters: Filter[];
  safeCsv: boolean;
  /** Whether to replace an earlier export. */
  force: boolean;
}

/** Writes the selected facts as a data set to a place. */
export type Exporter = (selection: Selection, place: string) => void;

/** A table of an export: facts of a kind, checks, sources or a register. */
export interface ExportTable {
  name: string;
  columns: Column[];
  /** The rows, read one by one. */
  rows: Iterable<JsonObject>;
}

/**
 * The facts of these kinds that pass the filters, the ids of all of them, their checks, and the sources and registers that
 * they refer to; each column has one value.
 */
export function tablesOf({ database, registers }: Index, kinds: Kind[], filters: Filter[]) {
  const { sql, values, ...chosen } = chosenFacts(kinds, filters);
  const isFiltered = filters.length > 0;
  const cited = isFiltered ? `source IN (SELECT source FROM _fact_rows WHERE ${sql})` : 'true';
  return [
    ...kinds.map((kind): ExportTable => {
      const ofKind = isFiltered ? [{ ...chosen, sql: `k.${sql}`, values }] : [];
      const columns = flatColumns(kind);
      return { name: kind.kind, columns, rows: selectFacts<JsonObject>(database, { kind, filters: ofKind }, columns) };
    }),
    plainTable(database, 'facts', ['id', 'kind', 'source'].map(columnOf), `WHERE ${sql} ORDER BY id`, values),
    plainTable(database, 'checks', columnsOfChecks, `WHERE ${sql} ORDER BY id, source_says`, values),
    plainTable(database, 'sources', columnsOfSources, `WHERE ${cited} ORDER BY source`, isFiltered ? values : []),
    ...registers.map((register) => plainTable(database, register, entryFields.map(exportColumn), 'ORDER BY id', [])),
  ];
}

/** The condition that a fact is of these kinds and passes the filters, which use only shared columns. */
export function chosenFacts(kinds: Kind[], filters: Filter[]): Filter {
  const names = kinds.map(({ kind }) => kind);
  const all = [...filters, isOneOf('f.kind', names)];
  return isAmong({ kind: null, filters: all }, 'fact');
}

/** The columns of a kind with one value each: a date takes three columns, the place in the source six. */
function flatColumns(kind: Kind): Column[] {
  return columnsOf(kind).flatMap((column): Column[] => {
    const { name, type, field } = column;
    if (name === 'place')
      return placeColumns.map((each) => typedColumn(each, textPlaces.has(each) ? 'text' : 'integer', `f.${each}`));
    if (type === 'array') return [typedColumn(name, 'array', `f.${name}`)];
    const own = { ...column, show: showCell };
    if (!field || !hasDates(column) || name === 'date') return [own];
    const days = [`${name}_first`, `${name}_last`].map((day) => typedColumn(day, 'day', statedDay(quoteName(day))));
    return [own, ...days];
  });
}

const typeOfColumn: Record<string, ExportType> = { finer: 'flag', value: 'object' };
const checkColumnNames = 'id kind verdict finer on_field says source_says value grade title publisher url date on';
const columnsOfChecks = checkColumnNames.split(' ').map(columnOf);
const columnsOfSources = [columnOf('source'), ...listedSourceFields.map(exportColumn)];
const textPlaces = new Set(['file_name', 'hash']);

function plainTable(database: DatabaseSync, name: string, columns: Column[], rest: string, values: SqlValue[]) {
  const sql = `SELECT ${selectClause(columns)} FROM ${quoteName(name)} ${rest}`;
  return {
    name,
    columns,
    rows: rowsOf<Record<string, SqlValue>>(database, sql, values).map((row) => rowIn(row, columns)),
  };
}

function columnOf(name: string): Column {
  return typedColumn(name, typeOfColumn[name] ?? 'text', quoteName(name));
}

function exportColumn(field: Field): Column {
  return typedColumn(field.name, fieldType(field).exportType, quoteName(field.name));
}

function typedColumn(name: string, type: ExportType, sql: string): Column {
  return sqlColumn(name, sql, { type, show: showCell });
}

// In a cell, a list is JSON: unlike any separator, it cannot be part of an item.
function showCell(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
