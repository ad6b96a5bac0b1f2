import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';
import { measureCopies, measureFacts, reportOf } from './measure.ts';
import { madeUpSample } from './sample.ts';

const sample = madeUpSample();

test('every true fact holds, and check has nothing to say', async () => {
  const { status, stdout } = await pism(['verify', sample.copy, '--facts', sample.folder]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect((await pism(['check', '--facts', sample.folder])).stdout).toMatch(/: no problems\n$/);
});

test('check or verify finds most false facts', async () => {
  const tallies = await measureFacts(sample);
  await expect(reportOf(tallies, factsThatPass)).toMatchFileSnapshot(join(import.meta.dirname, 'false-facts.txt'));
});

test('verify finds most false copies', async () => {
  const tallies = await measureCopies(sample);
  await expect(reportOf(tallies, copiesThatPass)).toMatchFileSnapshot(join(import.meta.dirname, 'false-copies.txt'));
});

/** Why false facts of a sort may pass. */
const factsThatPass: Record<string, string> = {};

/** Why false copies of a sort pass. */
const copiesThatPass: Record<string, string> = {};
