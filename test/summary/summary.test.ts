import { expect, test } from 'vitest';
import { bulletinFile, harbour } from '../support/harbour.ts';
import { factsFolder, filesIn, pism } from '../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

test('sources with their facts, what editors chose, trends, and how much was compared', async () => {
  const { stdout } = await run('summary', '--format', 'table');
  expect(stdout).toMatchInlineSnapshot(`
    "Harbour Notes No. 2 (42), 4 February 2031; 1 fact
    Harbour Notes No. 1 (41), 4 January 2031; 6 facts

      Pacts: progress: 2021 Jun 14 25% → 2022 Q3 100%

    0 of 7 facts are disputed; 1 agrees; 6 were not compared, or not in full.
    "
  `);
  const one = await run('summary', '--source', '41', '--format', 'table');
  expect(one.stdout).toMatch(/^Harbours, part 1\n.*Harbour Notes No\. 1 \(41\), 4 January 2031; \d facts\n/);
});

test('the sentences under `key`, in its order, with marks; an id that is no fact of the source is an error', async () => {
  const keyed = (key: string) => harbour({ 'harbour-1/bulletin.yaml': `${bulletinFile(1)}key: [${key}]\n` });
  const { stdout } = await pism(['summary', '--format', 'table', '--facts', keyed('riga-talks, baltic-accord')]);
  expect(stdout).toMatch(
    /\n\n {2}Latvia and Poland .* harbour-1\/riga-talks\n✓ Four Baltic states .* harbour-1\/baltic-accord\n/,
  );
  const { status, stdout: problems } = await pism(['check', keyed('riga-talks, riga-talk')]);
  expect(status).toBe(1);
  expect(problems).toMatch(/error UNKNOWN_RELATED\n.*riga-talk\b.*\n +\^{9}\n.*Did you mean riga-talks\?/);
});

test('the bulletin on one screen: at most 32 lines, the six disputes of the best sources, and how many more', async () => {
  const { stdout } = await pism(['summary', '--format', 'table'], { env: { COLUMNS: '80' } });
  expect(stdout.split('\n').length - 1).toBeLessThanOrEqual(32);
  expect(stdout.split(/ Others +Id\n/)[1]?.match(/^[≠±] .* {2}/gm)).toHaveLength(6);
  expect(stdout).toMatch(/\n\d+ more: pism checks\n$/);
});

test('as data, a row for each kind', async () => {
  const [{ trend, ...pacts }] = await json('summary', 'pacts');
  expect(pacts).toEqual({ kind: 'pacts', facts: 5, disputed: 0, agree: 1 });
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
