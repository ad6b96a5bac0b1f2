import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPacts, pactsMap, tablesFolder } from '../../support/import-tables.ts';
import { pism } from '../../support/run.ts';

const head = 'Pact,Stage,Signed,Members\n';
const before = `${head}Salt Pact,Open,,\nTar Pact,Open,,Poland\nFish Pact,Open,,\nCod Pact,Open,,\n`;
const factsFile = 'my-facts/list/pacts.yaml';
const today = () => new Date().toISOString().slice(0, 10);

/** A folder with an imported list, and functions that read a file of it and write a newer list. */
async function imported(table = before, map = pactsMap) {
  const folder = tablesFolder({ 'list.csv': table }, map);
  await importPacts(folder, 'list.csv');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const run = (...argv: string[]) => pism(argv, { cwd: folder });
  const load = (more = '') => importPacts(folder, 'list.csv', more);
  const check = async () => (await run('check', 'my-facts')).stdout;
  return { folder, read, put, run, load, check, source: () => read('my-facts/list/source.yaml') };
}

test('a newer table: what is new, changed and gone; a row that moved is the same', async () => {
  const { read, put, run, load, check, source } = await imported();
  put('list.csv', `${head}Tar Pact,Signed,1 May 2031,Poland\nSalt Pact,Open,,\nFish Pact,Shut,,\nOat Pact,Open,,\n`);
  const dry = await load('--dry-run');
  await expect(dry.stdout + dry.stderr).toMatchFileSnapshot('newer-table/dry-run.txt');
  expect(read(factsFile)).toContain('id: cod-pact');

  const again = await load('--as-of 2031-04-30');
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('1 new, 1 changed, 1 the same, 2 gone\n')]);
  const gone =
    'gone\tfish-pact\tno accepted row of list.csv states it\nlist.csv\t5\tgone\tcod-pact\tno accepted row of list.csv states it\n';
  expect(again.stdout).toContain(gone);
  await expect(read(factsFile)).toMatchFileSnapshot('newer-table/pacts.yaml');
  expect(source()).toContain(
    `as_of: 2031-04-30\ngone:\n  - { id: fish-pact, on: ${today()}, why: no accepted row of list.csv states it }\n  - { id: cod-pact, `,
  );
  expect((await run('show', 'cod-pact', '--facts', 'my-facts')).stderr).toContain(
    `list/cod-pact was removed: no accepted row of list.csv states it (`,
  );
  expect(await check()).toBe('3 facts in 1 source: no problems\n');

  // Nothing changes the next time, and a row that is there again has its fact again.
  expect((await load()).stderr).toContain('my-facts/list is up to date.\n');
  put('list.csv', before);
  expect((await load()).stderr).toContain('Facts: 2 new, 1 changed, 1 the same, 1 gone\n');
  expect(source()).toMatch(/gone:\n {2}- \{ id: oat-pact, .*\}\n$/);
  expect(await check()).toBe('4 facts in 1 source: no problems\n');

  // A row without a key may be that of any fact.
  put('list.csv', before.replace('Cod Pact', ''));
  expect((await load()).stdout).toContain('cod-pact\tno accepted row of list.csv states it\n');
  expect((await run('check', 'my-facts')).status).toBe(0);
});

test('an edited file is shown, and replaced only with --force', async () => {
  const { read, put, load } = await imported();
  const whole = read(factsFile);
  const edited = whole.replace('says: Tar Pact is open.', 'says: Tar Pact is still open.');
  put(factsFile, edited);
  const again = await load();
  expect(again.status).toBe(1);
  expect(again.stdout).toMatch(/changed\ttar-pact\tsays: .*still open. -> .*open.\n$/);
  expect(again.stderr).toMatch(
    /Would write .*: pacts.yaml\nEdited, or not written by `pism import`: pacts.yaml. .*--force/,
  );
  expect(read(factsFile)).toBe(edited);
  expect((await load('--force')).stderr).toContain('Facts: 1 changed, 3 the same\n');
  expect(read(factsFile)).toBe(whole);
  put(factsFile, whole.replace('stage: open', 'stage: shut'));
  expect((await load()).stderr).toContain('--force replaces files of the tables.');
  expect(await load('--force')).toMatchObject({ status: 0 });
  expect(read(factsFile)).toBe(whole);
  // Git may write the ends of lines as Windows does.
  put(factsFile, whole.replaceAll('\n', '\r\n'));
  expect(await load()).toMatchObject({ status: 0 });
});

test('the day of retrieval is the one that the user states, and no other', async () => {
  const folder = tablesFolder({ 'list.csv': 'Pact,Stage\nSalt,Open\n' });
  const run = (...argv: string[]) => pism(argv, { cwd: folder });
  const words = 'import pacts list.csv --map list --into my-facts/list'.split(' ');
  const again = (...more: string[]) => run(...words, ...more);
  const source = () => readFileSync(join(folder, 'my-facts/list/source.yaml'), 'utf8');
  const cite = () => run('cite', 'list', '--style', 'apa', '--facts', 'my-facts');

  expect((await again()).stderr).toContain('Day of retrieval in citations: none; --retrieved <day> states another.\n');
  expect(source()).not.toContain('retrieved');
  writeFileSync(join(folder, 'my-facts/list/source.yaml'), `${source()}link: https://example.org/list\n`);
  expect((await cite()).stdout).toBe('Harbour League. (n.d.). List of pacts [Data set]. https://example.org/list\n');

  expect((await again('--retrieved', '2031-05-01')).stderr).not.toContain('--retrieved');
  expect((await again()).stderr).toContain(
    'Day of retrieval in citations: 2031-05-01; --retrieved <day> states another.\n',
  );
  expect(source()).toContain('retrieved: 2031-05-01\n');
});
