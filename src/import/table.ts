import { basename, extname } from 'node:path';
import { runInWorker } from '../files/limited-worker.ts';
import { type TableFormat, type TableOptions, tableFormats } from '../model/map.ts';
import { ownValue } from '../model/values.ts';
import { unreadableTable } from './table-bytes.ts';

/** Reads a table in a worker thread, without blank rows. Throws a PismError if it cannot be read, or above the limits. */
export async function openTable(file: string, options: TableOptions): Promise<Table> {
  const { rows, ...table } = await runInWorker<Table>('import/table-worker', [file, options], {
    ...tableLimits,
    work: `${basename(file)}: reading it`,
    hint: 'Save it as CSV, or split it into several tables.',
  });
  return { ...table, rows: rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell.length > 0)) };
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

/** The limits for reading a table; a large one of those that are read takes a quarter of each. */
export const tableLimits = { megabytes: 1024, seconds: 60 };

/** Formats with endings other than their names. */
const endings: Record<string, TableFormat> = { txt: 'csv', jsonl: 'ndjson' };

/** The format that the ending of a table's name says. Throws a PismError if it says none. */
export function formatOf(file: string): TableFormat {
  const ending = extname(file).slice(1).toLowerCase();
  if (Object.hasOwn(tableFormats, ending)) return ending as TableFormat;
  const format = ownValue(endings, ending);
  if (format !== undefined) return format;
  const hint = `Save it in one of these, or write \`table: { format: … }\` in the map: ${Object.keys(tableFormats).join(', ')}.`;
  throw unreadableTable(file, 'its name does not say what format it is in', hint);
}
