import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);
const explained = async (...argv: string[]) => (await run(...argv)).stderr.trimEnd().split('\n');

test('an empty result says which filter left nothing, and which values were found', async () => {
  expect(await explained('pacts', '--stage', 'signed', '--host', 'Latvia')).toEqual([
    'There are 5 pacts. --stage signed leaves 2. --host Latvia leaves none.',
    'Values there are: Türkiye (1).',
  ]);
});

test.each([
  [['pacts', '--name', 'treaty'], '--name treaty leaves none.', /^Values there are: .*Arctic Note \(1\)/],
  [['pacts', '--pages', '8'], '--pages 8 leaves none.', /120 \(1\)/],
  [['pacts', '--country', 'France'], '--country France leaves none.', /Poland \(2\)/],
  [['facts', '--year', '1999'], '--year 1999 leaves none.', /2021 \(3\)/],
  [['facts', '--tag', 'wheat'], '--tag wheat leaves none.', /grain \(1\)/],
  [['talks', '--since', '2030'], '--since 2030 leaves none.', /2021 \(1\), 2022 \(1\)/],
])('pism %j', async (argv, step, values) => {
  const [says, known] = await explained(...argv);
  expect(says).toContain(step);
  expect(known).toMatch(values);
});

test.each([
  [['pacts', '--where', 'pages > 500'], 'There are 5 pacts. --where "pages > 500" leaves none.'],
  [['pacts', '--verdict', 'differs'], 'There are 5 pacts. --verdict differs leaves none.'],
  [['facts', 'submarines'], 'There are 7 facts. submarines leaves none.'],
  [['search', 'submarines'], 'There are 7 facts. submarines leaves none.'],
  [['timeline', 'pilots'], 'pilots'],
])('pism %j', async (argv, says) => {
  expect((await explained(...argv)).join('\n')).toContain(says);
});

test('the explanation goes to standard error, so that a script reads an empty result', async () => {
  expect(await run('pacts', '--pages', '8', '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(await run('pacts', '--pages', '8', '--fields', 'id')).toMatchObject({ status: 0, stdout: 'id\n' });
  expect(await run('pacts', '--pages', '8', '--count')).toMatchObject({ status: 0, stdout: '0\n' });
});

test.each([
  [['pacts', '--pages', '8']],
  [['pacts', '--pages', '8', '--count']],
  [['facts', 'submarines']],
  [['search', 'submarines']],
  [['timeline', '--since', '2050']],
])('--exit-status: nothing found is status 1: pism %j', async (argv) => {
  expect((await run(...argv)).status).toBe(0);
  expect((await run(...argv, '--exit-status')).status).toBe(1);
});

test('--exit-status: something found is status 0', async () => {
  const { status, stderr } = await run('pacts', '--pages', '7', '--exit-status');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
