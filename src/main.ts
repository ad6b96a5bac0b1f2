import { parse, readStart } from './cli/arguments.ts';
import type { Command, OpenIndex } from './cli/command.ts';
import { commands } from './cli/commands/index.ts';
import { kindCommand } from './cli/commands/list.ts';
import { openIndexFor, requireUsableKind, withIndex } from './cli/facts.ts';
import { ClosedPipe, type Io } from './cli/io.ts';
import { reportFailure } from './cli/messages.ts';
import { reserved } from './cli/reserved.ts';
import { type Exit, exits, isDamage, isFailedExpression, PismError } from './errors.ts';
import { ownValue } from './model/values.ts';
import { conditionError } from './query/filters.ts';
import type { Index } from './store/open.ts';

/** Runs the program on these arguments and streams; returns its exit status and never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return exits[await answerOrRebuild(argv, io)];
  } catch (thrown) {
    return thrown instanceof ClosedPipe ? exits.done : exits[await reportFailure(thrown, argv, io)];
  }
}

/** Answers; rebuilds a damaged index, and answers from that one unless something is printed already. */
async function answerOrRebuild(argv: string[], io: Io): Promise<Exit> {
  let isPrinted = false;
  const write = (text: string) => {
    isPrinted = true;
    io.stdout.write(text);
  };
  try {
    return await answer(argv, { ...io, stdout: { ...io.stdout, write } }, false);
  } catch (thrown) {
    // Only damage leaves text in the index that is not JSON.
    if (!isDamage(thrown) && !(thrown instanceof SyntaxError)) throw thrown;
    if (!isPrinted) return answer(argv, io, true);
    await withIndex(await openIndexFor(readStart(argv).facts, io, { rebuild: true, reserved }), async () => {});
    const hint = 'It has been rebuilt: ask again.';
    throw new PismError('unreadable', 'The index was damaged, and the output is not whole', hint);
  }
}

async function answer(argv: string[], io: Io, rebuild: boolean): Promise<Exit> {
  const { command: name, rest, facts } = readStart(argv);
  const open: OpenIndex = (folders, wanted) => openIndexFor(folders, io, { rebuild, reserved, ...wanted });
  if (name === undefined || name.toLowerCase() === 'help')
    return (await import('./cli/commands/help.ts')).help(rest, io, () => open(facts));
  return withIndex(await open(facts, { kind: name.toLowerCase() }), async (index) => {
    const command = await commandByName(name, index, rest);
    const parsed = parse(name, command, rest);
    if ('helpOf' in parsed)
      return (await import('./cli/commands/help.ts')).showHelp(name, command, parsed.helpOf, index, io);
    const { bulletin, where: [condition] = [] } = parsed.options;
    const isPartial = bulletin !== undefined && index.kinds.some(({ kind }) => kind === name.toLowerCase());
    const work = async (index: Index) => command.run({ io, index, open, ...parsed });
    try {
      // A bulletin may be named by its number, which its own file states; the index may be up to date for a kind only.
      return await (isPartial ? withIndex(await open(facts), work) : work(index));
    } catch (thrown) {
      // A condition can fail on a row that only now comes up, as `says -> '$'` does.
      throw condition !== undefined && isFailedExpression(thrown) ? conditionError(condition, thrown) : thrown;
    }
  });
}

async function commandByName(name: string, index: Index, rest: string[]): Promise<Command> {
  const kind = index.kinds.find((each) => each.kind === name.toLowerCase());
  if (kind) return kindCommand(kind);
  const load = ownValue(commands, name.toLowerCase());
  if (load) return load();
  requireUsableKind(index, name);
  throw (await import('./cli/commands/help.ts')).unknownCommand(name, index, rest);
}
