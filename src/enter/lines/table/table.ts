import { basename, extname } from 'node:path';
import { runInWorker } from '../../../core/files/limited-worker.ts';
import { type TableFormat, type TableMap, type TableOptions, tableFormats } from '../../../core/model/map.ts';
import { unreadableTable } from './table-bytes.ts';

/** Reads a table in a worker thread, without blank rows. Throws a PismError if it cannot be read, or above the limits. */
export function openTable(file: string, options: TableOptions): Promise<Table> {
  return inWorker(file, options);
}

/** Reads a table as `openTable` does, and takes from it what a map names. */
export function openMapped(file: string, map: TableMap): Promise<MappedTable> {
  return inWorker(file, map.table, map);
}

// One guard of time and memory for what a stranger wrote: tables, and patterns that would take years for one cell.
function inWorker<Result>(file: string, options: TableOptions, map?: TableMap): Promise<Result> {
  return runInWorker<Result>('enter/lines/table/table-worker', [file, options, map], {
    ...tableLimits,
    work: `${basename(file)}: reading it`,
    hint: `Save it as CSV, or split it into several tables.${map ? ' In the map, no repetition of a pattern may be inside another, as in (a+)+.' : ''}`,
  });
}

/** A cell of a table: a text, or several where a record in JSON has a list. */
export type Cell = string | string[];

/** A row, numbered as in a spreadsheet (in JSON by records, from 1); `broken` is why it cannot be read. */
export interface TableRow {
  row: number;
  cells: Cell[];
  broken?: string;
}

/** A table; cells without a value may be missing in a row. */
export interface Table {
  headings: string[];
  rows: TableRow[];
}

/** The rows of a table by a map, headings that it does not use, and those of its parts and fields. */
export interface MappedTable {
  unused: string[];
  titles: Record<string, string>;
  rows: MappedRow[];
}

/** The texts of a row for parts and fields, and which of these are refused; or why the map leaves it out. */
export interface MappedRow {
  row: number;
  texts: Record<string, string[]>;
  refused: { name: string; says: string }[];
  leftOut?: string | undefined;
}

/** The limits for reading a table; a large one of those that are read takes a quarter of each. */
export const tableLimits = { megabytes: 1024, seconds: 60 };

/** The format that the ending of a table's name says. Throws a PismError if it says none. */
export function formatOf(file: string): TableFormat {
  const ending = extname(file).slice(1).toLowerCase().replace('txt', 'csv').replace('jsonl', 'ndjson');
  if (Object.hasOwn(tableFormats, ending)) return ending as TableFormat;
  const hint = `Save it in one of these, or write \`table: { format: … }\` in the map: ${Object.keys(tableFormats).join(', ')}.`;
  throw unreadableTable(file, 'its name does not say what format it is in', hint);
}
