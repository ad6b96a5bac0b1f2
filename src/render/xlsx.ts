import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/node';
import { PismError } from '../errors.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { type BinaryRenderer, type RenderOptions, titleText } from './options.ts';

/** The limits of a sheet and a cell in Excel. */
const [maxRows, maxCharacters] = [1_048_576, 32_767];
/** The most cells: the library keeps a workbook in memory, of about 1.2 GB for this many. */
const maxCells = 2_500_000;
/** Widths of columns, in characters; longer texts are wrapped. */
const [minWidth, maxWidth] = [8, 60];

/** A workbook with the rows and, if they are facts, sheets of their sources and checks. */
export const xlsx: BinaryRenderer = async (result, page) => {
  const ids = new Set<string>();
  const rows = Iterator.from(result.rows).map((row) => {
    if (typeof row['id'] === 'string') ids.add(row['id']);
    return row;
  });
  const first = sheetXml('Table', { ...result, rows }, page);
  const more = result.form?.sheets ?? (ids.size > 0 ? ((await page.sheets?.([...ids])) ?? []) : []);
  const sheets = more.map(({ name, result }) => sheetXml(name, result, page));
  const transform = (xml: string, { sheet }: { sheet?: string }) => (sheet === 'Facts' ? asForm(xml, result) : xml);
  const features = result.form ? [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }] : [];
  const all = [more.length > 0 ? { ...first, sheet: 'Facts' } : first, ...sheets];
  return writeWorkbook(all, { features }).toBuffer();
};

/** A sheet with a list of choices for a column, and with columns of texts: no program turns a month into a day. */
function asForm(xml: string, { form, columns }: Result): string {
  const letter = String.fromCharCode(65 + columns.findIndex(({ name }) => name === form?.column));
  const list = `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${maxRows}">`;
  const choices = `<dataValidations count="1">${list}<formula1>${form?.choices}</formula1></dataValidation></dataValidations>`;
  const [, text] = /<c r="B2"[^>]* s="(\d+)"/.exec(xml) ?? [];
  return xml.replaceAll('<col ', `<col style="${text}" `).replace('</sheetData>', `$&${choices}`);
}

function sheetXml(sheet: string, { columns, rows, form }: Result, page: RenderOptions): Sheet<never> {
  const titles = columns.map((column) => titleText(column, page.display));
  const widths = titles.map(({ length }) => Math.max(minWidth, length + 1));
  const data: (CellObject | null)[][] = [titles.map((title) => ({ ...textCell(title), fontWeight: 'bold' }))];
  const most = `A cell has at most ${maxCharacters} characters`;
  for (const row of rows) {
    if (data.length * columns.length > maxCells)
      throw tooLarge(`A workbook of more than ${maxCells} cells would take too much memory`);
    if (data.length === maxRows) throw tooLarge(`A sheet has at most ${maxRows - 1} rows, and there are more`);
    const cells = columns.map((column, at) => {
      const text = cellText(column, row, page.display);
      if (text.length > maxCharacters) throw tooLarge(`${most}, and ${column.name} has a text of ${text.length}`);
      widths[at] = Math.min(maxWidth, Math.max(widths[at] ?? 0, text.length + 1));
      const cell = cellOf(column, form ? null : row[column.name], text);
      return cell && form ? { ...cell, format: '@' } : cell;
    });
    data.push(cells);
  }
  return { sheet, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1, dateFormat: 'yyyy-mm-dd' };
}

function tooLarge(says: string): PismError {
  const hint = 'Write CSV (-o FILE.csv) or `pism export parquet`, or show less with --fields and --limit.';
  return new PismError('usage', says, hint);
}

function cellOf(column: Column, value: unknown, text: string): CellObject | null {
  if (text === '') return null;
  if (typeof value === 'boolean') return { value, alignVertical: 'top', align: 'left' };
  if (typeof value === 'number') return { value, alignVertical: 'top', ...(text.endsWith('%') && { format: '0%' }) };
  const day = column.name === 'id' || text !== value ? undefined : serialDay(text);
  if (day) return { value: day, alignVertical: 'top', align: 'left' };
  return { ...textCell(text), alignVertical: 'top', ...(text.length >= maxWidth && { wrap: true }) };
}

/** The first day that Excel counts correctly: it treats 1900 as a leap year. */
const firstDay = '1900-03-01';

function serialDay(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < firstDay) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? undefined : day;
}

function textCell(text: string): CellObject {
  // The library would mistake names of properties of every object, such as `constructor`, for known texts.
  const known = text in {} ? escapeOf(text.charAt(0)) + text.slice(1) : undefined;
  return { type: String, value: known ?? text.replace(unwritable, escapeOf) };
}

// Characters that XML cannot have or the library drops, and an underscore that looks like the beginning of an escape.
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|\p{Surrogate}|_(?=x[\da-f]{4}_)/giu;

/** A character as an escape of the format, such as `_x001B_`. */
function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
