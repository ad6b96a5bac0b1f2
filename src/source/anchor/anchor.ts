import { hash } from 'node:crypto';
import type { TextRange } from '../../model/values.ts';
import { type Copy, type Passage, paragraphAt, passageAt } from '../copy.ts';
import { normalise, toNormalised, toOriginal } from '../text/normalise.ts';

/** Finds a passage again without its words, by the length and the hash of its normalised text. */
export interface Anchor {
  /** Code points of the normalised passage. */
  readonly chars: number;
  /** The first 16 hex digits of the SHA-256 of the normalised passage in UTF-8. */
  readonly hash: string;
}

/** The anchor of a passage. */
export function anchorOf(passage: string): Anchor {
  const { text } = normalise(passage);
  return { chars: [...text].length, hash: hashOf(text) };
}

/** The `hash` of an anchor for a text that is already normalised. */
export function hashOf(normalised: string): string {
  return hash('sha256', normalised, 'hex').slice(0, 16);
}

/** The sentences that contain a phrase, in any case, quotes and line breaks; joined if it extends over several. */
export function sentencesWith(copy: Copy, phrase: string): Passage[] {
  const ranges = new Map<string, TextRange>();
  for (const { start, end } of occurrences(copy, phrase)) {
    const touched = copy.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
    const [first, last] = [touched[0], touched.at(-1)];
    if (first && last) ranges.set(`${first.start} ${last.end}`, { start: first.start, end: last.end });
  }
  return [...ranges.values()].map((range) => passageAt(copy, range));
}

/** The passages that begin with one phrase and end with another in the same paragraph, extended to whole words. */
export function passagesBetween(copy: Copy, from: string, to: string): Passage[] {
  const ends = occurrences(copy, to);
  return occurrences(copy, from).flatMap((first) => {
    const paragraph = paragraphAt(copy, first.start);
    const last = ends.find(({ end }) => end >= first.end);
    if (!last || paragraph === null || paragraphAt(copy, last.end - 1) !== paragraph) return [];
    return [passageAt(copy, wholeWords(copy, { start: first.start, end: last.end }))];
  });
}

/** The sentences that are most like a phrase, best first, to suggest if the copy does not have it. */
export function nearestSentences(copy: Copy, phrase: string, count: number): Passage[] {
  const wanted = trigrams(normalise(phrase).text);
  const scored = copy.sentences.map((sentence) => {
    const { start, end } = toNormalised(copy.normalised, sentence);
    const own = trigrams(copy.normalised.text.slice(start, end));
    return { sentence, score: [...wanted].filter((trigram) => own.has(trigram)).length };
  });
  const alike = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return alike.slice(0, count).map(({ sentence }) => sentence);
}

function occurrences({ normalised }: Copy, phrase: string): TextRange[] {
  const { text } = normalise(phrase);
  const ranges: TextRange[] = [];
  if (text === '') return ranges;
  for (let at = normalised.text.indexOf(text); at >= 0; at = normalised.text.indexOf(text, at + 1)) {
    ranges.push(toOriginal(normalised, { start: at, end: at + text.length }));
  }
  return ranges;
}

/** Anchors are searched for at word boundaries only, so a passage that ends within a word would not be found again. */
function wholeWords({ normalised }: Copy, range: TextRange): TextRange {
  let { start, end } = toNormalised(normalised, range);
  while (normalised.breaks[start] === 0) start -= 1;
  while (normalised.breaks[end] === 0) end += 1;
  return toOriginal(normalised, { start, end });
}

function trigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
