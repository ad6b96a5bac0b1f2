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

type Measured = ReturnType<typeof measure>;

/** The widths of the columns that fit into a page, 0 for those left out; nothing where labelled lines read better. */
export function fitColumns(candidates: Candidate[], page: number, gap: number): number[] | undefined {
  const columns = candidates.map((candidate) => measure(candidate, page));
  const optional = candidates.flatMap(({ optional }, at) => (optional === undefined ? [] : [{ at, optional }]));
  let shown = columns.map((_, at) => candidates[at]?.optional === undefined);
  let best = fit(columns, shown, page, gap);
  if (!best) return undefined;
  const mayBeNarrow = optional.length === 0 && best.lines <= labelledLines(columns, page);
  if (!mayBeNarrow && best.isTooNarrow) return undefined;
  for (const { at } of optional.toSorted((one, other) => one.optional - other.optional)) {
    const more = shown.with(at, true);
    const wider = fit(columns, more, page, gap);
    if (wider?.isEasy) [shown, best] = [more, wider];
  }
  return best.widths;
}

function measure({ texts, isWidest = false }: Candidate, page: number) {
  const widths = texts.map(textWidth);
  const sorted = widths.toSorted((one, other) => one - other);
  // On one line, and as much of it as the page has.
  const maxWidth = Math.max(1, sorted.at(-1) ?? 1);
  const natural = Math.min(page, maxWidth);
  // Nine texts in ten do not exceed it.
  const usual = sorted[Math.ceil((sorted.length - 1) * 0.9)] ?? 1;
  const longestWord = texts.flatMap(wordParts).reduce((width, part) => Math.max(width, textWidth(part)), 1);
  const minWidth = Math.min(longestWord, maxWord, page);
  return { isWidest, texts: widths, minWidth, maxWidth, natural, usual };
}

/** The first of two ways to share the page that is easy to read, else the one with fewer lines: short columns whole or not. */
function fit(all: Measured[], shown: boolean[], page: number, gap: number) {
  const columns = all.filter((_, at) => shown[at]);
  const available = page - gap * (columns.length - 1);
  const fits = [shortColumn, 0].flatMap((short) => {
    const widths = shareOf(columns, available, short);
    if (!widths) return [];
    const heights = heightsOf(columns, widths);
    const maxHeight = maxLines * Math.max(1, 80 / page);
    const [lines, tall] = [sum(heights), heights.filter((height) => height > maxHeight).length];
    const isShort = lines <= fewLines || (tall <= heights.length / 8 && lines <= 0.9 * maxHeight * heights.length);
    // The widest column, or that with the longest text.
    const widest = columns.findIndex(({ isWidest }) => isWidest);
    const longest = columns.map(({ maxWidth }) => maxWidth).indexOf(Math.max(...columns.map((each) => each.maxWidth)));
    const at = widest < 0 ? longest : widest;
    const [width, natural] = [widths[at] ?? 0, columns[at]?.natural ?? 0];
    const isTooNarrow = width < Math.min(natural, minForLong);
    // Few rows are tall, and the longest texts wide.
    const isEasy = isShort && !isTooNarrow && (widest < 0 || width >= Math.min(natural, Math.max(...widths)));
    return [{ lines, isEasy, isTooNarrow, widths: shown.map((isShown) => (isShown ? (widths.shift() ?? 0) : 0)) }];
  });
  return fits.find(({ isEasy }) => isEasy) ?? fits.toSorted((one, other) => one.lines - other.lines)[0];
}

/** Widths with which texts take equally many lines, but for columns of up to `short`, which stay whole. */
function shareOf(columns: Measured[], available: number, short: number): number[] | undefined {
  // A line of wrapped text ends some columns early.
  const widthFor = ({ natural, minWidth, usual }: Measured, lines: number) => {
    if (natural <= short) return natural;
    return Math.min(natural, Math.max(minWidth, Math.ceil(usual / lines) + (lines > 1 ? 3 : 0)));
  };
  const shares = Array.from({ length: 20 }, (_, at) => columns.map((column) => widthFor(column, at + 1)));
  const widths = [...shares, columns.map(({ minWidth }) => minWidth)].find((each) => sum(each) <= available);
  if (!widths) return undefined;
  // What is left goes to the widest column, then, one by one, to the column whose longest text takes the most lines.
  for (let left = available - sum(widths); left > 0; left -= 1) {
    const lines: number[] = columns.map(({ natural, maxWidth, isWidest }, at) => {
      const width = widths[at] ?? 1;
      return width < natural ? (isWidest ? Number.POSITIVE_INFINITY : maxWidth / width) : 0;
    });
    const at = lines.indexOf(Math.max(...lines));
    if (lines[at] === 0) break;
    widths[at] = (widths[at] ?? 0) + 1;
  }
  return widths;
}

// About as many lines as each row takes: a line of wrapped text ends some columns early.
function heightsOf(columns: Measured[], widths: number[]): number[] {
  const rows = (columns[0]?.texts ?? []).slice(1);
  return rows.map((_, row) => {
    const lines = columns.map(({ texts, minWidth }, at) => {
      const [text = 0, width = 1] = [texts[row + 1], widths[at]];
      return text <= width ? 1 : Math.ceil(text / Math.max(Math.min(minWidth, width), width - 3));
    });
    return Math.max(...lines);
  });
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
