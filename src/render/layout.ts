import { textWidth, wordParts } from './text-width.ts';

/** The texts of a column, heading first, and how soon it is left out where there is no room: the highest number first. */
export interface Candidate {
  texts: string[];
  /** Without it, the column stays. */
  optional?: number | undefined;
  /** Whether no column that can be left out may be wider than this one. */
  isWidest?: boolean | undefined;
}

/** Longer words (addresses, hostile texts) do not widen their column; they are broken. */
const maxWord = 30;
/** Columns up to this width keep their texts on one line before long texts get the rest. */
const shortColumn = 28;
/** A long text in a narrower column is harder to read than labelled lines. */
const minForLong = 28;
/** How many lines a row takes at most on a page of 80 columns, save one row in eight, before columns are left out. */
const maxLines = 4;
/** A table of so few lines needs no more room. */
const fewLines = 20;

interface Measured {
  isWidest: boolean;
  texts: number[];
  /** The width of the longest word, and of the longest text on one line. */
  minWidth: number;
  maxWidth: number;
  /** The width that it can use: that of the longest text, if the page has it. */
  natural: number;
  /** The width that nine texts in ten do not exceed. */
  usual: number;
}

/** The widths of the columns that fit into a page, 0 for those left out; nothing where labelled lines read better. */
export function fitColumns(candidates: Candidate[], page: number, gap: number): number[] | undefined {
  const columns = candidates.map((candidate) => measure(candidate, page));
  const optional = candidates.flatMap(({ optional }, at) => (optional === undefined ? [] : [{ at, optional }]));
  let shown = columns.map((_, at) => candidates[at]?.optional === undefined);
  let best = fit(columns, shown, page, gap);
  if (!best) return undefined;
  const mayBeNarrow = optional.length === 0 && best.lines <= labelledLines(columns, page);
  if (!mayBeNarrow && isTooNarrow(columns, best.widths)) return undefined;
  for (const { at } of optional.toSorted((one, other) => one.optional - other.optional)) {
    const more = shown.with(at, true);
    const found = fit(columns, more, page, gap);
    if (found?.isEasy) [shown, best] = [more, found];
  }
  return best.widths;
}

// Whether no other column is wider than the one that is to be the widest, unless that has all its texts on one line.
function isWidestFirst(columns: Measured[], widths: number[]): boolean {
  const at = columns.findIndex(({ isWidest }) => isWidest);
  const [column, width = 0] = [columns[at], widths[at]];
  return !column || width >= column.natural || width >= Math.max(...widths);
}

interface Fit {
  widths: number[];
  lines: number;
  /** Whether few rows are tall, and the longest texts wide. */
  isEasy: boolean;
}

// The first of the ways to share the page that is easy to read, else the one that takes the fewest lines.
function fit(all: Measured[], shown: boolean[], page: number, gap: number): Fit | undefined {
  const columns = all.filter((_, at) => shown[at]);
  const fits = sharings(columns, page - gap * (columns.length - 1)).map((widths): Fit => {
    const heights = heightsOf(columns, widths);
    const maxHeight = maxLines * Math.max(1, 80 / page);
    const [lines, tall] = [sum(heights), heights.filter((height) => height > maxHeight).length];
    const isShort = lines <= fewLines || (tall <= heights.length / 8 && lines <= 0.9 * maxHeight * heights.length);
    const isEasy = isShort && !isTooNarrow(columns, widths) && isWidestFirst(columns, widths);
    return { lines, isEasy, widths: shown.map((isShown) => (isShown ? (widths.shift() ?? 0) : 0)) };
  });
  return fits.find(({ isEasy }) => isEasy) ?? fits.toSorted((one, other) => one.lines - other.lines)[0];
}

function measure({ texts, isWidest = false }: Candidate, page: number): Measured {
  const widths = texts.map(textWidth);
  const sorted = widths.toSorted((one, other) => one - other);
  const maxWidth = Math.max(1, sorted.at(-1) ?? 1);
  const usual = sorted[Math.ceil((sorted.length - 1) * 0.9)] ?? 1;
  const widestWord = texts.reduce(
    (width, text) => wordParts(text).reduce((max, part) => Math.max(max, textWidth(part)), width),
    0,
  );
  const minWidth = Math.max(1, Math.min(widestWord, maxWord, page));
  return { isWidest, texts: widths, minWidth, maxWidth, natural: Math.min(page, maxWidth), usual };
}

// Short columns stay whole where there is room for that; else all columns get about equally many lines.
function sharings(columns: Measured[], available: number): number[][] {
  const widthAt = ({ natural, usual, minWidth }: Measured, lines: number) =>
    lines === 1
      ? Math.max(minWidth, Math.min(natural, usual))
      : Math.min(natural, Math.max(minWidth, Math.ceil(usual / lines) + 3));
  const whole = (column: Measured, lines: number) =>
    column.natural <= shortColumn ? column.natural : widthAt(column, lines);
  return [whole, widthAt].flatMap((width) => {
    for (let lines = 1; lines <= 20; lines += 1) {
      const widths = columns.map((column) => width(column, lines));
      if (sum(widths) <= available) return [widened(widths, columns, available)];
    }
    const widths = columns.map(({ minWidth }) => minWidth);
    return sum(widths) <= available ? [widened(widths, columns, available)] : [];
  });
}

// What is left goes to the widest column, then, one by one, to the column whose longest text takes the most lines.
function widened(widths: number[], columns: Measured[], available: number): number[] {
  const result = [...widths];
  let left = available - sum(widths);
  const give = (at: number, width: number) => {
    const given = Math.max(0, Math.min((columns[at]?.natural ?? 0) - (result[at] ?? 0), width));
    result[at] = (result[at] ?? 0) + given;
    left -= given;
  };
  give(
    columns.findIndex(({ isWidest }) => isWidest),
    left,
  );
  const lines = ({ maxWidth }: Measured, at: number) => maxWidth / (result[at] ?? 1);
  while (left > 0 && columns.some(({ natural }, at) => natural > (result[at] ?? 0))) {
    const tallest = columns.map((column, at) => (column.natural > (result[at] ?? 0) ? lines(column, at) : 0));
    give(tallest.indexOf(Math.max(...tallest)), 1);
  }
  return result;
}

// About as many lines as each row takes: a line of wrapped text ends some columns early.
function heightsOf(columns: Measured[], widths: number[]): number[] {
  const heights: number[] = [];
  for (const [at, { texts, minWidth }] of columns.entries()) {
    const width = widths[at] ?? 0;
    if (width === 0) continue;
    for (let row = 1; row < texts.length; row += 1) {
      const text = texts[row] ?? 0;
      const lines = text <= width ? 1 : Math.ceil(text / Math.max(Math.min(minWidth, width), width - 3));
      heights[row - 1] = Math.max(heights[row - 1] ?? 1, lines);
    }
  }
  return heights;
}

// Whether the column that is to be the widest, or that with the longest text, is narrow.
function isTooNarrow(columns: Measured[], widths: number[]): boolean {
  const shown = columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 })).filter(({ width }) => width > 0);
  const [first] = shown.toSorted((one, other) => other.maxWidth - one.maxWidth);
  const main = shown.find(({ isWidest }) => isWidest) ?? first;
  return main !== undefined && main.width < Math.min(main.natural, minForLong);
}

function labelledLines(columns: Measured[], page: number): number {
  const rows = columns.map(({ texts: [label = 0, ...texts] }) =>
    sum(texts.map((text) => (text === 0 ? 0 : Math.ceil((label + 2 + text) / page)))),
  );
  return sum(rows) + (columns[0]?.texts.length ?? 1) - 2;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
