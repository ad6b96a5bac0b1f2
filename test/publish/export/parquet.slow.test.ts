import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { needs } from '../../support/needs.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const place = temporaryFolder();
const facts = harbour();
const run = (...argv: string[]) => pism(argv, { cwd: place, env: { PISM_FACTS: facts } });
const at = (file: string) => join(place, file);
const duckdb = await import('@duckdb/node-api').catch(() => undefined);

describe('export parquet, read with DuckDB', needs('DuckDB', duckdb !== undefined), () => {
  async function ask(query: string): Promise<unknown[]> {
    const instance = await duckdb?.DuckDBInstance.create(':memory:');
    const connection = await instance?.connect();
    const reader = await connection?.runAndReadAll(query.replaceAll('@', `${at('parquet')}/`));
    const rows = reader?.getRowObjectsJson() ?? [];
    connection?.closeSync();
    instance?.closeSync();
    return rows;
  }

  beforeAll(() => run('export', 'parquet', '-o', 'parquet'));

  test('one folder for each kind and table', () => {
    const builtin = readdirSync('facts/kinds').map((file) => file.replace('.yaml', ''));
    const names = ['_export.json', 'actors', 'checks', 'facts', 'instruments', 'pacts', 'persons', 'sources', 'talks'];
    expect(readdirSync(at('parquet')).sort()).toEqual([...builtin, ...names].sort());
    expect(readdirSync(at('parquet/pacts'))).toEqual(['part-0.parquet']);
  });

  test('facts, checks, sources and actors are the same as in pism, one by one', async () => {
    for (const [kind, own] of [
      ['pacts', 'name,topics,stage,signed,term,pages,secret,host,members,progress'],
      ['talks', 'about_what,date,sides'],
    ] as const) {
      const names = `id,${own},says,tags,related,inferred`;
      const ours = JSON.parse((await run(kind, '--json', '--fields', names)).stdout);
      const theirs = await ask(`SELECT ${names} FROM '@${kind}/*.parquet'`);
      expect(theirs.map(numbers)).toEqual(ours.map(numbers));
    }
    expect(await ask("SELECT verdict, finer, grade, value FROM '@checks/*.parquet'")).toEqual([
      { verdict: 'agrees', finer: true, grade: 'official', value: '{"term":"2022-05/2026"}' },
    ]);
    expect(await ask("SELECT source, authors FROM '@sources/*.parquet'")).toMatchObject([
      { source: 'harbour-1', authors: ['Anna K. Nowicka', 'Jan Kowal'] },
      { source: 'harbour-2' },
    ]);
    const hosts = "SELECT a.name FROM '@actors/*.parquet' a, '@pacts/*.parquet' p WHERE p.host = a.id ORDER BY 1";
    expect(await ask(hosts)).toEqual([{ name: 'Gdynia Harbour Board' }, { name: 'Latvia' }, { name: 'Türkiye' }]);
  });
});

/** DuckDB gives whole numbers of 64 bits as text. */
function numbers(row: unknown): unknown {
  const pairs = Object.entries(row as object);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value]),
  );
}
