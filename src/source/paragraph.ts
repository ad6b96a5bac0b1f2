import type { Part } from './furniture.ts';
import { type Line, UNWRAPPED } from './lines.ts';
import { begins, finished, headingEnd, isHeading } from './sentence.ts';
import type { Span } from './span.ts';

/** The lead and the paragraphs of the body, in order; masthead, page furniture and imprint are not among them. */
export function paragraphsOf(lines: readonly Line[], parts: readonly Part[], width: number, lead: number): Span[] {
  const blocks: Line[][] = [];
  let interrupted = false;
  for (let at = lead; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const block = blocks.at(-1);
    interrupted ||= line.pageBefore || parts[at] === 'furniture';
    if (parts[at] === 'furniture') continue;
    if (block !== undefined && goesOn(block, line, width, interrupted)) block.push(line);
    else blocks.push([line]);
    interrupted = false;
  }
  return withoutImprint(blocks).map((block) => ({ start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 }));
}

/** A number line, as "No. 96 (2404), 3 July 2024", is part of the masthead however much it looks like a sentence. */
const NUMBER_LINE = /^n[or]\s?\.?\s?\d+\s?\(\d+\)/i;

/**
 * The line that the lead begins with. From the first line with a sentence in it we go back to the short or separate
 * line before (the author's name, as a rule), since a wrapped sentence may end several lines after it began.
 */
export function leadIndex(lines: readonly Line[], width: number): number {
  const narrow = 0.7 * Math.min(width, UNWRAPPED);
  let at = lines.findIndex(
    ({ text }) => text.length >= narrow && /[\p{Ll}\d)”"’%]\.["”’)]*(?:\s|$)/u.test(text) && !NUMBER_LINE.test(text),
  );
  while (at > 0 && !lines[at]?.blankBefore && (lines[at - 1]?.text.length ?? 0) >= narrow) at -= 1;
  return Math.max(at, 0);
}

/** Whether a line belongs to the paragraph so far. */
function goesOn(block: readonly Line[], line: Line, width: number, interrupted: boolean): boolean {
  const last = block.at(-1) as Line;
  if (!finished(last.text) || !begins(line.text)) return true;
  if (block.length === 1 && isHeading(last.text)) return true;
  // After a page break an empty line says nothing, as furniture stood there; the width of the last line does.
  if (line.blankBefore && !interrupted) return false;
  if (width === UNWRAPPED || headingEnd(line.text) > 0) return false;
  return line.indent <= last.indent + 1 && !isShort(last, line, width);
}

/** Whether the next word would have fitted on a line, so that its paragraph ended there. */
function isShort(last: Line, next: Line, width: number): boolean {
  const word = next.text.split(/\s/, 1)[0] ?? '';
  return last.text.length + 1 + word.length <= 0.95 * width;
}

/** Address lines and the like at the very end form no sentence, so they are no paragraph. */
function withoutImprint(blocks: readonly Line[][]): Line[][] {
  const last = blocks.findLastIndex((block) => block.some((line) => finished(line.text)) || block.length > 4);
  return blocks.slice(0, Math.max(last + 1, Math.min(1, blocks.length)));
}
