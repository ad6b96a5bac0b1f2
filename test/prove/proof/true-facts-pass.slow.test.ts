import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';
import { madeUpSample } from './sample.ts';

const { folder, copy } = madeUpSample();

test('no true fact fails, and check has nothing to say', async () => {
  const { status, stdout } = await pism(['verify', copy, '--facts', folder]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect((await pism(['check', '--facts', folder])).stdout).toMatch(/: no problems\n$/);
});
