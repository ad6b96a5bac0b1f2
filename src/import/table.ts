import { extname } from 'node:path';
import { type TableFormat, type TableOptions, tableFormats } from '../model/map.ts';
import { ownValue } from '../model/values.ts';
import { textOf, unreadable } from './decode.ts';

/** What a table has in one place: a text, or several where a record in JSON has a list. */
export type Cell = string | string[];

/** A row of a table. */
export interface TableRow {
  /** As a spreadsheet counts it, the headings being row 1; in JSON the position of the record, from 1. */
  row: number;
  cells: Cell[];
  /** Why it cannot be read as a row. */
  broken?: string;
}

/** A table that is read row by row. */
export interface Table {
  /** In JSON, headings are added as records with new keys are read. */
  headings: string[];
  /** Whether all headings are known before the rows. */
  hasHeader: boolean;
  rows: AsyncIterable<TableRow>;
}

/** Opens a table; throws a PismError if it cannot be read. */
export async function openTable(
  file: string,
  options: TableOptions,
  onBytes: (bytes: number) => void = () => {},
): Promise<Table> {
  const format = options.format ?? formatOf(file);
  if (format === 'xlsx') return (await import('./xlsx.ts')).openWorkbook(file, options);
  const text = textOf(file, options.encoding, onBytes);
  if (format === 'json') return (await import('./json.ts')).openJson(file, text, options);
  if (format === 'ndjson') return (await import('./json.ts')).openNdjson(file, text);
  const delimiter = options.delimiter ?? (format === 'tsv' ? 'tab' : undefined);
  return (await import('./csv.ts')).openCsv(file, text, { ...options, ...(delimiter && { delimiter }) });
}

function formatOf(file: string): TableFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const other = ownValue<TableFormat>({ jsonl: 'ndjson', txt: 'csv' }, ending);
  if (other ?? Object.hasOwn(tableFormats, ending)) return other ?? (ending as TableFormat);
  const hint = `Rename it, or write \`table: { format: … }\` in the map: ${Object.keys(tableFormats).join(', ')}.`;
  throw unreadable(file, 'its name does not say what format it is in', hint);
}
