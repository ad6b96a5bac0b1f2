import Table from 'cli-table3';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, type Result } from '../query/result.ts';
import { type Page, type Renderer, titleText } from './page.ts';
import { plain } from './plain.ts';
import { fitWidths, wrapText } from './text-width.ts';
import { visible } from './visible.ts';

/** Rows that are laid out together. The first batch decides the widths, so that a long table streams. */
const batchSize = 500;
const gap = '  ';

/** An aligned table whose cells wrap to the width of the page; labelled lines where the page is too narrow for it. */
export const table: Renderer = function* (result, page) {
  const batches = inBatches(result.rows);
  const { value: first } = batches.next();
  if (!first) return;
  const columns = filled(result, first, page);
  const heads = columns.map((column) => column.narrow?.title ?? visible(titleText(column, page.look)));
  const cells = first.map((row) => cellsOf(row, columns, page));
  const widths = fitWidths([heads, ...cells], page.width, gap.length);
  if (!widths) {
    const rows = [first, ...batches].flat();
    for (const lines of plain({ ...result, columns, rows }, page)) {
      const wrapped = lines.split('\n').map((line) => wrapText(line, page.width));
      yield wrapped.join('\n');
    }
    return;
  }
  const rule = widths.map((width) => '─'.repeat(width));
  const above = [heads.map(page.style.heading), rule.map(page.style.faint)];
  yield draw([...above, ...cells.map((row) => styled(row, columns, page))], widths, columns);
  for (const rows of batches) {
    const drawn = rows.map((row) => styled(cellsOf(row, columns, page), columns, page));
    yield draw(drawn, widths, columns);
  }
  const legends = columns.flatMap(({ narrow }) => narrow?.legend ?? []);
  for (const note of [...(result.notes ?? []), ...legends])
    yield `\n${page.style.faint(wrapText(visible(note), page.width))}\n`;
};

// Empty columns that the user did not name are left out.
function filled({ columns, all }: Result, rows: JsonObject[], { look }: Page): Column[] {
  if (columns === all) return columns;
  return columns.filter((column) => rows.some((row) => cellText(column, row, look) !== ''));
}

function cellsOf(row: JsonObject, columns: Column[], page: Page): string[] {
  return columns.map((column) => {
    return column.narrow ? column.narrow.mark(row[column.name] ?? null) : visible(cellText(column, row, page.look));
  });
}

function styled(cells: string[], columns: Column[], { style }: Page): string[] {
  return cells.map((cell, position) =>
    columns[position]?.name === 'id' ? style.id(cell) : emphasised(cell, style.strong),
  );
}

// Search puts ** around what it found; with colour, that becomes bold.
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
const borders = [...sides, ...sides.flatMap((a) => ['mid', 'left', 'right'].map((b) => `${a}-${b}`))];

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[], undefined> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
