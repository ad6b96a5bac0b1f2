import type { Copy } from './copy.ts';
import type { Finding } from './evidence/findings.ts';
import { plainMarks } from './evidence/mentions.ts';
import { normalise } from './text/normalise.ts';
import { bulletinNumberIn } from './text/paragraphs.ts';

/** What is known about a bulletin and stands in its masthead. */
export interface Masthead {
  readonly number: number | null;
  readonly running: number | null;
  readonly date: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string | null;
}

/** What the masthead of a copy has otherwise than the bulletin; nothing if the copy has no masthead. */
export function mastheadFindings(copy: Copy, bulletin: Masthead): Finding[] {
  // Where the layout hides the masthead, it is somewhere in the text.
  const masthead = headOf(copy);
  const head = plainMarks(bulletinNumberIn(masthead) === null ? copy.text : masthead);
  const lines = head.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const known = lines.filter((line) => /\p{L}{2}/u.test(line));
  if (known.length === 0) return [];
  return [
    ...numberFinding(head, bulletin),
    ...dateFinding(head, bulletin),
    ...textFinding('title', bulletin.title, head, known),
    ...bulletin.authors.flatMap((author) => textFinding('authors', author, head, known)),
  ];
}

/** The text before the lead, and every line that page furniture repeats from it. */
function headOf({ text, paragraphs, furniture }: Copy): string {
  const repeated = furniture.flat().map(({ start, end }) => text.slice(start, end));
  return [text.slice(0, paragraphs[0]?.start ?? 0), ...repeated].join('\n');
}

function numberFinding(head: string, { number, running }: Masthead): Finding[] {
  const seen = bulletinNumberIn(head);
  if (number === null || seen === null || (seen.number === number && seen.running === running)) return [];
  return [finding('number', `${number} (${running})`, [`${seen.number} (${seen.running})`])];
}

/** A day in words, such as "3 JULY 2024" or "July 3, 2024", in any language. */
const WRITTEN_DATE = /\b\d{1,2}\.?\s+\p{L}{3,}\.?,?\s+\d{4}\b|\b\p{L}{3,}\s+\d{1,2},\s+\d{4}\b/gu;

function dateFinding(head: string, { date, language }: Masthead): Finding[] {
  const dates = head.match(WRITTEN_DATE) ?? [];
  const wanted = spellings(date, language);
  const isStated = wanted.some((spelling) => fold(head).includes(fold(spelling)));
  if (isStated || wanted.length === 0) return [];
  return [finding('date', date, [...new Set(dates)])];
}

/** How a date may be written in the language of the bulletin and in English; only whole days are looked for. */
function spellings(date: string, language: string | null): string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return [];
  const [year, month, day] = date.split('-').map(Number);
  const locales = ['en-GB', 'en-US', ...(language === null ? [] : [language])];
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const inWords = locales.map((locale) => new Intl.DateTimeFormat(locale, form).format(new Date(`${date}T00:00Z`)));
  return [date, `${day}.${month}.${year}`, `${day}/${month}/${year}`, ...inWords];
}

function textFinding(field: 'title' | 'authors', value: string, head: string, lines: string[]): Finding[] {
  if (fold(head).includes(fold(value))) return [];
  return [finding(field, value, nearestLine(value, lines))];
}

/** The line that shares most words with a text; of lines that share none, none. */
function nearestLine(text: string, lines: readonly string[]): string[] {
  const wanted = new Set(text.toLowerCase().split(/\s+/));
  const shared = lines.map(
    (line) =>
      line
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => wanted.has(word)).length,
  );
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : lines.slice(shared.indexOf(most), shared.indexOf(most) + 1);
}

function fold(text: string): string {
  return normalise(text).text;
}

function finding(field: string, value: string, instead: readonly string[]): Finding {
  const found = instead.length > 0 ? `the masthead has ${instead.join(', ')}` : 'the masthead does not have it';
  return { field, value, where: 'masthead', found };
}
