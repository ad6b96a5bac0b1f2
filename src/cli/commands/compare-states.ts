import { isAbsolute, join, resolve } from 'node:path';
import { compareStates } from '../../compare/states.ts';
import { type Exit, PismError } from '../../errors.ts';
import { withIndex } from '../../facts/open.ts';
import { statIfExists } from '../../files/output.ts';
import { hasFacts } from '../../load/folder.ts';
import { counted } from '../../model/text.ts';
import type { Index } from '../../store/open.ts';
import type { Io, OwnCommand, OwnContext } from '../command.ts';
import { option, outputOptions } from '../options.ts';
import { note, printResult } from '../print.ts';
import { requireSound } from '../problems.ts';

const declared = {
  exitStatus: option('Comparison', '--exit-status', 'exit with 1 when the facts differ'),
  ...outputOptions,
};

type Comparing = OwnContext<typeof declared>;

/** `pism compare OLD NEW`: what changed between two states of a facts folder. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  options: declared,
  run(context) {
    const [before = '', after = ''] = requireStates(context.words, context.io);
    return withFactsOf(before, context, (old) => withFactsOf(after, context, (now) => compare(old, now, context)));
  },
};

/** Whether a word of `compare` names a state of a facts folder: a path, a folder of sources, a .db or `builtin`. */
export function isState(word: string, { cwd }: Pick<Io, 'cwd'>): boolean {
  if (word === 'builtin' || isAbsolute(word) || /^\.{1,2}([/\\]|$)|[/\\]$|\.db$/.test(word)) return true;
  const path = resolve(cwd, word);
  // The folder of one source may have the name of its id.
  const isSource = ['bulletin', 'source'].some((name) => statIfExists(join(path, `${name}.yaml`)));
  return statIfExists(path)?.isDirectory() === true && hasFacts(path) && !isSource;
}

function requireStates(words: string[], io: Io): string[] {
  const states = words.filter((word) => isState(word, io));
  const other = words.find((word) => !states.includes(word));
  const hint =
    'Name two folders or .db files, or two facts or sources. For a revision, `git worktree add ../old HEAD~1` makes a folder.';
  if (other !== undefined)
    throw new PismError('usage', `${states[0]} is a facts folder or database, and ${other} is not`, hint);
  if (states.length === 2) return states;
  throw new PismError('usage', `compare takes two states of a facts folder, not ${states.length}`, hint);
}

async function compare(old: Index, now: Index, context: Comparing): Promise<Exit> {
  const { io, options } = context;
  const { result, counts, renamed } = compareStates(old, now);
  await printResult({ ...context, index: now }, result);
  const { added, removed, changed, same } = counts;
  const isSame = added + removed + changed === 0;
  const none = `No difference: ${counted(same, 'fact')}.\n`;
  await note(isSame ? none : `${added} added, ${removed} removed, ${changed} changed, ${same} the same.\n`, io);
  for (const [id, newId] of renamed)
    await note(`${newId} describes the same source as ${id}: their facts are paired by place and subject.\n`, io);
  return options.exitStatus && !isSame ? 'no' : 'done';
}

/** Opens one state; throws if its facts have errors, or with --keep-going lists the missing facts. */
async function withFactsOf(folder: string, context: Comparing, work: (index: Index) => Promise<Exit>): Promise<Exit> {
  const { io, options } = context;
  return withIndex(await context.open([folder]), async (index) => {
    await requireSound({ index, io, options }, null);
    return work(index);
  });
}
