import { readFileSync } from 'node:fs';
import { oneOf } from '../../model/text.ts';
import { builtFile } from '../../package.ts';
import type { OwnCommand } from '../command.ts';
import { shells } from '../completion/line.ts';
import { outputOption } from '../options.ts';
import { printText } from '../print.ts';

const declared = { output: outputOption('write to a file') };

/** `pism completion`: the script that lets a shell complete command lines of pism. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  arguments: [['<shell>', `one of ${shells.join(', ')}`, [...shells]]],
  options: declared,
  async run(context) {
    const shell = oneOf(context.words[0] ?? '', [...shells], 'The shell');
    // The scripts contain and evaluate no values: they pass on the output of `pism __complete` as data, one candidate per
    // line (bash's `compgen -W` would expand it).
    await printText(readFileSync(builtFile(`cli/completion/completion.${shell}`), 'utf8'), context);
  },
};
