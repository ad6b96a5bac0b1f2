import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datePattern, readDate } from '../../../src/core/model/date.ts';
import { rowsIn } from '../../support/cases.ts';

/** What the schemas take for a date; the calendar is not in it. */
const pattern = new RegExp(datePattern, 'u');

describe('a date has a first and a last day', () => {
  test.each(rowsIn<[string, string, string]>('core/dates/date.yaml', 'first and last day'))(
    '%s',
    (text, first, last) => {
      expect(readDate(text)).toEqual({ first, last });
      expect(text).toMatch(pattern);
    },
  );
});

describe('anything else is refused with a reason', () => {
  test.each([
    ['2021-02-30', 'the calendar does not have it'],
    ['2021-13', 'the calendar does not have it'],
    ['2023-02-29', 'the calendar does not have it'],
    ['3.7.2024', 'it is of no known form'],
    ['3 July 2024', 'it is of no known form'],
    ['May', 'it is of no known form'],
    ['98', 'it is of no known form'],
    ['-0044', 'it is of no known form'],
    ['2026/2022', 'it ends before it begins'],
    ['2020/2021/2022', 'it is of no known form'],
    ['2023-01/2023-02-29', 'the calendar does not have it'],
    [`Y${'0'.repeat(1_000_000)}`, 'it is too long'],
  ])('%s', (text, reason) => {
    expect(readDate(text)).toEqual({ reason });
  });

  const years = ['2021-', '20210', 'abcd', '0000', '10000', '24', '2024/', '/', ''];
  const parts = ['2024-Q5', '2024-21', '2024-33', '2024-07-03T12:00', '2024-7', '2024-00', '2024-32', '2024-29'];
  test.each([...years, ...parts])('%j', (text) => {
    expect(readDate(text)).toEqual({ reason: expect.stringMatching(/./) });
    expect(text).not.toMatch(pattern);
  });
});

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day lies in its month, its quarter and its year', () => {
  fc.assert(
    fc.property(day, (text) => {
      const quarter = Math.ceil(Number(text.slice(5, 7)) / 3);
      expect(readDate(text)).toEqual({ first: text, last: text });
      for (const wider of [text.slice(0, 7), `${text.slice(0, 4)}-Q${quarter}`, text.slice(0, 4)]) {
        const { first, last } = readDate(wider) as { first: string; last: string };
        expect(first <= text && text <= last, wider).toBe(true);
        expect(first.slice(8)).toBe('01');
        const next = new Date(`${last}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(next.getUTCDate(), wider).toBe(1);
      }
    }),
  );
});

test('an interval goes from the first day of one to the last of the other, or is none', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const found = readDate(`${from}/${to}`);
      expect(found).toEqual(from <= to ? { first: from, last: to } : { reason: 'it ends before it begins' });
    }),
  );
});
