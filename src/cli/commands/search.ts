import { wordsFilter } from '../../query/filters.ts';
import { searchFacts } from '../../query/lists.ts';
import { countFacts } from '../../query/select.ts';
import type { Command, Example } from '../command.ts';
import { requireValid } from '../facts.ts';
import { printListing } from '../messages.ts';
import { commonFilters, listOptions, outputOptions } from '../options.ts';
import { readQuery } from '../read-query.ts';

const defaultLimit = 20;

/** `pism search`: full text over all kinds, the best first. */
export const command: Command = {
  summary: 'Search the full text of all facts, the best matches first',
  arguments: [['<words...>', 'words that must all occur, in any English form; put a phrase in quotes']],
  examples: ({ words }) => [
    ...words.map((word): Example => [`pism search ${word}`, `facts with any form of ${word}`]),
    ...words.slice(0, 1).map((word): Example => [`pism search ${word} --limit 5`, 'the five best matches']),
  ],
  options: [...commonFilters(null), ...listOptions(defaultLimit), ...outputOptions()],
  async run(context) {
    const { index, words } = context;
    const { database } = index;
    requireValid(index, null);
    const query = await readQuery({ ...context, words: [] }, null);
    const matching = { ...query, filters: [wordsFilter(words), ...query.filters] };
    return printListing(context, matching, {
      count: () => countFacts(database, matching),
      list: () => searchFacts(database, { ...query, limit: query.limit ?? defaultLimit }, words),
    });
  },
};
