import { expect, test } from 'vitest';
import { unstatedParts } from '../../src/copy/reading/dates.ts';
import { readText } from '../../src/copy/reading/reading.ts';

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
])('%s in %j leaves out %j', (date, text, expected) => {
  const { dates, numberSet } = readText(text);
  expect(unstatedParts(date, dates, numberSet)).toEqual(expected);
});
