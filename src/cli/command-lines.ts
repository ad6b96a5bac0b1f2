import type { Index } from '../store/open.ts';
import { type CommandLine, registerLine } from './command.ts';
import { commands } from './commands/index.ts';

declare const COMMAND_LINES: Record<string, CommandLine> | undefined;

/** What each command that is not a kind's own is for; the build has it ready, as to load all commands takes long. */
export async function commandLines({ registers }: Pick<Index, 'registers'>) {
  const built = typeof COMMAND_LINES === 'undefined' ? {} : COMMAND_LINES;
  const lines = Object.entries(commands).map(async ([name, load]) => [name, built[name] ?? (await load([]))] as const);
  const ofRegisters = registers.map((register) => [register, registerLine(register)] as const);
  return [...(await Promise.all(lines)), ...ofRegisters];
}
