import type { Option } from 'commander';
import { PismError } from '../../errors.ts';
import { foldersOf, type OpenIndex } from '../../facts/open.ts';
import { type Kind, optionOf } from '../../model/kind.ts';
import { didYouMean, nearQuestion } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { builtinFacts, packageVersion } from '../../package.ts';
import { filledFields, kindsWithFacts } from '../../query/catalogue.ts';
import type { Text } from '../../query/result.ts';
import { visibleLines } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import type { CommandLine } from '../arguments.ts';
import { type AnyCommand, type Example, type Io, tasks } from '../command.ts';
import { type HelpPart, helpText, morePages, topicNames, topics } from '../help-topics.ts';
import { globalOptions, sharedOptions } from '../options.ts';
import { terminalWidth, warn } from '../print.ts';
import { summariesOf } from '../summaries.ts';
import { allCommandNames, findCommand } from './index.ts';

/** Options allowed in any command line. */
const global = ['--choices', '-h', '--help', '--no-pager', '--keep-going', '--facts', '--color'];

/** `pism`, `pism --help`, `pism --version` and `pism help [command|topic]`. */
export async function help({ words, options, facts }: CommandLine, io: Io, open: OpenIndex): Promise<Text> {
  const flags = options.map(({ flag }) => flag);
  if (flags.includes('--version') || flags.includes('-V')) return pageOf([packageVersion()], io);
  const flag = flags.find((each) => !global.includes(each));
  if (flag !== undefined) {
    const hint = didYouMean(flag, ['--help', '--version', '--facts', '--color'], 'Options are');
    throw new PismError('usage', `There is no option ${flag} without a command`, hint);
  }
  const [word, strange] = words;
  const name = word?.toLowerCase() === 'help' ? undefined : word;
  if (strange !== undefined) throw new PismError('usage', `help takes only one word, not also ${strange}`);
  const topic = ownValue(topics, name?.toLowerCase() ?? '');
  if (topic) return pageOf(topic, io);
  const index = await openForHelp(facts, io, open);
  if (name === undefined) return pageOf(programPage(index), io);
  if (pages.includes(name.toLowerCase())) return pageOf(commandsPage(index, name.toLowerCase()), io);
  const command = await findCommand(name, index);
  if (command) return helpOn(command, index, io, flags.includes('--choices'));
  const near = nearQuestion(name, [...pages, ...topicNames, ...allCommandNames(index)]);
  throw new PismError('usage', `There is no help on ${name}`, near ?? '`pism help` lists commands and topics.');
}

/** Kinds and examples of the user's facts, or if they are unreadable, of ours; without an index, no examples. */
export async function openForHelp(facts: string[], io: Io, open: OpenIndex): Promise<Index> {
  const isBuiltin = foldersOf(facts, io).every((folder) => folder === builtinFacts);
  try {
    return await open(facts, { definitionsOnly: !isBuiltin });
  } catch (thrown) {
    if (isBuiltin || !(thrown instanceof PismError)) throw thrown;
    await warn(`${thrown.message}: this page is about the facts that ship with pism.`, io);
    return open(['builtin']);
  }
}

/** The help pages that list commands. */
const pages = ['commands', 'writing', 'scripts'];

const shared = new Set<Option>(Object.values(sharedOptions));

/**
 * The help page of a command: what it does, usage, examples, then its own options by group; options of all commands
 * are only named. The page of a kind lists choices without their meanings and only fields that facts fill, unless `isFull`.
 */
export function helpOn(command: AnyCommand, index: Index, io: Io, isFull = false): Text {
  const { name: title, summary, about = '', arguments: takes = [], kind } = command;
  const brief = kind !== undefined && !isFull;
  const filled = brief ? filledFields(index.database, kind) : [];
  const isEmpty = new Set(kind?.fields.flatMap((field) => (filled.includes(field.name) ? [] : optionOf(field))));
  const all = Object.values({ ...command.options, ...globalOptions }).filter(({ hidden }) => !hidden);
  const longs = new Set(all.map(({ long }) => long));
  const isOfList = ({ long }: Option) => long?.endsWith('-all') === true && longs.has(long.slice(0, -'-all'.length));
  const own = all.filter((each) => !shared.has(each) && !isOfList(each) && !(brief && isEmpty.has(each.long ?? '')));
  const others = all.filter((each) => shared.has(each));
  const named = Map.groupBy(others, (each) => (each.helpGroupHeading === 'Filters:' ? 'filters' : 'output'));
  const groups = Map.groupBy(own, ({ helpGroupHeading = '' }) => helpGroupHeading);
  const parts = [
    `pism ${title}: ${summary}`,
    `Usage: pism ${[title, ...takes.map(([flags]) => flags), '[options]'].join(' ')}`,
    takes,
    { heading: 'Examples:', terms: examplesOf(command, index) },
    about,
    ...Array.from(groups, ([heading, group]): HelpPart => {
      return { heading, terms: group.map((each) => termOf(each, longs, brief)) };
    }),
    ...[...named].sort().map(([page, all]) => `Also ${all.map(({ long }) => long).join(', ')}: \`pism help ${page}\`.`),
    ...(brief ? [`\`pism help ${title} --choices\` lists all fields, with the meaning of each choice.`] : []),
  ];
  return pageOf(parts, io);
}

/** An option as a term; `brief` lists its choices without their meanings. */
function termOf({ flags, long, description }: Option, longs: Set<string | undefined>, brief: boolean): Example {
  const [about = '', ...choices] = description.split('\n');
  const names = choices.map((each) => each.trim().split(':')[0]).join(', ');
  const all = longs.has(`${long}-all`) ? ` (${long}-all: all of them)` : '';
  if (!brief || choices.length === 0) return [flags, [about + all, ...choices].join('\n')];
  return [flags, `${about}: ${names}${all}`];
}

/** The page of `pism --help`, for a terminal of 24 lines: what readers ask, and where the rest is. */
function programPage(index: Index): HelpPart[] {
  const first = summariesOf(index.registers).flatMap(({ name, task }) => (tasks[task] === 'first' ? name : []));
  return [
    'Ask policy bulletins what they state, and compare it with other sources.',
    programExamples(index),
    { heading: 'Commands:', terms: Object.entries({ Kinds: kindNames(index), Ask: first.join('  ') }) },
    { heading: 'More:', terms: [...morePages, ['pism help <topic>', topicNames.join(', ')]] },
  ];
}

/** Maximum number of examples by kinds on the help page of a command. */
const maxExamples = 5;

/** Maximum number of kinds on the first page; other people's facts may have many more. */
const maxKindsNamed = 16;

/** The kinds that have facts, or all if none has. */
function kindNames(index: Index): string {
  const filled = kindsWithFacts(index);
  const names = (filled.length > 0 ? filled : index.kinds).map(({ kind }) => kind);
  const rest = names.length - maxKindsNamed;
  return names.slice(0, maxKindsNamed).join('  ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** A page that lists commands with their summaries, by task: all, or those of this page. */
function commandsPage(index: Index, page: string): HelpPart[] {
  const byTask = Map.groupBy(summariesOf(index.registers), ({ task }) => task);
  const isListed = (task: string) => page === 'commands' || ownValue<string>(tasks, task) === page;
  return [
    'Usage: pism <command> [words...] [options]',
    ...(page === 'commands'
      ? [{ heading: 'List facts of a kind:', terms: index.kinds.map(({ kind, title }): Example => [kind, title]) }]
      : []),
    ...(Object.keys(tasks) as (keyof typeof tasks)[]).filter(isListed).map((task): HelpPart => {
      return { heading: `${task}:`, terms: (byTask.get(task) ?? []).map(({ name, summary }) => [name, summary]) };
    }),
    '`pism help <command>` explains a command, with examples.',
  ];
}

/** The examples on the first page: of the two kinds with the most examples, and our own. */
export function programExamples(index: Index): Example[] {
  const kinds = kindsWithFacts(index).toSorted((one, other) => other.examples.length - one.examples.length);
  const all = kinds.flatMap(({ examples }) => examples);
  const quote = all.filter(({ line }) => line.endsWith('--quote'));
  return [
    ...kinds.slice(0, 2).flatMap(({ kind, examples }) => {
      return givenFor(kind, examples).filter(([line], at) => at === 0 || line.endsWith('--matrix'));
    }),
    ['pism facts --country Russia', 'all about Russia'],
    ['pism search "forced labour"', 'in any spelling'],
    ...givenFor('show', quote.length > 0 ? quote : all).slice(0, 1),
    ['pism checks', 'what other sources say otherwise'],
    ['pism facts -o facts.xlsx', 'all facts, as a workbook'],
  ];
}

/** The examples of a command: first those that kinds have for it, then its own. */
export function examplesOf({ name, examples }: AnyCommand, index: Index): Example[] {
  const given = kindsWithFacts(index).flatMap((kind) => givenFor(name, kind.examples));
  const lines = examples.trim().split('\n');
  return [...given.slice(0, maxExamples), ...lines.map((line) => line.trim().split(' # ') as Example)];
}

function givenFor(command: string, examples: Kind['examples'] = []): Example[] {
  const given = examples.filter(({ line }) => line.split(' ')[1] === command);
  return given.map(({ line, answers }) => [line, answers]);
}

// Kinds may come from a stranger, and so may their texts.
function pageOf(parts: HelpPart[], io: Io): Text {
  return { text: visibleLines(helpText(parts, terminalWidth(io))) };
}
