import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { diffFacts } from '../../compare/diff.ts';
import { isRevision, withRevision } from '../../compare/git-folder.ts';
import { type Exit, PismError } from '../../errors.ts';
import { withIndex } from '../../facts/open.ts';
import { InvalidFacts } from '../../facts/problems.ts';
import { counted } from '../../model/text.ts';
import type { Index } from '../../store/open.ts';
import type { OwnCommand, OwnContext } from '../command.ts';
import { option, outputOptions } from '../options.ts';
import { note, printResult } from '../print.ts';
import { requireSound } from '../problems.ts';

const declared = {
  exitStatus: option('Comparison', '--exit-status', 'exit with 1 when the facts differ'),
  ...outputOptions,
};

type Diffing = OwnContext<typeof declared>;

/** `pism diff`: what changed between two sets of facts. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  options: declared,
  run(context) {
    const [before, after] = context.words as [string, string];
    return withFactsOf(before, context, (old) => withFactsOf(after, context, (now) => diff(old, now, context)));
  },
};

async function diff(old: Index, now: Index, context: Diffing): Promise<Exit> {
  const { io, options } = context;
  const { result, counts, renamed } = diffFacts(old, now);
  await printResult({ ...context, index: now }, result);
  const { added, removed, changed, same } = counts;
  const isSame = added + removed + changed === 0;
  const none = `No difference: ${counted(same, 'fact')}.\n`;
  await note(isSame ? none : `${added} added, ${removed} removed, ${changed} changed, ${same} the same.\n`, io);
  for (const [id, newId] of renamed)
    await note(`${newId} describes the same source as ${id}: their facts are paired by place and subject.\n`, io);
  return options.exitStatus && !isSame ? 'no' : 'done';
}

/** Opens the facts of one argument; throws if they have errors, or with --keep-going lists the missing facts. */
async function withFactsOf(word: string, context: Diffing, work: (index: Index) => Promise<Exit>): Promise<Exit> {
  const { io, options } = context;
  const workOn = async (folder: string, inMemory: boolean) =>
    withIndex(await context.open([folder], { inMemory }), async (index) => {
      await requireSound({ index, io, options }, null);
      return work(index);
    });
  // A revision is rarely compared again, so its index is not kept.
  if (isRevision(word, io))
    return withRevision(word, io, (folder) => workOn(folder, true).catch((thrown) => rethrow(thrown, folder, word)));
  if (word === 'builtin' || existsSync(resolve(io.cwd, word))) return workOn(word, false);
  const hint =
    'Name a folder, an exported .db, builtin, or revision:folder, as in HEAD~1:facts. `pism compare` compares two facts.';
  throw new PismError('unreadable', `There is no folder or file ${word}`, hint);
}

/** Throws an error that names the revision instead of the temporary folder. */
function rethrow(thrown: unknown, folder: string, revision: string): never {
  const named = (text: string) => text.replaceAll(folder, revision);
  if (thrown instanceof InvalidFacts)
    throw new InvalidFacts(thrown.problems.map((problem) => ({ ...problem, file: named(problem.file) })));
  if (thrown instanceof PismError) throw new PismError(thrown.code, named(thrown.message), named(thrown.hint ?? ''));
  throw thrown;
}
