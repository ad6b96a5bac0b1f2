import edtf from 'edtf';
import { openEnd, openStart } from './fields/type.ts';

/** The first and the last day of a date, as `YYYY-MM-DD`. */
export interface Interval {
  first: string;
  last: string;
}

/** EDTF writes the quarters of a year as months 33 to 36. */
const quarter = /^(\d{4})-Q([1-4])$/;
/** The form of most dates. A mark at the end (uncertain, approximate) does not change the bounds. */
const plain = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?[?~%]?$/;
/** No date is longer, and a very long text would exhaust the memory in the EDTF library. */
const maxDateLength = 40;
const parsed = new Map<string, Interval | { reason: string }>();

/** The first and last day of a date in EDTF (ISO 8601-2, levels 0 and 1) or of a quarter, or why it is not a date. */
export function readDate(text: string): Interval | { reason: string } {
  if (text.length > maxDateLength) return { reason: 'it is too long' };
  const found = parsed.get(text) ?? parse(text);
  parsed.set(text, found);
  return found;
}

function parse(text: string): Interval | { reason: string } {
  try {
    const [from = '', to, ...more] = text.split('/');
    if (more.length > 0) return { reason: 'an interval has one slash' };
    return to === undefined ? bounds(from) : interval(from, to);
  } catch {
    return { reason: reasonFor(text) };
  }
}

// In EDTF, `2020/..` has no known end.
function interval(from: string, to: string): Interval | { reason: string } {
  const first = from === '..' ? openStart : bounds(from).first;
  const last = to === '..' ? openEnd : bounds(to).last;
  return first <= last ? { first, last } : { reason: 'it ends before it begins' };
}

function bounds(text: string): Interval {
  return plainBounds(text) ?? edtfBounds(text);
}

/** Whether a date needs the EDTF library, which takes about 0.1 ms to parse it. */
export function isUnusual(text: string): boolean {
  return text.split('/').some((part) => part !== '..' && !plainBounds(part));
}

// The EDTF library would be too slow for the thousands of dates of an archive.
function plainBounds(text: string): Interval | undefined {
  const [, year, month, day] = plain.exec(text) ?? [];
  if (year === undefined || year === '0000') return undefined;
  const length = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  if (day !== undefined && (day === '00' || Number(day) > length)) return undefined;
  const last = `${year}-${month ?? '12'}-${day ?? length}`;
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last };
}

function edtfBounds(text: string): Interval {
  if (text.includes('T') || /^\d{4}-(2[1-9]|3\d|4[01])/.test(text)) throw new RangeError('neither times nor seasons');
  const date = edtf(
    text.replace(quarter, (_, year, number) => `${year}-${32 + Number(number)}`),
    { types: ['Date', 'Season'] },
  );
  const first = isoDay(date.min);
  // The library reads 29 February as 1 March in years that do not have it.
  if (/^\d{4}-\d\d-\d\d/.test(text) && !text.startsWith(first)) throw new RangeError('the calendar does not have it');
  return { first, last: isoDay(date.max) };
}

function isoDay(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(iso) || iso < '0001') throw new RangeError('outside the years 0001 to 9999');
  return iso;
}

function reasonFor(text: string): string {
  if (/^\d{1,2}[./ -]/.test(text) || /[A-Za-z]{3}/.test(text)) return 'dates begin with the year and have digits only';
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return 'the calendar does not have it';
  if (/^\d{1,3}$/.test(text) || text.startsWith('-')) return 'years have four digits, from 0001';
  return 'it is not of a known form';
}
