import { expect, test } from 'vitest';
import { datePattern, readDate } from '../../src/model/date.ts';

const pattern = new RegExp(datePattern, 'u');

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
