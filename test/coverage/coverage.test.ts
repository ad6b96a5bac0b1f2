import { expect, test } from 'vitest';
import { coverageOf } from '../../src/copy/coverage.ts';
import { plain } from '../support/bulletin.ts';
import { readCopy } from '../support/copy.ts';

const copy = readCopy(plain);
const span = (from: string, to: string) => ({ start: plain.indexOf(from), end: plain.indexOf(to) + to.length });

test('without passages, nothing is covered', () => {
  expect(coverageOf(copy, new Map())).toMatchObject({ covered: 0, total: 18, percent: 0 });
  expect(coverageOf(readCopy(''), new Map()).percent).toBe(0);
});

test('a passage over everything covers all', () => {
  expect(coverageOf(copy, new Map([['all', [span('The fishing', 'eleven years.')]]])).percent).toBe(100);
});

test('two halves cover a sentence, one does not', () => {
  const one = { head: [span('Between 1985', 'thousand tonnes')] };
  const both = { ...one, tail: [span('to fewer than', '(ICES)')] };
  const cover = (passages: Record<string, { start: number; end: number }[]>) =>
    coverageOf(copy, new Map(Object.entries(passages))).sentences.find(({ sentence }) =>
      sentence.text.startsWith('Between'),
    );
  expect(cover(one)).toMatchObject({ covered: false, claims: ['head'], sentence: { paragraph: 1 } });
  expect(cover(both)).toMatchObject({ covered: true, claims: ['head', 'tail'] });
});

test('a run-in heading need not be covered', () => {
  const { sentences } = coverageOf(copy, new Map([['a', [span('Inspectors', 'in seven.')]]]));
  expect(sentences.find(({ covered }) => covered)?.sentence.text).toBe(
    'Gaps in Control. Inspectors check about one landing in seven.',
  );
});

test('nine tenths of a sentence are enough', () => {
  const covered = (to: string) => coverageOf(copy, new Map([['a', [span('For the smaller', to)]]])).covered;
  expect([covered('question'), covered('question of surv')]).toEqual([0, 1]);
});
