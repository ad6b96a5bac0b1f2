import { allCommandNames, findCommand } from './commands.ts';
import { PismError } from './core/errors.ts';
import { requireUsableKind } from './core/facts/problems.ts';
import { alternatives, nearest } from './core/model/text.ts';
import { registersNaming } from './core/query/lookup.ts';
import { shellWord } from './core/query/operators.ts';
import { isSentence } from './core/search/terms.ts';
import type { Index } from './core/store/open.ts';
import { type CommandLine, parseArguments } from './terminal/arguments.ts';
import type { Command, Io } from './terminal/command.ts';
import { isForReader } from './terminal/print.ts';

/**
 * The search for the words of a line whose first word is no command. If that word is nearly a command, a reader also gets a
 * question; a script, and a line of only that word, get a usage error.
 */
export async function searchInstead({ name, args }: CommandLine, argv: string[], index: Index, io: Io) {
  requireUsableKind(index, name);
  const search = (await findCommand('search')) as Command;
  const found = { command: search, index, args: argv };
  const isAsked = isSentence(name) || registersNaming(index.database, name).length > 0;
  const near = isAsked ? [] : nearest(name, [...allCommandNames(index), '--version'], 4);
  if (near.length === 0) return found;
  const given = args.filter((argument) => argument !== '--').map(shellWord);
  const question = (commands: string[]) => {
    const lines = commands.map((command) => `\`${['pism', command, ...given].join(' ')}\``);
    return `Did you mean ${alternatives(lines)}?`;
  };
  const parsed = await parseArguments(search, argv, index).catch(() => undefined);
  if (parsed && parsed.words.length > 1 && isForReader(parsed.options, io))
    return { ...found, question: question(near) };
  const commands = parsed ? [...near, `search ${shellWord(name)}`] : near;
  throw new PismError('usage', `There is no command ${name}`, question(commands));
}
