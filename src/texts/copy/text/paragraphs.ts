/** Divides the lines of a copy into paragraphs with their headings and printed numbers. */
import type { TextRange } from '../../../core/model/values.ts';
import { type CopyLine, type LineKind, UNWRAPPED } from './lines.ts';
import { normalise } from './normalise.ts';
import { beginsSentence, endsSentence, headingEnd, isHeading } from './sentences.ts';

/** A paragraph with the separate headings above it. */
export interface Paragraph extends TextRange {
  /** Where its sentences begin, after the headings. */
  readonly prose: number;
}

/**
 * Joins lines to paragraphs, without page furniture and imprint: an empty line, an indent, a short line or a printed number
 * begins one, unless a sentence goes on. How they are counted is a hint to a reader; an anchor finds its passage anywhere.
 */
export function paragraphsOf(
  lines: readonly CopyLine[],
  kinds: readonly LineKind[],
  width: number,
  headings: ReadonlySet<CopyLine>,
  numbered: ReadonlyMap<CopyLine, number>,
): Paragraph[] {
  const blocks: CopyLine[][] = [];
  let afterBreak = false;
  for (const [at, line] of lines.entries()) {
    const block = blocks.at(-1);
    afterBreak ||= line.pageBefore || kinds[at] === 'furniture';
    if (kinds[at] === 'furniture') continue;
    const follows = block?.every((each) => headings.has(each)) === true;
    const begins = headings.has(line) || (block && beginsParagraph(block, line, width, afterBreak));
    if (block && (follows || !begins) && !numbered.has(line)) block.push(line);
    else blocks.push([line]);
    afterBreak = false;
  }
  return withoutImprint(blocks).map((block) => {
    const end = block.at(-1)?.end ?? 0;
    return { start: block[0]?.start ?? 0, end, prose: block[headLines(block, width, headings)]?.start ?? end };
  });
}

/** Whether a line begins a paragraph after `block`; page breaks and furniture leave empty lines that mean nothing. */
function beginsParagraph(block: readonly CopyLine[], line: CopyLine, width: number, afterBreak: boolean): boolean {
  const last = block.at(-1) as CopyLine;
  if (!endsSentence(last.text) || !beginsSentence(line.text)) return false;
  if (block.length === 1 && (isHeading(last.text) || isQuestion(last, width))) return false;
  if (headingEnd(line.text) > 0 || isHeading(line.text) || line.indent > last.indent + 1) return true;
  if ((line.blankBefore && !afterBreak) || width === UNWRAPPED) return true;
  // The next word would have fitted.
  return last.text.length + 1 + line.text.replace(/\s.*/, '').length <= 0.95 * width;
}

/** The number of lines of headings above a paragraph: the known ones, or a short one with an empty line after it. */
function headLines(block: readonly CopyLine[], width: number, headings: ReadonlySet<CopyLine>): number {
  const known = block.findIndex((line) => !headings.has(line));
  if (known !== 0) return known < 0 ? block.length : known;
  const [line, next] = block as [CopyLine, CopyLine?];
  if (next && isQuestion(line, width)) return 1;
  const isShort = line.text.length < longLine(width) && !/[,;:–—-]$/.test(line.text) && !endsSentence(line.text);
  const isApart = next?.blankBefore && !next.pageBefore && beginsSentence(line.text) && beginsSentence(next.text);
  return isShort && isApart && (next.text.length >= longLine(width) || endsSentence(next.text)) ? 1 : 0;
}

/** Whether a short line is a question, which is the heading of what follows. */
function isQuestion({ text }: CopyLine, width: number): boolean {
  return text.endsWith('?') && text.length < longLine(width);
}

/** Removes address lines and the like from the end: blocks of up to four lines without the end of a sentence. */
function withoutImprint(blocks: readonly CopyLine[][]): readonly CopyLine[][] {
  const last = blocks.findLastIndex((block) => block.length > 4 || block.some((line) => endsSentence(line.text)));
  return blocks.slice(0, Math.max(last + 1, 1));
}

/** The parts of a copy that a person states because the program does not recognise them. */
export interface CopyLayout {
  /** The first words of the lead. */
  readonly lead: string | null;
  /** Headings on lines of their own. */
  readonly headings: readonly string[];
  /** Whether paragraphs have the numbers that are printed before them. */
  readonly paragraphs?: string | null;
}

/** The lines that begin with the number of a paragraph, as in "25. The delegation", with these in order from 1; one may be missing. */
export function printedNumbers(lines: readonly CopyLine[]): Map<CopyLine, number> {
  const numbers = new Map<CopyLine, number>();
  let last = 0;
  for (const line of lines) {
    const number = Number(/^(\d{1,4})\.(?:\s|$)/.exec(line.text)?.[1]);
    if (number !== last + 1 && (last === 0 || number !== last + 2)) continue;
    numbers.set(line, number);
    last = number;
  }
  return numbers;
}

/** The index of the first line of the lead: the stated one, or the line after the masthead. */
export function leadIndex(lines: readonly CopyLine[], width: number, stated: string | null) {
  const words = normalise(stated ?? '').text;
  const isLead = ({ text }: CopyLine) => {
    const own = normalise(text).text;
    return own !== '' && (own.startsWith(words) || words.startsWith(own));
  };
  const index = words === '' ? -1 : lines.findIndex(isLead);
  return { index: index >= 0 ? index : likelyLead(lines, width), isStated: index >= 0 };
}

/** The beginning of the first sentence that ends in a long line; the line above the lead is short or has an empty line after it. */
function likelyLead(lines: readonly CopyLine[], width: number): number {
  const isProse = ({ text }: CopyLine) =>
    text.length >= longLine(width) &&
    /[\p{Ll}\d)”"’%](?:\.["”’)]*(?:\s|$)|:$)/u.test(text) &&
    !NUMBER_AT_START.test(text);
  const continues = ({ text, blankBefore, pageBefore }: CopyLine, above: CopyLine) =>
    beginsSentence(text) ? !blankBefore && above.text.length >= longLine(width) : !blankBefore || pageBefore;
  let at = lines.findIndex(isProse);
  while (at > 0 && continues(lines[at] as CopyLine, lines[at - 1] as CopyLine)) at -= 1;
  return Math.max(at, 0);
}

/** The least length of a line of prose. */
function longLine(width: number): number {
  return 0.7 * Math.min(width, UNWRAPPED);
}

/** The lines that are these headings, and the headings that no line is. */
export function headingLines(lines: readonly CopyLine[], headings: readonly string[]) {
  const wanted = new Map(headings.map((heading) => [normalise(heading).text, heading]));
  const keyed = wanted.size === 0 ? [] : lines.map((line) => [line, normalise(line.text).text] as const);
  const found = keyed.filter(([, key]) => key !== '' && wanted.has(key));
  for (const [, key] of found) wanted.delete(key);
  return { found: new Set(found.map(([line]) => line)), missing: [...wanted.values()] };
}

/** "NO. 96 (2404), 3 JULY 2024" in any case and spacing; "NR" in Polish bulletins. */
const NUMBER_LINE =
  /(?<!\p{L})N\s?[OR]\s?\.?\s*(\d{1,4})\s*\(\s*(\d{1,5})\s*\)(\s*(?:[,.]\s*)?\d{1,2}\s*(?:\.\s*)?\p{L}{3,})?/giu;
/** A line that begins with the number belongs to the masthead, even if it looks like a sentence. */
const NUMBER_AT_START = /^n[or]\s?\.?\s?\d+\s?\(\d+\)|^\*/i;
/** "96 (2404)" on a line of its own, as on web pages. */
const BARE_NUMBER = /^[^\S\r\n\u2028\u2029]*(\d{1,4})[^\S\n]*\([^\S\n]*(\d{1,5})[^\S\n]*\)[^\S\n]*$/m;

/** In how much of a text the masthead is looked for: a bulletin may print it last. */
const MASTHEAD_WITHIN = 200_000;

/** The numbers of a bulletin, within its year and since the series began, from its masthead; null without one. */
export function bulletinNumberIn(text: string): { number: number; running: number } | null {
  const start = text.slice(0, MASTHEAD_WITHIN).normalize('NFKC');
  const lines = [...start.matchAll(NUMBER_LINE)];
  // The body may mention another bulletin, but only in the masthead does a date follow the number.
  const line = lines.find((match) => match[3] !== undefined) ?? lines[0] ?? BARE_NUMBER.exec(start);
  return line === null ? null : { number: Number(line[1]), running: Number(line[2]) };
}
