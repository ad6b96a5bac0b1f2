/** Which dates, numbers and actors a text states. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { statesDate } from '../../../src/texts/reading/dates.ts';
import { prepareNames } from '../../../src/texts/reading/names.ts';
import { readText } from '../../../src/texts/reading/reading.ts';
import { rowsIn } from '../../support/cases.ts';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

test.each(rowsIn<[string, string, boolean]>('prove/verify/stated.yaml', 'dates'))(
  'the date %s is in %j: %s',
  (date, text, expected) => {
    expect(statesDate(date, readText(text).dates)).toBe(expected);
  },
);

const numbersIn = (text: string) => new Set(readText(text).numbers.map(({ number }) => number));

test.each(rowsIn<[string, number[]]>('prove/verify/stated.yaml', 'numbers'))(
  'the numbers in %j are %j',
  (text, expected) => {
    expect([...numbersIn(text)].sort()).toEqual([...expected].sort());
  },
);

test('a number in digits is read as it is written', () => {
  fc.assert(fc.property(fc.nat(), (number) => numbersIn(`some ${number} people`).has(number)));
  fc.assert(fc.property(fc.nat(), (number) => numbersIn(`some ${number.toLocaleString('en')} people`).has(number)));
});

const mentions = (text: string, names: string[]) =>
  readText(text, prepareNames([{ register: 'actors', id: 'one', names }])).entries.length > 0;

test.each(rowsIn<[string, string, boolean]>('prove/verify/stated.yaml', 'actors named'))(
  '%s is named in %j: %s',
  (name, text, expected) => {
    expect(mentions(text, [name])).toBe(expected);
  },
);

test('a fact may name an entry by its Polish name', async () => {
  const passage = 'Delegates of the Zarząd Portu Gdynia spoke with pilots about fog.';
  const { chars, hash } = anchorOf(passage);
  const facts = harbour({
    'harbour-1/pacts.yaml': '[]',
    'harbour-1/talks.yaml': `- id: fog
  about_what: Fog
  sides: [harbour-board]
  says: The Gdynia Harbour Board spoke with pilots about fog.
  source: { paragraph: 1, chars: ${chars}, hash: ${hash} }
`,
  });
  const input = `Harbours, part 1\n\nThe lead of it.\n\n${passage}\n`;
  const { stdout, stderr } = await pism(['verify', '-', '--source', 'harbour-1', '--facts', facts], { input });
  expect(stderr).toContain('1 fact compared with the copy: none is contradicted');
  expect(stdout).not.toContain('harbour-board');
});
