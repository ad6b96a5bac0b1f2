import { Option } from 'commander';
import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { formats } from '../render/index.ts';

/** The options that several commands have, as commander names them. */
export interface Options {
  facts?: string[];
  color?: string;
  pager?: boolean;
  format?: string;
  output?: string;
  fields?: string[];
  names?: boolean;
  safeCsv?: boolean;
  text?: string[];
  country?: string[];
  year?: string[];
  since?: string[];
  until?: string[];
  bulletin?: string[];
  tag?: string[];
  verdict?: string[];
  where?: string[];
  sort?: string[];
  limit?: number;
  count?: boolean;
  groupBy?: string;
  pivot?: string;
  over?: string;
  exitStatus?: boolean;
}

/** The option of a field of a kind. */
export class FieldOption extends Option {
  readonly field: Field;

  constructor(field: Field) {
    super(`--${flagOf(field)} ${fieldType(field).argument}`, describe(field));
    this.field = field;
    this.argParser(collect);
  }
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** An option that may be given several times; its values form a list. */
export function repeatable(flags: string, about: string): Option {
  return new Option(flags, about).argParser(collect);
}

/** Options of every command that prints facts or a list. */
export function outputOptions(): Option[] {
  const named = Object.entries(formats).filter(([, { hasOption }]) => hasOption);
  return inGroup('Output', [
    ...named.map(([name, { about }]) => new Option(`--${name}`, `print ${about}`)),
    choiceOption('--format <format>', 'print as', Object.keys(formats)),
    outputOption('write to a file; its ending chooses the format'),
    new Option('--fields <columns>', 'show only these columns, separated by commas').argParser(commaSeparated),
    new Option('--names', 'show names of countries and actors instead of codes'),
    new Option('--no-names', 'show codes of countries and actors instead of names'),
    safeCsvOption(),
  ]);
}

/** The option that names the file to write. */
export function outputOption(about: string, argument = '<file>'): Option {
  return new Option(`-o, --output ${argument}`, about).helpGroup('Output:');
}

/** The option for CSV that goes into a spreadsheet and holds what strangers wrote. */
export function safeCsvOption(): Option {
  return new Option('--safe-csv', 'put an apostrophe before cells of CSV that a spreadsheet would run as formulas');
}

/** The option that names the reader's own copies of bulletins. */
export function textOption(): Option {
  const about = 'show passages from your copy: a text file, a PDF, or a folder of <id>.txt and <id>.pdf';
  return repeatable('--text <copy>', about).helpGroup('Output:');
}

/** Options of every command. */
export function globalOptions(): Option[] {
  return inGroup('Everywhere', [
    repeatable(
      '--facts <folder>',
      'read this facts folder or exported .db; repeat to join folders; `builtin` is the set that ships with pism',
    ),
    choiceOption('--color <when>', 'use colour:', ['auto', 'always', 'never']),
    new Option('--no-pager', 'print long output without a pager'),
  ]);
}

/** Options that choose facts by what all facts have. */
export function commonFilters(kind: Kind | null): Option[] {
  const hasDates = kind === null || kind.fields.some((field) => fieldType(field).isDate);
  const hasActors = kind === null || kind.fields.some((field) => fieldType(field).isActor);
  const country = repeatable(
    '--country <actor>',
    'show facts about this country or actor: a code or name, English or Polish',
  );
  const dates = [
    repeatable('--year <year>', 'show facts with a date in this year, month or quarter: 2021, 2021-03, 2024-Q1'),
    repeatable('--since <date>', 'show facts with a date from then on'),
    repeatable('--until <date>', 'show facts with a date up to then'),
  ];
  return inGroup('Filters', [
    ...(hasActors ? [country] : []),
    ...(hasDates ? dates : []),
    repeatable('--bulletin <id>', 'show facts of this bulletin'),
    repeatable('--tag <tag>', 'show facts with this tag'),
    repeatable('--verdict <verdict>', 'show facts with this verdict of another source'),
    repeatable('--where <condition>', 'show facts that meet this SQL condition over the columns'),
  ]);
}

/** One option for each field of a kind. */
export function fieldFilters(kind: Kind): Option[] {
  return inGroup(
    `Fields of ${kind.kind}`,
    kind.fields.map((field) => new FieldOption(field)),
  );
}

/** Options that order and count facts. */
export function orderOptions(): Option[] {
  return inGroup('Order and counts', [
    ...listOptions(),
    new Option('--group-by <column>', 'count facts by the values of this column'),
    new Option('--pivot <column>', 'count facts in a table, with this column down and that of --over across'),
    new Option('--over <column>', 'count facts in a table, with this column across and that of --pivot down'),
  ]);
}

/** Options that order and count the rows of a list; rows of a search, which has its own limit, are in order already. */
export function listOptions(searchLimit?: number): Option[] {
  const preset = searchLimit === undefined ? '' : `; ${searchLimit} unless given`;
  return inGroup('Order and counts', [
    ...(searchLimit === undefined
      ? [repeatable('--sort <column>', 'order by this column; by -column in reverse')]
      : []),
    new Option('--limit <number>', `show at most this many${preset}`).argParser(wholeNumber),
    new Option('--count', 'print only how many there are'),
    exitStatusOption(),
  ]);
}

/** The option for scripts that ask whether anything matched. */
export function exitStatusOption(): Option {
  return new Option('--exit-status', 'exit with 1 when nothing matches');
}

/** An option whose value is one of some words, whatever the case. */
export function choiceOption(flags: string, about: string, known: string[], notes = ''): Option {
  const name = flags.split(' ')[0] ?? flags;
  return new Option(flags, `${about} ${known.join(', ')}${notes}`).argParser((value) => oneOf(value, known, name));
}

/** `aligned_states` as it is typed: `aligned-states`. */
export function flagOf(field: Field): string {
  return field.name.replaceAll('_', '-');
}

function describe(field: Field): string {
  const about = field.about.charAt(0).toLowerCase() + field.about.slice(1);
  const choices = Object.entries(field.choices ?? {}).map(([choice, meaning]) => `\n  ${choice}: ${meaning}`);
  return about + choices.join('');
}

/** Options under a heading of their own in the help page. */
export function inGroup(heading: string, options: Option[]): Option[] {
  for (const option of options) option.helpGroup(`${heading}:`);
  return options;
}

function commaSeparated(value: string): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new PismError('usage', '--fields names no column');
  return names;
}

/** The known word that is meant, whatever the case. Throws a usage error with the nearest ones. */
export function oneOf(value: string, known: string[], option: string): string {
  const found = known.find((name) => name === value.toLowerCase());
  if (found !== undefined) return found;
  throw new PismError('usage', `${option} cannot be ${value}`, didYouMean(value, known, 'Known are'));
}

function wholeNumber(value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new PismError('usage', `--limit takes a whole number from 0, not ${value}`);
}
