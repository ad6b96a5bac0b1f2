import { wrapAnsi } from 'fast-wrap-ansi';
import { type Exit, exits } from '../errors.ts';
import { ownValue } from '../model/values.ts';
import { type Format, formats, usualFormats } from '../render/index.ts';

const exitMeanings: Record<Exit, string> = {
  done: 'done, also when nothing matches',
  no: 'a "no": check, verify or coverage found something, no fact has this id, or --exit-status was given and nothing matched (compare, diff: the facts differ)',
  usage: 'the command line is wrong',
  unreadable: 'facts or files cannot be read, or the output cannot be written, as on a full disk',
  fault: 'a bug in pism; please report the stack trace that it prints',
  interrupted: 'interrupted, or a query in SQL took more time or memory than allowed',
};

/** The names of the formats for which this holds. */
function formatsThat(are: (format: Format) => boolean | undefined): string[] {
  return Object.entries(formats).flatMap(([name, format]) => (are(format) ? [name] : []));
}

const options = formatsThat(({ hasOption }) => hasOption).map((name) => `--${name}`);

/** Paragraphs, and lists of terms with what they mean. */
type Topic = (string | [string, string][])[];

/** What `pism help <topic>` explains. */
export const topics: Record<string, Topic> = {
  'exit-codes': [
    'Exit statuses:',
    Object.entries(exits).map(([name, status]) => [String(status), exitMeanings[name as Exit]]),
  ],
  filters: [
    'Every field of a kind is an option of its command: `pism <kind> --<field> <value>`. `pism help <kind>` lists them.',
    [
      ['the same option twice', 'either value: --year 2018 --year 2024'],
      ['different options', 'both: --year 2024 --country GB'],
      ['\'!value\', "not value"', 'all other facts, including those that do not state it'],
      ['none', "facts that do not state it ('!none': facts that do)"],
      ["'=value'", 'exactly this text, or this date as it is written'],
      ["'>=1990', '<1990'", 'numbers and dates from this value on, or before it (also > and <=)'],
      ['1990..1999', 'numbers and dates from one value to another (1990..: no end)'],
      ['--<list>-all', 'lists that have all of the values given; repeat it for each'],
      ['texts', "match in any part, and with '=' as a whole"],
      ['percentages', '50% and 0.5 are the same; 48% finds what tables show as 48%'],
      ['countries, actors', 'a code, a name in English or Polish, an alias: uk, GB, Chiny, DPRK'],
      ['--country', 'any actor of the fact, and what belongs to it now, such as a ministry or a member'],
      ['--year, --since, --until', 'any date of the fact (`pism help dates`)'],
      ['words', "the text, in any English form (US, WHO: only so), or an id; '!word': facts without it"],
      ['--where', "an SQLite condition on the columns: --where 'paragraph > 2'"],
      [
        'columns in --where',
        'a date x also has x_first and x_last, a list x has x_count; `pism kinds <kind>` lists the fields',
      ],
      [
        'functions in --where',
        'like, glob, lower, upper, length, substr, coalesce, iif, min, max, round, date, julianday, ->> and other quick ones; for SELECT use `pism sql`',
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
      ['2023/2026', 'from one date to another (2023/..: no end)'],
      ['202X, 2021?, 2021~', 'a decade; uncertain; about'],
    ],
    'A filter finds all dates that can match: --year 2024 finds 2024-05, 2024-Q1, 2023/2026 and a term from 2023 to 2026; --since 2021-03 finds 2021, which may be later in that year.',
  ],
  formats: [
    `The format is ${usualFormats.terminal} on a terminal and ${usualFormats.pipe} in a pipe. --format, ${options.join(', ')} or the ending of the file after -o choose another. -o - is standard output.`,
    Object.entries(formats).map(([name, { about, endings }]) => [
      name,
      `${about}${endings.length > 0 ? ` (.${endings.join(', .')})` : ''}`,
    ]),
    '--safe-csv puts an apostrophe before cells of CSV that a spreadsheet would run as formulas.',
    `The formats ${formatsThat(({ forReader }) => forReader).join(', ')} are for reading, with names and rounded percentages. The others have codes (or names with --names) and exact numbers. In JSON all facts of a kind have the same keys; what is not stated is null. In a pivot, the column none counts facts that do not state the value; of two columns with one name, the second is called name_2.`,
  ],
  environment: [
    'Environment variables:',
    [
      ['PISM_FACTS', 'facts folders, or an exported .db, to read without --facts'],
      ['PISM_TEXTS', 'folders with your copies of bulletins'],
      [
        'PISM_PAGER, PAGER',
        'the pager for long output on a terminal (default: less -FRX, on Windows none; empty: none)',
      ],
      ['NO_COLOR, FORCE_COLOR', 'switch colour off or on; --color overrides both'],
      ['COLUMNS', 'the width of tables that are not on a terminal (default: 80)'],
      ['PISM_DEBUG', '1 prints which index is used, why it was refreshed, SQL and milliseconds'],
      ['XDG_CACHE_HOME', 'where the index is kept, in pism/ (default: ~/.cache)'],
      ['XDG_DATA_HOME', 'where your copies may be, in pism/ (default: ~/.local/share)'],
      ['SQLITE_TMPDIR', 'where large sorts put temporary data'],
    ],
    'Several folders are separated as in PATH, by : or on Windows by ;. An option goes before a variable.',
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
