import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';

const sound = join(temporaryFolder(), 'sound.db');
const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';
const commands = [
  ['pacts', '--format', 'table'],
  ['pacts', '--pivot', 'members', '--over', 'signed'],
  ['facts', '--json'],
  ['show', 'harbour-1/grain-deal'],
  ['search', 'deal'],
  ['summary'],
  ['timeline'],
  ['checks'],
  ['bulletins'],
  ['actors'],
  ['check'],
  ['sql', 'SELECT count(*) FROM facts'],
];

beforeAll(() => pism(['export', 'sqlite', '-o', sound, '--facts', harbour()]));

/** A copy of the export that somebody did something to, alone in its folder. */
function changed(change: (database: DatabaseSync) => void): string {
  const file = join(temporaryFolder(), 'odd.db');
  copyFileSync(sound, file);
  const database = new DatabaseSync(file, { defensive: false });
  change(database);
  database.close();
  return file;
}

const sql = (statements: string) => (database: DatabaseSync) => database.exec(statements);
const schema = (name: string, from: string, to: string) => (database: DatabaseSync) => {
  database.exec('PRAGMA writable_schema = ON');
  const sql = 'UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?';
  expect(database.prepare(sql).run(from, to, name).changes).toBe(1);
};
const kinds = (change: (kinds: Record<string, unknown>[]) => void) => (database: DatabaseSync) => {
  const stored = database.prepare("SELECT value FROM meta WHERE name = 'kinds'").get()?.['value'];
  const found = JSON.parse(String(stored));
  change(found);
  database.prepare("UPDATE meta SET value = ? WHERE name = 'kinds'").run(JSON.stringify(found));
};
const complete = (condition: unknown) =>
  kinds((found) => {
    const fields = found.flatMap(({ fields }) => fields as Record<string, unknown>[]);
    for (const field of fields) if ('complete' in field) field['complete'] = condition;
  });

test('as it was exported, it answers', async () => {
  for (const argv of commands) expect((await pism([...argv, '--facts', sound])).status).toBe(0);
});

test('damaged pages are said to be damage, also where only help is asked for', async () => {
  const file = join(temporaryFolder(), 'damaged.db');
  const bytes = readFileSync(sound);
  writeFileSync(file, bytes.fill(0xa5, 16 * 4096));
  for (const argv of [['help', 'pacts'], ['pacts', '--help'], ['help'], ['show', 'harbour-1/grain-deal']]) {
    const { status, stdout, stderr } = await pism([...argv, '--facts', file]);
    expect({ argv, status, stdout }).toEqual({ argv, status: 3, stdout: '' });
    expect(stderr).toMatch(/is damaged|is not a database exported/);
  }
});

describe('an exported database that is not as an export is', () => {
  // These would be read without end, so that only another process can tell.
  test.each([
    ['views in the place of tables', `ALTER TABLE meta RENAME TO o; CREATE VIEW Meta AS ${endless} SELECT * FROM o, c`],
    ['a view of ours that has no end', `DROP VIEW facts; CREATE VIEW facts AS ${endless} SELECT x AS id FROM c`],
  ])('%s', async (_, statements) => {
    const file = changed(sql(statements));
    const cache = temporaryFolder();
    const child = startProcess(['sql', 'SELECT count(*) FROM facts', '--timeout', '1', '--facts', file], {
      XDG_CACHE_HOME: cache,
    });
    const patience = setTimeout(() => child.kill('SIGKILL'), 50_000);
    const { status, stdout } = await ended(child);
    clearTimeout(patience);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test.each<[string, (database: DatabaseSync) => void]>([
    ['a trigger', sql('CREATE TRIGGER other AFTER INSERT ON fact_rows BEGIN DELETE FROM meta; END')],
    ['another view', sql('CREATE VIEW other AS SELECT 1')],
    ['another index', sql('CREATE INDEX other ON fact_rows (length(says))')],
    ['no index', sql('DROP INDEX fact_rows_id')],
    ['no table', sql('DROP TABLE problems')],
    ['a kind as a view', sql('ALTER TABLE kind_pacts RENAME TO o; CREATE VIEW kind_pacts AS SELECT * FROM o')],
    ['a kind in capitals', sql('ALTER TABLE kind_pacts RENAME TO o; CREATE VIEW KIND_PACTS AS SELECT * FROM o')],
    ['a table as full text', sql('DROP TABLE problems; CREATE VIRTUAL TABLE problems USING fts5 (file, problem)')],
    ['full text as a table', sql('DROP TABLE search; CREATE TABLE search (says, details)')],
    [
      'full text of another table',
      sql("DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (a, content = 'meta')"),
    ],
    ['a column worked out', schema('problems', 'across INTEGER,', 'across AS (hex(zeroblob(9))),')],
    ['a check', schema('problems', 'across INTEGER,', "across INTEGER CHECK (load_extension('x')),")],
    ['a shadow of full text worked out', schema('search_config', 'k PRIMARY KEY, v', 'k PRIMARY KEY, v AS (1)')],
    ['a name that is SQL', sql(`CREATE TABLE "x""; ATTACH '/tmp/x' AS y; --" (a)`)],
    ['no kinds', sql("UPDATE meta SET value = 'null' WHERE name = 'kinds'")],
    ['a kind that is nothing', sql("UPDATE meta SET value = '[null]' WHERE name = 'kinds'")],
    ['nested kinds', sql(`UPDATE meta SET value = '${'['.repeat(9999)}${']'.repeat(9999)}' WHERE name = 'kinds'`)],
    ['a condition with a query', complete(`(SELECT count(*) FROM meta)`)],
    ['a condition that breaks out', complete(`1) FROM (SELECT * FROM meta) --`)],
    ['a condition that is no text', complete({ a: 1 })],
    [
      'an unknown type',
      kinds((found) => {
        for (const { fields } of found) Object.assign((fields as [object])[0], { type: '__proto__' });
      }),
    ],
    ['columns that are none', kinds(([kind]) => Object.assign(kind ?? {}, { columns: ['other'] }))],
    ['an order that is SQL', kinds(([kind]) => Object.assign(kind ?? {}, { sort: ['1; DROP TABLE meta'] }))],
    ['a kind with the name of a command', kinds(([kind]) => Object.assign(kind ?? {}, { kind: 'sql' }))],
  ])('%s', async (_, change) => {
    const file = changed(change);
    const before = readFileSync(file);
    for (const argv of commands) {
      const { status, stdout, stderr } = await pism([...argv, '--facts', file]);
      expect({ argv, status, stdout }).toEqual({ argv, status: 3, stdout: '' });
      expect(stderr).toMatch(/^pism: .+\n.+\n$/);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['odd.db']);
  });

  // What is in the cells only shows when they are read: some commands answer, the others say that they cannot.
  test.each<[string, (database: DatabaseSync) => void]>([
    ['checks that are no JSON', sql("UPDATE fact_rows SET checks = '{'")],
    ['checks of another form', sql(`UPDATE fact_rows SET checks = '[1, null, "x", {}]', tags = '3', related = '{}'`)],
    [
      'nothing in every cell',
      sql('UPDATE fact_rows SET id = NULL, kind = NULL, bulletin = NULL, says = NULL, checks = NULL'),
    ],
    ['bytes for texts', sql("UPDATE fact_rows SET id = x'00ff', says = x'fffe', title = x'1b', paragraph = x'00'")],
    ['endless numbers', sql('UPDATE fact_rows SET paragraph = 1e999, chars = -1e999, position = 9223372036854775807')],
    ['a long text', sql('UPDATE fact_rows SET says = hex(zeroblob(9000000)) WHERE fact = 1')],
    ['problems that are none', sql(`INSERT INTO problems SELECT file, 0, '{"code":"__proto__"}' FROM files`)],
    ['authors that are no list', sql("UPDATE bulletins SET authors = 'x', date = 'never', running = 'x'")],
    ['actors without names', sql("UPDATE actors SET aliases = 'x', adjectives = NULL, name = x'00'")],
    ['full text that is broken', sql('UPDATE search_data SET block = randomblob(length(block))')],
    ['statistics that mislead', sql("ANALYZE; UPDATE sqlite_stat1 SET stat = '1 1 1 1 1'")],
    [
      'escapes of terminals',
      sql("UPDATE fact_rows SET says = char(27) || ']0;x' || char(7), id = id || char(27) || '[2J'"),
    ],
  ])('%s', async (_, change) => {
    const file = changed(change);
    for (const argv of commands) {
      const { status, stdout, stderr } = await pism([...argv, '--facts', file]);
      expect([0, 1, 3]).toContain(status);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stderr).not.toContain('\x1b');
      if (argv.includes('table')) expect(stdout).not.toContain('\x1b');
    }
  });
});

test('files beside a database are not looked at, and none are made', async () => {
  const file = changed((database) => {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec("UPDATE fact_rows SET says = 'Before.'");
  });
  for (const ending of ['-journal', '-wal', '-shm']) writeFileSync(`${file}${ending}`, readFileSync(sound));
  const before = readdirSync(dirname(file)).map((name) => [name, readFileSync(join(dirname(file), name), 'base64')]);
  const { status, stdout } = await pism(['sql', 'SELECT DISTINCT says FROM facts', '--facts', file]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'says\nBefore.\n' });
  expect(readdirSync(dirname(file)).map((name) => [name, readFileSync(join(dirname(file), name), 'base64')])).toEqual(
    before,
  );
});
