/** The note of a field, such as "counted by the author", is below every table that shows the field. */
import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

const note = 'counted by the author; what is counted is not stated';
const print = async (...argv: string[]) => (await pism(argv)).stdout.replace(/\s+/g, ' ');

test('what a field says with its values is below every table that shows them', async () => {
  expect(await print('upr', '--format', 'table')).toContain(`Shared, Counted, Share, Named: ${note}.`);
  expect(await print('upr', '--fields', 'date,aligned', '--format', 'markdown')).toContain(`Shared: ${note}.`);
  expect(await print('upr', '--fields', 'date,state', '--format', 'table')).not.toContain(note);
  const pivot = ['upr', '--pivot', 'aligned_states', '--over', 'date', '--format'];
  expect(await print(...pivot, 'table')).toContain(`Named: ${note}.`);
  expect(await print('upr', '--group-by', 'aligned_states', '--format', 'table')).toContain(`Named: ${note}.`);
});
