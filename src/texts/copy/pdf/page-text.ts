/** The text of printed pages in the order of the file, with an empty line between paragraphs and a form feed between pages. */
export function textOfPages(pages: readonly (readonly Fragment[])[]): string {
  return pages.map((fragments) => textOfPage(linesInOrder(rowsInOrder(fragments)))).join('\n\f');
}

/** A piece of text on a page: the start of its baseline, from the lower left corner, its width and letter size. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of text: its fragments joined. */
interface PageLine extends Fragment {
  /** A number for each column. */
  readonly column: number;
}

/** Fragments on one baseline, from left to right. */
type LetterRow = readonly Fragment[];

/** The median of some numbers, or 0 without any. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The rows in the order of the file, which is that of the author: one column after another. */
function rowsInOrder(fragments: readonly Fragment[]): LetterRow[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.filter(({ text }) => text.trim() !== '')) {
    const row = rows.at(-1);
    if (row?.[0] && isOnBaseline(row[0], fragment) && fragment.x >= row[0].x) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}

/** Half a letter up or down is the same row, as for raised footnote marks. */
function isOnBaseline(first: Fragment, other: Fragment): boolean {
  return Math.abs(first.y - other.y) < 0.5 * Math.min(first.size, other.size);
}

function heightOf(row: LetterRow | undefined): number {
  return row?.[0]?.y ?? 0;
}

/** The lines in the order of the file; a step up, or far to the side, begins a column. */
function linesInOrder(rows: readonly LetterRow[]): PageLine[] {
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

/** Joins the fragments of a row; a gap of more than a fifth of the letter size is a space. */
function lineOf(row: LetterRow, column: number): PageLine {
  const [{ x, y }, last] = [row[0] as Fragment, row.at(-1) as Fragment];
  let text = '';
  let end = x;
  for (const fragment of row) {
    text += `${fragment.x - end > 0.2 * fragment.size ? ' ' : ''}${fragment.text}`;
    end = fragment.x + fragment.width;
  }
  const size = Math.max(...row.map((fragment) => fragment.size));
  return { text: text.replace(/\s+/g, ' ').trim(), x, y, width: last.x + last.width - x, size, column };
}

function textOfPage(lines: readonly PageLine[]): string {
  const gaps = lines.flatMap((line, at) => gapBetween(lines[at - 1], line) ?? []);
  const leading = median(gaps.filter((gap) => gap > 0));
  const margins = new Map(
    [...Map.groupBy(lines, ({ column }) => column)].map(([column, own]) => [column, leftMargin(own)]),
  );
  const parts = lines.map((line, at) => {
    const before = lines[at - 1];
    const indent = line.x - (margins.get(line.column) ?? line.x);
    const isIndented = indent > 0.6 * line.size && indent < 5 * line.size;
    // The first line of a page has no gap above that could show a new paragraph, but its indent does.
    const text = isIndented ? `   ${line.text}` : line.text;
    if (before === undefined) return text;
    return `${isIndented || isApart(before, line, leading) ? '\n\n' : '\n'}${text}`;
  });
  return parts.join('');
}

/** The distance of a line below the one before (negative if above), or nothing if it is beside it. */
function gapBetween(before: PageLine | undefined, line: PageLine): number | undefined {
  const isBeside = !before || before.x >= line.x + line.width || line.x >= before.x + before.width;
  return isBeside ? undefined : before.y - line.y;
}

/** Where most lines begin. */
function leftMargin(lines: readonly PageLine[]): number {
  const groups = [...Map.groupBy(lines, ({ x }) => Math.round(x))];
  const [[left] = [0]] = groups.sort(([x, group], [otherX, other]) => other.length - group.length || x - otherX);
  return left;
}

/** Whether the gap above a line or its size sets it apart; at a column break, how full the line before is decides later. */
function isApart(before: PageLine, line: PageLine, leading: number): boolean {
  // A file may have its running heads and footers last, above what they follow.
  return (
    Math.abs(before.size - line.size) > 0.1 * line.size || Math.abs(gapBetween(before, line) ?? 0) > 1.22 * leading
  );
}
