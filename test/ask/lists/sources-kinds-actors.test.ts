import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

test('sources: the newest first, with how many facts each has', async () => {
  expect(readTsv((await run('sources', '--fields', 'source,date,facts')).stdout)).toEqual([
    ['source', 'date', 'facts'],
    ['harbour-2', '2031-02-04', '1'],
    ['harbour-1', '2031-01-04', '6'],
  ]);
  const bulletin = { series: 'Harbour Notes', number: 1, running: 41, authors: ['Anna K. Nowicka', 'Jan Kowal'] };
  expect((await json('sources'))[1]).toMatchObject({ ...bulletin, link: null });
});

describe('kinds', () => {
  test('what sorts of facts there are', async () => {
    const kinds: { kind: string; facts: number }[] = await json('kinds', '--fields', 'kind,facts');
    expect(kinds.filter(({ facts }) => facts > 0)).toEqual([
      { kind: 'pacts', facts: 5 },
      { kind: 'talks', facts: 2 },
    ]);
    const names = readdirSync('facts/kinds').map((file) => file.replace('.yaml', ''));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...names, 'pacts', 'talks'].sort());
  });
});

describe('actors', () => {
  const names = async (...argv: string[]) =>
    readTsv((await run('actors', '--fields', 'id,name,facts', ...argv)).stdout).slice(1);

  test.each([
    ['korea', ['KP', 'KR']],
    ['KOREA północna', ['KP']],
    ['zarzad portu', ['harbour-board']],
    ['gdynia board', ['harbour-board']],
    ['xyzzy', []],
  ])('whose name has %s in it', async (words, expected) => {
    expect((await names(...words.split(' '))).map(([id]) => id).sort()).toEqual(expected);
  });
});
