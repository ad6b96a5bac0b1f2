/** Filters by date: --year, --since, --until, and dates that are less exact or open at one end. */
import { describe, expect, test } from 'vitest';
import { bulletinFile, idsFound, pactsOf } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { factsFolder, pism } from '../../support/run.ts';

const dates = ['1998', '2021-03', '2021-06-14', '2022-Q3', '2023/2026', '2024/..', '2020/2029', '2021'];
const facts = pactsOf(dates.map((signed) => ({ signed })));

async function found(...argv: string[]): Promise<string[]> {
  const ids = await idsFound(facts, 'pacts', ...argv);
  return ids.map((id) => dates[Number(id.replace('notes-1/p', ''))] ?? '').sort();
}

const from2021 = ['2021-03', '2021-06-14', '2022-Q3', '2023/2026', '2024/..', '2020/2029', '2021'];

// A filter matches when the two periods overlap.
test.each([
  ['--year', '1998', ['1998']],
  ['--year', '1999', []],
  ['--year', '2021', ['2021-03', '2021-06-14', '2021', '2020/2029']],
  ['--year', '2022', ['2022-Q3', '2020/2029']],
  ['--year', '2025', ['2023/2026', '2024/..', '2020/2029']],
  ['--year', '2050', ['2024/..']],
  ['--year', '2021-03', ['2021-03', '2021', '2020/2029']],
  ['--year', '2021-Q2', ['2021-06-14', '2021', '2020/2029']],
  ['--year', '2022-Q2', ['2020/2029']],
  ['--year', '1998/2021-03-01', ['1998', '2021-03', '2021', '2020/2029']],
  ['--since', '2021', from2021],
  ['--since', '2021-04', from2021.filter((date) => date !== '2021-03')],
  ['--since', '2022-10-01', ['2023/2026', '2024/..', '2020/2029']],
  ['--since', '2022-09-30', ['2022-Q3', '2023/2026', '2024/..', '2020/2029']],
  ['--since', '2030', ['2024/..']],
  ['--until', '1997', []],
  ['--until', '1998-01-01', ['1998']],
  ['--until', '2020', ['1998', '2020/2029']],
  ['--until', '2021-03-01', ['1998', '2021-03', '2021', '2020/2029']],
  ['--until', '2023', ['1998', '2021-03', '2021-06-14', '2021', '2022-Q3', '2023/2026', '2020/2029']],
  ['--signed', '2021-06', ['2021-06-14', '2021', '2020/2029']],
])('%s %s', async (option, date, expected) => {
  expect(await found(option, date)).toEqual(expected.toSorted());
});

test('a filter by date says how many facts have none; not and none leave none of them out', async () => {
  const says = async (...argv: string[]) => (await pism(['sanctions', ...argv, '--json', '--facts', 'builtin'])).stderr;
  const undated = JSON.parse(
    (await pism(['sanctions', '--year', 'none', '--json', '--facts', 'builtin'])).stdout,
  ).length;
  expect(undated).toBeGreaterThan(1);
  expect(await says('--since', '2021')).toBe(`${undated} have no date: \`pism sanctions --year none\`.\n`);
  expect(await says('--year', '1901')).toContain(` ${undated} have no date: \`pism sanctions --year none\`.\n`);
  expect(await says('--year', '!2021')).toBe('');
  expect(await says('--year', 'none')).toBe('');
});

describe('two dates called `x_start` and `x_end` are the ends of one time', () => {
  const kind = `
kind: terms
title: Terms of office
about: Who held an office, and when.
fields:
  who: { type: text, required: true, about: Who held it }
  term_start: { type: date, about: When the term began }
  term_end: { type: date, about: When it ended }
columns: [who, term_start]
caption: who
date: [term_start]
`;
  const term = (id: string, dates: string) =>
    `- { id: ${id}, who: Ann, ${dates}, says: A term., source: { paragraph: 1 } }\n`;
  const terms = factsFolder({
    'kinds/terms.yaml': kind,
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/terms.yaml':
      term('both', 'term_start: 2023-05, term_end: 2026') +
      term('start', 'term_start: 2023') +
      term('end', 'term_end: 2026') +
      term('reversed', 'term_start: 2026, term_end: 2023') +
      term('exact', 'term_start: 2022/2023, term_end: 2024/..'),
  });
  const rows = async (...argv: string[]) => readTsv((await pism([...argv, '--facts', terms])).stdout).slice(1);

  test.each([
    ['--year 2022', ['exact']],
    ['--year 2023', ['both', 'start', 'reversed', 'exact']],
    ['--year 2024', ['both', 'exact']],
    ['--year 2025..2025', ['both', 'exact']],
    ['--year 2026', ['both', 'end', 'reversed', 'exact']],
    ['--until 2023-04', ['start', 'reversed', 'exact']],
    ['--since 2027', ['exact']],
    ['--term-end 2026', ['both', 'end', 'exact']],
  ])('%s', async (argv, expected) => {
    const ids = expected.map((id) => [`notes-1/${id}`]).sort();
    expect((await rows('terms', ...argv.split(' '), '--fields', 'id')).sort()).toEqual(ids);
    if (!argv.includes('--term-end'))
      expect((await rows('facts', ...argv.split(' '), '--fields', 'id')).sort()).toEqual(ids);
  });
});
