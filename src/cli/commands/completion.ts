import { readFileSync } from 'node:fs';
import { oneOf } from '../../model/text.ts';
import { builtFile } from '../../package.ts';
import type { OwnCommand } from '../command.ts';
import { shells } from '../completion/line.ts';
import { outputOption } from '../options.ts';
import { printText } from '../print.ts';

const declared = { output: outputOption('write to a file') };

/** `pism completion`: the script with which a shell completes command lines of pism. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  task: 'Use facts elsewhere',
  summary: 'Print the script with which your shell completes pism at Tab',
  about:
    'The Tab key then completes commands, options, choices, columns, countries, other names, ids and tags, from the facts that --facts or PISM_FACTS names. Values come from the index as the last command left it, so that Tab is quick; facts with errors give none. The first lines of the script say how to install it. pism must be on the PATH.',
  arguments: [['<shell>', `one of ${shells.join(', ')}`, [...shells]]],
  examples: [
    ['pism completion bash', 'the script for bash: source <(pism completion bash)'],
    ['pism completion zsh', 'the script for zsh'],
    ['pism completion fish', 'the script for fish: pism completion fish | source'],
  ],
  options: declared,
  async run(context) {
    const shell = oneOf(context.words[0] ?? '', [...shells], 'The shell');
    // The scripts hold no value and evaluate none: they hand over as data what `pism __complete` prints, a candidate on each
    // line (bash's `compgen -W` would expand it).
    await printText(readFileSync(builtFile(`cli/completion/completion.${shell}`), 'utf8'), context);
  },
};
