import { PismError } from '../../errors.ts';
import type { JsonObject } from '../../model/values.ts';
import { type Comparison, compareFacts, comparisonData, comparisonTable, differ } from '../../query/compare.ts';
import { entryNames } from '../../query/lookup.ts';
import type { Result } from '../../query/result.ts';
import type { Command, Context } from '../command.ts';
import { factById } from '../facts.ts';
import { option, outputOptions } from '../options.ts';
import { isForReader, pageFor, printResult } from '../print.ts';

/** `pism compare`: two facts of one kind side by side. */
export const command: Command = {
  task: 'Look closer',
  summary: 'Compare two facts of a kind, field by field',
  about: 'For lists it shows what the second fact gained and lost, and what is unknown because a list is incomplete.',
  arguments: [
    ['<first>', 'the id of a fact'],
    ['<second>', 'the id of another fact of the same kind'],
  ],
  examples: [
    ['pism compare {first} {second}', 'both, side by side'],
    ['pism compare {first} {second} --json', 'every field, with what lists gained and lost'],
    ['pism compare {first} {second} --format markdown', 'a table for a document'],
  ],
  options: [option('Comparison', '--exit-status', 'exit with 1 when the facts differ'), ...outputOptions],
  async run(context) {
    const { index, options } = context;
    const [one, other] = context.words.map((id) => factById(id, index)) as [Found, Found];
    requireComparable(one, other);
    const facts: [JsonObject, JsonObject] = [one.fact, other.fact];
    const comparisons = compareFacts(one.kind, ...facts);
    await printResult(context, await resultFor(context, comparisons, facts));
    return options.exitStatus && differ(comparisons) ? 'no' : 'done';
  },
};

async function resultFor(
  context: Context,
  comparisons: Comparison[],
  facts: [JsonObject, JsonObject],
): Promise<Result> {
  const { index, io, options } = context;
  const [first, second] = facts.map(({ id }) => String(id)) as [string, string];
  const forReader = isForReader(options, io);
  if (!forReader || options.fields) {
    const names = (options.names ?? forReader) ? entryNames(index.database) : undefined;
    return comparisonData(comparisons, [first, second], names);
  }
  const { display } = await pageFor({ forReader: true }, context);
  return comparisonTable(comparisons, [display.id(first), display.id(second)], facts, display);
}

type Found = ReturnType<typeof factById>;

function requireComparable(one: Found, other: Found): void {
  const [first, second] = [one.fact['id'], other.fact['id']];
  if (first === second) throw new PismError('usage', `Both ids are those of ${first}`, 'Name two facts of one kind.');
  if (one.kind.kind === other.kind.kind) return;
  const kinds = `${first} is in ${one.kind.kind}, and ${second} in ${other.kind.kind}`;
  throw new PismError('usage', kinds, 'Name two facts of one kind.');
}
