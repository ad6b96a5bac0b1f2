import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { type Page, type Renderer, type Style, titleText, visible } from './page.ts';
import { plain } from './plain.ts';
import { fitWidths, textWidth, wrapText } from './text-width.ts';

/** The number of rows that decide the widths, so that a long table streams. */
const sampleSize = 500;
const gap = '  ';

/** An aligned table whose cells wrap to the width of the page; labelled lines where the page is too narrow for it. */
export const table: Renderer = function* (result, page) {
  const others = Iterator.from(result.rows);
  const sample: JsonObject[] = [];
  for (let next = others.next(); !next.done; next = others.next()) {
    sample.push(next.value);
    if (sample.length === sampleSize) break;
  }
  if (sample.length === 0) return;
  const rows = [sample, others].values().flatMap((some) => Iterator.from(some));
  const columns = filled(result, sample, page);
  const heads = columns.map((column) => column.narrow?.title ?? visible(titleText(column, page.display)));
  const widths = fitWidths([heads, ...sample.map((row) => cellsOf(row, columns, page))], page.width, gap.length);
  if (!widths) {
    for (const lines of plain({ ...result, columns, rows }, page))
      yield lines.replace(/.+/g, (line) => wrapText(line, page.width));
    return;
  }
  const { faint, heading } = page.style;
  yield draw(
    heads,
    widths,
    columns,
    columns.map(() => heading),
  );
  yield draw(
    widths.map((width) => '─'.repeat(width)),
    widths,
    columns,
    columns.map(() => faint),
  );
  const styles = columns.map(({ name }) => (name === 'id' ? page.style.id : emphasis(page)));
  for (const row of rows) yield draw(cellsOf(row, columns, page), widths, columns, styles);
  const legends = columns.flatMap(({ narrow }) => narrow?.legend ?? []);
  for (const note of [...(result.notes ?? []), ...legends])
    yield `\n${page.style.faint(wrapText(visible(note), page.width))}\n`;
};

// Empty columns that the user did not name are left out.
function filled({ columns, all }: Result, rows: JsonObject[], { display }: Page): Column[] {
  if (columns === all) return columns;
  return columns.filter((column) => rows.some((row) => cellText(column, row, display) !== ''));
}

function cellsOf(row: JsonObject, columns: Column[], { display }: Page): string[] {
  return columns.map((column) => {
    return column.narrow ? column.narrow.mark(row[column.name] ?? null) : visible(cellText(column, row, display));
  });
}

// Search puts ** around what it found. A line can end between the last two.
function emphasis({ style }: Page): (text: string) => string {
  const found = /\*\*([\s\S]+?)\*(\n?)\*/g;
  return (text) => text.replace(found, (_, words: string, end: string) => style.strong(words) + end);
}

// Colour comes last: a line break within it would let it run into the next column.
function draw(cells: string[], widths: number[], columns: Column[], styles: Style[keyof Style][]): string {
  const wrapped = cells.map((cell, at) => (styles[at] ?? String)(wrapText(cell, widths[at] ?? 1)).split('\n'));
  const height = Math.max(...wrapped.map(({ length }) => length));
  const lines = Array.from({ length: height }, (_, line) => {
    const padded = columns.map(({ align }, at) => {
      const text = wrapped[at]?.[line] ?? '';
      const space = ' '.repeat(Math.max(0, (widths[at] ?? 1) - textWidth(text)));
      return align === 'right' ? space + text : text + space;
    });
    return `${padded.join(gap).replace(/ +$/, '')}\n`;
  });
  return lines.join('');
}
