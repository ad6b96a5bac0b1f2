import { PismError } from '../../errors.ts';
import type { JsonObject } from '../../model/values.ts';
import { type Column, plainColumn, type Result } from '../../query/result.ts';
import { findPassages } from '../../source/anchor/find-passages.ts';
import { type Coverage, coverageOf } from '../../source/coverage.ts';
import { claimsOf } from '../claims.ts';
import type { Command, Context } from '../command.ts';
import { bulletinOf, openCopy } from '../copies.ts';
import { note } from '../messages.ts';
import { option, outputOptions } from '../options.ts';
import { isDataFormat, printResult } from '../print.ts';
import { copyBulletinOption } from './verify.ts';

/** `pism coverage`: the sentences of a bulletin that no fact covers yet. */
export const command: Command = {
  task: 'Write and check facts',
  summary: 'List sentences of a bulletin that no fact covers',
  about:
    'A sentence is covered if nine tenths of its letters and digits are in passages of facts. A run-in heading does not count.',
  arguments: [['<copy...>', 'text files or PDFs of bulletins, recognised by their number']],
  examples: [
    ['pism coverage bulletin.pdf', 'sentences that no fact covers'],
    ['pism coverage bulletin.pdf --all', 'all sentences, with their facts'],
    ['pism coverage bulletin.txt --min 90', 'exit with 1 if less than 90% are covered'],
  ],
  options: [
    copyBulletinOption,
    option('Sentences', '--min <percent>', 'exit with 1 if less is covered (default: 100)', percent),
    option('Sentences', '--all', 'show covered sentences too, with their facts'),
    ...outputOptions,
  ],
  async run(context) {
    const { io, options, words } = context;
    const covered: [string, Coverage][] = [];
    for (const file of words) covered.push(await coverageIn(file, context));
    const isData = isDataFormat(options, io);
    await printResult(context, isData ? perCopy(covered) : perSentence(covered, options.all === true));
    for (const [bulletin, coverage] of covered) await note(`${bulletin}: ${tally(coverage)}\n`, io);
    return covered.every(([, coverage]) => coverage.percent >= (options.min ?? 100)) ? 'done' : 'no';
  },
};

async function coverageIn(file: string, { index, io, options }: Context): Promise<[string, Coverage]> {
  const copy = await openCopy(file, io);
  const bulletin = bulletinOf(copy, index, options.bulletin?.at(-1));
  const claims = [...claimsOf(index, bulletin)].flatMap(({ anchor, ...claim }) =>
    anchor ? [{ ...claim, anchor }] : [],
  );
  const places = findPassages(copy, claims);
  return [bulletin, coverageOf(copy, new Map(claims.map(({ id }, position) => [id, places[position] ?? []])))];
}

function perCopy(covered: [string, Coverage][]): Result {
  const all = ['bulletin', 'covered', 'total', 'percent', 'uncovered'].map((name) => plainColumn(name));
  const rows = covered.map(([bulletin, { covered, total, percent, sentences }]): JsonObject => {
    const left = sentences.filter((sentence) => !sentence.covered);
    const uncovered = left.map(({ paragraph, text }) => ({ paragraph, sentence: text }));
    return { bulletin, covered, total, percent, uncovered };
  });
  return { columns: all, all, rows };
}

function perSentence(covered: [string, Coverage][], everything: boolean): Result {
  const rows = covered.flatMap(([bulletin, { sentences }]) =>
    sentences.map(({ paragraph, covered, claims, text }): JsonObject => {
      return { bulletin, paragraph, covered, facts: [...claims], sentence: text };
    }),
  );
  const shown = rows.filter((row) => everything || !row['covered']);
  const paragraph = plainColumn('paragraph', 'Paragraph', 'right');
  const sentence = plainColumn('sentence');
  const showIds: Column['show'] = (value, { id }) => (value as string[]).map(id).join(', ');
  const facts = { ...plainColumn('facts'), show: showIds };
  const all = [plainColumn('bulletin'), paragraph, plainColumn('covered'), facts, sentence];
  return { columns: everything ? [paragraph, facts, sentence] : [paragraph, sentence], all, rows: shown };
}

function tally({ covered, total, percent }: Coverage): string {
  return `${covered} of ${total} sentences covered (${Math.floor(percent * 10) / 10}%)`;
}

function percent(value: string): number {
  const number = Number(value.replace('%', ''));
  if (value !== '' && number >= 0 && number <= 100) return number;
  throw new PismError('usage', `--min takes a percentage from 0 to 100, not ${value}`);
}
