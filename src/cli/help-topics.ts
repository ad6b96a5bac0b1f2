import { wrapAnsi } from 'fast-wrap-ansi';
import { exits } from '../errors.ts';
import { ownValue } from '../model/values.ts';
import { formats } from '../render/index.ts';
import { pairs } from './help.ts';

const exitMeanings: Record<keyof typeof exits, string> = {
  done: 'done, also when nothing matches',
  no: 'a "no": check, verify or coverage found something, there is no such id, or nothing matched under --exit-status',
  usage: 'the command line is wrong',
  unreadable: 'facts or files cannot be read, or the output cannot be written, as on a full disk',
  fault: 'a fault of pism itself; it prints a stack trace to report',
  interrupted: 'interrupted; a query of sql took more time or memory than it may',
};

type Topic = (width: number) => string[];

const topics: Record<string, Topic> = {
  'exit-codes': (width) => [
    'Exit statuses:',
    pairs(
      Object.entries(exits).map(([name, status]) => [String(status), exitMeanings[name as keyof typeof exits]]),
      width,
    ),
  ],
  filters: (width) => [
    wrapAnsi(
      'Every field of a kind is an option: `pism treaties --status signed`. `pism help treaties` lists them.',
      width,
    ),
    pairs(
      [
        ['the same option twice', 'either: --status signed --status ratified'],
        ['different options', 'both: --status signed --country China'],
        ['texts', 'any part of the text: --instrument torture'],
        ['numbers', "a number, a comparison in quotes or a range: --asked 16, --asked '>=20', --asked 16..25"],
        ['countries, actors', 'a code, a name in English or Polish, an alias: --country uk, GB, Chiny, DPRK'],
        ['--country', 'any actor of the fact; a body of a state counts for the state'],
        ['--year, --since, --until', 'any date of the fact; `pism help dates` tells how they compare'],
        ['words', 'full text in any form of the word: pism facts sanctions'],
        ['--where', "a condition in SQL (SQLite) over the columns: --where 'aligned > asked / 2'"],
        [
          'columns in --where',
          'a date x also has x_first and x_last, a list x has x_count; `pism kinds upr` lists the fields',
        ],
        [
          'functions in --where',
          'like, glob, lower, upper, length, substr, coalesce, iif, min, max, round, date, julianday, ->> and others that end soon; no SELECT: for that there is `pism sql`',
        ],
      ],
      width,
    ),
  ],
  dates: (width) => [
    wrapAnsi('Dates are written as precisely as they are known, in EDTF (ISO 8601-2):', width),
    pairs(
      [
        ['1998', 'a year'],
        ['2021-03', 'a month'],
        ['2024-07-03', 'a day'],
        ['2024-Q1', 'a quarter'],
        ['2023/2026', 'from one date to another; 2023/.. goes on'],
        ['202X, 2021?, 2021~', 'a decade; uncertain; about'],
      ],
      width,
    ),
    wrapAnsi(
      'A filter matches when the two can be the same time: --year 2024 finds 2024-05, 2024-Q1 and 2023/2026; --since 2021-03 finds 2021, for it may have been later that year.',
      width,
    ),
  ],
  formats: (width) => [
    wrapAnsi(
      'On a terminal the output is a table; in a pipe or file it is tab-separated. --format, --json, --plain or the ending of the file after -o choose another:',
      width,
    ),
    pairs(
      Object.entries(formats).map(([name, { about, endings }]) => [
        name,
        `${about}${endings.length > 0 ? ` (.${endings.join(', .')})` : ''}`,
      ]),
      width,
    ),
    wrapAnsi(
      'In CSV that goes into a spreadsheet, --safe-csv puts an apostrophe before texts that it would run as formulas.',
      width,
    ),
    wrapAnsi(
      'Tables, plain and markdown show names of countries and rounded percentages; the others give codes (names with --names) and exact numbers. In JSON every fact of a kind has the same keys, and what is not stated is null. A pivot has a column for each value, called by it, and one called none for what is not stated; of a name that is taken already it makes name_2.',
      width,
    ),
  ],
};

/** The topics that `pism help` knows besides commands. */
export function topicNames(): string[] {
  return Object.keys(topics);
}

/** The text on a topic; nothing when there is none of that name. */
export function topicText(name: string, width: number): string | undefined {
  const topic = ownValue(topics, name.toLowerCase());
  return topic && `${topic(width).join('\n\n')}\n`;
}
