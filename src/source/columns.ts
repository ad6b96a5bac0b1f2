import { type Fragment, FURNITURE, median, type PrintedLine } from './printed.ts';

/** Fragments on one baseline, from left to right. */
type Row = readonly Fragment[];

/**
 * The lines of each page in reading order: heads, then stretches of full-width lines or of columns, then footers. A page
 * that has too few lines to show its columns has those of the others.
 */
export function linesOfPages(pages: readonly (readonly Fragment[])[]): PrintedLine[][] {
  const bands = pages.map((fragments) => bandsOf(rowsOf(fragments)));
  const gutters = bands.map(({ body }) => gutterOf(body));
  const usual = median(gutters.filter((gutter) => gutter !== null));
  return bands.map(({ head, body, foot }, page) => [
    ...head.map((row) => lineOf(row, FURNITURE)),
    ...inReadingOrder(body, gutters[page] ?? (usual === 0 ? null : usual)),
    ...foot.map((row) => lineOf(row, FURNITURE)),
  ]);
}

/** Raised footnote marks belong to the row they stand on, so half a letter up or down is the same row. */
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

interface Bands {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly foot: readonly Row[];
}

/** Running heads and footers stand apart from the text by more than two lines; there are at most three of each. */
function bandsOf(rows: readonly Row[]): Bands {
  const head = apartFrom(rows);
  const foot = rows.length - apartFrom(rows.toReversed());
  return {
    head: rows.slice(0, head),
    body: rows.slice(head, Math.max(head, foot)),
    foot: rows.slice(Math.max(head, foot)),
  };
}

function apartFrom(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, at) => Math.abs((rows[at]?.[0]?.y ?? 0) - (row[0]?.y ?? 0)));
  const leading = median(steps);
  return steps.slice(0, 3).findLastIndex((step) => step > 2.2 * leading) + 1;
}

/** Places at which a gutter is looked for: every two points of a page, up to the widest that there can be. */
const mostSteps = 3600;

/** The x in the middle half of a page that parts two columns, or null where there is only one column. */
function gutterOf(rows: readonly Row[]): number | null {
  const ink = rows.flat().filter(isInk);
  const left = Math.min(...ink.map(({ x }) => x));
  const width = Math.max(...ink.map((fragment) => fragment.x + fragment.width)) - left;
  let best = { x: 0, sided: 0, clear: 0 };
  // In a damaged PDF a place may be anywhere: no page is looked at in more than so many steps.
  const steps = Math.min(mostSteps, Math.ceil(width / 4));
  for (let step = 0; step < steps; step += 1) {
    const x = left + width / 4 + (step * width) / 2 / steps;
    const clear = rows.filter((row) => !crosses(row, x));
    // In one column only short last lines stay on the left side, and nothing but page numbers on the right.
    const sided = Math.min(
      clear.filter((row) => hasInk(row, -Infinity, x)).length,
      clear.filter((row) => hasInk(row, x)).length,
    );
    if (sided > 1 && clear.length > best.clear) best = { x, sided, clear: clear.length };
  }
  // Two lines are enough to begin a column where hardly any other line runs across.
  return best.sided > 3 || 2 * best.clear > rows.length ? best.x : null;
}

function hasInk(row: Row, from: number, to = Infinity): boolean {
  return row.some((fragment) => isInk(fragment) && fragment.x >= from && fragment.x < to);
}

/** Whether a row has ink at an x, or no more than the space between two words. */
function crosses(row: Row, x: number): boolean {
  return row.some((one) => isInk(one) && one.x < x + 0.4 * one.size && one.x + one.width > x - 0.4 * one.size);
}

function inReadingOrder(rows: readonly Row[], gutter: number | null): PrintedLine[] {
  if (gutter === null) return rows.map((row) => lineOf(row, 0));
  const lines: PrintedLine[] = [];
  let [left, right]: [PrintedLine[], PrintedLine[]] = [[], []];
  for (const row of rows) {
    if (crosses(row, gutter)) {
      lines.push(...left, ...right, lineOf(row, 0));
      [left, right] = [[], []];
    } else {
      if (hasInk(row, -Infinity, gutter))
        left.push(
          lineOf(
            row.filter(({ x }) => x < gutter),
            1,
          ),
        );
      if (hasInk(row, gutter))
        right.push(
          lineOf(
            row.filter(({ x }) => x >= gutter),
            2,
          ),
        );
    }
  }
  return [...lines, ...left, ...right];
}

/** Joins the fragments of a row; a gap of a fifth of a letter's height is a space. */
function lineOf(row: Row, column: number): PrintedLine {
  const ink = row.filter(isInk);
  const [first, last] = [ink[0] as Fragment, ink.at(-1) as Fragment];
  let text = '';
  let end = first.x;
  for (const fragment of row) {
    text += `${fragment.x - end > 0.2 * fragment.size ? ' ' : ''}${fragment.text}`;
    end = fragment.x + fragment.width;
  }
  const size = Math.max(...ink.map((fragment) => fragment.size));
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: first.x,
    y: first.y,
    width: last.x + last.width - first.x,
    size,
    column,
  };
}
