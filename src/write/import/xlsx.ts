import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import { messageOf, reasonOf } from '../../errors.ts';
import type { TableOptions } from '../../model/map.ts';
import { isZip } from '../../source/text/bytes.ts';
import { unreadable } from './decode.ts';
import type { Table, TableRow } from './table.ts';

/** The most bytes that a workbook may unpack to: it is read whole. */
const maxUnpacked = 150 * 1024 * 1024;

/** Opens a sheet of a workbook; dates are written as in `2021-03-22`. */
export async function openWorkbook(file: string, { sheet, header = 1 }: TableOptions): Promise<Table> {
  const bytes = bytesOf(file);
  const rows = await sheetOf(file, bytes, sheet);
  const headings = rows[header - 1]?.map(textOf);
  if (!headings)
    throw unreadable(file, `it has no row ${header} with headings`, 'Check `header` and `sheet` of the map.');
  async function* read(): AsyncGenerator<TableRow> {
    for (const [at, cells] of rows.entries()) if (at >= header) yield { row: at + 1, cells: cells.map(textOf) };
  }
  return { headings, hasHeader: true, rows: read() };
}

function bytesOf(file: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (thrown) {
    throw unreadable(file, reasonOf(thrown), 'Check that the file exists and that you may read it.');
  }
  if (!isZip(bytes)) throw unreadable(file, 'it is no xlsx workbook', 'Save it as xlsx, or rename it to what it is.');
  let unpacked = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    unpacked += originalSize;
    return unpacked <= maxUnpacked && name.startsWith('xl/worksheets/');
  };
  try {
    const sheets = Object.entries(unzipSync(bytes, { filter }));
    if (unpacked <= maxUnpacked) return withErrors(bytes, sheets);
  } catch {
    throw damaged(file);
  }
  throw unreadable(file, `it unpacks to more than ${maxUnpacked / 1024 / 1024} MiB`, 'Save the sheet as CSV.');
}

/** The workbook with its errors, such as #DIV/0!, as texts: the library takes them for empty cells. */
function withErrors(bytes: Buffer, sheets: [string, Uint8Array][]): Buffer {
  const changed = sheets.flatMap(([name, { buffer, byteOffset, length }]) => {
    const sheet = Buffer.from(buffer, byteOffset, length);
    if (!sheet.includes(' t="e"')) return [];
    return [[name, Buffer.from(sheet.toString('latin1').replaceAll(' t="e"', ' t="str"'), 'latin1')]];
  });
  if (changed.length === 0) return bytes;
  return Buffer.from(zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) }, { level: 0 }));
}

type SheetCell = string | number | boolean | Date | null;

async function sheetOf(file: string, bytes: Buffer, sheet: string | undefined): Promise<SheetCell[][]> {
  try {
    const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return (await readSheet(content, sheet ?? 1)) as SheetCell[][];
  } catch (thrown) {
    if (!(thrown instanceof SheetNotFoundError)) throw damaged(file);
    throw unreadable(file, messageOf(thrown), 'Correct `sheet` in the map.');
  }
}

function damaged(file: string): Error {
  return unreadable(file, 'it is a damaged workbook', 'Save it again, or as CSV.');
}

function textOf(cell: SheetCell | undefined): string {
  if (!(cell instanceof Date)) return String(cell ?? '');
  return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
}
