import { type Copy, readable } from './copy.ts';
import { placesIn, sourceLinesOf } from './text/source-lines.ts';

/** A part of a copy, as it is understood. */
export interface OutlinePart {
  readonly part: 'masthead' | 'lead' | 'paragraph' | 'left out' | 'imprint';
  /** The number of a paragraph; the lead is 0. */
  readonly paragraph: number | null;
  readonly line: number;
  readonly page: number | null;
  readonly sentences: number | null;
  readonly text: string;
}

/** The paragraphs of a copy with their numbers, and the lines that are none, in order. */
export function outlineOf(copy: Copy): OutlinePart[] {
  const { text, body, paragraphs } = copy;
  const placeAt = placesIn(text);
  const counts = Map.groupBy(copy.sentences, ({ paragraph }) => paragraph);
  const leftOut = new Set(copy.furniture.flat().flatMap((line) => (line.leftOut ? [line.start] : [])));
  const [first, last] = [paragraphs[0]?.start ?? text.length, paragraphs.at(-1)?.end ?? text.length];
  const other = sourceLinesOf(text).flatMap((line): (OutlinePart & { start: number })[] => {
    const part = leftOut.has(line.start)
      ? 'left out'
      : line.start < first
        ? 'masthead'
        : line.start >= last
          ? 'imprint'
          : null;
    if (part === null) return [];
    return [{ part, paragraph: null, ...placeAt(line.start), sentences: null, text: line.text, start: line.start }];
  });
  const own = paragraphs.map(({ number, start, end }) => ({
    part: number === 0 ? ('lead' as const) : ('paragraph' as const),
    paragraph: number,
    ...placeAt(start),
    sentences: counts.get(number)?.length ?? 0,
    text: readable(body.slice(start, end)),
    start,
  }));
  return [...other, ...own].sort((a, b) => a.start - b.start).map(({ start: _, ...part }) => part);
}
