import { listSources } from '../core/query/catalogue.ts';
import { notesAt } from '../core/query/result.ts';
import type { Command } from '../terminal/command.ts';
import { outputOptions } from '../terminal/options.ts';

/** `pism sources`: bulletins, datasets, reports and pages. */
export const command: Command<typeof outputOptions> = {
  name: 'sources',
  task: 'Ask',
  summary: 'List sources of facts: bulletins, datasets, reports, pages',
  examples: `
    pism sources # all sources, newest first
    pism sources --json # with all that is known of each
  `,
  options: outputOptions,
  run({ index: { database } }) {
    return { ...listSources(database), notes: notesAt('table', 'What other sources say of the facts: `pism checks`.') };
  },
};
