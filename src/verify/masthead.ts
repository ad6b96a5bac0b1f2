import type { Copy } from '../copy/copy.ts';
import { unstatedParts } from '../copy/reading/dates.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { normalise } from '../copy/text/normalise.ts';
import { bulletinNumberIn, mastheadsIn } from '../copy/text/paragraphs.ts';
import { PismError } from '../errors.ts';
import { type Finding, finding } from '../evidence/finding.ts';
import type { Source } from '../model/source.ts';
import { type SourceCopy, titlesIn } from './identify-source.ts';

/** Where the masthead of a copy contradicts the description of its source; nothing if the copy has no masthead. */
export function mastheadFindings(copy: SourceCopy): Finding[] {
  const source = copy.described;
  if (!source) return [];
  const masthead = headText(copy);
  // The layout may hide the masthead, so look in the whole text.
  const reading = readText(bulletinNumberIn(masthead) === null ? copy.text.slice(0, MAX_HEAD) : masthead);
  const head = reading.text;
  const lines = head.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  if (!lines.some((line) => /\p{L}{2}/u.test(line))) return [];
  const inBody = copy.normalised.text;
  const lacks = (text: string) =>
    ![foldWords(head), inBody].some((known) => titlesIn(text).some((title) => known.includes(foldWords(title))));
  return [
    ...numberFinding(head, source),
    ...dateFinding(reading, source),
    ...Object.entries({ title: [source.title], authors: source.authors }).flatMap(([field, values]) =>
      values.filter(lacks).map((value) => differing(field, value, nearestLine(value, lines))),
    ),
  ];
}

/** Throws a PismError if a copy has the mastheads of several bulletins, or not that of its source; what the user named is taken all the same, with a warning. */
export function requireOneSource(copy: SourceCopy, isNamed: boolean): string | undefined {
  const several = mastheadsIn(copy.text);
  const others = mastheadFindings(copy).map(({ field, value, found }) => `  ${field} is ${value}, but ${found}`);
  if (several.length < 2 && others.length === 0) return undefined;
  const message =
    several.length > 1
      ? `${copy.file} has the mastheads of ${several.length} bulletins: No. ${several.join(', No. ')}`
      : `The masthead of ${copy.file} is not that of ${copy.source}`;
  if (isNamed) return [message, ...others].join('\n');
  const remedy = 'Give a copy of that bulletin alone, or correct its bulletin.yaml';
  throw new PismError('no', message, [...others, `${remedy}; with --source, pism uses it all the same.`].join('\n'));
}

/** In how much of a text the masthead is looked for, in characters: a date further on is that of something else. */
const MAX_HEAD = 100_000;

/** The text before the lead, and all page furniture. */
function headText({ text, paragraphs, furniture }: Copy): string {
  const repeated = furniture.flat().map(({ start, end }) => text.slice(start, end));
  return [text.slice(0, paragraphs[0]?.start ?? 0), ...repeated].join('\n');
}

function numberFinding(head: string, { number, running }: Source): Finding[] {
  const seen = bulletinNumberIn(head);
  if (number === null || seen === null || (seen.number === number && seen.running === running)) return [];
  return [differing('number', `${number} (${running})`, [`${seen.number} (${seen.running})`])];
}

function differing(field: string, value: string, found: readonly string[]): Finding {
  return finding('refuse', 'masthead', { field, value }, 'masthead', found);
}

function dateFinding({ text, dates, numberSet }: Reading, { date, language }: Source): Finding[] {
  if (date === null) return [];
  const isStated = unstatedParts(date, dates, numberSet).length === 0;
  if (isStated || isStatedIn(typeof language === 'string' ? language : null, date, text)) return [];
  const days = dates.filter(({ day, year }) => day !== undefined && year !== undefined);
  return [differing('date', date, [...new Set(days.map(({ start, end }) => text.slice(start, end)))])];
}

/** Whether a text states a day in another language. */
function isStatedIn(language: string | null, date: string, text: string): boolean {
  if (language === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const written = new Intl.DateTimeFormat(language, form).format(new Date(`${date}T00:00Z`));
  return foldWords(text).includes(foldWords(written));
}

/** The line that shares most words with a text, but at least a third of them. */
function nearestLine(text: string, lines: readonly string[]): string[] {
  const wordsOf = (line: string) => new Set(line.toLowerCase().split(/\s+/));
  const words = wordsOf(text);
  const shared = (line: string) => wordsOf(line).intersection(words).size;
  const best = Math.max(...lines.map(shared));
  return best < words.size / 3 ? [] : lines.filter((line) => shared(line) === best).slice(0, 1);
}

function foldWords(text: string): string {
  return normalise(text).text;
}
