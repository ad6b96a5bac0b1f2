import { listSources, listSourcesOfChecks } from '../../query/catalogue.ts';
import { notesAt } from '../../query/result.ts';
import type { Command } from '../command.ts';
import { option, outputOptions } from '../options.ts';

const compared = 'The sources of checks: `pism sources --checks`. What they say: `pism checks`.';
const declared = { checks: option('Output', '--checks', 'list the sources of checks instead'), ...outputOptions };

/** `pism sources`: bulletins, datasets, reports and pages, or the sources of checks. */
export const command: Command<typeof declared> = {
  name: 'sources',
  task: 'See what is covered',
  summary: 'List sources of facts: bulletins, datasets, reports, pages',
  about: 'What other sources say of the facts is in `pism checks`; --checks lists those sources.',
  examples: `
    pism sources # all sources, newest first
    pism sources --checks # the sources of checks, with how many checks each
  `,
  options: declared,
  run({ index: { database }, options }) {
    if (options.checks) return listSourcesOfChecks(database);
    return { ...listSources(database), notes: notesAt('table', compared) };
  },
};
