import { expect, test } from 'vitest';
import { harbour, pactsOnly } from '../support/harbour.ts';
import { readTsv } from '../support/read-csv.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const rows = async (...argv: string[]) => readTsv((await pism([...argv, '--facts', facts])).stdout).slice(1);

const ids = async (...argv: string[]) => (await rows('search', ...argv, '--fields', 'id')).flat();

test('over all kinds, in any form of a word, with matches marked', async () => {
  expect((await ids('negotiate')).sort()).toEqual(['harbour-1/riga-talks', 'harbour-1/warsaw-talks']);
  expect(await rows('search', 'sign', 'accord', '--fields', 'kind,snippet')).toEqual([
    ['pacts', 'Four Baltic states **signed** a fishing **accord** in Riga.'],
  ]);
});

test('words of `says` rank above words of other fields', async () => {
  const pact = (id: string, name: string, says: string) =>
    `- { id: ${id}, name: ${name}, stage: open, says: ${says}, source: { paragraph: 1 } }\n`;
  const folder = pactsOnly(pact('named', 'Herring', 'A pact.') + pact('said', 'Pact', 'On herring.'));
  const { stdout } = await pism(['search', 'herring', '--facts', folder, '--fields', 'id']);
  expect(stdout).toBe('id\nnotes-1/said\nnotes-1/named\n');
});

test('every word must match; a phrase in quotes stays together', async () => {
  expect(await ids('grain', 'ukraine')).toEqual(
    expect.arrayContaining(['harbour-1/grain-deal', 'harbour-1/warsaw-talks']),
  );
  expect(await ids('about grain')).toEqual(['harbour-1/warsaw-talks']);
});

test('a word after ! must not occur', async () => {
  expect(await ids('grain', '!negotiate', '!second')).toEqual(['harbour-1/grain-deal']);
});

test('filters and a limit apply', async () => {
  expect(await ids('grain', '--year', '2031')).toEqual(['harbour-2/grain-deal']);
  expect(await ids('grain', '--limit', '1')).toHaveLength(1);
  expect(await ids('grain', '--country', 'UA', '--tag', 'grain')).toEqual(['harbour-1/grain-deal']);
});

test.each([
  ['AND'],
  ['grain*'],
  ['"'],
  ['grain" OR "cod'],
  ['NEAR(grain cod)'],
  ['says:grain'],
  ['-grain'],
  ['^grain'],
])('operators of the search engine are plain text: %s', async (words) => {
  const { status, stderr } = await pism(['search', '--facts', facts, '--', words]);
  expect([0, 2]).toContain(status);
  expect(stderr).not.toContain('fts5');
  expect(stderr).not.toContain('fault');
});

test.each([
  [['search', 'grain'], 3],
  [['search', 'grain', '--limit', '1', '--year', '2031'], 1],
])('%s --count', async (argv, expected) => {
  expect((await pism([...argv, '--count', '--facts', facts])).stdout).toBe(`${expected}\n`);
});

test('--count with --exit-status: nothing found is explained, and is status 1', async () => {
  expect(await pism(['search', 'walrus', '--count', '--exit-status', '--facts', facts])).toEqual({
    status: 1,
    stdout: '0\n',
    stderr: 'None of 7 facts matches `walrus`.\n',
  });
});
