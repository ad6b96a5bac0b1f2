import { monthNumber, monthPattern, quarterNumber } from '../copy/reading/mentions.ts';
import { spelledNumbers } from '../copy/reading/numbers.ts';
import { readDate } from '../model/date.ts';
import type { TextRange } from '../model/values.ts';
import { anyOf, type DraftingWords } from './words.ts';

/** A date that a text states or that follows from it, in EDTF, with its place. */
export interface PlacedDate extends TextRange {
  readonly date: string;
}

/** Finds the dates of a text; `before` is the date that comes before it, from which "a year later" counts. */
export type DateFinder = (text: string, before?: string) => PlacedDate[];

const YEAR = String.raw`(?<![\p{L}\d.,€$£])(?<year>1[5-9]\d\d|2[01]\d\d)(?![\d%]|[.,]\d)`;
const DAY = String.raw`(?<!\d)(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const MONTH = String.raw`(?<!\p{L})(?<month>${monthPattern})(?!\p{L})`;
const QUARTER = `Q(?<quarter>[1-4])|(?<quarter>first|second|third|fourth)[ -]quarter`;

/** A finder that counts what is relative from the day of the bulletin. */
export function dateFinder(words: DraftingWords, bulletinDate: string): DateFinder {
  const relative = `(?<relative>${anyOf([...Object.keys(words.years), ...Object.keys(words.following)])})`;
  const patterns = [
    `${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}`,
    String.raw`${DAY}(?<mark>[./])(?<number>1[0-2]|0?[1-9])\k<mark>(?<year>\d{4})`,
    String.raw`${DAY}\s+(?:of\s+)?${MONTH}(?:,?\s+(?:of\s+)?(?:${YEAR}|${relative}))?`,
    String.raw`${MONTH}\s+${DAY}(?!\d)(?:,?\s+${YEAR})?`,
    String.raw`(?:(?<last>${anyOf(Object.keys(words.before_month))})\s+)?${MONTH},?(?:\s+(?:of\s+)?(?:${YEAR}|${relative}))?`,
    String.raw`(?:${QUARTER})\s+(?:of\s+)?(?:${YEAR}|${relative})`,
    String.raw`${YEAR}(?:\s?[-–/]\s?|\s+to\s+)(?<end>2[01]\d\d|1[5-9]\d\d|\d\d)(?![\d.,]*\d)`,
    String.raw`(?<decade>1[5-9]\d|2[01]\d)0s`,
    YEAR,
    String.raw`(?<count>\p{L}+|\d+)\s+years?\s+(?<later>${anyOf([...Object.keys(words.after_years), ...words.ago])})`,
    relative,
    `(?<thisMonth>${anyOf(Object.keys(words.months))})`,
  ];
  const pattern = new RegExp(patterns.map((each) => `(?:${each})(?!\\p{L})`).join('|'), 'giu');
  return (text, before) => {
    const found: PlacedDate[] = [];
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const known = { before: found.at(-1)?.date ?? before, bulletin: bulletinDate, intro: text.slice(0, start) };
      const date = dateOf(match.groups ?? {}, known, words);
      // The calendar has no 31 June.
      if (date !== undefined && 'first' in readDate(date)) found.push({ date, start, end: start + match[0].length });
    }
    return found;
  };
}

/** What a date may be counted from, and the text in front of it. */
interface Known {
  readonly before: string | undefined;
  readonly bulletin: string;
  readonly intro: string;
}

type Parts = { readonly [name: string]: string | undefined };

function dateOf(parts: Parts, known: Known, words: DraftingWords): string | undefined {
  const date = plainDate(parts, known, words);
  if (date === undefined || date.includes('/')) return date;
  return endsWith(known.intro, words.since) ? `${date}/..` : date;
}

function plainDate(parts: Parts, known: Known, words: DraftingWords): string | undefined {
  const { day, decade, end, quarter, thisMonth } = parts;
  // "may" and "march" are no months.
  if (parts['month'] !== undefined && !/^\p{Lu}/u.test(parts['month'])) return undefined;
  if (decade !== undefined) return `${decade}X`;
  if (thisMonth !== undefined) return monthsFrom(known.bulletin, words.months[keyOf(thisMonth)] ?? 0);
  const month = parts['number'] ?? (parts['month'] === undefined ? undefined : `${monthNumber(parts['month'])}`);
  const year = parts['year'] ?? relativeYear(parts, known, words) ?? yearOfMonth(month, parts, known, words);
  if (year === undefined) return undefined;
  if (end !== undefined) return interval(year, end);
  if (quarter !== undefined) return `${year}-Q${/\d/.test(quarter) ? quarter : quarterNumber(quarter)}`;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

function interval(year: string, end: string): string | undefined {
  const last = year.slice(0, 4 - end.length) + end;
  return last > year ? `${year}/${last}` : year;
}

function relativeYear(parts: Parts, { before, bulletin }: Known, words: DraftingWords): string | undefined {
  const { relative = '' } = parts;
  if (parts['later'] !== undefined) return yearsLater(parts, { before, bulletin }, words);
  const years = words.years[keyOf(relative)];
  if (years !== undefined) return yearFrom(bulletin, years);
  const following = words.following[keyOf(relative)];
  return before === undefined || following === undefined ? undefined : yearFrom(before, following);
}

/** "Two years later" and "two years ago". */
function yearsLater({ count = '', later = '' }: Parts, known: Omit<Known, 'intro'>, words: DraftingWords) {
  const years = /^an?$/i.test(count) ? 1 : /^\d/.test(count) ? Number(count) : spelledNumbers(count)[0];
  const isAgo = words.ago.includes(keyOf(later));
  const from = isAgo ? known.bulletin : known.before;
  if (years === undefined || from === undefined) return undefined;
  return yearFrom(from, years * (isAgo ? -1 : (words.after_years[keyOf(later)] ?? 1)));
}

/** The year of a month without one: that of the date before it in the text, or the latest before the bulletin. */
function yearOfMonth(month: string | undefined, { last, day, ...parts }: Parts, known: Known, words: DraftingWords) {
  if (month === undefined) return undefined;
  const isWhole = (parts['month']?.length ?? 0) > 3 || parts['month'] === 'May';
  if (last === undefined && day === undefined && !(isWhole && endsWith(known.intro, words.introduce_month)))
    return undefined;
  const [year = '', ownMonth = ''] = known.bulletin.split('-');
  const shift = last === undefined ? undefined : words.before_month[keyOf(last)];
  if (shift === 0) return year;
  if (shift === 1) return yearFrom(year, Number(month) > Number(ownMonth) ? 0 : 1);
  const isPast = Number(month) < Number(ownMonth) || (shift === undefined && Number(month) === Number(ownMonth));
  return yearFrom(year, isPast ? 0 : -1);
}

function yearFrom(date: string, years: number): string {
  return `${Number(/\d{4}/.exec(date)?.[0]) + years}`;
}

function monthsFrom(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

function keyOf(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a text ends with one of these words or phrases. */
export function endsWith(text: string, words: readonly string[]): boolean {
  return new RegExp(`(?<!\\p{L})(?:${anyOf(words)})[\\s-]+$`, 'iu').test(text.slice(-40));
}
