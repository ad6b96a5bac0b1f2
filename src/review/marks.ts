import type { Copy, Passage } from '../copy/copy.ts';
import { readable } from '../copy/copy.ts';
import { placesOf } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf, plainMarks } from '../copy/reading/words.ts';
import { sentencesOf } from '../copy/text/sentences.ts';
import { unstatedOf } from '../evidence/compare.ts';
import { type Background, datesStatedIn, type FactValue, textOf } from '../evidence/statements.ts';
import { doOverlap, type TextRange } from '../model/values.ts';

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
export function textAround(copy: Copy, place: Passage): ShownText {
  const range = copy.paragraphs.find(({ number }) => number === place.paragraph) ?? place;
  const shown = (start: number, end: number) => plainMarks(readable(copy.body.slice(start, end)));
  const own = plainMarks(place.text);
  const whole = shown(range.start, range.end);
  const expected = shown(range.start, place.start).length;
  const found = nearestPlace(whole, own, expected);
  const text = found < 0 ? own : whole;
  const start = Math.max(0, found);
  const passage = { start, end: start + own.length };
  const all = sentencesOf(text);
  const first = all.findIndex((sentence) => sentence.end > passage.start);
  const last = all.findLastIndex((sentence) => sentence.start < passage.end);
  const between = (from: number, to: number) => {
    return { start: all[Math.max(0, from)]?.start ?? 0, end: all[Math.min(to, all.length - 1)]?.end ?? text.length };
  };
  return { text, passage, sentences: between(first, last), window: between(first - 1, last + 1) };
}

function nearestPlace(text: string, part: string, expected: number): number {
  let best = -1;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  return best;
}

/** Where a text has a value of a fact, as far as it is literal. */
function placesIn(value: FactValue, reading: Reading, { date }: Background): TextRange[] {
  const { text, entries, numbers } = reading;
  if (value.kind === 'entry') {
    const named = entries.filter((each) => keyOf(each) === keyOf(value));
    // "European" in "European Ports Regulation" names the regulation.
    const whole = named.filter(({ isPart }) => !isPart);
    return whole.length > 0 ? whole : named;
  }
  if (value.kind === 'number') return numbers.filter((each) => each.number === value.number && !each.isPart);
  if (value.kind === 'choice')
    return (value.choices[value.choice]?.words ?? []).flatMap((phrase) => placesOf(phrase, reading));
  if (value.kind === 'date') {
    const ends = value.date.split('/');
    return datesStatedIn(reading, { bulletin: date }).filter((each) =>
      ends.some((end) => end !== '..' && isSameTime(each.date, end)),
    );
  }
  const start = text.toLowerCase().indexOf(plainMarks(value.text).toLowerCase());
  return start < 0 ? [] : [{ start, end: start + value.text.length }];
}

/** Whether one of two dates is a part of the other, or the same. */
export function isSameTime(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Where a value comes from: `own` is a text in other words, `chosen` a choice without a word for it. */
type Origin = 'passage' | 'paragraph' | 'elsewhere' | 'masthead' | 'own' | 'chosen' | 'nowhere';

/** A value of a fact with its places in the paragraph, or the sentence elsewhere that has it. */
export interface Traced {
  value: FactValue;
  origin: Origin;
  places: TextRange[];
  /** The word for a choice. */
  word?: string | undefined;
  elsewhere?: { paragraph: number; text: string; place: TextRange } | undefined;
}

/** How many paragraphs before and after a passage may have the name or date that it leaves out. */
const reach = { before: 10, after: 4 };

/** Finds where the values of a fact come from; the passage lacks those of the `absent` fields. */
export function traceValues(
  values: readonly FactValue[],
  { text, passage }: ShownText,
  background: Background,
  absent: readonly string[] = [],
  elsewhere: (value: FactValue) => Traced['elsewhere'] = () => undefined,
): Traced[] {
  const read = (part: string) => readText(part, background.names);
  const [inText, own] = [read(text), read(text.slice(passage.start, passage.end))];
  return values.map((value): Traced => {
    const all = placesIn(value, inText, background);
    const places = all.filter((place) => doOverlap(place, passage));
    const [first] = places;
    if (first) return { value, origin: 'passage', places, word: text.slice(first.start, first.end) };
    if (value.kind === 'choice') return { value, origin: 'chosen', places };
    if (value.kind === 'text') return { value, origin: 'own', places };
    if (unstatedOf(value, own).length === 0) return { value, origin: 'passage', places };
    if (all.length > 0) return { value, origin: 'paragraph', places: all.slice(0, 1) };
    // "An agreement on harbours" may describe an instrument that it does not name.
    if (!absent.includes(value.field)) return { value, origin: 'own', places };
    return { value, places, ...originBeyond(value, background, elsewhere) };
  });
}

function originBeyond(
  value: FactValue,
  { date }: Background,
  find: (value: FactValue) => Traced['elsewhere'],
): Pick<Traced, 'origin' | 'elsewhere'> {
  if (value.kind === 'date' && isSameTime(value.date, date)) return { origin: 'masthead' };
  const elsewhere = find(value);
  return { origin: elsewhere ? 'elsewhere' : 'nowhere', elsewhere };
}

/** The nearest sentence of another paragraph that has a value, those before first. */
export function sentenceElsewhere(
  value: FactValue,
  number: number | null,
  { paragraphs, body }: Copy,
  background: Background,
): Traced['elsewhere'] {
  const at = paragraphs.findIndex((each) => each.number === number);
  if (at < 0) return undefined;
  const before = paragraphs.slice(Math.max(0, at - reach.before), at).reverse();
  for (const paragraph of [...before, ...paragraphs.slice(at + 1, at + 1 + reach.after)]) {
    const text = plainMarks(readable(body.slice(paragraph.start, paragraph.end)));
    const place = placesIn(value, readText(text, background.names), background).at(-1);
    const sentence = place && sentencesOf(text).find((each) => doOverlap(each, place));
    if (!sentence) continue;
    const own = { start: place.start - sentence.start, end: place.end - sentence.start };
    return { paragraph: paragraph.number, text: text.slice(sentence.start, sentence.end), place: own };
  }
  return undefined;
}

/** A value in words: textOf, with the name of an entry. */
export function shownValue(value: FactValue, nameOf: (register: string, id: string) => string): string {
  if (value.kind === 'entry') return nameOf(value.register, value.entry);
  return value.kind === 'choice' ? value.choice.replaceAll('-', ' ') : textOf(value);
}
