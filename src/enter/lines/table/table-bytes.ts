import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { attempt, PismError, reasonOf } from '../../../core/errors.ts';
import { markedEncoding } from '../../../texts/copy/text/bytes.ts';

/** The bytes of a table. Throws a PismError if it cannot be read, or is too large. */
export function tableBytes(file: string): Buffer {
  try {
    if (statSync(file).size <= maxTableBytes) return readFileSync(file);
  } catch (thrown) {
    throw unreadableTable(file, reasonOf(thrown), 'Check that the file exists and that you may read it.');
  }
  throw unreadableTable(file, `it has more than ${maxTableBytes / 1_000_000} MB`, splitHint);
}

/** The error for a table that cannot be read. */
export function unreadableTable(file: string, reason: string, hint: string): PismError {
  return new PismError('unreadable', `${basename(file)}: ${reason}`, hint);
}

/** What to do about a table without headings. */
export const noHeadings = 'Begin it with a row of headings; with a map, `header` and `sheet` say where they are.';

/** The most rows of one import, in one table or several: they are kept in memory. */
export const maxRows = 50_000;
/** The most bytes of a table, which is read in full. */
export const maxTableBytes = 100_000_000;

const splitHint = 'Split the table, and import each part into a folder of its own.';

/** Throws a PismError if there are too many rows. */
export function limitRows(file: string, rows: number): void {
  const limit = `more than ${maxRows.toLocaleString('en-GB')} rows, with those of the tables before it`;
  if (rows > maxRows) throw unreadableTable(file, limit, splitHint);
}

/** Decodes a file in the stated encoding, else that of its byte order mark, else UTF-8. Throws a PismError if it is not text. */
export function decodeTable(file: string, stated: string | undefined): string {
  const bytes = tableBytes(file);
  const encoding = stated ?? markedEncoding(bytes) ?? 'utf-8';
  const known = attempt(() => new TextDecoder(encoding));
  const hint = 'Name one such as utf-8, utf-16le, windows-1250, windows-1252 or iso-8859-2.';
  if (!known) throw unreadableTable(file, `there is no encoding called ${stated}`, hint);
  // Control characters are those of another encoding.
  const text = attempt(() => new TextDecoder(encoding, { fatal: true }).decode(bytes));
  if (text !== undefined && !/[\0\x80-\x9f]/.test(text)) return text;
  const remedy = 'Name its encoding with --encoding, such as windows-1250. Save a workbook as .xlsx or CSV.';
  throw unreadableTable(file, `it is not text in ${known.encoding.toUpperCase()}`, remedy);
}
