import { type Copy, readable } from '../source/copy.ts';
import { outlineOf } from '../source/outline.ts';
import { bulletinNumberIn } from '../source/text/paragraphs.ts';

/** What `bulletin.yaml` states, as far as it is known. */
export type Stated = { [field: string]: string | number | string[] };

/** "3 JULY 2024" behind the number of a bulletin; Polish bulletins have the genitive of the month. */
const DATE = /(\d{1,2})\s*\.?\s*(\p{L}{3,})\s*(\d{4})/u;

const DATE_LINE = new RegExp(`^${DATE.source}$`, 'u');

const MONTHS = [
  ['january', 'stycznia'],
  ['february', 'lutego'],
  ['march', 'marca'],
  ['april', 'kwietnia'],
  ['may', 'maja'],
  ['june', 'czerwca'],
  ['july', 'lipca'],
  ['august', 'sierpnia'],
  ['september', 'września'],
  ['october', 'października'],
  ['november', 'listopada'],
  ['december', 'grudnia'],
];

/** What the masthead of a copy states about the bulletin: what it does not state, or not clearly, is left out. */
export function readMasthead(copy: Copy): Stated {
  const lines = outlineOf(copy).flatMap(({ part, text }) => (part === 'masthead' ? [text.normalize('NFKC')] : []));
  const at = lines.findIndex((line) => bulletinNumberIn(line) !== null);
  const number = bulletinNumberIn(lines.join('\n'));
  const numberLine = lines[at] ?? '';
  // On web pages the date has a line of its own.
  const rest = lines.slice(at + 1).filter((line) => !DATE_LINE.test(line));
  const word = at >= 0 && isCapitals(rest[0] ?? '') ? rest.shift() : undefined;
  const date = dateIn(numberLine) ?? dateIn(lines.slice(at, at + 3).join(' '));
  const short = /©\s*(\p{Lu}{2,})/u.exec(lines.join('\n'))?.[1];
  const publisher = publisherIn(lines.slice(0, Math.max(at, 0)));
  return {
    ...(word && short && { series: `${short} ${inTitleCase(word)}` }),
    ...number,
    ...(date && { date }),
    ...titleAndAuthors(rest),
    ...(publisher && { publisher }),
  };
}

function isCapitals(line: string): boolean {
  return /^[\p{Lu}\s]{4,40}$/u.test(line);
}

function dateIn(line: string): string | undefined {
  const [, day = '', month = '', year = ''] = DATE.exec(line) ?? [];
  const at = MONTHS.findIndex((names) => names.includes(month.toLowerCase()));
  return at < 0 ? undefined : `${year}-${`${at + 1}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The name of the publisher, in English where it stands in two languages: its last line, and those that it goes on from. */
function publisherIn(lines: string[]): string | undefined {
  const from = lines.findLastIndex((line) => /^the\s/i.test(line));
  const name = readable(
    lines
      .slice(from >= 0 ? from : -1)
      .join('\n')
      .toLowerCase(),
  );
  return name.includes(' ') ? inTitleCase(name) : undefined;
}

function inTitleCase(text: string): string {
  const capital = (word: string, at: number) =>
    at > 0 && /^(and|for|in|of|on|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  return text.toLowerCase().split(/\s+/).map(capital).join(' ');
}

/** A title may take several lines; the line with the names of the authors is the last. */
function titleAndAuthors(lines: string[]): Stated {
  const names = (lines.at(-1) ?? '').split(/\s*,\s*|\s+(?:and|i)\s+|\s*&\s*/u);
  const hasAuthors = lines.length > 1 && names.every((name) => NAME.test(name));
  const title = readable(lines.slice(0, hasAuthors ? -1 : undefined).join('\n'));
  return { ...(title && { title }), ...(hasAuthors && { authors: names }) };
}

/** The name of a person: two to five words, each with a capital, or a particle. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin)){1,4}$/u;
