/** Dates in EDTF: their first and last day, and how columns and texts write them. */
import { cached } from './text.ts';

/** The first and last day of a date in EDTF (ISO 8601-2, level 0) or of a quarter, or why it is not a date. */
export function readDate(text: string): Interval | { reason: string } {
  return text.length > maxDateLength ? { reason: 'it is too long' } : parsed(text);
}

/** The first and the last day of a date, as `YYYY-MM-DD`. */
export interface Interval {
  first: string;
  last: string;
}

/** The first and last day used for an open start (`../2012`) and an open end (`2012/..`). */
export const [openStart, openEnd] = ['0001-01-01', '9999-12-31'];

/** Whether a day is to come, wherever on earth it was written down. */
export function isFuture(day: string): boolean {
  return day > new Date(Date.now() + 86_400_000).toISOString();
}

/** SQL for a day, with null for an open start or end: other programs refuse the year 9999. */
export function statedDay(sql: string): string {
  return `iif(${sql} IN ('${openStart}', '${openEnd}'), NULL, ${sql})`;
}

const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';
const year = '(?!0000)[0-9]{4}';
const moment = `(?:${year}-Q[1-4]|${year}(?:-${month}(?:-${day})?)?)`;

/** A regular expression that every date matches: `1998`, `2021-03`, `2024-07-03`, `2024-Q1`, `2023/2026`. */
export const datePattern = `^(?:${moment}(?:/(?:${moment}|\\.\\.))?|\\.\\./(?:${moment}|\\.\\.))$`;

const form = new RegExp(datePattern);
/** The length of the longest date. */
const maxDateLength = 40;
const parsed = cached(parseDate, 100_000);

function parseDate(text: string): Interval | { reason: string } {
  if (!form.test(text)) return { reason: reasonFor(text) };
  const [from = '', to = from] = text.split('/');
  const first = from === '..' ? openStart : dayOf(from, 'first');
  const last = to === '..' ? openEnd : dayOf(to, 'last');
  if (first === undefined || last === undefined) return { reason: reasonFor(text) };
  return first <= last ? { first, last } : { reason: 'it ends before it begins' };
}

/** The first or last day of a year, quarter, month or day; undefined if the month does not have it. */
function dayOf(text: string, end: keyof Interval): string | undefined {
  const [year = '', part = '', day] = text.split('-');
  const [firstMonth, lastMonth] = quarters[part] ?? (part ? [part, part] : ['01', '12']);
  const month = end === 'first' ? firstMonth : lastMonth;
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const days = day ?? (end === 'first' ? '01' : `${length}`);
  return Number(days) <= length ? `${year}-${month}-${days}` : undefined;
}

const quarters: Record<string, string[]> = { Q1: ['01', '03'], Q2: ['04', '06'], Q3: ['07', '09'], Q4: ['10', '12'] };

function reasonFor(text: string): string {
  const isLikeOne = /^\d{4}-\d{2}(?!\d)[\d/-]*$/.test(text);
  return isLikeOne ? 'the calendar does not have it' : 'it is of no known form';
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A date in a column, the year first: `2021 Mar`, `2024 Jun 16`, `2024 Q1`, `2012–`, `2023–2026`. */
export function dateInColumn(text: string): string {
  const inWords = text.replace(/-(\d\d)(?:-(\d\d))?(?=\/|$)/g, (whole, month, day) => {
    const name = months[Number(month) - 1];
    return name ? ` ${name.slice(0, 3)}${day ? ` ${Number(day)}` : ''}` : whole;
  });
  return inWords.replaceAll('-Q', ' Q').replace('..', '').replace('/', '–');
}

/** Turns a date as columns show it into the form of files: `2021 Mar` into `2021-03`. Another text stays as it is. */
export function dateFromColumn(text: string): string {
  const numbers = text.replace(/ ([A-Za-z]{3})[a-z]{0,6}(?: (\d{1,2}))?(?=–|$)/g, (whole, name, day) => {
    const month = months.findIndex((each) => each.slice(0, 3).toLowerCase() === name.toLowerCase()) + 1;
    const parts = [month, ...(day ? [day] : [])].map((part) => `-${String(part).padStart(2, '0')}`);
    return month > 0 ? parts.join('') : whole;
  });
  return numbers
    .replace(/ Q(?=[1-4])/gi, '-Q')
    .replace(/^–/, '../')
    .replace(/–$/, '/..')
    .replace('–', '/');
}

/** A day or month in words, as in `3 July 2024`; any other text as it is. */
export function dateInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined || 'reason' in readDate(text)) return text;
  return `${day === undefined ? '' : `${Number(day)} `}${months[Number(month) - 1]} ${Number(year)}`;
}
