import type { Command } from '../terminal/command.ts';
import { listFacts, listingOptions, listWords } from './lists/list.ts';

/** `pism timeline`: `pism facts --sort date` under another name. */
export const command: Command<typeof listingOptions> = {
  name: 'timeline',
  task: 'Ask',
  summary: 'List facts by date, the earliest first',
  examples: `
    pism timeline # all facts, those without a date last
    pism timeline --country Russia # what happened with Russia
    pism timeline --since 2022 # what happened from 2022 on
  `,
  arguments: listWords,
  options: listingOptions,
  run: (context) => listFacts({ ...context, options: { sort: ['date'], ...context.options } }, null),
};
