import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { runMeasured } from './run-measured.ts';

const sound = join(temporaryFolder(), 'sound.db');
const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

beforeAll(() => pism(['export', 'sqlite', '-o', sound, '--facts', harbour()]));

/** A copy of the export that these statements changed afterwards, alone in its folder. */
function changed(statements: string): string {
  const file = join(temporaryFolder(), 'odd.db');
  copyFileSync(sound, file);
  const database = new DatabaseSync(file, { defensive: false });
  database.exec(statements);
  database.close();
  return file;
}

const queries = [
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

test('where an export is damaged, help is about our own facts', async () => {
  const file = changed('DROP TABLE yaml_files');
  const { status, stderr } = await pism(['help', '--facts', file]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/is damaged/);
});

test.each([
  ['a trigger', 'CREATE TRIGGER other AFTER INSERT ON fact_rows BEGIN DELETE FROM meta; END'],
  ['other rows', "UPDATE fact_rows SET says = 'Other.', checks = '[{', tags = x'00'; DELETE FROM sources"],
  ['other kinds', `UPDATE meta SET value = '${'['.repeat(9999)}${']'.repeat(9999)}'`],
  ['a view that never ends', `DROP VIEW facts; CREATE VIEW facts AS ${endless} SELECT x AS id FROM c`],
  ['a view for meta', `ALTER TABLE meta RENAME TO o; CREATE VIEW Meta AS ${endless} SELECT * FROM o, c`],
  ['a name that is SQL', `CREATE TABLE "x""; ATTACH '/tmp/x' AS y; --" (a)`],
  ['other full text', "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (a, content = 'meta')"],
])('only its YAML files are read: %s makes no difference', async (_, statements) => {
  const file = changed(statements);
  const before = readFileSync(file);
  for (const argv of queries) {
    const answer = await pism([...argv, '--facts', file]);
    const stdout = answer.stdout.replaceAll(file, sound);
    expect({ argv, ...answer, stdout }).toEqual({ argv, ...(await pism([...argv, '--facts', sound])) });
    expect(answer.status).toBe(0);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual(['odd.db']);
});

// Reading these would never end, so another process tries.
describe('a table of YAML files that pism cannot have exported is refused', () => {
  const rows = 'SELECT * FROM o';
  test.each([
    ['a view that never ends', `CREATE VIEW yaml_files AS ${endless} SELECT path, text FROM o, c`],
    ['a view', `CREATE VIEW Yaml_Files AS ${rows}`],
    ['a table with other columns', `CREATE TABLE yaml_files AS ${rows}`],
    ['a table with a check', 'CREATE TABLE yaml_files (path TEXT PRIMARY KEY, text TEXT CHECK (abs(1))) WITHOUT ROWID'],
    [
      'a computed column',
      'CREATE TABLE yaml_files (path TEXT PRIMARY KEY, text TEXT AS (hex(zeroblob(9)))) WITHOUT ROWID',
    ],
    ['full text', 'CREATE VIRTUAL TABLE yaml_files USING fts5 (path, text)'],
  ])('%s', async (_, statement) => {
    const file = changed(`ALTER TABLE yaml_files RENAME TO o; ${statement}`);
    const { status, stdout, stderr } = await runMeasured(['facts', '--facts', file]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(`${file} is damaged: its table yaml_files is not as this version exports it`);
  });
});

test('SQLite files next to an export are not read, and none are made', async () => {
  const file = changed("PRAGMA journal_mode = WAL; UPDATE yaml_files SET text = replace(text, 'deal', 'offer')");
  for (const ending of ['-journal', '-wal', '-shm']) writeFileSync(`${file}${ending}`, readFileSync(sound));
  const files = () =>
    readdirSync(dirname(file)).map((name) => [name, readFileSync(join(dirname(file), name), 'base64')]);
  const before = files();
  const { status, stdout } = await pism(['search', 'offer', '--count', '--facts', file]);
  expect({ status, isFound: Number(stdout) > 0 }).toEqual({ status: 0, isFound: true });
  expect(files()).toEqual(before);
});
