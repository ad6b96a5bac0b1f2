import type { AnyCommand } from './command.ts';
import { registerCommand } from './registers.ts';
// `npm run generate` writes it from the commands, as loading all of them takes longer than a query.
import summaries from './summaries.json' with { type: 'json' };

/** What lists of commands say of each but those of kinds. */
export function summariesOf(registers: string[]): Summary[] {
  return [...(summaries as Summary[]), ...registers.map(registerCommand)];
}

/** What lists of commands say of one. */
export type Summary = Pick<AnyCommand, 'name' | 'task' | 'summary'>;
