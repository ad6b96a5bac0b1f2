import { PismError } from '../../errors.ts';
import { kindByName } from '../../facts/find.ts';
import { withIndex } from '../../facts/open.ts';
import { schemaByName, schemaNames } from '../../model/schema.ts';
import { didYouMean } from '../../model/text.ts';
import { listBulletins, listEntries, listFields, listKinds, listSources } from '../../query/catalogue.ts';
import { shellWord } from '../../query/operators.ts';
import { visibleLines } from '../../render/page.ts';
import { type Command, type OwnCommand, registerLine } from '../command.ts';
import { note } from '../messages.ts';
import { outputOption, outputOptions } from '../options.ts';
import { type Printing, printResult, printText } from '../print.ts';

/** `pism bulletins`: the bulletins of these facts. */
export const bulletins: Command<typeof outputOptions> = {
  task: 'See what is covered',
  summary: 'List bulletins',
  examples: [['pism bulletins', 'all bulletins, newest first']],
  options: outputOptions,
  async run(context) {
    await printResult(context, listBulletins(context.index.database));
  },
};

/** `pism sources`: bulletins, datasets, reports and pages. */
export const sources: Command<typeof outputOptions> = {
  task: 'See what is covered',
  summary: 'List what facts are from: bulletins, datasets, reports, pages',
  examples: [['pism sources', 'all sources, newest first']],
  options: outputOptions,
  async run(context) {
    await printResult(context, listSources(context.index.database));
  },
};

/** `pism kinds`: the kinds of facts, or the fields of one. */
export const kinds: Command<typeof outputOptions> = {
  task: 'See what is covered',
  summary: 'List kinds of facts, or the fields of a kind',
  arguments: [['[kind]', 'the kind whose fields to list']],
  examples: [['pism kinds', 'all kinds, with the number of facts']],
  options: outputOptions,
  async run(context) {
    const { index } = context;
    const [name] = context.words;
    const result = name === undefined ? listKinds(index.database, index.kinds) : listFields(kindByName(name, index));
    await printResult(context, result);
  },
};

/** The command of a register, such as `pism actors`: what facts are about, with all names. */
export function registerCommand(register: string): Command<typeof outputOptions> {
  return {
    ...registerLine(register),
    arguments: [['[words...]', 'part of a name in English or Polish, an id or a public identifier']],
    examples: [[`pism ${register}`, `${register} that facts name`]],
    options: outputOptions,
    async run(context) {
      const { io, index, words } = context;
      const notes = words.length > 0 ? [`\`pism search ${words.map(shellWord).join(' ')}\` lists the facts.`] : [];
      const found = await printResult(context, { ...listEntries(index.database, register, words), notes });
      const message =
        words.length > 0 ? `None of the ${register} is called ${words.join(' ')}.` : `There are no ${register}.`;
      if (found === 0) await note(`${message}\n`, io);
    },
  };
}

const schemaOptions = { output: outputOption('write to a file') };

/** `pism schema`: what editors need to help with the files of a facts folder. */
export const schema: OwnCommand<typeof schemaOptions> = {
  facts: 'own',
  task: 'Write facts',
  summary: 'Print the JSON Schema of a fact file, for editors',
  about:
    'With a schema, an editor completes, explains and checks a file as you write it. The first line of the file names the schema: `# yaml-language-server: $schema=../schema/kind.json`. Some problems only `pism check` finds, such as a broken rule or an id used twice.',
  arguments: [['<kind>', 'a kind of fact; or bulletin, source, register or kind for the files that describe these']],
  examples: [['pism schema kind', 'for a file that declares a kind']],
  options: schemaOptions,
  async run(context) {
    const [name = ''] = context.words;
    const ofOtherFile = schemaByName(name.toLowerCase(), []);
    if (ofOtherFile) return printSchema(ofOtherFile, context);
    const index = await context.open(context.options.facts ?? [], { definitionsOnly: true });
    return withIndex(index, async ({ kinds }) => {
      const schema = schemaByName(name.toLowerCase(), kinds);
      if (schema) return printSchema(schema, { ...context, index });
      throw new PismError('usage', `There is no schema ${name}`, didYouMean(name, schemaNames(kinds), 'Schemas are'));
    });
  },
};

// JSON allows some control characters in strings as they are; escaped, they mean the same.
function printSchema(schema: object, printing: Printing): Promise<void> {
  return printText(visibleLines(`${JSON.stringify(schema, null, 2)}\n`), printing);
}
