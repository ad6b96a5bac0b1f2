import { stringify } from 'csv-stringify/sync';
import type { Display } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText } from '../query/result.ts';
import type { Renderer } from './page.ts';

/** Comma-separated values with a header (RFC 4180). */
export const csv: Renderer = function* ({ columns, rows }, { display, safeCsv = false }) {
  yield line(
    columns.map(({ name }) => name),
    safeCsv,
  );
  for (const row of rows) {
    yield line(
      columns.map((column) => cellOf(column, row, display)),
      safeCsv,
    );
  }
};

// The library must know a number from a text: only the text -5 can be meant as a formula.
function cellOf(column: Column, row: JsonObject, display: Display): string | number {
  const [value, text] = [row[column.name], cellText(column, row, display)];
  return typeof value === 'number' && text === String(value) ? value : text;
}

function line(cells: (string | number)[], safe: boolean): string {
  // The library quotes what its own line ending is in; to readers, either half of it ends a line.
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: safe });
}
