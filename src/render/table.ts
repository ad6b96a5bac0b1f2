import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { fitColumns } from './layout.ts';
import { factList } from './list.ts';
import { notesOf, type Renderer, type RenderOptions, sampled, type TextStyle, titleText, visible } from './options.ts';
import { batch, drawn, styled, textOf } from './rows.ts';
import { wrapText } from './text-width.ts';

const gap = '  ';
/** The indent of the line below a row. */
const indent = ' '.repeat(5);

/** The columns of a table with their widths, and those on the line below each row. */
interface Layout {
  columns: Column[];
  widths: number[];
  below: Column[];
}

/** A list of facts, or a table whose cells wrap; on a very narrow page, the rows of a table become labelled lines. */
export const table: Renderer = function* (result, page) {
  if (result.line) return yield* factList(result, page);
  const { columns, filled, sample, rows } = sampled(result, page.display);
  if (sample.length === 0) return;
  const layout = layoutOf(columns, sample, result.columns !== result.all, page);
  if (!layout) return yield* labelled({ ...result, columns, rows }, page);
  yield* drawRows(rows, layout, page);
  for (const note of notesOf(result, filled)) yield `\n${page.style.faint(wrapText(visible(note), page.width))}\n`;
};

/** Labelled lines with a blank line between rows, for screen readers and narrow pages. */
export const plain: Renderer = function* (result, { display, style }) {
  const { columns, rows } = result;
  let between = '';
  for (const row of rows) {
    const lines = columns
      .map((column) => [titleText(column, display), cellText(column, row, display)].map(visible) as [string, string])
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${style.faint(`${title}:`)} ${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
  const notes = notesOf(result, columns);
  if (notes.length > 0 && between !== '') yield `\n${notes.map((note) => `${visible(note)}\n`).join('')}`;
};

function* labelled(result: Result, page: RenderOptions): Generator<string> {
  for (const lines of plain(result, page)) yield lines.replace(/.+/g, (line) => wrapText(line, page.width));
}

/** The columns beside and below each other, as many beside as fit. */
function layoutOf(columns: Column[], sample: JsonObject[], mayBeBelow: boolean, page: RenderOptions) {
  const least = mayBeBelow ? Math.ceil(columns.length / 2) : columns.length;
  for (let count = columns.length; count >= least; count -= 1) {
    const beside = columns.slice(0, count);
    const candidates = beside.map((column) => ({
      heading: visible(titleText(column, page.display)),
      texts: sample.map((row) => textOf(column, row, page.display)),
      isWhole: column.name === 'id',
      isWidest: column.isWidest,
    }));
    const widths = fitColumns(candidates, page.width, gap.length);
    if (widths) return { columns: beside, below: columns.slice(count), widths };
  }
  return undefined;
}

function* drawRows(rows: Iterable<JsonObject>, layout: Layout, page: RenderOptions) {
  const { columns, below, widths } = layout;
  const width = widths.reduce((sum, each) => sum + gap.length + each, -gap.length);
  const draw = (cells: string[][]) =>
    drawn(
      cells,
      widths,
      gap,
      columns.map(({ align }) => align),
    );
  const heads = columns.map((column, at) => wrapText(visible(titleText(column, page.display)), widths[at] ?? 1));
  yield headerLines(draw([heads]), width, page.style);
  const source = rows[Symbol.iterator]();
  for (;;) {
    const some = [...Iterator.from({ next: () => source.next() }).take(below.length === 0 ? batch : 1)];
    if (some.length === 0) return;
    const cells = some.map((row) => columns.map((column, at) => cellOf(column, row, widths[at] ?? 1, page)));
    yield [draw(cells), ...some.map((row) => lineBelow(row, below, page))].join('');
  }
}

/** The lines of a header, dim and underlined, which is the rule below it. */
function headerLines(lines: string, width: number, { header }: TextStyle): string {
  return lines.replace(/.+/g, (line) => header(line.padEnd(width)).trimEnd());
}

function cellOf(column: Column, row: JsonObject, width: number, page: RenderOptions): string {
  const text = wrapText(textOf(column, row, page.display), width);
  return styled(text, column.name === 'id' ? page.style.id : String, page);
}

/** What stands below a row. */
function lineBelow(row: JsonObject, below: Column[], page: RenderOptions): string {
  const texts = below.flatMap((column) => {
    const text = textOf(column, row, page.display);
    return text === '' ? [] : `${titleText(column, page.display)}: ${text}`;
  });
  if (texts.length === 0) return '';
  const wrapped = wrapText(texts.join(gap), Math.max(1, page.width - indent.length));
  return `${styled(wrapped, page.style.faint, page).replace(/^/gm, indent)}\n`;
}
