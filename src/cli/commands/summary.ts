import { summarise } from '../../query/summary.ts';
import type { Command } from '../command.ts';
import { kindCalled, requireFit } from '../context.ts';
import { inGroup, outputOptions, repeatable } from '../options.ts';
import { printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';

/** `pism summary`: what there is, at a glance. */
export const command: Command = {
  summary: 'A bulletin or a kind at a glance: counts, trends, what is disputed',
  arguments: [['[kind...]', 'these kinds only']],
  examples: [
    ['pism summary', 'every kind in a line'],
    ['pism summary upr', 'the Universal Periodic Review in a line'],
  ],
  options: [...inGroup('Filters', [repeatable('--bulletin <id>', 'facts of this bulletin')]), ...outputOptions()],
  async run(context) {
    const { index, options, words } = context;
    const kinds = words.length === 0 ? index.kinds : [...new Set(words.map((word) => kindCalled(word, index)))];
    for (const kind of kinds) requireFit(index, kind);
    const { filters } = await readQuery(index, null, [], options);
    await printResult(context, summarise(index.database, kinds, filters));
    return 'done';
  },
};
