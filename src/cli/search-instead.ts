import { attempt, PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { alternatives, nearest } from '../model/text.ts';
import { registersNaming } from '../query/lookup.ts';
import { shellWord } from '../query/operators.ts';
import { isSentence } from '../search/terms.ts';
import type { Index } from '../store/open.ts';
import { type CommandLine, parseArguments } from './arguments.ts';
import type { Io } from './command.ts';
import { allCommandNames } from './commands/index.ts';
import { command as search } from './commands/search.ts';
import { isForReader } from './print.ts';

/**
 * The search for the words of a line whose first word is no command. If that word is nearly a command, a reader also gets a
 * question; a script, or somebody who types only that word, gets a usage error.
 */
export async function searchInstead({ name, args }: CommandLine, argv: string[], index: Index, io: Io) {
  requireUsableKind(index, name);
  const found = { command: search, index, args: argv };
  const isAsked = isSentence(name) || registersNaming(index.database, name).length > 0;
  const near = isAsked ? [] : nearest(name, [...allCommandNames(index), '--version'], 4);
  if (near.length === 0) return found;
  const given = args.filter((argument) => argument !== '--').map(shellWord);
  const question = (commands: string[]) => {
    const lines = commands.map((command) => `\`${['pism', command, ...given].join(' ')}\``);
    return `Did you mean ${alternatives(lines)}?`;
  };
  const parsed = attempt(() => parseArguments(search, argv));
  if (parsed && parsed.words.length > 1 && isForReader(parsed.options, io))
    return { ...found, question: question(near) };
  const commands = parsed ? [...near, `search ${shellWord(name)}`] : near;
  throw new PismError('usage', `There is no command ${name}`, question(commands));
}
