import { endsSentence } from '../text/sentences.ts';
import { type Fragment, FURNITURE, linesOfPages, type PageLine, quantile } from './page-columns.ts';

/** The text of printed pages: column by column, an empty line between paragraphs, a form feed between pages. */
export function textOfPages(pages: readonly (readonly Fragment[])[]): string {
  return linesOfPages(pages).map(textOfPage).join('\n\f');
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

/** The margins of each column. */
type Margins = Map<number, { left: number; right: number }>;

function marginsOf(lines: readonly PageLine[]): Margins {
  const columns = Map.groupBy(lines, ({ column }) => column);
  return new Map([...columns].map(([column, own]) => [column, { left: leftMargin(own), right: rightMargin(own) }]));
}

/** Where most lines begin. */
function leftMargin(lines: readonly PageLine[]): number {
  const groups = [...Map.groupBy(lines, ({ x }) => Math.round(x))];
  const largest = Math.max(...groups.map(([, group]) => group.length));
  return Math.min(...groups.filter(([, group]) => group.length === largest).map(([x]) => x));
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
  const isFurniture = [before, line].map(({ column }) => column === FURNITURE);
  if (isFurniture[0] !== isFurniture[1] || Math.abs(before.size - line.size) > 0.1 * line.size) return true;
  const gap = gapBetween(before, line);
  if (gap !== undefined) return gap > 1.3 * leading;
  // At a column break, a paragraph ends only with a sentence, and if another word would have fitted on the line.
  if (!endsSentence(before.text)) return false;
  const word = (line.width * (line.text.indexOf(' ') + 1)) / line.text.length;
  const { left, right } = margins.get(before.column) ?? { left: 0, right: 0 };
  return before.x + before.width + word < right - 0.1 * (right - left);
}
