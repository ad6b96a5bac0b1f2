import { looseRuns, type Part, partsOf } from './furniture.ts';
import { type Line, linesOf, widthOf } from './lines.ts';
import { type Normalised, normalise } from './normalise.ts';
import { leadIndex, paragraphsOf } from './paragraph.ts';
import { passageText } from './readable.ts';
import { sentencesOf } from './sentence.ts';
import { blank, type Span } from './span.ts';

/** A paragraph as a reader of the printed bulletin counts it; the lead is number 0. */
interface Paragraph extends Span {
  readonly number: number;
}

/** A passage of a copy, such as a sentence. */
export interface Passage extends Span {
  /** The paragraph it begins in; null is outside all of them. */
  readonly paragraph: number | null;
  /** As a person reads it. */
  readonly text: string;
}

/** The reader's own copy of a bulletin, taken apart; all offsets are into `text`. */
export interface Copy {
  readonly text: string;
  /** The text with page furniture blanked out. */
  readonly body: string;
  readonly normalised: Normalised;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Passage[];
  /** Runs of lines that may be page furniture, line by line. */
  readonly loose: readonly (readonly LooseLine[])[];
}

/** A line that is page furniture (`left out` of the body) or may be. */
export interface LooseLine extends Span {
  readonly leftOut: boolean;
}

/** Takes a reader's copy apart into paragraphs and sentences, leaving masthead and page furniture out. */
export function readCopy(text: string): Copy {
  const lines = linesOf(text);
  const width = widthOf(lines);
  const lead = leadIndex(lines, width);
  const parts = partsOf(lines, width, lead);
  const loose = looseRuns(parts).map(([from, to]) =>
    lines.slice(from, to).map((line, at) => looseLine(line, parts[from + at])),
  );
  const body = blank(
    text,
    loose.flat().filter((line) => line.leftOut),
  );
  const paragraphs = paragraphsOf(lines, parts, width, lead).map((span, number) => ({ ...span, number }));
  return {
    text,
    body,
    normalised: normalise(body),
    paragraphs,
    sentences: paragraphs.flatMap((each) => sentencesIn(body, each)),
    loose,
  };
}

/** The paragraph that an offset lies in, or null in the masthead and between paragraphs. */
export function paragraphAt(copy: Copy, offset: number): number | null {
  return copy.paragraphs.find(({ start, end }) => start <= offset && offset < end)?.number ?? null;
}

function looseLine({ start, end }: Line, part: Part | undefined): LooseLine {
  return { start, end, leftOut: part === 'furniture' };
}

function sentencesIn(body: string, { number, start, end }: Paragraph): Passage[] {
  return sentencesOf(body.slice(start, end)).map((span) => {
    const sentence = { start: start + span.start, end: start + span.end };
    return { paragraph: number, ...sentence, text: passageText(body, sentence) };
  });
}
