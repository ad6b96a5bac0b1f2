import type { DatabaseSync } from 'node:sqlite';
import type { Option } from 'commander';
import { PismError } from '../../errors.ts';
import { foldersOf, type OpenIndex } from '../../facts/open.ts';
import { type Kind, optionOf } from '../../model/kind.ts';
import { counted, didYouMean, nearQuestion } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { builtinFacts, packageVersion } from '../../package.ts';
import { filledFields, kindsWithFacts } from '../../query/catalogue.ts';
import { standingOf } from '../../query/disputes.ts';
import { shellWord } from '../../query/operators.ts';
import { firstOf, type Text } from '../../query/result.ts';
import { addedUp, countFacts, countRows, ofBulletins, type Query, where, withId } from '../../query/select.ts';
import { visibleLines } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import { rowsOf } from '../../store/read.ts';
import type { CommandLine } from '../arguments.ts';
import { type AnyCommand, type Example, type Io, tasks } from '../command.ts';
import { type HelpPart, helpText, topicNames, topics } from '../help-topics.ts';
import { globalOptions, sharedOptions } from '../options.ts';
import { terminalWidth, warn } from '../print.ts';
import { summariesOf } from '../summaries.ts';
import { allCommandNames, findCommand } from './index.ts';

/** `pism`, `pism --version`, `pism help [command|topic]`, and `pism [command] --help`. */
export async function help(
  { command: called = 'pism', words, options, facts }: Pick<CommandLine, 'command' | 'words' | 'options' | 'facts'>,
  io: Io,
  open: OpenIndex,
): Promise<Text> {
  const isOfCommand = !['pism', 'help'].includes(called.toLowerCase());
  if (isOfCommand) return help({ command: 'help', words: [called], options: [], facts }, io, open);
  const flags = options.map(({ flag }) => flag);
  if (flags.includes('--version') || flags.includes('-V')) return pageOf([packageVersion()], io);
  const flag = flags.find((each) => !global.includes(each));
  if (flag !== undefined) {
    const hint = didYouMean(flag, ['--help', '--version', '--facts', '--color'], 'Options are');
    throw new PismError('usage', `${called} has no option ${flag}`, hint);
  }
  const [word, strange] = words;
  const name = word?.toLowerCase() === 'help' ? undefined : word;
  if (strange !== undefined) throw new PismError('usage', `help takes only one word, not also ${strange}`);
  const topic = ownValue(topics, name?.toLowerCase() ?? '');
  if (topic) return pageOf(topic, io);
  const index = await openForHelp(facts, io, open, name !== undefined);
  if (name === undefined) return pageOf(programPage(index), io);
  if (commandPages.includes(name.toLowerCase())) return pageOf(commandsPage(index, name.toLowerCase()), io);
  const command = await findCommand(name, index);
  if (command) return helpOn(command, index, io, flags.includes('--choices'));
  const near = nearQuestion(name, [...commandPages, ...topicNames, ...allCommandNames(index)]);
  throw new PismError('usage', `There is no help on ${name}`, near ?? '`pism help` lists commands and topics.');
}

/** Options allowed in any command line. */
const global = ['--choices', '-h', '--help', '--no-pager', '--keep-going', '--facts', '--color'];

/** Kinds and examples of the user's facts, or if they are unreadable, of ours; only the first page needs the facts themselves. */
async function openForHelp(facts: string[], io: Io, open: OpenIndex, definitionsOnly: boolean): Promise<Index> {
  const isBuiltin = foldersOf(facts, io).every((folder) => folder === builtinFacts);
  try {
    return await open(facts, { definitionsOnly: definitionsOnly && !isBuiltin });
  } catch (thrown) {
    if (isBuiltin || !(thrown instanceof PismError)) throw thrown;
    await warn(`${thrown.message}: this page is about the facts that ship with pism.`, io);
    return open(['builtin']);
  }
}

/** The help pages that list commands. */
const commandPages = ['commands', 'writing', 'scripts'];

const sharedFlags = new Set<Option>(Object.values(sharedOptions));

/**
 * The help page of a command: what it does, examples, usage, then its own options by group; options that several
 * commands have are only named. The page of a kind lists choices without their meanings, only fields that facts fill, and
 * only the first of the shared options, unless `isFull`.
 */
function helpOn(command: AnyCommand, index: Index, io: Io, isFull: boolean): Text {
  const { name: title, summary, about = '', arguments: takes = [], kind } = command;
  const brief = kind !== undefined && !isFull;
  const filled = brief ? filledFields(index.database, kind) : [];
  const empty = brief ? kind.fields.filter(({ name }) => !filled.includes(name)).map(optionOf) : [];
  const all = Object.values({ ...command.options, ...globalOptions }).filter(({ hidden }) => !hidden);
  const longs = new Set(all.map(({ long }) => long));
  const isOfList = ({ long }: Option) => long?.endsWith('-all') === true && longs.has(long.slice(0, -'-all'.length));
  const own = all.filter((each) => !sharedFlags.has(each) && !isOfList(each) && !empty.includes(each.long ?? ''));
  const groups = Map.groupBy(own, ({ helpGroupHeading = '' }) => helpGroupHeading);
  const named = Map.groupBy(
    all.filter((each) => sharedFlags.has(each)),
    ({ helpGroupHeading }) => (helpGroupHeading === 'Filters:' ? 'filters' : 'output'),
  );
  const parts = [
    `pism ${title}: ${summary}`,
    { heading: 'Examples:', terms: examplesOf(command, index) },
    `Usage: pism ${[title, ...takes.map(([flags]) => flags), '[options]'].join(' ')}`,
    takes,
    about,
    ...Array.from(groups, ([heading, group]): HelpPart => {
      return { heading, terms: group.map((each) => termOf(each, brief)) };
    }),
    ...[...named].sort().map(([page, options]) => {
      const flags = options.flatMap(({ long }) => long ?? []);
      return `Also ${firstOf(flags, brief ? maxShared : flags.length)}: \`pism help ${page}\`.`;
    }),
    ...(brief ? [`\`pism help ${title} --choices\`: all options, and what choices mean.`] : []),
  ];
  return pageOf(parts, io);
}

/** Maximum number of shared options named on the page of a kind. */
const maxShared = 10;

/** An option as a term; `brief` lists its choices without their meanings. */
function termOf({ flags, description }: Option, brief: boolean): Example {
  const [about = '', ...choices] = description.split('\n');
  const names = choices.map((each) => each.trim().split(':')[0]).join(', ');
  return [flags, brief && names !== '' ? `${about}: ${names}` : description];
}

/** The page of `pism --help`, for a terminal of 24 lines: what is loaded, what readers ask, and where the rest is. */
function programPage(index: Index): HelpPart[] {
  const first = summariesOf(index.registers).flatMap(({ name, task }) => (tasks[task] === 'first' ? name : []));
  const more = [...topicNames, ...commandPages].join(', ');
  return [
    `pism: what policy bulletins state, and what other sources say\n${loadedText(index.database)}`,
    programExamples(index),
    [
      ['Kinds', kindNames(index)],
      ['Ask', first.join('  ')],
      ['Help', `pism help <command>: its options, with examples\npism help <topic>: ${more}`],
    ],
  ];
}

/** The sources and facts that lists show, and how many facts are disputed. */
function loadedText(database: DatabaseSync): string {
  const all: Query = { kind: null, filters: [] };
  const { facts, disputed } = standingOf(database, addedUp(database, all).filters);
  const sources = countRows(database, 'sources', []);
  const bulletins = countRows(database, 'sources', [ofBulletins('source')]);
  const own = bulletins > 0 ? counted(bulletins, 'bulletin') : counted(sources, 'source');
  const rest = countFacts(database, all) - facts;
  const others = rest > 0 ? `; ${rest} more in ${counted(sources - bulletins, 'other source')}` : '';
  return `${own}, ${counted(facts, 'fact')}, ${disputed} disputed${others}`;
}

/** Maximum number of examples by kinds on the help page of a command. */
const maxExamples = 5;

/** Maximum number of kinds on the first page; other people's facts may have many more. */
const maxKindsNamed = 16;

/** The kinds that have facts, or all if none has. */
function kindNames(index: Index): string {
  const filled = kindsByUse(index);
  const names = (filled.length > 0 ? filled : index.kinds).map(({ kind }) => kind);
  const rest = names.length - maxKindsNamed;
  return names.slice(0, maxKindsNamed).join('  ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The kinds that have facts; those that readers ask most have the most examples. */
function kindsByUse(index: Index): Kind[] {
  return kindsWithFacts(index).toSorted((one, other) => other.examples.length - one.examples.length);
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

/** The examples on the first page: of the two kinds with the most examples, and about these facts. */
function programExamples(index: Index): Example[] {
  const { database } = index;
  const kinds = kindsByUse(index);
  const { filters } = addedUp(database, { kind: null, filters: [] });
  // An actor that a handful of facts name has an answer of one screen.
  const { sql, values } = where(filters);
  const actors = `SELECT coalesce(short, name) AS name FROM _fact_rows f JOIN fact_entries n USING (fact)
    JOIN entries e ON (e.register, e.id) = ('actors', entry) ${sql}
    GROUP BY e.id ORDER BY abs(count(DISTINCT fact) - 3), e.id LIMIT 1`;
  const shown = kinds
    .flatMap(({ examples }) => examplesFor('show', examples))
    .filter(([line]) => withId(database, line.replace('pism show ', '')));
  return [
    ...kinds
      .slice(0, 2)
      .flatMap(({ kind, examples }) =>
        examplesFor(kind, examples).filter(([line], at) => at === 0 || line.endsWith('--matrix')),
      ),
    ...rowsOf<{ name: string }>(database, actors, values).map(
      ({ name }): Example => [`pism ${shellWord(name)}`, 'a search for any words'],
    ),
    ...shown.slice(0, 1),
    ['pism checks', 'what other sources say otherwise'],
    ['pism summary', 'what is loaded, on one screen'],
  ];
}

/** The examples of a command: first those that kinds have for it, then its own. */
function examplesOf({ name, examples }: AnyCommand, index: Index): Example[] {
  const given = kindsWithFacts(index).flatMap((kind) => examplesFor(name, kind.examples));
  const lines = examples.trim().split('\n');
  return [...given.slice(0, maxExamples), ...lines.map((line) => line.trim().split(' # ') as Example)];
}

function examplesFor(command: string, examples: Kind['examples'] = []): Example[] {
  const given = examples.filter(({ line }) => line.split(' ')[1] === command);
  return given.map(({ line, answers }) => [line, answers]);
}

// Kinds may come from a stranger, and so may their texts.
function pageOf(parts: HelpPart[], io: Io): Text {
  return { text: visibleLines(helpText(parts, terminalWidth(io))) };
}
