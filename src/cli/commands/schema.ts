import { Option } from 'commander';
import { PismError } from '../../errors.ts';
import { schemaByName, schemaNames } from '../../model/schema.ts';
import { didYouMean } from '../../model/text.ts';
import { visibleLines } from '../../render/visible.ts';
import type { Command } from '../command.ts';
import { printText } from '../print.ts';

/** `pism schema`: what editors need to help with the files of a facts folder. */
export const command: Command = {
  summary: 'JSON Schema of the files of a facts folder, for editors',
  about: [
    'An editor that knows YAML completes, explains and checks a file whose first line names its schema, such as',
    '`# yaml-language-server: $schema=../schema/treaties.json`. What depends on other files, on the calendar or on a rule',
    'of the kind is for `pism check`.',
  ].join(' '),
  arguments: [
    ['<name>', 'a kind of fact, for a file of such facts; or bulletin, actors, or kind for a file in kinds/'],
  ],
  examples: [
    ['pism schema treaties', 'of a file of treaties'],
    ['pism schema kind', 'of a file that declares a kind'],
  ],
  options: [new Option('-o, --output <file>', 'write to a file').helpGroup('Output:')],
  async run(context) {
    const { kinds } = context.index;
    const [name = ''] = context.words;
    const schema = schemaByName(name.toLowerCase(), kinds);
    if (!schema)
      throw new PismError('usage', `There is no schema ${name}`, didYouMean(name, schemaNames(kinds), 'Schemas are'));
    // JSON allows some control characters in strings as they are; escaped, they mean the same.
    await printText(visibleLines(`${JSON.stringify(schema, null, 2)}\n`), context);
    return 'done';
  },
};
