import type { Command as Parser } from 'commander';
import { type Exit, PismError } from '../../errors.ts';
import { didYouMean } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { packageVersion } from '../../package.ts';
import { visibleLines } from '../../render/visible.ts';
import type { Index } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { indexOf } from '../context.ts';
import { commandHelp, programHelp } from '../help.ts';
import { topicNames, topicText } from '../help-topics.ts';
import type { Io } from '../io.ts';
import { parse } from '../program.ts';
import { commands } from './index.ts';
import { kindCommand } from './kind.ts';

/** `pism`, `pism --help`, `pism --version` and `pism help [command|topic]`. */
export async function help(rest: string[], facts: string[], io: Io, anew: boolean): Promise<Exit> {
  const width = io.stdout.columns ?? 80;
  if (rest.includes('--version') || rest.includes('-V')) return print(`${packageVersion()}\n`, io);
  const [word, strange] = rest.filter((word, position) => !isGlobal(word, rest[position - 1]));
  const name = word?.toLowerCase() === 'help' ? undefined : word;
  if (strange !== undefined) throw new PismError('usage', `help takes one word, not also ${strange}`);
  if (name?.startsWith('-')) throw unknownOption(name);
  const topic = name === undefined ? undefined : topicText(name, width);
  if (topic !== undefined) return print(topic, io);
  const index = await indexOf(facts, io, anew);
  try {
    return print(name === undefined ? await overview(index, width) : await pageOf(name, index, width), io);
  } finally {
    index.database.close();
  }
}

/** The error for a command that does not exist, with the nearest ones. */
export function unknownCommand(name: string, { kinds }: Index, rest: string[] = []): PismError {
  if (name.toLowerCase() === 'version')
    return new PismError('usage', `There is no command ${name}`, 'Did you mean --version?');
  const known = [...kinds.map(({ kind }) => kind), ...Object.keys(commands), 'help'];
  const command = rest.find((word) => known.includes(word));
  if (command !== undefined) {
    return new PismError(
      'usage',
      `There is no command ${name}`,
      `Options of ${command} come after it: pism ${command} …`,
    );
  }
  return new PismError('usage', `There is no command ${name}`, didYouMean(name, known, 'Commands are'));
}

/** Prints the help page of a command. */
export function showHelp(name: string, command: Command, parser: Parser, io: Io): Exit {
  return print(commandHelp(name.toLowerCase(), command, parser, io.stdout.columns ?? 80), io);
}

// What kinds say of themselves may come from strangers.
function print(text: string, io: Io): Exit {
  io.stdout.write(visibleLines(text));
  return 'done';
}

async function overview({ kinds }: Index, width: number): Promise<string> {
  const summaries: [string, string][] = [];
  for (const [name, load] of Object.entries(commands)) summaries.push([name, (await load()).summary]);
  return programHelp(kinds, [...summaries, ['help', 'help on a command, a kind or a topic']], topicNames(), width);
}

async function pageOf(name: string, index: Index, width: number): Promise<string> {
  const kind = index.kinds.find((each) => each.kind === name.toLowerCase());
  const load = ownValue(commands, name.toLowerCase());
  let command: Command | undefined;
  if (kind) command = kindCommand(kind, index);
  else if (load) command = await load();
  else throw unknownTopic(name, index);
  const page = parse(name.toLowerCase(), command, ['--help']);
  return 'helpOf' in page ? commandHelp(name.toLowerCase(), command, page.helpOf, width) : '';
}

function unknownTopic(name: string, { kinds }: Index): PismError {
  const known = [...topicNames(), ...kinds.map(({ kind }) => kind), ...Object.keys(commands)];
  return new PismError('usage', `There is no help on ${name}`, didYouMean(name, known, 'There is help on'));
}

function isGlobal(word: string, before: string | undefined): boolean {
  return (
    /^(--|-h|--help|--no-pager|--facts(=.*)?|--color(=.*)?)$/.test(word) || before === '--facts' || before === '--color'
  );
}

function unknownOption(flag: string): PismError {
  const known = ['--help', '--version', '--facts', '--color'];
  return new PismError('usage', `There is no option ${flag} without a command`, didYouMean(flag, known, 'Options are'));
}
