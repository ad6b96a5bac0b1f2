import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { pism } from '../support/run.ts';
import { factsIn, importPacts, pactsMap, tablesFolder } from '../support/tables.ts';

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
  return { folder, read, put, run: (...argv: string[]) => pism(argv, { cwd: folder }) };
}

test('a newer table: what is new, changed and gone', async () => {
  const { folder, read, put, run } = await imported();
  put('list.csv', `${head}Salt Pact,Open,,\nTar Pact,Signed,1 May 2031,Poland\nFish Pact,Shut,,\nOat Pact,Open,,\n`);
  const dry = await importPacts(folder, 'list.csv', '--dry-run');
  await expect(dry.stdout).toMatchFileSnapshot('again/dry-run.txt');
  expect(read(factsFile)).toContain('id: cod-pact');

  const again = await importPacts(folder, 'list.csv', '--as-of 2031-04-30');
  expect(again).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Facts: 1 new, 1 changed, 1 the same, 2 gone\n'),
  });
  expect(again.stderr).toContain(
    'Gone, and listed under `gone` in source.yaml:\n  fish-pact: its row in list.csv is rejected\n  cod-pact: no longer in list.csv\n',
  );
  await expect(read(factsFile)).toMatchFileSnapshot('again/pacts.yaml');
  expect(read('my-facts/list/source.yaml')).toContain(
    `retrieved: 2031-05-01\ngone:\n  - { id: fish-pact, on: ${today()}, why: its row in list.csv is rejected }\n  - { id: cod-pact, `,
  );
  expect((await run('show', 'cod-pact', '--facts', 'my-facts')).stderr).toContain(
    `list/cod-pact was removed on ${today()}: no longer in list.csv\n`,
  );
  expect((await run('check', 'my-facts')).stdout).toBe('3 facts in 1 source: no problems\n');

  // Nothing changes the next time, and a row that is there again has its fact again.
  expect((await importPacts(folder, 'list.csv')).stdout).toContain('my-facts/list is up to date.\n');
  put('list.csv', before);
  expect((await importPacts(folder, 'list.csv')).stdout).toContain('Facts: 2 new, 1 changed, 1 the same, 1 gone\n');
  expect(read('my-facts/list/source.yaml')).toMatch(/gone:\n {2}- \{ id: oat-pact, .*\}\n$/);
  expect((await run('check', 'my-facts')).stdout).toBe('4 facts in 1 source: no problems\n');

  // A row without a key may be that of any fact.
  put('list.csv', before.replace('Cod Pact', ''));
  expect((await importPacts(folder, 'list.csv')).stderr).toContain(
    'cod-pact: not in list.csv, or in a row that was rejected\n',
  );
  expect((await run('check', 'my-facts')).status).toBe(0);
});

test('an edited file is shown, and replaced only with --force', async () => {
  const { folder, read, put } = await imported();
  const whole = read(factsFile);
  const edited = whole.replace('says: Tar Pact is open.', 'says: Tar Pact is still open.');
  put(factsFile, edited);
  const again = await importPacts(folder, 'list.csv');
  expect(again).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(
      /Would write .*: pacts.yaml\n\nChanged:\n {2}tar-pact\n {4}says: .*still open. -> .*open.\n$/,
    ),
    stderr: expect.stringMatching(
      /^pism: Edited, or not written by `pism import`: my-facts\/list\/pacts.yaml\nNothing was written. .*--force/,
    ),
  });
  expect(read(factsFile)).toBe(edited);
  expect((await importPacts(folder, 'list.csv', '--force')).stdout).toContain('Facts: 1 changed, 3 the same\n');
  expect(read(factsFile)).toBe(whole);
  put(factsFile, whole.replace('stage: open', 'stage: shut'));
  expect((await importPacts(folder, 'list.csv')).stderr).toContain('or replace those of the tables with --force.');
  expect(await importPacts(folder, 'list.csv', '--force')).toMatchObject({ status: 0 });
  expect(read(factsFile)).toBe(whole);
  // Git may write the ends of lines as Windows does.
  put(factsFile, whole.replaceAll('\n', '\r\n'));
  expect(await importPacts(folder, 'list.csv')).toMatchObject({ status: 0 });
  // `check --fix` does not edit it either.
  put(factsFile, whole.replace('source: { file', 'source: {  file'));
  expect(await pism(['check', 'my-facts', '--fix'], { cwd: folder })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('pacts.yaml is left as it is: import its tables again'),
  });
});

test('all tables of a dataset are named, or the command with all of them is printed', async () => {
  const { folder, read, put, run } = await imported(`${head}Salt Pact,Open,,\n`);
  put('two words.csv', `${head}Eel Pact,Open,,\n`);
  const both = ['import', 'pacts', 'list.csv', 'two words.csv', '--map', 'list', '--into', 'my-facts/list'];
  await run(...both);
  expect(await importPacts(folder, 'list.csv')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'pism: my-facts/list also has pacts of two words.csv\nName all its tables:\n' +
      '  pism import pacts list.csv "two words.csv" --map list --into my-facts/list\n' +
      'If other tables have taken their place, add --force.\n',
  });
  expect((await run(...both)).stdout).toContain('Facts: 2 the same\n');
  // A newer table under another name takes the place of both.
  put('newer.csv', `${head}Salt Pact,Open,,\n`);
  expect((await importPacts(folder, 'newer.csv', '--force')).stdout).toContain('Facts: 1 the same, 1 gone\n');
  expect(read(factsFile)).toContain('source: { file: newer.csv, row: 2 }');
});

const check =
  '{ on_field: pages, value: { pages: 12 }, says: It has 12., on: 2026-11-02, source: { title: A, url: "https://example.org", grade: press } }';
const correction = `corrections:
  - id: tar-pact
    set: { signed: 2031-05-02, members: [PL, Norway], pages: 12, tags: [tar], checks: [${check}] }
    why: The list has the day before.
    on: 2031-05-03
`;
const signed = `${head}Salt Pact,Open,,\nTar Pact,Signed,1 May 2031,Poland\n`;

test('corrections in the map set values of a fact, or leave it out', async () => {
  const { folder, read, put, run } = await imported(signed);
  const left = '  - { id: salt-pact, leave_out: true, why: It was never a pact., on: 2026-11-03 }\n';
  put('my-facts/maps/list.yaml', pactsMap + correction.replace('2031-05-03', '2026-11-03') + left);
  expect(await importPacts(folder, 'list.csv')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^2 rows: 1 imported \(1 corrected\), 0 rejected, 1 left out \(It was never a pact.\)\n/,
    ),
  });
  await expect(read(factsFile)).toMatchFileSnapshot('again/corrected.yaml');
  expect(read('my-facts/list/source.yaml')).toContain(
    'gone:\n  - { id: salt-pact, on: 2026-11-03, why: It was never a pact. }\n',
  );
  expect((await run('check', 'my-facts')).stdout).toBe('1 fact in 1 source: no problems\n');
  expect((await run('check', 'my-facts', '--fix')).stderr).not.toContain('my-facts/list');
  expect((await importPacts(folder, 'list.csv')).stdout).toMatch(
    /^Facts: 1 the same\n(?:.*\n)*my-facts\/list is up to date.\n$/m,
  );

  // The list changes where it was corrected.
  put('list.csv', signed.replace('1 May', '9 May'));
  expect(await importPacts(folder, 'list.csv')).toMatchObject(
    refused(3, 'the table had signed 2031-05-01; members PL, and has signed 2031-05-09; members PL now'),
  );
});

test('a correction that does not fit is an error, with its line', async () => {
  const { folder, read, put } = await imported(signed);
  const refuse = async (corrections: string) => {
    put('my-facts/maps/list.yaml', `${pactsMap}corrections:\n${corrections}`);
    const { status, stdout, stderr } = await importPacts(folder, 'list.csv');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    return stderr.match(/^my-facts.*|^ {2}(?:The correction|There is no).*|^pism.*/gm);
  };
  const whole = read(factsFile);
  const more = 'why: So., on: 2026-11-03 }\n';
  expect(
    await refuse(`  - { id: eel, leave_out: true, ${more}  - { id: tar-pact, set: { stage: signed }, ${more}`),
  ).toEqual([
    'my-facts/maps/list.yaml:21:11: error CORRECTION_UNFIT',
    '  The correction of eel does not fit: no row is this fact.',
    'my-facts/maps/list.yaml:22:11: error CORRECTION_UNFIT',
    '  The correction of tar-pact does not fit: the table has the same stage.',
    'pism: Corrections of the map do not fit',
  ]);
  expect(
    await refuse(`  - { id: tar-pact, ${more}  - { id: tar-pact, set: { stgae: open, members: [Atlantis] }, ${more}`),
  ).toEqual([
    'my-facts/maps/list.yaml:21:7: error ONE_PLACE',
    'my-facts/maps/list.yaml:22:28: error UNKNOWN_FIELD',
    '  There is no field called stgae here. Did you mean stage?',
    'my-facts/maps/list.yaml:22:51: error UNKNOWN_ACTOR',
    '  There is no actor called Atlantis.',
    'pism: The map has errors',
  ]);
  expect(read(factsFile)).toBe(whole);
});

test('what else is in the folder stays', async () => {
  const { folder, put } = await imported();
  const list = join(folder, 'my-facts/list');
  put('my-facts/list/notes.txt', 'mine');
  put('my-facts/list/pacts-old.yaml', '# older ones\n');
  mkdirSync(join(list, '_own'));
  put('list.csv', `${before}Oat Pact,Open,,\n`);
  // Each file of the kind is generated.
  expect(await importPacts(folder, 'list.csv')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('pacts-old.yaml'),
  });
  await importPacts(folder, 'list.csv', '--force');
  expect(readdirSync(list)).toEqual(['_own', 'notes.txt', 'pacts.yaml', 'source.yaml']);
  expect(readdirSync(join(folder, 'my-facts'))).toEqual(['kinds', 'list', 'maps', 'schema']);
});

test('a table without facts changes nothing', async () => {
  const { folder, read, put } = await imported();
  const whole = read(factsFile);
  put('list.csv', head);
  expect(await importPacts(folder, 'list.csv')).toEqual({
    status: 0,
    stdout: '0 rows: 0 imported, 0 rejected\nFacts: none\nNothing was written.\n',
    stderr: '',
  });
  expect(read(factsFile)).toBe(whole);
});

test('verify reads no tables, and names the command that compares them', async () => {
  expect(await pism(['verify', 'list.csv'])).toMatchObject(
    refused(2, /^pism: list.csv is a table, .*\n`pism import <kind> list.csv .* --dry-run` lists /),
  );
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

test('an empty part of a key is empty, and a key has one part at least', async () => {
  const { folder, put } = await imported(
    'Pact,Stage,Signed\nSalt,Open,\nTar,Open,2031\n',
    pactsMap.replace('key: [name]', 'key: [name, signed]'),
  );
  expect(await factsIn(folder)).toEqual([{ id: 'list/salt' }, { id: 'list/tar-2031' }]);
  put('my-facts/maps/list.yaml', pactsMap.replace('key: [name]', 'key: [signed]'));
  expect((await importPacts(folder, 'list.csv')).stderr).toContain('list.csv row 2: the key is empty: signed\n');
});

test('a row that moved is no difference', async () => {
  const { folder, put } = await imported('Pact,Stage\nSalt,Open\nTar,Open\n');
  cpSync(join(folder, 'my-facts'), join(folder, 'before'), { recursive: true });
  put('list.csv', 'Pact,Stage\nEel,Open\nSalt,Open\nTar,Signed\n');
  await importPacts(folder, 'list.csv');
  const { stdout } = await pism(['compare', 'before', 'my-facts', '--fields', 'change,id,field'], { cwd: folder });
  expect(stdout.trim().split('\n').slice(1)).toEqual([
    'added\tlist/eel\t',
    'changed\tlist/tar\tstage',
    'changed\tlist/tar\tsays',
  ]);
});
