/** Lines of a copy: their pages and width, and which are page furniture rather than text. */
import { lowerBound, type TextRange } from '../../../core/model/values.ts';
import { beginsSentence, endsSentence } from './sentences.ts';

/** The lines of a text, without empty ones. */
export function copyLinesOf(text: string): CopyLine[] {
  const lines: CopyLine[] = [];
  let blankBefore = false;
  let pageBefore = false;
  for (const match of text.matchAll(/([^\n\r\f\v\u0085\u2028\u2029]*)(\r\n|[\s\S]|$)/g)) {
    const [, whole = '', ending] = match;
    const trimmed = whole.trim();
    if (trimmed !== '') {
      const indent = whole.length - whole.trimStart().length;
      const start = match.index + indent;
      lines.push({ text: trimmed, start, end: start + trimmed.length, indent, blankBefore, pageBefore });
    }
    blankBefore = trimmed === '' && match.index > 0;
    pageBefore = ending === '\f' || (pageBefore && trimmed === '');
  }
  return lines;
}

/** A line of a copy that is not empty, trimmed. */
export interface CopyLine extends TextRange {
  readonly text: string;
  /** The number of spaces before it. */
  readonly indent: number;
  /** Whether an empty line is before it. */
  readonly blankBefore: boolean;
  /** Whether it is the first of a page. */
  readonly pageBefore: boolean;
}

/** A line or page break. */
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Gives the line of an offset, and the page in a text with form feeds; both count from 1. */
export function placesIn(text: string): (offset: number) => { line: number; page: number | null } {
  const ends = Array.from(text.matchAll(LINE_END), ({ index, 0: ending }) => index + ending.length);
  const pageEnds = Array.from(text.matchAll(/\f/g), ({ index }) => index + 1);
  const countUpTo = (all: readonly number[], offset: number) => lowerBound(all.length, (at) => (all[at] ?? 0) > offset);
  return (offset) => ({
    line: countUpTo(ends, offset) + 1,
    page: pageEnds.length > 0 ? countUpTo(pageEnds, offset) + 1 : null,
  });
}

/** The width of a text in which every paragraph is one line. */
export const UNWRAPPED = 100;

/** The width to which a text is wrapped, which three in four of its lines do not exceed; or `UNWRAPPED`. */
export function wrapWidth(lines: readonly CopyLine[]): number {
  const lengths = Uint32Array.from(lines, (line) => line.text.length).sort();
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? UNWRAPPED;
  return width > 160 ? UNWRAPPED : width;
}

/** Page furniture is page numbers, running heads and footers; a doubtful line is a short one that may be furniture. */
export type LineKind = 'text' | 'doubtful' | 'furniture';

/** The kind of each line of a text. */
export function lineKinds(lines: readonly CopyLine[], width: number): LineKind[] {
  const repeated = repeatedLines(lines);
  const blocks = blockSizes(lines);
  const kinds = lines.map((line, at): LineKind => {
    if (PAGE_NUMBER.test(line.text) || repeated.has(line)) return 'furniture';
    return isDoubtful(line, blocks[at] ?? 1, width) ? 'doubtful' : 'text';
  });
  for (const [from, to] of furnitureRuns(kinds)) {
    if (interruptsSentence(lines, from, to)) kinds.fill('furniture', from, to);
  }
  return kinds;
}

/** The runs of lines that are or may be furniture; `to` is excluded. */
export function furnitureRuns(kinds: readonly LineKind[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const [at, kind] of kinds.entries()) {
    const last = runs.at(-1);
    if (kind === 'text') continue;
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** "12", "- 12 -", "Page 2 of 3", "2 | P a g e"; four digits would be a year. */
const PAGE_NUMBER =
  /^(?:(?:page|p\.|strona|str\.)\s{0,20})?[-–—|[(]*\s{0,20}\d{1,3}\s{0,20}[-–—|\])]*(?:\s{0,20}(?:of|\/|z)\s{0,20}\d{1,3}|\s{0,20}p\s?a\s?g\s?e)?$/i;

/** The longest line that may be furniture: a running head may be a whole title, but not a paragraph. */
const MAX_FURNITURE_LENGTH = 120;

/** Short lines that occur on several pages, apart from their numbers. */
function repeatedLines(lines: readonly CopyLine[]): Set<CopyLine> {
  const hasPages = lines.some((line) => line.pageBefore);
  const candidates = lines.filter(({ text }, at) => {
    if (text.length > MAX_FURNITURE_LENGTH) return false;
    return hasPages ? isNearPageEdge(lines, at) : hasGapAbove(lines, at) || hasGapAbove(lines, at + 1);
  });
  const groups = Map.groupBy(candidates, ({ text }) => text.toLowerCase().replace(/[\d\s|–—-]+/g, ''));
  groups.delete('');
  return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}

/** Running heads and footers take up to three lines. */
function isNearPageEdge(lines: readonly CopyLine[], at: number): boolean {
  if (at < 3 || at >= lines.length - 3) return true;
  return lines.slice(at - 2, at + 4).some((line) => line.pageBefore);
}

/** Whether an empty line, a page break or nothing is above a line. */
function hasGapAbove(lines: readonly CopyLine[], at: number): boolean {
  const line = lines[at];
  return at === 0 || line === undefined || line.blankBefore || line.pageBefore;
}

/** A line is doubtful if it ends no sentence and is short or in a small block; `block` is the number of lines. */
function isDoubtful({ text }: CopyLine, block: number, width: number): boolean {
  if (text.length > MAX_FURNITURE_LENGTH || endsSentence(text)) return false;
  return block <= 3 || (beginsSentence(text) && text.length < 0.7 * Math.min(width, UNWRAPPED));
}

/** For each line the number of lines in its block; an empty line or a page break ends a block. */
function blockSizes(lines: readonly CopyLine[]): number[] {
  const sizes: number[] = [];
  for (let end = 0; end < lines.length; ) {
    const start = end;
    do end += 1;
    while (!hasGapAbove(lines, end));
    for (let at = start; at < end; at += 1) sizes[at] = end - start;
  }
  return sizes;
}

/** Whether a sentence stops before these lines and continues after them. */
function interruptsSentence(lines: readonly CopyLine[], from: number, to: number): boolean {
  const [before, after] = [lines[from - 1], lines[to]];
  if (!before || !after || endsSentence(before.text) || beginsSentence(after.text)) return false;
  if (!hasGapAbove(lines, from) || !hasGapAbove(lines, to)) return false;
  return lines.slice(from, to).every((line) => beginsSentence(line.text));
}
