import { grades, verdicts } from '../../model/file-fields.ts';
import { countChecks, listChecks } from '../../query/lists.ts';
import type { Command, Example } from '../command.ts';
import { requireValid } from '../facts.ts';
import { printListing } from '../messages.ts';
import { commonFilters, inGroup, listOptions, oneOf, outputOptions, repeatable } from '../options.ts';
import { readQuery } from '../read-query.ts';

/** `pism checks`: what other sources say about the facts. */
export const command: Command<{ grade?: string[] }> = {
  summary: 'List what other sources say about the facts, and how it compares',
  about: `A verdict is one of ${meanings(verdicts)}. A grade is one of ${meanings(grades)}.`,
  arguments: [['[words...]', 'words that must occur in the fact']],
  examples: (samples) => [
    ['pism checks', 'every check'],
    ...samples.verdicts
      .slice(0, 1)
      .map((word): Example => [`pism checks --verdict ${word}`, `checks with the verdict ${word}`]),
    ...samples.grades.slice(0, 1).map((word): Example => [`pism checks --grade ${word}`, `checks by ${word} sources`]),
  ],
  options: [
    ...commonFilters(null),
    ...inGroup('Filters', [repeatable('--grade <grade>', 'show checks by sources of this grade')]),
    ...listOptions(),
    ...outputOptions(),
  ],
  async run(context) {
    const { index, options } = context;
    const { database } = index;
    requireValid(index, null);
    const query = await readQuery(context, null);
    const wanted = {
      verdict: (options.verdict ?? []).map((word) => word.toLowerCase()),
      grade: (options.grade ?? []).map((word) => oneOf(word, Object.keys(grades), '--grade')),
    };
    return printListing(context, query, {
      count: () => countChecks(database, query, wanted),
      list: () => listChecks(database, query, wanted),
      remark: ' No check is left.',
    });
  },
};

function meanings(all: Record<string, string>): string {
  return Object.entries(all)
    .map(([word, meaning]) => `${word} (${meaning})`)
    .join(', ');
}
