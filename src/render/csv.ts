import { stringify } from 'csv-stringify/sync';
import { cellText } from '../query/result.ts';
import type { Renderer } from './page.ts';

/** Comma-separated values with a header (RFC 4180). */
export const csv: Renderer = function* ({ columns, rows }, { look, safeCsv = false }) {
  const line = safeCsv ? safeLine : plainLine;
  yield line(columns.map(({ name }) => name));
  for (const row of rows) {
    const cells = columns.map((column) => {
      const [value, text] = [row[column.name], cellText(column, row, look)];
      // A number is no formula, but the text -5 could be one.
      return typeof value === 'number' && text === String(value) ? value : text;
    });
    yield line(cells);
  }
};

type Cell = string | number;

// Carriage returns and line feeds alone end a line for some readers, too.
function plainLine(cells: Cell[]): string {
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

// Where a spreadsheet separates by semicolons or tabs, a cell can begin within one of ours, even within its quotes.
const formula = /(?<=^|[;\t\r\n]"*)[=+\-@\t\r＝＋－＠]/g;

function safeLine(cells: Cell[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? cell.replace(formula, "'$&") : cell));
  return stringify([safe], { record_delimiter: 'windows', quoted_match: /[\r\n;\t]/ });
}
