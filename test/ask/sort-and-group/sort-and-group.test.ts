import { describe, expect, test } from 'vitest';
import { harbour, idsFound, pactsOf } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const find = (...argv: string[]) => idsFound(facts, ...argv);
const cells = async (...argv: string[]) => readTsv((await pism([...argv, '--facts', facts])).stdout);
const table = async (...argv: string[]) => (await pism([...argv, '--facts', facts, '--format', 'table'])).stdout;

describe('--sort', () => {
  test.each([
    ['pages', ['grain-deal', 'harbour-2/grain-deal', 'pilot-rules', 'baltic-accord', 'arctic-note']],
    ['-pages', ['baltic-accord', 'pilot-rules', 'harbour-2/grain-deal', 'grain-deal', 'arctic-note']],
    ['name', ['arctic-note', 'baltic-accord', 'grain-deal', 'pilot-rules', 'harbour-2/grain-deal']],
    ['signed', ['arctic-note', 'baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules']],
    ['-signed', ['harbour-2/grain-deal', 'grain-deal', 'baltic-accord', 'arctic-note', 'pilot-rules']],
    ['stage', ['harbour-2/grain-deal', 'pilot-rules', 'arctic-note', 'grain-deal', 'baltic-accord']],
    ['text-at', ['baltic-accord', 'arctic-note', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules']],
  ])('by %s; what is not stated comes last', async (column, expected) => {
    expect(await find('pacts', '--sort', column)).toEqual(expected);
  });

  test('twice: the second one decides where the first one does not', async () => {
    const sorted = await find('pacts', '--sort', '-stage', '--sort', '-pages');
    expect(sorted.join(' ')).toBe('baltic-accord grain-deal arctic-note pilot-rules harbour-2/grain-deal');
  });
});

describe('--limit and --count', () => {
  test('the first ones in order', async () => {
    expect(await find('pacts', '--limit', '2')).toEqual(['arctic-note', 'baltic-accord']);
    expect(await find('pacts', '--limit=0')).toEqual([]);
    expect(await find('pacts', '--limit', '99')).toHaveLength(5);
  });

  test('how many there are, whatever the limit', async () => {
    expect(await cells('pacts', '--count')).toEqual([['5']]);
    expect(await cells('pacts', '--count', '--stage', 'open', '--limit', '1')).toEqual([['2']]);
    expect(await cells('facts', '--count', '--country', 'PL')).toEqual([['4']]);
  });
});

describe('--group-by year and country', () => {
  const dated = [
    [['../2020'], '../2020', 'no start, until 2020'],
    [['2021-03'], '2021', '2021'],
    [['2023-12/2024-01'], '2023', '2023'],
    [['2025-Q4'], '2025', '2025'],
    [['2026/..'], '2026/..', 'since 2026, no end'],
    [['2031', '2027/2030'], '2027', '2027'],
    [['../2040', '2028'], '2028', '2028'],
    [['../..'], null, 'no date'],
  ] as const;

  test('year: a row of its own for what is less exact, and no year that has only an end', async () => {
    const folder = pactsOf(dated.map(([[signed, term]]) => ({ signed, ...(term && { term }) })));
    const group = ['pacts', '--group-by', 'year', '--facts', folder];
    const rows = JSON.parse((await pism([...group, '--json'])).stdout);
    expect(rows).toEqual(expect.arrayContaining(dated.map(([, year]) => ({ year, facts: 1 }))));
    expect(rows).toHaveLength(dated.length);
    const { stdout } = await pism([...group, '--plain']);
    for (const [, , text] of dated) expect(stdout).toContain(text);
    expect(stdout).toContain('A fact counts once, in its first year.');
    const sorted = await pism(['pacts', '--sort', 'year', '--fields', 'year', '--facts', folder, '--limit', '2']);
    expect(sorted.stdout).toBe('year\n../2020\n2021\n');
  });
});

test.each([
  ['pacts --group-by stage', 'stage,facts open,2 signed,2 in-force,1'],
  ['pacts --group-by year --stage signed', 'year,facts 2021,1 2022,1'],
  ['facts --group-by year', 'year,facts 2021,3 2022,2 2031,1 ,1'],
  ['facts --group-by kind --country LV', 'kind,facts pacts,1 talks,1'],
  ['talks --group-by sides', 'sides,facts PL,2 LV,1 UA,1'],
  ['talks --pivot country --over year', 'country,2021,2022 PL,1,1 LV,1,0 UA,0,1'],
  ['pacts --fields year,country --id baltic-accord', 'year,country 2021,EE; LT; LV; PL'],
  ['talks --fields id --fields about_what,id --limit 0', 'id,about_what'],
])('%s', async (line, expected) => {
  expect((await cells(...line.split(' '))).join(' ')).toBe(expected);
});

describe('--pivot counts by two columns', () => {
  test('marks where every count is at most one; ? where a list is not complete', async () => {
    expect(await table('pacts', '--pivot', 'members', '--over', 'stage')).toMatchInlineSnapshot(`
      "Members      in-force  open  signed
      Estonia             ●     ?       ?
      Latvia              ●     ?       ?
      Lithuania           ●     ?       ?
      North Korea         ·     ?       ●
      Poland              ●     ?       ?
      Türkiye             ·     ?       ●
      UK                  ·     ?       ●
      Ukraine             ·     ?       ●
      not stated          ·     2       ·
      ● named   · not named   ? not known: harbour-1/grain-deal names only some
      states.
      "
    `);
  });
});

test('--matrix with a state of the list has its row over all reviews, and with another state all rows', async () => {
  const matrix = async (...argv: string[]) => (await pism(['upr', '--matrix', ...argv])).stdout;
  const myanmar = 'aligned_states\t2013\t2018\t2024\nMM\t1\t1\t\n';
  expect(await matrix('--country', 'Myanmar')).toBe(myanmar);
  expect(await matrix('Myanmar')).toBe(myanmar);
  expect(await matrix('--aligned-states', 'Cuba', '--until', '2018')).toBe('aligned_states\t2013\t2018\nCU\t1\t0\n');
  expect(await matrix('--country', 'China')).toBe(await matrix());
});
