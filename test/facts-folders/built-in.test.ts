import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';

type Fact = Record<string, unknown>;

async function facts(...argv: string[]): Promise<Fact[]> {
  const { status, stdout, stderr } = await pism([...argv, '--json']);
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(
      /^((upr-2024 names 14 of 23|Includes facts that name|\d+ (of \d+ facts )?ha(s|ve) no date).*\n)?$/,
    ),
  });
  return JSON.parse(stdout);
}

test('the built-in facts are those of one bulletin and of sources beside it, and have no problem', async () => {
  const { stdout } = await pism(['check']);
  expect(stdout).toMatch(/^\d+ facts in 5 sources: no problems\n$/);
  expect(await facts('facts')).toHaveLength(214);
  const bulletin = { series: 'PISM Bulletin', number: 96, running: 2404, date: '2024-07-03', language: 'en' };
  expect(await facts('sources')).toMatchObject([
    { source: 'eu-2020-1998', form: 'dataset', facts: 5, short: 'EU 2020/1998' },
    { source: 'us-country-report-china-2024', form: 'report' },
    { source: 'pism-2404', ...bulletin, facts: 125, short: null },
    { source: 'un-upr-2013', document: 'A/HRC/25/5' },
    { source: 'un-upr-2009', document: 'A/HRC/11/25' },
  ]);
});

test('China signed the ICCPR in 1998 and has not ratified it', async () => {
  const iccpr = { id: 'pism-2404/iccpr', instrument: 'iccpr', instrument_untc: 'IV-4', signed: '1998', ratified: null };
  expect(await facts('treaties', '--status=signed', '--participant', 'Chiny')).toMatchObject([iccpr]);
});

test('the share of states that stood with China grew from review to review', async () => {
  const reviews = await facts('upr', '--state', 'China', '--source', 'pism-2404');
  const known = reviews.map(({ date, aligned, out_of }) => [date, aligned, out_of]);
  expect(known).toEqual([
    ['2009', null, null],
    ['2013', 4, 16],
    ['2018', 12, 25],
    ['2024', 23, 36],
  ]);
  expect((await pism(['summary', 'upr'])).stdout).toContain(
    '(counted by the author; what is counted is not stated): 2013 25% → 2018 48% → 2024 64%',
  );
});

test('--country China finds every fact but those about other states', async () => {
  const found = new Set((await facts('facts', '--country', 'China')).map(({ id }) => id));
  const others = (await facts('facts')).map(({ id }) => id).filter((id) => !found.has(id));
  expect(others.sort()).toEqual([
    'pism-2404/arab-spring-2011',
    'pism-2404/eu-russia-dialogue-suspended',
    'pism-2404/eu-syria-dialogue-suspended',
    'pism-2404/ukraine-2014',
    'pism-2404/upr-nature',
    'us-country-report-china-2024/detained-since-2017',
  ]);
});

test('--country Poland finds what names Poland, and what concerns EU members by name', async () => {
  const found = new Set((await facts('facts', '--country', 'Poland')).map(({ id }) => id));
  const actorsIn = (value: unknown): string[] =>
    Array.isArray(value) ? value.flatMap(actorsIn) : typeof value === 'string' ? [value] : [];
  for (const fact of await facts('facts')) {
    const { says, tags, id, checks, notes, related, place, ...fields } = fact;
    const named = Object.values(fields).flatMap(actorsIn);
    const concerns = named.includes('PL') || named.includes('eu-member-states');
    expect({ id, found: found.has(id) }).toEqual({ id, found: concerns });
  }
});

test.each([
  [['treaties', '--instrument', 'IV-4', '--status', 'signed'], ['pism-2404/iccpr']],
  [['treaties', '--instrument', 'International Covenant on Civil and Political Rights'], ['pism-2404/iccpr']],
  [['sanctions', '--basis', '32020D1999', '--source', 'pism-2404'], ['pism-2404/eu-sanctions']],
])('pism %s', async (argv, ids) => {
  expect((await facts(...argv)).map(({ id }) => id)).toEqual(ids);
});
