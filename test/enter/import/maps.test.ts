/** The maps that ship with pism, each tried on a small table as its publisher makes them. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pism, temporaryFolder } from '../../support/run.ts';

interface Case {
  run: string;
  /** The folder of the tables, if it is not called as the map. */
  tables?: string;
  status: number;
  told: string;
  rejected?: string[];
  fields: string;
  facts: string[];
}

/** Imports tables and gives what was told, and the facts that are there then, each a line of these fields. */
async function imported({ run, tables = run.split(' ').at(-1), fields }: Omit<Case, 'status' | 'told' | 'facts'>) {
  const cwd = temporaryFolder();
  const [, kind = '', ...map] = run.split(' ');
  cpSync(join(import.meta.dirname, 'tables', tables ?? ''), cwd, { recursive: true });
  const files = readdirSync(cwd);
  const into = ['--into', 'mine/table', '--retrieved', '2026-11-20'];
  const ran = await pism(['import', kind, ...files, ...map, ...into], { cwd });
  expect(await pism(['check', 'mine'], { cwd })).toMatchObject({ stdout: expect.stringMatching(/no problems\n$/) });
  const { stdout } = await pism([kind, '--facts', join(cwd, 'mine'), '--fields', fields, '--format', 'tsv'], { cwd });
  return { ...ran, facts: stdout.replaceAll('\t', '|').split('\n').slice(1, -1).sort() };
}

test.each(Object.entries<Case>(parse(readFileSync(join(import.meta.dirname, 'maps.yaml'), 'utf8'))))(
  '%s',
  async (_, { status, told, facts, rejected = [], ...asked }) => {
    const { stderr, stdout, ...found } = await imported(asked);
    expect({ ...found, told: stderr.split('\n')[0] }).toEqual({ status, told, facts });
    for (const says of rejected)
      expect(stdout.replaceAll('\t', ' ')).toMatch(new RegExp(says.split('…').map(RegExp.escape).join('.*')));
  },
);

test('the latest stage is the later one where one date lies within the other', async () => {
  const cwd = temporaryFolder();
  cpSync(join(import.meta.dirname, 'stages'), cwd, { recursive: true });
  const argv = 'import treaties table.csv --map map.yaml --into my/table --retrieved 2031-01-01'.split(' ');
  expect(await pism(argv, { cwd })).toMatchObject({ status: 0 });
  const { stdout } = await pism(['treaties', '--facts', 'my', '--fields', 'participant,status'], { cwd });
  const statuses = ['LV\tsigned', 'NO\tratified', 'PL\tratified', 'SE\tratified'];
  expect(stdout.trim().split('\n').slice(1).sort()).toEqual(statuses);
});

// test/terminal/help/documentation.slow.test.ts follows its steps.
test('docs/DATA.md shows the table that its reader imports', () => {
  const text = readFileSync('docs/DATA.md', 'utf8');
  expect(text).toContain(readFileSync('docs/example/harbour-pilots.csv', 'utf8'));
});
