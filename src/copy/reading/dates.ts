import { readDate } from '../../model/date.ts';
import type { TextRange } from '../../model/values.ts';
import { readNumbers } from './numbers.ts';

/** A date as a text states it: its parts, and how to find those that are relative. */
export interface DateAt extends TextRange {
  readonly year?: number;
  /** The last year of a span, as in "2028-29". */
  readonly lastYear?: number;
  /** The decade of "the 1980s", as 198. */
  readonly decade?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  /** "Last year", "two years later", "last March", "this month": from where and how far it counts. */
  readonly relative?: {
    readonly unit: 'year' | 'month' | 'before-month';
    readonly from: 'bulletin' | 'before';
    readonly by: number;
  };
  /** Whether it follows "since". */
  readonly isStart: boolean;
  /** Whether it follows a word such as "in": a month alone may be a verb or a name. */
  readonly isIntroduced: boolean;
}

/** The day of the bulletin, for "this year", and the date before a text, for "a year later". */
export interface DateContext {
  readonly bulletin: string;
  readonly before?: string | undefined;
}

/** A date in EDTF, with its place. */
export interface PlacedDate extends TextRange {
  readonly date: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** The genitives of Polish dates, as in "3 lipca 2024". */
const POLISH =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ');
const QUARTERS = ['first', 'second', 'third', 'fourth'];

type Relative = NonNullable<DateAt['relative']>;

/** Phrases by what they give: the unit, the day from which it counts, and how far. */
function relatives(table: string): Map<string, Relative> {
  const entries = table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [head = '', phrases = ''] = row.trim().split(': ');
      const [from, unit, by] = head.split(' ');
      const relative = { from, unit, by: Number(by) } as Relative;
      return phrases.split(', ').map((phrase): [string, Relative] => [phrase, relative]);
    });
  return new Map(entries);
}

const RELATIVE_YEARS = relatives(`
  bulletin year 0: this year, earlier this year, later this year
  bulletin year -1: last year, the past year
  bulletin year 1: next year
  before year 0: the same year, that year
  before year 1: the following year, the next year, the year after
  before year -1: the year before, the previous year`);
const RELATIVE_MONTHS = relatives(`
  bulletin month 0: this month
  bulletin month -1: last month
  bulletin month 1: next month`);
/** "Last March" is the latest one before the bulletin. */
const BEFORE_MONTH = relatives(`
  bulletin before-month -1: last, this past
  bulletin before-month 0: this
  bulletin before-month 1: next`);
/** After a number of years; "ago" counts from the bulletin. */
const AFTER_YEARS = relatives(`
  before year 1: later, afterwards
  before year -1: earlier
  bulletin year -1: ago`);
const INTRODUCING =
  /(?<!\p{L})(?:in|since|until|till|from|to|by|during|between|and|early|late|mid|of|before|after|the)[\s-]+$/iu;

const YEAR = String.raw`(?<![\p{L}\d.,€$£])(?<year>1[5-9]\d\d|2[01]\d\d)(?![\d%]|[.,]\d)`;
const ONE_DAY = String.raw`(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const DAY = `(?<day>${ONE_DAY})`;
const MONTH = String.raw`(?<!\p{L})(?<month>${[...MONTHS, 'Sept', ...MONTHS.map((month) => month.slice(0, 3)), ...POLISH].join('|')})\.?(?!\p{L})`;
const QUARTER = `Q(?<quarter>[1-4])|(?<quarter>[1-4])Q|(?<quarter>${QUARTERS.join('|')}|[1-4](?:st|nd|rd|th))[ -]quarter|(?<quarter>first) three months`;
const RELATIVE = `(?<relative>${anyOf(RELATIVE_YEARS)})`;
const JOINT = String.raw`\s*(?:[-–/&]|and|to|or)\s*`;

// A long word must not be read again from each of its letters: a number begins a word, and a month has 31 days.
const DATE = new RegExp(
  [
    `${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}`,
    String.raw`${DAY}(?<mark>[./])(?<number>1[0-2]|0?[1-9])\k<mark>(?<year>\d{4})`,
    String.raw`(?<days>${ONE_DAY}(?:(?:${JOINT}|,\s*)${ONE_DAY}){0,30})\.?\s*(?:of\s+)?${MONTH}(?:,?\s+(?:of\s+)?(?:${YEAR}|${RELATIVE}))?`,
    String.raw`${MONTH}\s+(?<days>${ONE_DAY}(?:${JOINT}${ONE_DAY}){0,30})(?!\d)(?:,?\s+${YEAR})?`,
    String.raw`(?:(?<shift>${anyOf(BEFORE_MONTH)})\s+)?${MONTH},?(?:\s+(?:of\s+)?(?:${YEAR}|${RELATIVE}))?`,
    String.raw`(?:${QUARTER})(?:\s+(?:of\s+)?(?:${YEAR}|${RELATIVE}))?`,
    String.raw`${YEAR}(?:\s?[-–/]\s?|\s+to\s+)(?<end>2[01]\d\d|1[5-9]\d\d|\d\d)(?![\d.,]*\d)`,
    String.raw`(?<![\p{L}\d])(?<decade>1[5-9]\d|2[01]\d)0s`,
    YEAR,
    String.raw`(?<count>(?<!\p{L})\p{L}+|(?<!\d)\d+)\s+years?\s+(?<later>${anyOf(AFTER_YEARS)})`,
    RELATIVE,
    `(?<months>${anyOf(RELATIVE_MONTHS)})`,
  ]
    .map((each) => `(?:${each})(?!\\p{L})`)
    .join('|'),
  'giu',
);

type Parts = { readonly [name: string]: string | undefined };

/** The dates of a text; of "2 and 3 July" both. */
export function datesIn(text: string): DateAt[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: all, index, groups = {} }): DateAt[] => {
    const month = groups['number'] ?? groups['month'];
    // "may" and "march" are no months.
    if (month !== undefined && /^\p{Ll}/u.test(month) && !POLISH.includes(month)) return [];
    const intro = text.slice(Math.max(0, index - 40), index);
    const at = { start: index, end: index + all.length };
    const days = (groups['days'] ?? groups['day'] ?? '').match(/\d+/g) ?? [undefined];
    const date = { ...dateParts(groups), isStart: /(?<!\p{L})since[\s-]+$/iu.test(intro), ...at };
    const isWhole = (month?.length ?? 0) > 3 || month === 'May';
    // "The last days of May" are in the year of the text around them.
    const isIntroduced = isWhole && INTRODUCING.test(intro) && !/days\sof\s$/i.test(intro);
    return days.map((day) => ({ ...date, isIntroduced, ...(day !== undefined && { day: Number(day) }) }));
  });
}

function dateParts(groups: Parts): Partial<DateAt> {
  const { year, decade, quarter, end } = groups;
  const month = groups['number'] ?? groups['month'];
  const relative = relativeOf(groups);
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(year !== undefined && end !== undefined && { lastYear: Number(year.slice(0, 4 - end.length) + end) }),
    ...(decade !== undefined && { decade: Number(decade) }),
    ...(quarter !== undefined && { quarter: quarterNumber(quarter) }),
    ...(month !== undefined && { month: /\d/.test(month) ? Number(month) : monthNumber(month) }),
    ...(relative && { relative }),
  };
}

function relativeOf({ relative = '', months = '', count, later, shift = '' }: Parts): DateAt['relative'] {
  if (count === undefined || later === undefined)
    return (
      RELATIVE_MONTHS.get(phraseKey(months)) ??
      RELATIVE_YEARS.get(phraseKey(relative)) ??
      BEFORE_MONTH.get(phraseKey(shift))
    );
  // "Two years later" and "two years ago".
  const years = /^an?$/i.test(count) ? 1 : readNumbers(count)[0]?.number;
  const step = AFTER_YEARS.get(phraseKey(later));
  return years === undefined || !step ? undefined : { ...step, by: years * step.by };
}

/** The dates in EDTF; drops those without a year that the text or the context gives. */
export function resolveDates(dates: readonly DateAt[], context: DateContext): PlacedDate[] {
  const placed: PlacedDate[] = [];
  for (const at of dates) {
    const date = resolvedDate(at, { ...context, before: placed.at(-1)?.date ?? context.before });
    // The calendar has no 31 June.
    if (date !== undefined && 'first' in readDate(date)) placed.push({ date, start: at.start, end: at.end });
  }
  return placed;
}

function resolvedDate(at: DateAt, context: DateContext): string | undefined {
  const { lastYear, decade, quarter, relative } = at;
  if (decade !== undefined) return at.isStart ? `${decade}0/..` : `${decade}0/${decade}9`;
  if (relative?.unit === 'month') return open(monthFrom(context.bulletin, relative.by), at);
  const year = at.year ?? yearFrom(at, context);
  if (year === undefined) return undefined;
  if (lastYear !== undefined && lastYear > year) return `${year}/${lastYear}`;
  if (quarter !== undefined) return open(`${year}-Q${quarter}`, at);
  const parts = [year, at.month, at.day].filter((part) => part !== undefined);
  return open(parts.map((part) => String(part).padStart(2, '0')).join('-'), at);
}

function open(date: string, { isStart }: DateAt): string {
  return isStart ? `${date}/..` : date;
}

function yearFrom(at: DateAt, { bulletin, before }: DateContext): number | undefined {
  const { relative, month } = at;
  if (relative?.unit === 'year') {
    const from = relative.from === 'bulletin' ? bulletin : before;
    return from === undefined ? undefined : Number(/\d{4}/.exec(from)?.[0]) + relative.by;
  }
  // "In July 1980 and in November" is one year, where no other is known.
  if (bulletin === '' && before !== undefined && month !== undefined) return Number(before.slice(0, 4));
  return month === undefined ? undefined : yearOfMonth(month, at, bulletin);
}

/** The year of a month without one: the latest before the bulletin, or that of "this" or "next". */
function yearOfMonth(month: number, { relative, day, isIntroduced }: DateAt, bulletin: string): number | undefined {
  if (relative === undefined && day === undefined && !isIntroduced) return undefined;
  const [year = 0, own = 1] = bulletin.split('-').map(Number);
  if (relative?.by === 0) return year;
  if (relative?.by === 1) return month > own ? year : year + 1;
  return month < own || (relative === undefined && month === own) ? year : year - 1;
}

function monthFrom(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

/** The parts of an EDTF date that a text does not state, in words: "2021", "March", "3 July". */
export function unstatedParts(date: string, dates: readonly DateAt[], numbers: ReadonlySet<number>): string[] {
  const [, decade] = /^(\d{3})0\/\1[9]$/.exec(date) ?? [];
  if (decade !== undefined && dates.some((at) => at.decade === Number(decade))) return [];
  return [...new Set(date.split('/').flatMap((end) => unstatedPartsOfOne(end, dates, numbers)))];
}

/** A year; then a month or quarter; then a day. */
const EDTF = /^(\d{4})(?:-(\d{2}|Q[1-4]))?(?:-(\d{2}))?$/;

function unstatedPartsOfOne(date: string, dates: readonly DateAt[], numbers: ReadonlySet<number>): string[] {
  const [, year, part, day] = EDTF.exec(date) ?? [];
  // An open end ("..") has no parts.
  if (year === undefined) return [];
  // A month of another year is another date.
  const isPart = ({ quarter, month, ...at }: DateAt) =>
    (at.year === undefined || String(at.year) === year) &&
    (part?.startsWith('Q')
      ? quarter === Number(part[1])
      : month === Number(part) && (day === undefined || at.day === Number(day)));
  const name = part?.startsWith('Q') ? part : `${day === undefined ? '' : `${Number(day)} `}${monthName(Number(part))}`;
  const unstated = part === undefined || dates.some(isPart) ? [] : [name];
  const hasYear = numbers.has(Number(year)) || dates.some((at) => at.year === Number(year));
  return hasYear ? unstated : [...unstated, year];
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

function monthNumber(spelling: string): number {
  const word = spelling.toLowerCase();
  const polish = POLISH.indexOf(word) + 1;
  return polish > 0 ? polish : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}

function quarterNumber(word: string): number {
  return Number(/\d/.exec(word)?.[0] ?? QUARTERS.indexOf(word.toLowerCase()) + 1);
}

function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ');
}

/** A pattern of these phrases, the longest first. */
function anyOf(phrases: ReadonlyMap<string, unknown>): string {
  const longestFirst = [...phrases.keys()].sort((one, other) => other.length - one.length);
  return longestFirst.map((phrase) => phrase.replaceAll(' ', '\\s+')).join('|');
}
