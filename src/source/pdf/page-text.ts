import { endsSentence } from '../text/sentences.ts';

/** A piece of text on a page: where its baseline begins, from the lower left corner, its width and its letter size. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** A line of text: its fragments joined. */
interface PageLine extends Fragment {
  /** The font of the whole line, or nothing if it has several. */
  readonly font: string;
  /** A number for each column, or `FURNITURE`. */
  readonly column: number;
}

/** The column of running heads and footers. */
const FURNITURE = -1;

/** Fragments on one baseline, from left to right. */
type Row = readonly Fragment[];

/** The text of printed pages. */
export interface PagesText {
  /** In reading order: an empty line between paragraphs, a form feed between pages. */
  readonly text: string;
  /** The numbers of the pages whose reading order is a guess. */
  readonly unsurePages: readonly number[];
}

/** Puts the text of printed pages in reading order. */
export function textOfPages(pages: readonly (readonly Fragment[])[]): PagesText {
  const texts: string[] = [];
  const unsurePages: number[] = [];
  for (const [at, fragments] of pages.entries()) {
    const rows = rowsInOrder(fragments);
    const [head, body, foot] = partsOf(rows);
    const isSure = isInReadingOrder(body);
    if (!isSure) unsurePages.push(at + 1);
    const furniture = (part: readonly Row[]) => rowsOf(part.flat()).map((row) => lineOf(row, FURNITURE));
    const lines = isSure ? linesInOrder(body) : linesByPlace(rowsOf(body.flat()));
    texts.push(textOfPage([...furniture(head), ...lines, ...furniture(foot)]));
  }
  return { text: texts.join('\n\f'), unsurePages };
}

/** The number that a share of some numbers is below (the median at 0.5), or 0 without any. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}

/** The rows in the order in which the file has them, which is that of the author: columns follow each other. */
function rowsInOrder(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.filter(isInk)) {
    const row = rows.at(-1);
    if (row?.[0] && isOnBaseline(row[0], fragment) && fragment.x >= row[0].x) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}

/** Rows from the top of the page to its end, across all columns. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && isOnBaseline(row[0], fragment)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/** Raised footnote marks belong to the row below them, so up to half a letter up or down is the same row. */
function isOnBaseline(first: Fragment, other: Fragment): boolean {
  return Math.abs(first.y - other.y) < 0.5 * Math.min(first.size, other.size);
}

function isInk({ text }: Fragment): boolean {
  return text.trim() !== '';
}

/** The distance between lines: the median of the steps down from row to row. */
function leadingOf(rows: readonly Row[]): number {
  return quantile(
    rows.slice(1).flatMap((row, at) => Math.max(0, heightOf(rows[at]) - heightOf(row)) || []),
    0.5,
  );
}

function heightOf(row: Row | undefined): number {
  return row?.[0]?.y ?? 0;
}

/** More than two lines of space separate running heads and footers from the text; each has at most three lines. */
function partsOf(rows: readonly Row[]): [head: Row[], body: Row[], foot: Row[]] {
  const leading = leadingOf(rows);
  const heights = rowsOf(rows.flat()).map(heightOf);
  const top = heights[headLength(heights, leading)] ?? 0;
  const bottom = heights.toReversed()[headLength(heights.toReversed(), leading)] ?? 0;
  if (top < bottom) return [[], [...rows], []];
  const half = leading / 2;
  return [
    rows.filter((row) => heightOf(row) > top + half),
    rows.filter((row) => heightOf(row) <= top + half && heightOf(row) >= bottom - half),
    rows.filter((row) => heightOf(row) < bottom - half),
  ];
}

function headLength(heights: readonly number[], leading: number): number {
  const steps = heights.slice(1).map((height, at) => Math.abs((heights[at] ?? 0) - height));
  return steps.slice(0, 3).findLastIndex((step) => step > 2.2 * leading) + 1;
}

/** Whether rows in the order of the file go down the page, and up again only for a new column. */
function isInReadingOrder(rows: readonly Row[]): boolean {
  const jumps = rows.slice(1).filter((row, at) => heightOf(row) > heightOf(rows[at])).length;
  return jumps <= Math.max(MAX_COLUMNS, rows.length / 10) && gutterAcross(rows) === null;
}

/** How often a page may go up again, for columns, boxes and notes. */
const MAX_COLUMNS = 6;

/** Lines in the order of the file; a step up, or far to the side, begins a column. */
function linesInOrder(rows: readonly Row[]): PageLine[] {
  let column = 0;
  let left = rows[0]?.[0]?.x ?? 0;
  return rows.map((row, at) => {
    const { x = 0, y = 0, size = 0 } = row[0] ?? {};
    if (at > 0 && (y > heightOf(rows[at - 1]) || Math.abs(x - left) > 5 * size)) {
      column += 1;
      left = x;
    }
    return lineOf(row, column);
  });
}

/** The x of the gutter if rows of the file go across two columns: nearly all begin again at the same x after a gap. */
function gutterAcross(rows: readonly Row[]): number | null {
  const starts = rows.flatMap((row) =>
    row.flatMap((each, at) => (at > 0 && gapBefore(row, at) > 0.8 * each.size ? [each.x] : [])),
  );
  const [[x, same] = [0, []]] = [...Map.groupBy(starts, Math.round)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return rows.length > 3 && same.length > 0.6 * rows.length ? x : null;
}

function gapBefore(row: Row, at: number): number {
  const [before, one] = [row[at - 1], row[at]];
  return before && one ? one.x - before.x - before.width : 0;
}

/** The most places at which a gutter is tried: one each two points, even on the widest page that PDF allows. */
const MAX_STEPS = 3600;

/** The x of the gutter between two columns, in the middle half of the page; null if there is only one column. */
function gutterOf(rows: readonly Row[]): number | null {
  const ink = rows.flat();
  const left = Math.min(...ink.map(({ x }) => x));
  const width = Math.max(...ink.map((fragment) => fragment.x + fragment.width)) - left;
  let best = { x: 0, sided: 0, clear: 0 };
  // A damaged PDF may place text at any distance, so the number of steps is limited.
  const steps = Math.min(MAX_STEPS, Math.ceil(width / 4));
  for (let step = 0; step < steps; step += 1) {
    const x = left + width / 4 + (step * width) / 2 / steps;
    const clear = rows.filter((row) => !crosses(row, x));
    // In one column, only short last lines are left of x, and nothing but page numbers right of it.
    const before = clear.filter((row) => row.some((each) => each.x < x)).length;
    const after = clear.filter((row) => row.some((each) => each.x >= x)).length;
    const sided = Math.min(before, after);
    if (sided > 1 && clear.length > best.clear) best = { x, sided, clear: clear.length };
  }
  return 2 * best.clear > rows.length ? best.x : null;
}

/** Whether a row has ink at x, or only a space between words. */
function crosses(row: Row, x: number): boolean {
  return row.some((one) => one.x < x + 0.2 * one.size && one.x + one.width > x - 0.2 * one.size);
}

/** Lines from the places of their fragments alone, for a page whose file has them in another order. */
function linesByPlace(rows: readonly Row[]): PageLine[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map((row) => lineOf(row, 0));
  const lines: PageLine[] = [];
  let [left, right]: [PageLine[], PageLine[]] = [[], []];
  for (const row of rows) {
    if (crosses(row, gutter)) {
      lines.push(...left, ...right, lineOf(row, 0));
      [left, right] = [[], []];
    } else {
      const leftPart = row.filter(({ x }) => x < gutter);
      const rightPart = row.filter(({ x }) => x >= gutter);
      if (leftPart.length > 0) left.push(lineOf(leftPart, 1));
      if (rightPart.length > 0) right.push(lineOf(rightPart, 2));
    }
  }
  return [...lines, ...left, ...right];
}

/** Joins the fragments of a row; a gap of more than a fifth of the letter size is a space. */
function lineOf(row: Row, column: number): PageLine {
  const [{ x, y }, last] = [row[0] as Fragment, row.at(-1) as Fragment];
  let text = '';
  let end = x;
  for (const fragment of row) {
    text += `${fragment.x - end > 0.2 * fragment.size ? ' ' : ''}${fragment.text}`;
    end = fragment.x + fragment.width;
  }
  const size = Math.max(...row.map((fragment) => fragment.size));
  const font = row.every((fragment) => fragment.font === row[0]?.font) ? (row[0]?.font ?? '') : '';
  return { text: text.replace(/\s+/g, ' ').trim(), x, y, width: last.x + last.width - x, size, font, column };
}

function textOfPage(lines: readonly PageLine[]): string {
  const gaps = lines.flatMap((line, at) => gapBetween(lines[at - 1], line) ?? []);
  const leading = quantile(gaps, 0.5);
  const margins = marginsOf(lines);
  const parts = lines.map((line, at) => {
    const indented = isIndented(line, margins);
    const before = lines[at - 1];
    // The first line of a page has no gap above that could show a new paragraph, but its indent does.
    const text = indented ? `   ${line.text}` : line.text;
    if (before === undefined) return text;
    return `${indented || beginsParagraph(before, line, leading, margins) ? '\n\n' : '\n'}${text}`;
  });
  return parts.join('');
}

/** How far a line is below the one before, if that is above it. */
function gapBetween(before: PageLine | undefined, line: PageLine): number | undefined {
  if (!before || before.y <= line.y || before.x >= line.x + line.width || line.x >= before.x + before.width)
    return undefined;
  return before.y - line.y;
}

type Margins = Map<number, { left: number; right: number }>;

function marginsOf(lines: readonly PageLine[]): Margins {
  const columns = [...Map.groupBy(lines, ({ column }) => column)];
  return new Map(columns.map(([column, own]) => [column, { left: leftMargin(own), right: rightMargin(own) }]));
}

/** Where most lines begin. */
function leftMargin(lines: readonly PageLine[]): number {
  const groups = [...Map.groupBy(lines, ({ x }) => Math.round(x))];
  const [[left] = [0]] = groups.sort(([x, group], [otherX, other]) => other.length - group.length || x - otherX);
  return left;
}

/** Where long lines end; not the longest, which may be in the masthead. */
function rightMargin(lines: readonly PageLine[]): number {
  const ends = lines.map(({ x, width }) => x + width);
  return quantile(ends, 0.8);
}

function isIndented({ x, size, column }: PageLine, margins: Margins): boolean {
  const indent = x - (margins.get(column)?.left ?? x);
  return indent > 0.6 * size && indent < 5 * size;
}

/** Whether the gap above a line, its size or a column break shows that it begins a paragraph. */
function beginsParagraph(before: PageLine, line: PageLine, leading: number, margins: Margins): boolean {
  if ((before.column === FURNITURE) !== (line.column === FURNITURE)) return true;
  if (Math.abs(before.size - line.size) > 0.1 * line.size) return true;
  // A lead in bold may stand right above the first paragraph.
  const changesFont = before.font !== line.font && before.font !== '' && line.font !== '';
  if (changesFont && endsSentence(before.text)) return true;
  const gap = gapBetween(before, line);
  if (gap !== undefined) return gap > 1.22 * leading;
  // At a column break, a paragraph ends only with a sentence, and if another word would have fitted on the line.
  if (!endsSentence(before.text)) return false;
  const word = (line.width * (line.text.indexOf(' ') + 1)) / line.text.length;
  const { left, right } = margins.get(before.column) ?? { left: 0, right: 0 };
  return before.x + before.width + word < right - 0.1 * (right - left);
}
