import { parseArguments, readStart } from './cli/arguments.ts';
import type { Command, Context, Io, OpenIndex } from './cli/command.ts';
import { findCommand, findOwnCommand } from './cli/commands/index.ts';
import type { sharedOptions } from './cli/options.ts';
import { type Exit, exits, isFailedExpression, PismError } from './errors.ts';
import { onSoundIndex, openIndexFor, withIndex } from './facts/open.ts';
import { conditionError } from './query/filters.ts';
import { problemsIn } from './store/open.ts';

/** Thrown when the reader of standard output has closed it, which is not an error. */
export class ClosedPipe extends Error {}

/** Runs the program on these arguments and streams; returns its exit status and never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return exits[await answerOrRebuild(argv, io)];
  } catch (thrown) {
    return thrown instanceof ClosedPipe
      ? exits.done
      : exits[await (await import('./cli/problems.ts')).reportFailure(thrown, argv, io)];
  } finally {
    if (isDebugging(io)) (await import('./cli/debug.ts')).logLoaded(io);
  }
}

/** Runs a command; rebuilds a damaged index and runs it again, unless it has already printed something. */
async function answerOrRebuild(argv: string[], io: Io): Promise<Exit> {
  let isPrinted = false;
  const write = (text: string) => {
    isPrinted = true;
    io.stdout.write(text);
  };
  return onSoundIndex(async (rebuild) => {
    if (!isPrinted) return runCommand(argv, { ...io, stdout: { ...io.stdout, write } }, rebuild);
    await withIndex(await openerOn(io, true)(readStart(argv).facts), async () => {});
    const hint = 'The index is rebuilt now. Run the command again.';
    throw new PismError('unreadable', 'The index was damaged, so the output is incomplete', hint);
  });
}

async function runCommand(argv: string[], io: Io, rebuild: boolean): Promise<Exit> {
  const open = openerOn(io, rebuild);
  if (argv[0] === '__complete') return complete(argv.slice(1), io, open);
  const { command: name, rest, words, facts, needsAll } = readStart(argv);
  const help = () => import('./cli/commands/help.ts');
  if (name === undefined || name.toLowerCase() === 'help') return (await help()).help(rest, io, facts, open);
  const own = await findOwnCommand(name, words, io);
  if (own) {
    const parsed = await parseArguments(name, own, rest);
    if (parsed === 'help') return (await help()).help([name], io, facts, open);
    return (await own.run({ io, open, ...parsed })) || 'done';
  }
  // For a kind, only its part of the index must be fresh.
  const opened = await open(facts, needsAll ? {} : { kind: name.toLowerCase() });
  return withIndex(opened, async (index) => {
    const command = await findCommand(name, index);
    if (!command || command.facts === 'own')
      throw (await import('./cli/unknown-command.ts')).unknownCommand(name, index, rest);
    const { kind } = command;
    const parsed = await parseArguments(kind?.kind ?? name, command, rest, index);
    if (parsed === 'help') return (await help()).showHelp(kind?.kind ?? name, command, index, io);
    return answerFrom(command, { io, index, open, ...parsed });
  });
}

async function answerFrom(command: Command, context: Context<typeof sharedOptions>): Promise<Exit> {
  const [kind, { where }] = [command.kind ?? null, context.options];
  try {
    if (!command.allowsErrors && problemsIn(context.index.database, kind).length > 0)
      await (await import('./cli/problems.ts')).requireSound(context, kind);
    return (await command.run(context)) || 'done';
  } catch (thrown) {
    // A condition such as `says -> '$'` fails only at a row that it does not suit.
    throw where && isFailedExpression(thrown) ? conditionError(where, thrown) : thrown;
  }
}

// A shell that completes a command line must not get errors.
async function complete(argv: string[], io: Io, open: OpenIndex): Promise<Exit> {
  try {
    await (await import('./cli/completion/complete.ts')).completeWord(argv, io, open);
  } catch (thrown) {
    if (isDebugging(io)) throw thrown;
  }
  return 'done';
}

// Whether PISM_DEBUG=1 asks for a log.
function isDebugging({ env }: Pick<Io, 'env'>): boolean {
  return !['', '0'].includes(env['PISM_DEBUG'] ?? '');
}

// Opens facts and reports progress and waiting on standard error; logs if the user asks for it.
function openerOn(io: Io, rebuild = false): OpenIndex {
  const waiting = () => io.stderr.write('Waiting for another pism to finish indexing these facts ...\n');
  const usual = { rebuild, waiting, progress: async () => (await import('./cli/progress.ts')).progressOn(io) };
  return async (facts, wanted) => {
    if (!isDebugging(io)) return openIndexFor(facts, io, { ...usual, ...wanted });
    const { debugLog } = await import('./cli/debug.ts');
    return openIndexFor(facts, io, { ...usual, ...wanted, log: debugLog(io) });
  };
}
