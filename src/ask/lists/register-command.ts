import { PismError } from '../../core/errors.ts';
import { actorRegister } from '../../core/model/register.ts';
import { listEntries } from '../../core/query/catalogue.ts';
import { begun, notesAt } from '../../core/query/result.ts';
import type { Command } from '../../terminal/command.ts';
import { option, outputOptions } from '../../terminal/options.ts';

const actorNote = 'Only facts that name the actor itself; `--group-by country` counts those on its parts too.';

const registerOptions = { all: option('Filters', '--all', 'list those too that no fact names'), ...outputOptions };

/** The command of a register, such as `pism actors`: its entries with all names. */
export function registerCommand(name: string): Command<typeof registerOptions> {
  return {
    name,
    task: 'Ask',
    summary: `List ${name}, with the number of facts that name each`,
    arguments: [['[words...]', 'part of a name in any language, an id or a public identifier']],
    examples: `pism ${name} # ${name} that facts name`,
    options: registerOptions,
    run({ index, words, options }) {
      if (words.some((word) => word.startsWith('!')))
        throw new PismError('usage', `${name} takes parts of names, and no ! before them`);
      const isSearch = words.length > 0;
      const notes = notesAt('table', name === actorRegister ? actorNote : '');
      const none = isSearch ? `None of the ${name} is called ${words.join(' ')}.` : `There are no ${name}.`;
      const { columns, rows: all } = listEntries(index.database, name, words, options.all);
      const { first, rows } = begun(all);
      return { columns, rows, notes: first.length > 0 ? notes : notesAt('stderr', none) };
    },
  };
}
