import { counted } from '../core/model/text.ts';
import type { JsonObject } from '../core/model/values.ts';
import { otherSource } from '../core/query/lookup.ts';
import { notesAt } from '../core/query/result.ts';
import { fewHits, searchIn } from '../core/query/search.ts';
import { filterById, searchedWords } from '../core/query/search-words.ts';
import type { Command } from '../terminal/command.ts';
import { commonFilters, factListOptions, limitOptions, option } from '../terminal/options.ts';
import { formatFor, isForReader } from '../terminal/print.ts';
import { answerListing, listFacts, readQuery } from './lists/list.ts';

const searchOptions = {
  ...commonFilters,
  all: option(
    'Filters',
    '--all',
    `show weak matches too, and on a terminal more than ${fewHits.own} of bulletins and ${fewHits.other} of each other source`,
  ),
  ...limitOptions,
  ...factListOptions,
};

/** `pism search`: full-text search over all kinds, best matches first. */
export const command: Command<typeof searchOptions> = {
  name: 'search',
  task: 'Ask',
  summary: 'Search all facts for words or a question, best matches first',
  arguments: [
    [
      '<words...>',
      "words to look for, in any form, or a question; '!word' for facts without it, '\"two words\"' for a phrase",
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
    const { wanted } = searchedWords(context.words);
    // With only ids and '!word' there is nothing to rank, so list the facts.
    if (context.words.length > 0 && wanted.every((word) => filterById(database, word))) return listFacts(context, null);
    const { io, options, words } = context;
    const query = readQuery({ ...context, words: [] }, null);
    const found = searchIn(database, query, words, options.all);
    const { limit } = query;
    const isRead = isForReader(options, io);
    const isBrief = isRead && limit === undefined && !options.all;
    const isLimited = options.count || limit !== undefined;
    return answerListing(context, found.query, {
      count: () => found.count().listed,
      content: () => {
        const limits = isBrief ? fewHits : isRead ? { own: limit } : { limit };
        // With --fields, return every column so that the user can choose among them.
        const format = options.fields ? undefined : formatFor(options, io);
        const { columns, rows } = found.list(limits, format);
        const headingOf = otherSource(database);
        const hits = Array.from(rows, (row): JsonObject => ({ ...row, _heading: headingOf(row) }));
        return {
          columns,
          rows: hits,
          rowsAre: 'fact',
          notes: isLimited ? [] : notesAt('stderr', restOf(found.count(), hits.length)),
        };
      },
      notes: notesAt('answer', found.lacking),
      // The note about words that no fact has already explains the empty result.
      ...(found.lacking && { why: '' }),
      words: [],
    });
  },
};

/** How many hits are not shown. */
function restOf({ listed, matching }: { listed: number; matching: number }, shown: number): string {
  const more = listed > shown ? `${listed - shown} more` : '';
  const weaker = matching > listed ? counted(matching - listed, 'weaker one') : '';
  const rest = [more, weaker].filter(Boolean).join(', ');
  return rest && `and ${rest}: --all`;
}
