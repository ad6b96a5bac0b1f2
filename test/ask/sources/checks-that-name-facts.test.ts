/** Checks that name facts of another source instead of a value: their verdict follows from those facts. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsIn } from '../../support/cases.ts';
import { bulletinFile } from '../../support/harbour.ts';
import { oneFolder, pism } from '../../support/run.ts';

// Made up. The notes are of 4 January 2031.
const source = (more: string, title = 'A register') =>
  `{ form: report, title: ${title}, publisher: A port, link: "https://example.org/${title.replaceAll(' ', '-')}", ${more} }`;
const list = (...facts: object[]) => JSON.stringify(facts.map((fact) => ({ source: { paragraph: 1 }, ...fact })));
const treaty = (id: string, of: object) => ({ id, participant: 'PL', says: `Poland and ${id}.`, ...of });
const sanction = (id: string, of: object) => {
  return { id, imposer: 'eu', says: `Sanctions on ${id}.`, status: 'imposed', ...of };
};
const later = source('date: 2032-01-01, retrieved: 2032-02-02, grade: official');

const files = {
  'notes-1/bulletin.yaml': bulletinFile(1),
  'notes-1/treaties.yaml': list(
    treaty('old', {
      ...{ instrument: 'iccpr', status: 'ratified', ratified: 1977 },
      checks: [{ on_field: 'ratified', facts: ['table/a'] }],
      notes: [{ facts: ['table/b'] }],
    }),
    treaty('new', { instrument: 'cat', status: 'signed' }),
    treaty('free', { instrument: 'crc', status: 'party', reservations: 'Two of them' }),
  ),
  'notes-1/sanctions.yaml': list(
    sanction('some', {
      measures: ['restrictive-measures'],
      target: 'Some captains',
      announced: '2021-03',
      checks: [
        { on_field: ['measures', 'announced'], facts: ['table/one', 'table/two'] },
        { on_field: 'target', facts: ['table/one'], agrees: 'finer' },
      ],
    }),
  ),
  'table/source.yaml': later,
  'table/treaties.yaml': list(
    treaty('a', { instrument: 'iccpr', status: 'ratified', ratified: '1977-03-18' }),
    treaty('b', { instrument: 'cat', status: 'ratified', ratified: '2031-12-01' }),
    treaty('c', { instrument: 'crc', status: 'acceded', reservations: 'None' }),
  ),
  'table/sanctions.yaml': list(
    sanction('one', { measures: ['asset-freeze'], target: 'Ada', announced: '2021-03-22' }),
    sanction('two', { measures: ['travel-ban'], target: 'Bo', announced: '2021-03-22' }),
  ),
};

const folderWith = oneFolder();

type Shown = { verdict: string | null; agrees_in: string[]; differs_in: string[]; checks: Check[]; notes: Check[] };
type Check = { on_field: string[]; verdict: string; facts?: string[]; says: string; value: object; source: object };

const show = async (facts: string, id: string): Promise<Shown> =>
  JSON.parse((await pism(['show', id, '--json', '--facts', facts])).stdout)[0];

test('a check reads from the facts that it names what they say, and the verdict follows from their values', async () => {
  const { checks, agrees_in } = await show(folderWith(files), 'notes-1/some');
  expect(checks[0]).toEqual({
    verdict: 'agrees',
    finer: true,
    on_field: ['measures', 'announced'],
    facts: ['table/one', 'table/two'],
    value: { measures: ['asset-freeze', 'travel-ban'], announced: '2021-03-22' },
    says: 'Sanctions on one. Sanctions on two.',
    source: expect.objectContaining({ title: 'A register', grade: 'official', date: '2032-01-01' }),
    on: '2032-02-02',
  });
  // Who dates its start says that it was imposed.
  expect(agrees_in).toEqual(['measures', 'target', 'status', 'announced']);
  const { notes } = await show(folderWith(files), 'notes-1/old');
  expect(notes).toMatchObject([{ facts: ['table/b'], says: 'Poland and b.', on: '2032-02-02' }]);
});

// What another source lists beside a register that lists asset freezes alone.
test.each([
  [['asset-freeze', 'travel-ban'], []],
  [['travel-ban'], ['measures']],
])(
  'of what a fact sums up, one source may list more than another, but not something else: %s',
  async (measures, differs) => {
    const register = { title: 'A report', publisher: 'A pilot', url: 'https://example.org/report', grade: 'press' };
    const checks = [
      { on_field: 'measures', facts: ['table/one'] },
      { on_field: 'measures', value: { measures }, says: 'The EU listed them.', source: register, on: '2032-02-02' },
    ];
    const some = sanction('some', { measures: ['restrictive-measures'], target: 'Some captains', checks });
    const shown = await show(folderWith({ ...files, 'notes-1/sanctions.yaml': list(some) }), 'notes-1/some');
    expect([shown.agrees_in, shown.differs_in]).toEqual([['measures'], differs]);
    expect(shown.checks.map(({ value }) => value)).toEqual([{ measures: ['asset-freeze'] }, { measures }]);
  },
);

test('a query for one kind sees a change of the other source, of its description, and that it is gone', async () => {
  const facts = folderWith({ ...files, 'notes-1/sanctions.yaml': '[]' });
  const own = join(facts, 'table');
  const verdict = async () => {
    const { stdout } = await pism(['treaties', 'iccpr', '--fields', 'verdict,differs_in', '--facts', facts]);
    return stdout.split('\n')[1];
  };
  expect(await verdict()).toBe('agrees\t');
  const changed = treaty('a', { instrument: 'iccpr', status: 'ratified', ratified: '1978-01-01' });
  writeFileSync(join(own, 'treaties.yaml'), list(changed));
  expect(await verdict()).toBe('differs\tratified');
  writeFileSync(join(own, 'source.yaml'), source('date: 2032-01-01'));
  expect(await verdict()).toBe('\t');
  writeFileSync(join(own, 'source.yaml'), later);
  expect(await verdict()).toBe('differs\tratified');
  rmSync(own, { recursive: true });
  expect(await verdict()).toBe('\t');
});

test.each(rowsIn<[string, string]>('ask/sources/checks-that-name-facts.yaml', 'lists'))(
  'pism %s',
  async (line, expected) => {
    const words = line.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [];
    const { stdout, stderr } = await pism([...words, '--facts', folderWith(files)]);
    expect(stdout + stderr).toBe(expected);
  },
);

test('compare decides as checks do, and never counts texts', async () => {
  const some = sanction('some', { measures: ['restrictive-measures'], target: 'Ada', announced: '2021-03' });
  const facts = folderWith({ ...files, 'notes-1/sanctions.yaml': list(some) });
  const compare = async (...argv: string[]) => pism(['compare', ...argv, '--facts', facts]);
  const rows = JSON.parse((await compare('notes-1', 'table', '--json')).stdout) as Record<string, unknown>[];
  expect(rows.map(({ first_id, result, field }) => [first_id, result, field])).toEqual([
    ['notes-1/some', 'second finer', 'measures'],
    ['notes-1/some', 'second finer', 'announced'],
    ['notes-1/old', 'second finer', 'ratified'],
    ['notes-1/new', 'second later', 'status'],
    ['notes-1/free', 'second finer', 'status'],
    ['notes-1/free', 'not compared', 'reservations'],
  ]);
});
