import { PismError } from '../../errors.ts';
import { grades, verdicts } from '../../model/fact.ts';
import { didYouMean } from '../../model/text.ts';
import { countChecks, listChecks } from '../../query/checks.ts';
import { explainEmpty } from '../../query/explain.ts';
import type { Command } from '../command.ts';
import { requireFit } from '../context.ts';
import {
  commonFilters,
  countOption,
  exitStatusOption,
  inGroup,
  limitOption,
  outputOptions,
  repeatable,
  sortOption,
} from '../options.ts';
import { printCount, printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';
import { tell } from '../tell.ts';

/** `pism checks`: what other sources say beside the facts. */
export const command: Command = {
  summary: 'What other sources say beside the facts, and how it compares',
  about: `A verdict is one of ${meanings(verdicts)}. A grade is one of ${meanings(grades)}.`,
  arguments: [['[words...]', 'words that must occur in the fact']],
  examples: [
    ['pism checks --verdict differs', 'where a source states something else'],
    ['pism checks --grade official', 'what authorities themselves say'],
  ],
  options: [
    ...commonFilters(null),
    ...inGroup('Filters', [repeatable('--grade <grade>', 'checks by sources of this grade')]),
    ...inGroup('Order and counts', [sortOption(), limitOption(), countOption(), exitStatusOption()]),
    ...outputOptions(),
  ],
  async run(context) {
    const { io, index, options, words } = context;
    requireFit(index, null);
    const query = await readQuery(index, null, words, options);
    const wanted = {
      verdicts: ((options['verdict'] ?? []) as string[]).map((word) => word.toLowerCase()),
      grades: ((options['grade'] ?? []) as string[]).map(gradeCalled),
    };
    const found = options['count']
      ? await printCount(countChecks(index.database, query, wanted), context)
      : await printResult(context, listChecks(index.database, query, wanted));
    if (found > 0) return 'done';
    await tell(`${explainEmpty(index.database, query)} No check is left.\n`, io);
    return options['exitStatus'] ? 'no' : 'done';
  },
};

function meanings(all: Record<string, string>): string {
  return Object.entries(all)
    .map(([word, meaning]) => `${word} (${meaning})`)
    .join(', ');
}

function gradeCalled(word: string): string {
  const known = Object.keys(grades);
  if (known.includes(word.toLowerCase())) return word.toLowerCase();
  throw new PismError('usage', `${word} is not a grade`, didYouMean(word, known, 'Grades are'));
}
