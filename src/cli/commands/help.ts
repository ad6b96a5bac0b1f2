import { type Exit, PismError } from '../../errors.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import type { Kind } from '../../model/kind.ts';
import { didYouMean, nearQuestion } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { builtinFacts, packageVersion } from '../../package.ts';
import { kindsWithFacts } from '../../query/catalogue.ts';
import { visibleLines } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import { type AnyCommand, type Example, type Io, type OpenIndex, tasks } from '../command.ts';
import { textsOfCommands } from '../command-texts.ts';
import { noteFormerKinds } from '../former-names.ts';
import { type HelpPart, helpText, topicNames, topics } from '../help-topics.ts';
import { globalOptions, option } from '../options.ts';
import { note, terminalWidth } from '../print.ts';
import { allCommandNames, findCommand } from './index.ts';

/** Words allowed in any command line, besides the values of --facts and --color. */
const global = /^(--|-h|--help|--no-pager|--keep-going|--facts(=.*)?|--color(=.*)?)$/;

/** `pism`, `pism --help`, `pism --version` and `pism help [command|topic]`. */
export async function help(rest: string[], io: Io, facts: string[], open: OpenIndex): Promise<Exit> {
  if (rest.includes('--version') || rest.includes('-V')) return print([packageVersion()], io);
  const [word, strange] = rest.filter(
    (word, position) => !global.test(word) && !/^--(facts|color)$/.test(rest[position - 1] ?? ''),
  );
  const name = word?.toLowerCase() === 'help' ? undefined : word;
  if (strange !== undefined) throw new PismError('usage', `help takes only one word, not also ${strange}`);
  if (name?.startsWith('-')) {
    const hint = didYouMean(name, ['--help', '--version', '--facts', '--color'], 'Options are');
    throw new PismError('usage', `There is no option ${name} without a command`, hint);
  }
  const topic = ownValue(topics, name?.toLowerCase() ?? '');
  if (topic) return print(topic, io);
  return withIndex(await openForHelp(facts, io, open), async (index) => {
    if (name === undefined) return print(programPage(index), io);
    if (name.toLowerCase() === 'commands') return print(commandsPage(index), io);
    const command = await findCommand(name, index);
    await noteFormerKinds([name], index.kinds, io);
    if (command) return showHelp(command.kind?.kind ?? name, command, index, io);
    const near = nearQuestion(name, ['commands', ...topicNames, ...allCommandNames(index)]);
    throw new PismError('usage', `There is no help on ${name}`, near ?? '`pism help` lists commands and topics.');
  });
}

/** Kinds and examples of the user's facts, or if they are unreadable, of ours; without an index, no examples. */
async function openForHelp(facts: string[], io: Io, open: OpenIndex): Promise<Index> {
  const isBuiltin = foldersOf(facts, io).every((folder) => folder === builtinFacts);
  try {
    return await open(facts, { definitionsOnly: !isBuiltin });
  } catch (thrown) {
    if (isBuiltin || !(thrown instanceof PismError)) throw thrown;
    await note(`${thrown.message}: this page is about the facts that ship with pism.\n`, io);
    return open(['builtin']);
  }
}

/** Prints the help page of a command: its description, usage, examples, then its options by group. */
export function showHelp(name: string, command: AnyCommand, index: Index, io: Io): Exit {
  const { summary, about = '', arguments: takes = [] } = command;
  const title = name.toLowerCase();
  const help = option('Everywhere', '-h, --help', 'show this page');
  const options = [...Object.values({ ...command.options, ...globalOptions }), help].filter(({ hidden }) => !hidden);
  const groups = Map.groupBy(options, ({ helpGroupHeading = '' }) => helpGroupHeading);
  const parts = [
    `pism ${title}: ${summary}`,
    `Usage: pism ${[title, ...takes.map(([flags]) => flags), '[options]'].join(' ')}`,
    takes,
    { heading: 'Examples:', terms: examplesOf(title, command, index) },
    about,
    ...Array.from(groups, ([heading, group]): HelpPart => {
      return { heading, terms: group.map(({ flags, description }) => [flags, description]) };
    }),
  ];
  return print(parts, io);
}

/** The page of `pism --help`, for a terminal of 24 lines: description, examples and commands. */
function programPage(index: Index): HelpPart[] {
  const byUse = Map.groupBy(textsOfCommands(index), ([, { task }]) => tasks[task]);
  const uses = Array.from(new Set(Object.values(tasks)), (use): [string, string] => {
    return [`${use}:`, (byUse.get(use) ?? []).map(([name]) => name).join(', ')];
  });
  return [
    `pism: what policy bulletins state, and what other sources say about it\n${usage}`,
    { heading: 'Examples:', terms: programExamples(index) },
    { heading: 'Commands:', terms: [['Kinds:', kindNames(index)], ...uses] },
    {
      heading: 'More:',
      terms: [
        ['pism help commands', 'what each command does'],
        ['pism help <command>', 'its options, with examples'],
        ['pism help <topic>', topicNames.join(', ')],
      ],
    },
  ];
}

const usage = 'Usage: pism <command> [words...] [options]';

/** Maximum number of examples by kinds on the help page of a command. */
const maxExamples = 5;

/** Maximum number of kinds on the first page; other people's facts may have many more. */
const maxKindsNamed = 16;

/** The kinds that have facts, or all if none has. */
function kindNames(index: Index): string {
  const filled = kindsWithFacts(index);
  const names = (filled.length > 0 ? filled : index.kinds).map(({ kind }) => kind);
  const rest = names.length - maxKindsNamed;
  return rest > 0 ? `${names.slice(0, maxKindsNamed).join(', ')} and ${rest} more` : names.join(', ');
}

/** The page of `pism help commands`: every command with its summary, by task. */
function commandsPage(index: Index): HelpPart[] {
  const byTask = Map.groupBy(textsOfCommands(index), ([, { task }]) => task);
  return [
    usage,
    { heading: 'List facts of a kind:', terms: index.kinds.map(({ kind, title }) => [kind, title]) },
    ...(Object.keys(tasks) as (keyof typeof tasks)[]).map((task): HelpPart => {
      return { heading: `${task}:`, terms: (byTask.get(task) ?? []).map(([name, { summary }]) => [name, summary]) };
    }),
    '`pism help <command>` explains a command, with examples.',
  ];
}

/** The examples on the first page: two of the kind with the most examples, and our own. */
export function programExamples(index: Index): Example[] {
  const [of] = kindsWithFacts(index).toSorted((one, other) => other.examples.length - one.examples.length);
  return [
    ...givenFor(of?.kind, of?.examples).slice(0, 1),
    ['pism facts --country Russia', 'all facts about Russia'],
    ['pism search genocide', 'facts that mention genocide, in any form'],
    ...givenFor('show', of?.examples).slice(0, 1),
    ['pism summary', 'counts, trends and disputed facts'],
  ];
}

/** The examples of a command: first those that kinds have for it, then its own. */
export function examplesOf(name: string, { examples }: AnyCommand, index: Index): Example[] {
  const given = kindsWithFacts(index).flatMap((kind) => givenFor(name, kind.examples));
  return [...given.slice(0, maxExamples), ...examples];
}

function givenFor(command: string | undefined, examples: Kind['examples'] = []): Example[] {
  const given = examples.filter(({ line }) => line.split(' ')[1] === command);
  return given.map(({ line, answers }) => [line, answers]);
}

// Kinds may come from a stranger, and so may their texts.
function print(parts: HelpPart[], io: Io): Exit {
  io.stdout.write(visibleLines(helpText(parts, terminalWidth(io))));
  return 'done';
}
