import Table from 'cli-table3';
import type { Display } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, columnLabel, type Result } from '../query/result.ts';
import { type Candidate, fitColumns } from './layout.ts';
import { notesOf, type Renderer, type RenderOptions, sampled, titleText, visible } from './options.ts';
import { cutText, wrapText } from './text-width.ts';

const gap = '  ';
/** The indent of the line below a row. */
const indent = ' '.repeat(5);
/** Stands before and after the words found; texts have no control characters. */
const strong = '\u0001';
/** The page from which the columns of that line stand beside the others. */
const wide = 120;
/** The rows of a drawing: cli-table3 takes more time for a row of a long one. */
const batch = 16;

/** The columns of a table with their widths, and those on the line below each row. */
interface Layout {
  columns: Column[];
  widths: number[];
  below: Column[];
  /** Whether it is a list of facts: texts are cut, but for the sentences. */
  isCut: boolean;
}

/**
 * An aligned table. In a list of facts each is one line with its id and sentence below it or, on a wide page, beside it; the
 * cells of other tables wrap. On a very narrow page, rows become labelled lines.
 */
export const table: Renderer = function* (result, page) {
  const isCut = result.columns !== result.all && result.columns.some(({ isBelow }) => isBelow);
  // A list of facts always has the same columns.
  const { columns, filled, sample, rows } = sampled(isCut ? { ...result, all: result.columns } : result, page.display);
  if (sample.length === 0) return;
  const mayBeBelow = result.columns !== result.all;
  const layout = layoutOf(choicesOf(columns, isCut, mayBeBelow, page.width), sample, isCut, page);
  if (!layout) return yield* labelled({ ...result, columns, rows }, page);
  yield* drawRows(rows, layout, page);
  const empty = columns.filter((column) => isCut && !column.mark && !filled.includes(column));
  const notes = notesOf(result, filled);
  if (empty.length > 0) notes.push(`No value: ${empty.map(columnLabel).join(', ')}.`);
  for (const note of notes) yield `\n${page.style.faint(wrapText(visible(note), page.width))}\n`;
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

function layoutOf(choices: ReturnType<typeof choicesOf>, sample: JsonObject[], isCut: boolean, page: RenderOptions) {
  for (const choice of choices) {
    const layout: Layout = { ...choice, isCut, widths: [] };
    const cells = sample.map((row) => textsOf(row, layout, page));
    const candidates = choice.columns.map((column, at) => ({
      heading: headOf(column, layout, page),
      texts: cells.map((row) => row[at] ?? ''),
      narrowed: narrowed(column, layout),
      isWidest: column.isWidest,
    }));
    const widths = fitColumns(candidates, page.width, gap.length);
    if (widths) return { ...layout, widths };
  }
  return undefined;
}

/** The columns beside and below each other, the best first: in a list of facts the same at each width. */
function choicesOf(columns: Column[], isCut: boolean, mayBeBelow: boolean, width: number) {
  const first = columns.findIndex(({ isBelow }) => isBelow);
  const half = Math.ceil(columns.length / 2);
  const factsAt = width < wide ? [first] : [columns.length, first];
  const usualAt = columns
    .map((_, at) => columns.length - at)
    .filter((at) => at === columns.length || (mayBeBelow && at >= half));
  return (isCut ? factsAt : usualAt).map((at) => ({ columns: columns.slice(0, at), below: columns.slice(at) }));
}

// A row of a list of facts is one line, unless its sentence stands beside the others and needs several lines anyway.
function narrowed({ name, isWidest, isBelow, isDate, align }: Column, { isCut, below }: Layout): Candidate['narrowed'] {
  if (name === 'id') return 'no';
  if (isCut && (isBelow || isDate || align === 'right') && !isWidest) return 'no';
  return isCut && below.length > 0 ? 'cut' : 'wrapped';
}

function* drawRows(rows: Iterable<JsonObject>, layout: Layout, page: RenderOptions) {
  const { columns, widths } = layout;
  const { faint, heading } = page.style;
  const widthOf = (at: number) => widths[at] ?? 1;
  const heads = columns.map((column, at) => styled(wrapText(headOf(column, layout, page), widthOf(at)), heading));
  const rule = heads.map((head, at) => (head === '' ? '' : faint('─'.repeat(widthOf(at)))));
  yield draw([heads, rule], layout).join('');
  const source = rows[Symbol.iterator]();
  const size = layout.below.length === 0 || layout.isCut ? batch : 1;
  for (;;) {
    const some = [...Iterator.from({ next: () => source.next() }).take(size)];
    if (some.length === 0) return;
    const cells = some.map((row) => textsOf(row, layout, page).map((text, at) => cellOf(text, row, at, layout, page)));
    const lines = draw(cells, layout);
    if (size === 1 || layout.below.length === 0)
      yield [...lines, ...some.map((row) => lineBelow(row, layout, page))].join('');
    else yield some.map((row, at) => `${lines[at]}${lineBelow(row, layout, page)}`).join('');
  }
}

function headOf(column: Column, { isCut }: Layout, { display }: RenderOptions): string {
  return column.mark && isCut ? '' : visible(titleText(column, display));
}

function textsOf(row: JsonObject, { columns, isCut }: Layout, { display }: RenderOptions): string[] {
  const texts = columns.map((column) =>
    column.mark && isCut ? (column.mark(row)?.mark ?? '') : textOf(column, row, display),
  );
  return isCut ? texts.map((text, at) => (text === '' && at > 0 ? '-' : text)) : texts;
}

function textOf(column: Column, row: JsonObject, display: Display): string {
  // Search puts ** around matches.
  return visible(cellText(column, row, display)).replace(/\*\*(.+?)\*\*/g, `${strong}$1${strong}`);
}

function cellOf(text: string, row: JsonObject, at: number, layout: Layout, page: RenderOptions) {
  const { columns, widths, isCut } = layout;
  const [column, width] = [columns[at] as Column, widths[at] ?? 1];
  if (narrowed(column, layout) !== 'wrapped') text = cutText(text, width);
  const usual = column.name === 'id' ? page.style.id : String;
  return styled(
    wrapText(text, width),
    column.mark && isCut ? page.style[column.mark(row)?.style ?? 'good'] : usual,
    page,
  );
}

/** What stands below a row: of a fact, its id and sentence. */
function lineBelow(row: JsonObject, { below, isCut }: Layout, page: RenderOptions): string {
  const { faint, id } = page.style;
  const texts = below.flatMap((column) => {
    const text = textOf(column, row, page.display);
    return text === '' || isCut ? text || [] : `${titleText(column, page.display)}: ${text}`;
  });
  if (texts.length === 0) return '';
  const wrapped = wrapText(texts.join(gap), Math.max(1, page.width - indent.length));
  const head = isCut && wrapped.startsWith(texts[0] ?? '') ? (texts[0] ?? '') : '';
  return `${`${id(head)}${styled(wrapped.slice(head.length), faint, page)}`.replace(/^/gm, indent)}\n`;
}

/** A text of several lines in a style, and in bold between the marks of a search. */
function styled(text: string, style: (text: string) => string, page?: RenderOptions): string {
  const inStyle = (part: string, at: number) => part.replace(/.+/g, at % 2 === 1 && page ? page.style.strong : style);
  return text.split(strong).map(inStyle).join('');
}

/** The lines of rows, without spaces at their ends. */
function draw(rows: string[][], { columns, widths }: Layout): string[] {
  const drawing = new Table({
    chars: { ...noBorders, middle: gap },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map(({ align }) => align),
    colWidths: widths,
  });
  drawing.push(...rows);
  return drawing
    .toString()
    .split('\n')
    .map((line) => `${line.replace(/ +$/, '')}\n`);
}

const sides = ['top', 'bottom', 'left', 'right', 'mid'];
const corners = sides.flatMap((side) => ['mid', 'left', 'right'].map((end) => `${side}-${end}`));
const noBorders = Object.fromEntries([...sides, ...corners].map((name) => [name, '']));
