import { linesOfPages } from './columns.ts';
import { type Fragment, FURNITURE, median, type PrintedLine, quantile } from './printed.ts';
import { finished } from './sentence.ts';

/**
 * The text of printed pages: column by column, an empty line between paragraphs, a form feed between pages. Page
 * furniture is kept, at the beginning and end of its page, as a copy in plain text would have it.
 */
export function textOfPages(pages: readonly (readonly Fragment[])[]): string {
  return linesOfPages(pages).map(textOfPage).join('\n\f');
}

function textOfPage(lines: readonly PrintedLine[]): string {
  const leading = median(lines.flatMap((line, at) => distance(lines[at - 1], line) ?? []));
  const margins = marginsOf(lines);
  const parts = lines.map((line, at) => {
    const indented = isIndented(line, margins);
    // The first line of a page has no line before it to tell a new paragraph by, but its indent shows.
    if (at === 0) return indented ? `   ${line.text}` : line.text;
    return `${isApart(lines[at - 1] as PrintedLine, line, leading, margins) || indented ? '\n\n' : '\n'}${line.text}`;
  });
  return parts.join('');
}

/** How far a line stands below the one before, within a column. */
function distance(before: PrintedLine | undefined, line: PrintedLine): number | undefined {
  return before?.column === line.column && before.y > line.y ? before.y - line.y : undefined;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Where most lines of each column begin, and where its long ones end; the longest may be a line of the masthead. */
function marginsOf(lines: readonly PrintedLine[]): Map<number, Margins> {
  const columns = Map.groupBy(lines, ({ column }) => column);
  return new Map([...columns].map(([column, own]) => [column, marginsOfColumn(own)]));
}

function marginsOfColumn(lines: readonly PrintedLine[]): Margins {
  const counts = Map.groupBy(lines, ({ x }) => Math.round(x));
  const most = Math.max(...[...counts.values()].map((group) => group.length));
  const left = Math.min(...[...counts].filter(([, group]) => group.length === most).map(([x]) => x));
  return {
    left,
    right: quantile(
      lines.map(({ x, width }) => x + width),
      0.8,
    ),
  };
}

function isIndented({ x, size, column }: PrintedLine, margins: Map<number, Margins>): boolean {
  const indent = x - (margins.get(column)?.left ?? x);
  return indent > 0.6 * size && indent < 5 * size;
}

/** Whether a line begins a new paragraph, as far as its distance, its size or a column break tells. */
function isApart(before: PrintedLine, line: PrintedLine, leading: number, margins: Map<number, Margins>): boolean {
  if (isFurniture(before) !== isFurniture(line) || Math.abs(before.size - line.size) > 0.1 * line.size) return true;
  const gap = distance(before, line);
  if (gap !== undefined) return gap > 1.3 * leading;
  // Over a column break a paragraph ends only with a sentence, on a line with room for another word.
  if (!finished(before.text)) return false;
  const word = (line.width * (line.text.indexOf(' ') + 1)) / line.text.length;
  const { left, right } = margins.get(before.column) ?? { left: 0, right: 0 };
  return before.x + before.width + word < right - 0.1 * (right - left);
}

function isFurniture({ column }: PrintedLine): boolean {
  return column === FURNITURE;
}
