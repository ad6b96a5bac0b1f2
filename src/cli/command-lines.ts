import type { Index } from '../store/open.ts';
import type { Command } from './command.ts';
import { commands, findCommand } from './commands/index.ts';

/** What a list of commands says of one. */
export type Line = Pick<Command, 'task' | 'summary'>;

declare const COMMAND_LINES: Record<string, Line> | undefined;

/** What each command that is not a kind's own is for; the build has it ready, as to load all commands takes long. */
export async function commandLines(index: Pick<Index, 'kinds' | 'registers'>): Promise<[string, Line][]> {
  const lines: [string, Line][] = [];
  for (const name of [...Object.keys(commands), ...index.registers]) {
    const built = typeof COMMAND_LINES === 'undefined' ? undefined : COMMAND_LINES[name];
    const line = built ?? (await findCommand(name, index));
    if (line) lines.push([name, line]);
  }
  return lines;
}
