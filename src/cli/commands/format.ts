import { relative } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import { builtinFacts } from '../../package.ts';
import { visible } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import type { Context, OwnCommand } from '../command.ts';
import { option } from '../options.ts';
import { note, printText } from '../print.ts';

const declared = {
  check: option('Output', '--check', 'change nothing, list the files that would change, and exit with 1 if any would'),
};

/** `pism format`: sorts keys and tidies the layout of fact files. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  options: declared,
  async run(context) {
    const { words, options, io } = context;
    const folders = words.length > 0 ? words : (options.facts ?? []);
    if (words.length === 0 && foldersOf(folders, io).every((each) => each === builtinFacts))
      throw new PismError('usage', 'format needs a folder', 'Name the folder of your facts: `pism format my-facts`.');
    return withIndex(await context.open(folders), (index) => format(index, { ...context, index }));
  },
};

async function format(index: Index, context: Context<typeof declared>): Promise<Exit> {
  if (index.exported !== undefined)
    throw new PismError('usage', `${index.exported} is an exported database`, 'Name a folder of fact files.');
  const { io, options } = context;
  const { formatFiles } = await import('../../write/format-files.ts');
  const files = await formatFiles(index);
  const leftAlone = files.filter(({ reason }) => reason !== undefined);
  for (const { path, reason } of leftAlone) await note(`${relative(io.cwd, path)} is left as it is: ${reason}\n`, io);
  const changed = files.filter(({ rewrite }) => rewrite !== undefined);
  if (!options.check) for (const { rewrite } of changed) rewrite?.();
  const lines = changed.map(({ newPath = '' }) => visible(relative(io.cwd, newPath)));
  const [noun, verb] = [files.length === 1 ? 'file' : 'files', options.check ? 'would change' : 'changed'];
  await printText([...lines, `${changed.length} of ${files.length} ${noun} ${verb}`, ''].join('\n'), context);
  return leftAlone.length > 0 || (options.check && changed.length > 0) ? 'no' : 'done';
}
