/** The options that commands share, and functions that declare options. */
import { Option } from 'commander';
import { PismError } from '../core/errors.ts';
import { optionOf } from '../core/model/field.ts';
import { fieldType, isList } from '../core/model/fields/index.ts';
import { type Kind, matrixOf } from '../core/model/kind.ts';
import { bindingOf } from '../core/model/stages.ts';
import { oneOf } from '../core/model/text.ts';
import { verdictNames } from '../core/model/verdicts.ts';
import { canFilter } from '../core/query/filters.ts';
import { formats } from '../formats/index.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** What people call a choice instead, such as `md`. */
export const choices: Record<string, string> = otherWords.choices;

/** An option under a heading of the help page; `parse` converts its value, and also gets the previous one if repeated. */
export function option<Flags extends string>(group: string, flags: Flags, about: string): TypedOption<FlagValue<Flags>>;
export function option<T>(group: string, flags: string, about: string, parse: Parse<T>): TypedOption<T>;
export function option(group: string, flags: string, about: string, parse?: Parse<unknown>): Option {
  const made = new Option(flags, about).helpGroup(`${group}:`);
  if (!made.required) return made;
  return made.argParser((value, before) => {
    // Commander would take `--json` in `--by --json` for a name.
    if (/^--\w/.test(value)) throw new PismError('usage', `${made.long} needs a value, not ${value}`);
    return parse ? parse(value, before) : value;
  });
}

/** An option of the command line; the value that is given for it is a T. */
export type TypedOption<T> = Option & { readonly gives?: T };

/** The options of a command, by the names that commander has for their values. */
export type OptionSet = Record<string, TypedOption<unknown>>;

/** The given values of a set of options. */
export type OptionValues<Set> = {
  [Name in keyof Set]?: NonNullable<Set[Name]> extends TypedOption<infer T> ? T : never;
};

/** The type of a flag's value: `--all`, `--year <year>`. */
type FlagValue<Flags extends string> = Flags extends `${string}<${string}` ? string : boolean;

type Parse<T> = (value: string, old: T) => T;

/** An option that may be given several times; its values form a list. */
export function repeatable(heading: string, flags: string, about: string): TypedOption<string[]> {
  return option(heading, flags, about, (value, before: string[] = []) => [...before, value]);
}

/** An option with fixed choices, in any case. */
export function choiceOption(group: string, flags: string, about: string, known: string[]) {
  const name = flags.split(' ')[0] ?? flags;
  const made = option(group, flags, about, (value) => oneOf(choices[value.toLowerCase()] ?? value, known, name));
  return Object.assign(made, { argChoices: known });
}

/** The option that names the file to write. */
export function outputOption(about: string, argument: `<${string}>` = '<file>') {
  return option('Output', `-o, --output ${argument}`, about);
}

/** The option that draws a bar chart. */
export const chartOption = option('Output', '--chart', 'draw a bar chart; -o FILE.svg writes a picture');
chartOption.conflicts(['pivot', 'over', 'count']);

/** The option of a kind with a list by date. */
const matrixOption = option('Order and counts', '--matrix', 'print who is in the list, date by date').conflicts([
  ...['groupBy', 'pivot', 'over', 'count', 'chart'],
]);

/** Options of every command that prints facts or a list. */
export const outputOptions = {
  json: option('Output', '--json', `print ${formats['json']?.about}`).conflicts(['format', 'plain']),
  output: option('Output', '-o, --output <file>', 'write to a file; its ending, such as .xlsx, chooses the format'),
  fields: option('Output', '--fields <columns>', 'show only these columns, such as id,says', commaSeparated),
  format: choiceOption('Output', '--format <format>', 'print as', Object.keys(formats)),
  plain: option('Output', '--plain', `print ${formats['plain']?.about}`).conflicts('format'),
  title: option('Output', '--title <text>', 'give a chart or document this title'),
  names: option('Output', '--names', 'show names instead of codes'),
  safeCsv: option(
    'Output',
    '--safe-csv',
    'make CSV safe for spreadsheets: no formulas, and a byte order mark for Excel',
  ),
};

const { json, output, fields, ...otherOutputs } = outputOptions;

/** Options of every command that lists facts. */
export const factListOptions = {
  ...{ json, output, fields },
  says: option('Output', '--says', 'show the sentence of each fact below it'),
  ...otherOutputs,
};

/** The option that names the reader's own copies of bulletins. */
export const textOption = repeatable('Output', '--text <copy>', 'show passages from your copy (a file or folder)');

/** The option that says more of the sources of checks. */
export const linksOption = option(
  'Output',
  '--links',
  'add titles and links of sources, and the days on which they were looked up',
);

/** The option for the source of a copy. */
export const copySourceOption = repeatable(
  'Copy',
  '--source <id>',
  'bulletin or other source of the copy, if it does not state its number or title',
);

/** Options of every command. */
export const globalOptions = {
  facts: repeatable(
    'Everywhere',
    '--facts <folder>',
    'read this folder; repeat to join folders; `builtin` is the set that ships with pism',
  ),
  keepGoing: option('Everywhere', '--keep-going', 'leave out facts with problems, and list them'),
  color: choiceOption('Everywhere', '--color <when>', 'use colour', ['auto', 'always', 'never']),
  pager: option('Everywhere', '--no-pager', 'print long output without a pager'),
};

/** Options only of kinds with stages or with binding statuses. */
export const someKindsOptions = {
  asOf: option('Filters', '--as-of <date>', 'show facts as of this date (for a year, its last day), by their dates'),
  among: option('Filters', '--among <group>', 'with --not-…: only members of this group'),
};

/** The option of a kind with binding statuses that lists actors without one, such as `--not-party <instrument>`. */
export function notOptionOf(kind: Kind): Option | undefined {
  const binding = bindingOf(kind);
  if (!binding) return undefined;
  const { to, actor } = binding;
  const flags = `--not-${kind.bound_as ?? actor.name.replaceAll('_', '-')} <${to.name.replaceAll('_', '-')}>`;
  const about = `list actors that a fact says are not bound by this ${to.name.replaceAll('_', ' ')}`;
  return option('Filters', flags, about).conflicts([...counts, 'sort', 'chart']);
}

/** Filters by fields that all facts have. */
export const commonFilters = {
  country: repeatable('Filters', '--actor, --country <actor>', 'show facts about this country or actor (name or code)'),
  year: repeatable('Filters', '--year <year>', 'show facts dated in this year, month or quarter'),
  since: repeatable('Filters', '--since <date>', 'show facts dated on or after this day, month or year'),
  until: repeatable('Filters', '--until <date>', 'show facts dated on or before this day, month or year'),
  source: repeatable('Filters', '--source <id>', 'show facts of this bulletin or other source'),
  disputed: option('Filters', '--disputed', 'show facts that another source disputes'),
  verdict: Object.assign(repeatable('Filters', '--verdict <verdict>', 'show facts with this verdict'), {
    argChoices: [...verdictNames, 'none'],
  }),
  tag: repeatable('Filters', '--tag <tag>', 'show facts with this tag'),
  date: repeatable(
    'Filters',
    '--date <date>',
    'show facts whose date in lists (with --as-of, the date then) is this day, month or year',
  ),
  paragraph: repeatable('Filters', '--paragraph <number>', 'show facts from this paragraph (the lead is 0)'),
  id: repeatable('Filters', '--id <id>', 'show facts with this id'),
  where: repeatable('Filters', '--where <condition>', 'show facts that meet this SQL condition'),
  countryAll: repeatable('Filters', '--country-all <actor>', 'show facts about all of these countries or actors'),
  tagAll: repeatable('Filters', '--tag-all <tag>', 'show facts with all of these tags'),
  unchecked: option('Filters', '--unchecked', 'show facts that only their author has compared with their source'),
};

/** Filters by the fields of a kind. */
function fieldOptions({ kind, fields }: Kind): OptionSet {
  const set: OptionSet = {};
  const heading = `Filter ${kind} by field`;
  for (const field of fields) {
    const about = field.about.charAt(0).toLowerCase() + field.about.slice(1);
    const flags = `${optionOf(field)} ${fieldType(field).argument}`;
    const any = repeatable(heading, flags, about);
    if (field.choices) any.argChoices = Object.keys(field.choices);
    set[any.attributeName()] = any;
    if (!isList(field)) continue;
    const all = repeatable(heading, flags.replace(' ', '-all '), 'require all of the given values, not just one');
    // `pism help filters` explains them, for all lists at once.
    set[all.attributeName()] = all.hideHelp();
  }
  return set;
}

/** All filters of a kind: one for each of its fields, and the common filters that can match its facts. */
export function kindFilters(of: Kind): OptionSet {
  const set = fieldOptions(of);
  for (const [name, filter] of Object.entries(commonFilters)) if (canFilter(name, of)) set[name] = filter;
  const { asOf, among } = someKindsOptions;
  if (of.stages.length > 0) set['asOf'] = asOf;
  if (matrixOf(of)) set['matrix'] = matrixOption;
  const not = notOptionOf(of);
  return not ? { ...set, [not.attributeName()]: not, among } : set;
}

const inOptionOrder = 'Order and counts';

/** Options that print counts of facts instead of facts. */
const counts = ['groupBy', 'pivot'];

/** Options that limit and count the rows of a list. */
export const limitOptions = {
  limit: option(inOptionOrder, '--limit <number>', 'show at most this number of rows', wholeNumber),
  count: option(inOptionOrder, '--count', 'print only the count').conflicts(counts),
  exitStatus: option(inOptionOrder, '--exit-status', 'exit with 1 when nothing matches'),
};

/** Options that order and count the rows of a list. */
export const listOptions = {
  sort: repeatable(inOptionOrder, '--sort <column>', 'sort by this column, or in reverse by -column').conflicts(counts),
  ...limitOptions,
};

/** Options that order and count facts. */
export const orderOptions = {
  ...listOptions,
  groupBy: option(inOptionOrder, '--group-by <column>', 'count facts by this column, by year or by country').conflicts(
    'pivot',
  ),
  pivot: option(inOptionOrder, '--pivot <column>', 'count facts in a table: this column down, --over across'),
  over: option(inOptionOrder, '--over <column>', 'count facts in a table: this column across, --pivot down'),
};

/** The options that several commands have. */
export const sharedOptions = {
  ...globalOptions,
  ...factListOptions,
  ...commonFilters,
  ...someKindsOptions,
  ...orderOptions,
  text: textOption,
  chart: chartOption,
};

function commaSeparated(value: string, before: string[] = []): string[] {
  const names = value.split(',').map((name) => name.trim());
  const named = names.filter((name) => name !== '');
  if (named.length > 0) return [...before, ...named];
  throw new PismError('usage', '--fields names no column');
}

function wholeNumber(value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new PismError('usage', `--limit takes a whole number, not ${value}`);
}
