import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsIn } from '../../support/cases.ts';
import { harbour } from '../../support/harbour.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const facts = harbour();
const sql = (query: string, ...argv: string[]) => pism(['sql', query, ...argv], { env: { PISM_FACTS: facts } });

describe('a query over the views of the kinds', () => {
  test('tab-separated in a pipe, typed values as they are stored', async () => {
    const { stdout } = await sql("SELECT name, pages, host, secret, signed_last FROM pacts WHERE stage <> 'open'");
    expect(stdout).toMatch(/^name\tpages\thost\tsecret\tsigned_last\n/);
    expect(stdout).toContain('\nArctic Note\t\t\t\t2021-12-31\n');
    expect(stdout).toContain('\nBaltic Fishing Accord\t120\tLV\tfalse\t2021-06-14\n');
  });

  test('in JSON, lists are lists, flags are flags and formulas are numbers', async () => {
    const { stdout } = await sql('SELECT members, secret, progress, tags FROM pacts WHERE pages = 120', '--json');
    expect(JSON.parse(stdout)).toEqual([
      { members: ['EE', 'LV', 'LT', 'PL'], secret: false, progress: 0.25, tags: ['fish', 'baltic-sea'] },
    ]);
  });

  test('a table on a terminal aligns numbers and keeps codes, which --names turns into names', async () => {
    const query = ['sql', "SELECT host, pages FROM pacts WHERE host IN ('LV', 'TR') ORDER BY 1"];
    const world = { env: { PISM_FACTS: facts, NO_COLOR: '1' }, terminal: 80 };
    expect((await pism(query, world)).stdout).toBe('host  pages\nLV      120\nTR        7\n');
    expect((await pism([...query, '--names'], world)).stdout).toContain('Latvia');
  });

  test('every other format, a file, and a query that gives no rows', async () => {
    const folder = temporaryFolder();
    const argv = ['sql', 'SELECT count(*) AS pacts FROM pacts', '--facts', facts];
    expect((await pism([...argv, '--format', 'csv'])).stdout).toBe('pacts\r\n5\r\n');
    await pism([...argv, '-o', 'pacts.ndjson'], { cwd: folder });
    expect(readFileSync(join(folder, 'pacts.ndjson'), 'utf8')).toBe('{"pacts":5}\n');
    const stderr = 'The query found no rows.\n';
    expect(await sql('SELECT 1 WHERE 0', '--exit-status', '--json')).toEqual({ status: 1, stdout: '[]\n', stderr });
  });

  test('the documented joins: actors, dates, full text, checks', async () => {
    const rows = async (query: string) => JSON.parse((await sql(query, '--json')).stdout);
    const actors = `SELECT p.name, a.name AS actor FROM pacts p JOIN fact_entries m USING (fact) JOIN actors a ON a.id = m.entry
      WHERE m.field = 'members' AND m.entry = 'KP'`;
    expect(await rows(actors)).toEqual([{ name: 'Arctic Note', actor: 'North Korea' }]);
    const text = "SELECT f.id FROM search s JOIN facts f ON f.fact = s.rowid WHERE search MATCH 's0ship'";
    expect(await rows(text)).toEqual([{ id: 'harbour-1/grain-deal' }]);
    const check = { id: 'harbour-1/baltic-accord', verdict: 'agrees', finer: 1, grade: 'official' };
    expect(await rows('SELECT id, verdict, finer, grade FROM checks')).toEqual([check]);
    expect(await rows("SELECT count(*) AS dated FROM fact_dates WHERE field = 'signed'")).toEqual([{ dated: 4 }]);
  });

  test('without a query, it lists tables and columns, all of which can be read', async () => {
    const { stdout } = await pism(['sql', '--json', '--facts', facts]);
    const tables = JSON.parse(stdout) as { table: string; columns: string[] }[];
    expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['pacts', 'talks', 'facts', 'checks']));
    for (const { table, columns } of tables) {
      const { status } = await sql(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" LIMIT 1`);
      expect([table, status]).toEqual([table, 0]);
    }
  });
});

describe('anything but a single query that reads is refused', () => {
  test.each(rowsIn<[string, string]>('ask/sql/sql.yaml', 'no single query'))('%s', async (query, message) => {
    const { status, stderr } = await pism(['sql', '--facts', facts, '--', query]);
    expect({ status, says: stderr.split('\n')[0] }).toEqual({ status: 2, says: `pism: ${message}` });
  });

  test('a name that there is not: where the names are', async () => {
    const says = 'pism: The query does not work: no such column: p.progres\n';
    const hint = '`pism sql` without a query lists tables and columns.\n';
    expect((await sql('SELECT p.progres FROM pacts p')).stderr).toBe(says + hint);
  });
});
