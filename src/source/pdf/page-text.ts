import { endsSentence } from '../text/sentences.ts';

/** A piece of text on a page: where its baseline begins, from the lower left corner, its width and its letter size. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a column: its fragments joined. */
interface PageLine extends Fragment {
  /** 1 or 2, 0 for a line across the page, or `FURNITURE`. */
  readonly column: number;
}

/** The column of running heads and footers. */
const FURNITURE = -1;

/** Fragments on one baseline, from left to right. */
type Row = readonly Fragment[];

/** The text of printed pages in reading order: an empty line between paragraphs, a form feed between pages. */
export function textOfPages(pages: readonly (readonly Fragment[])[]): string {
  const parts = pages.map((fragments) => partsOf(rowsOf(fragments)));
  const gutters = parts.map(([, body]) => gutterOf(body));
  // A page with too few lines to show its columns has those of the others.
  const known = gutters.filter((gutter) => gutter !== null);
  const usual = known.length > 0 ? quantile(known, 0.5) : null;
  const lines = parts.map(([head, body, foot], page) => [
    ...head.map((row) => lineOf(row, FURNITURE)),
    ...inReadingOrder(body, gutters[page] ?? usual),
    ...foot.map((row) => lineOf(row, FURNITURE)),
  ]);
  return lines.map(textOfPage).join('\n\f');
}

/** The number that a share of some numbers is below (the median at 0.5), or 0 without any. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}

/** Raised footnote marks belong to the row below them, so up to half a letter up or down is the same row. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y)) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last && first && first.y - fragment.y < 0.5 * Math.min(first.size, fragment.size)) last.push(fragment);
    else rows.push([fragment]);
  }
  return rows.filter((row) => row.some(isInk)).map((row) => row.toSorted((a, b) => a.x - b.x));
}

function isInk({ text }: Fragment): boolean {
  return text.trim() !== '';
}

/** More than two lines of space separate running heads and footers from the text; each has at most three lines. */
function partsOf(rows: readonly Row[]): [head: Row[], body: Row[], foot: Row[]] {
  const head = headLength(rows);
  const foot = Math.max(head, rows.length - headLength(rows.toReversed()));
  return [rows.slice(0, head), rows.slice(head, foot), rows.slice(foot)];
}

function headLength(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, at) => Math.abs((rows[at]?.[0]?.y ?? 0) - (row[0]?.y ?? 0)));
  const leading = quantile(steps, 0.5);
  return steps.slice(0, 3).findLastIndex((step) => step > 2.2 * leading) + 1;
}

/** The most places at which a gutter is tried: one each two points, even on the widest page that PDF allows. */
const MAX_STEPS = 3600;

/** The x of the gutter between two columns, in the middle half of the page; null if there is only one column. */
function gutterOf(rows: readonly Row[]): number | null {
  const ink = rows.flat().filter(isInk);
  const left = Math.min(...ink.map(({ x }) => x));
  const width = Math.max(...ink.map((fragment) => fragment.x + fragment.width)) - left;
  let best = { x: 0, sided: 0, clear: 0 };
  // A damaged PDF may place text at any distance, so the number of steps is limited.
  const steps = Math.min(MAX_STEPS, Math.ceil(width / 4));
  for (let step = 0; step < steps; step += 1) {
    const x = left + width / 4 + (step * width) / 2 / steps;
    const clear = rows.filter((row) => !crosses(row, x));
    // In one column, only short last lines are left of x, and nothing but page numbers right of it.
    const before = clear.filter((row) => row.some((each) => isInk(each) && each.x < x)).length;
    const after = clear.filter((row) => row.some((each) => isInk(each) && each.x >= x)).length;
    const sided = Math.min(before, after);
    if (sided > 1 && clear.length > best.clear) best = { x, sided, clear: clear.length };
  }
  // Two lines are enough to begin a column if hardly any other line crosses the gutter.
  return best.sided > 3 || 2 * best.clear > rows.length ? best.x : null;
}

/** Whether a row has ink at x, or only a space between words. */
function crosses(row: Row, x: number): boolean {
  return row.some((one) => isInk(one) && one.x < x + 0.4 * one.size && one.x + one.width > x - 0.4 * one.size);
}

function inReadingOrder(rows: readonly Row[], gutter: number | null): PageLine[] {
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
      if (leftPart.some(isInk)) left.push(lineOf(leftPart, 1));
      if (rightPart.some(isInk)) right.push(lineOf(rightPart, 2));
    }
  }
  return [...lines, ...left, ...right];
}

/** Joins the fragments of a row; a gap of more than a fifth of the letter size is a space. */
function lineOf(row: Row, column: number): PageLine {
  const ink = row.filter(isInk);
  const [{ x, y }, last] = [ink[0] as Fragment, ink.at(-1) as Fragment];
  let text = '';
  let end = x;
  for (const fragment of row) {
    text += `${fragment.x - end > 0.2 * fragment.size ? ' ' : ''}${fragment.text}`;
    end = fragment.x + fragment.width;
  }
  const size = Math.max(...ink.map((fragment) => fragment.size));
  return { text: text.replace(/\s+/g, ' ').trim(), x, y, width: last.x + last.width - x, size, column };
}

function textOfPage(lines: readonly PageLine[]): string {
  const gaps = lines.flatMap((line, at) => gapBetween(lines[at - 1], line) ?? []);
  const leading = quantile(gaps, 0.5);
  const margins = marginsOf(lines);
  const parts = lines.map((line, at) => {
    const indented = isIndented(line, margins);
    const before = lines[at - 1];
    // The first line of a page has no gap above that could show a new paragraph, but its indent does.
    if (before === undefined) return indented ? `   ${line.text}` : line.text;
    return `${indented || beginsParagraph(before, line, leading, margins) ? '\n\n' : '\n'}${line.text}`;
  });
  return parts.join('');
}

/** How far a line is below the one before, if both are in one column. */
function gapBetween(before: PageLine | undefined, line: PageLine): number | undefined {
  return before?.column === line.column && before.y > line.y ? before.y - line.y : undefined;
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
  const gap = gapBetween(before, line);
  if (gap !== undefined) return gap > 1.3 * leading;
  // At a column break, a paragraph ends only with a sentence, and if another word would have fitted on the line.
  if (!endsSentence(before.text)) return false;
  const word = (line.width * (line.text.indexOf(' ') + 1)) / line.text.length;
  const { left, right } = margins.get(before.column) ?? { left: 0, right: 0 };
  return before.x + before.width + word < right - 0.1 * (right - left);
}
