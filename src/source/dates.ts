import { hasWord } from './word.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const SEASONS = ['spring', 'summer', 'autumn|fall', 'winter'];

/**
 * The parts of an EDTF date that a text does not state, as a reader would name them: "2021", "March", "3 July", "Q1".
 * The numbers of the text are asked for, as its years are among them.
 */
export function unstatedParts(date: string, text: string, numbers: ReadonlySet<number>): string[] {
  const ends = date.replace(/[~?%]/g, '').split('/');
  return [...new Set(ends.flatMap((end) => unstatedOfOne(end, text, numbers)))];
}

/** One date: a year, a decade as "198X", and within a year a month, quarter or season, and a day. */
const ONE = /^(\d{4}|\d{2,3}X{1,2})(?:-(\d{2}|Q[1-4]))?(?:-(\d{2}))?$/;

function unstatedOfOne(date: string, text: string, numbers: ReadonlySet<number>): string[] {
  const [, year, part, day] = ONE.exec(date) ?? [];
  // An open end ("..") states nothing that could be looked for.
  if (year === undefined || isNumeric(date, text)) return [];
  const period = part === undefined ? null : partOf(part, day);
  return [
    ...(period === null || hasWord(text, period.pattern) ? [] : [period.name]),
    ...(statesYear(year, text, numbers) ? [] : [year.replace(/X+$/, (x) => `${x.replaceAll('X', '0')}s`)]),
  ];
}

/** A decade or century, "198X", is "1980s". */
function statesYear(year: string, text: string, numbers: ReadonlySet<number>): boolean {
  return year.endsWith('X')
    ? hasWord(text, new RegExp(`${year.replaceAll('X', '0')}s`, 'g'))
    : numbers.has(Number(year));
}

/** "2024-07-03", "3.07.2024" and "3/7/2024" state all three parts at once. */
function isNumeric(date: string, text: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return false;
  const iso = new RegExp(`(?<!\\d)${date}(?![\\d-])`);
  const dotted = new RegExp(`(?<!\\d)0?${day}(?<mark>[./])0?${month}\\k<mark>${year}(?!\\d)`);
  return iso.test(text) || (day !== undefined && dotted.test(text));
}

interface DatePart {
  readonly name: string;
  readonly pattern: RegExp;
}

/** How a text states the part of a date within its year; what EDTF numbers 21 to 24 are seasons, 33 to 36 quarters. */
function partOf(part: string, day: string | undefined): DatePart {
  const number = Number(part.replace('Q', ''));
  if (part.startsWith('Q') || number > 32) return quarter(part.startsWith('Q') ? number : number - 32);
  if (number > 20) return season(SEASONS[number - 21] ?? part);
  const month = MONTHS[number - 1] ?? part;
  return day === undefined ? { name: month, pattern: new RegExp(monthForms(month), 'g') } : dayOf(month, Number(day));
}

function quarter(number: number): DatePart {
  const forms = `Q${number}|${number}Q|(?:${QUARTERS[number - 1]}|${number}(?:st|nd|rd|th))[ -]quarter`;
  return { name: `Q${number}`, pattern: new RegExp(forms, 'gi') };
}

function season(forms: string): DatePart {
  return { name: forms.replace('|', ' or '), pattern: new RegExp(forms, 'gi') };
}

/** "3 July", "July 3", "3rd of July", "2-3 July" and "July 2 and 3". */
function dayOf(month: string, day: number): DatePart {
  const other = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
  const joint = String.raw`\s*(?:[-–/,&]|and|to|or)\s*`;
  const own = `0?${day}(?:st|nd|rd|th)?`;
  const before = `${own}(?:${joint}${other})*\\s+(?:of\\s+)?(?:${monthForms(month)})`;
  const after = `(?:${monthForms(month)})\\s+(?:${other}${joint})*?${own}`;
  return { name: `${day} ${month}`, pattern: new RegExp(`${before}|${after}`, 'g') };
}

/** A month is written with a capital, so that "may" and "march" are not taken for one. */
function monthForms(month: string): string {
  const short = month === 'September' ? 'Sept?' : month.slice(0, 3);
  return `${month}|${month.toUpperCase()}|${short}\\.?`;
}
