/** `pism import` reads the same facts from CSV, TSV, JSON and Excel files, in several encodings. */
import { expect, test } from 'vitest';
import { factsIn, importPacts, pactsMap, tablesFolder, workbook } from '../../support/import-tables.ts';

const rows = [
  ['Pact', 'Stage', 'Signed', 'Members', 'Pages'],
  ['Pakt łososiowy, nowy', 'Signed', '5 Oct 1998', 'Poland; Łotwa', '12'],
  ['Salt "Accord"', 'Open', '', '-', ''],
];
const facts = [
  { name: 'Pakt łososiowy, nowy', stage: 'signed', signed: '1998-10-05', members: ['PL', 'LV'], pages: 12 },
  { name: 'Salt "Accord"', stage: 'open', signed: null, members: null, pages: null },
];

const quoted = (delimiter: string, end: string) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end).join('');
const records = rows.slice(1).map(([Pact, Stage, Signed, members = '', pages]) => {
  return { Pact, Stage, Signed, Members: members.split('; '), ...(pages && { Pages: Number(pages) }) };
});
const latin2 = (text: string) =>
  Uint8Array.from(text, (sign) => (sign === 'ł' ? 0xb3 : sign === 'Ł' ? 0xa3 : sign.charCodeAt(0)));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

const sheet = rows.map((cells) =>
  cells.map((cell) => (cell === '12' ? 12 : cell === '5 Oct 1998' ? new Date('1998-10-05') : cell)),
);
const tables = {
  'commas.csv': quoted(',', '\n'),
  'semicolons.csv': `\ufeff${quoted(';', '\r\n')}`,
  'tabs.tsv': quoted('\t', '\r'),
  'utf-16le.csv': utf16(quoted(';', '\r\n')),
  'utf-16be.csv': utf16(quoted(',', '\n')).swap16(),
  'list.json': JSON.stringify(records),
  'lines.ndjson': records.map((record) => `${JSON.stringify(record)}\n`).join('\n'),
  'book.xlsx': workbook(sheet),
};

test('the same facts from every format', async () => {
  const map = pactsMap.replace('key: [name]', "parts: { table: { file: '.+' } }\nkey: [table, name]");
  const folder = tablesFolder(tables, map);
  const { status, stderr } = await importPacts(folder, Object.keys(tables).join(' '));
  expect({ status, first: stderr.split('\n')[0] }).toEqual({ status: 0, first: '16 rows: 16 imported, 0 rejected' });
  const found = await factsIn(folder, 'name,stage,signed,members,pages,place');
  const places = ['commas.csv', 'semicolons.csv', 'tabs.tsv', 'utf-16le.csv', 'utf-16be.csv', 'book.xlsx'];
  for (const file of Object.keys(tables)) {
    const first = places.includes(file) ? 2 : 1;
    const expected = facts.map((fact, at) => ({ ...fact, place: { file, row: first + at } }));
    expect(found.filter(({ place }) => (place as { file: string }).file === file)).toMatchObject(expected);
  }
});

test.each(['iso-8859-2', 'windows-1250'])('a table in %s', async (encoding) => {
  const folder = tablesFolder({ 'list.csv': latin2(quoted('|', '\n')) });
  const refused = await importPacts(folder, 'list.csv');
  expect(refused.stderr).toContain('not text in UTF-8\nName its encoding with --encoding');
  await importPacts(folder, 'list.csv', `--encoding ${encoding}`);
  expect(await factsIn(folder, 'name,members')).toMatchObject(facts.map(({ name, members }) => ({ name, members })));
});

const mapOf = (table: string, fields: string) => `title: T
kind: pacts
source: { form: dataset, title: List, publisher: League }
table: ${table}
fields: ${fields}
says: ["{name} is open."]
key: [name]
`;

test('keys inside records and lists are read, and where the list is', async () => {
  const map = mapOf(
    '{ records: result.items }',
    '{ name: title.en, stage: { value: open }, members: parties.code, topics: { column: topics, optional: true } }',
  );
  const items = [
    { title: { en: 'Salt Pact' }, parties: [{ code: 'PL' }, { code: 'LV' }] },
    { title: { en: 'Tar Pact' }, topics: ['tar', 'tar'], parties: null },
  ];
  const folder = tablesFolder({ 'a.json': JSON.stringify({ result: { items } }) }, map);
  await importPacts(folder, 'a.json');
  expect(await factsIn(folder, 'name,members,topics')).toMatchObject([
    { name: 'Salt Pact', members: ['PL', 'LV'] },
    { name: 'Tar Pact', topics: ['tar'] },
  ]);
});
