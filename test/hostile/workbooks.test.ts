import { expect, test } from 'vitest';
import { importPacts, tablesFolder, workbook } from '../support/tables.ts';

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
