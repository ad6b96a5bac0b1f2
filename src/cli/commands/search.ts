import { explainEmpty } from '../../query/explain.ts';
import { wordsFilter } from '../../query/filters.ts';
import { searchFacts } from '../../query/search.ts';
import { countFacts } from '../../query/select.ts';
import type { Command } from '../command.ts';
import { requireFit } from '../context.ts';
import { commonFilters, countOption, exitStatusOption, inGroup, limitOption, outputOptions } from '../options.ts';
import { printCount, printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';
import { tell } from '../tell.ts';

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
    ...inGroup('Order and counts', [
      limitOption(`this many at the most; ${defaultLimit} unless given`),
      countOption(),
      exitStatusOption(),
    ]),
    ...outputOptions(),
  ],
  async run(context) {
    const { io, index, options, words } = context;
    requireFit(index, null);
    const query = await readQuery(index, null, [], options);
    const matching = { ...query, filters: [wordsFilter(words), ...query.filters] };
    const found = options['count']
      ? await printCount(countFacts(index.database, matching), context)
      : await printResult(
          context,
          searchFacts(index.database, { ...query, limit: query.limit ?? defaultLimit }, words),
        );
    if (found > 0) return 'done';
    await tell(`${explainEmpty(index.database, matching)}\n`, io);
    return options['exitStatus'] ? 'no' : 'done';
  },
};
