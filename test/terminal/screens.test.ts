import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';

const screen = async (width: number, ...argv: string[]) =>
  (await pism([...argv, '--no-pager', '--color=never'], { terminal: width })).stdout;

test('facts of all kinds are in the order of their places', async () => {
  const dates = async (...argv: string[]) => (await pism(['facts', ...argv, '--fields', 'date'])).stdout.split('\n');
  expect(await dates('Norway')).toEqual(['date', '', '2010', '2015', '2009', '2013', '']);
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
  expect(stderr).toContain('2 actors: no fact; they may be bound: Poland, Republic of China.');
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
