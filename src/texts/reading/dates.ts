/** Finds the dates in a text, and says whether they state a given date. */
import { readDate } from '../../core/model/date.ts';
import type { TextRange } from '../../core/model/values.ts';

/** A date as a text states it, in parts. */
export interface DateAt extends TextRange {
  readonly year?: number;
  /** The last year of a span, as in "2028-29". */
  readonly lastYear?: number;
  /** The decade of "the 1980s", as 198. */
  readonly decade?: number;
  readonly month?: number;
  readonly day?: number;
  /** Whether it follows a word such as "in": a month alone may be a verb or a name. */
  readonly isIntroduced: boolean;
  /** Whether "this year" follows it. */
  readonly isThisYear: boolean;
}

/** A date in EDTF, with its place. */
export interface PlacedDate extends TextRange {
  readonly date: string;
}

const INTRODUCING =
  /(?<!\p{L})(?:in|since|until|till|from|to|by|during|between|and|early|late|mid|of|before|after|the)[\s-]+$/iu;

const YEAR = String.raw`(?<![\p{L}\d.,€$£])(?<year>1[5-9]\d\d|2[01]\d\d)(?![\d%]|[.,]\d)`;
const ONE_DAY = String.raw`(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const MONTH = String.raw`(?<!\p{L})(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?(?!\p{L}|,?\s+(?:last|next)\s+year)`;
const JOINT = String.raw`\s*(?:[-–/&]|and|to|or)\s*`;

// A long word must not be read again from each of its letters: a number begins a word, and a month has 31 days.
const DATE = new RegExp(
  `(?:${[
    `${YEAR}-(?<number>0[1-9]|1[0-2])-(?<days>${ONE_DAY})`,
    String.raw`(?<days>${ONE_DAY})(?<mark>[./])(?<number>1[0-2]|0?[1-9])\k<mark>(?<year>\d{4})`,
    String.raw`(?<days>${ONE_DAY}(?:(?:${JOINT}|,\s*)${ONE_DAY}){0,30})\.?\s*(?:of\s+)?${MONTH}(?:,?\s+(?:of\s+)?${YEAR})?`,
    String.raw`${MONTH}\s+(?<days>${ONE_DAY}(?:${JOINT}${ONE_DAY}){0,30})(?!\d)(?:,?\s+${YEAR})?`,
    String.raw`${MONTH},?(?:\s+(?:of\s+)?${YEAR})?`,
    String.raw`${YEAR}(?:\s?[-–/]\s?|\s+to\s+)(?<end>2[01]\d\d|1[5-9]\d\d|\d\d)(?![\d.,]*\d)`,
    String.raw`(?<![\p{L}\d])(?<decade>1[5-9]\d|2[01]\d)0s`,
    YEAR,
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/** The dates of a text; of "2 and 3 July" both. */
export function datesIn(text: string): DateAt[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: all, index, groups = {} }): DateAt[] => {
    const { year, decade, end, month, number = month, days = '' } = groups;
    // "may" and "march" are no months.
    if (month !== undefined && /^\p{Ll}/u.test(month)) return [];
    const intro = text.slice(Math.max(0, index - 40), index);
    const isWhole = (month?.length ?? 0) > 3 || month === 'May';
    const date = {
      ...(year !== undefined && { year: Number(year) }),
      ...(year !== undefined && end !== undefined && { lastYear: Number(year.slice(0, 4 - end.length) + end) }),
      ...(decade !== undefined && { decade: Number(decade) }),
      ...(number !== undefined && { month: Number(number) || monthNumber(number) }),
      // "The last days of May" are in the year of the text around them.
      isIntroduced: isWhole && INTRODUCING.test(intro) && !/days\sof\s$/i.test(intro),
      isThisYear: /^\s+this\s+year/i.test(text.slice(index + all.length, index + all.length + 40)),
      start: index,
      end: index + all.length,
    };
    return (days.match(/\d+/g) ?? [undefined]).map((day) => ({
      ...date,
      ...(day !== undefined && { day: Number(day) }),
    }));
  });
}

/** The dates in EDTF, those without a year by the day of the bulletin; drops those whose year remains unknown. */
export function resolveDates(dates: readonly DateAt[], bulletin: string): PlacedDate[] {
  const placed: PlacedDate[] = [];
  for (const at of dates) {
    const date = resolvedDate(at, bulletin, placed.at(-1)?.date);
    // The calendar has no 31 June.
    if (date !== undefined && 'first' in readDate(date)) placed.push({ date, start: at.start, end: at.end });
  }
  return placed;
}

function resolvedDate(at: DateAt, bulletin: string, before?: string): string | undefined {
  const { lastYear, decade, month, day } = at;
  if (decade !== undefined) return `${decade}0/${decade}9`;
  const year = at.year ?? yearOfMonth(at, bulletin, before);
  if (year === undefined) return undefined;
  if (lastYear !== undefined && lastYear > year) return `${year}/${lastYear}`;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The year of a month without one: the latest before the bulletin; or, where that is not known, of the date before. */
function yearOfMonth({ month, day, isIntroduced, isThisYear }: DateAt, bulletin: string, before?: string) {
  if (month === undefined) return undefined;
  // "In July 1980 and in November" is one year.
  if (bulletin === '') return before === undefined || isThisYear ? undefined : Number(before.slice(0, 4));
  if (day === undefined && !isIntroduced) return undefined;
  const [year = 0, own = 1] = bulletin.split('-').map(Number);
  return month <= own ? year : year - 1;
}

/** Whether a text states an EDTF date: its year, and its month and day beside no other year. */
export function statesDate(date: string, dates: readonly DateAt[]): boolean {
  const [, decade] = /^(\d{3})0\/\1[9]$/.exec(date) ?? [];
  if (decade !== undefined && dates.some((at) => at.decade === Number(decade))) return true;
  return date.split('/').every((end) => statesEnd(end, dates));
}

/** A year; then a month or quarter; then a day. */
const EDTF = /^(\d{4})(?:-(\d{2}|Q[1-4]))?(?:-(\d{2}))?$/;

function statesEnd(date: string, dates: readonly DateAt[]): boolean {
  const [, year, part, day] = EDTF.exec(date) ?? [];
  // An open end ("..") has no parts.
  if (year === undefined) return true;
  // A month of another year is another date.
  const isPart = ({ month, ...at }: DateAt) =>
    (at.year === undefined || at.year === Number(year)) &&
    month === Number(part) &&
    (day === undefined || at.day === Number(day));
  // How a quarter is said has many forms, so its year is enough.
  const isWide = part === undefined || part.startsWith('Q');
  const hasYear = dates.some((at) => [at.year, at.lastYear].includes(Number(year)));
  return hasYear && (isWide || dates.some(isPart));
}

function monthNumber(spelling: string): number {
  return 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(spelling.slice(0, 3).toLowerCase()) / 3 + 1;
}
