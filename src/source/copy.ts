import type { TextRange } from '../model/values.ts';
import { decodeText, isPdf, UnreadableCopy } from './text/bytes.ts';
import { blankOut, type Normalised, normalise, replaceLinkTargets } from './text/normalise.ts';
import { leadIndex, paragraphsOf } from './text/paragraphs.ts';
import { sentencesOf } from './text/sentences.ts';
import { furnitureRuns, lineKinds, sourceLinesOf, widthOf } from './text/source-lines.ts';

/** The largest file that is read: 20 MiB, hundreds of times a bulletin. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** The longest text that is read, in characters: ten times the longest bulletin. */
export const MAX_CHARACTERS = 200_000;

/** A passage of a copy, such as a sentence. */
export interface Passage extends TextRange {
  /** The paragraph in which it begins, or null if it is outside all of them. */
  readonly paragraph: number | null;
  /** Its text on one line, as a person reads it. */
  readonly text: string;
}

/** A line that is or may be page furniture. */
export interface FurnitureLine extends TextRange {
  /** Whether it certainly is furniture, and so left out of the body. */
  readonly leftOut: boolean;
}

/** The parts of a reader's own copy of a bulletin; all offsets are into `text`. */
export interface Copy {
  readonly text: string;
  /** The text with page furniture blanked out. */
  readonly body: string;
  /** The normalised body. */
  readonly normalised: Normalised;
  /** The paragraphs as a reader of the printed bulletin counts them; the lead is number 0. */
  readonly paragraphs: readonly (TextRange & { readonly number: number })[];
  readonly sentences: readonly Passage[];
  /** Runs of lines that are or may be page furniture. */
  readonly furniture: readonly (readonly FurnitureLine[])[];
}

/** The text of a reader's copy, from the bytes of a text file or a PDF; throws `UnreadableCopy` if there is none. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const hint = 'give the copy of one bulletin';
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableCopy(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB, the limit`, hint);
  }
  const text = isPdf(bytes)
    ? await (await import('./pdf/pdf-worker-client.ts')).textOfPdfInWorker(bytes)
    : decodeText(bytes);
  if (text.length <= MAX_CHARACTERS) return text;
  throw new UnreadableCopy(`its text has ${text.length} characters; the limit is ${MAX_CHARACTERS}`, hint);
}

/** Finds paragraphs and sentences in the text of a copy, without masthead and page furniture. */
export function readCopy(text: string): Copy {
  const lines = sourceLinesOf(text);
  const width = widthOf(lines);
  const lead = leadIndex(lines, width);
  const kinds = lineKinds(lines, width, lead);
  const furniture = furnitureRuns(kinds).map(([from, to]) =>
    lines.slice(from, to).map(({ start, end }, at) => ({ start, end, leftOut: kinds[from + at] === 'furniture' })),
  );
  const certain = furniture.flat().filter((line) => line.leftOut);
  const body = blankOut(text, certain);
  const ranges = paragraphsOf(lines.slice(lead), kinds.slice(lead), width);
  const paragraphs = ranges.map((range, number) => ({ ...range, number }));
  const sentences = paragraphs.flatMap(({ number, ...range }) =>
    sentencesOf(body.slice(range.start, range.end)).map((sentence) => {
      const moved = { start: range.start + sentence.start, end: range.start + sentence.end };
      return { paragraph: number, ...moved, text: passageText(body, moved) };
    }),
  );
  return { text, body, normalised: normalise(body), paragraphs, sentences, furniture };
}

/** The paragraph that contains an offset, or null in the masthead and between paragraphs. */
export function paragraphAt(copy: Copy, offset: number): number | null {
  return copy.paragraphs.find(({ start, end }) => start <= offset && offset < end)?.number ?? null;
}

/** The passage in a range of a text that is the body of a copy, or a variant of a part of it that begins at `offset`. */
export function passageAt(copy: Copy, range: TextRange, text = copy.body, offset = 0): Passage {
  const [start, end] = [range.start + offset, range.end + offset];
  return { paragraph: paragraphAt(copy, start), start, end, text: passageText(text, range) };
}

/** A passage as a person reads it, with the quotes, brackets and full stop around it. */
function passageText(text: string, { start, end }: TextRange): string {
  const opening = /[“"‘«(]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const closing = /^(?:\](?:\([^\s)]*\))?|[.!?…”"’»)])*/.exec(text.slice(end, end + 400))?.[0] ?? '';
  return readable(text.slice(start - opening.length, end + closing.length));
}

/** Puts a text on one line, joins words that were hyphenated at a line end, and keeps only the text of links. */
export function readable(text: string): string {
  return withoutLinks(text)
    .replace(/\u00ad\s*|[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?<=\p{L})[-\u2010](\s+)(?=\p{Ll})/gu, (hyphen, gap: string) => (/[\n\r\f]/.test(gap) ? '' : hyphen))
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
