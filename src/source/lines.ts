import type { Span } from './span.ts';

/** A line of a copy that is not empty, and what stands around it. */
export interface Line extends Span {
  readonly text: string;
  /** Spaces in front of it. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly blankBefore: boolean;
  /** Whether a new page begins with it. */
  readonly pageBefore: boolean;
}

/** The lines of a text that hold anything. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
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

/** How wide the lines of a text run: three in four are no longer. Text that is not wrapped counts as `UNWRAPPED` wide. */
export function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? UNWRAPPED;
  return width > 160 ? UNWRAPPED : width;
}

/** The width that stands for "every paragraph is one line". */
export const UNWRAPPED = 100;
