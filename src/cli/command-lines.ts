import type { Index } from '../store/open.ts';
import { type CommandLine, registerLine } from './command.ts';
import { commands } from './commands/index.ts';

declare const COMMAND_LINES: Record<string, CommandLine> | undefined;

/** What each command that is not a kind's own is for; the build has it ready, as to load all commands takes long. */
export async function commandLines({ registers }: Pick<Index, 'registers'>): Promise<[string, CommandLine][]> {
  const lines: [string, CommandLine][] = [];
  for (const [name, load] of Object.entries(commands)) {
    const built = typeof COMMAND_LINES === 'undefined' ? undefined : COMMAND_LINES[name];
    lines.push([name, built ?? (await load([]))]);
  }
  return [...lines, ...registers.map((register): [string, CommandLine] => [register, registerLine(register)])];
}
