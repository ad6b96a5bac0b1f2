import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
  type IStylesOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PismError } from '../errors.ts';
import type { Display } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { layoutOf } from './html.ts';
import { address } from './markdown.ts';
import { type BinaryRenderer, notesOf, type RenderOptions, sampled, titleText, visible } from './options.ts';

/** In twentieths of a point: a page of A4, its margins, and the width of its text. */
const page = { width: 11_906, height: 16_838, margin: 1_417, text: 9_072 };

/** The most rows of a table: Word needs seconds for each thousand more. */
const maxRows = 5_000;

/** The day of a document without facts: no ZIP file is older. */
const firstDay = '1980-01-01';

const colours = { text: '1F2933', faint: '52606D', line: '9AA5B1', link: '0563C1' };

/** The fonts and sizes of a document, in half points, and its language, that of the facts. */
const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: colours.text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading1: { run: { size: 28, bold: true, color: colours.text }, paragraph: heading(320) },
    heading2: { run: { size: 24, bold: true, color: colours.text }, paragraph: heading(240) },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    ownStyle('Caption', 18, { before: 60, after: 60 }, colours.faint),
    ownStyle('Cell', 20, { after: 0 }),
    ownStyle('Fact', 22, { before: 200, after: 80 }),
    ownStyle('Others', 20, { after: 60 }, colours.text, 360),
  ],
};

function ownStyle(id: string, size: number, spacing: ISpacingProperties, color = colours.text, left = 0) {
  return { id, name: id, basedOn: 'Normal', run: { size, color }, paragraph: { spacing, indent: { left } } };
}

function heading(before: number) {
  return { spacing: { before, after: 100 }, keepNext: true };
}

/** A list as a document: its table as in other documents, with its notes and sources. */
export const docx: BinaryRenderer = async (result, options) => {
  const ids = new Set<string>();
  const rows = Iterator.from(result.rows).map((row) => {
    if (typeof row['id'] === 'string') ids.add(row['id']);
    return row;
  });
  const { title = '', source } = result;
  const content = [
    ...(title === '' ? [] : [paragraph(title, { style: 'Title' })]),
    ...tableWithNotes({ ...result, rows }, options),
  ];
  const below = source ? [paragraph(source(), { style: 'Caption' })] : [];
  return wordFile({ title, day: options.day?.([...ids]), content: [...content, ...below] });
};

/** The table of a result, whose head is repeated on each page, and the notes below it. */
export function tableWithNotes(result: Result, { display }: Pick<RenderOptions, 'display'>): FileChild[] {
  const { columns: all, sample, rows } = sampled(result, display);
  const { columns, below, shares } = layoutOf(all, sample, result.columns !== result.all, display);
  const heads = columns.map((column) => cell([bold(titleText(column, display))], { column }));
  const made = [new TableRow({ children: heads, tableHeader: true, cantSplit: true })];
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count > maxRows) throw tooLong();
    const isLast = below.length === 0;
    const cells = columns.map((column) => cell(contentOf(column, row, display), { column, isLast }));
    made.push(new TableRow({ children: cells, cantSplit: true }));
    if (!isLast) made.push(rowBelow(below, columns.length, row, display));
  }
  const table = new Table({
    rows: made,
    columnWidths: shares.map((share) => Math.floor((share * page.text) / 100)),
    width: { size: page.text, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { top: 40, bottom: 40 },
  });
  return [table, ...notesOf(result, all).map((note) => paragraph(note, { style: 'Caption' }))];
}

function tooLong(): PismError {
  const hint = 'Show less with filters or --limit, or write a workbook (-o FILE.xlsx) or CSV (-o FILE.csv).';
  return new PismError('usage', `A table in a document has at most ${maxRows} rows here, and there are more`, hint);
}

function contentOf(column: Column, row: JsonObject, display: Display): ParagraphChild[] {
  const text = cellText(column, row, display);
  const url = text === '' ? undefined : column.link?.(text);
  return url === undefined ? textRuns(text) : [link(url, text)];
}

/** The row below another with what a page has no column for. */
function rowBelow(below: Column[], count: number, row: JsonObject, display: Display): TableRow {
  const filled = below.filter((column) => cellText(column, row, display) !== '');
  const content = filled.flatMap((column, at): ParagraphChild[] => {
    const own = contentOf(column, row, display);
    if (column.name === 'id') return textRuns(` (${cellText(column, row, display)})`, { color: colours.faint });
    return column.isBelow ? own : [...textRuns(`${at > 0 ? '; ' : ''}${titleText(column, display)}: `), ...own];
  });
  const first = count > 1 ? [cell([], { isLast: true })] : [];
  const children = [...first, cell(content, { isLast: true, columnSpan: Math.max(1, count - 1) })];
  return new TableRow({ children, cantSplit: true });
}

/** How a cell is set: below which column it is, and whether a line is below it. */
type CellStyle = { column?: Column; isLast?: boolean; columnSpan?: number };

function cell(children: ParagraphChild[], { column, isLast = column === undefined, columnSpan }: CellStyle): TableCell {
  const alignment = column?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const bottom = { style: isLast ? BorderStyle.SINGLE : BorderStyle.NIL, size: 4, color: colours.line };
  const text = new Paragraph({ style: 'Cell', alignment, children });
  return new TableCell({ children: [text], borders: { bottom }, ...(columnSpan && { columnSpan }) });
}

/** A paragraph of a text. */
export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: textRuns(text) });
}

/** A text in bold. */
export function bold(text: string): TextRun {
  return new TextRun({ text: visible(text), bold: true });
}

/** A text with web addresses as links, and the matches of a search (between **) in bold. */
export function textRuns(text: string, options: IRunOptions = {}): ParagraphChild[] {
  return text.split(address).flatMap((part, at): ParagraphChild[] => {
    if (at % 2 === 1) return [link(part, part)];
    const parts = part.split(/\*\*(.+?)\*\*/);
    return parts.map((text, at) => (at % 2 === 1 ? bold(text) : new TextRun({ ...options, text: visible(text) })));
  });
}

function link(url: string, text: string): ExternalHyperlink {
  const run = new TextRun({ text: visible(text), color: colours.link, underline: {} });
  return new ExternalHyperlink({ link: url, children: [run] });
}

/** What a document says, and about itself. */
interface Content {
  title: string;
  about?: string;
  by?: string | undefined;
  /** The day that it has as that of its making. */
  day: string | undefined;
  content: FileChild[];
  footnotes?: Paragraph[];
}

/** A Word document. It has the same bytes whenever it is made. */
export async function wordFile({ title, about, by, day, content, footnotes = [] }: Content): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const number = new Paragraph({
    style: 'Caption',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title: visible(title),
    ...(about && { description: visible(about) }),
    creator: visible(by ?? 'pism'),
    lastModifiedBy: visible(by ?? 'pism'),
    styles,
    footnotes: Object.fromEntries(footnotes.map((note, at) => [at + 1, { children: [note] }])),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        footers: { default: new Footer({ children: [number] }) },
        children: content,
      },
    ],
  });
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}

/** A document with this day instead of the time, and with numbers instead of the random ids of its links. */
function reproducible(packed: Uint8Array, day = firstDay): Uint8Array {
  // A ZIP file has no times before 1980 or after 2099.
  const mtime = `${/^(19[89]|20)/.test(day) ? day : firstDay}T12:00`;
  const ids = new Map<string, string>();
  const numberOf = (id: string) => ids.get(id) ?? ids.set(id, `rIdLink${ids.size + 1}`).get(id) ?? id;
  const files = Object.entries(unzipSync(packed)).map(([path, bytes]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
    const text = strFromU8(bytes).replace(/(?<=<(?:w:hyperlink|Relationship)\b[^<>]*")rId[\w-]{21}(?=")/g, numberOf);
    const dated = path === 'docProps/core.xml' ? text.replace(/(?<=W3CDTF">)[^<]+/g, `${day}T12:00:00Z`) : text;
    return [path, strToU8(dated)];
  });
  return zipSync(Object.fromEntries(files), { mtime });
}
