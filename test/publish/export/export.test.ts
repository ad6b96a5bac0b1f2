import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { harbour } from '../../support/harbour.ts';
import { readCsv } from '../../support/read-csv-and-tsv.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const facts = harbour();
const place = temporaryFolder();
const run = (...argv: string[]) => pism(argv, { cwd: place, env: { PISM_FACTS: facts } });
const at = (file: string) => join(place, file);
const expected = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));

describe('export sqlite', () => {
  beforeAll(async () => {
    const stderr = '7 facts in all.db\n';
    expect(await run('export', 'sqlite', '-o', 'all.db')).toEqual({ status: 0, stdout: '', stderr });
  });

  test('it does not hold the path of the facts', () => {
    expect(readFileSync(at('all.db')).includes(facts)).toBe(false);
    expect(readFileSync(at('all.db')).includes(process.cwd())).toBe(false);
  });

  test('the same facts give the same bytes', async () => {
    const expectSame = (one: string, other: string) =>
      expect(readFileSync(at(one)).equals(readFileSync(at(other)))).toBe(true);
    await run('export', 'sqlite', '-o', 'again.db');
    expectSame('again.db', 'all.db');
    await run('export', 'sqlite', '--where', 'paragraph > 0', '-o', 'chosen.db');
    const file = join(facts, 'harbour-1/pacts.yaml');
    const text = readFileSync(file, 'utf8');
    for (const passing of ['[]\n', text.replaceAll('says: ', 'says: So '), text]) {
      writeFileSync(file, passing);
      await run('facts');
    }
    await run('export', 'sqlite', '-o', 'edited.db');
    expectSame('edited.db', 'all.db');
    await run('export', 'sqlite', '--where', 'paragraph > 0', '--force', '-o', 'edited.db');
    expectSame('edited.db', 'chosen.db');
    const env = { PISM_FACTS: facts, XDG_CACHE_HOME: '/proc/none' };
    await pism(['export', 'sqlite', '-o', 'uncached.db'], { cwd: place, env });
    expectSame('uncached.db', 'all.db');
    for (const name of ['one', 'two']) await run('export', 'parquet', 'pacts', '-o', name);
    expectSame('one/pacts/part-0.parquet', 'two/pacts/part-0.parquet');
  });

  test('of some of the facts: counts, full text and bulletins are of these only', async () => {
    await run('export', 'sqlite', 'pacts', '--source', 'harbour-2', '-o', 'some.db');
    using some = new DatabaseSync(at('some.db'));
    const counts =
      "count(*) AS facts, (SELECT count(*) FROM sources) AS sources, (SELECT count(*) FROM search WHERE search MATCH 'deal') AS found";
    expect({ ...some.prepare(`SELECT ${counts} FROM facts`).get() }).toEqual({ facts: 1, sources: 1, found: 1 });
    const lists = 'SELECT (SELECT count(*) FROM fact_entries) AS a, (SELECT count(*) FROM fact_dates) AS d';
    expect({ ...some.prepare(lists).get() }).toEqual({ a: 0, d: 1 });
  });

  test('facts with a problem are not exported', async () => {
    const broken = harbour({ 'harbour-1/talks.yaml': '- id: x\n' });
    const { status } = await pism(['export', 'sqlite', '-o', 'broken.db', '--facts', broken], { cwd: place });
    expect(status).toBe(3);
    expect(existsSync(at('broken.db'))).toBe(false);
  });
});

describe('what already exists', () => {
  const refused = async (argv: string[], says: string) => {
    const { status, stderr } = await run('export', ...argv);
    expect(stderr).toContain(says);
    expect(status).toBe(2);
  };
  const isNoExport = (name: string) =>
    `${at(name)} was not written by pism export\nMove it away, or name another place.\n`;

  test.each([
    ['sqlite', 'notes.txt'],
    ['csv', 'notes.txt'],
    ['parquet', 'notes'],
    ['sqlite', 'notes'],
  ])('export %s does not replace what is no export', async (format, name) => {
    mkdirSync(at('notes'), { recursive: true });
    writeFileSync(at('notes/pacts.csv'), 'mine\n');
    writeFileSync(at('notes.txt'), 'mine\n');
    await refused([format, '-o', name], `${at(name)} already exists\nAdd --force to replace an earlier export, or`);
    await refused([format, '-o', name, '--force'], 'was not written by pism export');
    expect(readFileSync(at('notes/pacts.csv'), 'utf8')).toBe('mine\n');
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('mine\n');
  });

  test('an earlier export is replaced with --force, whatever its format, and nothing beside it', async () => {
    mkdirSync(at('twice'));
    await run('export', 'parquet', '-o', 'twice');
    await refused(['csv', 'talks', '-o', 'twice'], 'twice already exists');
    expect((await run('export', 'csv', 'talks', '-o', 'twice', '--force')).status).toBe(0);
    expect(readdirSync(at('twice'))).toEqual(expect.arrayContaining(['_export.json', 'checks.csv', 'talks.csv']));
    writeFileSync(at('twice/talks.csv'), 'edited\n');
    rmSync(at('twice/checks.csv'));
    expect((await run('export', 'parquet', '-o', 'twice', '--force')).status).toBe(0);
    expect(readdirSync(at('twice'))).not.toContain('talks.csv');
  });

  test.each([
    ['a file', () => writeFileSync(at('added/mine.csv'), 'mine\n')],
    ['a folder', () => mkdirSync(at('added/mine.csv'))],
    ['a link', () => symlinkSync(at('notes.txt'), at('added/mine.csv'))],
  ])('an exported folder with %s of its own is left alone', async (_, add) => {
    await run('export', 'csv', '-o', 'added');
    add();
    await refused(['csv', '-o', 'added', '--force'], isNoExport('added/mine.csv'));
    expect(readdirSync(at('added'))).toContain('mine.csv');
    rmSync(at('added'), { recursive: true });
  });

  test.each(['{ "files": "thesis.txt" }', '{ "files": ["../thesis.txt"] }', '[', '{}', ''])(
    'a list of files that is none (%s)',
    async (list) => {
      mkdirSync(at('foreign'), { recursive: true });
      writeFileSync(at('foreign/thesis.txt'), 'mine\n');
      writeFileSync(at('foreign/_export.json'), list);
      const { status, stderr } = await run('export', 'csv', '-o', 'foreign', '--force');
      expect([status, stderr]).toEqual([3, expect.stringContaining('_export.json cannot be read as a list of files')]);
      expect(readFileSync(at('foreign/thesis.txt'), 'utf8')).toBe('mine\n');
    },
  );
});

testRefusals('publish/export/refused.yaml', (argv) => run(...argv));

test('the examples of its help page work', async () => {
  const { stdout } = await pism(['help', 'export']);
  const examples = [...stdout.matchAll(/^ {2}pism (export .+?)(?: {2}|$)/gm)].map(([, example = '']) => example);
  expect(examples).toHaveLength(3);
  for (const example of examples) {
    const { status, stderr } = await pism(example.split(' '), { cwd: temporaryFolder() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^\d+ facts in /) });
  }
});

describe('export csv', () => {
  test('a CSV file for each kind, a column for each field, lists as JSON', async () => {
    await run('export', 'csv', 'pacts', '--country', 'Latvia', '-o', 'csv');
    const [header, row, ...others] = readCsv(readFileSync(at('csv/pacts.csv'), 'utf8'));
    const fact = Object.fromEntries((header ?? []).map((name, position) => [name, row?.[position]]));
    expect(others).toEqual([]);
    expect(fact).toMatchObject(expected('baltic-accord'));
    expect(JSON.parse(fact['checks'] ?? '')).toMatchObject([{ verdict: 'agrees', finer: true }]);
    const rows = (name: string) => readCsv(readFileSync(at(`csv/${name}.csv`), 'utf8')).length - 1;
    expect([rows('checks'), rows('sources')]).toEqual([1, 1]);
    expect(rows('facts')).toBe(1);
  });
});
