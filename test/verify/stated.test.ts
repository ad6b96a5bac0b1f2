import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { unstatedParts } from '../../src/copy/reading/dates.ts';
import { prepareNames } from '../../src/copy/reading/names.ts';
import { statesNumber } from '../../src/copy/reading/numbers.ts';
import { readText } from '../../src/copy/reading/reading.ts';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

test.each([
  ['1998', 'In 1998, it signed.', []],
  ['1998', 'In 1989, it signed.', ['1998']],
  ['2021-03', 'In March 2021 the EU', []],
  ['2021-03', 'In March this year', ['2021']],
  ['2021-03', 'They march in 2021', ['March']],
  ['2024-05', 'It may be 2024', ['May']],
  ['2021-09', 'Sept. 2021', []],
  ['2021-12', 'DEC 2021', []],
  ['2021-12', 'DECEMBER 2021', []],
  ['2023/2026', 'the 2023-2026 term', []],
  ['2023/2026', 'the 2023-26 term', []],
  ['2023/2026', 'from 2023 on', ['2026']],
  ['2023/..', 'from 2023 on', []],
  ['2024-Q1', 'Q1 2024 data', []],
  ['2024-Q1', 'in the first quarter of 2024', []],
  ['2024-Q1', 'in the second quarter of 2024', ['Q1']],
  ['2024-07-03', '3 July 2024', []],
  ['2024-07-03', 'on July 3rd, 2024', []],
  ['2024-07-03', 'the 3rd of July 2024', []],
  ['2024-07-03', 'on 2-3 July 2024 and 3–5 July', []],
  ['2024-07-03', 'on July 2 and 3, 2024', []],
  ['2024-07-03', '2024-07-03', []],
  ['2024-07-03', '3.07.2024', []],
  ['2024-07-03', 'on 13 July 2024', ['3 July']],
  ['2024-07-20', 'in July 2024', ['20 July']],
  ['2021-03?', 'March 2021', []],
  ['198X', 'in the 1980s', []],
  ['198X', 'in 1980', ['1980s']],
])('of the date %s, %j leaves out %j', (date, text, expected) => {
  const { dates, numberSet } = readText(text);
  expect(unstatedParts(date, dates, numberSet)).toEqual(expected);
});

const numbersIn = (text: string) => readText(text).numberSet;

test.each([
  ['four countries out of 16', [16, 4]],
  ['twenty-six, twenty six and Twentysix', [26]],
  ['the 39th session, the twenty-first, the third', [39, 21, 3]],
  ['one hundred and twenty-six', [126]],
  ['two million three hundred thousand and five', [2_300_005]],
  ['a hundred people and a thousand more', [100, 1000]],
  ['a country and an hour', []],
  ['several hundred people, hundreds, a few thousand', []],
  ['five, six', [5, 6]],
  ['€1,250 and 1 250', [1250, 1, 250]],
  ['26 million, 5bn and 1.2 billion', [26, 26e6, 5, 5e9, 1.2, 1.2e9]],
  ['2023-26, 2028/29 and 2013–2018', [2023, 2026, 2028, 2029, 2013, 2018, 26, 29]],
  ['the 1980s', []],
  ['in 2022, 2023, and 2024', [2022, 2023, 2024]],
  ['36% of 25.', [36, 25]],
  ['G20 and Q1', []],
])('the numbers in %j are %j', (text, expected) => {
  expect([...numbersIn(text)].sort()).toEqual([...expected].sort());
});

test('a number in digits is read as it is written', () => {
  fc.assert(fc.property(fc.nat(), (number) => numbersIn(`some ${number} people`).has(number)));
  fc.assert(fc.property(fc.nat(), (number) => numbersIn(`some ${number.toLocaleString('en')} people`).has(number)));
});

test.each([
  ['under the Act of 2022, 26 companies', false],
  ['in 2022, sanctions on 26', false],
  ['In 2022 sanctions were imposed', false],
  ['the 2022 elections', false],
  ['2,022 in all', true],
  ['some 2022 were held', true],
  ['lists 2022 companies', true],
  ['two thousand and twenty-two', true],
])('whether a count of 2022 is stated in %j', (text, expected) => {
  const { numbers } = readText(text);
  expect(statesNumber(text, numbers, 2022, true)).toBe(expected);
  expect(statesNumber(text, numbers, 2022)).toBe(true);
});

const mentions = (text: string, names: string[]) =>
  readText(text, prepareNames([{ register: 'actors', id: 'one', names }])).entries.length > 0;

test.each([
  ['China', "China's approach", true],
  ['China', 'CHINA, and others', true],
  ['Chinese', 'pro-Chinese voices', true],
  ['Iran', 'the Iranian side', false],
  ['US', 'let us go', false],
  ['US', 'the U.S. and others', true],
  ['U.S.', 'the US Congress', true],
  ['US', 'US-led', true],
  ['EU', 'the EU’s rules', true],
  ['EU', 'the U.S.-EU talks', true],
  ['UK', 'Ukraine', false],
  ['BRICS+', 'within BRICS+, during', true],
  ['NGO', 'by NGOs such as', true],
  ['Russian', 'the Russians', true],
  ['North Korea', 'North\u00a0Korea', true],
  ['North Korea', 'North-Korea', true],
  ['Togo', 'to go', false],
  ["Côte d'Ivoire", 'Côte d’Ivoire', true],
  ['St. Lucia', 'St Lucia', true],
  ['Congo (Kinshasa)', 'Congo (Kinshasa)', true],
  ['C++', 'Czechia', false],
])('%s is named in %j: %s', (name, text, expected) => {
  expect(mentions(text, [name])).toBe(expected);
});

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
