import { readStart } from './cli/arguments.ts';
import type { Command } from './cli/command.ts';
import { commands } from './cli/commands/index.ts';
import { kindCommand } from './cli/commands/kind.ts';
import { indexOf, requireUsableKind } from './cli/context.ts';
import { ClosedPipe, type Io } from './cli/io.ts';
import type { Options } from './cli/options.ts';
import { parse } from './cli/program.ts';
import { reportFailure } from './cli/report-failure.ts';
import { type Exit, exits, isFailedExpression, isSystemError, noRoom, PismError } from './errors.ts';
import { ownValue } from './model/values.ts';
import { conditionError } from './query/filters.ts';
import type { Index } from './store/open.ts';
import { damageOf } from './store/open-exported.ts';

/** Runs the program on these arguments and streams; returns its exit status and never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return exits[await answerSafely(argv, io)];
  } catch (thrown) {
    if (thrown instanceof ClosedPipe) return exits.done;
    return exits[await reportFailure(thrown, argv, io)];
  }
}

/** Answers; where that fails as only a fault of ours or a damaged index can make it, once more from an index made anew. */
async function answerSafely(argv: string[], io: Io): Promise<Exit> {
  let printed = false;
  const writing = (write: (text: string) => void): Io => ({ ...io, stdout: { ...io.stdout, write } });
  const first = writing((text) => {
    printed = true;
    io.stdout.write(text);
  });
  if (io.input) first.input = remembered(io.input);
  try {
    return await answer(argv, first);
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    if (!printed) return answer(argv, first, true);
    // What is printed cannot be taken back; the second answer only shows whether an index made anew helps.
    await answer(argv, { ...first, stdout: { ...io.stdout, write: () => {} } }, true);
    const hint = 'It has been made anew: ask again.';
    throw new PismError('unreadable', 'The index was damaged, and the output is not whole', hint);
  }
}

function remembered(read: (most: number) => string): (most: number) => string {
  let text: string | undefined;
  return (most) => {
    text ??= read(most);
    return text;
  };
}

function isFault(thrown: unknown): boolean {
  const isExpected = thrown instanceof PismError || thrown instanceof ClosedPipe;
  return !isExpected && !isSystemError(thrown);
}

async function answer(argv: string[], io: Io, anew = false): Promise<Exit> {
  const { command: name, rest, facts } = readStart(argv);
  if (name === undefined || name.toLowerCase() === 'help')
    return (await import('./cli/commands/help.ts')).help(rest, facts, io, anew);
  // A bulletin can be asked for by its number, which its own file states.
  const byBulletin = rest.some((argument) => argument.startsWith('--bulletin'));
  const index = await indexOf(facts, io, anew, byBulletin ? undefined : name.toLowerCase());
  let options: Options = {};
  try {
    const command = await commandCalled(name, index, rest);
    const parsed = parse(name, command, rest);
    if ('helpOf' in parsed) return (await import('./cli/commands/help.ts')).showHelp(name, command, parsed.helpOf, io);
    options = parsed.options;
    return await command.run({ io, index, anew, ...parsed });
  } catch (thrown) {
    throw explained(thrown, options, index);
  } finally {
    index.database.close();
  }
}

/** What a failure is about, where it is no fault of ours. */
function explained(thrown: unknown, options: Options, { exported }: Index): unknown {
  const lacking = noRoom(thrown);
  if (lacking) return lacking;
  // A condition of the user can fail on a row that only now comes up, as `says -> '$'` does.
  const [condition] = (options['where'] ?? []) as string[];
  if (condition !== undefined && isFailedExpression(thrown)) return conditionError(condition, thrown);
  return exported === undefined ? thrown : (damageOf(exported, thrown) ?? thrown);
}

async function commandCalled(name: string, index: Index, rest: string[]): Promise<Command> {
  const kind = index.kinds.find((each) => each.kind === name.toLowerCase());
  if (kind) return kindCommand(kind, index);
  const load = ownValue(commands, name.toLowerCase());
  if (load) return load();
  requireUsableKind(index, name);
  throw (await import('./cli/commands/help.ts')).unknownCommand(name, index, rest);
}
