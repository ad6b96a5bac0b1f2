import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kind.ts';
import { layoutOf } from '../../src/store/exported.ts';
import { kindTable } from '../../src/store/schema.ts';
import { harbour } from '../support/harbour.ts';
import { obeyed } from '../support/obeyed.ts';
import { pism, temporaryFolder } from '../support/run.ts';

const facts = harbour();

/** An exported database that somebody changed afterwards. */
async function tampered(change: (database: DatabaseSync, kinds: Kind[]) => void): Promise<string> {
  const file = join(temporaryFolder(), 'facts.db');
  await pism(['export', 'sqlite', '-o', file, '--facts', facts]);
  const database = new DatabaseSync(file);
  const { value } = database.prepare("SELECT value FROM meta WHERE name = 'kinds'").get() ?? {};
  change(database, JSON.parse(String(value)));
  database.close();
  return file;
}

/** Puts other kinds into it, as carefully as somebody who read our code. */
function putKinds(database: DatabaseSync, kinds: unknown): void {
  const note = database.prepare('UPDATE meta SET value = ? WHERE name = ?');
  note.run(JSON.stringify(kinds), 'kinds');
  try {
    note.run(layoutOf(kinds as Kind[]), 'layout');
  } catch {
    // Kinds that are none have no tables.
  }
}

const pactsOf = (kinds: Kind[]) => kinds.find(({ kind }) => kind === 'pacts') as Kind;

const changes: Record<string, (kinds: Kind[]) => unknown> = {
  'a kind whose name leads out of a folder': (kinds) => [{ ...pactsOf(kinds), kind: '../../evil' }],
  'a kind that is called like a table of ours': (kinds) => [{ ...pactsOf(kinds), kind: 'facts' }],
  'a kind without fields': (kinds) => [{ ...pactsOf(kinds), fields: null }],
  'kinds that are no list': () => ({ length: 1 }),
  'a kind that is nothing': () => [null],
  'a field with quotes in its name': (kinds) => withField(kinds, { name: 'a"b' }),
  'a field called __proto__': (kinds) => withField(kinds, { name: '__proto__' }),
  'a field of a type that every object has': (kinds) => withField(kinds, { type: 'constructor' }),
  'a field whose meaning is no text': (kinds) => withField(kinds, { about: { toString: 1 } }),
  'choices that are no texts': (kinds) => withField(kinds, { type: 'choice', choices: { a: [] } }),
  'a column that is no field': (kinds) => [{ ...pactsOf(kinds), caption: 'nothing' }],
  'a condition with a query that never ends': (kinds) =>
    withField(kinds, {
      type: 'texts',
      complete: '(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c) > 0',
    }),
  'a formula that makes a gigabyte': (kinds) => withField(kinds, { type: 'formula', is: 'zeroblob(1000000000)' }),
};

function withField(kinds: Kind[], field: object): unknown {
  const pacts = pactsOf(kinds);
  return [{ ...pacts, fields: [...pacts.fields, { name: 'other', type: 'text', about: 'Other', ...field }] }];
}

test.each(Object.entries(changes))('%s: refused', async (_, change) => {
  const file = await tampered((database, kinds) => putKinds(database, change(kinds)));
  const out = join(dirname(file), 'a', 'b', 'out');
  for (const argv of [['pacts'], ['export', 'csv', '-o', out], ['help']]) {
    const { status, stdout, stderr } = await pism([...argv, '--facts', file]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('is not a database exported by pism');
  }
  expect(readdirSync(dirname(file))).toEqual(['facts.db']);
  expect(existsSync(join(dirname(file), 'evil.csv'))).toBe(false);
});

const schemas: Record<string, (database: DatabaseSync, kinds: Kind[]) => void> = {
  'a view in the place of a table': (database) =>
    database.exec("DROP TABLE fact_dates; CREATE VIEW fact_dates AS SELECT 1 AS fact, 'x' AS field"),
  'a view of ours with another query': (database) =>
    database.exec('DROP VIEW facts; CREATE VIEW facts AS SELECT * FROM fact_rows, fact_rows'),
  'a table of a kind with a computed column': (database, kinds) => {
    const table = kindTable(pactsOf(kinds));
    database.exec('DROP TABLE kind_pacts');
    database.exec(table.replace('"name" TEXT', `"name" TEXT GENERATED ALWAYS AS (zeroblob(1000000000))`));
  },
};

test.each(Object.entries(schemas))('%s: refused', async (_, change) => {
  const file = await tampered(change);
  const { status, stderr } = await pism(['pacts', '--facts', file]);
  expect(status, stderr).toBe(3);
  expect(stderr).toContain('was changed, added or removed');
});

const cells: Record<string, string> = {
  'checks that are no JSON': "UPDATE fact_rows SET checks = '[{'",
  'checks that are a number': "UPDATE fact_rows SET checks = '5'",
  'checks without a source': `UPDATE fact_rows SET checks = '[{"verdict":"agrees"}]'`,
  'lists that are no JSON': "UPDATE bulletins SET authors = 'x'; UPDATE fact_rows SET tags = '{}', related = 'x'",
  'bytes where text belongs': "UPDATE fact_rows SET says = x'00ff', title = x'', id = CAST(id AS BLOB)",
  'texts where numbers belong': "UPDATE kind_pacts SET pages = 'many'; UPDATE fact_rows SET paragraph = 'x'",
  'names of actors that are no JSON': "UPDATE actors SET aliases = 'x', adjectives = '5'",
  'problems that are no JSON': "INSERT INTO problems VALUES (1, 0, 'x')",
  'escapes everywhere': `UPDATE fact_rows SET says = char(27) || '[31m', title = char(155) || '31m', id = id || char(27),
    bulletin = char(27), dated = char(8238), hash = char(27),
    checks = '[{"verdict":"\\u001b[31m","says":"\\u009b","on":"\\u202e","source":{"title":"\\u001b","grade":"\\u001b"}}]';
    UPDATE kind_pacts SET stage = char(27) || '[31m', signed = char(27); UPDATE actors SET name = char(27) || '[31m';
    UPDATE bulletins SET bulletin = char(27), title = char(27), date = char(27), number = char(27)`,
};

describe.each(Object.entries(cells))('%s', (_, sql) => {
  test('give an answer or an error, no fault, and nothing that a terminal obeys', async () => {
    const file = await tampered((database) => database.exec(sql));
    for (const argv of [
      ...['table', 'plain', 'json', 'yaml'].map((format) => ['pacts', '--format', format]),
      ['facts', '--json'],
      ['show', 'baltic-accord'],
      ['search', 'fish'],
      ['summary'],
      ['timeline'],
      ['checks'],
      ['cite', 'baltic-accord'],
      ['cite', 'harbour-1', '--style', 'bibtex'],
      ['bulletins'],
      ['actors'],
      ['actors', 'gdynia'],
      ['check'],
      ['pacts', '--pivot', 'members', '--over', 'signed', '--plain'],
      ['pacts', '--name', 'nothing'],
      ['sql', 'SELECT * FROM pacts'],
      ['export', 'ndjson', '-o', join(dirname(file), 'out')],
      ['export', 'parquet', '-o', join(dirname(file), 'out-parquet')],
    ]) {
      const { status, stdout, stderr } = await pism([...argv, '--facts', file, '--color=never']);
      expect([0, 1, 2, 3], `${argv.join(' ')}\n${stderr}`).toContain(status);
      expect(stdout + stderr, argv.join(' ')).not.toMatch(obeyed);
    }
  });
});

test('a text that is longer than any fact is not read', async () => {
  const file = await tampered((database) =>
    database.exec("UPDATE fact_rows SET says = printf('%40000000d', 1) WHERE id LIKE '%/grain-deal'"),
  );
  const { status, stderr } = await pism(['pacts', '--json', '--facts', file]);
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: `pism: ${file} is damaged: string or blob too big\nExport it anew.\n`,
  });
});
