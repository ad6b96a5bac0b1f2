import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';
import { measureCopies, measureFacts, reportOf, shareFound } from './measure.ts';
import { copiesThatPass, factsThatPass } from './reasons.ts';
import { madeUpSample } from './sample.ts';

const sample = madeUpSample();

test('no true fact fails, and check has nothing to say', async () => {
  const { status, stdout } = await pism(['verify', sample.copy, '--facts', sample.folder]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect((await pism(['check', '--facts', sample.folder])).stdout).toMatch(/: no problems\n$/);
});

test('check or verify finds most false facts', async () => {
  const tallies = await measureFacts(sample);
  await expect(reportOf(tallies, factsThatPass)).toMatchFileSnapshot(join(import.meta.dirname, 'false-facts.txt'));
  expect(tallies.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(500);
  expect(shareFound(tallies)).toBeGreaterThan(0.9);
});

test('verify finds most false copies', async () => {
  const tallies = await measureCopies(sample);
  await expect(reportOf(tallies, copiesThatPass)).toMatchFileSnapshot(join(import.meta.dirname, 'false-copies.txt'));
  expect(tallies.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(30);
  expect(shareFound(tallies)).toBeGreaterThan(0.95);
});
