import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsIn, importPacts, tablesFolder } from '../support/tables.ts';

const head = 'Pact,Stage\n';
const facts = 'my-facts/list/pacts.yaml';

/** A folder with an imported dataset, which has notes, and a newer table. */
async function imported(): Promise<string> {
  const folder = tablesFolder({ 'list.csv': `${head}Salt,Open\n` });
  await importPacts(folder, 'list.csv');
  writeFileSync(join(folder, 'my-facts/list/notes.txt'), 'ours\n');
  writeFileSync(join(folder, 'list.csv'), `${head}Salt,Open\nTar,Open\n`);
  mkdirSync(join(folder, 'disk'));
  return folder;
}

const both = [
  { id: 'list/salt', says: 'Salt is open.' },
  { id: 'list/tar', says: 'Tar is open.' },
];

test.each([
  ['a link to the folder', 'my-facts/list', (folder: string) => join(folder, 'disk/moved')],
  ['a link higher up', 'my-facts', () => 'disk/moved'],
])('%s keeps what is in it', async (_, link, target) => {
  const folder = await imported();
  renameSync(join(folder, link), join(folder, 'disk/moved'));
  symlinkSync(target(folder), join(folder, link));
  const { status, stderr } = await importPacts(folder, 'list.csv');
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('Wrote my-facts/list: ') });
  expect(await factsIn(folder, 'id,says')).toMatchObject(both);
  expect(readFileSync(join(folder, 'my-facts/list/notes.txt'), 'utf8')).toBe('ours\n');
  expect(lstatSync(join(folder, link)).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(folder, 'disk'))).toEqual(['moved']);
  expect(lstatSync(join(folder, 'disk/moved')).isDirectory()).toBe(true);
});

test('links in the folder stay, and what a link of a written file leads to stays as it is', async () => {
  const folder = await imported();
  writeFileSync(join(folder, 'disk/plan.txt'), 'plan\n');
  symlinkSync('../../disk/plan.txt', join(folder, 'my-facts/list/plan.txt'));
  renameSync(join(folder, facts), join(folder, 'disk/facts.yaml'));
  symlinkSync(join(folder, 'disk/facts.yaml'), join(folder, facts));
  const before = readFileSync(join(folder, facts), 'utf8');
  expect((await importPacts(folder, 'list.csv')).status).toBe(0);
  expect(readFileSync(join(folder, 'my-facts/list/plan.txt'), 'utf8')).toBe('plan\n');
  expect(await factsIn(folder, 'id,says')).toMatchObject(both);
  expect(readFileSync(join(folder, 'disk/facts.yaml'), 'utf8')).toBe(before);
});
