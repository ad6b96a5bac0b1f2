import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/run.ts';
import { readArticles } from '../proof/articles.ts';
import { proofread, rowsOf } from './support.ts';

test('millions of empty lines, equal sentences and an endless one are read, or left out with a word', async () => {
  const empty = await rowsOf(`${'\n'.repeat(1_900_000)}China ratified CEDAW in 1981.\n`);
  expect(empty).toMatchObject([{ line: 1_900_001, marks: [{ yours: '1981' }] }]);
  const equal = await proofread('China ratified CEDAW in 1981. '.repeat(60_000), [
    '-o',
    join(temporaryFolder(), 'a.csv'),
  ]);
  expect(equal.stderr).toContain('60000 sentences: ');
  const endless = `China ratified CEDAW in 1981, ${'and the ICCPR in 1998, 14 of 25, Cuba, '.repeat(12_000)}in the end.`;
  const { stderr } = await proofread(`${endless}\n\nIt was so in the end.`);
  expect(stderr).toContain('Left out: 1 longer than 3000 characters.');
}, 30_000);

test('beside the slips of articles is the fact that refutes them, and most true sentences have no mark', async () => {
  const read = await readArticles(true);
  const refuted = (isSealed: boolean) =>
    read.filter((each) => each.slip && each.isSealed === isSealed && each.nearest.includes(each.slip.fact)).length;
  expect(refuted(false)).toBeGreaterThanOrEqual(52);
  expect(refuted(true)).toBeGreaterThanOrEqual(26);
  const isMarked = ({ marks }: (typeof read)[number]) => marks.length > 0;
  const [slips, others] = [read.filter(({ slip }) => slip), read.filter(({ slip }) => !slip)];
  expect(slips.filter(isMarked).length).toBeGreaterThanOrEqual(55);
  expect(others.filter(isMarked).length).toBeLessThanOrEqual(0.29 * others.length);
}, 60_000);
