import type { TextRange } from '../../model/values.ts';
import { beginsSentence, endsSentence, headingEnd, isHeading } from './sentences.ts';
import { type LineKind, type SourceLine, UNWRAPPED } from './source-lines.ts';

/** "NO. 96 (2404), 3 JULY 2024" in any case and spacing; "NR" in Polish bulletins. */
const NUMBER_LINE =
  /(?<!\p{L})N\s?[OR]\s?\.?\s*(\d{1,4})\s*\(\s*(\d{1,5})\s*\)(\s*(?:[,.]\s*)?\d{1,2}\s*(?:\.\s*)?\p{L}{3,})?/giu;

/** How much of a text may come before the end of its masthead: a bulletin may print it last. */
const MASTHEAD_WITHIN = 200_000;

/** The number of a bulletin within its year and since the series began, from its masthead; null if the text has none. */
export function bulletinNumberIn(text: string): { number: number; running: number } | null {
  const lines = [...text.slice(0, MASTHEAD_WITHIN).normalize('NFKC').matchAll(NUMBER_LINE)];
  // The body may mention another bulletin, but only in the masthead does a date follow the number.
  const line = lines.find((match) => match[3] !== undefined) ?? lines[0];
  return line === undefined ? null : { number: Number(line[1]), running: Number(line[2]) };
}

/** A number line at the start of a line; it belongs to the masthead though it may look like a sentence. */
const STARTS_WITH_NUMBER = /^n[or]\s?\.?\s?\d+\s?\(\d+\)/i;

/** The index of the line after the masthead, with which the lead begins. */
export function leadIndex(lines: readonly SourceLine[], width: number): number {
  const narrow = 0.7 * Math.min(width, UNWRAPPED);
  let at = lines.findIndex(
    ({ text }) =>
      text.length >= narrow && /[\p{Ll}\d)”"’%]\.["”’)]*(?:\s|$)/u.test(text) && !STARTS_WITH_NUMBER.test(text),
  );
  // This line ends a sentence that may have begun some lines above. The line before the lead (usually the author) is
  // short or has an empty line after it.
  const goesOn = ({ text, blankBefore, pageBefore }: SourceLine, above: SourceLine) =>
    beginsSentence(text) ? !blankBefore && above.text.length >= narrow : !blankBefore || pageBefore;
  while (at > 0 && goesOn(lines[at] as SourceLine, lines[at - 1] as SourceLine)) at -= 1;
  return Math.max(at, 0);
}

/** The paragraphs that these lines form, in order, without page furniture and imprint. */
export function paragraphsOf(lines: readonly SourceLine[], kinds: readonly LineKind[], width: number): TextRange[] {
  const blocks: SourceLine[][] = [];
  let afterBreak = false;
  for (const [at, line] of lines.entries()) {
    const block = blocks.at(-1);
    afterBreak ||= line.pageBefore || kinds[at] === 'furniture';
    if (kinds[at] === 'furniture') continue;
    if (block !== undefined && continuesParagraph(block, line, width, afterBreak)) block.push(line);
    else blocks.push([line]);
    afterBreak = false;
  }
  return withoutImprint(blocks).map((block) => ({ start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 }));
}

/** Whether a line belongs to the paragraph whose lines so far are `block`. */
function continuesParagraph(block: SourceLine[], line: SourceLine, width: number, afterBreak: boolean): boolean {
  const last = block.at(-1) as SourceLine;
  if (!endsSentence(last.text) || !beginsSentence(line.text)) return true;
  if (block.length === 1 && isHeading(last.text)) return true;
  // Furniture leaves empty lines behind at a page break, so there only the width of the last line counts.
  if (line.blankBefore && !afterBreak) return false;
  if (width === UNWRAPPED || headingEnd(line.text) > 0 || isHeading(line.text)) return false;
  // If the next word would have fitted on the last line, a paragraph ends there. Bold lines have fewer letters.
  const lengths = block.slice(-5).map(({ text }) => text.length);
  const full = block.length > 1 ? Math.min(width, Math.max(...lengths)) : width;
  const word = line.text.split(/\s/, 1)[0] ?? '';
  return line.indent <= last.indent + 1 && last.text.length + 1 + word.length > 0.95 * full;
}

/** Removes address lines and the like from the end: blocks of up to four lines without the end of a sentence. */
function withoutImprint(blocks: readonly SourceLine[][]): readonly SourceLine[][] {
  const last = blocks.findLastIndex((block) => block.length > 4 || block.some((line) => endsSentence(line.text)));
  return blocks.slice(0, Math.max(last + 1, 1));
}
