/** `--as-of DATE` lists facts with the status that they had on that date. */
import { describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';
import { fact, folderWith, rowsOf, runner } from './leases.ts';

const run = runner();
/** The id of each fact and its state on the given date. */
const statesAsOf = async (date: string, ...more: string[]) =>
  rowsOf(await run('leases', '--as-of', date, '--fields', 'id,state', ...more));

describe('--as-of', () => {
  const granted = 'in-one-year granted';
  const open = 'open in-use';
  test.each([
    ['1989', []],
    ['1990', ['whole asked']],
    ['1998-02-28', ['whole asked', open]],
    // Asked for in 1998, granted in March 1998: asking comes first, although the year ends after March.
    ['1998-03-01', ['whole asked', granted, open]],
    ['1998-10', ['whole granted', granted, open]],
    ['1998', ['whole granted', granted, open]],
    ['1999-02', ['whole in-use', granted, open]],
    ['2001-04', ['whole in-use', granted, open, 'used granted']],
    // Once all its stages have begun, a fact has its stated status: `used` is stated as granted, though in use since June.
    ['2001-07', ['whole in-use', granted, open, 'used granted']],
    ['2024-07-03', ['whole ended', granted, open, 'used granted']],
  ])('%s: the status then, from dates alone', async (date, expected) => {
    expect((await statesAsOf(date)).sort()).toEqual(expected.sort());
  });

  test('what was later is not known, in any column', async () => {
    const { stdout } = await run('leases', '--as-of', '1998-12-31', '--id', 'whole', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'notes-1/whole', state: 'granted', asked: '1990', granted: '1998-10-05', in_use: null, ended: null },
    ]);
    const { stdout: now } = await run('leases', '--id', 'whole', '--json');
    expect(JSON.parse(now)).toMatchObject([{ state: 'ended', in_use: '1999-02', ended: '2010' }]);
  });

  test('what dates do not tell is left out, and said', async () => {
    expect((await run('leases', '--as-of', '1998-02-28')).stderr).toBe(
      'Left out, as no date shows the status as of 1998-02-28: 3 facts (in-one-year, no-date, no-date-of-grant).\n',
    );
    // Counts only facts that match the other filters.
    expect((await run('leases', '--as-of', '1998-02-28', '--holder', 'PL')).stderr).toBe('');
    // A fact with an unknown status might match a filter by status, so it is reported.
    const asked = await run('leases', '--as-of', '1998-02-28', '--holder', 'LT', '--state', 'asked');
    expect(asked.stderr).toContain('the status as of 1998-02-28: 1 fact (in-one-year).');
  });

  test('is refused for what is no date, and for kinds without stages', async () => {
    expect((await run('leases', '--as-of', 'yesterday')).stderr).toContain('yesterday is not a date');
    const { status, stderr } = await pism(['pacts', '--as-of', '2020', '--facts', harbour()]);
    expect(stderr).toBe("pism: unknown option '--as-of'\nSee `pism help pacts`.\n");
    expect(status).toBe(2);
    expect((await run('help', 'leases', '--choices')).stdout).toContain('--as-of');
  });
});

test('a status that its own dates contradict goes by the dates', async () => {
  const folder = folderWith(
    fact('late', 'PL', 'state: asked, asked: 1990, granted: 1991-12-01, in_use: 1993') +
      fact('over', 'LT', 'state: in-use, in_use: 1990, ended: 1992'),
  );
  const then = await pism(['leases', '--as-of', '1995', '--fields', 'id,state', '--facts', folder]);
  expect(rowsOf(then)).toEqual(['late granted', 'over ended']);
  const argv = ['leases', '--not-holder', 'north', '--fields', 'holder,state', '--facts', folder];
  for (const asOf of [[], ['--as-of', '1995']]) expect(rowsOf(await pism([...argv, ...asOf]))).toEqual(['LT ended']);
});
