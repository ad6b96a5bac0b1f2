import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

const inFile = (name: string) => readFileSync(join(import.meta.dirname, 'suggested', name), 'utf8');

/** The map that `pism import --suggest` prints for a table. */
async function suggested(kind: string, name: string, table: string): Promise<{ cwd: string; map: string }> {
  const cwd = temporaryFolder();
  writeInto(cwd, name, table);
  const { status, stdout, stderr } = await pism(['import', kind, name, '--suggest'], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { cwd, map: stdout };
}

test('the columns of a table beside the fields of a kind', async () => {
  const { map } = await suggested('treaties', 'table.csv', inFile('treaties.csv'));
  await expect(map).toMatchFileSnapshot('suggested/treaties.yaml');
});

test('what a stranger writes in a heading or a cell stays on its line', async () => {
  const table = '"x\nsays: [evil]",Party,"y\nkind: evil"\n"a\nkey: [evil]",Norway,\n';
  const { map } = await suggested('treaties', 'table.csv', table);
  expect(map).not.toMatch(/^(says: \[|kind: evil|key: \[evil)/m);
  expect(map).toContain('#   Party: Norway\n');
});

test('completed, it is a map', async () => {
  const cwd = temporaryFolder();
  writeInto(cwd, 'mine/kinds/pacts.yaml', inFile('kind.yaml'));
  writeInto(cwd, 'table.csv', 'Party;Signature;Entry into Force\nNorway;22/02/2013;01/08/2014\n');
  const byFacts = await pism(['import', 'pacts', 'table.csv', '--suggest', '--facts', 'mine'], { cwd });
  expect(byFacts).toMatchObject({ status: 0, stderr: '' });
  const byTarget = await pism(['import', 'pacts', 'table.csv', '--suggest', '--into', 'mine/pacts'], { cwd });
  expect(byTarget.stdout).toBe(byFacts.stdout);
  const argv = ['import', 'pacts', 'table.csv', '--map', 'table', '--into', 'mine/table', '--retrieved', '2031-05-01'];
  const importWith = (map: string) => {
    writeInto(cwd, 'mine/maps/table.yaml', map);
    return pism(argv, { cwd });
  };
  expect(await importWith(byFacts.stdout)).toMatchObject(refused(3, 'there is no column …. Headings are Party, '));
  const map = byFacts.stdout
    .replace('# publisher: who publishes the table?', 'publisher: Harbour League')
    .replace('participant: …', 'participant: Party')
    .replace('# stage: {', 'stage: {')
    .replace('# signed: …', 'signed: Signature')
    .replace('# bound: …', 'bound: Entry into Force')
    .replace('# dates: dmy, mdy or ymd?', 'dates: dmy #');
  expect(await importWith(map)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^1 row: 1 imported/) });
  const { stdout } = await pism(['pacts', '--facts', 'mine', '--fields', 'participant,stage,bound'], { cwd });
  expect(stdout).toBe('participant\tstage\tbound\nNO\tin-force\t2014-08-01\n');
});

test('a file that is none, and a kind that is none', async () => {
  expect(await pism(['import', 'treaties', 'no.csv', '--suggest'])).toMatchObject({ status: 3, stdout: '' });
  expect(await pism(['import', 'treatis', 'no.csv', '--suggest'])).toMatchObject({ status: 2, stdout: '' });
});

test('a sheet of a workbook, and a list in JSON', async () => {
  const cwd = temporaryFolder();
  const suggest = async (...more: string[]) => pism(['import', 'treaties', ...more, '--suggest'], { cwd });
  await pism('treaties --limit 2 --fields participant,instrument -o a.xlsx'.split(' '), { cwd });
  const first = '# Not read: Sources, Checks. --sheet <name> reads another.\ntable: { sheet: Facts }\n';
  expect((await suggest('a.xlsx')).stdout).toContain(first);
  const other = (await suggest('a.xlsx', '--sheet', 'Sources')).stdout;
  expect(other).toContain('# Not read: Facts, Checks. --sheet <name> reads another.\ntable: { sheet: Sources }\n');
  expect(other).toMatch(/^# {3}Title: \S/m);
  const none = /^pism: a\.xlsx: there is no sheet Fcts\nSheets are Facts, Sources, Checks: name one with --sheet/;
  expect(await suggest('a.xlsx', '--sheet', 'Fcts')).toMatchObject(refused(3, none));

  const items = [{ party: 'Norway', treaty: 'ICCPR', signed: '2031-05-01' }];
  const all = { by: [{ name: 'X' }], result: { items: [...items, ...items] }, none: [1, 2, 3] };
  writeInto(cwd, 'a.json', JSON.stringify(all));
  const map = (await suggest('a.json')).stdout;
  expect(map).toContain('# Not read: by. --sheet <name> reads another.\ntable: { records: result.items }\n');
  expect((await suggest('a.json', '--sheet', 'by')).stdout).toContain('table: { records: by }\n');
  const completed = map
    .replace('# publisher: who publishes the table?', 'publisher: Harbour League')
    .replace('instrument: …', 'instrument: treaty')
    .replace('participant: …', 'participant: party')
    .replace('# signed: …', 'signed: signed');
  writeInto(cwd, 'mine/maps/a.yaml', completed);
  const argv = 'import treaties a.json --map a --into mine/a --retrieved 2031-05-01'.split(' ');
  expect(await pism(argv, { cwd })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^2 rows: 1 imported/) });
  const wrong = await pism([...argv, '--sheet', 'result'], { cwd });
  const lists = 'Lists of records in it: result.items (2), by (1). Name one with --sheet';
  expect(wrong).toMatchObject(refused(3, `result in it is not a list of records`));
  expect(wrong.stderr).toContain(lists);
  writeInto(cwd, 'c.json', JSON.stringify(items));
  writeInto(cwd, 'c.csv', 'party\nNorway\n');
  for (const [file, says] of [
    ['c.json', /^pism: c.json: by in it is not a list of records\n/],
    ['c.csv', /^pism: c.csv: it has no sheet by\nLeave --sheet out/],
  ] as const)
    expect(await suggest(file, '--sheet', 'by')).toMatchObject(refused(3, says));
  writeInto(cwd, 'b.json', '{"a": {"b": 1}}');
  expect((await suggest('b.json')).stderr).toContain('Lists of records in it: none.');
});
