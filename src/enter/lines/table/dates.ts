/** Reads a date as a table writes it, such as 22/03/2021, or says why it is none. */
import { readDate } from '../../../core/model/date.ts';
import type { DateOrder } from '../../../core/model/map.ts';
import { capitalised } from '../../../core/model/text.ts';
import { datesIn, resolveDates } from '../../../texts/reading/dates.ts';

/** A date in EDTF, or why there is none. */
type FoundDate = { date: string } | { reason: string };

/** Reads the date in a cell, in digits or in words; `order` says whether `3.4.2021` is in March or April. */
export function readTableDate(text: string, order: DateOrder | undefined): FoundDate {
  const day = text.replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, '$1');
  if ('first' in readDate(day)) return { date: day };
  const result = fromDigits(day, order) ?? fromWords(day);
  if (!result) return { reason: 'it is none such as 4 June 2029, June 2029, since 2029 or 2029-2031' };
  if ('reason' in result) return result;
  const date = readDate(result.date);
  return 'reason' in date ? { reason: date.reason } : result;
}

/** What each word before a date D makes of it in EDTF. */
const meanings = new Map([
  ['', 'D'],
  ['in', 'D'],
  ['on', 'D'],
  ['the', 'D'],
  ['from', 'D/..'],
  ['since', 'D/..'],
  ['by', '../D'],
  ['until', '../D'],
]);

/** Reads a cell that holds one date, as a text writes it, and nothing else: "3-JUL-2024", "since July 2024", "1988-98". */
function fromWords(cell: string): FoundDate | undefined {
  const spaced = cell.replace(/(?<=[\p{L}\d])[ .-]+(?=\p{L})|(?<=\p{L})[ .-]+(?=\d)/gu, ' ');
  // In a text, "may" is no month.
  const text = spaced.replace(/\p{L}+/gu, capitalised);
  const [at, ...others] = datesIn(text);
  const meaning = meanings.get(text.slice(0, at?.start).trim().toLowerCase());
  const { year = 0, lastYear = year + 1, decade = year } = at ?? {};
  const isWhole = at?.end === text.length && others.length === 0;
  if (!isWhole || !meaning || decade === 0 || lastYear <= year)
    return /^\d{4}-/.test(cell) ? { date: cell } : undefined;
  const [found] = resolveDates([at], '');
  return found ? { date: meaning.replace('D', found.date) } : { reason: 'the calendar does not have it' };
}

/** Reads a date of digits in the stated order, or in the one that they show (25 is no month). A year of two digits is in 1950 to 2049. */
function fromDigits(text: string, order: DateOrder | undefined): FoundDate | undefined {
  const [, ofYear = '', yearOfIt] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (yearOfIt !== undefined) return { date: `${yearOfIt}-${ofYear.padStart(2, '0')}` };
  const digits = /^(\d{1,2}|\d{4})[./-](\d{1,2})[./-](\d{1,2}|\d{4})\.?$/.exec(text)?.slice(1);
  if (!digits) return undefined;
  const [first = '', second = '', third = ''] = digits;
  const shown = first === second || Number(first) > 12 ? 'dmy' : Number(second) > 12 ? 'mdy' : undefined;
  const known = first.length === 4 ? 'ymd' : (order ?? (third.length < 4 ? undefined : shown));
  if (!known) return { reason: 'it can be read in two ways: write the month in words, or state the order of dates' };
  const [year = '', ...others] = Array.from('ymd', (part) => digits[known.indexOf(part)] ?? '');
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year.padStart(2, '0')}`;
  return { date: [whole, ...others.map((part) => part.padStart(2, '0'))].join('-') };
}
