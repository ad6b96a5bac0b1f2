import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isPdf, isZip, markedEncoding } from '../copy/text/bytes.ts';
import { attempt, PismError, reasonOf } from '../errors.ts';

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

/** Returns the rows. Throws a PismError if they are too many, alone or with the `before` of other tables. */
export function limitRows<Row>(file: string, rows: Row[], before = 0): Row[] {
  const limit = `more than ${maxRows.toLocaleString('en-GB')} rows`;
  if (rows.length > maxRows) throw unreadableTable(file, `it has ${limit}`, splitHint);
  if (rows.length + before <= maxRows) return rows;
  throw new PismError('unreadable', `The tables have ${limit} together`, splitHint);
}

/** Decodes a file in the stated encoding, else that of its byte order mark, else UTF-8. Throws a PismError if it is not text. */
export function decodeTable(file: string, stated: string | undefined): string {
  const bytes = tableBytes(file);
  if (isPdf(bytes)) throw unreadableTable(file, 'it is a PDF', 'Give the table as CSV, TSV, JSON, NDJSON or xlsx.');
  if (isZip(bytes))
    throw unreadableTable(
      file,
      'it is a workbook or an archive, and not text',
      'Save it as .xlsx or CSV, with that ending.',
    );
  const encoding = stated ?? markedEncoding(bytes) ?? 'utf-8';
  const known = attempt(() => new TextDecoder(encoding));
  const hint = 'Name one such as utf-8, utf-16le, windows-1250, windows-1252 or iso-8859-2.';
  if (!known) throw unreadableTable(file, `there is no encoding called ${stated}`, hint);
  const text = decode(bytes, encoding);
  if (text === undefined || /[\0\x80-\x9f]/.test(text)) throw notText(file, bytes, known.encoding);
  return text;
}

/** The text of bytes in an encoding; undefined if they are no text. */
function decode(bytes: Buffer, encoding: string): string | undefined {
  return attempt(() => new TextDecoder(encoding, { fatal: true }).decode(bytes));
}

function notText(file: string, bytes: Buffer, encoding: string): PismError {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.search(/[\0\x80-\x9f\ufffd]/);
  const line = text.slice(0, Math.max(0, at)).split(/\r\n?|\n/).length;
  if (text[at] === '\0' || bytes.subarray(0, 1024).includes(0)) {
    const hint = 'Give a table as text: CSV, TSV, JSON or NDJSON; or an xlsx workbook.';
    return unreadableTable(file, `there is a NUL character in line ${line}, which no text has`, hint);
  }
  if (encoding === 'utf-8' && text[at] !== '\ufffd')
    return unreadableTable(file, `there is a control character in line ${line}: ${text[at]}`, 'Remove it.');
  const fitting = encodingsOf(bytes.subarray(0, maxTried)).join(', ');
  const hint = fitting ? `Encodings that fit: ${fitting}. Name one with --encoding.` : 'Correct that line.';
  return unreadableTable(file, `line ${line} is not text in ${encoding.toUpperCase()}`, hint);
}

/** Encodings to suggest, and how many bytes of a file are tried in each. */
const encodings = 'utf-8 windows-1250 windows-1251 windows-1252 windows-1254 iso-8859-2 macintosh'.split(' ');
const maxTried = 50_000_000;
/** Signs of a wrong encoding: controls, signs in a word, capitals after small letters, two scripts in a word. */
const unlikely =
  /[[\p{Cc}\p{Cn}\p{Co}]--[\t\r\n]]|\p{L}[[\p{S}\p{Po}\p{Lm}]--[\p{ASCII}·]]\p{L}|[[\p{Sm}\p{No}]--\p{ASCII}]\p{Ll}|\p{Ll}[\p{Lu}--\p{ASCII}]|\p{sc=Latin}\p{sc=Cyrl}|\p{sc=Cyrl}\p{sc=Latin}/v;

/** The encodings in which bytes look like text, each with a word of it. */
function encodingsOf(bytes: Buffer): string[] {
  return encodings.flatMap((name) => {
    const text = decode(bytes, name);
    const [word] = /[A-Za-z]{0,20}[\p{L}--\p{ASCII}]\p{L}*/v.exec(text ?? '') ?? [];
    return text === undefined || unlikely.test(text) ? [] : [word ? `${name} (${word})` : name];
  });
}
