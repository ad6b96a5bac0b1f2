import { explainEmpty } from '../../query/explain.ts';
import { wordsFilter } from '../../query/filters.ts';
import { searchFacts } from '../../query/search.ts';
import type { Command } from '../command.ts';
import { requireFit } from '../context.ts';
import { commonFilters, exitStatusOption, limitOption, outputOptions } from '../options.ts';
import { printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';

const defaultLimit = 20;

/** `pism search`: full text over all kinds, the best first. */
export const command: Command = {
  summary: 'Full text over all kinds, the best matches first',
  arguments: [['<words...>', 'words that must all occur, in any form; put a phrase in quotes']],
  examples: [
    ['pism search forced labour', 'facts about forced labour, also where it says "labor" of products'],
    ['pism search "hong kong" --year 2020', 'facts with the phrase, dated 2020'],
  ],
  options: [
    ...commonFilters(null),
    limitOption(`this many at the most; ${defaultLimit} unless given`),
    exitStatusOption(),
    ...outputOptions(),
  ],
  async run(context) {
    const { io, index, options, words } = context;
    requireFit(index, null);
    const query = await readQuery(index, null, [], options);
    const found = await printResult(
      context,
      searchFacts(index.database, { ...query, limit: query.limit ?? defaultLimit }, words),
    );
    if (found > 0) return 'done';
    io.stderr.write(`${explainEmpty(index.database, { ...query, filters: [wordsFilter(words), ...query.filters] })}\n`);
    return options['exitStatus'] ? 'no' : 'done';
  },
};
