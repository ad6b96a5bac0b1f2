import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

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
    "Field      old              new
    Stage      signed           in-force
    Pages      5                9
    Members    3                2
      in both  Latvia           Latvia
      gained                    Ukraine
      lost     Estonia, Poland
    The same in both: name, listed.
    "
  `);
  expect(await table('new', 'open')).toMatchInlineSnapshot(`
    "Field        new      open
    Pages        9
    Members      2        2 and others
      in both    Latvia   Latvia
      gained              Lithuania
      not known  Ukraine  ? (this list is incomplete)
    Listed       all      some
    The same in both: name, stage.
    "
  `);
});

test('as JSON: every field, with ids, codes and lists', async () => {
  const rows = JSON.parse((await run('baltic-accord', 'harbour-1/grain-deal', '--json')).stdout);
  const none = { kept: null, gained: null, lost: null, unknown: null };
  const row = (field: string) => rows.find((each: { field: string }) => each.field === field);
  expect(rows[0]).toMatchObject({ field: 'id', first: 'harbour-1/baltic-accord', second: 'harbour-1/grain-deal' });
  expect(row('pages')).toEqual({ field: 'pages', first: 120, second: 7, change: 'changed', ...none });
  expect(row('secret')).toMatchObject({ first: false, second: true });
  expect(row('progress')).toMatchObject({ first: 0.25, second: 1 });
  expect(row('term')).toMatchObject({ first: '2022/2026', second: null, change: 'only first' });
  expect(row('members')).toEqual({
    field: 'members',
    first: ['EE', 'LV', 'LT', 'PL'],
    second: ['TR', 'UA'],
    change: 'changed',
    kept: [],
    gained: ['TR', 'UA'],
    lost: [],
    unknown: ['EE', 'LV', 'LT', 'PL'],
  });
  // Every field of the kind, whether or not it is stated.
  expect(rows.slice(1).map(({ field }: { field: string }) => field)).toEqual(
    JSON.parse((await pism(['kinds', 'pacts', '--json', '--facts', facts])).stdout).map(
      ({ field }: { field: string }) => field,
    ),
  );
});

test('--names and --fields', async () => {
  const { stdout } = await run('riga-talks', 'warsaw-talks', '--names', '--fields', 'field,gained', '--fields', 'lost');
  expect(stdout.split('\n')).toContain('sides\tUkraine\tLatvia');
  const table = await run('riga-talks', 'warsaw-talks', '--fields', 'field,gained', '--format', 'table');
  expect(table.stdout).toMatch(/^sides +Ukraine$/m);
});

test('--exit-status is 1 where facts differ as far as is known', async () => {
  const same = pactsOf(['One.', 'Other.'].map((says) => ({ says, members: ['PL'], listed: 'some' })));
  expect((await pism(['compare', 'p0', 'p1', '--exit-status', '--facts', same])).status).toBe(0);
  expect((await run('riga-talks', 'warsaw-talks', '--exit-status')).status).toBe(1);
  expect((await run('riga-talks', 'warsaw-talks')).status).toBe(0);
});

describe('what cannot be compared', () => {
  test.each([
    ['riga-tlaks warsaw-talks', 1, 'There is no fact or source riga-tlaks', /harbour-1\/riga-talks/],
    ['riga-talks arctic-note', 2, 'harbour-1/riga-talks is in talks, and harbour-1/arctic-note in pacts', /one kind/],
    ['riga-talks harbour-1/riga-talks', 2, 'Both ids are those of harbour-1/riga-talks', 'Name two facts of one kind.'],
    ['riga-talks', 2, 'compare needs a second fact to compare with harbour-1/riga-talks', /two sources/],
    ['riga-talks warsaw-talks pilot-rules', 2, 'compare takes two facts, not 3', /./],
    ['grain-deal arctic-note', 1, '2 sources have a fact grain-deal', /harbour-2/],
  ])('%s', async (argv, status, message, hint) => {
    const ran = await run(...argv.split(' '));
    expect(ran).toMatchObject({ status, stdout: '' });
    const [says, remedy] = ran.stderr.split('\n');
    expect(says).toBe(`pism: ${message}`);
    expect(remedy).toMatch(hint);
  });
});
