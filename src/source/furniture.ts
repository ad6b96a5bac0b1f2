import { type Line, UNWRAPPED } from './lines.ts';
import { begins, finished } from './sentence.ts';

/** What a line is: text, page furniture for sure, or a short line that may be furniture. */
export type Part = 'text' | 'suspect' | 'furniture';

/**
 * Tells page furniture (page numbers, running heads, footers) from text; the lead begins at the line `lead`. Only what
 * is sure is left out of paragraphs; a suspect line stays, and a passage is sought with and without it.
 */
export function partsOf(lines: readonly Line[], width: number, lead: number): Part[] {
  const repeated = repeatedLines(lines);
  const blocks = blockSizes(lines);
  const masthead = new Set(lines.slice(0, lead).flatMap(wordsOf));
  const parts = lines.map((line, at): Part => {
    if (PAGE_NUMBER.test(line.text) || repeated.has(line)) return 'furniture';
    if (at >= lead && isRunningHead(lines, at, masthead)) return 'furniture';
    return looksLoose(line, blocks[at] ?? 1, width) ? 'suspect' : 'text';
  });
  for (const [from, to] of looseRuns(parts)) {
    if (isInsideSentence(lines, from, to)) parts.fill('furniture', from, to);
  }
  return parts;
}

/** "12", "- 12 -", "Page 2 of 3", "2 | P a g e"; a number of four digits would be a year. */
const PAGE_NUMBER =
  /^(?:(?:page|p\.|strona|str\.)\s*)?[-–—|[(]*\s*\d{1,3}\s*[-–—|\])]*(?:\s*(?:of|\/|z)\s*\d{1,3}|\s*p\s?a\s?g\s?e)?$/i;

/** A running head may be as long as a title, but not as long as a paragraph. */
const LONGEST = 120;

/** Lines that stand on several pages alike but for their numbers. */
function repeatedLines(lines: readonly Line[]): Set<Line> {
  const paged = lines.some((line) => line.pageBefore);
  const candidates = lines.filter(({ text }, at) => {
    return text.length <= LONGEST && (paged ? isNearPageEdge(lines, at) : isApart(lines, at));
  });
  const alike = Map.groupBy(candidates, ({ text }) => text.toLowerCase().replace(/[\d\s|–—-]+/g, ''));
  return new Set([...alike].filter(([key, group]) => key !== '' && group.length > 1).flatMap(([, group]) => group));
}

/** The running head of a second and last page stands once only, but it names series, number, title or author. */
function isRunningHead(lines: readonly Line[], at: number, masthead: ReadonlySet<string>): boolean {
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  const alone = line.pageBefore ? next?.blankBefore : isApartAbove(lines, at) && next?.pageBefore;
  return (
    alone === true && !finished(line.text) && wordsOf(line).every((word) => masthead.has(word) || /^\d+$/.test(word))
  );
}

function wordsOf({ text }: Line): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Heads and footers take up to three lines. */
function isNearPageEdge(lines: readonly Line[], at: number): boolean {
  if (at < 3 || at >= lines.length - 3) return true;
  return lines.slice(at - 2, at + 4).some((line) => line.pageBefore);
}

function isApart(lines: readonly Line[], at: number): boolean {
  return isApartAbove(lines, at) || isApartAbove(lines, at + 1);
}

/** Whether an empty line, a page break or nothing stands above a line. */
function isApartAbove(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return at === 0 || line === undefined || line.blankBefore || line.pageBefore;
}

/** Whether a line looks as if it did not belong to the running text: short or nearly by itself, and no sentence. */
function looksLoose({ text }: Line, block: number, width: number): boolean {
  if (text.length > LONGEST || finished(text)) return false;
  return block <= 3 || (begins(text) && text.length < 0.7 * Math.min(width, UNWRAPPED));
}

/** For each line, how many lines stand together with it without an empty line or a page break. */
function blockSizes(lines: readonly Line[]): number[] {
  const starts = [...lines.keys()].filter((at) => isApartAbove(lines, at));
  return starts.flatMap((start, index) => {
    const size = (starts[index + 1] ?? lines.length) - start;
    return Array<number>(size).fill(size);
  });
}

/** The stretches of lines, from one index up to another, that are not plain text. */
export function looseRuns(parts: readonly Part[]): [number, number][] {
  const runs: [number, number][] = [];
  parts.forEach((part, at) => {
    const last = runs.at(-1);
    if (part === 'text') return;
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

/** A sentence that stops before lines that stand apart, and goes on after them, shows that they are not part of it. */
function isInsideSentence(lines: readonly Line[], from: number, to: number): boolean {
  const [before, after] = [lines[from - 1], lines[to]];
  if (before === undefined || after === undefined || finished(before.text) || begins(after.text)) return false;
  const apart = isApartAbove(lines, from) && isApartAbove(lines, to);
  return apart && lines.slice(from, to).every((line) => begins(line.text));
}
