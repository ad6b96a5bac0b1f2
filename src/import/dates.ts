import { monthNumber } from '../copy/reading/dates.ts';
import { readDate } from '../model/date.ts';
import type { DateOrder } from '../model/map.ts';

/** A date in EDTF, or why there is none. */
type FoundDate = { date: string } | { reason: string };

/** Reads the date in a cell; `order` is that of `3.4.2021`. */
export function readTableDate(text: string, order: DateOrder | undefined): FoundDate {
  const day = text.replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, '$1');
  const isEdtf = 'first' in readDate(day) || /^\d{4}-/.test(day);
  const result = fromDigits(day, order) ?? fromWords(day) ?? (isEdtf ? { date: day } : undefined);
  if (!result) return { reason: 'it is not of a known form' };
  if ('reason' in result) return result;
  const date = readDate(result.date);
  return 'reason' in date ? { reason: date.reason } : result;
}

/** "3 July 2024", "3-JUL-2024", "july 3, 2024" and "Jul 2024". */
const IN_WORDS =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]+)?([A-Za-z]{3,9})\.?,?[ .-]+(?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/;

function fromWords(text: string): FoundDate | undefined {
  const [, before, name, after, year] = IN_WORDS.exec(text) ?? [];
  if (name === undefined || year === undefined || (before && after)) return undefined;
  const month = monthNumber(name);
  return month === 0 ? { reason: `${name} is no English name of a month` } : dateFrom(year, month, before ?? after);
}

function fromDigits(text: string, order: DateOrder | undefined): FoundDate | undefined {
  const [, ofYear = '', yearOfIt] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (yearOfIt !== undefined) return dateFrom(yearOfIt, ofYear);
  const digits = /^(\d{1,2}|\d{4})[./-](\d{1,2})[./-](\d{1,2}|\d{4})\.?$/.exec(text)?.slice(1) as Digits | undefined;
  if (!digits) return undefined;
  const [first, second, third] = digits;
  const known = digitOrder(digits, order);
  if (known === 'ymd') return dateFrom(first, second, third);
  if (known) return known === 'dmy' ? dateFrom(third, second, first) : dateFrom(third, first, second);
  return { reason: 'it can be read in two ways: say `dates: dmy` or another order in the map' };
}

type Digits = [first: string, second: string, third: string];

/** The order that the digits show, or else the stated one. */
function digitOrder([first, second, third]: Digits, stated: DateOrder | undefined): DateOrder | undefined {
  if (first.length === 4) return 'ymd';
  if (stated !== undefined || third.length < 4) return stated;
  if (first === second || Number(first) > 12) return 'dmy';
  return Number(second) > 12 ? 'mdy' : undefined;
}

/** A date of its parts; a year of two digits is in 1950 to 2049. */
function dateFrom(year: string, month: string | number, day?: string | number): FoundDate {
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year.padStart(2, '0')}`;
  const parts = day === undefined ? [whole, month] : [whole, month, day];
  return { date: parts.map((part) => `${part}`.padStart(2, '0')).join('-') };
}
