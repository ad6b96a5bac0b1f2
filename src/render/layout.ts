import { textWidth, wordParts } from './text-width.ts';

/** The texts of a column, heading first. The columns with the highest `optional` are left out first. */
export interface Candidate {
  texts: string[];
  /** Undefined for a column that always stays. */
  optional?: number | undefined;
  /** Whether no optional column may be wider than this one. */
  isWidest?: boolean | undefined;
}

/** The longest word that is not broken; addresses and hostile texts have longer ones. */
const maxWord = 30;
/** The width up to which columns keep their texts on one line if possible. */
const shortColumn = 28;
/** The least width for long texts: in a narrower column they are harder to read than labelled lines. */
const minForLong = 28;
/** The most lines of seven in eight rows on a page of 80 columns before columns are left out. */
const maxLines = 4;
/** The most lines of a table that keeps all its columns. */
const fewLines = 20;

type Measured = ReturnType<typeof measure>;

/** The widths of the columns on a page, 0 for those left out; undefined if labelled lines are easier to read. */
export function fitColumns(candidates: Candidate[], page: number, gap: number): number[] | undefined {
  const columns = candidates.map((candidate) => measure(candidate, page));
  const optional = candidates.flatMap(({ optional }, at) => (optional === undefined ? [] : [{ at, optional }]));
  let visible = columns.map((_, at) => candidates[at]?.optional === undefined);
  let best = fit(columns, visible, page, gap);
  if (!best) return undefined;
  const mayBeNarrow = optional.length === 0 && best.lines <= labelledLines(columns, page);
  if (!mayBeNarrow && best.isTooNarrow) return undefined;
  for (const { at } of optional.toSorted((one, other) => one.optional - other.optional)) {
    const more = visible.with(at, true);
    const wider = fit(columns, more, page, gap);
    if (wider?.isEasy) [visible, best] = [more, wider];
  }
  return best.widths;
}

function measure({ texts, isWidest = false }: Candidate, page: number) {
  const widths = texts.map(textWidth);
  const sorted = widths.toSorted((one, other) => one - other);
  // The width on one line, and as much of it as the page has.
  const maxWidth = Math.max(1, sorted.at(-1) ?? 1);
  const fullWidth = Math.min(page, maxWidth);
  const width90 = sorted[Math.ceil((sorted.length - 1) * 0.9)] ?? 1;
  const longestWord = texts.flatMap(wordParts).reduce((width, part) => Math.max(width, textWidth(part)), 1);
  const minWidth = Math.min(longestWord, maxWord, page);
  return { isWidest, texts: widths, minWidth, maxWidth, fullWidth, width90 };
}

/** Shares the page with short columns whole or not: the first way that is easy to read, or else the one with fewer lines. */
function fit(all: Measured[], visible: boolean[], page: number, gap: number) {
  const columns = all.filter((_, at) => visible[at]);
  const available = page - gap * (columns.length - 1);
  const fits = [shortColumn, 0].flatMap((short) => {
    const widths = shareOf(columns, available, short);
    if (!widths) return [];
    const heights = heightsOf(columns, widths);
    const maxHeight = maxLines * Math.max(1, 80 / page);
    const [lines, tall] = [sum(heights), heights.filter((height) => height > maxHeight).length];
    const isShort = lines <= fewLines || (tall <= heights.length / 8 && lines <= 0.9 * maxHeight * heights.length);
    // The column that must be widest, or the one with the longest text.
    const widest = columns.findIndex(({ isWidest }) => isWidest);
    const longest = columns.map(({ maxWidth }) => maxWidth).indexOf(Math.max(...columns.map((each) => each.maxWidth)));
    const at = widest < 0 ? longest : widest;
    const [width, fullWidth] = [widths[at] ?? 0, columns[at]?.fullWidth ?? 0];
    const isTooNarrow = width < Math.min(fullWidth, minForLong);
    const isEasy = isShort && !isTooNarrow && (widest < 0 || width >= Math.min(fullWidth, Math.max(...widths)));
    return [
      { lines, isEasy, isTooNarrow, widths: visible.map((isVisible) => (isVisible ? (widths.shift() ?? 0) : 0)) },
    ];
  });
  return fits.find(({ isEasy }) => isEasy) ?? fits.toSorted((one, other) => one.lines - other.lines)[0];
}

/** Widths with which texts have equally many lines; columns of up to `short` stay whole. */
function shareOf(columns: Measured[], available: number, short: number): number[] | undefined {
  // A line of wrapped text ends some columns early.
  const widthFor = ({ fullWidth, minWidth, width90 }: Measured, lines: number) => {
    if (fullWidth <= short) return fullWidth;
    return Math.min(fullWidth, Math.max(minWidth, Math.ceil(width90 / lines) + (lines > 1 ? 3 : 0)));
  };
  const shares = Array.from({ length: 20 }, (_, at) => columns.map((column) => widthFor(column, at + 1)));
  const widths = [...shares, columns.map(({ minWidth }) => minWidth)].find((each) => sum(each) <= available);
  if (!widths) return undefined;
  // The rest goes to the widest column, then, one by one, to the column whose longest text has the most lines.
  for (let left = available - sum(widths); left > 0; left -= 1) {
    const lines: number[] = columns.map(({ fullWidth, maxWidth, isWidest }, at) => {
      const width = widths[at] ?? 1;
      return width < fullWidth ? (isWidest ? Number.POSITIVE_INFINITY : maxWidth / width) : 0;
    });
    const at = lines.indexOf(Math.max(...lines));
    if (lines[at] === 0) break;
    widths[at] = (widths[at] ?? 0) + 1;
  }
  return widths;
}

// An estimate of the lines of each row: a line of wrapped text ends some columns early.
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
