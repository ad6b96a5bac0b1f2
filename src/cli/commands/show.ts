import type { JsonObject } from '../../model/values.ts';
import { columnsOfKinds } from '../../query/columns.ts';
import { actorNames } from '../../query/lookup.ts';
import { plainColumn } from '../../query/result.ts';
import type { Command, Context, Example } from '../command.ts';
import { describeFact } from '../fact-text.ts';
import { factById, requireValid } from '../facts.ts';
import { note } from '../messages.ts';
import { outputOptions, textOption } from '../options.ts';
import { passageFinder } from '../passages.ts';
import { chosenFormat, printResult, printText, textPage } from '../print.ts';

/** `pism show`: facts in full. */
export const command: Command = {
  summary: 'Show a fact in full: its fields, its place in the bulletin, what other sources say',
  arguments: [['<id...>', 'bulletin/id, or only the id where one bulletin has it']],
  examples: ({ ids }) => [
    ...ids.slice(0, 1).map((id): Example => [`pism show ${id}`, 'one fact']),
    ...(ids.length > 1 ? [[`pism show ${ids.slice(0, 2).join(' ')}`, 'two facts'] as Example] : []),
    ...ids.slice(0, 1).map((id): Example => [`pism show ${id} --json`, 'the fact as JSON']),
  ],
  options: [...outputOptions(), textOption()],
  async run(context) {
    const { index, words, options, io } = context;
    requireValid(index, null);
    const found = words.map((id) => factById(id, index));
    if (chosenFormat(options) !== undefined || options.fields !== undefined) {
      const all = columnsOfKinds([...new Set(found.map(({ kind }) => kind))]);
      const hasPassage = options.fields?.includes('passage') === true;
      const rows = hasPassage ? await withPassages(found, context) : found.map(({ fact }) => fact);
      await printResult(context, { columns: all, all: hasPassage ? [...all, plainColumn('passage')] : all, rows });
      return 'done';
    }
    const names = options.names === false ? undefined : actorNames(index.database);
    const page = await textPage(options, io);
    const display = { id: (id: string) => id, actor: (code: string) => names?.get(code) ?? code, forReader: true };
    const facts = await withPassages(found, context);
    const texts = found.map(({ kind }, position) =>
      describeFact(facts[position] ?? {}, kind, index.database, { ...page, display }),
    );
    await printText(texts.join('\n'), context);
    return 'done';
  },
};

async function withPassages(found: { fact: JsonObject }[], context: Context): Promise<JsonObject[]> {
  const facts = found.map(({ fact }) => fact);
  const find = await passageFinder([...new Set(facts.map((fact) => String(fact['bulletin'])))], context);
  const passages = facts.map((fact) => find(String(fact['bulletin']), fact['source'] as JsonObject));
  const missing = passages.flatMap((passage, position) =>
    passage.text === null ? [`No passage of ${facts[position]?.['id']}: ${passage.because}.\n`] : [],
  );
  // A copy that the user names should have the passages; one that is found by itself may lack them.
  if (context.options.text && missing.length > 0) await note(missing.join(''), context.io);
  return facts.map((fact, position) => ({ ...fact, passage: passages[position]?.text ?? null }));
}
