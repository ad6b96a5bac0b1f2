import { requireComparable } from '../../compare/asked.ts';
import { type Comparison, compareFacts, comparisonData, comparisonTable, differ } from '../../compare/compare.ts';
import { type Exit, PismError } from '../../errors.ts';
import { factById } from '../../facts/find.ts';
import { grades } from '../../model/file-fields.ts';
import type { Kind } from '../../model/kind.ts';
import type { JsonObject } from '../../model/values.ts';
import { entryNames, sourceById, sourceIds } from '../../query/lookup.ts';
import type { Result } from '../../query/result.ts';
import type { Command, Context } from '../command.ts';
import {
  choiceOption,
  commonFilters,
  fieldOptions,
  filterWords,
  globalOptions,
  type OptionSet,
  option,
  outputOptions,
  repeatable,
} from '../options.ts';
import { isForReader, pageFor, printResult } from '../print.ts';

const factOptions = {
  exitStatus: option('Comparison', '--exit-status', 'exit with 1 when something differs'),
  ...outputOptions,
};

const { bulletin: _, ...filters } = commonFilters;

const sourceOptions = {
  show: repeatable(
    'Comparison of sources',
    '--show <result>',
    'show only: same, finer, later, different, only-first, only-second, all',
  ),
  as: choiceOption('Comparison of sources', '--as <what>', 'print for the facts of the first source, ready to paste:', [
    'checks',
  ]).conflicts(['json', 'plain', 'format', 'fields', 'names']),
  grade: choiceOption(
    'Comparison of sources',
    '--grade <grade>',
    'with --as checks: how close the other source is to the authority,',
    Object.keys(grades),
  ),
  ...filters,
};

const declared = { ...factOptions, ...sourceOptions };

/** What `compare` works with. */
export type Comparing = Context<typeof declared>;

/** `pism compare`: two facts of one kind side by side, or what sources state about the same things. */
export function compareCommand(kinds: Kind[]): Command<typeof declared> {
  const options: OptionSet & typeof declared = { ...declared };
  // Any field can filter; the help pages of the kinds list them.
  for (const [name, each] of kinds.flatMap((kind) => Object.entries(fieldOptions(kind))))
    options[name] ??= each.hideHelp();
  return {
    task: 'Look closer',
    summary: 'Compare two facts, or what sources state about the same things',
    about: `Two facts of a kind: every field side by side; for lists, what the second gained and lost, and what is unknown because a list is incomplete.\n\nTwo sources: what both state about the same thing is the same, finer in one (more exact), later in one (a status that began after the day of the other), or different. What only one source has is counted, and --show lists it. Name one source to compare it with all others, or none to compare all. Filters apply to either fact; those of a kind's fields work too (\`pism help <kind>\`).\n\n${filterWords}`,
    arguments: [['[id...]', 'two facts, or up to two sources and the kinds to compare']],
    examples: [
      ['pism compare my-fact another-fact', 'two facts side by side'],
      ['pism compare my-fact another-fact --json', 'every field, with what lists gained and lost'],
      ['pism compare my-bulletin my-source --facts builtin --facts my-facts', 'what both state about the same things'],
    ],
    options,
    async run(context) {
      const { sources, named, ids } = sorted(context);
      if (ids.length === 0) return (await import('./compare-sources.ts')).compareSourcesNamed(context, sources, named);
      const others = [...sources.map((id) => `source ${id}`), ...named.map(({ kind }) => `kind ${kind}`)];
      return compareTwoFacts(context, ids, others);
    },
  };
}

/** The words as sources, kinds and, where they are neither, ids of facts. */
function sorted({ words, index }: Comparing) {
  const sources: string[] = [];
  const named: Kind[] = [];
  const ids: string[] = [];
  for (const word of words) {
    const kind = index.kinds.find((each) => each.kind === word.toLowerCase());
    const source = sourceById(index.database, word);
    if (kind) named.push(kind);
    else if (source) sources.push(source.source);
    else ids.push(word);
  }
  return { sources, named, ids };
}

async function compareTwoFacts(context: Comparing, ids: string[], others: string[]): Promise<Exit> {
  const { index, options } = context;
  const names = [...sourceIds(index.database), ...index.kinds.map(({ kind }) => kind)];
  const [one, other, ...more] = ids.map((id) => factById(id, index, names));
  const hint = 'Name two facts of one kind, or two sources.';
  if (others.length > 0 || !one)
    throw new PismError('usage', `The fact ${ids[0]} cannot be compared with the ${others[0]}`, hint);
  if (!other) throw new PismError('usage', `compare needs a second fact beside ${one.fact['id']}`, hint);
  if (more.length > 0) throw new PismError('usage', `compare takes two facts, and these are ${ids.length}`, hint);
  const strange = Object.keys(options).find((name) => !(name in { ...factOptions, ...globalOptions }));
  if (strange) {
    const flag = strange.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new PismError('usage', `--${flag} is for sources, and these are two facts`, hint);
  }
  requireComparable(one, other);
  const facts: [JsonObject, JsonObject] = [one.fact, other.fact];
  const comparisons = compareFacts(one.kind, ...facts);
  await printResult(context, await resultFor(context, comparisons, facts));
  return options.exitStatus && differ(comparisons) ? 'no' : 'done';
}
async function resultFor(
  context: Comparing,
  comparisons: Comparison[],
  facts: [JsonObject, JsonObject],
): Promise<Result> {
  const { index, io, options } = context;
  const [first, second] = facts.map(({ id }) => String(id)) as [string, string];
  const forReader = isForReader(options, io);
  if (!forReader || options.fields) {
    const names = (options.names ?? forReader) ? entryNames(index.database) : undefined;
    return comparisonData(comparisons, [first, second], names);
  }
  const { display } = await pageFor({ forReader: true }, context);
  return comparisonTable(comparisons, [display.id(first), display.id(second)], facts, display);
}
