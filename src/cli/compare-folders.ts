import { isAbsolute, join, resolve } from 'node:path';
import { compareStates } from '../compare/states.ts';
import { PismError } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { hasFacts } from '../load/folder.ts';
import { counted } from '../model/text.ts';
import { type Answer, notesAt } from '../query/result.ts';
import type { Index } from '../store/open.ts';
import type { Io, OwnContext } from './command.ts';
import type { TypedOption } from './options.ts';
import { withFacts } from './problems.ts';

type Comparing = OwnContext<{ exitStatus: TypedOption<boolean> }>;

/** Answers `pism compare OLD NEW`: what changed between two states of a facts folder. */
export async function compareFolders(context: Comparing): Promise<Answer> {
  const [before = '', after = ''] = requireStates(context.words, context.io);
  const stateOf = (folder: string) => withFacts({ ...context, options: { ...context.options, facts: [folder] } });
  const old = await stateOf(before);
  return compare(old.index, (await stateOf(after)).index, context.options.exitStatus);
}

/** Whether a word of `compare` names a state of a facts folder: a path, a folder of sources or `builtin`. */
export function isState(word: string, { cwd }: Pick<Io, 'cwd'>): boolean {
  if (word === 'builtin' || isAbsolute(word) || /^\.{1,2}([/\\]|$)|[/\\]$/.test(word)) return true;
  const path = resolve(cwd, word);
  // The folder of one source may have the name of its id.
  const isSource = ['bulletin', 'source'].some((name) => statIfExists(join(path, `${name}.yaml`)));
  return statIfExists(path)?.isDirectory() === true && hasFacts(path) && !isSource;
}

function requireStates(words: string[], io: Io): string[] {
  const states = words.filter((word) => isState(word, io));
  const other = words.find((word) => !states.includes(word));
  const hint =
    'Name two folders, or two facts or sources. For a revision, `git worktree add ../old HEAD~1` makes a folder.';
  if (other !== undefined) throw new PismError('usage', `${states[0]} is a facts folder, and ${other} is not`, hint);
  if (states.length === 2) return states;
  throw new PismError('usage', `compare takes two states of a facts folder, not ${states.length}`, hint);
}

function compare(old: Index, now: Index, exitStatus = false): Answer {
  const { result, counts } = compareStates(old, now);
  const rows = [...result.rows];
  const { added, removed, changed, same } = counts;
  const isSame = added + removed + changed === 0;
  const none = `No difference: ${counted(same, 'fact')}.`;
  const tally = `${added} added, ${removed} removed, ${changed} changed, ${same} the same.`;
  const notes = notesAt('stderr', isSame ? none : tally);
  return { ...result, rows, notes, exit: exitStatus && !isSame ? 'no' : 'done' };
}
