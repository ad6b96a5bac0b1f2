import { kindsByName } from '../core/facts/find.ts';
import { notAddedUp } from '../core/query/lookup.ts';
import { notesAt } from '../core/query/result.ts';
import { addedUp, isOneOf } from '../core/query/select.ts';
import { summarise } from '../core/query/summary.ts';
import type { Command } from '../terminal/command.ts';
import { commonFilters, outputOptions } from '../terminal/options.ts';
import { formatFor } from '../terminal/print.ts';
import { requireSound } from '../terminal/problems.ts';
import { readQuery } from './lists/list.ts';
import { summaryText } from './lists/summary-text.ts';

const summaryOptions = { source: commonFilters.source, ...outputOptions };

/** `pism summary`: what is loaded, what it says, and what is disputed. */
export const command: Command<typeof summaryOptions> = {
  name: 'summary',
  task: 'Ask',
  summary: 'Summarise what is loaded, what it says and what is disputed',
  arguments: [['[kind...]', 'kinds to summarise; all if none is given']],
  examples: `
    pism summary # sources, what they say, and the main disputes
    pism summary --source my-bulletin # only the facts of one bulletin
  `,
  options: summaryOptions,
  allowsErrors: true,
  async run(context) {
    const { index, options, words } = context;
    const kinds = kindsByName(words, index);
    const [only = null, other] = kinds;
    await requireSound(context, other ? null : only);
    const query = readQuery({ ...context, words: [] }, null);
    const { filters } = addedUp(index.database, query);
    const rest = notesAt('answer', notAddedUp(index.database, query));
    if (formatFor(options, context.io).name !== 'table' || options.fields) {
      const result = summarise(index.database, kinds, filters);
      return { ...result, notes: [...result.notes, ...rest] };
    }
    const names = kinds.map(({ kind }) => kind);
    const all = words.length > 0 ? [...filters, isOneOf('f.kind', names)] : filters;
    return { text: await summaryText(context, kinds, all), notes: rest };
  },
};
