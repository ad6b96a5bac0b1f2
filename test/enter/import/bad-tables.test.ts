import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { factsIn, importPacts, pactsMap, tablesFolder, workbook } from '../../support/import-tables.ts';
import { refused } from '../../support/refused.ts';
import { pism } from '../../support/run.ts';

const head = 'Pact,Stage,Signed\n';

test('all tables that cannot be read are told at once, and nothing is written', async () => {
  const folder = tablesFolder({
    'no-column.csv': 'Pcat,Stage\nSalt,Open\n',
    'doubled.csv': 'Pact,Stage,Stage\nSalt,Open,Open\n',
    'no-headings.csv': '',
    'latin.csv': Buffer.from(`${head}Salt,Open,\nS\xf6l,Open,\n`, 'latin1'),
    'nul.csv': `${head}Sa\0lt,Open,\n`,
    'quote.csv': `${head}"Salt,Open,\n`,
    'book.csv': workbook([['Pact']]),
    'text.xlsx': head,
    'broken.json': '[{"Pact": ',
    'one.json': '{"Pact": "Salt"}',
    'list.doc': head,
  });
  const files = readdirSync(folder).filter((name) => name !== 'my-facts');
  const { status, stdout, stderr } = await importPacts(folder, `${files.join(' ')} gone.csv`);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
    'pism: 12 of 12 tables cannot be read',
    'book.csv: it is not text in UTF-8',
    expect.stringMatching(/^broken.json: it is not JSON: /),
    'doubled.csv does not fit the map',
    'latin.csv: it is not text in UTF-8',
    'list.doc: its name does not say what format it is in',
    'no-column.csv does not fit the map',
    'no-headings.csv: it has no row 1 with headings',
    'nul.csv: it is not text in UTF-8',
    'one.json: it is not a list of records',
    expect.stringMatching(/^quote.csv: Quote Not Closed: .* line 2/),
    'text.xlsx: it is no xlsx workbook, or a damaged one',
    'gone.csv: no such file or directory',
    'Nothing was written.',
    '',
  ]);
  expect(stderr).toContain('  Save it in one of these, or write');
  expect(stderr).toContain('  two columns are called Stage: name one by `number`\n');
  expect(stderr).toContain('  there is no column Pact. Did you mean Pcat?\n');
  expect(readdirSync(join(folder, 'my-facts'))).toEqual(['kinds', 'maps']);
});

test.each([
  ['book.xlsx', 'there is no sheet by\nSheets are List: name one with --sheet'],
  ['list.csv', 'it has no sheet by\nLeave --sheet out'],
  ['all.json', 'by in it is not a list of records\nName its list of records, as in --sheet result.items'],
])('a sheet or list that is not in %s', async (file, says) => {
  const folder = tablesFolder({
    'book.xlsx': workbook([['Pact']]),
    'list.csv': head,
    'all.json': '{"result": {"items": [{"Pact": "Salt"}]}}',
  });
  expect(await importPacts(folder, file, '--sheet by')).toMatchObject(refused(3, `${file}: ${says}`));
});

test('an error of a spreadsheet is no empty cell', async () => {
  const error = (code: string) => ({ error: code });
  const sheet = [
    ['Pact', 'Stage', 'Signed', 'Pages', 'Remarks'],
    ['Salt', 'Open', null, error('#DIV/0!'), null],
    ['Tar', error('#N/A'), null, 3, null],
    ['Fish', 'Open', null, 3, error('#REF!')],
  ];
  const folder = tablesFolder({ 'list.xlsx': workbook(sheet), 'list.csv': 'Pact,Stage\nEel,#NAME?\nRay,#1\n' });
  const { status, stdout } = await importPacts(folder, 'list.xlsx list.csv');
  expect(status).toBe(1);
  const rejected = stdout.match(/^list\..*/gm)?.map((line) => line.replace(/\trejected\t.*\t/, ': '));
  expect(rejected).toEqual([
    'list.xlsx\t2: Pages: no pattern of the map takes #DIV/0!',
    'list.xlsx\t3: Stage: no pattern of the map takes #N/A',
    'list.csv\t2: Stage: no pattern of the map takes #NAME?',
    expect.stringMatching(/^list.csv\t3: Stage: #1 is not a choice/),
  ]);
  expect(await factsIn(folder)).toMatchObject([{ id: 'list/fish' }]);
});

test('rejected rows are listed with row, column and reason', async () => {
  const host = "fields:\n  host: { column: Host, pattern: '^[A-Z].*', optional: true }";
  const map = pactsMap.replace('fields:', host);
  const folder = tablesFolder({ 'list.csv': readFileSync('test/enter/import/rejected/list.csv') }, map);
  const { status, stdout, stderr } = await importPacts(folder, 'list.csv');
  expect(status).toBe(1);
  expect(stderr).toContain('11 rows: 2 imported, 8 rejected, 1 left out (the same as another row)\n');
  await expect(stdout.replace(/(Choices are)[^;\n]*/g, '$1')).toMatchFileSnapshot('rejected/rejected.txt');
  expect(await factsIn(folder)).toMatchObject([{ id: 'list/rye' }, { id: 'list/salt' }]);
  expect((await pism(['check', 'my-facts'], { cwd: folder })).status).toBe(0);
});

// Nothing is written there.
const unused = tablesFolder({ 'list.csv': `${head}Salt,Open,\n` });
testRefusals('enter/import/refused.yaml', (argv) => pism(argv, { cwd: unused }));
