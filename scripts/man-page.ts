import type { Option } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type AnyCommand, tasks } from '../src/cli/command.ts';
import { examplesOf, programExamples } from '../src/cli/commands/help.ts';
import { allCommands } from '../src/cli/commands/index.ts';
import { topics } from '../src/cli/help-topics.ts';
import { option, sharedOptions } from '../src/cli/options.ts';
import type { Index } from '../src/store/open.ts';
import type { Manifest } from './release.ts';

/** Lines of text that mandoc finds no fault with have no more bytes. */
const maxLine = 76;

const about = `pism answers from facts that are kept in YAML files: those that ship with it, or those that --facts or PISM_FACTS names.
Each kind of fact has a command that lists its facts, and each field of the kind is an option of that command.
\`pism help <command>\` explains a command with all its options, and has examples from the facts at hand.`;

const atProgram = [
  option('Everywhere', '-h, --help', 'show the help page of the command'),
  option('Everywhere', '-V, --version', 'without a command: print the version'),
];

/** The manual page pism(1) of a release in mdoc, from the texts of the help pages; the examples are from these facts. */
export async function manPage(index: Index, { author, bugs }: Manifest, date: string): Promise<string> {
  const all = await allCommands(index.registers);
  const ofTask = (task: string) => all.filter((command) => command.task === task);
  const { environment = [], 'exit-codes': exitCodes = [], output: _, ...others } = topics;
  const lines = [
    '.\\" Written by `npm run generate` from the texts of the help pages.',
    [`.Dd ${dayOf(date)}`, '.Dt PISM 1', '.Os'],
    ['.Sh NAME', '.Nm pism', '.Nd what policy bulletins state, and what other sources say about it'],
    ['.Sh SYNOPSIS', '.Nm pism', '.Ar command', '.Op Ar words ...', '.Op Ar options'],
    ['.Sh DESCRIPTION', ...text(about.replaceAll('\n', ' '))],
    ['.Ss Kinds of facts', ...list(index.kinds.map(({ kind, about }) => [kind, text(about)]))],
    '.Sh COMMANDS',
    ...Object.keys(tasks).map((task) => [
      `.Ss ${task}`,
      ...list(ofTask(task).map((command) => [usageOf(command), commandText(command, index)])),
    ]),
    ['.Sh OPTIONS', ...text('These options are those of several commands; the help page of a command lists its own.')],
    ...byHeading([...Object.values(sharedOptions), ...atProgram]).map(([heading, options]) => [
      `.Ss ${plain(heading)}`,
      ...list(options.map(described)),
    ]),
    '.Sh TOPICS',
    ...Object.entries(others).map(([name, topic]) => [`.Ss ${name}`, ...topicText(topic)]),
    ['.Sh ENVIRONMENT', ...topicText(environment)],
    ['.Sh EXIT STATUS', ...topicText(exitCodes)],
    ['.Sh EXAMPLES', ...termsOf(programExamples(index))],
    ['.Sh AUTHORS', `.An ${plain(author)}`],
    ...(bugs ? [['.Sh BUGS', ...text(`Please report them at ${bugs.url}.`)]] : []),
  ];
  return `${lines.flat().join('\n')}\n`;
}

function dayOf(date: string): string {
  return new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

function usageOf({ name, arguments: takes = [] }: AnyCommand): string {
  return ['pism', name, ...takes.map(([flags]) => flags)].join(' ');
}

/** What a command does, its words, its own options, which others it has, and examples. */
function commandText(command: AnyCommand, index: Index): string[] {
  const { summary, about, arguments: takes = [] } = command;
  const [options, common] = [Object.values(command.options), Object.values<Option>(sharedOptions)];
  const own = options.filter((each) => !common.includes(each) && !each.hidden);
  const shared = byHeading(options.filter((each) => common.includes(each))).map(([heading]) => heading);
  const words = takes.map(([flags, about]): [string, string[]] => [flags, text(about)]);
  return [
    ...text(`${summary}.`),
    ...(about ? ['.Pp', ...text(about)] : []),
    ...list([...words, ...own.map(described)]),
    ...(shared.length > 0 ? ['.Pp', ...text(`Options described below: ${shared.join(', ')}.`)] : []),
    '.Pp',
    'Examples:',
    ...termsOf(examplesOf(command, index)),
  ];
}

function byHeading(options: Option[]): [string, Option[]][] {
  return [...Map.groupBy(options, ({ helpGroupHeading = '' }) => helpGroupHeading.replace(/:$/, ''))];
}

function described({ flags, description }: Option): [string, string[]] {
  return [flags, text(description.replace(/\n +/g, '\n\n'))];
}

function topicText(topic: (typeof topics)[string]): string[] {
  return topic.flatMap((part, at) => {
    if (typeof part !== 'string') return termsOf(part);
    return at > 0 ? ['.Pp', ...text(part)] : text(part);
  });
}

/** Terms with what they mean in one paragraph each. */
function termsOf(all: readonly (readonly [term: string, meaning: string, ...unknown[]])[]): string[] {
  return list(all.map(([term, meaning]) => [term, text(meaning)]));
}

/** Terms with what they mean; nothing where there are none. */
function list(all: [string, string[]][]): string[] {
  if (all.length === 0) return [];
  return ['.Bl -tag -width Ds', ...all.flatMap(([term, meaning]) => [`.It "\\&${plain(term)}"`, ...meaning]), '.El'];
}

/** Paragraphs of text: each sentence begins a line, as roff spaces sentences by the ends of lines. */
function text(of: string): string[] {
  const paragraphs = of.split('\n\n').map((paragraph) =>
    paragraph
      .replace(/([.!?][)`']*) +(?=\S)/g, '$1\n')
      .split('\n')
      .flatMap((sentence) => wrapAnsi(plain(sentence.trim()), maxLine).split('\n'))
      .map((line) => line.replace(/^(?=[.'])/, '\\&')),
  );
  return paragraphs.flatMap((paragraph, at) => (at > 0 ? ['.Pp', ...paragraph] : paragraph));
}

const escapes: Record<string, string> = {
  '\\': '\\e',
  '`': '\\(ga',
  "'": '\\(aq',
  '"': '\\(dq',
  '-': '\\-',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Text that roff prints as it is. */
function plain(of: string): string {
  return of.replace(/[\\`'"^~-]|[^\0-\x7f]/gu, (char) => {
    const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return escapes[char] ?? `\\[u${code}]`;
  });
}
