import { hasDate, timelineOf } from '../../query/lists.ts';
import { phrasesOf } from '../../query/select.ts';
import type { Command } from '../command.ts';
import { answerListing, listWords, readQuery } from '../list.ts';
import { commonFilters, factListOptions, listOptions } from '../options.ts';

const declared = { ...commonFilters, ...listOptions, ...factListOptions };

/** `pism timeline`: dated facts in order. */
export const command: Command<typeof declared> = {
  name: 'timeline',
  task: 'Ask and cite',
  summary: 'List dated facts, the earliest first',
  arguments: listWords,
  examples: `
    pism timeline # all dated facts
    pism timeline --country Russia # what happened with Russia
    pism timeline --since 2022 # what happened from 2022 on
  `,
  options: declared,
  run(context) {
    const query = readQuery(context, null);
    const remark = () => ` None of them has a date: \`${`pism facts ${phrasesOf(query.filters)}`.trimEnd()}\`.`;
    const listed = { ...query, filters: [...query.filters, hasDate] };
    return answerListing(context, query, { ...timelineOf(context.index.database, query), listed, remark });
  },
};
