/** `pism completion`: prints the script that completes command lines in a shell. */
import { oneOf } from '../core/model/text.ts';
import { builtText } from '../core/package.ts';
import type { OwnCommand } from '../terminal/command.ts';
import { outputOption } from '../terminal/options.ts';

const completionOptions = { output: outputOption('write to a file') };

/** The shells that pism has a completion script for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** `pism completion`: the script that lets a shell complete command lines of pism. */
export const command: OwnCommand<typeof completionOptions> = {
  name: 'completion',
  task: 'Ask',
  summary: 'Print a script that lets your shell complete pism at Tab',
  about:
    'The Tab key then completes commands, options, choices, and names of countries and the like, from the facts that --facts or PISM_FACTS names. To be quick, Tab reads the index of the last command and never rebuilds it, and none of facts with errors. The first lines of the script say how to install it. pism must be on the PATH.',
  examples: `
    pism completion bash # the script for bash: source <(pism completion bash)
    pism completion zsh # the script for zsh
    pism completion fish # the script for fish: pism completion fish | source
  `,
  facts: 'own',
  arguments: [['<shell>', `one of ${shells.join(', ')}`, [...shells]]],
  options: completionOptions,
  run({ words }) {
    const shell = oneOf(words[0] ?? '', [...shells], 'The shell');
    // The scripts contain and evaluate no values: they pass on the output of `pism __complete` as data, one candidate per
    // line (bash's `compgen -W` would expand it).
    return { text: builtText(`completion/completion.${shell}`) };
  },
};
