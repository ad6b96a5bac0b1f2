import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { filesIn, pism } from '../support/run.ts';

const place = 'source: { paragraph: 1 }';
const facts = harbour(filesIn('test/kinds/any-bulletin'));
const ids = async (...argv: string[]) => (await pism([...argv, '--fields', 'id', '--facts', facts])).stdout;

test('a suspended sanction was imposed before, and is not imposed any more', async () => {
  expect(await ids('sanctions', '--status', 'suspended')).toContain('harbour-1/tankers');
  expect(await ids('sanctions', '--status', 'imposed')).not.toContain('harbour-1/tankers');
  expect(await ids('sanctions', '--status', 'imposed', '--as-of', '2020-05-01')).toContain('harbour-1/tankers');
  expect(await ids('sanctions', '--status', 'imposed', '--as-of', '2020-12-01')).not.toContain('harbour-1/tankers');
});

test.each([
  ['suspended: 2020-11-10', 'resumed: 2019-01', 'Resumed before it was suspended'],
  ['', 'resumed: 2020-12', 'Resumed but never suspended'],
])('suspended and resumed: %s %s is refused', async (suspended, resumed, says) => {
  const dates = [suspended, resumed].filter(Boolean).join(', ');
  const broken = harbour({
    'harbour-1/sanctions.yaml': `- { id: a, imposer: LV, measures: [listing], target: Tankers, status: imposed, ${dates}, says: S., ${place} }\n`,
  });
  const { stdout, status } = await pism(['check', broken]);
  expect(stdout).toContain(says);
  expect(status).toBe(1);
});

test('a sanction that ended and was put back is each in its time', async () => {
  const onDay = ['--fields', 'status', '--facts', facts, '--as-of'];
  for (const [day, status] of [
    ['2017', 'imposed'],
    ['2020', 'lifted'],
    ['2022', 'reinstated'],
  ] as const)
    expect((await pism(['sanctions', 'herring', ...onDay, day])).stdout).toBe(`status\n${status}\n`);
});
