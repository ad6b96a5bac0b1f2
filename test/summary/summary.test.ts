import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { factsFolder, filesIn, pism } from '../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

test('a line for each kind: number of facts, counts, trend, checks', async () => {
  expect((await run('summary', '--format', 'table')).stdout).toMatchInlineSnapshot(`
    "Kind   Facts  In brief                                 Checks
    pacts      5  progress: 2021-06-14 25% → 2022-Q3 100%  agrees 1
    talks      2  sides: Poland 2, Latvia 1, Ukraine 1

    Not compared in all that they claim: 6 of 7 facts. Other sources agree with 1,
    and dispute none.

    harbour-1/grain-deal names only some states.
    "
  `);
});

test('as JSON, with all numbers', async () => {
  const [{ trend, ...pacts }] = await json('summary', 'pacts');
  const counts = { open: 2, signed: 2, 'in-force': 1 };
  expect(pacts).toMatchObject({ kind: 'pacts', facts: 5, by: 'stage', counts, verdicts: { agrees: 1, differs: 0 } });
  expect(trend[1]).toEqual({ over: '2022-Q3', value: 1 });
});

test('the numbers of two states are no trend, and a superseded one is not in it', async () => {
  const files = filesIn('test/kinds/budgets');
  const kind = String(files['kinds/budgets.yaml']).replace('caption:', 'subject: [state, fiscal_year]\ncaption:');
  const yearOf = (state: string, more: string) => `
- { id: more, state: ${state}, fiscal_year: 2032, planned: 10, spent: 1, says: Spent 1., source: { paragraph: 3 }${more} }\n`;
  const trendWith = async (fact: string) => {
    const budgets = files['notes-1/budgets.yaml'] + fact;
    const folder = factsFolder({ ...files, 'kinds/budgets.yaml': kind, 'notes-1/budgets.yaml': budgets });
    return JSON.parse((await pism(['summary', '--json', '--facts', folder])).stdout)[0].trend.length;
  };
  expect(await trendWith(yearOf('PL', ''))).toBe(3);
  expect(await trendWith(yearOf('PL', ', superseded_by: y2031'))).toBe(2);
  expect(await trendWith(yearOf('DE', ''))).toBe(0);
});

test('a kind named twice is printed once', async () => {
  expect(await json('summary', 'talks', 'TALKS', '--fields', 'kind')).toEqual([{ kind: 'talks' }]);
});

test('of one bulletin', async () => {
  expect(await json('summary', '--source', '42', '--fields', 'kind,facts')).toEqual([{ kind: 'pacts', facts: 1 }]);
});
