import { type Copy, type Passage, readable } from '../copy/copy.ts';
import { plainMarks } from '../copy/reading/words.ts';
import { sentencesOf } from '../copy/text/sentences.ts';
import type { TextRange } from '../model/values.ts';

/** The paragraph of a passage as a card shows it. */
export interface ShownText {
  text: string;
  passage: TextRange;
  /** The passage with its whole sentences. */
  sentences: TextRange;
  /** Those with a sentence on each side. */
  window: TextRange;
}

/** The paragraph of a passage, with the places of both. */
export function textAround({ paragraphs, body }: Copy, place: Passage): ShownText {
  const whole = paragraphs.find(({ number }) => number === place.paragraph) ?? place;
  const part = (start: number, end: number) => plainMarks(readable(body.slice(start, end)));
  const gap = (at: number) => (/\s/.test(body.charAt(at)) ? ' ' : '');
  const before = `${part(whole.start, place.start)}${gap(place.start - 1)}`.trimStart();
  const own = part(place.start, place.end);
  const text = `${before}${own}${gap(place.end)}${part(place.end, whole.end)}`.trimEnd();
  const passage = { start: before.length, end: before.length + own.length };
  const all = sentencesOf(text);
  const first = all.findIndex(({ end }) => end > passage.start);
  const last = all.findLastIndex(({ start }) => start < passage.end);
  const between = (from: number, to: number) => {
    return { start: all[Math.max(0, from)]?.start ?? 0, end: all[Math.min(to, all.length - 1)]?.end ?? text.length };
  };
  return { text, passage, sentences: between(first, last), window: between(first - 1, last + 1) };
}
