import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../src/model/date.ts';
import { datePattern } from '../../src/model/date-pattern.ts';

const pattern = new RegExp(datePattern, 'u');

const mark = fc.constantFrom('', '', '', '?', '~', '%');
const digits = (...all: string[]) => fc.tuple(mark, fc.constantFrom(...all), mark).map((parts) => parts.join(''));
const year = digits('1998', '2024', '0001', '0000', '9999', '202X', '19XX', 'XXXX', '0XXX', '199', '20245');
const month = digits('01', '09', '12', '00', '13', 'XX', '1X', 'X2', 'Q1', 'Q4', 'Q0', 'Q5', '21', '29', '33', '3');
const day = digits('01', '28', '29', '30', '31', '32', '00', 'XX', '2X', 'X9', '5');
const moment = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
);
const end = fc.oneof({ weight: 4, arbitrary: moment }, { weight: 1, arbitrary: fc.constantFrom('..', '') });
const nearDate = fc.oneof(
  moment,
  fc.tuple(end, end).map((parts) => parts.join('/')),
  fc.stringMatching(/^[0-9XQ?~%./ -]{1,12}$/),
);

function reasonOf(text: string): string | undefined {
  const found = readDate(text);
  return 'reason' in found ? found.reason : undefined;
}

test('every date matches the pattern', () => {
  fc.assert(
    fc.property(nearDate, (text) => {
      fc.pre('first' in readDate(text));
      expect(text).toMatch(pattern);
    }),
    { numRuns: 300 },
  );
});

test('what matches and is no date has a day or month that the calendar lacks, or ends before it begins', () => {
  fc.assert(
    fc.property(nearDate, (text) => {
      fc.pre(pattern.test(text) && !('first' in readDate(text)));
      // X3 is no month; X0 to X2 are.
      const calendar = /-[?~%]?(02|04|06|09|11)[?~%]?-[?~%]?(29|30|31)|-(X[3-9])/.test(text);
      // `?2024?` would be marked twice.
      const twice = /(^|\/)[?~%]\d{4}[?~%](\/|$)/.test(text);
      const order = reasonOf(text) === 'it ends before it begins';
      expect({ text, known: calendar || twice || order }).toEqual({ text, known: true });
    }),
    { numRuns: 300 },
  );
});

test.each(['1998', '2021-03', '2024-07-03', '2024-Q1', '2023/2026', '2023/..', '../1990', '202X', '2021?', '2021-03~'])(
  '%s is a date',
  (text) => {
    expect('first' in readDate(text)).toBe(true);
    expect(text).toMatch(pattern);
  },
);

test.each([
  '',
  '24',
  '2024-7',
  '2024-00',
  '2024-13',
  '2024-32',
  '2024-21',
  '2024-29',
  '2024-33',
  '2024-Q5',
  '0000',
  '2024/',
  '3 July 2024',
  'May',
])('%j is none', (text) => {
  expect('first' in readDate(text)).toBe(false);
  expect(text).not.toMatch(pattern);
});
