/** Importing a table again where the facts folder, or the dataset's folder, is a link. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsIn, importPacts, tablesFolder } from '../../support/import-tables.ts';

const head = 'Pact,Stage\n';

/** A folder with an imported dataset, to which the user added `notes.txt`, and a newer version of its table. */
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
