import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);
const explained = async (...argv: string[]) => (await run(...argv)).stderr.trimEnd().split('\n');

test('an empty result says which filter no fact passed, and which values it could have named', async () => {
  expect(await explained('pacts', '--stage', 'signed', '--host', 'Latvia')).toEqual([
    'No fact in pacts matches both `--stage signed` (2 of 5) and `--host Latvia`.',
    'Values found: Türkiye (1).',
  ]);
});

test.each([
  ['pacts --name treaty', 'None of 5 facts in pacts matches `--name treaty`.', /^Values found: .*Arctic Note \(1\)/],
  ['pacts --pages 8', 'None of 5 facts in pacts matches `--pages 8`.', /120 \(1\)/],
  ['pacts --country France', 'None of 5 facts in pacts matches `--country France`.', /^Values found: .*Poland \(1\)/],
  ['facts --year 1999', 'None of 7 facts matches `--year 1999`.', /2021 \(3\)/],
  ['facts --tag wheat', 'None of 7 facts matches `--tag wheat`.', /grain \(1\)/],
  ['talks pilot', 'None of 2 facts in talks matches `pilot`.', /^Other kinds with `pilot`: pacts \(\d\)\.$/],
  ['talks --since 2030', 'None of 2 facts in talks matches `--since 2030`.', /2021 \(1\), 2022 \(1\)/],
])('pism %s', async (argv, step, values) => {
  const [says, known] = await explained(...argv.split(' '));
  expect(says).toContain(step);
  expect(known).toMatch(values);
});

test.each([
  [['pacts', '--where', 'pages > 500'], 'None of 5 facts in pacts matches `--where "pages > 500"`.'],
  [['pacts', '--verdict', 'differs'], 'None of 5 facts in pacts matches `--verdict differs`.'],
  [['facts', 'submarines'], 'None of 7 facts matches `submarines`.'],
  [['search', 'submarines'], 'None of 7 facts matches `submarines`.'],
  [['timeline', 'pilots'], 'pilots'],
])('pism %j', async (argv, says) => {
  expect((await explained(...argv)).join('\n')).toContain(says);
});

test('it stands on standard error, so that a script reads an empty result', async () => {
  expect(await run('pacts', '--pages', '8', '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(await run('pacts', '--pages', '8', '--fields', 'id')).toMatchObject({ status: 0, stdout: 'id\n' });
  expect(await run('pacts', '--pages', '8', '--count')).toMatchObject({ status: 0, stdout: '0\n' });
});

test.each([
  'pacts --pages 8',
  'pacts --pages 8 --count',
  'facts submarines',
  'search submarines',
  'timeline --since 2050',
])('--exit-status makes nothing found a no: pism %s', async (line) => {
  expect((await run(...line.split(' '))).status).toBe(0);
  expect((await run(...line.split(' '), '--exit-status')).status).toBe(1);
});

test('--exit-status where something is found', async () => {
  const { status, stderr } = await run('pacts', '--pages', '7', '--exit-status');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
