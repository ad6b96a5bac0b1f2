import type { TextRange } from '../../model/values.ts';

/** A number that a text states, in digits or in English words, including ordinals. */
export interface NumberAt extends TextRange {
  readonly number: number;
  readonly isSpelled: boolean;
  /** Whether it is part of another number, as 26 is in "26 million". */
  readonly isPart: boolean;
}

/** The factors of words for large numbers. */
const SCALES = new Map(Object.entries({ dozen: 12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }));
/** The factors of letters directly after a number, as in "5bn". */
const SUFFIXES = new Map(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }));

/** How many characters before a number may say that a share of it is meant. */
const BEFORE = 40;
const SHARE = /\b(half|a third|a quarter) (?:of )?(?:all )?(?:the |its |their )?$/i;
const SHARES = new Map(Object.entries({ half: 2, 'a third': 3, 'a quarter': 4 }));
/** Spans of time as the number of months or years that they have. */
const SPANS = new Map(Object.entries({ 'half a year': 6, decade: 10, century: 100 }));
const SPAN = new RegExp(`\\b(?:${[...SPANS.keys()].join('|')})\\b`, 'gi');

function scaleOf(word: string): number | undefined {
  return SCALES.get(word.toLowerCase().replace(/th$/, ''));
}

const DIGITS = /(?<![\p{L}\d.,])(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(\.\d+)?(\p{L}*)(?:\s+(\p{L}+))?/gu;

/** The numbers of a text with their places, in order. */
export function readNumbers(text: string): NumberAt[] {
  const numbers = [...writtenNumbers(text), ...spelledNumbers(text)];
  // "Half of the eight" are four.
  const shares = numbers.flatMap((each) => {
    const before = SHARE.exec(text.slice(Math.max(0, each.start - BEFORE), each.start))?.[1] ?? '';
    const share = SHARES.get(before.toLowerCase());
    return share === undefined ? [] : [{ ...each, number: each.number / share, isPart: true }];
  });
  const spans = Array.from(text.matchAll(SPAN), ({ 0: span, index }) => {
    const at = { start: index, end: index + span.length };
    return { number: SPANS.get(span.toLowerCase()) ?? 0, isSpelled: true, isPart: true, ...at };
  });
  return [...numbers, ...shares, ...spans].sort((one, other) => one.start - other.start);
}

function writtenNumbers(text: string): NumberAt[] {
  const numbers: NumberAt[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const { 0: all, 1: whole = '', 2: fraction = '', 3: suffix = '', 4: word = '', index } = match;
    // "the 1980s" are not the year 1980.
    if (suffix === 's') continue;
    const digits = whole + fraction;
    const ofWord = scaleOf(word);
    const scale = SUFFIXES.get(suffix.toLowerCase()) ?? ofWord;
    const end = index + (ofWord === undefined ? digits.length + suffix.length : all.length);
    const at = { isSpelled: false, start: index, end };
    const value = Number(digits.replace(/[, ]/g, ''));
    if (scale !== undefined) numbers.push({ ...at, number: value, isPart: true });
    // As it would be written: 1.1 million is computed as 1100000.0000000001.
    numbers.push({ ...at, number: Number((value * (scale ?? 1)).toPrecision(15)), isPart: false });
    // "5 100" may be one number or two.
    const parts = whole.includes(' ') ? whole.split(' ') : [];
    numbers.push(...parts.map((part) => ({ ...at, number: Number(part), isPart: true })));
  }
  // "2023-26" states 2026 as well.
  for (const { 0: all, 1: century, 2: year, index } of text.matchAll(/(?<!\d)(\d{2})\d{2}[-–/](\d{2})(?!\d)/g)) {
    const at = { start: index, end: index + all.length };
    numbers.push({ number: Number(`${century}${year}`), isSpelled: false, isPart: true, ...at });
  }
  return numbers;
}

/** The number that a text is and nothing else, as in "421 million". */
export function numberOf(text: string): number | undefined {
  const [found, ...others] = readNumbers(text).filter(({ isPart }) => !isPart);
  const [, suffix = 'k'] = /\d(\p{L}+)$/u.exec(text) ?? [];
  const isWhole = found?.start === 0 && found.end === text.length && others.length === 0;
  return isWhole && SUFFIXES.has(suffix.toLowerCase()) ? found.number : undefined;
}

/** Whether a text states a number. As a count, "some 2022 persons" states 2022 and "the Act of 2022" does not. */
export function statesNumber(text: string, numbers: readonly NumberAt[], number: number, isCount = false): boolean {
  const own = numbers.filter((each) => each.number === number);
  const mayBeYear = isCount && number >= 1900 && number <= 2099 && !own.some(({ isSpelled }) => isSpelled);
  if (!mayBeYear) return own.length > 0;
  const counted = `(?:about|some|nearly|almost|over|than|least|most|exactly|only) ${number}`;
  const noun = `(?<!\\b(?:the|in|since|from|by|until|after) )${number} (?:\\p{Ll}{3,}s|people|men|women|children)`;
  return new RegExp(`\\b(?:${String(number).replace(/^./, '$&[, ]')}|${counted}|${noun})\\b`, 'iu').test(text);
}

/** "several hundred" and "hundreds" are no numbers. */
function spelledNumbers(text: string): NumberAt[] {
  const parts: (TextRange & { part: string })[] = [];
  for (const { 0: word, 1: mark = '', index } of text.matchAll(/\p{L}+|([^\p{L}\s-])[^\p{L}]*/gu)) {
    const at = { start: index, end: index + word.length };
    if (mark !== '') parts.push({ ...at, part: mark });
    else parts.push(...unfused(word.toLowerCase()).map((part) => ({ ...at, part })));
  }
  const words = parts.map(({ part }) => part);
  const numbers: NumberAt[] = [];
  for (let at = 0; at < words.length; ) {
    const [number, next] = numberAt(words, at) ?? [null, at + 1];
    const [first, last] = [parts[at], parts[next - 1]];
    if (number !== null && first && last)
      numbers.push({ number, isSpelled: true, isPart: false, start: first.start, end: last.end });
    at = next;
  }
  return numbers;
}

/** Splits "twentysix", as "twenty-six" reads if it loses its hyphen at a line end. */
function unfused(word: string): string[] {
  const [tens = ''] = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty/.exec(word) ?? [];
  const rest = word.slice(tens.length);
  return tens !== '' && SMALL_NUMBERS.has(rest) ? [tens, rest] : [word];
}

const SMALL_NUMBERS = numberWords(
  0,
  1,
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`,
);
SMALL_NUMBERS.set('dozen', 12);
const TENS = numberWords(
  20,
  10,
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
);

function numberWords(first: number, step: number, ...lists: string[]): Map<string, number> {
  return new Map(lists.flatMap((list) => list.split(/\s+/).map((word, at) => [word, first + step * at])));
}

/** The value of the words read so far, and the index of the next word. */
type Parsed = readonly [value: number, next: number] | null;

/** Parses "two million three hundred thousand and five": parts of decreasing scale, all below `ceiling`. */
function numberAt(words: readonly string[], at: number, ceiling = Infinity): Parsed {
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

function belowThousand(words: readonly string[], at: number): Parsed {
  const head: Parsed = words[at] === 'a' ? [1, at + 1] : belowHundred(words, at);
  if (head === null || !/^hundred(th)?$/.test(words[head[1]] ?? '')) return head;
  const after = head[1] + 1;
  const [tail, end] = belowHundred(words, afterAnd(words, after)) ?? [0, after];
  return [head[0] * 100 + tail, end];
}

function belowHundred(words: readonly string[], at: number): Parsed {
  const word = words[at] ?? '';
  const small = SMALL_NUMBERS.get(word);
  if (small !== undefined) return [small, at + 1];
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const unit = SMALL_NUMBERS.get(words[at + 1] ?? '') ?? 0;
  return unit > 0 && unit < 10 && !word.endsWith('th') ? [tens + unit, at + 2] : [tens, at + 1];
}
