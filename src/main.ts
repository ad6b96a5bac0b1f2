import { findCommand } from './commands.ts';
import { diskFull, type Exit, exits, isDamagedIndex, isFailedExpression, PismError, visible } from './core/errors.ts';
import { conditionError } from './core/query/filters.ts';
import { foldersOf, type Index, isPartial, type OpenIndex, openIndex, problemsIn } from './core/store/open.ts';
import type { UpdateOptions } from './core/store/update.ts';
import { type CommandLine, commandLineOf, parseArguments, valuesOf } from './terminal/arguments.ts';
import type { Command, Io, OwnCommand } from './terminal/command.ts';
import { printAnswer, warn } from './terminal/print.ts';

/** Runs the program on these arguments and streams; returns its exit status and never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return exits[await runOrRebuild(argv, io)];
  } catch (thrown) {
    if (thrown instanceof ClosedPipe) return exits.done;
    return exits[await (await import('./terminal/problems.ts')).reportFailure(diskFull(thrown) ?? thrown, argv, io)];
  }
}

/** Thrown when the reader of standard output has closed it, which is not an error. */
export class ClosedPipe extends Error {}

/** Runs a command; rebuilds a damaged index and runs it again, unless it has already printed something. */
export async function runOrRebuild(argv: string[], io: Io): Promise<Exit> {
  let isPrinted = false;
  const write = (text: string) => {
    isPrinted = true;
    io.stdout.write(text);
  };
  try {
    return await runCommand(argv, { ...io, stdout: { ...io.stdout, write } });
  } catch (thrown) {
    if (!isDamagedIndex(thrown)) throw thrown;
  }
  if (!isPrinted) return runCommand(argv, io, true);
  (await openIndex(foldersOf(commandLineOf(argv).facts, io), io.env, openingOn(io, true))).database.close();
  const hint = 'The index is rebuilt now. Run the command again.';
  throw new PismError('unreadable', 'The index was damaged, so the output is incomplete', hint);
}

/** Arguments, index, command, result, printer; the index stays open until all is printed. */
async function runCommand(argv: string[], io: Io, rebuild = false): Promise<Exit> {
  if (argv[0] === '__complete') return (await import('./completion/complete.ts')).completeWord(argv.slice(1), io);
  const opened: Index[] = [];
  const open: OpenIndex = async (facts, wanted) => {
    opened.push(await openIndex(foldersOf(facts, io), io.env, { ...openingOn(io, rebuild), ...wanted }));
    return opened.at(-1) as Index;
  };
  let where: string[] | undefined;
  try {
    const { command, index, args, question } = await commandFor(commandLineOf(argv), argv, open, io);
    const { options, words } = await parseArguments(command, args, index);
    where = options.where;
    const context = { io, open, options, words };
    if (index && !command.allowsErrors && problemsIn(index.database, command.kind ?? null).length > 0)
      await (await import('./terminal/problems.ts')).requireSound({ ...context, index }, command.kind ?? null);
    const wholeIndex = async (part: Index) => {
      if (!isPartial(part) || !readsOtherKinds(options, words)) return part;
      part.database.close();
      return open(part.folders);
    };
    const answer = await (index ? command.run({ ...context, index: await wholeIndex(index) }) : command.run(context));
    const exit = await printAnswer(answer, { io, options, index: opened.at(-1) });
    if (question) await warn(question, io);
    return exit;
  } catch (thrown) {
    // A condition such as `says -> '$'` fails only at a row that it does not suit.
    throw where && isFailedExpression(thrown) ? conditionError(where, thrown) : thrown;
  } finally {
    for (const { database } of opened) if (database.isOpen) database.close();
  }
}

/** Whether a list of one kind may have what facts of others give: `related`, which facts there are, and how frequent a word is. */
function readsOtherKinds(options: object, words: string[]): boolean {
  return words.length > 0 || /"(?:id|json|format|output)":|related/i.test(JSON.stringify(options));
}

/** A command with its arguments, and the index of the facts that it is over; the search instead of a command may have a question for below it. */
type FoundCommand = { args: string[]; question?: string } & (
  | { command: OwnCommand; index?: undefined }
  | { command: Command; index: Index }
);

async function commandFor(line: CommandLine, argv: string[], open: OpenIndex, io: Io): Promise<FoundCommand> {
  const { name, args, facts } = line;
  const own = await findCommand(name);
  if (own?.facts === 'own') return { command: own, args };
  // For a kind, only its part of the index must be fresh; `--source` looks in all sources.
  const needsAll = valuesOf('--source', args).length > 0;
  const index = await open(facts, needsAll ? {} : { kind: name.toLowerCase() });
  const command = own ?? (await findCommand(name, index));
  if (command && command.facts !== 'own') return { command, index, args };
  return (await import('./search-instead.ts')).searchInstead(line, argv, index, io);
}

/** Says on standard error how opening an index goes on, with a log where PISM_DEBUG asks for one. */
function openingOn(io: Io, rebuild: boolean): UpdateOptions {
  const isDebugging = !['', '0'].includes(io.env['PISM_DEBUG'] ?? '');
  return {
    rebuild,
    progress: async () => (await import('./terminal/progress.ts')).progressOn(io),
    ...(isDebugging && { log: (message) => io.stderr.write(`debug: ${visible(message)}\n`) }),
  };
}
