import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const ask = (...argv: string[]) => pism([...argv, '--facts', facts]);

test.each([[[]], [['negotiations', '--country', 'PL', '--limit', '1']], [['--json']], [['--count']]])(
  'timeline %j is facts by date',
  async (more) => {
    expect(await ask('timeline', ...more)).toEqual(await ask('facts', '--sort', 'date', ...more));
  },
);

test('--sort sorts by something else', async () => {
  expect(await ask('timeline', '--sort', '-date')).toEqual(await ask('facts', '--sort', '-date'));
});
