import type { Command } from '../terminal/command.ts';
import { listFacts, listingOptions, listWords } from './lists/list.ts';

/** `pism facts`: the facts of all kinds. */
export const command: Command<typeof listingOptions> = {
  name: 'facts',
  task: 'Ask',
  summary: 'List facts of all kinds',
  arguments: listWords,
  examples: `
    pism facts --country Russia # facts about Russia
    pism facts --since 2022 # facts dated 2022 or later
    pism facts --group-by kind # the number of facts of each kind
  `,
  options: listingOptions,
  run: (context) => listFacts(context, null),
};
