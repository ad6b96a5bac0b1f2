import { idsOf, shownBy } from '../../compare/asked.ts';
import { compareSources, type OutcomeCounts, type SourcesAsked } from '../../compare/compare-sources.ts';
import { outcomes } from '../../compare/outcome.ts';
import { checksFrom } from '../../compare/source-checks.ts';
import { kindsInCommon, type PairQuery, type SourceIds } from '../../compare/source-pairs.ts';
import { type Exit, PismError } from '../../errors.ts';
import { lookupFor } from '../../facts/read.ts';
import { fieldOf, type Kind } from '../../model/kind.ts';
import { entryNames } from '../../query/lookup.ts';
import type { Result } from '../../query/result.ts';
import { note } from '../messages.ts';
import { valuesFor } from '../options.ts';
import { isForReader, printResult, printText } from '../print.ts';
import type { Comparing } from './compare.ts';
import { readQuery } from './list.ts';

/** Compares what sources state about the same things; `kinds` are those that the user names, if any. */
export async function compareSourcesNamed(context: Comparing, sources: string[], kinds: Kind[]): Promise<Exit> {
  const { index, io, options } = context;
  const ids = idsOf(index, sources);
  const queries = await queriesFor(context, ids, kinds);
  const forReader = isForReader(options, io);
  const { interval } = await lookupFor(context.index, context.options, true);
  const asked: SourcesAsked = {
    sources: ids,
    queries,
    isShown: shownBy(options.show, ids),
    interval,
    forReader,
    names: options.names && !forReader ? entryNames(index.database) : undefined,
  };
  const { result, counts } = compareSources(index.database, asked);
  if (options.as === 'checks') await printChecks(result, queries, context);
  else await printResult(context, result);
  await note(`${summaryOf(counts, ids, options.as ? () => true : asked.isShown)}\n`, io);
  return options.exitStatus && counts.different > 0 ? 'no' : 'done';
}

/** The kinds in which the sources can have facts about the same things, with the filters on their facts. */
async function queriesFor(context: Comparing, ids: SourceIds, named: Kind[]): Promise<PairQuery[]> {
  const { index } = context;
  const { show, as, grade, ...options } = context.options;
  const common = kindsInCommon(index.database, index.kinds, named, ids);
  const fields = index.kinds.flatMap(({ fields }) => fields);
  const given = fields.filter((field) => valuesFor(field, options) ?? valuesFor(field, options, true));
  const fitting = common.filter((kind) => given.every(({ name }) => fieldOf(kind, name)));
  if (fitting.length === 0) {
    const flags = [...new Set(given.map(({ name }) => `--${name.replaceAll('_', '-')}`))].join(' ');
    const hint = `They have facts of ${common.map(({ kind }) => kind).join(', ')}.`;
    throw new PismError('usage', `No kind that these sources have in common can be filtered by ${flags}`, hint);
  }
  const queries: PairQuery[] = [];
  let refused: unknown;
  for (const kind of fitting) {
    try {
      const { filters } = await readQuery({ ...context, options, words: [] }, kind);
      queries.push({ kind, filters });
    } catch (thrown) {
      if (!(thrown instanceof PismError)) throw thrown;
      // What is no choice of this kind can be one of another.
      refused ??= thrown;
    }
  }
  if (queries.length === 0) throw refused;
  return queries;
}

/** How many things are stated in both, with which outcome, and how many only in one. */
function summaryOf(counts: OutcomeCounts, ids: SourceIds, isShown: SourcesAsked['isShown']): string {
  const pairs = new Map<string, number>();
  for (const outcome of outcomes) {
    if (counts[outcome] === 0 || outcome.startsWith('only')) continue;
    const words = inWords(outcome, ids);
    pairs.set(words, (pairs.get(words) ?? 0) + counts[outcome]);
  }
  const total = pairs.values().reduce((sum, count) => sum + count, 0);
  const parts = [...pairs]
    .map(([words, count]) => `${count === total && count > 1 ? 'all' : shown(count)} ${words}`)
    .join(', ');
  const both = `${ids[1] === undefined ? 'In two sources' : 'In both'}: ${shown(total)}${total > 0 ? ` (${parts})` : ''}.`;
  return [both, ...onlyCounts(counts, ids, isShown)].join(' ');
}

function shown(count: number): string {
  return count.toLocaleString('en-GB');
}

function onlyCounts(counts: OutcomeCounts, ids: SourceIds, isShown: SourcesAsked['isShown']): string[] {
  const found = (['only first', 'only second'] as const).filter((_, at) => ids[at] !== undefined);
  const lines = found.map((outcome) => `Only in ${ids[outcome === 'only first' ? 0 : 1]}: ${shown(counts[outcome])}.`);
  const many = counts.open === 1 ? 'One of them leaves' : `${shown(counts.open)} of them leave`;
  if (counts.open > 0) lines.push(`${many} open part of what they are about. An open part matches only an open one.`);
  const hidden = found.filter((outcome) => counts[outcome] > 0 && !isShown(outcome));
  const flags = hidden.map((outcome) => `--show ${outcome.replace(' ', '-')}`);
  return flags.length > 0 ? [...lines, `List them with ${flags.join(' or ')}.`] : lines;
}

function inWords(outcome: string, [first, second]: SourceIds): string {
  const [side, how] = outcome.split(' ');
  if (how === undefined) return outcome === 'same' ? 'the same' : outcome;
  if (side === 'each') return outcome;
  if (first === undefined) return how;
  return `${how} ${side === 'first' ? `in ${first}` : second === undefined ? 'elsewhere' : `in ${second}`}`;
}

/** Prints what the second sources give as checks for the facts of the first, below the names of the files they belong to. */
async function printChecks(result: Result, queries: PairQuery[], context: Comparing): Promise<void> {
  const { checksText } = await import('../../compare/checks.ts');
  const grade = context.options.grade?.toString();
  const kinds = new Map(queries.map(({ kind }) => [kind.kind, kind]));
  const found = Array.from(result.rows, (row) => {
    const kind = kinds.get(String(row['kind'])) as Kind;
    const [source, id] = String(row['first_id']).split('/') as [string, string];
    return {
      file: `${source}/${kind.kind}.yaml`,
      kind,
      id,
      checks: checksFrom(row, kind, context.index.database, grade),
    };
  });
  const withChecks = found.filter(({ checks }) => checks.length > 0);
  const texts = Map.groupBy(withChecks, ({ file }) => file)
    .entries()
    .map(([file, facts]) => `# ${file}\n${checksText((facts[0] as (typeof facts)[0]).kind, facts)}`)
    .toArray();
  await printText(texts.join('\n'), context);
  if (texts.length > 0 && grade === undefined)
    await note('The grade is assumed: copy for a dataset, press for other sources. --grade states it.\n', context.io);
  const without = found.length - withChecks.length;
  if (without > 0)
    await note(
      `No check for ${without}: the other source is less exact, speaks of another time or is silent.\n`,
      context.io,
    );
}
