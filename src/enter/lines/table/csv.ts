/** Reads a CSV table, with a guessed or stated delimiter. */
import { CsvError, parse } from 'csv-parse/sync';
import type { TableOptions } from '../../../core/model/map.ts';
import type { Table, TableRow } from './table.ts';
import { maxRows, noHeadings, unreadableTable } from './table-bytes.ts';

/** Reads a table of delimited values; the default delimiter is the most frequent one in the headings. */
export function readCsv(file: string, text: string, { header = 1, delimiter: stated }: TableOptions): Table {
  const delimiter = stated === undefined ? delimiterOf(text, header) : stated === 'tab' ? '\t' : stated;
  const records = recordsOf(file, text, delimiter, header + maxRows + 1);
  const headings = records[header - 1];
  if (!headings) throw unreadableTable(file, `it has no row ${header} with headings`, noHeadings);
  const rows = records.slice(header);
  return { headings, rows: rows.map((cells, at) => csvRow(header + at + 1, cells, headings.length)) };
}

const delimiters = [',', ';', '\t', '|'];

function recordsOf(file: string, text: string, delimiter: string, to: number): string[][] {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, to });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const hint =
      'Correct the file; in a quoted cell a quote is written twice. With a map, its `delimiter` may be wrong, too.';
    throw unreadableTable(file, thrown.message, hint);
  }
}

function csvRow(row: number, cells: string[], width: number): TableRow {
  // An empty line has one empty cell.
  if (cells.every((cell) => cell === '')) return { row, cells: [] };
  const isWhole = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
  if (isWhole) return { row, cells };
  return { row, cells, broken: `the row has ${cells.length} cells, and the headings are ${width}` };
}

/** The most frequent delimiter in the line of headings, outside quotes. */
function delimiterOf(text: string, header: number): string {
  const line = text.split(/\r\n?|\n/, header).at(-1) ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best));
}
