import Table from 'cli-table3';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { titleText } from './markdown.ts';
import type { Page, Renderer } from './page.ts';
import { plain } from './plain.ts';
import { visible } from './visible.ts';
import { fitWidths, wrapText } from './widths.ts';

/** Rows that are laid out together; the first of them settle the widths, so that a long table streams. */
const batch = 500;
const gap = '  ';

/** An aligned table whose cells wrap to the width of the page; labelled lines where the page is too narrow for it. */
export const table: Renderer = function* (result, page) {
  const { notes } = result;
  const rows = result.rows[Symbol.iterator]();
  const start = take(rows, batch);
  if (start.length === 0) return;
  const columns = filled(result, start, page);
  const heads = columns.map((column) => column.narrow?.title ?? visible(titleText(column, page.display.actor)));
  let cells = start.map((row) => cellsOf(row, columns, page));
  const widths = fitWidths([heads, ...cells], page.width, gap.length);
  if (!widths) {
    const labelled = plain({ ...result, columns, rows: chain(start, rows) }, page);
    for (const lines of labelled) {
      yield lines
        .split('\n')
        .map((line) => wrapText(line, page.width))
        .join('\n');
    }
    return;
  }
  const rule = widths.map((width) => '─'.repeat(width));
  let above = [heads.map(page.style.heading), rule.map(page.style.faint)];
  while (cells.length > 0) {
    yield draw([...above, ...cells.map((row) => styled(row, columns, page))], widths, columns);
    above = [];
    cells = take(rows, batch).map((row) => cellsOf(row, columns, page));
  }
  const legends = columns.flatMap(({ narrow }) => narrow?.legend ?? []);
  for (const note of [...(notes ?? []), ...legends])
    yield `\n${page.style.faint(wrapText(visible(note), page.width))}\n`;
};

// A column that nobody asked for and that has nothing to show only takes room.
function filled({ columns, all }: Result, rows: JsonObject[], { display }: Page): Column[] {
  if (columns === all) return columns;
  return columns.filter((column) => rows.some((row) => cellText(column, row, display) !== ''));
}

function cellsOf(row: JsonObject, columns: Column[], page: Page): string[] {
  return columns.map((column) => {
    return column.narrow ? column.narrow.mark(row[column.name] ?? null) : visible(cellText(column, row, page.display));
  });
}

function styled(cells: string[], columns: Column[], { style }: Page): string[] {
  return cells.map((cell, position) =>
    columns[position]?.name === 'id' ? style.id(cell) : emphasised(cell, style.strong),
  );
}

// Search marks what it found; in a table the marks become the emphasis they stand for.
function emphasised(cell: string, strong: (text: string) => string): string {
  return cell.includes('**') && strong('') !== strong('x')
    ? cell.replace(/\*\*(.+?)\*\*/g, (_, found: string) => strong(found))
    : cell;
}

function draw(rows: string[][], widths: number[], columns: Column[]): string {
  const drawing = new Table({
    chars: { ...Object.fromEntries(borders.map((name) => [name, ''])), middle: gap },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map(({ align }) => align),
    colWidths: widths,
  });
  for (const row of rows) {
    drawing.push(row.map((cell, position) => wrapText(cell, widths[position] ?? 1)));
  }
  return `${drawing.toString().replace(/[ ]+$/gm, '')}\n`;
}

const sides = ['top', 'bottom', 'left', 'right', 'mid'];
const borders = [
  ...sides,
  ...['top', 'bottom', 'left', 'right', 'mid'].flatMap((a) => ['mid', 'left', 'right'].map((b) => `${a}-${b}`)),
];

function take<Item>(items: Iterator<Item>, most: number): Item[] {
  const taken: Item[] = [];
  for (let next = items.next(); !next.done; next = items.next()) {
    taken.push(next.value);
    if (taken.length === most) break;
  }
  return taken;
}

function* chain(start: JsonObject[], rest: Iterator<JsonObject>): Generator<JsonObject> {
  yield* start;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
