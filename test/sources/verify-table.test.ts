import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { factsFolder, pism } from '../support/run.ts';

const table = [
  'State;Pact;Signature;Ratification',
  'Poland;ICCPR;2 March 1967;18 March 1977',
  'France;ICCPR;;4 November 1980 a',
  'Latvia;ICCPR;;14 April 1992 a',
  'Total;;;3',
];
const map = `
title: Pacts
kind: treaties
about: A made-up table.
source: { form: dataset, title: Pacts, publisher: Quay }
fields:
  instrument: Pact
  party: State
  signed: Signature
  ratified: { column: Ratification, pattern: '^(.*\\d)$' }
  acceded: { column: Ratification, pattern: '^(.*\\d) a$' }
  status: { stage: latest }
says:
  - '{party} signed {instrument} {on signed} and ratified it {on ratified}.'
  - '{party} acceded to {instrument} {on acceded}.'
leave_out:
  - { column: State, pattern: '^Total', why: a total }
`;

let cwd = '';

beforeEach(async () => {
  cwd = factsFolder({ 'pacts.csv': `${table.join('\n')}\n`, 'map.yaml': map });
  const imported = await pism(['import', 'treaties', 'pacts.csv', '--map', 'map.yaml', '--into', 'my/pacts'], { cwd });
  expect(imported.stdout).toContain('3 imported, 0 rejected');
});

const verify = (...argv: string[]) => pism(['verify', ...argv, '--facts', 'my'], { cwd });

function change(path: string, ...pairs: [from: string, to: string][]): void {
  const file = join(cwd, path);
  writeFileSync(
    file,
    pairs.reduce((text, [from, to]) => text.replace(from, to), readFileSync(file, 'utf8')),
  );
}

test('facts as they were imported hold; another sentence, tags and notes are no difference', async () => {
  change('my/pacts/treaties.yaml', ['says: France acceded', 'tags: [sea]\n  says: The French acceded']);
  expect(await verify('pacts.csv')).toEqual({
    status: 0,
    stdout: '',
    stderr: 'pacts.csv: 3 of 3 facts are as their rows give them.\n',
  });
});

test('what differs is told with row, column and cell; edits by hand are told apart', async () => {
  change('my/pacts/treaties.yaml', ['acceded: 1980-11-04', 'acceded: 1980-11-05']);
  change(
    'pacts.csv',
    ['Poland;ICCPR;2', 'Norway;ICCPR;1 March 1970;2 March 1971\nPoland;ICCPR;3'],
    ['Latvia', 'Total'],
  );
  const { status, stdout, stderr } = await verify('pacts.csv', '--format', 'tsv');
  expect(stdout.split('\n')).toEqual([
    'fact\trow\tcolumn\tcell\tfield\tvalue\tfound',
    'iccpr-pl\t3\t\t\tsource\trow 2\tnow in row 3',
    'iccpr-pl\t3\tSignature\t3 March 1967\tsigned\t1967-03-02\tthe table gives 1967-03-03',
    expect.stringMatching(/^iccpr-pl\t3\t\t\tsays\t.*the table gives Poland signed .* on 3 March 1967 .*$/),
    'iccpr-fr\t4\t\t\tsource\trow 3\tnow in row 4',
    'iccpr-fr\t4\tRatification\t4 November 1980 a\tacceded\t1980-11-05\tedited by hand; the table gives 1980-11-04',
    'iccpr-lv\t4\t\t\tsource\trow 4\tno row of the table gives this fact',
    '',
  ]);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr:
      'pacts.csv: 0 of 3 facts are as their rows give them. 1 was edited by hand. 1 row gives a fact that is not here.\n',
  });
});

test('a row that is no fact any longer is told with the reason', async () => {
  change('pacts.csv', ['14 April 1992 a', 'in spring'], ['18 March 1977', '']);
  const rows: Record<string, unknown>[] = JSON.parse((await verify('pacts.csv', '--json')).stdout);
  expect(rows).toMatchObject([
    { fact: 'iccpr-pl', row: 2, why: 'gone', found: expect.stringContaining('no template of `says`') },
    { fact: 'iccpr-lv', row: 4, why: 'gone', found: 'Ratification: no pattern of the map takes this' },
  ]);
});

test('what cannot be held against a table', async () => {
  expect(await verify('pacts.csv', 'map.yaml')).toMatchObject({ status: 2 });
  expect(await verify('pacts.csv', '--verbose')).toMatchObject({ status: 2 });
  expect((await verify('other.csv')).stderr).toBe('pism: No fact is from other.csv\nFacts are from pacts.csv.\n');
  change('pacts.csv', ['Signature', 'Signed']);
  const renamed = await verify('pacts.csv');
  expect(renamed.stderr).toContain('there is no column Signature');
  await pism(['export', 'sqlite', '-o', 'my.db', '--facts', 'my'], { cwd });
  const exported = await pism(['verify', 'pacts.csv', '--facts', 'my.db'], { cwd });
  expect(exported).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be made again') });
});
