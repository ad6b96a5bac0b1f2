import { stringify } from 'csv-stringify/sync';
import { cellText } from '../query/result.ts';
import { byteOrderMark, type Renderer } from './options.ts';

// Where a spreadsheet separates by semicolons or tabs, a cell can begin within one of ours, even within its quotes.
const formula = /(?<=^|[;\t\r\n]"*)[=+\-@\t\r＝＋－＠]/g;

/** Comma-separated values with a header (RFC 4180). */
export const csv: Renderer = function* ({ columns, rows }, { display, safeCsv = false, bom = false }) {
  if (bom) yield byteOrderMark;
  // Carriage returns and line feeds alone end a line for some readers, too.
  const quoted = safeCsv ? /[\r\n;\t]/ : /[\r\n]/;
  const safe = (text: string) => (safeCsv ? text.replace(formula, "'$&") : text);
  const line = (cells: string[]) => stringify([cells], { record_delimiter: 'windows', quoted_match: quoted });
  yield line(columns.map(({ name }) => safe(name)));
  for (const row of rows) {
    const cells = columns.map((column) => {
      const [value, text] = [row[column.name], cellText(column, row, display)];
      // A number is no formula, but the text -5 could be one.
      return typeof value === 'number' && text === String(value) ? text : safe(text);
    });
    yield line(cells);
  }
};
