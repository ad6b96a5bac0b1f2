import { Option } from 'commander';
import { PismError } from '../errors.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import { type Field, type Kind, meaningOf, optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { didYouMean } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { formats } from '../render/index.ts';

type Flag =
  | 'all'
  | 'count'
  | 'disputed'
  | 'exitStatus'
  | 'failures'
  | 'verbose'
  | 'json'
  | 'keepGoing'
  | 'names'
  | 'pager'
  | 'quote'
  | 'safeCsv';
type Word = 'color' | 'format' | 'from' | 'groupBy' | 'output' | 'over' | 'pivot' | 'style' | 'to';
type Amount = 'limit' | 'min' | 'timeout';
type Filters =
  | 'bulletin'
  | 'country'
  | 'grade'
  | 'id'
  | 'paragraph'
  | 'since'
  | 'tag'
  | 'until'
  | 'verdict'
  | 'where'
  | 'year';
type List = Filters | 'facts' | 'fields' | 'sort' | 'text';

/** The options of all commands, as commander names them; besides, each field of a kind is one. */
export type Options = Partial<
  Record<Flag, boolean> & Record<Word, string> & Record<Amount, number> & Record<List, string[]>
>;

/** An option under a heading of the help page; `parse` reads its value, and gets the old one if it is given twice. */
export function option<T>(group: string, flags: string, about: string, parse?: (value: string, old: T) => T): Option {
  const made = new Option(flags, about).helpGroup(`${group}:`);
  return parse ? made.argParser(parse) : made;
}

/** An option that may be given several times; its values form a list. */
export function repeatable(heading: string, flags: string, about: string): Option {
  return option(heading, flags, about, (value, before: string[] = []) => [...before, value]);
}

/** An option whose value is one of some words, whatever the case. */
export function choiceOption(heading: string, flags: string, about: string, known: string[]): Option {
  const name = flags.split(' ')[0] ?? flags;
  return option(heading, flags, `${about} ${known.join(', ')}`, (value) => oneOf(value, known, name));
}

/** The option that names the file to write. */
export function outputOption(about: string, argument = '<file>'): Option {
  return option('Output', `-o, --output ${argument}`, about);
}

/** The option for CSV that goes into a spreadsheet and holds what strangers wrote. */
export const safeCsvOption = option(
  'Output',
  '--safe-csv',
  'put an apostrophe before cells of CSV that a spreadsheet would run as formulas',
);

/** Options of every command that prints facts or a list. */
export const outputOptions = [
  ...Object.entries(formats).flatMap(([name, { about, hasOption }]) =>
    hasOption ? [option('Output', `--${name}`, `print ${about}`)] : [],
  ),
  choiceOption('Output', '--format <format>', 'print as', Object.keys(formats)),
  outputOption('write to a file; its ending chooses the format'),
  option(
    'Output',
    '--fields <columns>',
    'show only these columns, separated by commas; repeat to add more',
    commaSeparated,
  ),
  option('Output', '--names', 'show names of countries and actors instead of codes'),
  option('Output', '--no-names', 'show codes of countries and actors instead of names'),
  safeCsvOption,
];

/** The option that names the reader's own copies of bulletins. */
export const textOption = repeatable(
  'Output',
  '--text <copy>',
  'show passages from your copy: a text file, a PDF, or a folder of <id>.txt and <id>.pdf',
);

/** Options of every command. */
export const globalOptions = [
  repeatable(
    'Everywhere',
    '--facts <folder>',
    'read this facts folder or exported .db; repeat to join folders; `builtin` is the set that ships with pism',
  ),
  option(
    'Everywhere',
    '--keep-going',
    'answer without the facts that have problems, and say on stderr what is missing',
  ),
  choiceOption('Everywhere', '--color <when>', 'use colour:', ['auto', 'always', 'never']),
  option('Everywhere', '--no-pager', 'print long output without a pager'),
];

/** The option that chooses the facts of a bulletin. */
export const bulletinOption = filterOption('--bulletin <id>', 'of this bulletin');

const countryOption = filterOption(
  '--country <actor>',
  'about this country or actor: a code or name, English or Polish',
);

const dateOptions = [
  filterOption('--year <year>', 'with a date in this year, month or quarter: 2021, 2021-03, 2024-Q1'),
  filterOption('--since <date>', 'dated on or after this'),
  filterOption('--until <date>', 'dated on or before this'),
];

/** What the help of a command with filters says of their words. */
export const filterWords =
  "Filters also take '!value' (not), '=value' (exactly) and none (not stated); numbers and dates also '>=value' and from..to. `pism help filters` explains them.";

/** Options that choose facts by what all facts have. */
export const commonFilters = [
  countryOption,
  ...dateOptions,
  bulletinOption,
  filterOption('--paragraph <number>', "from this paragraph, such as 3, '>=5' or 2..4; the lead is 0"),
  filterOption('--id <id>', 'with this id: whole, or the part after the bulletin'),
  filterOption('--tag <tag>', 'with this tag'),
  filterOption('--verdict <verdict>', 'by what other sources say: agrees, refines, differs, contested, none'),
  option('Filters', '--disputed', 'show facts that another source disputes: verdicts differs and contested'),
  filterOption('--where <condition>', 'that meet this SQL condition over the columns'),
];

function filterOption(flags: string, which: string): Option {
  return repeatable('Filters', flags, `show facts ${which}`);
}

/** Options that choose facts of a kind: one for each of its fields, and the common filters that can find any. */
export function kindFilters({ kind, fields }: Kind): Option[] {
  const own = fields.flatMap((field) => {
    const about = field.about.charAt(0).toLowerCase() + field.about.slice(1);
    const choices = Object.entries(field.choices ?? {}).map(([choice, meant]) => `\n  ${choice}: ${meaningOf(meant)}`);
    const { argument } = fieldType(field);
    const heading = `Fields of ${kind}`;
    const any = repeatable(heading, `${optionOf(field)} ${argument}`, about + choices.join(''));
    if (!isList(field)) return [any];
    return [
      any,
      repeatable(
        heading,
        `${allOptionOf(field)} ${argument}`,
        `as ${optionOf(field)}, but every word given must match`,
      ),
    ];
  });
  const hasDates = fields.some((field) => fieldType(field).isDate);
  const hasActors = fields.some((field) => fieldType(field).registerOf(field) === actorRegister);
  const common = commonFilters.filter(
    (each) => (hasActors || each !== countryOption) && (hasDates || !dateOptions.includes(each)),
  );
  return [...own, ...common];
}

/** The values given for a field of the kind, if any; `all` for those that must all be in a list. */
export function valuesFor(field: Field, options: Options, all = false): string[] | undefined {
  if (all && !isList(field)) return undefined;
  const name = new Option(all ? allOptionOf(field) : optionOf(field)).attributeName();
  return ownValue(options as Record<string, string[]>, name);
}

/** The option that asks for all of its words in a list. */
function allOptionOf(field: Field): string {
  return `${optionOf(field)}-all`;
}

const inOrder = 'Order and counts';

/** Options that print counts of facts instead of facts. */
const counts = ['groupBy', 'pivot'];

/** The option for scripts that ask whether anything matched. */
export function exitStatusOption(heading: string): Option {
  return option(heading, '--exit-status', 'exit with 1 when nothing matches');
}

/** Options that limit and count the rows of a list; `note` names the limit without the option. */
export function limitOptions(note = ''): Option[] {
  return [
    option(inOrder, '--limit <number>', `show at most this many${note}`, wholeNumber),
    option(inOrder, '--count', 'print only how many there are').conflicts(counts),
    exitStatusOption(inOrder),
  ];
}

/** Options that order and count the rows of a list. */
export const listOptions = [
  repeatable(inOrder, '--sort <column>', 'order by this column; by -column in reverse').conflicts(counts),
  ...limitOptions(),
];

const across = 'count facts in a table, with this column';

/** Options that order and count facts. */
export const orderOptions = [
  ...listOptions,
  option(inOrder, '--group-by <column>', 'count facts by the values of this column, or by year or country').conflicts(
    'pivot',
  ),
  option(inOrder, '--pivot <column>', `${across} down and that of --over across`),
  option(inOrder, '--over <column>', `${across} across and that of --pivot down`),
];

/** The options that several commands have. */
export const sharedOptions = [...globalOptions, ...outputOptions, ...commonFilters, ...orderOptions, textOption];

function commaSeparated(value: string, before: string[] = []): string[] {
  const names = value.split(',').map((name) => name.trim());
  const named = names.filter((name) => name !== '');
  if (named.length > 0) return [...before, ...named];
  throw new PismError('usage', '--fields names no column');
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
