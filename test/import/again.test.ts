import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { pism } from '../support/run.ts';
import { factsIn, importPacts, pactsMap, tablesFolder } from '../support/tables.ts';

const head = 'Pact,Stage,Signed,Members\n';
const before = `${head}Salt Pact,Open,,\nTar Pact,Open,,Poland\nFish Pact,Open,,\nEel Pact,Open,,\nCod Pact,Open,,\nRye Pact,Open,,\n`;

test('a newer table changes what changed, keeps edits by hand, and lists facts that are gone', async () => {
  const folder = tablesFolder({ 'list.csv': before });
  await importPacts(folder, 'list.csv');
  const file = join(folder, 'my-facts/list/pacts.yaml');
  const facts = readFileSync(file, 'utf8')
    .replace(/^- id: rye-pact\n(?: .*\n)+/m, '')
    .split('\n\n');
  const edited = facts.map((fact) => {
    // An edit, a value of our own, a comment, a check and a note of the editor; each in another fact.
    if (fact.includes('id: salt-pact')) return `${fact}\n  pages: 12`;
    if (fact.includes('id: tar-pact')) return fact.replace('says: Tar Pact is open.', 'says: Tar Pact is still open.');
    if (fact.includes('id: fish-pact')) return fact.replace('stage: open', 'stage: open # so far');
    if (fact.includes('id: eel-pact')) return fact.replace('Eel Pact is open', 'Eel Pact stays open');
    return fact;
  });
  const own =
    '- id: own\n  name: Our Pact\n  stage: open\n  says: Our own fact.\n  source: { file: list.csv, row: 1 }\n';
  writeFileSync(file, `${edited.join('\n\n').trimEnd()}\n\n${own}`);
  writeFileSync(
    join(folder, 'list.csv'),
    `${head}Salt Pact,Open,,\nTar Pact,Signed,1 May 2031,Poland\nFish Pact,Signed,1 May 2031,\nOat Pact,Open,,\nRye Pact,Open,,\n`,
  );

  const dry = await importPacts(folder, 'list.csv', '--dry-run');
  const again = await importPacts(folder, 'list.csv', '--as-of 2031-04-30');
  const counts = 'Facts: 1 new, 2 changed, 1 edited by hand and kept, 1 removed by hand and left out, 2 vanished\n';
  const vanished =
    'No longer in the tables and kept (--remove-vanished removes them):\n  cod-pact\n' +
    'No longer in the tables and kept because you edited them:\n  eel-pact\n';
  const conflict =
    'Edited by hand and kept, although the table has a new value:\n  tar-pact\n' +
    '    says: Tar Pact is still open. (table: Tar Pact was signed on 1 May 2031.)\n';
  expect(dry).toMatchObject({ stderr: '', stdout: expect.stringContaining(counts) });
  // What is new, changed, edited and gone, and nothing else.
  const shown = dry.stdout.slice(dry.stdout.indexOf('\n\n') + 2);
  await expect(shown).toMatchFileSnapshot('again/dry-run.txt');
  expect(again.stdout).toContain(counts);
  expect(again.stderr).toBe(conflict + vanished);
  await expect(readFileSync(file, 'utf8')).toMatchFileSnapshot('again/pacts.yaml');
  expect(readFileSync(file, 'utf8')).toContain('stage: signed # so far\n');
  expect(readFileSync(join(folder, 'my-facts/list/source.yaml'), 'utf8')).toContain('as_of: 2031-04-30\n');

  // Nothing changes the next time, not a byte; what was edited is not removed.
  const bytes = readFileSync(file, 'utf8');
  const { stdout } = await importPacts(folder, 'list.csv');
  expect(stdout).toContain('Facts: 2 the same, 2 edited by hand');
  expect(stdout).toContain('my-facts/list is up to date.\n');
  expect(readFileSync(file, 'utf8')).toBe(bytes);
  const removed = await importPacts(folder, 'list.csv', '--remove-vanished');
  expect(removed.stderr).toBe(
    `${conflict}No longer in the tables and removed:\n  cod-pact\nNo longer in the tables and kept because you edited them:\n  eel-pact\n`,
  );
  const left = (await factsIn(folder)).map(({ id }) => id);
  expect(left.join(' ')).toBe('list/eel-pact list/fish-pact list/oat-pact list/own list/salt-pact list/tar-pact');
  expect((await pism(['check', 'my-facts'], { cwd: folder })).stdout).toBe('6 facts in 1 source: no problems\n');
});

test('what else is in the folder stays, and new facts go into the last file', async () => {
  const folder = tablesFolder({ 'list.csv': before });
  await importPacts(folder, 'list.csv');
  const list = join(folder, 'my-facts/list');
  writeFileSync(join(list, 'notes.txt'), 'mine');
  writeFileSync(join(list, 'pacts-old.yaml'), '# older ones\n');
  writeFileSync(join(folder, 'list.csv'), `${before}Oat Pact,Open,,\n`);
  await importPacts(folder, 'list.csv');
  expect(readdirSync(list)).toEqual(['_imported', 'notes.txt', 'pacts-old.yaml', 'pacts.yaml', 'source.yaml']);
  expect(readFileSync(join(list, 'pacts-old.yaml'), 'utf8')).toMatch(/^# older ones\n- id: oat-pact\n/);
  expect(readdirSync(join(folder, 'my-facts'))).toEqual(['kinds', 'list', 'maps', 'schema']);
  const kept = join(list, '_imported/pacts.ndjson');
  appendFileSync(kept, '{"id":"rye-pact"');
  expect(await importPacts(folder, 'list.csv')).toMatchObject({
    status: 3,
    stderr: 'pism: pacts.ndjson: line 8 is no fact\nRestore what `pism import` wrote there.\n',
  });
  // Without what was imported before, what the table gives is the same.
  rmSync(kept);
  expect((await importPacts(folder, 'list.csv')).stdout).toContain('Facts: 7 the same\n');
});

test('one of several tables, given again by its name, leaves the facts of the others alone', async () => {
  const folder = tablesFolder({
    'a.csv': `${head}Salt Pact,Open,,\nTar Pact,Open,,\n`,
    'b.csv': `${head}Eel Pact,Open,,\n`,
  });
  await importPacts(folder, 'a.csv b.csv');
  writeFileSync(join(folder, 'a.csv'), `${head}Salt Pact,Open,,\n`);
  // A row that is rejected has not vanished.
  writeFileSync(join(folder, 'b.csv'), `${head}Eel Pact,Closed,,\n`);
  expect((await importPacts(folder, 'b.csv', '--remove-vanished')).stderr).toContain(
    'No longer in the tables and kept because their rows may have been rejected:\n  eel-pact\n',
  );
  writeFileSync(join(folder, 'b.csv'), `${head}Eel Pact,Open,,\n`);
  const again = await importPacts(folder, 'a.csv', '--remove-vanished');
  expect(again.stderr).toBe('No longer in the tables and removed:\n  tar-pact\n');
  expect((await importPacts(folder, 'a.csv b.csv')).stdout).toContain('Facts: 2 the same\n');
  // Under another name it is a newer list of everything.
  writeFileSync(join(folder, 'c.csv'), `${head}Salt Pact,Open,,\n`);
  expect((await importPacts(folder, 'c.csv')).stderr).toContain('removes them):\n  eel-pact\n');
});

test('verify reads no tables, and names the command that compares them', async () => {
  expect(await pism(['verify', 'list.csv'])).toMatchObject(
    refused(2, /^pism: list.csv is a table, .*\n`pism import <kind> list.csv .* --dry-run` lists /),
  );
});

test('a fact that keeps a value of its own keeps its sentence', async () => {
  const folder = tablesFolder({ 'list.csv': `${head}Tar Pact,Signed,1 May 2031,Poland\n` });
  await importPacts(folder, 'list.csv');
  const file = join(folder, 'my-facts/list/pacts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('signed: 2031-05-01', 'signed: 2031-05-02'));
  const says = (text: string) => /says: .*/.exec(text)?.[0];
  const edited = readFileSync(file, 'utf8');
  writeFileSync(join(folder, 'list.csv'), `${head}Tar Pact,Signed,3 May 2031,Poland\n`);
  expect((await importPacts(folder, 'list.csv')).stderr).toContain(
    'tar-pact\n    signed: 2031-05-02 (table: 2031-05-03)\n',
  );
  const now = readFileSync(file, 'utf8');
  expect(now).toContain('signed: 2031-05-02');
  expect(says(now)).toBe(says(edited));
  // The sentence was not edited: it comes with the value, once a person writes that.
  writeFileSync(file, now.replace('signed: 2031-05-02', 'signed: 2031-05-03'));
  expect(await importPacts(folder, 'list.csv')).toMatchObject({ stderr: '' });
  expect(says(readFileSync(file, 'utf8'))).toBe('says: Tar Pact was signed on 3 May 2031.');
});

test('the day of retrieval is the one that the user states, and no other', async () => {
  const folder = tablesFolder({ 'list.csv': 'Pact,Stage\nSalt,Open\n' });
  const run = (...argv: string[]) => pism(argv, { cwd: folder });
  const again = (...more: string[]) =>
    run('import', 'pacts', 'list.csv', '--map', 'list', '--into', 'my-facts/list', ...more);
  const source = () => readFileSync(join(folder, 'my-facts/list/source.yaml'), 'utf8');
  const cite = async (style: string) => (await run('cite', 'list', '--style', style, '--facts', 'my-facts')).stdout;

  expect((await again()).stderr).toBe(
    'Citations will have no date of retrieval; --retrieved <day> states when you fetched the table.\n',
  );
  expect(source()).not.toContain('retrieved');
  expect(await cite('csl-json')).not.toContain('accessed');
  writeFileSync(join(folder, 'my-facts/list/source.yaml'), `${source()}link: https://example.org/list\n`);
  expect(await cite('apa')).toBe('Harbour League. (n.d.). List of pacts [Data set]. https://example.org/list\n');
  expect((await run('check', 'my-facts')).stdout).toBe('1 fact in 1 source: no problems\n');

  expect((await again('--retrieved', '2031-05-01')).stderr).toBe('');
  expect((await again()).stderr).toBe(
    'source.yaml keeps `retrieved: 2031-05-01`; --retrieved <day> states when you fetched the table.\n',
  );
  expect(source()).toContain('retrieved: 2031-05-01\n');
});

test('one bad row keeps only the facts that may be its own', async () => {
  const map = pactsMap
    .replace('key: [name]', 'key: [name, signed]')
    .replace(', optional: true }\n  members', ' }\n  members');
  const rows = 'Salt,Open,2031\nTar,Open,2031\nEel,Open,2031\nCod,Open,2031\n';
  const folder = tablesFolder({ 'list.csv': `Pact,Stage,Signed\n${rows}` }, map);
  await importPacts(folder, 'list.csv');
  // The key of one row is known, and of the others the name; a row that is cut may be any.
  writeFileSync(
    join(folder, 'list.csv'),
    'Pact,Stage,Signed\nSalt,Closed,2031\nTar,Open,soon\nEel,Open,\nRye,Open,2031\n',
  );
  const notes = async (more = '') => (await importPacts(folder, 'list.csv', more)).stderr.split('Rejected rows')[0];
  const rejected = (names: string) =>
    `No longer in the tables and kept because their rows may have been rejected:\n${names}`;
  expect(await notes('--remove-vanished --dry-run')).toBe('');
  expect(await notes('--remove-vanished')).toBe(
    `No longer in the tables and removed:\n  cod-2031\n${rejected('  salt-2031\n  tar-2031\n  eel-2031\n')}`,
  );
  writeFileSync(join(folder, 'list.csv'), 'Pact,Stage,Signed\nRye,Open,2031\nTar\n');
  expect(await notes('--remove-vanished')).toBe(rejected('  salt-2031\n  tar-2031\n  eel-2031\n'));
  // The way out that the message names.
  writeFileSync(join(folder, 'list.csv'), 'Pact,Stage,Signed\nEel,Open,\n');
  const { stderr } = await importPacts(folder, 'list.csv');
  const [, parts = ''] =
    /Signed: the key needs signed, which is empty here: `(parts: .*)` lets `key` have `filled` in its/.exec(stderr) ??
    [];
  writeFileSync(
    join(folder, 'my-facts/maps/list.yaml'),
    map.replace('\nfields', `\n${parts}\nfields`).replace('name, signed', 'name, filled'),
  );
  await importPacts(folder, 'list.csv');
  expect(await factsIn(folder)).toContainEqual({ id: 'list/eel-none' });
});

test('a row that moved is no difference', async () => {
  const folder = tablesFolder({ 'list.csv': 'Pact,Stage\nSalt,Open\nTar,Open\n' });
  await importPacts(folder, 'list.csv');
  cpSync(join(folder, 'my-facts'), join(folder, 'before'), { recursive: true });
  writeFileSync(join(folder, 'list.csv'), 'Pact,Stage\nEel,Open\nSalt,Open\nTar,Signed\n');
  await importPacts(folder, 'list.csv');
  const { stdout } = await pism(['compare', 'before', 'my-facts', '--fields', 'change,id,field'], { cwd: folder });
  expect(stdout.trim().split('\n').slice(1)).toEqual([
    'added\tlist/eel\t',
    'changed\tlist/tar\tstage',
    'changed\tlist/tar\tsays',
  ]);
});
