import { Option } from 'commander';
import type { Json, JsonObject } from '../../model/values.ts';
import { type Column, idColumn, plainColumn } from '../../query/result.ts';
import { type ClaimResult, holds, type ValueResult, verify } from '../../source/verify.ts';
import { claimsOf } from '../claims.ts';
import type { Command } from '../command.ts';
import { requireFit } from '../context.ts';
import { bulletinOf, openCopy } from '../copies.ts';
import { inGroup, outputOptions } from '../options.ts';
import { printResult } from '../print.ts';
import { tell } from '../tell.ts';

/** `pism verify`: facts held against the reader's own copy of the bulletin. */
export const command: Command = {
  summary: 'Whether each fact is in your own copy of the bulletin, and its values with it',
  about:
    'Each fact has an anchor: the length and a hash of its passage, which find the passage again in your copy, a text file or a PDF. ' +
    'Numbers, dates and actors of the fact must then occur in the passage, unless the fact marks them as worked out.',
  arguments: [['<copy...>', 'text files or PDFs of bulletins, told apart by their numbers']],
  examples: [
    ['pism verify bulletin.pdf', 'every fact of the bulletin'],
    ['pism verify bulletin.txt --failures', 'only what does not hold'],
  ],
  options: [
    bulletinOption(),
    ...inGroup('Facts', [new Option('--failures', 'show only facts that do not hold')]),
    ...outputOptions(),
  ],
  async run(context) {
    const { index, io, options, words } = context;
    requireFit(index, null);
    const results: ClaimResult[] = [];
    for (const file of words) {
      const named = await openCopy(file, io);
      results.push(
        ...verify(named.copy, claimsOf(index, bulletinOf(named, index, options['bulletin'] as string | undefined))),
      );
    }
    const shown = options['failures'] === true ? results.filter((result) => !holds(result)) : results;
    const inOrder = shown.toSorted((a, b) => a.paragraph - b.paragraph);
    await printResult(context, { ...columns(), rows: inOrder.map(toRow) });
    await tell(`${tally(results)}\n`, io);
    return results.every(holds) ? 'done' : 'no';
  },
};

/** The option that says which bulletin a copy is of. */
export function bulletinOption(): Option {
  const about = 'the bulletin that the copy is of, where it does not bear its number';
  const [option] = inGroup('Copy', [new Option('--bulletin <id>', about)]) as [Option];
  return option;
}

function columns(): { columns: Column[]; all: Column[] } {
  const [passage, values] = [plainColumn('passage'), plainColumn('values')];
  passage.show = (_value, _display, row) => passageText(row);
  values.show = (_value, _display, row) => valuesText(row['values'] as unknown as ValueResult[]);
  const all = [
    idColumn(),
    plainColumn('paragraph', 'Paragraph', 'right'),
    passage,
    plainColumn('places'),
    values,
    plainColumn('holds'),
  ];
  return { columns: all.filter(({ name }) => !['places', 'holds'].includes(name)), all };
}

function toRow(result: ClaimResult): JsonObject {
  const places = result.places.map(({ paragraph }) => paragraph);
  return {
    ...(result as unknown as JsonObject),
    values: result.values as unknown as Json,
    places,
    holds: holds(result),
  };
}

function passageText({ passage, places, paragraph }: JsonObject): string {
  const where = (places as (number | null)[]).map((place) =>
    place === null ? 'outside the text' : `paragraph ${place}`,
  );
  switch (passage) {
    case 'elsewhere':
      return `found in ${where.join()}, not ${paragraph}: moved?`;
    case 'ambiguous':
      return `found ${where.length} times: ${where.join(', ')}`;
    case 'missing':
      return 'NOT FOUND';
    case 'unanchored':
      return 'NO ANCHOR';
    default:
      return String(passage);
  }
}

function valuesText(values: ValueResult[]): string {
  const missing = values
    .filter(({ status }) => status === 'missing')
    .map(({ field, value }) => `NOT THERE: ${field} ${value}`);
  const stated = values.filter(({ status }) => status === 'stated' || status === 'needless').length;
  const inferred = values.filter(({ status }) => status === 'inferred').length;
  const counts = [stated > 0 ? `${stated} stated` : '', inferred > 0 ? `${inferred} worked out` : ''];
  const needless = new Set(values.filter(({ status }) => status === 'needless').map(({ field }) => field));
  const warnings = [...needless].map((field) => `needlessly inferred: ${field}`);
  return [...missing, ...counts, ...warnings].filter((text) => text !== '').join(', ');
}

function tally(results: ClaimResult[]): string {
  const values = results.flatMap((result) => result.values);
  const count = (...statuses: string[]) => values.filter(({ status }) => statuses.includes(status)).length;
  const found = results.filter(({ places }) => places.length > 0).length;
  const facts = `${results.filter(holds).length} of ${results.length} facts hold; ${found} passages found`;
  const needless = count('needless') > 0 ? ` (${count('needless')} of them needlessly inferred)` : '';
  return `${facts}; values: ${count('stated', 'needless')} stated${needless}, ${count('inferred')} worked out, ${count('missing')} missing`;
}
