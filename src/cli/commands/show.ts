import type { JsonObject } from '../../model/values.ts';
import { columnsOfKinds } from '../../query/columns.ts';
import { actorNames } from '../../query/lookup.ts';
import { plainColumn } from '../../query/result.ts';
import type { Command } from '../command.ts';
import { type Context, requireFit } from '../context.ts';
import { factCalled } from '../fact-called.ts';
import { describeFact } from '../fact-text.ts';
import { outputOptions, textOption } from '../options.ts';
import { passageFinder } from '../passages.ts';
import { pageOf, printResult, printText } from '../print.ts';
import { tell } from '../tell.ts';

/** `pism show`: facts in full. */
export const command: Command = {
  summary: 'A fact in full: its fields, its place in the bulletin, what other sources say',
  arguments: [['<id...>', 'bulletin/id, or the id alone where it is not in doubt']],
  examples: [
    ['pism show iccpr', 'one fact'],
    ['pism show pism-2404/upr-2018 --json', 'the same as JSON'],
  ],
  options: [...outputOptions(), textOption()],
  async run(context) {
    const { index, words, options, io } = context;
    requireFit(index, null);
    const found = words.map((id) => factCalled(id, index));
    if (['format', 'json', 'plain', 'output', 'fields'].some((name) => name in options)) {
      const all = columnsOfKinds([...new Set(found.map(({ kind }) => kind))]);
      const withPassage = ((options['fields'] ?? []) as string[]).includes('passage');
      const rows = withPassage ? await withPassages(found, context) : found.map(({ fact }) => fact);
      await printResult(context, { columns: all, all: withPassage ? [...all, plainColumn('passage')] : all, rows });
      return 'done';
    }
    const names = actorNames(index.database);
    const page = await pageOf(options, io);
    const display = {
      id: (id: string) => id,
      actor: (code: string) => (options['names'] === false ? code : (names.get(code) ?? code)),
      forReader: true,
    };
    const facts = await withPassages(found, context);
    const texts = found.map(({ kind }, position) =>
      describeFact(facts[position] ?? {}, kind, index.database, { ...page, display, names: true }),
    );
    await printText(texts.join('\n'), context);
    return 'done';
  },
};

async function withPassages(found: { fact: JsonObject }[], context: Context): Promise<JsonObject[]> {
  const facts = found.map(({ fact }) => fact);
  const find = await passageFinder([...new Set(facts.map((fact) => String(fact['bulletin'])))], context);
  const passages = facts.map((fact) => find(String(fact['bulletin']), fact['source'] as JsonObject));
  // Who names a copy expects a passage from it; copies that are found by themselves may lack it.
  const missing = passages.flatMap((passage, position) =>
    passage.text === null ? [`No passage of ${facts[position]?.['id']}: ${passage.because}.\n`] : [],
  );
  if ('text' in context.options && missing.length > 0) await tell(missing.join(''), context.io);
  return facts.map((fact, position) => ({ ...fact, passage: passages[position]?.text ?? null }));
}
