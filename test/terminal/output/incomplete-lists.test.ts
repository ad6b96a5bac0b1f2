/** "upr-2024 names 14 of 23 states": a note where a list in question may have more, and none elsewhere. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../support/cases.ts';
import { pism } from '../../support/run.ts';

const stderrOf = async (line: string) => (await pism(line.split(' '), { env: { PISM_FACTS: 'builtin' } })).stderr;

const ofUpr = 'upr-2024 names 14 of 23 states.';

test.each([
  ['facts --country Pakistan', ofUpr],
  ['facts Pakistan --year 2024', ofUpr],
  ['facts Pakistan narrative --count', ofUpr],
  ['facts !Pakistan', ofUpr],
  ['upr Poland', ofUpr],
  ['upr --country Pakistan --json', ofUpr],
  ['upr --aligned-states-all Pakistan,Vietnam', ofUpr],
  ['search Pakistan', ofUpr],
  ['timeline Pakistan --year 2024', ofUpr],
  // EU states are among the others of EU states.
  ['figures France', '2 facts name only some: '],
  // Who is not named in a list that is whole is only not named.
  ['upr --aligned-states !Russia', 'Russia: not named, which is not a no.'],
  ['upr --aligned-states !Pakistan --count', `${ofUpr} Pakistan: not named, which is not a no.`],
])('%s: a list of what was asked that may have more is named', async (line, says) => {
  expect(await stderrOf(line)).toContain(says);
});

test.each([
  // What else was asked excludes the fact; it names the actor; its list is complete.
  'facts Pakistan --year 2018',
  'facts Slovenia',
  'upr --country China',
  'upr --aligned-states !none',
  'upr Pakistan --where aligned_states_complete',
  // No fact of its kind is among the answer.
  'facts Brazil --source pism-2404',
  // Who cannot be on the list: no states, or not of the EU.
  'facts --country Xinjiang',
  'upr Taiwan',
  'upr Kosovo',
  'upr Macao',
  'upr --aligned-states HK',
  'figures Pakistan',
  'figures UK',
])('%s: no list may have more of it', async (line) => {
  expect(await stderrOf(line)).not.toMatch(/ names? (\d+ of|only)|not a no/);
});

test('the matrix has who is named in each review, as paragraph 5 of the bulletin has them, and says no of nobody', async () => {
  const named = {
    2013: 'Cuba, Myanmar, Slovenia, Sri Lanka'.split(', '),
    2018: `Algeria, Belarus, Bolivia, Egypt, Myanmar, Pakistan, Portugal, Russia, Saudi Arabia, South Africa,
      United Arab Emirates, Uruguay`.split(/,\s+/),
    // After "e.g.": nine more are not named.
    2024: `Algeria, Bangladesh, Belarus, Cameroon, Cuba, North Korea, Eritrea, Iran, Singapore, Slovenia, Sri Lanka,
      Russia, Venezuela, Vietnam`.split(/,\s+/),
  };
  const states = [...new Set(Object.values(named).flat())].sort();
  const rowsWith = (yes: unknown, not: unknown, open: unknown) =>
    states.map((state) => [
      state,
      ...Object.entries(named).map(([year, all]) => (all.includes(state) ? yes : year === '2024' ? open : not)),
    ]);
  const env = { PISM_FACTS: 'builtin' };
  const { stdout } = await pism('upr --matrix --format table'.split(' '), { env });
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s{2,}/));
  expect(lines.slice(1, states.length + 1).sort()).toEqual(rowsWith('●', '·', '?'));
  expect(stdout).toContain(`● named   · not named   ? not known: ${ofUpr}`);
  const json = await pism('upr --matrix --names --json'.split(' '), { env });
  const rows: Record<string, unknown>[] = JSON.parse(json.stdout);
  expect(rows.map((row) => [row['aligned_states'], row[2013], row[2018], row[2024]]).sort()).toEqual(
    rowsWith(1, 0, null),
  );
});

test.each(['facts --year 2025', 'facts --year 2021 --country China', 'facts --tag narrative --until 2012'])(
  '%s: a number beside a command is what that command finds',
  async (line) => {
    const [, number = '', command = ''] =
      /(\d+)[^\d`]*(?:of \d+ facts )?[^\d`]*`pism ([^`]+)`/.exec(await stderrOf(line)) ?? [];
    const { stdout } = await pism([...wordsOf(command), '--json'], { env: { PISM_FACTS: 'builtin' } });
    expect(JSON.parse(stdout)).toHaveLength(Number(number));
  },
);

test.each(['markdown', 'html'])(
  'in %s, a document says so itself, as it is passed on without our notes',
  async (format) => {
    const env = { PISM_FACTS: 'builtin' };
    const { stdout } = await pism(['facts', '--country', 'Pakistan', '--format', format], { env });
    expect(stdout).toContain(ofUpr);
    const bound = await pism(['treaties', '--not-party', 'ICCPR', '--among', 'EU', '--format', format], { env });
    expect(bound.stdout).toContain('27 members: no fact; they may be bound');
  },
);
