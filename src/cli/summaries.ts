import type { AnyCommand } from './command.ts';
import { registerCommand } from './register-command.ts';
// `npm run generate` writes it from the commands, as loading all of them takes longer than a query.
import summaries from './summaries.json' with { type: 'json' };

/** The name, task and summary of each command but those of kinds, as lists of commands show them. */
export function summariesOf(registers: string[]): Summary[] {
  return [...(summaries as Summary[]), ...registers.map(registerCommand)];
}

/** What lists of commands show of one. */
export type Summary = Pick<AnyCommand, 'name' | 'task' | 'summary'>;
