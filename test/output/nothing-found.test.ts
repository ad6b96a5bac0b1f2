import { expect, test } from 'vitest';
import { harbour, pactsOnly } from '../support/harbour.ts';
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
  [['pacts', '--name', 'treaty'], 'matches `--name treaty` (5 in all).', /^Values found: .*Arctic Note \(1\)/],
  [['pacts', '--pages', '8'], 'matches `--pages 8` (5 in all).', /120 \(1\)/],
  [['pacts', '--country', 'France'], 'matches `--country France` (5 in all).', /^Values found: .*Poland \(1\)/],
  [['facts', '--year', '1999'], 'No fact here matches `--year 1999` (7 in all).', /2021 \(3\)/],
  [['facts', '--tag', 'wheat'], 'No fact here matches `--tag wheat` (7 in all).', /grain \(1\)/],
  [['talks', '--since', '2030'], 'No fact in talks matches `--since 2030` (2 in all).', /2021 \(1\), 2022 \(1\)/],
])('pism %j', async (argv, step, values) => {
  const [says, known] = await explained(...argv);
  expect(says).toContain(step);
  expect(known).toMatch(values);
});

test.each([
  [['pacts', '--where', 'pages > 500'], 'No fact in pacts matches `--where "pages > 500"` (5 in all).'],
  [['pacts', '--verdict', 'differs'], 'No fact in pacts matches `--verdict differs` (5 in all).'],
  [['facts', 'submarines'], 'No fact here matches `submarines` (7 in all).'],
  [['search', 'submarines'], 'No fact here matches `submarines` (7 in all).'],
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
  [['pacts', '--pages', '8']],
  [['pacts', '--pages', '8', '--count']],
  [['facts', 'submarines']],
  [['search', 'submarines']],
  [['timeline', '--since', '2050']],
])('--exit-status makes nothing found a no: pism %j', async (argv) => {
  expect((await run(...argv)).status).toBe(0);
  expect((await run(...argv, '--exit-status')).status).toBe(1);
});

test('words of the user and of the facts send a terminal no control character', async () => {
  const folder = pactsOnly(
    `- ${JSON.stringify({ id: 'odd', name: 'A\u001b[31mB', stage: 'open', says: 'A pact.', source: { paragraph: 1 } })}\n`,
  );
  const { stderr } = await pism(['pacts', '--name', 'C\u001b[2J', '--facts', folder]);
  expect(stderr).toBe('No fact in pacts matches `--name C\\u001b[2J` (1 in all).\nValues found: A\\u001b[31mB (1).\n');
});

test('--exit-status where something is found', async () => {
  const { status, stderr } = await run('pacts', '--pages', '7', '--exit-status');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
