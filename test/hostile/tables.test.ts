import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableLimits } from '../../src/import/table.ts';
import { refused } from '../support/refused.ts';
import { importPacts, pactsMap, tablesFolder, workbook } from '../support/tables.ts';

const cell = `${'a'.repeat(60)}!`;
const table = `Pact,Stage,${cell}\nSalt,Open,x\n${cell},Open,x\n`;
const fields = (more: string) => pactsMap.replace('fields:\n', () => `parts:\n  more: ${more}\nfields:\n`);

// Each would take longer than the age of the earth.
test.each([
  ['(a+)+$', fields("{ column: Pact, pattern: '(a+)+$|Salt' }"), '(a+)+$|Salt'],
  ['^(a|aa)+$', pactsMap.replace('^Total', '^(a|aa)+$$'), '^(a|aa)+$'],
  ['(.*a){25}$', fields("{ heading: '(.*a){25}$' }"), '(.*a){25}$'],
  ['(.*.*)*!', fields("{ file: '^(a*)*!$' }"), '^(a*)*!$'],
])('%s in a map: import stops', async (_, map, pattern) => {
  const name = `${'a'.repeat(60)}.csv`;
  const folder = tablesFolder({ [name]: table }, map);
  expect(await importPacts(folder, name)).toEqual({
    status: 3,
    stdout: '',
    stderr: `pism: ${name}: the pattern ${pattern} of the map takes more than 5 seconds, or too much memory
Write it so that no repetition is inside another, as in (a+)+ or (.*a){9}.
Nothing was written.
`,
  });
  expect(readdirSync(join(folder, 'my-facts'))).toEqual(['kinds', 'maps']);
});

test('a pattern that needs too much memory', async () => {
  const text = 'ab'.repeat(1_900_000);
  const map = pactsMap.replace('^Total', '^((a)|(b))*$$');
  const folder = tablesFolder({ 'list.csv': `Pact,Stage\n${text},Open\n` }, map);
  const says = 'list.csv: the pattern ^((a)|(b))*$ of the map takes more than 5 seconds, or too much memory\n';
  expect(await importPacts(folder, 'list.csv')).toMatchObject(refused(3, says));
});

const rows = [
  ['Pact', 'Stage'],
  ['Salt', 'Open'],
];

// A workbook of a few kilobytes, of which the library would make billions of empty cells.
test.each([
  ['XFD1048576', '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>'],
  ['XFD1000', "<x:row r='1000'><x:c t='n' r = 'XFD1000'><x:f>1</x:f><x:v>1</x:v></x:c></x:row>"],
  ['ZZZZZZZ99999999999', '<row><c r="ZZZZZZZ99999999999"><v>1</v></c></row>'],
  ['99999999999', '<row r="99999999999"></row>'],
  ['A1e9', '<row><c r="A1e9"><v>1</v></c></row>'],
  ['L1000000', '<row r="3"><c r="L3"><v>1</v></c></row><row r="1000000"><c r="L1000000"><v>1</v></c></row>'],
])('a cell in %s', async (cell, more) => {
  const folder = tablesFolder({ 'book.xlsx': workbook(rows, more) });
  expect(await importPacts(folder, 'book.xlsx')).toEqual({
    status: 3,
    stdout: '',
    stderr: `pism: book.xlsx: the cell ${cell} is too far away
Delete its row or column, or save the sheet as CSV.
Nothing was written.
`,
  });
});

test.each([
  ['that has only a format', '<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>'],
  ['far below', '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Total</t></is></c></row>'],
  ['far to the right', '<row r="9"><c r="XFD9" t="inlineStr"><is><t/></is></c></row>'],
])('a cell %s does no harm', async (_, more) => {
  const folder = tablesFolder({ 'book.xlsx': workbook(rows, more) });
  expect(await importPacts(folder, 'book.xlsx')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Facts: 1 new'),
  });
});

// A few kilobytes that the library, or an expression of ours, would read for hours.
test.each([
  [
    'a text of 20 million characters',
    'book.xlsx',
    () => workbook([...rows, ['a'.repeat(20_000_000), 'Open']]),
    `a cell has more than 32767 characters: ${'a'.repeat(40)}…`,
  ],
  [
    'a reference of 3 million zeros',
    'book.xlsx',
    () => workbook(rows, `<c\tr="${'0'.repeat(3_000_000)}`),
    `the cell ${'0'.repeat(40)}… is too far away`,
  ],
])(
  '%s is refused',
  async (_, name, table, reason) => {
    const folder = tablesFolder({ [name]: table() });
    expect(await importPacts(folder, name)).toMatchObject(refused(3, `${name}: ${reason}`));
    // The thread is ended, and the next table has another.
    writeFileSync(join(folder, 'salt.csv'), 'Pact,Stage\nSalt,Open\n');
    expect(await importPacts(folder, 'salt.csv')).toMatchObject({ status: 0 });
  },
  300_000,
);

// Which comes first depends on when the memory is looked at.
test('records of 45 MB are refused, by their memory or by their number', async () => {
  const folder = tablesFolder({ 'list.json': `[${'{},'.repeat(15_000_000)}{}]` });
  const { status, stdout, stderr } = await importPacts(folder, 'list.json');
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  const inMemory = `reading it takes more than ${tableLimits.megabytes} MiB of memory`;
  expect(stderr).toMatch(RegExp(`list\\.json: (?:${inMemory}|it has more than 50,000 rows)`));
}, 300_000);

test('a cell as long as Excel allows is read', async () => {
  const folder = tablesFolder({ 'book.xlsx': workbook([...rows, ['a&amp;'.repeat(16_383), 'Open']]) });
  expect((await importPacts(folder, 'book.xlsx')).stdout).toContain('2 rows: 1 imported, 1 rejected');
});
