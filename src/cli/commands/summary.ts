import { summarise } from '../../query/summary.ts';
import type { Command, Example } from '../command.ts';
import { kindsByName, requireValid } from '../facts.ts';
import { inGroup, outputOptions, repeatable } from '../options.ts';
import { printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';

/** `pism summary`: bulletins and kinds at a glance. */
export const command: Command = {
  summary: 'Show a bulletin or a kind at a glance: counts, trends, what is disputed',
  arguments: [['[kind...]', 'these kinds only']],
  examples: ({ kinds, bulletins }) => [
    ['pism summary', 'every kind in a line'],
    ...kinds.slice(0, 1).map(({ kind }): Example => [`pism summary ${kind}`, `${kind} in a line`]),
    ...bulletins.map((id): Example => [`pism summary --bulletin ${id}`, 'one bulletin, kind by kind']),
  ],
  options: [...inGroup('Filters', [repeatable('--bulletin <id>', 'show facts of this bulletin')]), ...outputOptions()],
  async run(context) {
    const { index } = context;
    const kinds = kindsByName(context.words, index);
    for (const kind of kinds) requireValid(index, kind);
    const { filters } = await readQuery({ ...context, words: [] }, null);
    await printResult(context, summarise(index.database, kinds, filters));
    return 'done';
  },
};
