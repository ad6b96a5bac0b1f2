import { capitalised } from '../../core/model/text.ts';
import { type Copy, readable } from '../../texts/copy/copy.ts';
import { outlineOf } from '../../texts/copy/outline.ts';
import { bulletinNumberIn } from '../../texts/copy/text/paragraphs.ts';
import { type PlacedDate, resolveDates } from '../../texts/reading/dates.ts';
import { readText } from '../../texts/reading/reading.ts';

/** Reads the fields of a bulletin from the masthead of a copy, where it states them clearly. */
export function readMasthead(copy: Copy): Masthead {
  const parts = outlineOf(copy).filter(({ part }) => part === 'masthead');
  const texts = parts.map(({ text }) => text.normalize('NFKC'));
  const at = texts.findIndex((line) => bulletinNumberIn(line) !== null);
  // On web pages the date is on a separate line.
  const rest = texts.slice(at + 1).filter((line) => !isDateLine(line));
  const word = at >= 0 && /^[\p{Lu}\s]{4,40}$/u.test(rest[0] ?? '') ? rest.shift() : undefined;
  const short = /©\s*(\p{Lu}{2,})/u.exec(texts.join('\n'))?.[1];
  const above = nameAbove(texts.slice(0, Math.max(at, 0)));
  // "NSI NOTES" above the number, of "© NSI", is not a publisher.
  const isSeries = short !== undefined && above?.startsWith(`${short} `) === true;
  const series = word ?? (isSeries ? above.slice(short.length + 1) : undefined);
  const publisher = isSeries || above === undefined ? undefined : inTitleCase(above);
  // It is after the number, or on a separate line.
  const near = texts.filter((line, place) => place === at || isDateLine(line));
  const date = dayIn(near.join('\n'))?.date;
  return {
    ...(series && short && { series: `${short} ${inTitleCase(series)}` }),
    ...bulletinNumberIn(texts.join('\n')),
    ...(date && { date }),
    ...titleAndAuthors(rest),
    ...(publisher && { publisher }),
  };
}

/** The known fields of `bulletin.yaml`. */
export type Masthead = { [field: string]: string | number | string[] };

/** Reads the fields of a report or page from its masthead; the metadata of a web page takes precedence. */
export function readPublication(copy: Copy & { about: Readonly<Record<string, string>> }): Masthead {
  const seen = readMasthead(copy);
  const { author, ...about } = copy.about;
  return {
    ...seen,
    ...about,
    ...(author !== undefined && { authors: author.split(/\s*[,;]\s*/) }),
  };
}

/** The first day in a line, such as "3 JULY 2024" or "3 lipca 2024". */
function dayIn(line: string): PlacedDate | undefined {
  const days = readText(line).dates.filter(({ day, year }) => day !== undefined && year !== undefined);
  return resolveDates(days, '')[0];
}

/** Whether a line is only a day. */
function isDateLine(line: string): boolean {
  const day = dayIn(line);
  return day !== undefined && day.end - day.start === line.length;
}

/** The name above the number: its last line, with those before that it continues; in English if it is in two languages. */
function nameAbove(lines: string[]): string | undefined {
  const from = lines.findLastIndex((line) => /^the\s/i.test(line));
  const name = readable(lines.slice(from >= 0 ? from : -1).join('\n'));
  return name.includes(' ') ? name : undefined;
}

/** A name in capitals as it is written elsewhere: "THE INSTITUTE OF TRADE" is The Institute of Trade. */
function inTitleCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  const words = text.toLowerCase().split(/\s+/);
  return words.map((word, at) => (at > 0 && SMALL_WORDS.test(word) ? word : capitalised(word))).join(' ');
}

const SMALL_WORDS = /^(?:and|for|in|of|on|the)$/;

/** A title may have several lines; the names of authors come last. */
function titleAndAuthors(lines: string[]): Masthead {
  const names = namesIn(lines.at(-1) ?? '');
  const hasAuthors = lines.length > 1 && names.every((name) => PERSON_NAME.test(name));
  const title = readable(lines.slice(0, hasAuthors ? -1 : undefined).join('\n'));
  return { ...(title && { title }), ...(hasAuthors && { authors: names }) };
}

/** The names in a line: "A. Roe, B. Doe and C. Poe". */
function namesIn(line: string): string[] {
  return line.replace(/\s+/g, ' ').split(/ ?[,;] ?| (?:and|i) | ?& ?/);
}

/** The name of a person: two to five capitalised words or particles. */
const PERSON_NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin)){1,4}$/u;
