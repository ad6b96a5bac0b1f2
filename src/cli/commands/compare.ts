import type { Option } from 'commander';
import { compareFacts, comparisonData, comparisonTable, differ } from '../../compare/facts.ts';
import { outcomeText } from '../../compare/pair.ts';
import {
  compareSources,
  kindsInCommon,
  type OutcomeCounts,
  type SourceIds,
  type SourcesAsked,
  shownBy,
  sourcesNamed,
} from '../../compare/sources.ts';
import { PismError } from '../../errors.ts';
import { factById } from '../../facts/find.ts';
import { isList } from '../../model/fields/index.ts';
import { codesDisplay } from '../../model/fields/type.ts';
import type { Kind } from '../../model/kind.ts';
import { withCommas } from '../../model/text.ts';
import { entryNames, sourceById, sourceIds } from '../../query/lookup.ts';
import { type Answer, notesAt } from '../../query/result.ts';
import type { Context, OwnCommand } from '../command.ts';
import { readQuery } from '../list.ts';
import { commonFilters, option, outputOptions, repeatable } from '../options.ts';
import { formatFor, renderOptionsFor } from '../print.ts';
import { withFacts } from '../problems.ts';

const hint = 'Name two facts of one kind, or two sources.';

const { source: _, ...filters } = commonFilters;

// Only a comparison of sources takes these.
const ofSources = {
  show: repeatable(
    'Comparison of sources',
    '--show <result>',
    'show only: same, finer, later, different, not-compared, only-first, only-second, all',
  ),
  ...filters,
};

const compareOptions = {
  exitStatus: option('Comparison', '--exit-status', 'exit with 1 when something differs'),
  ...outputOptions,
  ...ofSources,
};

/** `pism compare`: two facts of one kind side by side, what sources state about the same things, or two states of a folder. */
export const command: OwnCommand<typeof compareOptions> = {
  name: 'compare',
  task: 'Ask and cite',
  summary: 'Compare two facts, what sources state, or two states of a folder',
  about: `Two facts of a kind: every field side by side; for lists, what the second gained and lost, and which entries are unknown because a list is incomplete.\n\nTwo sources: facts of both about the same thing are the same, finer in one (more exact), later in one (a status that began after the day of the other), or different. Facts of only one source are counted, and --show lists them. Name one source to compare it with all others, or none to compare all. A pair is listed if either fact matches the filters.\n\nTwo states of a facts folder, the older first: which facts were added, removed or changed, field by field. A state is a folder or \`builtin\`. Kinds and registers are not.`,
  arguments: [['[id...]', 'two facts; up to two sources and the kinds to compare; or two folders']],
  examples: `
    pism compare my-bulletin my-source --facts builtin --facts my-facts # what both state about the same things
    pism compare my-old-facts my-facts # what changed between two states of a folder
  `,
  facts: 'own',
  options: compareOptions,
  async run(context) {
    const { isState, compareFolders } = await import('../compare-folders.ts');
    if (context.words.some((word) => isState(word, context.io))) {
      refuseFilters(context, 'two states of a folder');
      return compareFolders(context);
    }
    const comparing = await withFacts(context);
    const { sources, named, ids } = classifyWords(comparing);
    if (ids.length === 0) return compareSourcesNamed(comparing, sources, named);
    const others = [...sources.map((id) => `source ${id}`), ...named.map(({ kind }) => `kind ${kind}`)];
    return compareTwoFacts(comparing, ids, others);
  },
};

/** Everything that `compare` gets when it runs. */
type Comparing = Context<typeof compareOptions>;

/** Throws a usage error for an option that only a comparison of sources takes. */
function refuseFilters({ options }: Pick<Comparing, 'options'>, what: string): void {
  const strange = Object.entries<Option>(ofSources).find(([name]) => name in options);
  if (strange) throw new PismError('usage', `${strange[1].long} compares sources, not ${what}`, hint);
}

/** Sorts the words into kinds, sources and, if they are neither, ids of facts. */
function classifyWords({ words, index }: Comparing) {
  const kindOf = (word: string) => index.kinds.find(({ kind }) => kind === word.toLowerCase());
  const others = words.filter((word) => !kindOf(word));
  const sourceOf = (word: string) => sourceById(index.database, word)?.source;
  return {
    named: words.flatMap((word) => kindOf(word) ?? []),
    sources: others.flatMap((word) => sourceOf(word) ?? []),
    ids: others.filter((word) => !sourceOf(word)),
  };
}

async function compareTwoFacts(context: Comparing, ids: string[], others: string[]): Promise<Answer> {
  const { index } = context;
  const known = [...sourceIds(index.database), ...index.kinds.map(({ kind }) => kind)];
  const [one, other, ...more] = ids.map((id) => factById(id, index, known));
  if (others.length > 0 || !one)
    throw new PismError('usage', `The fact ${ids[0]} cannot be compared with the ${others[0]}`, hint);
  if (!other) throw new PismError('usage', `compare needs a second fact to compare with ${one.fact['id']}`, hint);
  if (more.length > 0) {
    const list = one.kind.fields.find((field) => isList(field) && one.fact[field.name]);
    const pivot = list && `For more, \`pism ${one.kind.kind} --pivot ${list.name} --over year\`.`;
    throw new PismError('usage', `compare takes two facts, not ${ids.length}`, pivot ?? hint);
  }
  refuseFilters(context, 'two facts');
  return printCompared(context, compareFacts(one, other));
}

async function printCompared(context: Comparing, compared: ReturnType<typeof compareFacts>): Promise<Answer> {
  const { index, io, options } = context;
  const { forReader = false } = formatFor(options, io);
  const exit = options.exitStatus && differ(compared) ? 'no' : 'done';
  if (forReader && !options.fields) {
    const { display } = await renderOptionsFor({ forReader }, context);
    return { ...comparisonTable(compared, display), exit };
  }
  const entry = (options.names ?? forReader) ? entryNames(index.database) : codesDisplay.entry;
  return { ...comparisonData(compared, entry), exit };
}

/** Compares facts of sources about the same things; `kinds` are those that the user names, if any. */
async function compareSourcesNamed(context: Comparing, sources: string[], kinds: Kind[]): Promise<Answer> {
  const { index, io, options } = context;
  const ids = sourcesNamed(index.database, sources);
  const queries = queriesFor(context, ids, kinds);
  const { forReader = false } = formatFor(options, io);
  const isShown = shownBy(options.show, ids);
  const entry = options.names && !forReader ? entryNames(index.database) : codesDisplay.entry;
  const { result, counts } = compareSources(index.database, { sources: ids, queries, isShown, forReader, entry });
  const rows = [...result.rows];
  const notes = notesAt('stderr', countsText(counts, ids, isShown));
  return { ...result, rows, notes, exit: options.exitStatus && counts.different > 0 ? 'no' : 'done' };
}

/** The kinds in which the sources can have facts about the same things, with the filters on their facts. */
function queriesFor(context: Comparing, ids: SourceIds, named: Kind[]): SourcesAsked['queries'] {
  const { index, options } = context;
  return kindsInCommon(index.database, index.kinds, named, ids).map((kind) => {
    return { kind, filters: readQuery({ ...context, options, words: [] }, kind).filters };
  });
}

/** Counts of facts in both sources by result, and of facts in only one. */
function countsText(counts: OutcomeCounts, [first, second]: SourceIds, isShown: SourcesAsked['isShown']): string {
  const names = first === undefined ? [] : [first, second ?? 'elsewhere'];
  const stated = Object.entries(counts).filter(([outcome, count]) => count > 0 && !outcome.startsWith('only'));
  const pairs = [...Map.groupBy(stated, ([outcome]) => outcomeText(outcome, names))].map(([words, all]) => {
    return { words: words === 'same' ? 'the same' : words, count: all.reduce((sum, [, count]) => sum + count, 0) };
  });
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  const parts = pairs.map(({ words, count }) => `${count === total && count > 1 ? 'all' : withCommas(count)} ${words}`);
  const both = `In ${second === undefined ? 'two sources' : 'both'}: ${withCommas(total)}`;
  const only = (['only first', 'only second'] as const).filter((_, at) => [first, second][at] !== undefined);
  const counted = only.map((outcome) => `O${outcomeText(outcome, names).slice(1)}: ${withCommas(counts[outcome])}.`);
  const hidden = only.filter((outcome) => counts[outcome] > 0 && !isShown(outcome));
  const flags = hidden.map((outcome) => `--show ${outcome.replace(' ', '-')}`).join(' or ');
  const lines = [total > 0 ? `${both} (${parts.join(', ')}).` : `${both}.`, ...counted];
  return [...lines, flags && `List them with ${flags}.`].filter(Boolean).join(' ');
}
