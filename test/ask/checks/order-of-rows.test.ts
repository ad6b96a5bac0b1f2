import { expect, test } from 'vitest';
import { pactsOnly } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

const check = (verdict: string, says: string, title: string, date: string) =>
  `{ on_field: name, agrees: ${verdict === 'differs' ? 'no, value: { name: Other }' : 'yes'}, says: ${says}, source: { title: ${title}, url: 'https://example.org', grade: press, date: ${date} }, on: 2031-06-01 }`;
const pact = (id: string, checks: string[]) =>
  `- { id: ${id}, name: ${id}, stage: open, says: A pact., source: { paragraph: 1 }${checks.length > 0 ? `, checks: [${checks.join(', ')}]` : ''} }\n`;
const folder = pactsOnly(
  pact('one', [check('agrees', 'Late.', 'B', '2031-05'), check('differs', 'Early.', 'C', '2030-12-24')]) +
    pact('two', [check('agrees', 'Middle.', 'A', '2031')]) +
    pact('three', []),
);
const says = async (argv: string) =>
  readTsv((await pism([...argv.split(' '), '--fields', 'says', '--facts', folder])).stdout)
    .slice(1)
    .flat();

test.each([
  ['checks', ['Early.', 'Late.', 'Middle.']],
  ['checks --sort date', ['Early.', 'Middle.', 'Late.']],
  ['checks --sort -date', ['Late.', 'Middle.', 'Early.']],
  ['checks --sort title', ['Middle.', 'Late.', 'Early.']],
  ['checks --sort says', ['Early.', 'Late.', 'Middle.']],
  ['checks --sort -verdict --sort -fact', ['Early.', 'Middle.', 'Late.']],
  ['checks --sort -date --limit 1', ['Late.']],
])('%s', async (argv, expected) => {
  expect(await says(argv)).toEqual(expected);
});

test('what the source closest to the authority disputes comes first', async () => {
  const { stdout } = await pism(['checks', '--format', 'table']);
  const against: { fact: string; grade: string }[] = JSON.parse((await pism(['checks', '--json'])).stdout).filter(
    ({ verdict }: { verdict: string }) => verdict === 'differs',
  );
  const grades = 'official reprint digest agency expert press ngo state-media'.split(' ');
  const ranks = Array.from(stdout.matchAll(/ (\S+)$/gm), ([, id]) => {
    const own = against.filter(({ fact }) => fact === `pism-2404/${id}`).map(({ grade }) => grades.indexOf(grade));
    return own.length > 0 ? [Math.min(...own)] : [];
  }).flat();
  expect(ranks.length).toBeGreaterThan(10);
  expect(ranks).toEqual(ranks.toSorted());
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
