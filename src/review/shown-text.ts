import { type Copy, type Passage, readable } from '../copy/copy.ts';
import { plainMarks } from '../copy/reading/words.ts';
import type { TextRange } from '../model/values.ts';

/** The paragraph of a passage as a card shows it. */
export interface ShownText {
  text: string;
  passage: TextRange;
}

/** The paragraph of a passage, with the places of both. */
export function textAround({ paragraphs, body }: Copy, place: Passage): ShownText {
  const whole = paragraphs.find(({ number }) => number === place.paragraph) ?? place;
  const part = (start: number, end: number) => plainMarks(readable(body.slice(start, end)));
  const gap = (at: number) => (/\s/.test(body.charAt(at)) ? ' ' : '');
  const before = `${part(whole.start, place.start)}${gap(place.start - 1)}`.trimStart();
  const own = part(place.start, place.end);
  const text = `${before}${own}${gap(place.end)}${part(place.end, whole.end)}`.trimEnd();
  return { text, passage: { start: before.length, end: before.length + own.length } };
}
