import type { DatabaseSync } from 'node:sqlite';
import type { Option } from 'commander';
import { kindCommand } from '../ask/lists/list.ts';
import { PismError } from '../core/errors.ts';
import { meaningOf, optionOf } from '../core/model/field.ts';
import type { Kind } from '../core/model/kind.ts';
import { counted, nearQuestion } from '../core/model/text.ts';
import { ownValue } from '../core/model/values.ts';
import { packageVersion } from '../core/package.ts';
import { kindsWithFacts } from '../core/query/catalogue.ts';
import { standingOf } from '../core/query/disputes.ts';
import { firstOf } from '../core/query/result.ts';
import { addedUp, countRows, filledFields, ofBulletins, withId } from '../core/query/select.ts';
import type { Index, OpenIndex } from '../core/store/open.ts';
import { visibleLines } from '../formats/options.ts';
import { parserOf } from '../terminal/arguments.ts';
import { type AnyCommand, type Example, type Io, type OwnCommand, tasks } from '../terminal/command.ts';
import { option, sharedOptions } from '../terminal/options.ts';
import { terminalWidth, warn } from '../terminal/print.ts';
import { HelpLayout, topics } from './help-topics.ts';

const helpOptions = {
  choices: option('Output', '--choices', 'all options of a kind, and what choices mean'),
  version: option('Output', '-V, --version', 'print the version of pism'),
};

const topicNames = Object.keys(topics).join(', ');

/** `pism`, `pism help [word]`, `pism [command] --help` and `pism --version`; `all` are the commands but those of kinds. */
export function helpOn(
  all: (registers: string[]) => Promise<AnyCommand[]>,
  find: (name: string, index: Index) => Promise<AnyCommand | undefined>,
): OwnCommand<typeof helpOptions> {
  return {
    name: 'help',
    task: 'Ask',
    summary: 'Explain a command or a topic',
    arguments: [['[command]', `a command, a topic (${topicNames}), or commands: all of them`]],
    examples: `
      pism help show # what a command does, with examples
      pism help filters # a topic
      pism help commands # all commands
    `,
    facts: 'own',
    options: helpOptions,
    async run({ words: [word], options, io, open }) {
      if (options.version) return { text: `${packageVersion}\n` };
      const page = new HelpLayout(terminalWidth(io));
      const name = word?.toLowerCase();
      const topic = ownValue(topics, name ?? '');
      if (topic) return { text: page.text(topic) };
      const index = await openForHelp(options.facts ?? [], io, open);
      const found = name === undefined ? undefined : await find(name, index);
      const text = found
        ? commandText(found, index, page, options.choices === true)
        : listText(name, [...index.kinds.map(kindCommand), ...(await all(index.registers))], index, page);
      // Kinds may come from a stranger, and so may their texts.
      return { text: visibleLines(text) };
    },
  };
}

function listText(name: string | undefined, commands: AnyCommand[], index: Index, page: HelpLayout): string {
  if (name === undefined) return programText(commands, index, page);
  if (name === 'commands') return commandsText(commands, page);
  const near = nearQuestion(name, ['commands', ...Object.keys(topics), ...commands.map((each) => each.name)]);
  throw new PismError('usage', `There is no help on ${name}`, near ?? '`pism help` lists commands and topics.');
}

/** Kinds and examples of the user's facts, or if they are unreadable, of ours. */
async function openForHelp(facts: string[], io: Io, open: OpenIndex): Promise<Index> {
  try {
    return await open(facts);
  } catch (thrown) {
    if (!(thrown instanceof PismError)) throw thrown;
    await warn(`${thrown.message}: this page is about the facts that ship with pism.`, io);
    return open(['builtin']);
  }
}

const sharedFlags = new Set<Option>(Object.values(sharedOptions));

/** Maximum number of shared options named on the page of a kind. */
const maxShared = 10;

/**
 * The page of a command: what it does, examples, usage, then its own options by group; options that several commands have
 * are only named. The page of a kind lists choices without their meanings, only fields that facts fill, and only the first
 * of the shared options, unless `isFull`.
 */
function commandText(command: AnyCommand, index: Index, page: HelpLayout, isFull: boolean): string {
  const { name, summary, about = '', kind } = command;
  const brief = kind !== undefined && !isFull;
  const filled = brief ? filledFields(index.database, kind) : [];
  const unused = filled.length > 0 && brief ? kind.fields.filter(({ name }) => !filled.includes(name)) : [];
  const empty = unused.map(optionOf);
  const parser = parserOf(command).description(about);
  const own = parser.options.filter(({ hidden, long = '' }) => !hidden && !empty.includes(long));
  const named = Map.groupBy(
    own.filter((each) => sharedFlags.has(each)),
    ({ helpGroupHeading }) => (helpGroupHeading === 'Filters:' ? 'filters' : 'output'),
  );
  page.visibleOptions = () => own.filter((each) => !sharedFlags.has(each));
  return page.text([
    `pism ${name}: ${summary}`,
    `Examples:\n${page.terms(examplesOf(command, index))}`,
    page.formatHelp(parser, page).trimEnd(),
    ...(isFull ? (kind?.fields ?? []) : []).flatMap((field) => {
      const choices = Object.entries(field.choices ?? {}).map(([choice, meant]): Example => [choice, meaningOf(meant)]);
      return choices.length > 0 ? `Choices of ${optionOf(field)}:\n${page.terms(choices)}` : [];
    }),
    [
      ...[...named].sort().map(([topic, options]) => {
        const flags = options.flatMap(({ long }) => long ?? []);
        return `Also ${firstOf(flags, brief ? maxShared : flags.length)}: \`pism help ${topic}\`.`;
      }),
      ...(brief ? [`\`pism help ${name} --choices\`: all options, and what choices mean.`] : []),
    ].join('\n'),
  ]);
}

/** The first page, for a terminal of 24 lines: what is loaded, what readers ask, and where the rest is. */
function programText(commands: AnyCommand[], index: Index, page: HelpLayout): string {
  // The kinds that readers ask most have the most examples.
  const filled = kindsWithFacts(index).toSorted((one, other) => other.examples.length - one.examples.length);
  const kinds = (filled.length > 0 ? filled : index.kinds).map(({ kind }) => kind);
  const shown = filled.flatMap(({ examples }) => examplesFor('show', examples));
  return page.text([
    `pism: what policy bulletins state, and what other sources say\n${loadedText(index.database)}`,
    [
      ...filled.slice(0, 3).flatMap(({ kind, examples }) => examplesFor(kind, examples).slice(0, 1)),
      ...shown.filter(([line]) => withId(index.database, line.replace('pism show ', ''))).slice(0, 1),
      ['pism checks', 'what other sources say otherwise'],
      ['pism summary', 'what is loaded, on one screen'],
    ],
    [
      ['Search', 'pism <words>: the facts nearest to any words'],
      ['Kinds', firstOf(kinds, maxKindsNamed)],
      ...byTask(commands).map(([task, of]): Example => [task, of.map(({ name }) => name).join(', ')]),
      ['Help', `pism help <command>, with examples; pism help <topic>: commands, ${topicNames}`],
    ],
  ]);
}

/** Maximum number of kinds on the first page; other people's facts may have many more. */
const maxKindsNamed = 16;

/** The page of all commands with their summaries, by task. */
function commandsText(commands: AnyCommand[], page: HelpLayout): string {
  const groups = [['List facts of a kind', commands.filter(({ kind }) => kind)] as const, ...byTask(commands)];
  return page.text([
    'Usage: pism <command> [words...] [options]',
    ...groups.map(([heading, of]) => {
      return `${heading}:\n${page.terms(of.map(({ name, summary, kind }) => [name, kind?.title ?? summary]))}`;
    }),
    '`pism help <command>` explains a command, with examples.',
  ]);
}

/** The commands but those of kinds, under their tasks. */
function byTask(commands: AnyCommand[]) {
  return tasks.map((task) => [task, commands.filter((each) => each.task === task && !each.kind)] as const);
}

/** The sources and facts that are counted, and how many facts are disputed. */
function loadedText(database: DatabaseSync): string {
  const { facts, disputed } = standingOf(database, addedUp(database, { kind: null, filters: [] }).filters);
  const sources = countRows(database, 'sources', []);
  const bulletins = countRows(database, 'sources', [ofBulletins('source')]);
  const own = bulletins > 0 ? counted(bulletins, 'bulletin') : counted(sources, 'source');
  const rest = countRows(database, '_fact_rows', []) - facts;
  const others = rest > 0 ? `; ${rest} more in ${counted(sources - bulletins, 'other source')}` : '';
  return `${own}, ${counted(facts, 'fact')}, ${disputed} disputed${others}`;
}

/** Maximum number of examples by kinds on the help page of a command. */
const maxExamples = 5;

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
