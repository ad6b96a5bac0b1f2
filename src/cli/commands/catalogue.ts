import { PismError } from '../../errors.ts';
import { kindByName } from '../../facts/find.ts';
import { withIndex } from '../../facts/open.ts';
import { actorRegister } from '../../model/register.ts';
import { schemaByName, schemaNames } from '../../model/schema.ts';
import { didYouMean } from '../../model/text.ts';
import { listEntries, listFields, listKinds, listSources, listSourcesOfChecks } from '../../query/catalogue.ts';
import { shellWord } from '../../query/operators.ts';
import type { Result } from '../../query/result.ts';
import { visibleLines } from '../../render/options.ts';
import type { Command, Context, OwnCommand } from '../command.ts';
import { option, outputOption, outputOptions } from '../options.ts';
import { note, type Printing, printResult, printText } from '../print.ts';

const compared = 'The sources of checks: `pism sources --checks`. What they say: `pism checks`.';
const sourcesOptions = { checks: option('Output', '--checks', 'list the sources of checks instead'), ...outputOptions };

/** `pism sources`: bulletins, datasets, reports and pages, or the sources of checks. */
export const sources: Command<typeof sourcesOptions> = {
  options: sourcesOptions,
  async run(context) {
    const { database } = context.index;
    const listed = { ...listSources(database), notes: [compared] };
    await printResult(context, context.options.checks ? listSourcesOfChecks(database) : listed);
  },
};

/** `pism kinds`: the kinds of facts, or the fields of one. */
export const kinds = listing(({ index, words: [name] }) =>
  name === undefined ? listKinds(index.database, index.kinds) : listFields(kindByName(name, index)),
);

const ofActors = 'Only facts that name the actor itself; `--group-by country` counts those on its parts too.';

/** The command of a register, such as `pism actors`: its entries with all names. */
export function registerCommand(register: string): Listing {
  return {
    options: outputOptions,
    async run(context) {
      const { index, io, words } = context;
      const search = `\`pism search ${words.map(shellWord).join(' ')}\` lists the facts.`;
      const notes = [...(register === actorRegister ? [ofActors] : []), ...(words.length > 0 ? [search] : [])];
      const rows = await printResult(context, { ...listEntries(index.database, register, words), notes });
      const called = `None of the ${register} is called ${words.join(' ')}.`;
      if (rows === 0) await note(`${words.length > 0 ? called : `There are no ${register}.`}\n`, io);
    },
  };
}

type Listing = Command<typeof outputOptions>;

/** A command that prints one list. */
function listing(list: (context: Context) => Result): Listing {
  return { options: outputOptions, run: async (context) => void (await printResult(context, list(context))) };
}

const schemaOptions = { output: outputOption('write to a file') };

/** `pism schema`: JSON Schemas with which editors complete and check the files of a facts folder. */
export const schema: OwnCommand<typeof schemaOptions> = {
  facts: 'own',
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

// JSON allows some control characters in strings; escaping them does not change the meaning.
function printSchema(schema: object, printing: Printing): Promise<void> {
  return printText(visibleLines(`${JSON.stringify(schema, null, 2)}\n`), printing);
}
