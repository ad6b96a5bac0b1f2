import { PismError } from '../../errors.ts';
import { schemaByName, schemaNames } from '../../model/schema.ts';
import { didYouMean } from '../../model/text.ts';
import { listBulletins, listEntries, listFields, listKinds } from '../../query/catalogue.ts';
import { visibleLines } from '../../render/page.ts';
import type { Command } from '../command.ts';
import { kindByName } from '../facts.ts';
import { note } from '../messages.ts';
import { outputOption, outputOptions } from '../options.ts';
import { printResult, printText } from '../print.ts';

/** `pism bulletins`: the bulletins of these facts. */
export const bulletins: Command = {
  summary: 'List bulletins',
  examples: [['pism bulletins', 'every bulletin, the newest first']],
  options: outputOptions,
  async run(context) {
    await printResult(context, listBulletins(context.index.database));
  },
};

/** `pism kinds`: the kinds of facts, or the fields of one. */
export const kinds: Command = {
  summary: 'List kinds of facts, or the fields of one',
  arguments: [['[kind]', 'the kind whose fields to list']],
  examples: [
    ['pism kinds', 'every kind with the number of its facts'],
    ['pism kinds {kind}', 'the fields of {kind}: types, choices'],
  ],
  options: outputOptions,
  async run(context) {
    const { index } = context;
    const [name] = context.words;
    const result = name === undefined ? listKinds(index.database, index.kinds) : listFields(kindByName(name, index));
    await printResult(context, result);
  },
};

/** The command of a register, such as `pism actors`: what facts are about, with all names. */
export function registerCommand(register: string): Command {
  return {
    summary: `List ${register} with their names and the number of facts about each`,
    arguments: [['[words...]', 'part of a name in English or Polish, an id, or a public identifier']],
    examples: [
      [`pism ${register}`, `${register} that facts name`],
      [`pism ${register} {${register}}`, `${register} with {${register}} in a name`],
    ],
    options: outputOptions,
    async run(context) {
      const { io, index, words } = context;
      const found = await printResult(context, listEntries(index.database, register, words));
      const message =
        words.length > 0 ? `No entry of ${register} has the name ${words.join(' ')}.` : `There are no ${register}.`;
      if (found === 0) await note(`${message}\n`, io);
    },
  };
}

/** `pism schema`: what editors need to help with the files of a facts folder. */
export const schema: Command = {
  summary: 'Print the JSON Schema of a file of facts, for editors',
  about:
    'An editor that knows YAML completes, explains and checks a file whose first line names its schema, such as `# yaml-language-server: $schema=../schema/kind.json`. Only `pism check` sees what depends on other files, on the calendar or on a rule of the kind.',
  arguments: [
    [
      '<name>',
      'a kind of fact, for a file of such facts; or bulletin, register for a file in registers/, kind for a file in kinds/',
    ],
  ],
  examples: [
    ['pism schema {kind}', 'for a file of {kind}'],
    ['pism schema kind', 'for a file that declares a kind'],
  ],
  options: [outputOption('write to a file')],
  allowsErrors: true,
  async run(context) {
    const { kinds } = context.index;
    const [name = ''] = context.words;
    const schema = schemaByName(name.toLowerCase(), kinds);
    if (!schema)
      throw new PismError('usage', `There is no schema ${name}`, didYouMean(name, schemaNames(kinds), 'Schemas are'));
    // JSON allows some control characters in strings as they are; escaped, they mean the same.
    await printText(visibleLines(`${JSON.stringify(schema, null, 2)}\n`), context);
  },
};
