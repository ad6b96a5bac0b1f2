import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kind.ts';
import { wordsOf } from '../support/cases.ts';
import { controlCharacters } from '../support/control-characters.ts';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { runMeasured } from './run-measured.ts';

const sound = join(temporaryFolder(), 'sound.db');
const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

beforeAll(() => pism(['export', 'sqlite', '-o', sound, '--facts', harbour()]));

type Change = (database: DatabaseSync) => void;

/** A copy of the export that was changed afterwards, alone in its folder. */
function changed(change: Change): string {
  const file = join(temporaryFolder(), 'odd.db');
  copyFileSync(sound, file);
  const database = new DatabaseSync(file, { defensive: false });
  change(database);
  database.close();
  return file;
}

const sql = (statements: string) => (database: DatabaseSync) => database.exec(statements);

/** The statements of a file, each below its heading in a comment. */
const changesIn = (name: string): [heading: string, Change][] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split(/\n\n-- /)
    .slice(1)
    .map((text) => [text.replace(/\n.*/s, ''), sql(text.replace(/.*\n/, ''))]);

const queries = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8')
  .trim()
  .split('\n')
  .map(wordsOf);

test('an export that nobody changed answers', async () => {
  for (const argv of queries) expect((await pism([...argv, '--facts', sound])).status).toBe(0);
});

test('an export that was checked is checked again once it has changed, also under its old time', async () => {
  const file = changed(() => {});
  const { atime, mtime } = statSync(file);
  expect((await pism(['pacts', '--facts', file])).status).toBe(0);
  const database = new DatabaseSync(file);
  database.exec('DROP INDEX fact_rows_id');
  database.close();
  utimesSync(file, atime, mtime);
  const { status, stderr } = await pism(['pacts', '--facts', file]);
  expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining('fact_rows_id was changed') });
});

test('where an export is damaged, help is about our own facts', async () => {
  const file = join(temporaryFolder(), 'damaged.db');
  writeFileSync(file, readFileSync(sound).fill(0xa5, 16 * 4096));
  const { status, stderr } = await pism(['help', '--facts', file]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/is damaged|is not a database exported/);
});

describe('tables and views that are not as pism exported them are refused', () => {
  /** Replaces some of the definition of a table. */
  const redefined = (name: string, from: string, to: string) => (database: DatabaseSync) => {
    database.exec('PRAGMA writable_schema = ON');
    const sql = 'UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?';
    expect(database.prepare(sql).run(from, to, name).changes).toBe(1);
  };

  test.each<[string, Change]>([
    ['a computed column', redefined('_problems', 'across INTEGER,', 'across AS (hex(zeroblob(9))),')],
    ['a constraint', redefined('_problems', 'across INTEGER,', "across INTEGER CHECK (load_extension('x')),")],
    ['a computed column of the full text', redefined('search_config', 'k PRIMARY KEY, v', 'k PRIMARY KEY, v AS (1)')],
    ...changesIn('schema-changes.sql'),
  ])('%s', async (_, change) => {
    await expectRefused(changed(change), queries);
  });

  // Reading these would never end, so another process tries.
  test.each([
    ['a view for meta', `ALTER TABLE _meta RENAME TO o; CREATE VIEW _Meta AS ${endless} SELECT * FROM o, c`],
    ['a view that never ends', `DROP VIEW facts; CREATE VIEW facts AS ${endless} SELECT x AS id FROM c`],
  ])('%s', async (_, statements) => {
    const argv = ['sql', 'SELECT count(*) FROM facts', '--facts', changed(sql(statements))];
    const { status, stdout } = await runMeasured(argv);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });
});

describe('kinds that pism cannot have exported are refused', () => {
  const withField = (field: object) => (pacts: Kind) => [
    { ...pacts, fields: [...pacts.fields, { name: 'other', type: 'text', about: 'Other', ...field }] },
  ];
  const listComplete = (complete: unknown) => withField({ type: 'texts', complete });

  test.each<[string, (pacts: Kind) => unknown]>([
    ['no kinds', () => null],
    ['a kind that is null', () => [null]],
    ['a name that leads out of a folder', (pacts) => [{ ...pacts, kind: '../../evil' }]],
    ['the name of a command', (pacts) => [{ ...pacts, kind: 'sql' }]],
    ['no fields', (pacts) => [{ ...pacts, fields: null }]],
    ['a field called __proto__', withField({ name: '__proto__' })],
    ['a field of the type constructor', withField({ type: 'constructor' })],
    ['a field whose meaning is no text', withField({ about: { toString: 1 } })],
    ['a column that is no field', (pacts) => [{ ...pacts, columns: ['nothing'] }]],
    ['an order that is SQL', (pacts) => [{ ...pacts, sort: ['1; DROP TABLE _meta'] }]],
    ['a condition with a query that never ends', listComplete(`(${endless} SELECT max(x) FROM c) > 0`)],
    [
      'a formula that ends its statement',
      withField({ type: 'formula', is: `1)); ${endless} SELECT max(x) FROM c; --` }),
    ],
    ['a formula that makes a gigabyte', withField({ type: 'formula', is: 'zeroblob(1000000000)' })],
  ])('%s', async (_, change) => {
    const file = changed((database) => {
      const meta = database.prepare("SELECT value FROM _meta WHERE name = 'kinds'").get();
      const kinds: Kind[] = JSON.parse(String(meta?.['value']));
      const others = change(kinds.find(({ kind }) => kind === 'pacts') as Kind);
      database.prepare("UPDATE _meta SET value = ? WHERE name = 'kinds'").run(JSON.stringify(others));
    });
    await expectRefused(file, [['pacts'], ['facts'], ['export', 'csv', '-o', join(dirname(file), 'a', 'b', 'out')]]);
    expect(existsSync(join(dirname(file), 'evil.csv'))).toBe(false);
  });

  test('kinds nested 9,999 levels deep', async () => {
    const nested = `${'['.repeat(9999)}${']'.repeat(9999)}`;
    await expectRefused(changed(sql(`UPDATE _meta SET value = '${nested}' WHERE name = 'kinds'`)), queries);
  });
});

describe('values that pism cannot have exported give an answer or an error', () => {
  test.each(changesIn('changes.sql'))('%s', async (_, change) => {
    const file = changed(change);
    for (const argv of [
      ...queries,
      ...['plain', 'json', 'yaml'].map((format) => ['pacts', '--format', format]),
      ['cite', 'baltic-accord'],
      ['cite', 'harbour-1', '--style', 'bibtex'],
      ['actors', 'gdynia'],
      ['pacts', '--name', 'nothing'],
      ['export', 'ndjson', '-o', join(dirname(file), 'out')],
      ['export', 'parquet', '-o', join(dirname(file), 'out-parquet')],
    ]) {
      const { status, stdout, stderr } = await pism([...argv, '--facts', file, '--color=never']);
      expect([0, 1, 2, 3], `${argv.join(' ')}\n${stderr}`).toContain(status);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stdout + stderr, argv.join(' ')).not.toMatch(controlCharacters);
    }
  });

  test('a text longer than any fact may have is not read', async () => {
    const file = changed(sql("UPDATE _fact_rows SET _document = printf('%40000000d', 1) WHERE id LIKE '%/grain-deal'"));
    const { status, stderr } = await pism(['pacts', '--json', '--facts', file]);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: `pism: ${file} is damaged: string or blob too big\nExport it again.\n`,
    });
  });
});

test('SQLite files next to an export are not read, and none are made', async () => {
  const file = changed((database) => {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec("UPDATE _fact_rows SET says = 'Before.'");
  });
  for (const ending of ['-journal', '-wal', '-shm']) writeFileSync(`${file}${ending}`, readFileSync(sound));
  const files = () =>
    readdirSync(dirname(file)).map((name) => [name, readFileSync(join(dirname(file), name), 'base64')]);
  const before = files();
  const { status, stdout } = await pism(['sql', 'SELECT DISTINCT says FROM facts', '--facts', file]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'says\nBefore.\n' });
  expect(files()).toEqual(before);
});

/** Expects each command to refuse the file in one line with a remedy, and to leave it and its folder as they were. */
async function expectRefused(file: string, commands: string[][]): Promise<void> {
  const before = readFileSync(file);
  for (const argv of commands) {
    const { status, stdout, stderr } = await pism([...argv, '--facts', file]);
    expect({ argv, status, stdout }).toEqual({ argv, status: 3, stdout: '' });
    expect(stderr).toMatch(/^pism: .+ is not (a database exported by pism|as pism exported it).*\n.+\n$/);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual(['odd.db']);
}
