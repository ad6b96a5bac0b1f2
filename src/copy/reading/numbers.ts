import type { TextRange } from '../../model/values.ts';
import { remembered } from './remembered.ts';

/** The numbers that a text states, in digits or in English words, including ordinals. */
export const numbersIn = remembered((text): ReadonlySet<number> => {
  return new Set([...writtenNumbers(text), ...spelledNumbers(text)]);
});

/** What words for large numbers multiply by. */
const SCALES = new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }));
/** The same for letters that directly follow a number, as in "5bn". */
const SUFFIXES = new Map(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }));

function scaleOf(word: string): number | undefined {
  return SCALES.get(word.toLowerCase().replace(/th$/, ''));
}

const DIGITS = /(?<![\p{L}\d.,])(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(\.\d+)?(\p{L}*)(?:\s+(\p{L}+))?/gu;

/** The numbers that a text states in digits; "26 million" is both 26 and 26,000,000. */
export function writtenNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (const [, whole = '', fraction = '', suffix = '', word = ''] of text.matchAll(DIGITS)) {
    // "the 1980s" are not the year 1980.
    if (suffix === 's') continue;
    const value = Number(whole.replace(/[, ]/g, '') + fraction);
    const scale = SUFFIXES.get(suffix.toLowerCase()) ?? scaleOf(word);
    numbers.push(value, ...(scale === undefined ? [] : [value * scale]));
    // "5 100" may be one number or two.
    if (whole.includes(' ')) numbers.push(...whole.split(' ').map(Number));
  }
  // "2023-26" states 2026 as well.
  const ranges = [...text.matchAll(/(?<!\d)(\d{2})\d{2}[-–/](\d{2})(?!\d)/g)];
  return [...numbers, ...ranges.map(([, century, year]) => Number(`${century}${year}`))];
}

/** Whether a text states a number; a count, not only as a year: "the Act of 2022" has no 2022, "some 2022 persons" has. */
export function statesNumber(text: string, number: number, isCount = false): boolean {
  const mayBeYear = isCount && number >= 1900 && number <= 2099 && !spelledNumbers(text).includes(number);
  if (!mayBeYear) return numbersIn(text).has(number);
  const counted = `(?:about|some|nearly|almost|over|than|least|most|exactly|only) ${number}`;
  const noun = `(?<!\\b(?:the|in|since|from|by|until|after) )${number} (?:\\p{Ll}{3,}s|people|men|women|children)`;
  return new RegExp(`\\b(?:${String(number).replace(/^./, '$&[, ]')}|${counted}|${noun})\\b`, 'iu').test(text);
}

/** The numbers of a text with their places; of "26 million" only the whole. */
export function placedNumbers(text: string): (TextRange & { number: number })[] {
  const written = [...text.matchAll(DIGITS)].flatMap((match) => {
    const [all, , , , word = ''] = match;
    const end = match.index + all.length - (scaleOf(word) === undefined ? word.length : 0);
    const number = writtenNumbers(text.slice(match.index, end)).at(-1);
    return number === undefined ? [] : [{ number, start: match.index, end }];
  });
  const places = [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const parts = unfused(word.toLowerCase());
    return parts.map((part) => ({ part, start: index, end: index + word.length }));
  });
  const words = places.map(({ part }) => part);
  const spelled: typeof written = [];
  for (let at = 0; at < words.length; ) {
    const [number, next] = numberAt(words, at) ?? [null, at + 1];
    const [first, last] = [places[at], places[next - 1]];
    if (number !== null && first && last) spelled.push({ number, start: first.start, end: last.end });
    at = next;
  }
  return [...written, ...spelled].sort((one, other) => one.start - other.start);
}

const SMALL = valuesOf(
  0,
  1,
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`,
);
const TENS = valuesOf(
  20,
  10,
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
);

function valuesOf(first: number, step: number, ...lists: string[]): Map<string, number> {
  return new Map(lists.flatMap((list) => list.split(/\s+/).map((word, at) => [word, first + step * at])));
}

/** The numbers that a text spells out in English words; "several hundred" and "hundreds" are none. */
export function spelledNumbers(text: string): number[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\s-]+/u)
    .flatMap((clause) => numbersAmong(clause.split(/[\s-]+/).flatMap(unfused)));
}

/** "twentysix", which is left of "twenty-six" if the hyphen at a line end is lost, becomes "twenty", "six". */
function unfused(word: string): string[] {
  const [tens = ''] = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty/.exec(word) ?? [];
  const rest = word.slice(tens.length);
  return tens !== '' && SMALL.has(rest) ? [tens, rest] : [word];
}

function numbersAmong(words: readonly string[]): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < words.length; ) {
    const [value, next] = numberAt(words, at) ?? [null, at + 1];
    if (value !== null) numbers.push(value);
    at = next;
  }
  return numbers;
}

/** The value of the words read so far, and the index of the next word. */
type Reading = readonly [value: number, next: number] | null;

/** "two million three hundred thousand and five": parts of ever smaller scale, all below `ceiling`. */
function numberAt(words: readonly string[], at: number, ceiling = Infinity): Reading {
  const part = belowThousand(words, at);
  if (part === null) return null;
  const [value, next] = part;
  const scale = scaleOf(words[next] ?? '') ?? Infinity;
  // "a" is a number only before "hundred" or a scale.
  if (scale >= ceiling || scale === Infinity) return words[next - 1] === 'a' ? null : part;
  const [rest, end] = numberAt(words, afterAnd(words, next + 1), scale) ?? [0, next + 1];
  return [value * scale + rest, end];
}

function afterAnd(words: readonly string[], at: number): number {
  return words[at] === 'and' ? at + 1 : at;
}

function belowThousand(words: readonly string[], at: number): Reading {
  const head: Reading = words[at] === 'a' ? [1, at + 1] : belowHundred(words, at);
  if (head === null || !/^hundred(th)?$/.test(words[head[1]] ?? '')) return head;
  const after = head[1] + 1;
  const [tail, end] = belowHundred(words, afterAnd(words, after)) ?? [0, after];
  return [head[0] * 100 + tail, end];
}

function belowHundred(words: readonly string[], at: number): Reading {
  const word = words[at] ?? '';
  const small = SMALL.get(word);
  if (small !== undefined) return [small, at + 1];
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const unit = SMALL.get(words[at + 1] ?? '') ?? 0;
  return unit > 0 && unit < 10 && !word.endsWith('th') ? [tens + unit, at + 2] : [tens, at + 1];
}
