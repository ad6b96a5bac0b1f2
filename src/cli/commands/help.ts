import type { Command as Parser } from 'commander';
import { type Exit, PismError } from '../../errors.ts';
import { didYouMean } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { packageVersion } from '../../package.ts';
import { visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import { parse } from '../arguments.ts';
import type { Command } from '../command.ts';
import { samplesOf } from '../examples.ts';
import { withIndex } from '../facts.ts';
import { commandHelp, programHelp } from '../help-page.ts';
import { topicNames, topicText } from '../help-topics.ts';
import type { Io } from '../io.ts';
import { commandNames, commands } from './index.ts';
import { kindCommand } from './list.ts';

/** `pism`, `pism --help`, `pism --version` and `pism help [command|topic]`. */
export async function help(rest: string[], io: Io, open: () => Promise<Index>): Promise<Exit> {
  const width = io.stdout.columns ?? 80;
  if (rest.includes('--version') || rest.includes('-V')) return print(`${packageVersion()}\n`, io);
  const [word, strange] = rest.filter((word, position) => !isGlobal(word, rest[position - 1]));
  const name = word?.toLowerCase() === 'help' ? undefined : word;
  if (strange !== undefined) throw new PismError('usage', `help takes one word, not also ${strange}`);
  if (name?.startsWith('-')) throw unknownOption(name);
  const topic = name === undefined ? undefined : topicText(name, width);
  if (topic !== undefined) return print(topic, io);
  return withIndex(await open(), async (index) =>
    name === undefined ? print(await overview(index, width), io) : commandPage(name, index, io),
  );
}

/** The error for a command that does not exist, with the nearest ones. */
export function unknownCommand(name: string, { kinds }: Index, rest: string[] = []): PismError {
  const message = `There is no command ${name}`;
  if (name.toLowerCase() === 'version') return new PismError('usage', message, 'Did you mean --version?');
  const known = [...kinds.map(({ kind }) => kind), ...commandNames()];
  const command = rest.find((word) => known.includes(word));
  if (command !== undefined)
    return new PismError('usage', message, `Options of ${command} come after it: pism ${command} …`);
  return new PismError('usage', message, didYouMean(name, known, 'Commands are'));
}

/** Prints the help page of a command. */
export function showHelp(name: string, command: Command, parser: Parser, index: Index, io: Io): Exit {
  return print(commandHelp(name.toLowerCase(), command, parser, samplesOf(index), io.stdout.columns ?? 80), io);
}

// Kinds may be a stranger's, and so may what they say of themselves.
function print(text: string, io: Io): Exit {
  io.stdout.write(visibleLines(text));
  return 'done';
}

async function overview(index: Index, width: number): Promise<string> {
  const summaries: [string, string][] = [];
  for (const [name, load] of Object.entries(commands)) summaries.push([name, (await load()).summary]);
  summaries.push(['help', 'Explain a command, a kind or a topic']);
  return programHelp(index.kinds, samplesOf(index), summaries, topicNames(), width);
}

async function commandPage(name: string, index: Index, io: Io): Promise<Exit> {
  const kind = index.kinds.find((each) => each.kind === name.toLowerCase());
  const command = kind ? kindCommand(kind) : await ownValue(commands, name.toLowerCase())?.();
  if (!command) throw unknownTopic(name, index);
  const page = parse(name.toLowerCase(), command, ['--help']);
  return 'helpOf' in page ? showHelp(name, command, page.helpOf, index, io) : 'done';
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
