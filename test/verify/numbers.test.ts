import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statesNumber } from '../../src/copy/reading/numbers.ts';
import { readText } from '../../src/copy/reading/reading.ts';

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
])('%j', (text, expected) => {
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
