import { describe, expect, test } from 'vitest';
import { pism } from '../support/run.ts';

const screen = async (width: number, ...argv: string[]) =>
  (await pism([...argv, '--no-pager', '--color=never'], { terminal: width })).stdout;

const kinds = 'treaties upr sanctions recommendations statements meetings laws figures assessments events'.split(' ');

test.each(kinds)('no cell of %s is cut to a word or two at 80 columns', async (kind) => {
  expect(await screen(80, kind)).not.toMatch(/ {2}\S+(?: \S+)?…/);
});

test('no cell of meetings is cut at 80 columns', async () => {
  expect(await screen(80, 'meetings')).not.toContain('…');
});

test('readers get a date without an end in words, programs as it is written', async () => {
  expect(await screen(80, 'events', '--id', 'deaths-in-prison')).toMatch(/^ {3}since 2012 {2}China/m);
  expect((await pism(['events', '--id', 'deaths-in-prison', '--fields', 'date'])).stdout).toBe('date\n2012/..\n');
});

describe('a list of facts', () => {
  test('cuts no cell where the sentence stands beside it, as a row has several lines anyway', async () => {
    const stdout = await screen(140, 'sanctions');
    expect(stdout).not.toContain('…');
    expect(stdout).toMatch(/^. {2}2024-05 {2}DHS .* dhs-textile-ban /m);
  });

  test('shows what a source does not state, and says no caveat of it', async () => {
    expect(await screen(80, 'upr', '--year', '2009')).toBe(
      `   Date  State  Aligned  Out of  Share  Aligned states
   ────  ─────  ───────  ──────  ─────  ──────────────
✓  2009  China        -       -      -  -
     upr-2009  China underwent its first Universal Periodic Review in 2009.

No value: aligned, out of, share, aligned states.
`,
    );
    expect(await screen(80, 'upr')).toContain('Aligned, out of, share, aligned states: counted by');
  });
});

test('facts about somebody are listed by date, those of a paragraph in its order', async () => {
  const dates = async (...argv: string[]) => (await pism(['facts', ...argv, '--fields', 'date'])).stdout.split('\n');
  for (const asked of [['Norway'], ['--country', 'Norway']])
    expect(await dates(...asked)).toEqual(['date', '2010', '2015', '', '']);
  expect((await dates('--paragraph', '6')).filter(Boolean)).not.toEqual(
    (await dates('--paragraph', '6')).filter(Boolean).toSorted(),
  );
});

test('a term of office is dated from its beginning to its end', async () => {
  const { stdout } = await pism(['events', '--id', 'council-term', '--fields', 'date']);
  expect(stdout).toBe('date\n2023/2026\n');
});

test('those of whom no fact says whether they are bound are named', async () => {
  const { stderr } = await pism(['treaties', '--not-party', 'ICCPR']);
  expect(stderr).toContain('No fact is about Poland, Republic of China; they may be bound all the same.');
});

test('an id of an entry is never broken, and what an entry is called elsewhere is shown when it is asked for', async () => {
  const all = await screen(80, 'actors');
  expect(all).toMatch(/^Id +Name +Short +Facts$/m);
  expect(all).toMatch(/^un-human-rights-council +UN Human Rights Council +UN HRC/m);
  expect(await screen(80, 'actors', 'Poland')).toContain('pl: Polska');
});

test('the fields of a kind have their meaning beside them', async () => {
  expect(await screen(80, 'kinds', 'treaties')).toMatch(/^Field +Type +Meaning$/m);
});
