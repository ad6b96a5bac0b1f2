import { describe, expect, test } from 'vitest';
import { pism } from '../support/run.ts';

type Row = Record<string, unknown>;

/** Runs a command that must succeed or refuse its arguments; returns the rows, or undefined. */
async function rowsOf(argv: string[]): Promise<Row[] | undefined> {
  const { status, stdout, stderr } = await pism([...argv, '--json']);
  if (status !== 0) {
    expect({ argv, status, stdout, stderr }).toMatchObject({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^pism: --[a-z-]+ does not work with [a-z_]+\nIt works with [a-z_, ]+\.\n$/);
    return undefined;
  }
  const rows = JSON.parse(stdout);
  // Parsing JSON would hide a key that is there twice.
  expect({ argv, length: JSON.stringify(rows).length }).toEqual({ argv, length: stdout.replaceAll('\n', '').length });
  return rows;
}

const sum = (values: unknown[]) => values.reduce((total: number, value) => total + Number(value ?? 0), 0);
/** The counts in a row of a pivot, without its first column. */
const countsIn = (row: Row, down: string) => Object.keys(row).flatMap((key) => (key === down ? [] : [row[key]]));

const shared =
  'kind id source says place verdict agrees_in differs_in not_compared checks notes tags related inferred corrected superseded_by checked'.split(
    ' ',
  );
const extra = ['paragraph', 'title', 'year', 'country', 'passage'];
const lists = new Set(['agrees_in', 'differs_in', 'not_compared', 'tags', 'related', 'inferred', 'country']);
/** `facts`, and as many kinds as have a field of every type between them. */
const kinds: { kind: string; fields: { name: string; type: string }[] }[] = [{ kind: 'facts', fields: [] }];
const types = new Set<string>();
for (const { kind } of JSON.parse((await pism(['kinds', '--json'])).stdout)) {
  const rows: { field: string; type: string }[] = JSON.parse((await pism(['kinds', kind, '--json'])).stdout);
  if (rows.every(({ type }) => types.has(type))) continue;
  for (const { type } of rows) types.add(type);
  kinds.push({ kind, fields: rows.map(({ field, type }) => ({ name: field, type })) });
}

describe.each(kinds)('every column of $kind', ({ kind, fields }) => {
  const names = [...shared, 'date', ...extra, ...fields.map(({ name }) => name)];
  const many = new Set([...lists, ...fields.filter(({ type }) => /s$/.test(type)).map(({ name }) => name)]);
  const no = (...refused: string[]) => names.filter((name) => !refused.includes(name));

  test('--fields and --sort', async () => {
    const facts = await rowsOf([kind]);
    const sorted: string[] = [];
    for (const name of names) {
      expect(await rowsOf([kind, '--fields', name])).toHaveLength(facts?.length ?? -1);
      const rows = await rowsOf([kind, '--sort', `-${name}`]);
      if (rows) sorted.push(name);
      if (rows) expect(new Set(rows.map(({ id }) => id)).size).toBe(facts?.length);
    }
    expect(sorted).toEqual(no('country', 'passage'));
  });

  test('--group-by, --pivot and --over', async () => {
    const facts = Number((await pism([kind, '--count'])).stdout);
    const grouped: string[] = [];
    for (const name of names) {
      const groups = await rowsOf([kind, '--group-by', name]);
      const down = await rowsOf([kind, '--pivot', name, '--over', 'source']);
      const across = await rowsOf([kind, '--pivot', 'source', '--over', name]);
      const isGroup = Array.isArray(groups);
      expect([name, ...[down, across].map(Array.isArray)]).toEqual([name, isGroup, isGroup]);
      if (!groups) continue;
      grouped.push(name);
      // In one bulletin, a group is a row with one count, or a column of one row.
      const byValue = Object.fromEntries(groups.map((row) => [String(row[name]), row['facts']]));
      const counts = groups.map((row) => row['facts']);
      if (name !== 'source') {
        const rows = (down ?? []).map((row) => [String(row[name]), countsIn(row, name)[0]]);
        expect(Object.fromEntries(rows)).toEqual(byValue);
        const columns = (across ?? []).flatMap((row) => countsIn(row, 'source'));
        expect(columns.toSorted()).toEqual(counts.toSorted());
      }
      const total = sum(counts);
      if (many.has(name)) expect(total).toBeGreaterThanOrEqual(facts);
      else expect({ name, total }).toEqual({ name, total: facts });
    }
    expect(grouped).toEqual(no('place', 'checks', 'notes', 'corrected', 'checked', 'passage'));
  });
});

describe('values that are called like a column', () => {
  const run = async (...argv: string[]) =>
    (await pism(['things', '--facts', 'test/sort-and-group/things', ...argv])).stdout;

  test('a value called like the column of facts without a value', async () => {
    expect(await run('--pivot', 'name', '--over', 'choice')).toBe('name\tnone\tsome\tnone_2\nthing\t2\t1\t1\n');
    expect(await run('--pivot', 'name', '--over', 'choice', '--format', 'markdown')).toMatch(
      /^\| Name \| none \| some \| not stated \|\n.+\n\| thing \| 2 \| 1 \| 1 \|\n/,
    );
  });

  test('a value called like the first column', async () => {
    expect(await run('--pivot', 'name', '--over', 'port', '--json')).toBe(
      '[\n{"name":"thing","Ghana":1,"__proto__":1,"name_2":1,"none":1}\n]\n',
    );
    expect(await run('--pivot', 'name', '--over', 'name')).toBe('name\tthing\nthing\t4\n');
  });

  test('numbers are sorted as numbers, and flags are yes or no', async () => {
    const pivot = ['--pivot', 'number', '--over', 'flag'];
    const first = 'number\tfalse\ttrue\tnone\n4\t0\t1\t0\n';
    expect(await run(...pivot)).toBe(`${first}12\t1\t0\t0\n23\t0\t0\t1\n\t0\t0\t1\n`);
    expect(await run(...pivot, '--format', 'markdown')).toContain('| Number | no | yes | not stated |');
    expect(await run(...pivot, '--limit', '1')).toBe(first);
  });
});
