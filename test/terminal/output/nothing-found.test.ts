import { expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);

test.each([
  [
    'pacts --stage signed --host Latvia',
    /^None of 5 pacts matches `--stage signed --host Latvia`\. Latvia: in force \(1\)\. Signed: Türkiye \(1\)\.$/,
  ],
  ['pacts --name treaty', /^None of 5 pacts matches `--name treaty`\. Values found: .*Arctic Note \(1\)/],
  ['pacts --pages 8', /^None of 5 pacts matches `--pages 8`\. .*120 \(1\)/],
  [
    'pacts --country France',
    /^None of 5 pacts matches `--country France`\. harbour-1\/grain-deal names only some states\. .*Values found: .*Poland \(2\)/,
  ],
  [
    'facts --year 1999',
    /^None of 7 facts matches `--year 1999`\. Values found: 2021 \(3\).* 1 has no date: `pism facts --year none`\.$/,
  ],
  ['facts --tag wheat', /^None of 7 facts matches `--tag wheat`\. .*grain \(1\)/],
  ['talks pilot', /^None of 2 talks matches `pilot`\.\nNearest: harbour-1\/pilot-rules\.$/],
  ['talks --since 2030', /^None of 2 talks matches `--since 2030`\. Values found: 2021 \(1\), 2022 \(1\)\.$/],
  ['pacts --verdict differs', /^None of 5 pacts matches `--verdict differs`\.$/],
  ['facts submarines', /^None of 7 facts matches `submarines`\.$/],
  ['search deep submarines', /^No fact has: deep, submarines\.$/],
])('pism %s says in one line what no fact passed, and what it could have been', async (argv, says) => {
  expect((await run(...argv.split(' '))).stderr.trimEnd()).toMatch(says);
});

test('it stands on standard error, so that a script reads an empty result', async () => {
  expect(await run('pacts', '--pages', '8', '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(await run('pacts', '--pages', '8', '--fields', 'id')).toMatchObject({ status: 0, stdout: 'id\n' });
  expect(await run('pacts', '--pages', '8', '--count')).toMatchObject({ status: 0, stdout: '0\n' });
});
