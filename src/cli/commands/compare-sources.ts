import { outcomes, outcomeText } from '../../compare/outcome.ts';
import {
  compareSources,
  kindsInCommon,
  type OutcomeCounts,
  type SourceIds,
  type SourcesAsked,
  shownBy,
  sourcesNamed,
} from '../../compare/sources.ts';
import { type Exit, PismError } from '../../errors.ts';
import { fieldOf, type Kind, optionOf } from '../../model/kind.ts';
import { entryNames } from '../../query/lookup.ts';
import type { Result } from '../../query/result.ts';
import type { Context } from '../command.ts';
import { note } from '../messages.ts';
import { valuesFor } from '../options.ts';
import { isForReader, printResult, printText } from '../print.ts';
import { readQuery } from './list.ts';

/** Compares what sources state about the same things; `kinds` are those that the user names, if any. */
export async function compareSourcesNamed(context: Context, sources: string[], kinds: Kind[]): Promise<Exit> {
  const { index, io, options } = context;
  const ids = sourcesNamed(index.database, sources);
  const queries = await queriesFor(context, ids, kinds);
  const forReader = isForReader(options, io);
  const isShown = shownBy(options.show, ids);
  const names = options.names && !forReader ? entryNames(index.database) : undefined;
  const { result, counts } = compareSources(index.database, { sources: ids, queries, isShown, forReader, names });
  if (options.as === 'checks')
    await printChecks(
      result,
      queries.map(({ kind }) => kind),
      context,
    );
  else await printResult(context, result);
  await note(`${summaryOf(counts, ids, options.as ? () => true : isShown)}\n`, io);
  return options.exitStatus && counts.different > 0 ? 'no' : 'done';
}

/** The kinds in which the sources can have facts about the same things, with the filters on their facts. */
async function queriesFor(context: Context, ids: SourceIds, named: Kind[]): Promise<SourcesAsked['queries']> {
  const { index } = context;
  const { show, as, grade, ...options } = context.options;
  const common = kindsInCommon(index.database, index.kinds, named, ids);
  const fields = index.kinds.flatMap((kind) => kind.fields);
  const given = fields.filter((field) => valuesFor(field, options) ?? valuesFor(field, options, true));
  const fitting = common.filter((kind) => given.every(({ name }) => fieldOf(kind, name)));
  if (fitting.length === 0) {
    const flags = [...new Set(given.map(optionOf))].join(' ');
    const hint = `They have facts of ${common.map(({ kind }) => kind).join(', ')}.`;
    throw new PismError('usage', `No kind that these sources have in common can be filtered by ${flags}`, hint);
  }
  const read = fitting.map(async (kind) => {
    return { kind, filters: (await readQuery({ ...context, options, words: [] }, kind)).filters };
  });
  const settled = await Promise.allSettled(read);
  const queries = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const refused = settled.find((each) => each.status === 'rejected');
  // What is no choice of one kind can be one of another.
  if (refused && (queries.length === 0 || !(refused.reason instanceof PismError))) throw refused.reason;
  return queries;
}

/** How many things are stated in both, with which outcome, and how many only in one. */
function summaryOf(counts: OutcomeCounts, [first, second]: SourceIds, isShown: SourcesAsked['isShown']): string {
  const names = first === undefined ? [] : [first, second ?? 'elsewhere'];
  const known = outcomes.filter((outcome) => counts[outcome] > 0);
  const pairs = [...Map.groupBy(known, (outcome) => outcomeText(outcome, names))].map(([words, all]) => {
    return { words: words === 'same' ? 'the same' : words, count: all.reduce((sum, each) => sum + counts[each], 0) };
  });
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  const parts = pairs.map(({ words, count }) => `${count === total && count > 1 ? 'all' : grouped(count)} ${words}`);
  const both = `In ${second === undefined ? 'two sources' : 'both'}: ${grouped(total)}`;
  const only = (['only first', 'only second'] as const).filter((_, at) => [first, second][at] !== undefined);
  const counted = only.map((outcome) => `O${outcomeText(outcome, names).slice(1)}: ${grouped(counts[outcome])}.`);
  const many = counts.open === 1 ? 'One of them leaves' : `${grouped(counts.open)} of them leave`;
  const open = `${many} open part of what they are about. An open part matches only an open one.`;
  const hidden = only.filter((outcome) => counts[outcome] > 0 && !isShown(outcome));
  const flags = hidden.map((outcome) => `--show ${outcome.replace(' ', '-')}`).join(' or ');
  const lines = [total > 0 ? `${both} (${parts.join(', ')}).` : `${both}.`, ...counted];
  return [...lines, counts.open > 0 && open, flags && `List them with ${flags}.`].filter(Boolean).join(' ');
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Prints what the second sources give as checks for the facts of the first. */
async function printChecks({ rows }: Result, kinds: Kind[], context: Context): Promise<void> {
  const { index, io, options } = context;
  const { checksText } = await import('../../compare/checks.ts');
  const { text, without } = checksText(rows, kinds, index.database, options.grade?.toString());
  await printText(text, context);
  if (text !== '' && options.grade === undefined)
    await note('The grade is assumed: copy for a dataset, press for other sources. --grade states it.\n', io);
  if (without > 0)
    await note(`No check for ${without}: the other source is less exact, speaks of another time or is silent.\n`, io);
}
