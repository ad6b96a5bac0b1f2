import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { workbook } from '../support/tables.ts';

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
  const parts = unzipSync(workbook([['Read me first']]));
  const other = unzipSync(
    workbook([
      ['Party', 'Treaty', 'Signed'],
      ['Norway', 'ICCPR', '2031-05-01'],
    ]),
  );
  const replace = (name: string, end: string, more: string) => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(end, more + end));
  };
  replace('xl/workbook.xml', '</sheets>', '<sheet name="Data" sheetId="2" r:id="r3"/>');
  const [relation = ''] =
    /<Relationship Id="r1".*?\/>/.exec(strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())) ?? [];
  replace('xl/_rels/workbook.xml.rels', '</Relationships>', relation.replace('r1', 'r3').replace('sheet1', 'sheet2'));
  writeFileSync(
    join(cwd, 'a.xlsx'),
    zipSync({ ...parts, 'xl/worksheets/sheet2.xml': other['xl/worksheets/sheet1.xml'] ?? new Uint8Array() }),
  );
  const suggest = async (...more: string[]) => pism(['import', 'treaties', ...more, '--suggest'], { cwd });
  expect((await suggest('a.xlsx')).stdout).toContain(
    '# Not read: Data. --sheet <name> reads another.\ntable: { sheet: List }\n',
  );
  const data = (await suggest('a.xlsx', '--sheet', 'Data')).stdout;
  expect(data).toContain('# Not read: List. --sheet <name> reads another.\ntable: { sheet: Data }\n');
  expect(data).toContain('#   Party: Norway\n');
  expect(await suggest('a.xlsx', '--sheet', 'Dota')).toMatchObject(
    refused(3, /^pism: a\.xlsx: there is no sheet Dota\nSheets are List, Data: name one with --sheet/),
  );

  const items = [{ party: 'Norway', treaty: 'ICCPR', signed: '2031-05-01' }];
  writeInto(
    cwd,
    'a.json',
    JSON.stringify({ by: [{ name: 'X' }], result: { items: [...items, ...items] }, none: [1, 2, 3] }),
  );
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
