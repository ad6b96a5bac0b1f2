/** Tables and maps that are made to exhaust time or memory in `pism import`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPacts, pactsMap, tablesFolder, workbook } from '../support/import-tables.ts';

const cell = `${'a'.repeat(60)}!`;
const table = `Pact,Stage,${cell}\nSalt,Open,x\n${cell},Open,x\n`;
const fields = (more: string) => pactsMap.replace('fields:\n', () => `parts:\n  more: ${more}\nfields:\n`);

const costs = /^pism: \S+: reading it takes (?:more than (?:60 seconds|1024 MiB of memory)|too much memory)\n/;

// Each would take longer than the age of the earth, or all memory; together, as some wait for a minute.
test.concurrent('a pattern that takes too long: import stops', async () => {
  const folder = tablesFolder({ 'list.csv': table }, fields("{ column: Pact, pattern: '(a+)+$|Salt' }"));
  const { status, stderr } = await importPacts(folder, 'list.csv');
  expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(costs) });
  expect(stderr).toContain('no repetition of a pattern may be inside another, as in (a+)+.\nNothing was written.\n');
  expect(readdirSync(join(folder, 'my-facts'))).toEqual(['kinds', 'maps']);
}, 300_000);

test.concurrent('a pattern that needs too much memory', async () => {
  const text = 'ab'.repeat(1_900_000);
  const map = pactsMap.replace('^Total', '^((a)|(b))*$$');
  const folder = tablesFolder({ 'list.csv': `Pact,Stage\n${text},Open\n` }, map);
  expect((await importPacts(folder, 'list.csv')).stderr).toMatch(costs);
}, 300_000);

const rows = [
  ['Pact', 'Stage'],
  ['Salt', 'Open'],
];

// A workbook of a few kilobytes, of which the library makes billions of empty cells, or a long text without end.
test.concurrent.each([
  ['a cell in XFD1048576', () => workbook(rows, '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>')],
  [
    'a cell in L1000000',
    () => workbook(rows, '<row r="3"><c r="L3"><v>1</v></c></row><row r="1000000"><c r="L1000000"><v>1</v></c></row>'),
  ],
  ['a text of 20 million characters', () => workbook([...rows, ['a'.repeat(20_000_000), 'Open']])],
  ['a reference of 3 million zeros', () => workbook(rows, `<c\tr="${'0'.repeat(3_000_000)}`)],
])(
  '%s is read, or refused',
  async (_, table) => {
    const folder = tablesFolder({ 'book.xlsx': table() });
    const { status, stderr } = await importPacts(folder, 'book.xlsx');
    if (status === 3) expect(stderr).toMatch(/^pism: book.xlsx: (?:reading it takes|it is no xlsx workbook)/);
    // The thread is ended, and the next table has another.
    writeFileSync(join(folder, 'salt.csv'), 'Pact,Stage\nSalt,Open\n');
    expect((await importPacts(folder, 'salt.csv', '--force')).status).toBe(0);
  },
  300_000,
);

test.each([
  ['that has only a format', '<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>'],
  ['far below', '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Total</t></is></c></row>'],
  ['far to the right', '<row r="9"><c r="XFD9" t="inlineStr"><is><t/></is></c></row>'],
])('a cell %s does no harm', async (_, more) => {
  const folder = tablesFolder({ 'book.xlsx': workbook(rows, more) });
  expect(await importPacts(folder, 'book.xlsx')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('Facts: 1 new'),
  });
});
