import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/node';
import { PismError } from '../core/errors.ts';
import { readDate } from '../core/model/date.ts';
import { type Column, cellText, listWith, plainColumn, type Result } from '../core/query/result.ts';
import { escapeHtml } from './html.ts';
import { widthsOn } from './layout.ts';
import { addressOf, type BinaryRenderer, cellsOf, type RenderOptions, withoutEmptyColumns } from './options.ts';

/** A workbook with the rows and, if they are facts, sheets of their sources and checks. */
export const xlsx: BinaryRenderer = (result, page) => workbook(result, page);

/** A table to fill in: the choices of columns, and the wide columns at its left. */
export interface Form {
  lists: Record<string, string[]>;
  wide: string[];
}

/** A workbook with the rows, and with the choices of a form or the sources and checks of facts on more sheets. */
export async function workbook(result: Result, page: RenderOptions, form?: Form): Promise<Uint8Array> {
  const ids = new Set<string>();
  const rows = Iterator.from(result.rows).map((row) => {
    if (typeof row['id'] === 'string') ids.add(row['id']);
    return row;
  });
  const first = madeSheet('Table', { ...result, rows }, page, form);
  const ofForm = form && [{ name: listSheet, result: choiceLists(form.lists) }];
  const more = ofForm ?? (ids.size > 0 ? ((await page.sheets?.([...ids])) ?? []) : []);
  if (more.length > 0) first.sheet = 'Facts';
  const sheets = [first, ...more.map(({ name, result }) => madeSheet(name, result, page))];
  const transform = {
    'xl/worksheets/sheet{id}.xml': { transform: (xml: string, sheet: object) => sheetXml(xml, sheet as MadeSheet) },
    'xl/worksheets/_rels/sheet{id}.xml.rels': { insert: (sheet: object) => targetsXml(sheet as MadeSheet) },
  };
  return writeWorkbook(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [{ files: { transform } }],
  }).toBuffer();
}

/** The limits of a sheet and a cell in Excel. */
const [maxRows, maxCharacters] = [1_048_576, 32_767];
/** The most cells, of three columns at least: the library keeps a workbook in memory, of about 1.6 GB for this many. */
const maxCells = 2_500_000;
/** The characters on a line of a landscape page of A4. */
const lineLength = 140;
/** The characters on a line of a wide column of a form. */
const wideColumn = 60;
/** The most links of a sheet, and the longest; Excel calls a file with more damaged. */
const [maxLinks, maxLink] = [65_530, 2_000];

/** A sheet with what its XML has beside cells: the range of its filter, links by cell, and a list of choices. */
type MadeSheet = Sheet<never> & { range: string; links: Map<string, URL>; list: string };

/** A sheet with a filter, links, landscape pages that are one wide, and, as a form, columns of texts. */
function sheetXml(xml: string, { range, links, list }: MadeSheet): string {
  const link = ([cell, { hash }]: [string, URL]) =>
    `<hyperlink ref="${cell}" r:id="${cell}"${hash && ` location="${escapeHtml(hash.slice(1))}"`}/>`;
  const all = links.size > 0 ? `<hyperlinks>${Array.from(links, link).join('')}</hyperlinks>` : '';
  const years = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  // No program then turns a month into a day.
  const [, text] = (list && /<c r="A2"[^>]* s="(\d+)"/.exec(xml)) || [];
  return (text === undefined ? xml : xml.replaceAll('<col ', `<col style="${text}" `))
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>$&')
    .replace('</sheetData>', (end) => `${end}<autoFilter ref="${range}"/>${list}${all}${printed}${years}`);
}

const printed =
  '<printOptions gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';

function targetsXml({ links }: MadeSheet): string {
  const target = ({ href, hash }: URL) => escapeHtml(href.slice(0, href.length - hash.length));
  const type =
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External"';
  return Array.from(links, ([cell, url]) => `<Relationship Id="${cell}" ${type} Target="${target(url)}"/>`).join('');
}

function lettersOf(column: number): string {
  return (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

function madeSheet(sheet: string, result: Result, page: RenderOptions, form?: Form): MadeSheet {
  const columns = cellsOf(result.columns);
  const { sample, rows } = withoutEmptyColumns(result, page.display);
  const { widths } = widthsOn(lineLength, columns, sample, page.display);
  const data = [columns.map((column): CellObject | null => headCell(column.title))];
  const links = new Map<string, URL>();
  for (const row of rows) {
    if (data.length * Math.max(columns.length, 3) > maxCells)
      throw workbookTooLarge(`A workbook of more than ${maxCells} cells would take too much memory`);
    const cells = columns.map((column, at) => {
      const text = cellText(column, row, page.display);
      const cell = cellOf(column, form ? null : row[column.name], text, widths[at] ?? 0);
      const link = cell && linkOf(column, text);
      if (!link || links.size === maxLinks) return cell && Object.assign(cell, form && { format: '@' });
      links.set(`${lettersOf(at)}${data.length + 1}`, link);
      return Object.assign(cell, linkStyle);
    });
    data.push(cells);
  }
  const allWidths = columns.map(({ name }, at) => ({
    width: form?.wide.includes(name) ? wideColumn : (widths[at] ?? 0),
  }));
  const range = `A1:${lettersOf(allWidths.length - 1)}${data.length}`;
  const list = form ? validations(form.lists, columns) : '';
  const sticky = { stickyRowsCount: 1, ...(form && { stickyColumnsCount: form.wide.length }) };
  return { sheet, data, columns: allWidths, ...sticky, dateFormat: 'yyyy-mm-dd', range, links, list };
}

/** The sheet with the choices of a form, a column for each of its lists. */
const listSheet = 'Lists';

function choiceLists(lists: Record<string, string[]>): Result {
  const columns = Object.keys(lists).map((name) => plainColumn(name, name));
  const length = Math.max(...Object.values(lists).map((choices) => choices.length));
  const rows = Array.from({ length }, (_, at) =>
    Object.fromEntries(Object.entries(lists).map(([name, choices]) => [name, choices[at] ?? ''])),
  );
  return listWith(columns, rows);
}

/** The lists to choose from in columns; several choices can be typed too. */
function validations(lists: Record<string, string[]>, columns: Column[]): string {
  const rules = Object.entries(lists).map(([name, choices], at) => {
    const letter = lettersOf(columns.findIndex((column) => column.name === name));
    const range = `${listSheet}!$${lettersOf(at)}$2:$${lettersOf(at)}$${choices.length + 1}`;
    const rule = `type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${maxRows}"`;
    return `<dataValidation ${rule}><formula1>${range}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

const linkStyle = { textColor: '#0563C1', textDecoration: { underline: true } } as const;

function linkOf(column: Column, text: string): URL | null {
  const address = addressOf(column, text) ?? text;
  const url = /^https?:\/\/\S+$/.test(address) ? URL.parse(address) : null;
  return url && url.href.length <= maxLink ? url : null;
}

function headCell(title: string): CellObject {
  return { ...textCell(title), fontWeight: 'bold', alignVertical: 'top', wrap: true };
}

function workbookTooLarge(says: string): PismError {
  const hint = 'Write CSV (-o FILE.csv) or `pism export parquet`, or show less with --fields and --limit.';
  return new PismError('usage', says, hint);
}

function cellOf(column: Column, value: unknown, text: string, width: number): CellObject | null {
  if (text === '') return null;
  if (text.length > maxCharacters)
    throw workbookTooLarge(
      `A cell has at most ${maxCharacters} characters, and ${column.name} has a text of ${text.length}`,
    );
  if (typeof value === 'boolean') return { value, alignVertical: 'top', align: 'left' };
  if (typeof value === 'number') return { value, alignVertical: 'top', ...(text.endsWith('%') && { format: '0%' }) };
  const day = column.name === 'id' || text !== value ? undefined : serialDay(text);
  if (day) return { value: day, alignVertical: 'top', align: 'left' };
  return { ...textCell(text), alignVertical: 'top', ...(text.length >= width && { wrap: true }) };
}

/** The first day that Excel counts correctly: it treats 1900 as a leap year. */
const firstDay = '1900-03-01';

function serialDay(text: string): Date | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && 'first' in readDate(text);
  return isDay && text >= firstDay ? new Date(text) : undefined;
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
