import { cached } from '../../core/model/text.ts';
import { lowerBound, type TextRange } from '../../core/model/values.ts';
import { decodeText, encodingOfHtml, isHtml, isPdf, isZip, unreadableCopy, withText } from './text/bytes.ts';
import { type CopyLine, copyLinesOf, furnitureRuns, lineKinds, placesIn, UNWRAPPED, wrapWidth } from './text/lines.ts';
import { blankOut, type Normalised, normalise, replaceLinkTargets } from './text/normalise.ts';
import {
  type CopyLayout,
  headingLines,
  leadIndex,
  type Paragraph,
  paragraphsOf,
  printedNumbers,
} from './text/paragraphs.ts';
import { sentencesOf } from './text/sentences.ts';

/** Divides a copy into masthead, page furniture, paragraphs and sentences. */
export function layOut<File extends CopyText>(file: File, stated: CopyLayout): Copy & File {
  const { text, format } = file;
  // Web pages and Word documents have one line per paragraph.
  const isUnwrapped = format === 'html' || format === 'docx';
  const lines = copyLinesOf(text);
  const width = isUnwrapped ? UNWRAPPED : wrapWidth(lines);
  const numbered = stated.paragraphs === 'printed' ? printedNumbers(lines) : new Map<CopyLine, number>();
  const [firstNumbered] = numbered.keys();
  const { index: likely, isStated } = leadIndex(lines, width, stated.lead);
  const lead = firstNumbered ? lines.indexOf(firstNumbered) : likely;
  const { found, missing } = headingLines(lines, [...file.headings, ...stated.headings]);
  const kinds = lineKinds(lines, width);
  const furniture = furnitureRuns(kinds).map(([from, to]) =>
    lines.slice(from, to).map(({ start, end }, at) => ({ start, end, leftOut: kinds[from + at] === 'furniture' })),
  );
  const certain = furniture.flat().filter((line) => line.leftOut);
  const body = blankOut(text, certain);
  const ranges = paragraphsOf(lines.slice(lead), kinds.slice(lead), width, found, numbered);
  const printed = [...numbered];
  const paragraphs = ranges.map((range, at) => {
    const before = lowerBound(printed.length, (each) => (printed[each]?.[0].start ?? 0) > range.start);
    return { ...range, number: printed[before - 1]?.[1] ?? at };
  });
  // Finding the sentences takes longer than all the rest, and `verify` does not need them.
  const sentences = cached(() => sentencesIn(body, paragraphs));
  const placeAt = cached(() => placesIn(text));
  return {
    ...file,
    body,
    normalised: normalise(body),
    paragraphs,
    opening: firstNumbered && paragraphs[0],
    furniture,
    lacks: [
      ...(stated.lead === null || isStated ? [] : [stated.lead]),
      ...missing.filter((heading) => stated.headings.includes(heading)),
    ],
    pageAt: (offset) => placeAt()(offset).page ?? 1,
    get sentences() {
      return sentences();
    },
  };
}

/** The parts of a reader's own copy of a bulletin; all offsets are into `text`. */
export interface Copy {
  readonly text: string;
  /** The text with page furniture blanked out. */
  readonly body: string;
  /** The normalised body. */
  readonly normalised: Normalised;
  /** The paragraphs as a reader of the printed bulletin counts them; the lead is number 0. */
  readonly paragraphs: readonly (Paragraph & { readonly number: number })[];
  /** The first paragraph, where numbers are printed: it says for the whole report what it is about, and when that was. */
  readonly opening: TextRange | undefined;
  readonly sentences: readonly Passage[];
  /** The stated lead and headings that the copy does not have. */
  readonly lacks: readonly string[];
  /** The page of an offset, from 1. */
  pageAt(offset: number): number;
  /** Runs of lines that are or may be page furniture. */
  readonly furniture: readonly (readonly FurnitureLine[])[];
}

/** The largest file that is read: 20 MiB, hundreds of times a bulletin. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** The longest text that is read, in characters; the text of a PDF may be larger than its file. */
export const MAX_CHARACTERS = 2_000_000;

/** A passage of a copy, such as a sentence. */
export interface Passage extends TextRange {
  /** The paragraph in which it begins; null outside of paragraphs. */
  readonly paragraph: number | null;
  /** Its text on one line, as a person reads it. */
  readonly text: string;
  /** The same text, with `count` to decide whether to join words that are hyphenated at line ends. */
  read(count: Count): string;
}

/** Returns how many known names and words a word contains: "Germany" counts more than "Ger-many", "China-friendly" more than "Chinafriendly". */
export type Count = (word: string) => number;

/** A line that is or may be page furniture. */
export interface FurnitureLine extends TextRange {
  /** Whether it is certainly furniture; the body does not have it. */
  readonly leftOut: boolean;
}

/** The text of a copy. */
export interface CopyText {
  readonly text: string;
  readonly format: 'text' | 'pdf' | 'html' | 'docx';
  /** The headings that the format marks as such. */
  readonly headings: readonly string[];
  /** The metadata of a web page, by the names of the fields of a source. */
  readonly about: Readonly<Record<string, string>>;
}

/** The properties of a plain-text copy. */
export const plainCopy: Omit<CopyText, 'text'> = { format: 'text', headings: [], about: {} };

/** Reads the text of a copy from the bytes of its file; throws a PismError if it has none. */
export async function readCopyText(bytes: Uint8Array): Promise<CopyText> {
  const hint = 'Give the copy of one bulletin.';
  if (bytes.length > MAX_BYTES)
    throw unreadableCopy(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB, the limit`, hint);
  const copy = await readBytes(bytes);
  const { length } = copy.text;
  if (length > MAX_CHARACTERS)
    throw unreadableCopy(`its text has ${length} characters; the limit is ${MAX_CHARACTERS}`, hint);
  return copy;
}

/** The limits for reading a PDF: a few kilobytes can unpack to gigabytes. */
export const pdfLimits = { megabytes: 160, seconds: 8 };

async function readBytes(bytes: Uint8Array): Promise<CopyText> {
  if (isPdf(bytes)) {
    const { runInWorker } = await import('../../core/files/limited-worker.ts');
    const limits = { ...pdfLimits, work: 'reading it', hint: 'Save it as plain text, and give that.' };
    return { ...plainCopy, text: await runInWorker('texts/copy/pdf/pdf-worker', bytes, limits), format: 'pdf' };
  }
  if (isZip(bytes)) {
    const { textOfDocx } = await import('./documents/docx.ts');
    return { ...plainCopy, text: withText(textOfDocx(bytes)), format: 'docx' };
  }
  const text = decodeText(bytes, encodingOfHtml(bytes));
  if (!isHtml(text)) return { ...plainCopy, text };
  const { readHtml } = await import('./documents/html.ts');
  const page = readHtml(text);
  return { ...plainCopy, ...page, text: withText(page.text), format: 'html' };
}

/** The layout of a copy about which nothing is stated. */
export const noLayout: CopyLayout = { lead: null, headings: [] };

/** The sentences of paragraphs. */
function sentencesIn(body: string, paragraphs: Copy['paragraphs']): Passage[] {
  const sentences: Passage[] = [];
  for (const { prose, end, number } of paragraphs)
    for (const range of sentencesOf(body.slice(prose, end)))
      sentences.push(passageOf(body, { start: prose + range.start, end: prose + range.end }, number));
  return sentences;
}

/** The paragraph that contains an offset, or null in the masthead and between paragraphs. */
export function paragraphAt({ paragraphs }: Copy, offset: number): number | null {
  const next = lowerBound(paragraphs.length, (at) => (paragraphs[at]?.start ?? 0) > offset);
  const before = paragraphs[next - 1];
  return before !== undefined && offset < before.end ? before.number : null;
}

/** The passage in a range of the body of a copy, or of `text`, a variant of the part of the body that begins at `offset`. */
export function passageAt(copy: Copy, range: TextRange, text = copy.body, offset = 0): Passage {
  return passageOf(text, range, paragraphAt(copy, range.start + offset), offset);
}

/** A passage that makes its text on request: most sentences of a long copy are never shown. */
function passageOf(text: string, range: TextRange, paragraph: number | null, offset = 0): Passage {
  const read = (count?: Count) => passageText(text, range, count);
  return {
    paragraph,
    start: range.start + offset,
    end: range.end + offset,
    get text() {
      return read();
    },
    read,
  };
}

/** The text of a passage with the quotes, brackets and full stop around it. */
function passageText(text: string, { start, end }: TextRange, count?: Count): string {
  const opening = /[“"‘«(]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const closing = /^(?:\](?:\([^\s)]*\))?|[.!?…”"’»)])*/.exec(text.slice(end, end + 400))?.[0] ?? '';
  return readable(text.slice(start - opening.length, end + closing.length), count);
}

/** Puts a text on one line, joins words that are hyphenated at line ends (unless `count` prefers the hyphen), and removes link targets. */
export function readable(text: string, count: Count = () => 0): string {
  return withoutLinks(text)
    .replace(/\u00ad\s*|[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?<=(\p{L}+))[-\u2010](\s+)(?=(\p{Ll}\p{L}*))/gu, (all, one: string, gap: string, two: string) => {
      if (!/[\n\r\f]/.test(gap)) return all;
      return count(`${one}-${two}`) > count(one + two) ? '-' : '';
    })
    .replace(/\s+/g, ' ')
    .trim();
}

// The null character, which no text has, replaces link targets until the brackets around the link texts are removed.
function withoutLinks(text: string): string {
  const unwrap = (links: string) => links.replace(/!?\[([^[\]]*)\]\0/g, '$1');
  // Twice, as the text of a link may be an image. A passage may also begin or end inside a link.
  const unwrapped = unwrap(unwrap(replaceLinkTargets(text, () => '\0'))).replace(/\]?\0/g, '');
  const open = unwrapped.lastIndexOf('[');
  return open > unwrapped.lastIndexOf(']') ? unwrapped.slice(0, open) + unwrapped.slice(open + 1) : unwrapped;
}
