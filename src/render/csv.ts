import { stringify } from 'csv-stringify/sync';
import { cellText } from '../query/columns.ts';
import type { Renderer } from './page.ts';

/** Comma-separated values with a header (RFC 4180). */
export const csv: Renderer = function* ({ columns, rows }, { look }) {
  yield line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map((column) => cellText(column, row, look)));
};

function line(cells: string[]): string {
  // The library quotes what its own line ending is in; to readers, either half of it ends a line.
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
