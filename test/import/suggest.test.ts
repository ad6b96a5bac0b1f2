import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

/** The map that `pism import --suggest` prints for a table. */
async function suggested(kind: string, name: string, table: string): Promise<{ cwd: string; map: string }> {
  const cwd = temporaryFolder();
  writeInto(cwd, name, table);
  const { status, stdout, stderr } = await pism(['import', kind, name, '--suggest'], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { cwd, map: stdout };
}

test('where everything can be told, the suggestion is a map', async () => {
  const table = `Party|Treaty|Date of signature|Ratified|Withdrawal|Concerns|Remarks
Norway|ICCPR|14/5/2019|1/2/2020||Polish, Czech|
Polska|CEDAW|2/6/2019|||Norway|late
France|CAT|2/6/2019||3/8/2024||
`;
  const { cwd, map } = await suggested('treaties', 'table.csv', table);
  await expect(map).toMatchFileSnapshot('suggested/treaties.yaml');
  writeInto(cwd, 'mine/maps/table.yaml', map.replace('form: dataset', 'form: dataset\n  publisher: Harbour League'));
  const argv = 'import treaties table.csv --map table --into mine/table --retrieved 2026-11-20'.split(' ');
  expect(await pism(argv, { cwd })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^3 rows: 3 imported/) });
  const fields = ['--fields', 'participant,instrument,status,signed,ratified,withdrawn,concerns'];
  expect((await pism(['treaties', '--facts', join(cwd, 'mine'), ...fields], { cwd })).stdout).toMatchInlineSnapshot(`
    "participant	instrument	status	signed	ratified	withdrawn	concerns
    PL	cedaw	signed	2019-06-02			NO
    NO	iccpr	ratified	2019-05-14	2020-02-01		PL; CZ
    FR	cat	withdrawn	2019-06-02		2024-08-03	
    "
  `);
});

test('what cannot be told is asked', async () => {
  const { map } = await suggested(
    'sanctions',
    'list.csv',
    `imposer;name;Measure;Status;listedOn;since;country;empty
Congo;Jan;Asset freeze;In force: yes;03.04.2021;13.5.2020;China;
Atlantis;Ann;none of them;lifted;04.05.2021;5.13.2020;Poland;
`,
  );
  await expect(map).toMatchFileSnapshot('suggested/sanctions.yaml');
});

test('what a stranger writes in a heading or a cell stays on its line', async () => {
  const table = '"x\nsays: [evil]",Party,"y\nkind: evil"\n"a\nkey: [evil]",Norway,\n';
  const { map } = await suggested('treaties', 'table.csv', table);
  expect(map).not.toMatch(/^(says: \[|kind: evil|key)/m);
  expect(map).toMatch(/^ {2}participant: Party$/m);
});

test('a list of records, and a file that is none', async () => {
  const records = [{ participant: 'Norway', concerns: ['China', 'Poland'], signed: '2019-05-14' }];
  const { map } = await suggested('treaties', 'table.json', JSON.stringify(records));
  expect(map).toMatch(/^ {2}participant: participant\n(.*\n)* {2}signed: signed\n(.*\n)* {2}concerns: concerns\n/m);
  expect(await pism(['import', 'treaties', 'no.csv', '--suggest'])).toMatchObject({ status: 3, stdout: '' });
  const two = await pism(['import', 'treaties', 'one.csv', 'two.csv', '--suggest']);
  expect(two).toMatchObject(refused(2, /^pism: --suggest reads one table\n/));
  expect(await pism(['import', 'treatis', 'no.csv', '--suggest'])).toMatchObject({ status: 2, stdout: '' });
});

test('a kind of the folder, and a stage of several words', async () => {
  const table = 'Party;Signature;Entry into Force\nNorway;22/02/2013;01/08/2014\n';
  const cwd = temporaryFolder();
  const kind = readFileSync(join(import.meta.dirname, 'suggested/kind.yaml'), 'utf8');
  writeInto(cwd, 'mine/kinds/pacts.yaml', kind);
  writeInto(cwd, 'table.csv', table);
  const byFacts = await pism(['import', 'pacts', 'table.csv', '--suggest', '--facts', 'mine'], { cwd });
  expect(byFacts).toMatchObject({ status: 0, stderr: '' });
  expect(byFacts.stdout).toContain('  participant: Party\n  stage: { stage: latest }\n');
  expect(byFacts.stdout).toContain('  bound: Entry into Force\n');
  expect(byFacts.stdout).not.toContain('# names:');
  const byTarget = await pism(['import', 'pacts', 'table.csv', '--suggest', '--into', 'mine/pacts'], { cwd });
  expect(byTarget.stdout).toBe(byFacts.stdout);
});
