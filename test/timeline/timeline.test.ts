import { expect, test } from 'vitest';
import { harbour, pactsOf } from '../support/harbour.ts';
import { readTsv } from '../support/read-csv.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const rows = async (...argv: string[]) => readTsv((await pism([...argv, '--facts', facts])).stdout).slice(1);

test('every date of a fact, in order of time', async () => {
  expect(await rows('timeline', '--fields', 'date,id')).toEqual([
    ['2021', 'harbour-1/arctic-note'],
    ['2021-03-02', 'harbour-1/riga-talks'],
    ['2021-06-14', 'harbour-1/baltic-accord'],
    ['2022/2026', 'harbour-1/baltic-accord'],
    ['2022-Q3', 'harbour-1/grain-deal'],
    ['2022-08', 'harbour-1/warsaw-talks'],
    ['2031-02', 'harbour-2/grain-deal'],
  ]);
});

test('words, filters and a limit apply', async () => {
  expect(await rows('timeline', 'negotiations', '--fields', 'date')).toEqual([['2021-03-02'], ['2022-08']]);
  expect(await rows('timeline', '--country', 'Ukraine', '--fields', 'date')).toEqual([['2022-Q3'], ['2022-08']]);
  expect(await rows('timeline', '--limit', '1', '--fields', 'date')).toEqual([['2021']]);
});

test('in a period, what has no end comes last', async () => {
  const dates = { 'since-2012': '2012/..', day: '2021-03-22', month: '2021-03' };
  const folder = pactsOf(Object.entries(dates).map(([id, signed]) => ({ id, signed })));
  const list = async (...argv: string[]) => {
    const { stdout } = await pism(['timeline', ...argv, '--format', 'table', '--facts', folder]);
    return { ids: stdout.match(/since-2012|day|month/g), hasNote: stdout.endsWith('\n1 has no end.\n') };
  };
  expect(await list()).toEqual({ ids: ['since-2012', 'month', 'day'], hasNote: false });
  expect(await list('--year', '2021-03')).toEqual({ ids: ['month', 'day', 'since-2012'], hasNote: true });
  expect(await list('--until', '2011')).toEqual({ ids: null, hasNote: false });
});

test('in a period, what is less exact comes after what is in it', async () => {
  const folder = pactsOf(Object.entries({ year: '2021', day: '2021-03-22' }).map(([id, signed]) => ({ id, signed })));
  const ids = async (...argv: string[]) =>
    (await pism(['timeline', ...argv, '--facts', folder])).stdout.match(/year|day/g);
  expect(await ids()).toEqual(['year', 'day']);
  expect(await ids('--year', '2021-03')).toEqual(['day', 'year']);
  expect(await ids('--since', '2021-03', '--until', '2021-04')).toEqual(['day', 'year']);
});

test('--sort: by when dates begin, or by another column', async () => {
  const dates = async (...argv: string[]) => (await rows('timeline', ...argv, '--fields', 'date')).flat();
  expect(await dates('--sort', '-date', '--limit', '4')).toEqual(['2031-02', '2022-08', '2022-Q3', '2022/2026']);
  const byKind = await dates('--sort', '-kind', '--country', 'PL');
  expect(byKind).toEqual(['2021-03-02', '2022-08', '2021-06-14', '2022/2026']);
});

test.each([
  [['timeline'], 7],
  [['timeline', '--country', 'PL', '--limit', '1'], 4],
])('%s --count', async (argv, expected) => {
  expect((await pism([...argv, '--count', '--facts', facts])).stdout).toBe(`${expected}\n`);
});

test('--sort by an unknown column lists the columns', async () => {
  const { status, stderr } = await pism(['timeline', '--sort', 'zzzzzz', '--facts', facts]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining(
      'Columns are date, first, last, field, kind, id, source, title, says, verdict, agrees_in, differs_in and 1 more.',
    ),
  });
});

test.each([
  ['dialogue', '10 have no date: `pism facts dialogue --year none`.'],
  ['--country Russia', '4 have no date: `pism facts --country Russia --year none`.'],
  ['--country-all China,Russia --since 2024', '3 have no date: `pism facts --country-all China,Russia --year none`.'],
  ['--count', '70 of 125 facts have no date: `pism facts --year none`.'],
  ['--limit 50', ''],
  [
    'Norway --year none',
    '1 of 125 facts matches `--year none Norway`. None of them has a date: `pism facts --year none Norway`.',
  ],
])('timeline %s: how many facts have no date, and only what is listed is said to be included', async (line, says) => {
  expect((await pism(['timeline', ...line.split(' ')])).stderr.trimEnd()).toBe(says);
});
