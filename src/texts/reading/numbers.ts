/** Finds the numbers in a text, in digits and in English words. */
import type { TextRange } from '../../core/model/values.ts';

/** A number that a text states, in digits or in English words, including ordinals. */
export interface NumberAt extends TextRange {
  readonly number: number;
  readonly isSpelled: boolean;
  /** Whether it is part of another number, as 26 is in "26 million". */
  readonly isPart: boolean;
}

/** The factors of words for large numbers, and of letters directly after a number, as in "5bn". */
const SCALES: Record<string, number> = {
  dozen: 12,
  decade: 10,
  hundred: 100,
  century: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SUFFIXES: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

const DIGITS = /(?<![\p{L}\d.,])(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(\.\d+)?(\p{L}*)(?:\s+(\p{L}+))?/gu;

/** How many characters before a number may say that a share of it is meant. */
const BEFORE = 40;
const SHARE = /\b(half|third|quarter) (?:of )?(?:all )?(?:the |its |their )?$/i;
const SHARES: Record<string, number> = { half: 2, third: 3, quarter: 4 };

/** The numbers of a text with their places, in order. */
export function readNumbers(text: string): NumberAt[] {
  const numbers = [...writtenNumbers(text), ...spelledNumbers(text)];
  // "Half of the eight" are four.
  const shares = numbers.flatMap((each) => {
    const [, share = ''] = SHARE.exec(text.slice(Math.max(0, each.start - BEFORE), each.start)) ?? [];
    const divisor = SHARES[share.toLowerCase()];
    return divisor === undefined ? [] : { ...each, number: each.number / divisor, isPart: true };
  });
  return [...numbers, ...shares].sort((one, other) => one.start - other.start);
}

function writtenNumbers(text: string): NumberAt[] {
  return Array.from(text.matchAll(DIGITS)).flatMap((match): NumberAt[] => {
    const { 0: all, 1: whole = '', 2: fraction = '', 3: suffix = '', 4: word = '', index } = match;
    // "the 1980s" are not the year 1980.
    if (suffix === 's') return [];
    const digits = whole + fraction;
    const ofWord = scaleOf(word);
    const scale = SUFFIXES[suffix.toLowerCase()] ?? ofWord;
    const end = index + (ofWord === undefined ? digits.length + suffix.length : all.length);
    const at = { isSpelled: false, start: index, end };
    const value = Number(digits.replace(/[, ]/g, ''));
    // As it would be written: 1.1 million is computed as 1100000.0000000001.
    const number = { ...at, number: Number((value * (scale ?? 1)).toPrecision(15)), isPart: false };
    return scale === undefined ? [number] : [{ ...at, number: value, isPart: true }, number];
  });
}

/** The number that a text is and nothing else, as in "421 million". */
export function numberOf(text: string): number | undefined {
  const [found, ...others] = readNumbers(text).filter(({ isPart }) => !isPart);
  const [, suffix = 'k'] = /\d(\p{L}+)$/u.exec(text) ?? [];
  const isWhole = found?.start === 0 && found.end === text.length && others.length === 0;
  return isWhole && Object.hasOwn(SUFFIXES, suffix.toLowerCase()) ? found.number : undefined;
}

/** "several hundred" and "hundreds" are no numbers. */
function spelledNumbers(text: string): NumberAt[] {
  const parts = Array.from(text.matchAll(PARTS), ({ 0: word, index }) => {
    return { word: word.toLowerCase(), start: index, end: index + word.length };
  });
  const numbers: NumberAt[] = [];
  for (let at = 0; at < parts.length; ) {
    const [number, next] = numberAt(parts, at);
    const [first, last] = [parts[at], parts[next - 1]];
    if (next > at && first && last)
      numbers.push({ number, isSpelled: true, isPart: false, start: first.start, end: last.end });
    at = Math.max(next, at + 1);
  }
  return numbers;
}

/** A word, or a mark, which ends a number; "twentysix" is "twenty-six" that lost its hyphen at a line end. */
const PARTS =
  /(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?=(?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L}))|\p{L}+|[^\p{L}\s-][^\p{L}]*/giu;

/** The words of numbers below twenty, and of tens, each with its ordinal. */
const [SMALL, TENS] = [
  [
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen`,
    `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth`,
  ],
  [
    'twenty thirty forty fifty sixty seventy eighty ninety',
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
  ],
] as const;

const WORDS = new Map<string, number>();
for (const list of SMALL) for (const [at, word] of list.split(/\s+/).entries()) WORDS.set(word, at);
for (const list of TENS) for (const [at, word] of list.split(' ').entries()) WORDS.set(word, 20 + 10 * at);

/** A number so far: the part after the last thousand, and what a word after it must be below. */
type NumberSoFar = [value: number, part: number, room: number];

/** Reads "two million three hundred thousand and five": its value, and the index of the next word; `at` if there is none. */
function numberAt(parts: readonly { word: string }[], at: number): [value: number, next: number] {
  let read: NumberSoFar = [0, 0, 100];
  let next = at;
  for (; next < parts.length; next += 1) {
    const [word = '', after = ''] = [parts[next]?.word, parts[next + 1]?.word];
    if (word === 'and' && next > at && read[2] === 100 && WORDS.has(after)) continue;
    // "a" is a number only before a scale.
    const longer = withWord(read, word === 'a' && next === at && scaleOf(after) ? 'one' : word);
    if (!longer) break;
    read = longer;
  }
  return [read[0] + read[1], next];
}

function withWord([value, part, room]: NumberSoFar, word: string): NumberSoFar | undefined {
  const [own, scale] = [WORDS.get(word), scaleOf(word)];
  if (own !== undefined && own < room) return [value, part + own, word.endsWith('ty') ? 10 : 0];
  if (scale === undefined || part === 0) return undefined;
  return scale === 100 ? [value, part * 100, 100] : [value + part * scale, 0, 100];
}

function scaleOf(word: string): number | undefined {
  const name = word.toLowerCase().replace(/th$/, '');
  return Object.hasOwn(SCALES, name) ? SCALES[name] : undefined;
}
