import { Option } from 'commander';
import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { formats } from '../render/index.ts';

/** Options as commander hands them over: camel-cased names. */
export type Options = Record<string, unknown>;

// Of an option called value_of, commander takes for the value before what every object has under that name.
const again = (value: string, before: unknown) => [...(Array.isArray(before) ? (before as string[]) : []), value];

/** An option that may be given several times; its values form a list. */
export function repeatable(flags: string, about: string): Option {
  return new Option(flags, about).argParser(again);
}

/** Options of every command that prints facts or a list. */
export function outputOptions(): Option[] {
  const grouped = [
    new Option('--json', 'print JSON, the same as --format json'),
    new Option('--format <format>', `print as ${Object.keys(formats).join(', ')}`).argParser(formatName),
    new Option('-o, --output <file>', 'write to a file; its ending chooses the format'),
    new Option('--fields <columns>', 'show these columns only, separated by commas').argParser(commaSeparated),
    new Option('--names', 'give names of countries and actors, not codes'),
    new Option('--no-names', 'give codes of countries and actors, not names'),
    new Option('--plain', 'print labelled lines, the same as --format plain'),
    safeCsvOption(),
  ];
  return inGroup('Output', grouped);
}

/** The option for CSV that goes into a spreadsheet and holds what strangers wrote. */
export function safeCsvOption(): Option {
  return new Option('--safe-csv', 'in CSV, put an apostrophe before cells that a spreadsheet would run as formulas');
}

/** The option that names the reader's own copies of bulletins. */
export function textOption(): Option {
  const [option] = inGroup('Output', [
    repeatable(
      '--text <copy>',
      'your copy of the bulletin, text or PDF, or a folder of copies called <id>.txt or .pdf, for the passage',
    ),
  ]) as [Option];
  return option;
}

/** Options of every command. */
export function globalOptions(): Option[] {
  return inGroup('Everywhere', [
    repeatable(
      '--facts <folder>',
      'read this facts folder, twice joins both, builtin names our own; or an exported .db',
    ),
    new Option('--color <when>', 'colour: auto, always or never').argParser(colourName),
    new Option('--no-pager', 'do not page long output'),
  ]);
}

/** Options that choose facts by what all facts have. */
export function commonFilters(kind: Kind | null): Option[] {
  const hasDates = kind === null || kind.fields.some((field) => fieldType(field).isDate);
  const hasActors = kind === null || kind.fields.some((field) => fieldType(field).isActor);
  const dates = [
    repeatable('--year <year>', 'any date in this year (or other date: 2021-03, 2024-Q1)'),
    repeatable('--since <date>', 'any date from then on'),
    repeatable('--until <date>', 'any date up to then'),
  ];
  return inGroup('Filters', [
    ...(hasActors
      ? [repeatable('--country <actor>', 'any actor of the fact: a code or name, in English or Polish')]
      : []),
    ...(hasDates ? dates : []),
    repeatable('--bulletin <id>', 'facts of this bulletin'),
    repeatable('--tag <tag>', 'facts with this tag'),
    repeatable('--verdict <verdict>', 'facts that a source agrees, refines, differs or contested with'),
    repeatable('--where <condition>', 'an SQL condition over the columns'),
  ]);
}

/** One option for each field of a kind. */
export function fieldFilters(kind: Kind): Option[] {
  return inGroup(
    `Fields of ${kind.kind}`,
    kind.fields.map((field) => repeatable(`--${flagOf(field)} ${fieldType(field).argument}`, describe(field))),
  );
}

/** Options that order and count facts. */
export function orderOptions(): Option[] {
  return inGroup('Order and counts', [
    sortOption(),
    limitOption(),
    countOption(),
    new Option('--group-by <column>', 'count by the values of this column'),
    new Option('--pivot <column>', 'count by this column downwards and --over across'),
    new Option('--over <column>', 'with --pivot: the column across'),
    exitStatusOption(),
  ]);
}

/** The option that orders rows. */
export function sortOption(): Option {
  return repeatable('--sort <column>', 'order by this column; -column for the other way round');
}

/** The option that prints a number in the place of rows. */
export function countOption(): Option {
  return new Option('--count', 'print only how many there are');
}

/** The option for scripts that want to know whether anything matched. */
export function exitStatusOption(): Option {
  return new Option('--exit-status', 'exit with 1 when nothing matches');
}

/** The option that bounds how many rows are printed. */
export function limitOption(about = 'this many at the most'): Option {
  return new Option('--limit <number>', about).argParser(wholeNumber);
}

/** `aligned_states` as it is typed: `aligned-states`. */
export function flagOf(field: Field): string {
  return field.name.replaceAll('_', '-');
}

/** The name under which commander hands over the option of a field. */
export function optionName(field: Field): string {
  return field.name.replace(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
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

function formatName(value: string): string {
  return oneOf(value, Object.keys(formats), '--format');
}

function colourName(value: string): string {
  return oneOf(value, ['auto', 'always', 'never'], '--color');
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
