import { stringify } from 'csv-stringify/sync';
import { cellText } from '../query/columns.ts';
import type { Renderer } from './page.ts';

/** Comma-separated values with a header (RFC 4180). */
export const csv: Renderer = function* ({ columns, rows }, { look }) {
  yield line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map((column) => cellText(column, row, look)));
};

function line(cells: string[]): string {
  // A carriage return alone ends a line for some readers, so it needs quotes as well.
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /\r/ });
}
