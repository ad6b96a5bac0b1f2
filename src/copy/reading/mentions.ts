/** Whether a text mentions an actor by any of its names, aliases or adjectives. */
export function mentions(text: string, names: readonly string[]): boolean {
  return names.some((name) => hasWords(text, patternOf(name)));
}

/** Where a text mentions an actor by these names. */
export function mentionsOf(text: string, names: readonly string[]): number[] {
  return names.flatMap((name) => [...placesOf(text, patternOf(name))]);
}

/** Capitals without spaces. They match in this case only: "us" is not the US, while "U.S." is. */
const ABBREVIATION = /^[\p{Lu}\d.+&-]*\p{Lu}[\p{Lu}\d.+&-]*$/u;

const patterns = new Map<string, RegExp>();

// The same names are looked for in many passages.
function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? compile(name);
  patterns.set(name, pattern);
  return pattern;
}

function compile(name: string): RegExp {
  const plain = plainMarks(name).trim();
  const isAbbreviation = ABBREVIATION.test(plain);
  const body = isAbbreviation
    ? [...plain.replaceAll('.', '')].map((char) => `${RegExp.escape(char)}\\.?`).join('')
    : plain
        .split(/[\s-]+/)
        .map((word) => RegExp.escape(word).replaceAll('\\.', '\\.?'))
        .join('[\\s-]+');
  // "Belarusians" mentions Belarus as "Belarusian" does.
  const plural = /\p{L}$/u.test(plain) ? 's?' : '';
  return new RegExp(body + plural, isAbbreviation ? 'gu' : 'giu');
}

/** The text in one Unicode form with straight apostrophes and plain hyphens, as names are compared. */
export function plainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
}

const FORMER =
  /\b(former|ex|post)([\s-]+)(\p{Lu}[\p{L}-]*)(?=(?:,?\s+(?:and\s+)?[\p{L}-]+){0,3},?\s+(?:states|republics|countries|colon(?:y|ies)|territor(?:y|ies)|space|bloc)\b)/giu;

/** The text without the names of those that only once held others, as in "former Soviet states"; all offsets stay the same. */
export function withoutFormer(text: string): string {
  return text.replace(FORMER, (_, former: string, gap: string, name: string) => {
    return `${former}${gap}${' '.repeat(name.length)}`;
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const SEASONS = ['spring', 'summer', 'autumn|fall', 'winter'];

/** The parts of an EDTF date that a text with these numbers does not state, in words: "2021", "March", "3 July", "Q1". */
export function unstatedParts(date: string, text: string, numbers: ReadonlySet<number>): string[] {
  const ends = date.replace(/[~?%]/g, '').split('/');
  return [...new Set(ends.flatMap((end) => unstatedPartsOfOne(end, text, numbers)))];
}

/** A year or, as "198X", a decade; then a month, quarter or season; then a day. */
const DATE = /^(\d{4}|\d{2,3}X{1,2})(?:-(\d{2}|Q[1-4]))?(?:-(\d{2}))?$/;

function unstatedPartsOfOne(date: string, text: string, numbers: ReadonlySet<number>): string[] {
  const [, year, part, day] = DATE.exec(date) ?? [];
  // An open end ("..") states nothing that a text could lack.
  if (year === undefined || hasNumericDate(date, text)) return [];
  const parts = part === undefined ? [] : [partOfYear(part, day)];
  const unstated = parts.filter(([, pattern]) => !hasWords(text, pattern)).map(([name]) => name);
  const name = year.replace(/X+$/, (x) => `${x.replaceAll('X', '0')}s`);
  const hasYear = name === year ? numbers.has(Number(year)) : hasWords(text, new RegExp(name, 'g'));
  return hasYear ? unstated : [...unstated, name];
}

/** "2024-07-03", "3.07.2024" and "3/7/2024" state all three parts. */
function hasNumericDate(date: string, text: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return false;
  const iso = new RegExp(`(?<!\\d)${date}(?![\\d-])`);
  const dotted = new RegExp(`(?<!\\d)0?${day}(?<mark>[./])0?${month}\\k<mark>${year}(?!\\d)`);
  return iso.test(text) || (day !== undefined && dotted.test(text));
}

/** A part of a date in words, and a pattern of all words that state it. */
type DatePart = readonly [name: string, pattern: RegExp];

/** A month, day, season or quarter; EDTF gives seasons the numbers 21 to 24 and quarters 33 to 36. */
function partOfYear(part: string, day: string | undefined): DatePart {
  const number = Number(part.replace('Q', ''));
  if (part.startsWith('Q')) return quarter(number);
  if (number > 32) return quarter(number - 32);
  if (number > 20) {
    const season = SEASONS[number - 21] ?? part;
    return [season.replace('|', ' or '), new RegExp(season, 'gi')];
  }
  const month = MONTHS[number - 1] ?? part;
  return day === undefined ? [month, new RegExp(monthForms(month), 'g')] : dayOf(month, Number(day));
}

function quarter(number: number): DatePart {
  const forms = `Q${number}|${number}Q|(?:${QUARTERS[number - 1]}|${number}(?:st|nd|rd|th))[ -]quarter`;
  return [`Q${number}`, new RegExp(forms, 'gi')];
}

/** "3 July", "July 3", "3rd of July", "2-3 July" and "July 2 and 3". */
function dayOf(month: string, day: number): DatePart {
  const other = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
  const joint = String.raw`\s*(?:[-–/,&]|and|to|or)\s*`;
  const own = `0?${day}(?:st|nd|rd|th)?`;
  const before = `${own}(?:${joint}${other})*\\s+(?:of\\s+)?(?:${monthForms(month)})`;
  const after = `(?:${monthForms(month)})\\s+(?:${other}${joint})*?${own}`;
  return [`${day} ${month}`, new RegExp(`${before}|${after}`, 'g')];
}

/** The months that a text names, as numbers from 1. */
export function monthsIn(text: string): number[] {
  return MONTHS.flatMap((month, at) => (hasWords(text, new RegExp(monthForms(month), 'g')) ? [at + 1] : []));
}

/** The name of a month. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** A pattern of the spellings of all months. */
export const monthPattern = MONTHS.map(monthForms).join('|');

/** The number of a month, from 1, of which this is a spelling. */
export function monthNumber(spelling: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === spelling.slice(0, 3).toLowerCase()) + 1;
}

/** The number of a quarter, from 1, in words. */
export function quarterNumber(word: string): number {
  return QUARTERS.indexOf(word.toLowerCase()) + 1;
}

/** The spellings of a month, all with a capital, so that the words "may" and "march" do not match. */
function monthForms(month: string): string {
  const short = month === 'September' ? 'Sept?' : month.slice(0, 3);
  return `${month}|${month.toUpperCase()}|${short}\\.?`;
}

const PART_OF_WORD = /[\p{L}\p{N}]/u;

// The edges of the words are tested here because `\p{L}` in a pattern makes it fifty times slower to compile.
function* placesOf(text: string, pattern: RegExp): Generator<number> {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + match.length)];
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) yield index;
  }
}

function hasWords(text: string, pattern: RegExp): boolean {
  return placesOf(text, pattern).next().done === false;
}
