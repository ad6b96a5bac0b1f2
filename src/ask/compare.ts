import { isAbsolute, join, resolve } from 'node:path';
import type { Option } from 'commander';
import { type Comparison, pairOfFacts, pairsOfSources, pairsOfStates } from '../core/compare/pairs.ts';
import { compare } from '../core/compare/rows.ts';
import { PismError } from '../core/errors.ts';
import { factById } from '../core/facts/find.ts';
import { statIfExists } from '../core/files/output.ts';
import { hasFacts } from '../core/load/folder.ts';
import { codesDisplay } from '../core/model/fields/type.ts';
import type { Kind } from '../core/model/kind.ts';
import { entryNames, sourceById, sourceIds } from '../core/query/lookup.ts';
import type { Answer } from '../core/query/result.ts';
import type { Context, Io, OwnCommand, OwnContext } from '../terminal/command.ts';
import { commonFilters, option, outputOptions, repeatable } from '../terminal/options.ts';
import { formatFor } from '../terminal/print.ts';
import { withFacts } from '../terminal/problems.ts';
import { readQuery } from './lists/list.ts';

const hint =
  'Name two facts of one kind, two sources, or two folders. For a revision, `git worktree add ../old HEAD~1` makes a folder.';

const { source: _, ...filters } = commonFilters;

const compareOptions = {
  exitStatus: option('Comparison', '--exit-status', 'exit with 1 when something differs'),
  show: repeatable(
    'Comparison',
    '--show <result>',
    'show only: same, finer, later, different, not-compared, only-first, only-second, all',
  ),
  ...outputOptions,
  ...filters,
};

/** `pism compare`: two facts of one kind side by side, what sources state about the same things, or two states of a folder. */
export const command: OwnCommand<typeof compareOptions> = {
  name: 'compare',
  task: 'Ask',
  summary: 'Compare two facts, what sources state, or two states of a folder',
  about: `A row for each field that differs; of a list, what is in both, and what the second gained and lost, unless a list is incomplete and may have it too.\n\nTwo facts of a kind, or two states of a facts folder (a folder or \`builtin\`), the older first: what is written. Kinds and registers are not compared.\n\nTwo sources, one with all others, or all: facts about the same thing are the same, finer in one (more exact), later in one (a status that began after the day of the other), or different. What is the same or of one source alone is counted, and --show lists it. A pair is listed if either fact matches the filters.`,
  arguments: [['[id...]', 'two facts; up to two sources and the kinds to compare; or two folders']],
  examples: `
    pism compare my-bulletin my-source --facts builtin --facts my-facts # what both state about the same things
    pism compare my-old-facts my-facts # what changed between two states of a folder
  `,
  facts: 'own',
  options: compareOptions,
  async run(context) {
    const states = context.words.filter((word) => isState(word, context.io));
    if (states.length === 0) {
      const comparing = await withFacts(context);
      return answer(comparing, pairsAsked(comparing));
    }
    refuseFilters(context, 'two states of a folder');
    const [before = '', after = ''] = states;
    if (states.length !== 2 || context.words.length > 2)
      throw new PismError(
        'usage',
        `compare takes two states of a facts folder, not ${context.words.join(' and ')}`,
        hint,
      );
    const stateOf = (folder: string) => withFacts({ ...context, options: { ...context.options, facts: [folder] } });
    const old = await stateOf(before);
    const now = await stateOf(after);
    return answer(now, pairsOfStates(old.index, now.index));
  },
};

type Comparing = Context<typeof compareOptions>;

/** Whether a word names a state of a facts folder: a path, a folder of sources or `builtin`. */
function isState(word: string, { cwd }: Pick<Io, 'cwd'>): boolean {
  if (word === 'builtin' || isAbsolute(word) || /^\.{1,2}([/\\]|$)|[/\\]$/.test(word)) return true;
  const path = resolve(cwd, word);
  // A folder with bulletin.yaml or source.yaml is that of one source: the word is the source's id, and no state.
  const isSource = ['bulletin', 'source'].some((name) => statIfExists(join(path, `${name}.yaml`)));
  return statIfExists(path)?.isDirectory() === true && hasFacts(path) && !isSource;
}

/** Throws a usage error for a filter where no sources are compared. */
function refuseFilters({ options }: Pick<OwnContext, 'options'>, what: string): void {
  const strange = Object.entries<Option>(filters).find(([name]) => name in options);
  if (strange) throw new PismError('usage', `${strange[1].long} compares sources, not ${what}`, hint);
}

/** Pairs two facts if a word is neither a source nor a kind; otherwise pairs the facts of sources. */
function pairsAsked(context: Comparing): Comparison {
  const { index, words } = context;
  const kindNamed = (word: string) => index.kinds.find(({ kind }) => kind === word.toLowerCase());
  const kinds = words.flatMap((word) => kindNamed(word) ?? []);
  const others = words.filter((word) => !kindNamed(word));
  const sources = others.flatMap((word) => sourceById(index.database, word)?.source ?? []);
  const ids = others.filter((word) => !sourceById(index.database, word));
  const filtersOf = (kind: Kind) => readQuery({ ...context, words: [] }, kind).filters;
  if (ids.length === 0) return pairsOfSources(index, sources, kinds, filtersOf);
  const known = [...sourceIds(index.database), ...index.kinds.map(({ kind }) => kind)];
  const [one, other, more] = ids.map((id) => factById(id, index, known));
  if (!one || !other || more || ids.length < words.length)
    throw new PismError('usage', `compare takes two facts, not ${words.join(' and ')}`, hint);
  refuseFilters(context, 'two facts');
  return pairOfFacts(one, other);
}

function answer({ index, io, options }: Comparing, asked: Comparison): Answer {
  const { forReader = false } = formatFor(options, io);
  const entry = options.names && !forReader ? entryNames(index.database) : codesDisplay.entry;
  const result = compare(asked, index.database, { show: options.show, isTable: forReader && !options.fields, entry });
  return options.exitStatus ? result : { ...result, exit: 'done' };
}
