import { counted } from '../model/text.ts';
import { type Copy, readable } from './copy.ts';
import { copyLinesOf, placesIn } from './text/lines.ts';

/** The numbered paragraphs of a copy, and the lines outside of paragraphs, in order. */
export function outlineOf(copy: Copy): OutlinePart[] {
  const { text, body, paragraphs } = copy;
  const placeAt = placesIn(text);
  const counts = Map.groupBy(copy.sentences, ({ paragraph }) => paragraph);
  const leftOut = new Set(copy.furniture.flat().flatMap((line) => (line.leftOut ? [line.start] : [])));
  const first = paragraphs[0]?.start ?? text.length;
  const last = paragraphs.at(-1)?.end ?? text.length;
  const partAt = (at: number): OutlinePart['part'] | undefined => {
    if (leftOut.has(at)) return 'left out';
    if (at < first) return 'masthead';
    if (at >= last) return 'imprint';
    return paragraphs.some(({ start, prose }) => at >= start && at < prose) ? 'heading' : undefined;
  };
  const lines = copyLinesOf(text).flatMap(({ text: line, start }) => {
    const part = partAt(start);
    return part ? [{ part, paragraph: null, start, sentences: null, text: line }] : [];
  });
  const own = paragraphs.map(({ number: paragraph, prose: start, end }) => {
    const part = paragraph === 0 ? ('lead' as const) : ('paragraph' as const);
    const sentences = counts.get(paragraph)?.length ?? 0;
    return { part, paragraph, start, sentences, text: readable(body.slice(start, end)) };
  });
  const parts = [...lines, ...own].sort((one, other) => one.start - other.start);
  return parts.map(({ start, sentences, text: shown, ...part }) => ({
    ...part,
    ...placeAt(start),
    sentences,
    text: shown,
  }));
}

/** A part of a copy. */
export interface OutlinePart {
  readonly part: 'masthead' | 'lead' | 'heading' | 'paragraph' | 'left out' | 'imprint';
  /** The number of a paragraph; the lead is 0. */
  readonly paragraph: number | null;
  readonly line: number;
  readonly page: number | null;
  readonly sentences: number | null;
  readonly text: string;
}

/** The first words of a part. */
export function startOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} ...` : text;
}

/** One line that lists what coverage does not count: masthead, headings and references, and a hint; empty without any. */
export function leftOutOf(copy: Copy, hint = ''): string {
  const { references } = copy;
  const parts = outlineOf(copy);
  const above = parts.filter(({ part }) => part === 'masthead');
  const headings = parts.filter(({ part }) => part === 'heading');
  const [first] = references;
  const notCounted = [
    above.length > 0 && `a masthead of ${counted(above.length, 'line')}, to "${startOf(above.at(-1)?.text ?? '')}"`,
    headings.length > 0 && counted(headings.length, 'heading'),
    first && `${counted(references.length, 'reference')} such as "${first.text}"`,
  ].filter(Boolean);
  if (notCounted.length === 0) return '';
  return `Not counted: ${notCounted.join('; ')}${hint}.`;
}
