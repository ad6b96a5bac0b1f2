import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism(['compare', ...argv, '--facts', facts]);

test('two reviews side by side: what was gained, what was lost, and what an incomplete list leaves open', async () => {
  const folder = pactsOf([
    { id: 'old', stage: 'signed', pages: 5, members: ['EE', 'LV', 'PL'], listed: 'all' },
    { id: 'new', stage: 'in-force', pages: 9, members: ['LV', 'UA'], listed: 'all' },
    { id: 'open', stage: 'in-force', members: ['LV', 'LT'], listed: 'some' },
  ]);
  const table = async (...ids: string[]) =>
    (await pism(['compare', ...ids, '--format', 'table', '--facts', folder])).stdout;
  expect(await table('old', 'new')).toMatchInlineSnapshot(`
    "Field    old                   new              Both    Gained   Lost
    Stage    signed                in force
    Pages    5                     9
    Members  Estonia, Latvia,      Latvia, Ukraine  Latvia  Ukraine  Estonia, Poland
             Poland
    1 different.
    "
  `);
  expect(await table('new', 'open')).toMatchInlineSnapshot(`
    "Field    new              open               Both    Gained     Lost
    Pages    9
    Members  Latvia, Ukraine  Latvia, Lithuania  Latvia  Lithuania  ?
    Listed   all              some
    ? not known, as a list is incomplete
    1 different.
    "
  `);
  // What both lists may have is no difference that is known.
  const rows = JSON.parse((await pism(['compare', 'open', 'old', '--json', '--facts', folder])).stdout);
  expect(rows.find(({ field }: { field: string }) => field === 'members')).toMatchObject({
    result: 'different',
    both: ['LV'],
    gained: null,
    lost: ['LT'],
  });
});

test('as JSON: a row for each field that differs, with ids, codes and lists', async () => {
  const rows = JSON.parse((await run('baltic-accord', 'harbour-1/grain-deal', '--json')).stdout);
  const row = (field: string) => rows.find((each: { field: string }) => each.field === field);
  const ids = { first_id: 'harbour-1/baltic-accord', second_id: 'harbour-1/grain-deal' };
  const all = { kind: 'pacts', subject: null, ...ids, both: null, gained: null, lost: null };
  expect(row('pages')).toEqual({ ...all, result: 'different', field: 'pages', first: 120, second: 7 });
  expect(row('term')).toMatchObject({ first: '2022/2026', second: null, result: 'only first' });
  expect(row('members')).toMatchObject({ first: ['EE', 'LV', 'LT', 'PL'], both: [], gained: ['TR', 'UA'], lost: null });
});

describe('what cannot be compared', () => {
  test.each([
    ['riga-tlaks warsaw-talks', 1, 'There is no fact or source riga-tlaks', /harbour-1\/riga-talks/],
    ['riga-talks arctic-note', 2, 'harbour-1/riga-talks is in talks, and harbour-1/arctic-note in pacts', /one kind/],
    ['riga-talks harbour-1/riga-talks', 2, 'Both ids are those of harbour-1/riga-talks', 'Name two facts of one kind.'],
    ['riga-talks', 2, 'compare takes two facts, not riga-talks', /two sources/],
    [
      'riga-talks warsaw-talks pilot-rules',
      2,
      'compare takes two facts, not riga-talks and warsaw-talks and pilot-rules',
      /./,
    ],
    ['riga-talks warsaw-talks --country Latvia', 2, '--country compares sources, not two facts', /two sources/],
    ['grain-deal arctic-note', 1, '2 sources have a fact grain-deal', /harbour-2/],
  ])('%s', async (argv, status, message, hint) => {
    const ran = await run(...argv.split(' '));
    expect(ran).toMatchObject({ status, stdout: '' });
    const [says, remedy] = ran.stderr.split('\n');
    expect(says).toBe(`pism: ${message}`);
    expect(remedy).toMatch(hint);
  });
});
