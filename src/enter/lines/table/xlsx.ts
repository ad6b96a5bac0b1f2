import { unzipSync, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import type { TableOptions } from '../../../core/model/map.ts';
import type { Table } from './table.ts';
import { noHeadings, tableBytes, unreadableTable } from './table-bytes.ts';

/** Reads a sheet of a workbook; dates are written as in `2021-03-22`. */
export async function readWorkbook(file: string, { sheet, header = 1 }: TableOptions): Promise<Table> {
  const sheets = await sheetsIn(file);
  const read = sheet === undefined ? sheets[0] : sheets.find((each) => each.sheet === sheet);
  const known = `Sheets are ${sheets.map((each) => each.sheet).join(', ')}: name one with --sheet, or \`sheet\` in the map.`;
  if (!read) throw unreadableTable(file, `there is no sheet ${sheet}`, known);
  const rows = read.data.map((cells, at) => ({ row: at + 1, cells: cells.map(sheetCellText) }));
  const headings = rows[header - 1]?.cells;
  if (!headings) throw unreadableTable(file, `it has no row ${header} with headings`, noHeadings);
  return { headings, rows: rows.slice(header) };
}

async function sheetsIn(file: string) {
  const bytes = tableBytes(file);
  try {
    return await readWorkbookFile(withErrors(bytes));
  } catch {
    throw unreadableTable(file, 'it is no xlsx workbook, or a damaged one', 'Save it again as xlsx, or as CSV.');
  }
}

/** A workbook whose errors, such as #DIV/0!, are texts, because the library reads them as empty cells. */
function withErrors(bytes: Uint8Array): ArrayBuffer {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/'))
      parts[name] = Buffer.from(Buffer.from(part).toString('latin1').replaceAll(' t="e"', ' t="str"'), 'latin1');
  return zipSync(parts, { level: 0 }).buffer as ArrayBuffer;
}

function sheetCellText(cell: unknown): string {
  if (!(cell instanceof Date)) return String(cell ?? '');
  return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
}
