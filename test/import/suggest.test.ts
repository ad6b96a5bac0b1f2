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

test('where everything can be told, the suggestion is a map', async () => {
  const { cwd, map } = await suggested('treaties', 'table.csv', inFile('treaties.csv'));
  await expect(map).toMatchFileSnapshot('suggested/treaties.yaml');
  writeInto(
    cwd,
    'mine/maps/table.yaml',
    map.replace('# publisher: who publishes the table?', 'publisher: Harbour League'),
  );
  const argv = 'import treaties table.csv --map table --into mine/table --retrieved 2026-11-20'.split(' ');
  expect(await pism(argv, { cwd })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^3 rows: 3 imported/) });
  const fields = ['--fields', 'participant,instrument,status,signed,ratified,withdrawn,concerns'];
  const { stdout } = await pism(['treaties', '--facts', join(cwd, 'mine'), ...fields], { cwd });
  await expect(stdout).toMatchFileSnapshot('suggested/treaties.tsv');
});

test('what cannot be told is asked', async () => {
  const { map } = await suggested('sanctions', 'list.csv', inFile('sanctions.csv'));
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
  expect(await pism(['import', 'treatis', 'no.csv', '--suggest'])).toMatchObject({ status: 2, stdout: '' });
});

test('a kind of the folder, and a stage of several words', async () => {
  const table = 'Party;Signature;Entry into Force\nNorway;22/02/2013;01/08/2014\n';
  const cwd = temporaryFolder();
  writeInto(cwd, 'mine/kinds/pacts.yaml', inFile('kind.yaml'));
  writeInto(cwd, 'table.csv', table);
  const byFacts = await pism(['import', 'pacts', 'table.csv', '--suggest', '--facts', 'mine'], { cwd });
  expect(byFacts).toMatchObject({ status: 0, stderr: '' });
  expect(byFacts.stdout).toContain('  participant: Party\n  stage: { stage: latest }\n');
  expect(byFacts.stdout).toContain('  bound: Entry into Force\n');
  expect(byFacts.stdout).not.toContain('# names:');
  const byTarget = await pism(['import', 'pacts', 'table.csv', '--suggest', '--into', 'mine/pacts'], { cwd });
  expect(byTarget.stdout).toBe(byFacts.stdout);
});

test.each([
  ['untc', 'treaties', '4-4.csv', '6 rows: 1 imported'],
  ['eu-sanctions', 'sanctions', 'list.csv', '4 rows: 4 imported'],
  ['opensanctions', 'sanctions', 'targets.simple.csv', '5 rows: 4 imported'],
  ['uhri', 'un-recommendations', 'export.csv', '3 rows: 3 imported'],
  ['upr-info', 'un-recommendations', 'export.csv', '2 rows: 2 imported'],
])('of a table of %s, completed in the lines that it names', async (folder, kind, name, says) => {
  const table = readFileSync(join(import.meta.dirname, 'tables', folder, name), 'utf8');
  const { cwd, map } = await suggested(kind, name, table);
  const constants: Record<string, string> = {
    publisher: 'Harbour League',
    instrument: '{ value: ICCPR }',
    imposer: '{ value: EU }',
    status: '{ value: imposed }',
    measures: '{ value: listing }',
    mechanism: '{ value: UPR }',
  };
  const lines = map.split('\n');
  for (const [, field = '', line] of (lines[1] ?? '').matchAll(/(\w+) \(line (\d+)\)/g)) {
    expect(lines[Number(line) - 1]).toMatch(new RegExp(`^  # ${field}: `));
    lines[Number(line) - 1] = `  ${field}: ${constants[field]}`;
  }
  writeInto(cwd, 'mine/maps/table.yaml', lines.join('\n'));
  const argv = ['import', kind, name, '--map', 'table', '--into', 'mine/table', '--retrieved', '2026-11-20'];
  expect((await pism(argv, { cwd })).stdout).toMatch(new RegExp(`^${says}`));
});

test('who and whom are asked where only their values are known', async () => {
  const table = 'To,From,Action,Recommendation\nChina,Norway,5,End it\nChina,Poland,2,Go on\n';
  const { map } = await suggested('un-recommendations', 'upr.csv', table);
  expect(map).toContain('complete before it can be used: publisher (line 8), state (line 12), mechanism (line 13).\n');
  expect(map).toContain('  action: Recommendation\n');
  expect(map).toContain('  # Not read: To (China).\n  # Not read: From (Norway).\n');
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
  expect(data).toContain('  participant: Party\n');
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
  writeInto(cwd, 'mine/maps/a.yaml', map.replace('# publisher: who publishes the table?', 'publisher: Harbour League'));
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
