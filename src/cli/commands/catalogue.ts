import { PismError } from '../../errors.ts';
import { kindByName } from '../../facts/find.ts';
import { withIndex } from '../../facts/open.ts';
import { actorRegister } from '../../model/register.ts';
import { schemaByName, schemaNames } from '../../model/schema.ts';
import { didYouMean } from '../../model/text.ts';
import { listEntries, listFields, listKinds, listSources, listSourcesOfChecks } from '../../query/catalogue.ts';
import { shellWord } from '../../query/operators.ts';
import { visibleLines } from '../../render/options.ts';
import type { Command, OwnCommand, OwnContext } from '../command.ts';
import { option, outputOptions } from '../options.ts';
import { note, printResult, printText } from '../print.ts';
import { requireSound } from '../problems.ts';

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

const kindsOptions = {
  schema: option(
    'Output',
    '--schema',
    'print the JSON Schema of its files, or of files named bulletin, source, register, map or kind',
  ).conflicts(['plain', 'format', 'fields', 'names']),
  ...outputOptions,
};

/** `pism kinds`: the kinds of facts, the fields of one, or the JSON Schema with which editors check its files. */
export const kinds: OwnCommand<typeof kindsOptions> = {
  facts: 'own',
  options: kindsOptions,
  async run(context) {
    const { io, options, words, open } = context;
    const [name] = words;
    if (options.schema) return printSchema(name, context);
    await withIndex(await open(options.facts ?? []), async (index) => {
      await requireSound({ index, io, options }, null);
      const result = name === undefined ? listKinds(index.database, index.kinds) : listFields(kindByName(name, index));
      await printResult({ ...context, index }, result);
    });
  },
};

const ofActors = 'Only facts that name the actor itself; `--group-by country` counts those on its parts too.';

/** The command of a register, such as `pism actors`: its entries with all names. */
export function registerCommand(register: string): Command<typeof outputOptions> {
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

async function printSchema(name: string | undefined, context: OwnContext<typeof kindsOptions>): Promise<void> {
  const definitions = await context.open(context.options.facts ?? [], { definitionsOnly: true });
  await withIndex(definitions, async (index) => {
    const names = schemaNames(index.kinds);
    if (name === undefined) throw new PismError('usage', '--schema needs a name', `Schemas are ${names.join(', ')}.`);
    const schema = schemaByName(name.toLowerCase(), index.kinds);
    if (!schema) throw new PismError('usage', `There is no schema ${name}`, didYouMean(name, names, 'Schemas are'));
    // JSON allows some control characters in strings; escaping them does not change the meaning.
    await printText(visibleLines(`${JSON.stringify(schema, null, 2)}\n`), { ...context, index });
  });
}
