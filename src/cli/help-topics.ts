import { wrapAnsi } from 'fast-wrap-ansi';
import { type Exit, exits } from '../errors.ts';
import { ownValue } from '../model/values.ts';
import { type Format, formats } from '../render/index.ts';

const exitMeanings: Record<Exit, string> = {
  done: 'done, also when nothing matches',
  no: 'a "no": check, verify or coverage found something, there is no such id, or nothing matched under --exit-status',
  usage: 'the command line is wrong',
  unreadable: 'facts or files cannot be read, or the output cannot be written, as on a full disk',
  fault: 'a fault of pism itself; it prints a stack trace to report',
  interrupted: 'interrupted, or a query of sql took more time or memory than it may',
};

/** The names of the formats for which this holds. */
function formatsThat(are: (format: Format) => boolean | undefined): string[] {
  return Object.entries(formats).flatMap(([name, format]) => (are(format) ? [name] : []));
}

const usualOn = (stream: Format['usualIn']) => formatsThat(({ usualIn }) => usualIn === stream).join();
const options = formatsThat(({ hasOption }) => hasOption).map((name) => `--${name}`);

/** Paragraphs, and lists of terms with what they mean. */
type Topic = (string | [string, string][])[];

const topics: Record<string, Topic> = {
  'exit-codes': [
    'Exit statuses:',
    Object.entries(exits).map(([name, status]) => [String(status), exitMeanings[name as Exit]]),
  ],
  filters: [
    'Every field of a kind is an option of its command: `pism <kind> --<field> <value>`. `pism help <kind>` lists them.',
    [
      ['the same option twice', 'either value: --year 2018 --year 2024'],
      ['different options', 'both: --year 2024 --country GB'],
      ['\'!value\', "not value"', 'all other facts, also those that do not state it; twice: neither'],
      ['none', "facts that do not state it; '!none': facts that do"],
      ["'=value'", 'exactly this: the whole text, the date as it is written'],
      ["'>=1990', '<1990'", 'numbers and dates from, or before, a value; > and <= likewise'],
      ['1990..1999', 'numbers and dates from one value to another; 1990.. has no end'],
      ['--<list>-all', 'a list that has all of the words given: repeat the option for each'],
      ['texts', "any part of the text, or the whole text with '='"],
      ['percentages', '50% and 0.5 are the same; 48% finds what a table shows as 48%'],
      ['countries, actors', 'a code, a name in English or Polish, an alias: uk, GB, Chiny, DPRK'],
      ['--country', 'any actor of the fact; a body of a state counts for the state'],
      ['--year, --since, --until', 'any date of the fact; `pism help dates` explains how they compare'],
      ['words', "full text, in any English form of the words; '!word' must not occur"],
      ['--where', "a condition in SQL (SQLite) over the columns: --where 'paragraph > 2'"],
      [
        'columns in --where',
        'a date x also has x_first and x_last, a list x has x_count; `pism kinds <kind>` lists the fields',
      ],
      [
        'functions in --where',
        'like, glob, lower, upper, length, substr, coalesce, iif, min, max, round, date, julianday, ->> and others that end soon; no SELECT: use `pism sql` for that',
      ],
    ],
  ],
  dates: [
    'Dates are written as precisely as they are known, in EDTF (ISO 8601-2):',
    [
      ['1998', 'a year'],
      ['2021-03', 'a month'],
      ['2024-07-03', 'a day'],
      ['2024-Q1', 'a quarter'],
      ['2023/2026', 'from one date to another; 2023/.. goes on'],
      ['202X, 2021?, 2021~', 'a decade; uncertain; about'],
    ],
    'A filter matches when the two can be the same time: --year 2024 finds 2024-05, 2024-Q1 and 2023/2026; --since 2021-03 finds 2021, for it may have been later that year. --year 2021..2024 and the same filters of date fields compare likewise.',
  ],
  formats: [
    `The format is ${usualOn('terminal')} on a terminal and ${usualOn('pipe')} in a pipe. --format, ${options.join(', ')} or the ending of the file after -o choose another; -o - is standard output:`,
    Object.entries(formats).map(([name, { about, endings }]) => [
      name,
      `${about}${endings.length > 0 ? ` (.${endings.join(', .')})` : ''}`,
    ]),
    'In CSV that goes into a spreadsheet, --safe-csv puts an apostrophe before texts that it would run as formulas.',
    `The formats ${formatsThat(({ forReader }) => forReader).join(', ')} show names of countries and rounded percentages; the others give codes (names with --names) and exact numbers. In JSON every fact of a kind has the same keys, and what is not stated is null. A pivot has a column for each value, called by it, and one called none for what is not stated; a name that is taken becomes name_2.`,
  ],
};

/** The topics that `pism help` knows besides commands. */
export function topicNames(): string[] {
  return Object.keys(topics);
}

/** The text on a topic; nothing when there is none of that name. */
export function topicText(name: string, width: number): string | undefined {
  const parts = ownValue(topics, name.toLowerCase());
  const texts = parts?.map((part) => (typeof part === 'string' ? wrapAnsi(part, width) : pairs(part, width)));
  return texts && `${texts.join('\n\n')}\n`;
}

/** Two columns: terms to the left, what they mean to the right, wrapped. */
export function pairs(all: [string, string][], width: number): string {
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
