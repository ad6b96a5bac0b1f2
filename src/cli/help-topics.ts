import type { Option } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Format, formats, usualFormats } from '../render/index.ts';
import topicTexts from './help-topics.json' with { type: 'json' };
import { sharedOptions } from './options.ts';

const options = formatsThat(({ hasOption }) => hasOption).map((name) => `--${name}`);

const { filters, ...texts } = topicTexts as Record<keyof typeof topicTexts, Topic>;

// The options that commands share, under their headings.
const commonOptions = [
  ...Map.groupBy(Object.values<Option>(sharedOptions), ({ helpGroupHeading = '' }) => helpGroupHeading),
].map(([heading, all]) => [heading, all.map(({ flags, description }): Terms[number] => [flags, description])] as const);

/** The topics of `pism help <topic>`. */
export const topics: Record<string, Topic> = {
  filters: [...filters, ...commonOptions.filter(([heading]) => heading === 'Filters:').flat()],
  output: commonOptions.filter(([heading]) => heading !== 'Filters:').flat(),
  formats: [
    `The format is ${usualFormats.terminal} on a terminal and ${usualFormats.pipe} in a pipe. --format, ${options.join(', ')} or the ending of the -o file choose another. -o - is standard output.`,
    Object.entries(formats).map(([name, { about, endings }]) => [
      name,
      `${about}${endings.length > 0 ? ` (.${endings.join(', .')})` : ''}`,
    ]),
    '--safe-csv puts an apostrophe before cells of CSV that a spreadsheet would run as formulas.',
    `The formats ${formatsThat(({ forReader }) => forReader).join(', ')} are for reading, with names and rounded percentages. The others have codes (or names with --names) and exact numbers. In JSON all facts of a kind have the same keys; values that are not stated are null. In a pivot, the column none counts facts without a value; if two columns have one name, the second is called name_2.`,
  ],
  ...texts,
};

/** The names of the formats for which this is true. */
function formatsThat(are: (format: Format) => boolean | undefined): string[] {
  return Object.entries(formats).flatMap(([name, format]) => (are(format) ? [name] : []));
}

/** Terms with their meanings. */
type Terms = [term: string, meaning: string, ...unknown[]][];

/** A part of a help page: a paragraph, or terms, optionally with a heading. */
export type HelpPart = string | Terms | { heading: string; terms: Terms };

type Topic = (string | Terms)[];

/** The names of the topics. */
export const topicNames = Object.keys(topics);

/** A help page with these parts; lists without terms are left out. */
export function helpText(parts: HelpPart[], width: number): string {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return wrapAnsi(part, width);
    const [heading, terms] = Array.isArray(part) ? ['', part] : [`${part.heading}\n`, part.terms];
    return terms.length > 0 ? heading + pairs(terms, width) : '';
  });
  // No line breaks where a text has a no-break space.
  return `${texts
    .filter((text) => text !== '')
    .join('\n\n')
    .replaceAll('\u00A0', ' ')}\n`;
}

/** Two columns: terms on the left, their meanings on the right, wrapped. */
function pairs(all: Terms, width: number): string {
  const maxLeft = Math.min(34, Math.floor(width * 0.43));
  const left = Math.min(maxLeft, Math.max(...all.map(([term]) => term.length)));
  const gap = `\n${' '.repeat(left + 4)}`;
  const texts = all.map(([term, meaning]) => {
    const lines = meaning.split('\n').map((line) => hang(line, Math.max(12, width - left - 4)));
    const head = term.length > left ? `  ${term}${gap}` : `  ${term.padEnd(left)}  `;
    return (head + lines.join('\n').replaceAll('\n', gap)).trimEnd();
  });
  return texts.join('\n');
}

// A line that begins with spaces keeps them where it wraps, and two more.
function hang(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const next = indent === '' ? '\n' : `\n${indent}  `;
  return indent + wrapAnsi(line.trim(), width - indent.length - 2).replaceAll('\n', next);
}
