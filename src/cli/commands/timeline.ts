import { countDates, timeline } from '../../query/lists.ts';
import type { Command, Example } from '../command.ts';
import { requireValid } from '../facts.ts';
import { printListing } from '../messages.ts';
import { commonFilters, listOptions, outputOptions } from '../options.ts';
import { readQuery } from '../read-query.ts';

/** `pism timeline`: dated facts in order. */
export const command: Command = {
  summary: 'List dated facts in order of time',
  arguments: [['[words...]', 'words that must occur in the fact']],
  examples: ({ actors, years }) => [
    ['pism timeline', 'every dated fact'],
    ...actors.map((actor): Example => [`pism timeline --country ${actor}`, `dated facts about ${actor}`]),
    ...years.map((year): Example => [`pism timeline --since ${year}`, `facts dated ${year} or later`]),
  ],
  options: [...commonFilters(null), ...listOptions(), ...outputOptions()],
  async run(context) {
    const { database } = context.index;
    requireValid(context.index, null);
    const query = await readQuery(context, null);
    return printListing(context, query, {
      count: () => countDates(database, query),
      list: () => timeline(database, query),
    });
  },
};
