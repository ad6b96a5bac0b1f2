import { type CommandLine, parseArguments, readStart } from './cli/arguments.ts';
import type { Command, Io, OwnCommand, OwnContext } from './cli/command.ts';
import { findCommand } from './cli/commands/index.ts';
import type { sharedOptions } from './cli/options.ts';
import { type PrintOptions, printAnswer, warn } from './cli/print.ts';
import { type Exit, exits, isFailedExpression, PismError } from './errors.ts';
import { type OpenIndex, onSoundIndex, openIndexFor, withIndexes } from './facts/open.ts';
import { conditionError } from './query/filters.ts';
import type { Answer } from './query/result.ts';
import { type Index, problemsIn } from './store/open.ts';
import { visible } from './visible.ts';

/** Runs the program on these arguments and streams; returns its exit status and never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return exits[await answerOrRebuild(argv, io)];
  } catch (thrown) {
    return thrown instanceof ClosedPipe
      ? exits.done
      : exits[await (await import('./cli/problems.ts')).reportFailure(thrown, argv, io)];
  }
}

/** Thrown when the reader of standard output has closed it, which is not an error. */
export class ClosedPipe extends Error {}

/** Runs a command; rebuilds a damaged index and runs it again, unless it has already printed something. */
async function answerOrRebuild(argv: string[], io: Io): Promise<Exit> {
  let isPrinted = false;
  const write = (text: string) => {
    isPrinted = true;
    io.stdout.write(text);
  };
  return onSoundIndex(async (rebuild) => {
    if (!isPrinted) return runCommand(argv, { ...io, stdout: { ...io.stdout, write } }, rebuild);
    await withIndexes(openerOn(io, true), (open) => open(readStart(argv).facts));
    const hint = 'The index is rebuilt now. Run the command again.';
    throw new PismError('unreadable', 'The index was damaged, so the output is incomplete', hint);
  });
}

async function runCommand(argv: string[], io: Io, rebuild: boolean): Promise<Exit> {
  return withIndexes(openerOn(io, rebuild), async (open, opened) => {
    if (argv[0] === '__complete') return complete(argv.slice(1), io);
    const print = (answer: Answer, options: PrintOptions) => printAnswer(answer, { io, options, index: opened.at(-1) });
    const line = readStart(argv);
    const { command: name } = line;
    if (name === undefined || line.asksHelp) {
      const { help } = await import('./cli/commands/help.ts');
      // A help page is read from its beginning, which a pager may scroll away.
      return print(await help(line, io, open), { pager: false });
    }
    const found = await commandFor(name, line, { io, open });
    const parsed = await parseArguments(found.command, found.argv ?? line.rest, found.index);
    const { where } = parsed.options;
    try {
      const exit = await print(await answerFrom(found, { io, open, ...parsed }), parsed.options);
      if (found.question) await warn(found.question, io);
      return exit;
    } catch (thrown) {
      // A condition such as `says -> '$'` fails only at a row that it does not suit.
      throw where && isFailedExpression(thrown) ? conditionError(where, thrown) : thrown;
    }
  });
}

/** A command, and the index of the facts that it is over; the search instead of a command has other arguments, and may have a question for below it. */
type FoundCommand = { argv?: string[]; question?: string } & (
  | { command: OwnCommand; index?: undefined }
  | { command: Command; index: Index }
);

async function commandFor(
  name: string,
  line: CommandLine,
  { io, open }: Pick<OwnContext, 'io' | 'open'>,
): Promise<FoundCommand> {
  const own = await findCommand(name);
  if (own?.facts === 'own') return { command: own };
  // For a kind, only its part of the index must be fresh.
  const index = await open(line.facts, line.needsAll ? {} : { kind: name.toLowerCase() });
  const command = own ?? (await findCommand(name, index));
  if (command && command.facts !== 'own') return { command, index };
  return (await import('./cli/search-instead.ts')).searchInstead(line, index, io);
}

async function answerFrom({ command, index }: FoundCommand, given: OwnContext<typeof sharedOptions>): Promise<Answer> {
  if (!index) return command.run(given);
  const [context, kind] = [{ ...given, index }, command.kind ?? null];
  if (!command.allowsErrors && problemsIn(index.database, kind).length > 0)
    await (await import('./cli/problems.ts')).requireSound(context, kind);
  return command.run(context);
}

// A shell that completes a command line must not get errors.
async function complete(argv: string[], io: Io): Promise<Exit> {
  try {
    await (await import('./cli/completion/complete.ts')).completeWord(argv, io);
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
  const progress = async () => (await import('./cli/progress.ts')).progressOn(io);
  return async (facts, wanted) => {
    const log = (message: string) => io.stderr.write(`debug: ${visible(message)}\n`);
    return openIndexFor(facts, io, { rebuild, waiting, progress, ...wanted, ...(isDebugging(io) && { log }) });
  };
}
