import { hash } from 'node:crypto';
import { PismError } from '../../../core/errors.ts';
import { maxPassage } from '../../../core/model/source.ts';
import { type JsonObject, lowerBound, type TextRange } from '../../../core/model/values.ts';
import { type Copy, type Passage, paragraphAt, passageAt } from '../copy.ts';
import { normalise, toNormalised, toOriginal } from '../text/normalise.ts';

/** Identifies a passage without its words, by the length and the hash of its normalised text. */
export interface Anchor {
  /** Code points of the normalised passage. */
  readonly chars: number;
  /** `beginningAt` of the normalised passage in four hex digits, a hyphen, and the first 16 hex digits of its SHA-256. */
  readonly hash: string;
}

/** How many units of a passage the first four digits of its hash depend on. */
export const BEGINNING = 12;

/** The anchor of a passage. */
export function anchorOf(passage: string): Anchor {
  const { text } = normalise(passage);
  const chars = [...text].length;
  const beginning = beginningAt(text, 0, Math.min(BEGINNING, chars)).toString(16).padStart(4, '0');
  return { chars, hash: `${beginning}-${digestOf(text)}` };
}

/** The `source` line of a fact. */
export function placeYaml(place: JsonObject): string {
  const parts = Object.entries(place).map(([name, value]) => `${name}: ${value}`);
  return `source: { ${parts.join(', ')} }`;
}

/** The first 16 hex digits of the SHA-256 of a normalised text. */
export function digestOf(normalised: string): string {
  return hash('sha256', normalised, 'hex').slice(0, 16);
}

/** A hash of 16 bits of some units of a text: FNV-1a, folded. */
export function beginningAt(text: string, start: number, units: number): number {
  let hashed = 0x811c9dc5;
  for (let at = start; at < start + units; at += 1) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  return (hashed ^ (hashed >>> 16)) & 0xffff;
}

/** The sentences with a phrase, whatever its case, quotes and line breaks; joined if it extends over several. */
export function sentencesWith(copy: Copy, phrase: string): Passage[] {
  const { sentences } = copy;
  const passages: Passage[] = [];
  for (const found of occurrences(copy, phrase)) {
    const { start, end } = toOriginal(copy.normalised, found);
    const first = sentences[lowerBound(sentences.length, (at) => (sentences[at]?.end ?? 0) > start)];
    const last = sentences[lowerBound(sentences.length, (at) => (sentences[at]?.start ?? 0) >= end) - 1];
    if (!first || !last || first.start > last.start) continue;
    const before = passages.at(-1);
    if (before?.start === first.start && before.end === last.end) continue;
    passages.push(passageAt(copy, { start: first.start, end: last.end }));
    refuseMany(passages, phrase);
  }
  return passages;
}

/** The passages that begin with one phrase and end with another in the same paragraph, extended to whole words. */
export function passagesBetween(copy: Copy, from: string, to: string): Passage[] {
  const { text } = copy.normalised;
  const end = normalise(to).text;
  const passages: Passage[] = [];
  for (const first of end === '' ? [] : occurrences(copy, from)) {
    const last = text.indexOf(end, Math.max(first.start, first.end - end.length));
    if (last < 0) break;
    const range = toOriginal(copy.normalised, wholeWords(copy, { start: first.start, end: last + end.length }));
    const paragraph = paragraphAt(copy, range.start);
    if (paragraph === null || paragraphAt(copy, range.end - 1) !== paragraph) continue;
    passages.push(passageAt(copy, range));
    refuseMany(passages, `${from} … ${to}`);
  }
  return passages;
}

/** The most passages of a phrase: nobody reads more. */
const MAX_FOUND = 1000;

function refuseMany({ length }: Passage[], phrase: string): void {
  if (length > MAX_FOUND)
    throw new PismError('no', `More than ${MAX_FOUND} passages contain "${phrase}"`, 'Give more words.');
}

/** The sentences most similar to a phrase, best first. */
export function nearestSentences(copy: Copy, phrase: string, count: number): Passage[] {
  const ofPhrase = trigrams(normalise(phrase).text);
  const scored = copy.sentences.map((sentence) => {
    const { start, end } = toNormalised(copy.normalised, sentence);
    const own = trigrams(copy.normalised.text.slice(start, Math.min(end, start + maxPassage)));
    return { sentence, score: ofPhrase.intersection(own).size };
  });
  const similar = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return similar.slice(0, count).map(({ sentence }) => sentence);
}

/** Where the normalised copy has a phrase. */
function* occurrences({ normalised }: Copy, phrase: string): Generator<TextRange> {
  const { text } = normalise(phrase);
  if (text === '') return;
  for (let start = normalised.text.indexOf(text); start >= 0; start = normalised.text.indexOf(text, start + 1))
    yield { start, end: start + text.length };
}

/** Extends a normalised range to whole words: anchors are searched for only at word boundaries. */
function wholeWords({ normalised: { breaks } }: Copy, { start, end }: TextRange): TextRange {
  while (breaks[start] === 0) start -= 1;
  while (breaks[end] === 0) end += 1;
  return { start, end };
}

function trigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
