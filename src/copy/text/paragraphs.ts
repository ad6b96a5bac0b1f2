import type { TextRange } from '../../model/values.ts';
import { type CopyLine, type LineKind, UNWRAPPED } from './lines.ts';
import { normalise } from './normalise.ts';
import { beginsSentence, endsSentence, headingEnd, isHeading } from './sentences.ts';

/** Joins lines to paragraphs, without page furniture and imprint. */
export function paragraphsOf(
  lines: readonly CopyLine[],
  kinds: readonly LineKind[],
  width: number,
  headings: ReadonlySet<CopyLine>,
  numbered: ReadonlyMap<CopyLine, number> = new Map(),
): Paragraph[] {
  const blocks: CopyLine[][] = [];
  let afterBreak = false;
  for (const [at, line] of lines.entries()) {
    const block = blocks.at(-1);
    afterBreak ||= line.pageBefore || kinds[at] === 'furniture';
    if (kinds[at] === 'furniture') continue;
    const follows = block?.every((each) => headings.has(each)) === true;
    const continues = block !== undefined && !headings.has(line) && continuesParagraph(block, line, width, afterBreak);
    if ((follows || continues) && !numbered.has(line)) block?.push(line);
    else blocks.push([line]);
    afterBreak = false;
  }
  return withoutImprint(blocks).map((block) => {
    const end = block.at(-1)?.end ?? 0;
    return { start: block[0]?.start ?? 0, end, prose: block[headLines(block, width, headings)]?.start ?? end };
  });
}

/** "NO. 96 (2404), 3 JULY 2024" in any case and spacing; "NR" in Polish bulletins. */
const NUMBER_LINE =
  /(?<!\p{L})N\s?[OR]\s?\.?\s*(\d{1,4})\s*\(\s*(\d{1,5})\s*\)(\s*(?:[,.]\s*)?\d{1,2}\s*(?:\.\s*)?\p{L}{3,})?/giu;

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

/** The numbers in all mastheads of a text, as "96 (2404)". */
export function mastheadsIn(text: string): string[] {
  const lines = [...text.normalize('NFKC').matchAll(NUMBER_LINE)].filter((match) => match[3] !== undefined);
  return [...new Set(lines.map(([, number, running]) => `${Number(number)} (${Number(running)})`))];
}

/** "96 (2404)" on a line of its own, as on web pages. */
const BARE_NUMBER = /^[^\S\r\n\u2028\u2029]*(\d{1,4})[^\S\n]*\([^\S\n]*(\d{1,5})[^\S\n]*\)[^\S\n]*$/m;

/** A line that begins with the number belongs to the masthead, even if it looks like a sentence. */
const STARTS_WITH_NUMBER = /^n[or]\s?\.?\s?\d+\s?\(\d+\)/i;

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
  // A line of marks above the lead, such as "---", is not of it.
  const isLead = ({ text }: CopyLine, at: number) =>
    /[\p{L}\p{N}]/u.test(text) && textFrom(lines, at, words.length).startsWith(words);
  const index = words === '' ? -1 : lines.findIndex(isLead);
  return { index: index >= 0 ? index : likelyLead(lines, width), isStated: index >= 0 };
}

/** The normalised text of the lines from `from` on, of at least `length` characters if there are enough. */
function textFrom(lines: readonly CopyLine[], from: number, length: number): string {
  let text = '';
  for (let at = from; at < lines.length && text.length < length; at += 1) text += normalise(lines[at]?.text ?? '').text;
  return text;
}

/** The beginning of the first sentence that ends in a long line, or in the third line or later, as in a sidebar. */
function likelyLead(lines: readonly CopyLine[], width: number): number {
  const long = 0.7 * Math.min(width, UNWRAPPED);
  const first = lines.findIndex((line, at) => endsProse(line) && (line.text.length >= long || isThirdLine(lines, at)));
  const lengths = lines.slice(Math.max(0, first - 2), first + 1).map(({ text }) => text.length);
  const narrow = Math.min(long, 0.7 * Math.max(...lengths));
  // This line ends a sentence that may have begun some lines above, or is an item of a list. The line before the lead
  // (usually the author) is short or has an empty line after it.
  const continues = ({ text, blankBefore, pageBefore }: CopyLine, above: CopyLine) => {
    if (introducesItem(above.text)) return true;
    return beginsSentence(text) ? !blankBefore && above.text.length >= narrow : !blankBefore || pageBefore;
  };
  let at = first;
  while (at > 0 && continues(lines[at] as CopyLine, lines[at - 1] as CopyLine)) at -= 1;
  return Math.max(at, 0);
}

/** Whether a line and the one before it continue a sentence. */
function isThirdLine(lines: readonly CopyLine[], at: number): boolean {
  return at >= 2 && lines.slice(at - 1, at + 1).every((line) => !line.blankBefore && /^\p{Ll}/u.test(line.text));
}

function endsProse({ text }: CopyLine): boolean {
  const isFootnote = text.startsWith('*');
  return (containsSentenceEnd(text) || introducesItem(text)) && !isFootnote && !STARTS_WITH_NUMBER.test(text);
}

/** Whether an item of a list follows a line: it ends as in "including:" or "in 2031; and", and is no title. */
function introducesItem(text: string): boolean {
  return /(?:[:;]|; (?:and|or))$/.test(text) && !isTitle(text);
}

/** Whether a sentence ends in a line. A title that is a question does not count. */
function containsSentenceEnd(text: string): boolean {
  if (/[\p{Ll}\d)”"’%]\.["”’)]*(?:\s|$)/u.test(text)) return true;
  return /[\p{Ll}\d)”"’%][?!…]["”’)]*(?:\s|$)/u.test(text) && !isTitle(text);
}

/** Whether most long words of a text are capitalised. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.5 * words.length;
}

/** A paragraph with the separate headings above it. */
export interface Paragraph extends TextRange {
  /** Where its sentences begin, after the headings. */
  readonly prose: number;
}

/** The most lines of a stated heading. */
const HEADING_LINES = 3;

/** The lines of these headings, and the headings that are not in the lines. */
export function headingLines(lines: readonly CopyLine[], headings: readonly string[]) {
  const keyOf = (text: string) => normalise(text).text;
  const missing = new Map(headings.map((heading) => [keyOf(heading), heading]));
  const wanted = new Set(missing.keys());
  const found = new Set<CopyLine>();
  if (wanted.size === 0) return { found, missing: [] };
  const keys = lines.map(({ text }) => keyOf(text));
  for (const at of keys.keys()) {
    for (let count = 1; count <= HEADING_LINES; count += 1) {
      const key = keys.slice(at, at + count).join('');
      if (key === '' || !wanted.has(key)) continue;
      missing.delete(key);
      for (const line of lines.slice(at, at + count)) found.add(line);
    }
  }
  return { found, missing: [...missing.values()] };
}

/** The number of lines of headings above a paragraph: the known ones, or one that is set apart. */
function headLines(block: readonly CopyLine[], width: number, headings: ReadonlySet<CopyLine>): number {
  const known = block.findIndex((line) => !headings.has(line));
  if (known !== 0) return known < 0 ? block.length : known;
  const [first, second] = block as [CopyLine, CopyLine?];
  return second && isSetApart(first, second, width) ? 1 : 0;
}

/** Whether a short line above prose is a question, or has an empty line after it and is no sentence. */
function isSetApart(line: CopyLine, next: CopyLine, width: number): boolean {
  if (isQuestion(line, width)) return beginsSentence(next.text);
  const long = 0.7 * Math.min(width, UNWRAPPED);
  if (line.text.length >= long || !next.blankBefore || next.pageBefore) return false;
  if (!beginsSentence(line.text) || !beginsSentence(next.text) || /[,:;–—-]$/.test(line.text)) return false;
  return !endsSentence(line.text) && (next.text.length >= long || endsSentence(next.text));
}

/** Whether a line belongs to the paragraph that begins with `block`. */
function continuesParagraph(block: CopyLine[], line: CopyLine, width: number, afterBreak: boolean): boolean {
  const last = block.at(-1) as CopyLine;
  if (!endsSentence(last.text) || !beginsSentence(line.text)) return true;
  if (block.length === 1 && (isHeading(last.text) || isQuestion(last, width))) return true;
  // Page breaks and furniture leave empty lines behind, so only the width of the last line counts there.
  if (line.blankBefore && !afterBreak) return false;
  if (width === UNWRAPPED || headingEnd(line.text) > 0 || isHeading(line.text)) return false;
  // A paragraph ends at a line on which the next word would have fitted.
  const word = line.text.split(/\s/, 1)[0] ?? '';
  return line.indent <= last.indent + 1 && last.text.length + 1 + word.length > 0.95 * width;
}

/** Whether a line alone is a question that is the heading of the next paragraph: it is short, or a title. */
function isQuestion({ text }: CopyLine, width: number): boolean {
  return text.endsWith('?') && (text.length < 0.7 * Math.min(width, UNWRAPPED) || isTitle(text));
}

/** Removes address lines and the like from the end: blocks of up to four lines without the end of a sentence. */
function withoutImprint(blocks: readonly CopyLine[][]): readonly CopyLine[][] {
  const last = blocks.findLastIndex((block) => block.length > 4 || block.some((line) => endsSentence(line.text)));
  return blocks.slice(0, Math.max(last + 1, 1));
}
