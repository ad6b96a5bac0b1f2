import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashOf } from '../faults/support/hash.ts';
import { harbour } from '../support/harbour.ts';
import { needsPrograms } from '../support/needs.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';
import { runMeasured } from './run-measured.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const facts = harbour();
const outside = join(temporaryFolder(), 'outside');
const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

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

  test('an exported database stays the same bytes, and no file is added next to it', async () => {
    const folder = temporaryFolder();
    const database = join(folder, 'facts.db');
    await pism(['export', 'sqlite', '-o', database, '--facts', facts]);
    const truth = hashOf(folder);
    for (const query of statements) {
      expect((await pism(['sql', query, '--facts', database])).status).toBe(2);
      expect((await pism(['pacts', '--where', query, '--facts', database])).status).toBe(2);
    }
    expect(hashOf(folder)).toEqual(truth);
    expect(existsSync(outside)).toBe(false);
  });
});

const timeProgram = '/usr/bin/time';
const nested = (levels: number) =>
  Array.from({ length: levels }).reduce<string>((query) => `SELECT a + a AS a FROM (${query})`, 'SELECT 1 AS a');
const multiplied = Array.from({ length: 30 }, (_, at) => `c${at + 1} AS (SELECT a.x FROM c${at} a, c${at} b)`);
const long = 'hex(zeroblob(400000))';

describe('a query over an exported database that would never end, or need too much memory', () => {
  const exported = join(temporaryFolder(), 'facts.db');
  beforeAll(() => pism(['export', 'sqlite', '-o', exported, '--facts', facts]));
  const ending = /^pism: The query (ran for 10 seconds|needed too much memory) and was stopped\nAsk for less/;

  test.each([
    ['that multiplies when it is compiled', nested(40)],
    ['of tables that multiply', `WITH c0 (x) AS (SELECT 1), ${multiplied.join(', ')} SELECT count(*) FROM c30`],
    ['of many long values', `SELECT ${Array(400).fill(long).join(', ')}`],
    ['that sorts without end', `${endless} SELECT x FROM c ORDER BY -x`],
  ])('%s', async (_, query) => {
    const { status, stdout, stderr } = await runMeasured(['sql', query, '--facts', exported]);
    expect(stderr).toMatch(ending);
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
  });

  // GNU time reports the peak of a process that ended by a signal, too.
  test('memory stays far below the gigabytes that it would take', needsPrograms(timeProgram), async () => {
    const start = join(import.meta.dirname, '../../src/start.ts');
    const peakOf = async (query: string) => {
      const argv = ['-f', 'PEAK %M', process.execPath, start, 'sql', query, '--facts', exported];
      const { stderr } = await ended(spawn(timeProgram, argv, { env: { XDG_CACHE_HOME: temporaryFolder() } }));
      return Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
    };
    const small = await peakOf('SELECT 1');
    expect(await peakOf(`SELECT ${Array(400).fill(long).join(', ')}`)).toBeLessThan(small + 1000);
    expect(await peakOf(`${endless} SELECT median(x) FROM c`)).toBeLessThan(small + 1000);
  });

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

  test('from standard input', async () => {
    const child = startProcess(['sql', '-'], { PISM_FACTS: facts, XDG_CACHE_HOME: temporaryFolder() });
    child.stdin.on('error', () => {});
    const write = () => {
      while (child.stdin.write('x'.repeat(65_536)));
    };
    child.stdin.on('drain', write);
    write();
    const { status, stderr } = await ended(child);
    child.stdin.destroy();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'pism: The query on standard input is longer than 1000000 bytes\n',
    });
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
