import Table from 'cli-table3';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { fitColumns } from './layout.ts';
import { type Renderer, type RenderOptions, sampled, type TextStyle, titleText, visible } from './options.ts';
import { wrapText } from './text-width.ts';

const gap = '  ';

/**
 * An aligned table whose cells wrap to the width of the page. Leaves out columns that do not fit; on a very narrow page,
 * rows become labelled lines.
 */
export const table: Renderer = function* (result, page) {
  const { columns, sample, rows } = sampled(result, page.display);
  if (sample.length === 0) return;
  const mayLeaveOut = result.columns !== result.all;
  const cells = sample.map((row) => cellsOf(row, columns, page));
  const widths = widthsOf(columns, cells, mayLeaveOut, page);
  if (!widths) return yield* labelled({ ...result, columns, rows }, page);
  const shown = columns.filter((_, at) => widths[at] !== 0);
  yield* drawRows(rows, shown, widths.filter(Boolean), mayLeaveOut, page);
  const legends = columns.flatMap(({ narrow }, at) =>
    narrow && widths[at] !== 0 && cells.some((row) => row[at] !== '') ? [narrow.legend] : [],
  );
  for (const note of [...(result.notes ?? []), ...legends])
    yield `\n${page.style.faint(wrapText(visible(note), page.width))}\n`;
  const leftOut = columns.filter((_, at) => widths[at] === 0).map(({ name }) => name);
  if (leftOut.length > 0) page.leftOut?.(leftOut);
};

/** Labelled lines with a blank line between rows, for screen readers and narrow pages. */
export const plain: Renderer = function* ({ columns, rows, notes }, { display, style }) {
  let between = '';
  for (const row of rows) {
    const lines = columns
      .map((column) => [titleText(column, display), cellText(column, row, display)].map(visible) as [string, string])
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${style.faint(`${title}:`)} ${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
  if (notes && between !== '') yield `\n${notes.map((note) => `${visible(note)}\n`).join('')}`;
};

function* labelled(result: Result, page: RenderOptions): Generator<string> {
  for (const lines of plain(result, page)) yield lines.replace(/.+/g, (line) => wrapText(line, page.width));
}

function widthsOf(columns: Column[], cells: string[][], mayLeaveOut: boolean, page: RenderOptions) {
  const heads = columns.map((column) => headOf(column, page));
  const candidates = columns.map(({ optional, isWidest, narrow }, at) => {
    const texts = cells.map((row) => row[at] ?? '');
    // Mostly empty columns go first, except those with marks.
    const isSparse = !narrow && texts.filter((text) => text !== '').length < texts.length / 2;
    const order = optional !== undefined && isSparse ? optional + columns.length : optional;
    return { texts: [heads[at] ?? '', ...texts], optional: mayLeaveOut ? order : undefined, isWidest };
  });
  return fitColumns(candidates, page.width, gap.length);
}

function* drawRows(
  rows: Iterable<JsonObject>,
  columns: Column[],
  widths: number[],
  mayLeaveOut: boolean,
  page: RenderOptions,
) {
  const { faint, heading, id } = page.style;
  const styled = (cells: string[], styleOf: (column: Column) => TextStyle[keyof TextStyle]) =>
    cells.map((cell, at) => wrapText(cell, widths[at] ?? 1).replace(/.+/g, styleOf(columns[at] as Column)));
  const heads = columns.map((column) => headOf(column, page));
  const rule = widths.map((width) => '─'.repeat(width));
  yield draw([styled(heads, () => heading), styled(rule, () => faint)], widths, columns);
  for (const row of rows) {
    const [first = '', ...cells] = cellsOf(row, columns, page);
    // Shows where the row begins.
    const begin = first === '' && mayLeaveOut ? '–' : first;
    yield draw([styled([begin, ...cells], ({ name }) => (name === 'id' ? id : String))], widths, columns);
  }
}

function headOf(column: Column, { display }: RenderOptions): string {
  return column.narrow?.title ?? visible(titleText(column, display));
}

function cellsOf(row: JsonObject, columns: Column[], { display, style }: RenderOptions): string[] {
  return columns.map((column) => {
    if (column.narrow) return column.narrow.mark(row);
    // Search puts ** around matches.
    const text = visible(cellText(column, row, display));
    return text.replace(/\*\*(.+?)\*\*/g, (_, words: string) => style.strong(words));
  });
}

function draw(rows: string[][], widths: number[], columns: Column[]): string {
  const drawing = new Table({
    chars: { ...noBorders, middle: gap },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map(({ align }) => align),
    colWidths: widths,
  });
  drawing.push(...rows);
  return `${drawing.toString().replace(/ +$/gm, '')}\n`;
}

const sides = ['top', 'bottom', 'left', 'right', 'mid'];
const corners = sides.flatMap((side) => ['mid', 'left', 'right'].map((end) => `${side}-${end}`));
const noBorders = Object.fromEntries([...sides, ...corners].map((name) => [name, '']));
