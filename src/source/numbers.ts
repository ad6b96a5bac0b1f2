import { SCALES, spelledNumbers } from './number-words.ts';

/** The numbers that a text states, in digits or in English words, ordinals among them. */
export function numbersIn(text: string): Set<number> {
  return new Set([...writtenNumbers(text), ...spelledNumbers(text)]);
}

/** Scales that stick to their number, as in "5bn". */
const SUFFIXES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

const DIGITS = /(?<![\p{L}\d.,])(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(\.\d+)?(\p{L}*)(?:\s+(\p{L}+))?/gu;

/** The numbers that a text states in digits; "26 million" is both 26 and 26,000,000. */
export function writtenNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (const [, whole = '', fraction = '', suffix = '', word = ''] of text.matchAll(DIGITS)) {
    // "the 1980s" are not the year 1980.
    if (suffix === 's') continue;
    const value = Number(whole.replace(/[, ]/g, '') + fraction);
    const scale = SUFFIXES.get(suffix.toLowerCase()) ?? SCALES.get(word.toLowerCase());
    numbers.push(value, ...(scale === undefined ? [] : [value * scale]));
    // "5 100" may be one number or two.
    if (whole.includes(' ')) numbers.push(...whole.split(' ').map(Number));
  }
  return [...numbers, ...shortRangeEnds(text)];
}

/** The 2026 of "2023-26". */
function shortRangeEnds(text: string): number[] {
  return [...text.matchAll(/(?<!\d)(\d{2})\d{2}[-–/](\d{2})(?!\d)/g)].map(([, century, year]) =>
    Number(`${century}${year}`),
  );
}
