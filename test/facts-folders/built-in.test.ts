import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';

type Fact = Record<string, unknown>;

async function facts(...argv: string[]): Promise<Fact[]> {
  const { status, stdout, stderr } = await pism([...argv, '--json']);
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^(Includes facts that name .*\n)?$/),
  });
  return JSON.parse(stdout);
}

test('the built-in facts have no problem', async () => {
  expect((await pism(['check'])).stdout).toMatch(/^\d+ facts in 1 bulletin: no problems\n$/);
});

test('the bulletin', async () => {
  expect(await facts('bulletins')).toMatchObject([
    { bulletin: 'pism-2404', series: 'PISM Bulletin', number: 96, running: 2404, date: '2024-07-03', language: 'en' },
  ]);
});

test('China signed the ICCPR in 1998 and has not ratified it', async () => {
  expect(await facts('treaties', '--status=signed', '--party', 'Chiny')).toContainEqual(
    expect.objectContaining({
      id: 'pism-2404/iccpr',
      instrument: 'iccpr',
      instrument_untc: 'IV-4',
      signed: '1998',
      ratified: null,
    }),
  );
});

test('the share of states that stood with China grew from review to review', async () => {
  const reviews = await facts('upr', '--state', 'China');
  const known = reviews.map(({ date, aligned, out_of }) => [date, aligned, out_of]);
  expect(known).toEqual([
    ['2009', null, null],
    ['2013', 4, 16],
    ['2018', 12, 25],
    ['2024', 23, 36],
  ]);
  const { stdout } = await pism(['upr'], { terminal: 100 });
  expect(stdout).toContain('share: 2013 25% → 2018 48% → 2024 64%');
  expect((await pism(['summary', 'upr'])).stdout).toContain('share: 2013 25% → 2018 48% → 2024 64%');
});

test('the states named in each review', async () => {
  const named = Object.fromEntries((await facts('upr')).map((fact) => [fact['date'], fact]));
  expect(named['2009']?.['aligned_states']).toBeNull();
  expect(named['2013']).toMatchObject({ aligned_states: ['CU', 'MM', 'SI', 'LK'], named: 'complete' });
  expect(named['2018']?.['aligned_states']).toEqual(
    expect.arrayContaining(['DZ', 'BY', 'BO', 'EG', 'MM', 'PK', 'PT', 'RU', 'SA', 'ZA', 'AE', 'UY']),
  );
  expect(named['2018']?.['aligned_states']).toHaveLength(12);
  expect(named['2024']?.['aligned_states']).toEqual(expect.arrayContaining(['CU', 'IR', 'RU', 'VN']));
});

test.each([['Poland'], ['PL'], ['polska']])('facts on %s, alone or among the EU members', async (country) => {
  const { stdout, stderr } = await pism(['facts', '--country', country, '--json']);
  expect(stderr).toMatch(/^Includes facts that name EU member states \(\d\)\.\n$/);
  expect(JSON.parse(stdout).length).toBeGreaterThan(2);
});

test('Uyghurs, sanctions and recommendations are found by their words', async () => {
  expect((await facts('facts', 'uyghur')).length).toBeGreaterThan(5);
  expect((await facts('sanctions', '--imposer', 'EU')).length).toBeGreaterThan(1);
  expect((await facts('recommendations')).length).toBeGreaterThan(10);
});

test('every fact has a paragraph, and says what it states in a sentence', async () => {
  const all = await facts('facts');
  expect(all.length).toBeGreaterThan(90);
  for (const { id, says, place } of all) {
    expect(String(says), String(id)).toMatch(/[.!?]$/);
    expect((place as Fact)['paragraph'], String(id)).toBeTypeOf('number');
  }
});
