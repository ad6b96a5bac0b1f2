import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { fitColumns } from './layout.ts';
import { factList } from './list.ts';
import { notesOf, type Renderer, type RenderOptions, sampled, type TextStyle, titleText, visible } from './options.ts';
import { drawn, fewRows, inBatches, leftOut, styled, textOf } from './rows.ts';
import { wrapText } from './text-width.ts';

const gap = '  ';
/** A list of facts, or a table whose cells wrap; on a very narrow page, the rows of a table become labelled lines. */
export const table: Renderer = function* (result, page) {
  if (result.line) return yield* factList(result, page);
  const { columns, filled, sample, rows } = sampled(result, page.display);
  if (sample.length === 0) return;
  // Columns that the user named, and a few rows, are shown whole.
  const isWhole = result.columns === result.all || sample.length <= fewRows;
  const least = isWhole ? columns.length : Math.ceil(columns.length / 2);
  const counts = columns.map((_, at) => columns.length - at).filter((count) => count >= least);
  const shown = counts.map((count) => columns.slice(0, count)).find((some) => widthsOf(some, sample, page));
  if (!shown) return yield* labelled({ ...result, columns, rows }, page);
  yield* drawRows(rows, shown, widthsOf(shown, sample, page) ?? [], page);
  const left = leftOut(columns.filter((column) => !shown.includes(column)));
  const notes = [...notesOf(result, filled), ...left].join(' ');
  if (notes !== '') yield `${page.style.faint(wrapText(visible(notes), page.width))}\n`;
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

function widthsOf(columns: Column[], sample: JsonObject[], page: RenderOptions): number[] | undefined {
  const candidates = columns.map((column) => ({
    heading: visible(titleText(column, page.display)),
    texts: sample.map((row) => textOf(column, row, page.display)),
    isWhole: column.name === 'id',
    isWidest: column.isWidest,
  }));
  return fitColumns(candidates, page.width, gap.length);
}

function* drawRows(rows: Iterable<JsonObject>, columns: Column[], widths: number[], page: RenderOptions) {
  const draw = (cells: string[][]) =>
    drawn(
      cells,
      widths,
      gap,
      columns.map(({ align }) => align),
    );
  const heads = columns.map((column, at) => wrapText(visible(titleText(column, page.display)), widths[at] ?? 1));
  const width = widths.reduce((sum, each) => sum + gap.length + each, -gap.length);
  yield headerLines(draw([heads]), width, page.style);
  for (const some of inBatches(rows))
    yield draw(some.map((row) => columns.map((column, at) => cellOf(column, row, widths[at] ?? 1, page))));
}

/** The lines of a header, dim and underlined, which is the rule below it. */
function headerLines(lines: string, width: number, { header }: TextStyle): string {
  return lines.replace(/.+/g, (line) => header(line.padEnd(width)).trimEnd());
}

function cellOf(column: Column, row: JsonObject, width: number, page: RenderOptions): string {
  const text = wrapText(textOf(column, row, page.display), width);
  return styled(text, column.name === 'id' ? page.style.id : String, page);
}
