import { alternatives, counted } from '../../model/text.ts';
import { notesAt } from '../../query/result.ts';
import { searchIn, searchLimit } from '../../query/search.ts';
import { filterById, wordsBySign } from '../../query/search-words.ts';
import type { Command } from '../command.ts';
import { answerListing, listFacts, readQuery } from '../list.ts';
import { commonFilters, factListOptions, limitOptions, option } from '../options.ts';
import { formatFor } from '../print.ts';

const searchOptions = {
  ...commonFilters,
  all: option('Filters', '--all', 'show weak matches too'),
  ...limitOptions(` (default: ${searchLimit} on a terminal)`),
  ...factListOptions,
};

/** `pism search`: full-text search over all kinds, best matches first. */
export const command: Command<typeof searchOptions> = {
  name: 'search',
  task: 'Ask and cite',
  summary: 'Search all facts for words or a question, best matches first',
  arguments: [
    [
      '<words...>',
      "words to look for, in any form, or a question; '!word' or not word for facts without it; quote a phrase",
    ],
  ],
  examples: `
    pism search genocide # facts that mention genocide, in any form
    pism search why did the US not resume the dialogue # the facts nearest to a question
    pism search rights '!dialogue' # facts that mention rights, and no dialogue
    pism search dialogue --limit 5 # the five best matches
  `,
  options: searchOptions,
  async run(context) {
    const { database } = context.index;
    const { wanted } = wordsBySign(context.words);
    // Nothing to rank by: an id is that fact, and '!word' are all the others.
    if (context.words.length > 0 && wanted.every((word) => filterById(database, word))) return listFacts(context, null);
    const { io, options, words } = context;
    const query = readQuery({ ...context, words: [] }, null);
    const found = searchIn(database, query, words, options.all);
    const isRead = io.stdout.isTerminal && !options.output && formatFor(options, io).forReader;
    const limit = isRead && !options.all ? (query.limit ?? searchLimit) : query.limit;
    const answer = await answerListing(context, found.query, {
      count: () => found.count().listed,
      list: () => found.list(limit),
      notes: notesAt('answer', found.unknown.length > 0 ? `Nothing has ${alternatives(found.unknown)}.` : ''),
    });
    if (options.count) return answer;
    const atEnd = () => {
      const { listed, matching } = found.count();
      const isWhole = limit === undefined || listed <= limit;
      const rest = isWhole && matching > listed ? `and ${counted(matching - listed, 'weaker one')}: --all` : '';
      const isCut = !isWhole && query.limit === undefined;
      return {
        notes: notesAt('stderr', isCut ? `${limit} of ${listed} facts; --limit ${listed} shows all.` : '', rest),
      };
    };
    return { ...answer, atEnd };
  },
};
