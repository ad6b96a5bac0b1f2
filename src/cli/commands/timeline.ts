import { explainEmpty } from '../../query/explain.ts';
import { countDates, timeline } from '../../query/timeline.ts';
import type { Command } from '../command.ts';
import { requireFit } from '../context.ts';
import {
  commonFilters,
  countOption,
  exitStatusOption,
  inGroup,
  limitOption,
  outputOptions,
  sortOption,
} from '../options.ts';
import { printCount, printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';
import { tell } from '../tell.ts';

/** `pism timeline`: dated facts in order. */
export const command: Command = {
  summary: 'Dated facts in order of time',
  arguments: [['[words...]', 'words that must occur in the fact']],
  examples: [
    ['pism timeline --country Russia', 'what involves Russia, in order'],
    ['pism timeline --since 2020 --until 2021', 'two years'],
  ],
  options: [
    ...commonFilters(null),
    ...inGroup('Order and counts', [sortOption(), limitOption(), countOption(), exitStatusOption()]),
    ...outputOptions(),
  ],
  async run(context) {
    const { io, index, options, words } = context;
    requireFit(index, null);
    const query = await readQuery(index, null, words, options);
    const found = options['count']
      ? await printCount(countDates(index.database, query), context)
      : await printResult(context, timeline(index.database, query));
    if (found > 0) return 'done';
    await tell(`${explainEmpty(index.database, query)}\n`, io);
    return options['exitStatus'] ? 'no' : 'done';
  },
};
