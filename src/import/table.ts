import { extname } from 'node:path';
import { type TableFormat, type TableOptions, tableFormats } from '../model/map.ts';
import { ownValue } from '../model/values.ts';
import { decodeText, unreadableTable } from './table-bytes.ts';

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
  /** The sheet of a workbook, or list of records in JSON, that it is, and the others of the file. */
  part?: { key: 'sheet' | 'records'; name: string; others: string[] };
}

/** How a table is read; a guess takes the longest list of records, where none is named. */
export type ReadOptions = TableOptions & { isGuess?: boolean };

/** Reads a table, without blank rows. Throws a PismError if it cannot be read, or has too many rows. */
export async function openTable(file: string, options: ReadOptions): Promise<Table> {
  const { rows, ...table } = await readTable(file, options, options.format ?? formatOf(file));
  return { ...table, rows: rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell.length > 0)) };
}

async function readTable(file: string, options: ReadOptions, format: TableFormat | 'markdown'): Promise<Table> {
  if (format === 'xlsx') return (await import('./xlsx.ts')).readWorkbook(file, options);
  const text = decodeText(file, options.encoding);
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdown(file, text);
  if (format === 'json') return (await import('./json.ts')).readJson(file, text, options);
  if (options.sheet !== undefined)
    throw unreadableTable(file, `it has no sheet ${options.sheet}`, 'Leave --sheet out, or `sheet` of the map.');
  if (format === 'ndjson') return (await import('./json.ts')).readNdjson(file, text);
  const delimiter = options.delimiter ?? (format === 'tsv' ? 'tab' : undefined);
  return (await import('./csv.ts')).readCsv(file, text, { ...options, ...(delimiter && { delimiter }) });
}

/** Formats with endings other than their names. */
const endings: Record<string, TableFormat | 'markdown'> = { txt: 'csv', jsonl: 'ndjson', md: 'markdown' };

function formatOf(file: string): TableFormat | 'markdown' {
  const ending = extname(file).slice(1).toLowerCase();
  if (Object.hasOwn(tableFormats, ending)) return ending as TableFormat;
  const format = ownValue(endings, ending);
  if (format !== undefined) return format;
  const hint = `Save it in one of these, or write \`table: { format: … }\` in the map: ${Object.keys(tableFormats).join(', ')}.`;
  throw unreadableTable(file, 'its name does not say what format it is in', hint);
}
