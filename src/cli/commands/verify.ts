import type { JsonObject } from '../../model/values.ts';
import { type Column, idColumn, plainColumn } from '../../query/result.ts';
import { type ClaimResult, holds, type ValueResult, verify } from '../../source/verify.ts';
import { backgroundOf, claimsOf } from '../claims.ts';
import type { Command } from '../command.ts';
import { bulletinOf, openCopy } from '../copies.ts';
import { note } from '../messages.ts';
import { option, outputOptions, repeatable } from '../options.ts';
import { printResult } from '../print.ts';

/** The option that says which bulletin a copy is of. */
export const copyBulletinOption = repeatable(
  'Copy',
  '--bulletin <id>',
  'compare with the facts of this bulletin, where the copy does not bear its number',
);

/** `pism verify`: facts compared with the reader's own copy of the bulletin. */
export const command: Command = {
  summary: 'Check facts against your copy of the bulletin',
  about:
    'Each fact has an anchor, the length and a hash of its passage, which finds the passage again in your copy. Numbers, dates and actors of the fact must then occur in the passage, unless the fact marks them as inferred.',
  arguments: [['<copy...>', 'text files or PDFs of bulletins; the number in each tells which bulletin it is']],
  examples: [
    ['pism verify bulletin.pdf', 'every fact of the bulletin'],
    ['pism verify bulletin.txt --failures', 'only facts that do not hold'],
    ['pism verify bulletin.pdf --json', 'every value with its place, as JSON'],
  ],
  options: [copyBulletinOption, option('Facts', '--failures', 'show only facts that do not hold'), ...outputOptions],
  async run(context) {
    const { index, io, options, words } = context;
    const results: ClaimResult[] = [];
    for (const file of words) {
      const copy = await openCopy(file, io);
      const bulletin = bulletinOf(copy, index, options.bulletin?.at(-1));
      results.push(...verify(copy, claimsOf(index, bulletin), backgroundOf(index, bulletin)));
    }
    const shown = options.failures ? results.filter((result) => !holds(result)) : results;
    const inOrder = shown.toSorted((a, b) => a.paragraph - b.paragraph);
    await printResult(context, { ...columns(), rows: inOrder.map(toRow) });
    await note(`${tally(results)}\n`, io);
    return results.every(holds) ? 'done' : 'no';
  },
};

function columns(): { columns: Column[]; all: Column[] } {
  const all: Column[] = [
    idColumn(),
    plainColumn('paragraph', 'Paragraph', 'right'),
    { ...plainColumn('passage'), show: (_value, _display, row) => passageText(row) },
    plainColumn('places'),
    { ...plainColumn('values'), show: (value) => valuesText(value as unknown as ValueResult[]) },
    plainColumn('findings'),
    plainColumn('holds'),
  ];
  return { columns: all.filter(({ name }) => !['places', 'holds'].includes(name)), all };
}

function toRow(result: ClaimResult): JsonObject {
  const places = result.places.map(({ paragraph }) => paragraph);
  return { ...(result as unknown as JsonObject), places, holds: holds(result) };
}

function passageText({ passage, places, paragraph }: JsonObject): string {
  const where = (places as (number | null)[]).map((place) =>
    place === null ? 'outside the text' : `paragraph ${place}`,
  );
  const texts: Record<string, string> = {
    elsewhere: `found in ${where.join()}, not ${paragraph}: moved?`,
    ambiguous: `found ${where.length} times: ${where.join(', ')}`,
    missing: 'NOT FOUND',
    unanchored: 'NO ANCHOR',
  };
  return texts[String(passage)] ?? String(passage);
}

function valuesText(values: ValueResult[]): string {
  const missing = values.filter(({ status }) => status === 'missing');
  const stated = countOf(values, 'stated', 'needless');
  const inferred = countOf(values, 'inferred');
  const needless = new Set(values.filter(({ status }) => status === 'needless').map(({ field }) => field));
  return [
    ...missing.map(({ field, value }) => `NOT THERE: ${field} ${value}`),
    ...(stated > 0 ? [`${stated} stated`] : []),
    ...(inferred > 0 ? [`${inferred} inferred`] : []),
    ...[...needless].map((field) => `needlessly inferred: ${field}`),
  ].join(', ');
}

function countOf(values: ValueResult[], ...statuses: ValueResult['status'][]): number {
  return values.filter(({ status }) => statuses.includes(status)).length;
}

function tally(results: ClaimResult[]): string {
  const values = results.flatMap((result) => result.values);
  const found = results.filter(({ places }) => places.length > 0).length;
  const facts = `${results.filter(holds).length} of ${results.length} facts hold; ${found} passages found`;
  const needless = countOf(values, 'needless');
  const stated = `${countOf(values, 'stated', 'needless')} stated`;
  const warning = needless > 0 ? ` (${needless} of them needlessly inferred)` : '';
  return `${facts}; values: ${stated}${warning}, ${countOf(values, 'inferred')} inferred, ${countOf(values, 'missing')} missing`;
}
