import { PismError } from '../core/errors.ts';
import { kindByName } from '../core/facts/find.ts';
import { schemaByName, schemaNames } from '../core/model/schema.ts';
import { didYouMean } from '../core/model/text.ts';
import { listFields, listKinds } from '../core/query/catalogue.ts';
import type { Text } from '../core/query/result.ts';
import { visibleLines } from '../formats/options.ts';
import type { OwnCommand, OwnContext } from '../terminal/command.ts';
import { option, outputOptions } from '../terminal/options.ts';
import { withFacts } from '../terminal/problems.ts';

const kindsOptions = {
  schema: option(
    'Output',
    '--schema',
    'print the JSON Schema of its files, or of files named bulletin, source, register, map or kind',
  ).conflicts(['plain', 'format', 'fields', 'names']),
  ...outputOptions,
};

/** `pism kinds`: the kinds of facts, the fields of one, or the JSON Schema with which editors check its files. */
export const command: OwnCommand<typeof kindsOptions> = {
  name: 'kinds',
  task: 'Ask',
  summary: 'List kinds of facts, or the fields of a kind',
  about:
    'With the JSON Schema that --schema prints, an editor completes, explains and checks a file as you write it. The first line of the file names the schema: `# yaml-language-server: $schema=../schema/my-kind.json`. Only `pism check` finds some problems, such as a broken rule or an id used twice.',
  arguments: [['[kind]', 'the kind whose fields to list']],
  examples: `
    pism kinds # all kinds, with the number of facts
    pism kinds kind --schema # the schema of a file that declares a kind
  `,
  facts: 'own',
  options: kindsOptions,
  async run(context) {
    const [name] = context.words;
    if (context.options.schema) return schemaText(name, context);
    const { index } = await withFacts(context);
    return name === undefined ? listKinds(index.database, index.kinds) : listFields(kindByName(name, index));
  },
};

async function schemaText(name: string | undefined, { open, options }: OwnContext<typeof kindsOptions>): Promise<Text> {
  const { kinds } = await open(options.facts ?? []);
  const names = schemaNames(kinds);
  if (name === undefined) throw new PismError('usage', '--schema needs a name', `Schemas are ${names.join(', ')}.`);
  const schema = schemaByName(name.toLowerCase(), kinds);
  if (!schema) throw new PismError('usage', `There is no schema ${name}`, didYouMean(name, names, 'Schemas are'));
  // JSON allows some control characters in strings; escaping them does not change the meaning.
  return { text: visibleLines(`${JSON.stringify(schema, null, 2)}\n`) };
}
