import { strFromU8, unzipSync, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import { isZip } from '../copy/text/bytes.ts';
import { PismError } from '../errors.ts';
import type { TableOptions } from '../model/map.ts';
import { clip } from '../model/values.ts';
import type { Table } from './table.ts';
import { limitRows, noHeadings, tableBytes, unreadableTable } from './table-bytes.ts';

/** Reads a sheet of a workbook; dates are written as in `2021-03-22`. */
export async function readWorkbook(file: string, { sheet, header = 1 }: TableOptions): Promise<Table> {
  const { buffer, byteOffset, length } = workbookOf(file);
  const bytes = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
  const sheets = await readWorkbookFile(bytes).catch(() => {
    throw damaged(file);
  });
  const read = sheet === undefined ? sheets[0] : sheets.find((each) => each.sheet === sheet);
  const known = `Sheets are ${sheets.map((each) => each.sheet).join(', ')}: name one with --sheet, or \`sheet\` in the map.`;
  if (!read) throw unreadableTable(file, `there is no sheet ${sheet}`, known);
  const rows = read.data as SheetCell[][];
  const headings = rows[header - 1]?.map(sheetCellText);
  if (!headings) throw unreadableTable(file, `it has no row ${header} with headings`, noHeadings);
  const numbered = rows.map((cells, at) => ({ row: at + 1, cells: cells.map(sheetCellText) })).slice(header);
  const filled = numbered.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { headings, rows: limitRows(file, filled) };
}

/** The most bytes that a workbook may unpack to, as it is read in full. */
export const maxUnpacked = 150 * 1024 * 1024;
/** The most cells up to the last row and column with a value, as the library also makes the empty ones. */
export const maxCells = 10_000_000;
/** The most characters of a cell, as in Excel: the library never ends with a text of 20 MB. */
export const maxCellText = 32_767;
const rowOrCell = /<(?:[\w.-]+:)?(?:row|c)\s[^<>]*?\br\s*=\s*["']([A-Z]*)(\d{0,9})([^"'<>]*)[^<>]*>?/g;

function workbookOf(file: string): Buffer {
  const bytes = tableBytes(file);
  if (!isZip(bytes))
    throw unreadableTable(file, 'it is not an xlsx workbook', 'Save it as xlsx, or rename it to what it is.');
  let unpacked = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    unpacked += originalSize;
    return unpacked <= maxUnpacked && /\.xml(\.rels)?$/.test(name);
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    for (const [, xml] of parts) refuseCells(file, strFromU8(xml));
    if (unpacked <= maxUnpacked) return withErrors(bytes, parts);
  } catch (thrown) {
    throw thrown instanceof PismError ? thrown : damaged(file);
  }
  throw unreadableTable(file, `it unpacks to more than ${maxUnpacked / 1024 / 1024} MiB`, 'Save the sheet as CSV.');
}

/** Turns errors such as #DIV/0! into texts, because the library reads them as empty cells. */
function withErrors(bytes: Buffer, parts: [string, Uint8Array][]): Buffer {
  const changed = parts.flatMap(([name, { buffer, byteOffset, length }]) => {
    const sheet = Buffer.from(buffer, byteOffset, length);
    if (!name.startsWith('xl/worksheets/') || !sheet.includes(' t="e"')) return [];
    return [[name, Buffer.from(sheet.toString('latin1').replaceAll(' t="e"', ' t="str"'), 'latin1')]];
  });
  if (changed.length === 0) return bytes;
  return Buffer.from(zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) }, { level: 0 }));
}

type SheetCell = string | number | boolean | Date | null;

// Checks all sheets, as the library reads them all, and the texts of cells, which are in a part of their own.
function refuseCells(file: string, xml: string): void {
  // A text that is too long is at one of these places.
  for (let at = maxCellText; at < xml.length; at += maxCellText) {
    const [text] = /^[^<]*/.exec(xml.slice(xml.lastIndexOf('>', at) + 1)) ?? [''];
    if (text.replace(/&[^;]{1,9};|_x[\dA-F]{4}_/gi, '.').length <= maxCellText) continue;
    const reason = `a cell has more than ${maxCellText} characters: ${clip(text, 40)}`;
    throw unreadableTable(file, reason, 'Shorten its text, or save the sheet as CSV.');
  }
  let [columns, rows] = [0, 0];
  for (const [tag, letters = '', digits = '', rest = ''] of xml.matchAll(rowOrCell)) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    // A cell with a format and no value costs nothing. The last row of Excel is 2 ** 20.
    if (column > 0 && !tag.endsWith('/>'))
      [columns, rows] = [Math.max(columns, column), Math.max(rows, Number(digits))];
    if (columns * rows <= maxCells && Number(digits) <= 2 ** 20 && rest === '') continue;
    const reason = `the cell ${clip(letters + digits + rest, 40)} is too far away`;
    throw unreadableTable(file, reason, 'Delete its row or column, or save the sheet as CSV.');
  }
}

function damaged(file: string): Error {
  return unreadableTable(file, 'it is a damaged workbook', 'Save it again, or as CSV.');
}

function sheetCellText(cell: SheetCell | undefined): string {
  if (!(cell instanceof Date)) return String(cell ?? '');
  return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
}
