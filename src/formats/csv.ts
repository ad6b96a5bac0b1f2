import { stringify } from 'csv-stringify/sync';
import { cellText } from '../core/query/result.ts';
import { byteOrderMark, cellsOf, type Renderer } from './options.ts';

// If a spreadsheet separates by semicolons or tabs, a cell can begin inside one of ours, even inside its quotes.
const formulaStart = /(?<=^|[;\t\r\n]"*)[=+\-@\t\r＝＋－＠]/g;

/** Comma-separated values with a header (RFC 4180). */
export const csv: Renderer = function* ({ columns: all, rows }, { display, safeCsv = false }) {
  const columns = cellsOf(all);
  // Excel on Windows would read the CSV in another encoding.
  if (safeCsv) yield byteOrderMark;
  // Some readers also end a line at a single carriage return or line feed.
  const quoted = safeCsv ? /[\r\n;\t]/ : /[\r\n]/;
  const safe = (text: string) => (safeCsv ? text.replace(formulaStart, "'$&") : text);
  const line = (cells: string[]) => stringify([cells], { record_delimiter: 'windows', quoted_match: quoted });
  yield line(columns.map(({ name }) => safe(name)));
  for (const row of rows) {
    const cells = columns.map((column) => {
      const [value, text] = [row[column.name], cellText(column, row, display)];
      // A number is not a formula, but the text -5 could be one.
      return typeof value === 'number' && text === String(value) ? text : safe(text);
    });
    yield line(cells);
  }
};
