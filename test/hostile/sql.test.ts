import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashOf } from '../faults/support/hash.ts';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const facts = harbour();
const outside = join(temporaryFolder(), 'outside');

/** Statements that would change the index or reach for other files. */
const statements = read('statements.sql').trim().replaceAll('OUTSIDE', outside).split('\n');

// What the connection to the index may do differs: opened for reading, for writing too, and to one in memory.
describe('pism sql reads the index and does nothing else', () => {
  const file = join(facts, 'harbour-1', 'talks.yaml');
  const unwritable = join(temporaryFolder(), 'file');
  writeFileSync(unwritable, '');
  let edits = 0;

  test.each<[string, string, () => void]>([
    ['as it was found', temporaryFolder(), () => {}],
    ['just brought up to date', temporaryFolder(), () => utimesSync(file, 1e9, 1e9 + ++edits)],
    ['built in memory, for want of a cache', unwritable, () => {}],
  ])('an index %s', async (_, cacheFolder, before) => {
    const sql = (query: string) => pism(['sql', query], { env: { PISM_FACTS: facts, XDG_CACHE_HOME: cacheFolder } });
    const whole = 'SELECT count(*), total(length(says)) FROM facts';
    const answer = await sql(whole);
    expect(answer.status).toBe(0);
    const truth = hashOf(facts);
    for (const query of statements) {
      before();
      const { status, stdout, stderr } = await sql(query);
      expect({ query, status, stdout }).toEqual({ query, status: 2, stdout: '' });
      expect(stderr).toMatch(/^pism: The query does not work: .+\n.+\n$/);
    }
    expect(existsSync(outside)).toBe(false);
    expect(hashOf(facts)).toEqual(truth);
    expect(await sql(whole)).toEqual(answer);
  });
});

describe('a query that SQLite itself bounds', () => {
  test.each([
    ['a long text', 'SELECT length(hex(zeroblob(100000000)))'],
    ['a wide number', "SELECT length(printf('%*d', 1000000000, 1))"],
    ['10,000 parentheses', `SELECT ${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['10,000 columns', `SELECT ${Array(10_000).fill('1').join(', ')}`],
    ['1,000 selects', Array(1_000).fill('SELECT 1').join(' UNION ALL ')],
    ['a long pattern', `SELECT says LIKE '${'%a'.repeat(500)}' FROM facts`],
    ['a deep search', `SELECT * FROM search WHERE search MATCH '${'('.repeat(500)}a${')'.repeat(500)}'`],
    ['100 tables', `SELECT 1 FROM ${Array(100).fill('facts').join(', ')}`],
  ])('%s is refused immediately', async (_, query) => {
    const { status, stderr } = await pism(['sql', query], { env: { PISM_FACTS: facts } });
    expect({ status, says: stderr.slice(0, 30) }).toEqual({ status: 2, says: 'pism: The query does not work:' });
  });
});

describe('a condition of --where is one expression over the columns of a fact', () => {
  const commands = [
    ['pacts'],
    ['facts'],
    ['search', 'deal'],
    ['timeline'],
    ['checks'],
    ['export', 'csv', '-o', outside],
  ];

  // Each with a part of the reason. A recursion would end, so that a test can fail.
  const conditions: [string, string][] = parse(read('conditions.yaml').replaceAll('OUTSIDE', outside));
  const long: typeof conditions = [
    [Array(1_000).fill('1').join(' + '), 'it is longer than 2000 characters'],
    [`says LIKE '${'%a'.repeat(200)}'`, 'pattern too complex'],
  ];

  test.each([...conditions, ...long])('%j', async (condition, reason) => {
    for (const command of commands) {
      const { status, stdout, stderr } = await pism([...command, '--where', condition], {
        env: { PISM_FACTS: facts },
      });
      expect({ command, status, stdout }).toEqual({ command, status: 2, stdout: '' });
      // Of a long word, only the beginning is said.
      expect(stderr).toMatch(/^pism: --where ".*["…] does not work: /);
      expect(stderr).toContain(reason);
      expect(stderr).not.toMatch(/LIMIT 0|_kind_pacts|_fact_rows f/);
    }
    expect(existsSync(outside)).toBe(false);
  });
});
