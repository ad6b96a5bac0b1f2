import { readStart } from './cli/arguments.ts';
import type { Command } from './cli/command.ts';
import { commands } from './cli/commands/index.ts';
import { kindCommand } from './cli/commands/kind.ts';
import { indexOf, requireUsableKind } from './cli/context.ts';
import { ClosedPipe, type Io } from './cli/io.ts';
import type { Options } from './cli/options.ts';
import { parse } from './cli/program.ts';
import { reportFailure } from './cli/report-failure.ts';
import { type Exit, exits, isFailedExpression, noRoom } from './errors.ts';
import { own } from './model/own.ts';
import { conditionError } from './query/filters.ts';
import type { Index } from './store/open.ts';
import { damageOf } from './store/open-exported.ts';

/** Runs the program on these arguments and streams; returns its exit status and never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return exits[await answer(argv, io)];
  } catch (thrown) {
    if (thrown instanceof ClosedPipe) return exits.done;
    return exits[await reportFailure(thrown, argv, io)];
  }
}

async function answer(argv: string[], io: Io): Promise<Exit> {
  const { command: name, rest, facts } = readStart(argv);
  if (name === undefined || name.toLowerCase() === 'help')
    return (await import('./cli/commands/help.ts')).help(rest, facts, io);
  // A bulletin can be asked for by its number, which its own file states.
  const byBulletin = rest.some((argument) => argument.startsWith('--bulletin'));
  const index = await indexOf(facts, io, byBulletin ? undefined : name.toLowerCase());
  let options: Options = {};
  try {
    const command = await commandCalled(name, index, rest);
    const parsed = parse(name, command, rest);
    if ('helpOf' in parsed) return (await import('./cli/commands/help.ts')).showHelp(name, command, parsed.helpOf, io);
    options = parsed.options;
    return await command.run({ io, index, ...parsed });
  } catch (thrown) {
    throw explained(thrown, options, index);
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
  const load = own(commands, name.toLowerCase());
  if (load) return load();
  requireUsableKind(index, name);
  throw (await import('./cli/commands/help.ts')).unknownCommand(name, index, rest);
}
