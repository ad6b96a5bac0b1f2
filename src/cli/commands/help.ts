import { wrapAnsi } from 'fast-wrap-ansi';
import { type Exit, PismError } from '../../errors.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import type { Kind } from '../../model/kind.ts';
import { didYouMean, nearQuestion } from '../../model/text.ts';
import { builtinFacts, packageVersion } from '../../package.ts';
import { kindsWithFacts } from '../../query/catalogue.ts';
import { visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import { type AnyCommand, type Example, type Io, type OpenIndex, tasks } from '../command.ts';
import { pairs, topicNames, topicText } from '../help-topics.ts';
import { note } from '../messages.ts';
import { globalOptions, option } from '../options.ts';
import { widthOf } from '../print.ts';
import { allCommandNames, findCommand, textsOfCommands } from './index.ts';

/** What may stand in any command line, besides the values of --facts and --color. */
const global = /^(--|-h|--help|--no-pager|--keep-going|--facts(=.*)?|--color(=.*)?)$/;

/** `pism`, `pism --help`, `pism --version` and `pism help [command|topic]`. */
export async function help(rest: string[], io: Io, facts: string[], open: OpenIndex): Promise<Exit> {
  const width = widthOf(io);
  if (rest.includes('--version') || rest.includes('-V')) return print(`${packageVersion()}\n`, io);
  const [word, strange] = rest.filter(
    (word, position) => !global.test(word) && !/^--(facts|color)$/.test(rest[position - 1] ?? ''),
  );
  const name = word?.toLowerCase() === 'help' ? undefined : word;
  if (strange !== undefined) throw new PismError('usage', `help takes one word, and there is a second: ${strange}`);
  if (name?.startsWith('-')) {
    const hint = didYouMean(name, ['--help', '--version', '--facts', '--color'], 'Options are');
    throw new PismError('usage', `There is no option ${name} without a command`, hint);
  }
  const topic = name === undefined ? undefined : topicText(name, width);
  if (topic !== undefined) return print(topic, io);
  return withIndex(await openForHelp(facts, io, open), async (index) => {
    if (name === undefined) return print(programPage(index, width), io);
    if (name.toLowerCase() === 'commands') return print(commandsPage(index, width), io);
    const command = await findCommand(name, index);
    if (command) return showHelp(name, command, index, io);
    const near = nearQuestion(name, ['commands', ...topicNames(), ...allCommandNames(index)]);
    const hint = near ?? '`pism help` lists commands and topics.';
    throw new PismError('usage', `There is no help on ${name}`, hint);
  });
}

/** The kinds and examples of the facts at hand: of our own where these cannot be read, and without examples where they never were. */
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

/** Prints the help page of a command: what it does, how it is used, examples, then every option in its group. */
export function showHelp(name: string, command: AnyCommand, index: Index, io: Io): Exit {
  const width = widthOf(io);
  const { summary, about, arguments: takes = [] } = command;
  const title = name.toLowerCase();
  const options = [
    ...Object.values({ ...command.options, ...globalOptions }),
    option('Everywhere', '-h, --help', 'show this page'),
  ];
  const groups = Object.entries(Object.groupBy(options, ({ helpGroupHeading = '' }) => helpGroupHeading));
  const taken = takes.map(([flags, about]): [string, string] => [flags, about]);
  const parts = [
    wrapAnsi(`pism ${title}: ${summary}`, width),
    wrapAnsi(`Usage: pism ${[title, ...takes.map(([flags]) => flags), '[options]'].join(' ')}`, width),
    ...(taken.length > 0 ? [pairs(taken, width)] : []),
    ...listPart('Examples:', examplesOf(title, command, index), width),
    ...(about ? [wrapAnsi(about, width)] : []),
    ...groups.flatMap(([heading, group = []]) =>
      listPart(
        heading,
        group.filter(({ hidden }) => !hidden).map(({ flags, description }) => [flags, description]),
        width,
      ),
    ),
  ];
  return print(`${parts.join('\n\n')}\n`, io);
}

/** The page of `pism --help`, for a terminal of 24 lines: what the program answers, examples, and which commands there are. */
function programPage(index: Index, width: number): string {
  const lines = textsOfCommands(index);
  const byUse = Map.groupBy(lines, ([, { task }]) => tasks[task]);
  const uses = [...new Set(Object.values(tasks))].map((use): [string, string] => {
    const names = (byUse.get(use) ?? []).map(([name]) => name);
    return [`${use}:`, names.join(', ')];
  });
  const topics = topicNames().join(', ');
  const parts = [
    `${wrapAnsi('pism: what policy bulletins state, and what other sources say about it', width)}\n${wrapAnsi(usage, width)}`,
    ...listPart('Examples:', programExamples(index), width),
    ...listPart('Commands:', [['Kinds:', kindNames(index)], ...uses], width),
    ...listPart(
      'More:',
      [
        ['pism help commands', 'what each command does'],
        ['pism help <command>', 'its options, with examples'],
        ['pism help <topic>', topics],
      ],
      width,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const usage = 'Usage: pism <command> [words...] [options]';

/** Examples by kinds on the help page of a command. */
const maxExamples = 5;

/** Kinds that the first page names; somebody else's facts may have many more. */
const maxKindsNamed = 16;

function kindNames({ kinds }: Index): string {
  const names = kinds.map(({ kind }) => kind);
  const rest = names.length - maxKindsNamed;
  return rest > 0 ? `${names.slice(0, maxKindsNamed).join(', ')} and ${rest} more` : names.join(', ');
}

/** The page of `pism help commands`: every command with what it does, by task. */
function commandsPage(index: Index, width: number): string {
  const lines = textsOfCommands(index);
  const titles = index.kinds.map(({ kind, title }): [string, string] => [kind, title]);
  const byTask = Object.keys(tasks).flatMap((task) => {
    const ofTask = lines.filter(([, line]) => line.task === task);
    const named = ofTask.map(([name, { summary }]): [string, string] => [name, summary]);
    return listPart(`${task}:`, named, width);
  });
  const last = wrapAnsi('`pism help <command>` explains a command, with examples.', width);
  return `${[wrapAnsi(usage, width), ...listPart('List facts of a kind:', titles, width), ...byTask, last].join('\n\n')}\n`;
}

/** The examples that a newcomer sees first: two of the kind that has most of them, and ours. */
export function programExamples(index: Index): Example[] {
  const [of] = kindsWithFacts(index).toSorted((one, other) => other.examples.length - one.examples.length);
  return [
    ...givenFor(of?.kind, of?.examples).slice(0, 1),
    ['pism facts --country Russia', 'all facts about Russia'],
    ['pism search genocide', 'facts that mention genocide, in any form'],
    ...givenFor('show', of?.examples).slice(0, 1),
    ['pism summary', 'what there is, and what is disputed'],
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

/** Terms with what they mean, below a heading; nothing where there are none. */
function listPart(heading: string, all: [string, string][], width: number): string[] {
  return all.length > 0 ? [`${heading}\n${pairs(all, width)}`] : [];
}

// Kinds may be a stranger's, and so may what they say of themselves.
function print(text: string, io: Io): Exit {
  io.stdout.write(visibleLines(text));
  return 'done';
}
