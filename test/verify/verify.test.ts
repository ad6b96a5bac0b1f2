import { expect, test } from 'vitest';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { prepareNames } from '../../src/copy/reading/names.ts';
import type { Evidence } from '../../src/model/fields/type.ts';
import { type Claim, type ClaimValue, claimOf, type StatedPassage } from '../../src/verify/claim.ts';
import { type ClaimResult, holds, verify } from '../../src/verify/verify.ts';
import { plain } from '../support/bulletin.ts';
import { readCopy } from '../support/copy.ts';

const riga = 'The accord was signed in Riga on 14 June 2021 and entered into force in the first quarter of 2022.';
const auditors =
  'In 2027 the European Court of Auditors found that four countries out of nine had no working register of small boats (Finland, Latvia, Lithuania, and Sweden).';

const states = { FI: ['Finland', 'Finnish'], DK: ['Denmark', 'Danish'], NO: ['Norwegian'] };
const names = prepareNames(Object.entries(states).map(([id, all]) => ({ register: 'actors', id, names: all })));
const background = { names, date: '2031-01-01', title: '' };
type Given = { field: string; isInList?: boolean } & Evidence;
const claim = (
  passage: string,
  {
    values = [],
    inferred = [],
    ...rest
  }: Partial<Omit<StatedPassage, 'values'>> & { values?: Given[]; inferred?: string[] } = {},
): Claim => {
  const known = values.map((value): ClaimValue => ({ ...value, isInferred: inferred.includes(value.field) }));
  const fact = { id: 'one', paragraph: 2, page: null, anchor: anchorOf(passage), says: '', roles: [], values: known };
  return claimOf({ ...fact, ...rest }, background);
};
const check = (one: Claim, text = plain) => verify(readCopy(text), [one], background)[0] as ClaimResult;
const statuses = (one: Claim) => check(one).values.map(({ field, value, status }) => `${field} ${value} ${status}`);

test('a passage in its paragraph is found', () => {
  const result = check(claim(riga));
  expect(result).toMatchObject({ passage: 'found', places: [{ paragraph: 2, text: riga }] });
  expect(holds(result)).toBe(true);
});

test('a passage in another paragraph is found there', () => {
  const result = check(claim(riga, { paragraph: 4 }));
  expect(result).toMatchObject({ passage: 'elsewhere', places: [{ paragraph: 2 }] });
  expect(holds(result)).toBe(true);
});

test('a passage that occurs twice is ambiguous, unless its paragraph has it once', () => {
  const twice = plain.replace('A renewed accord', `${riga} A renewed accord`);
  expect(check(claim(riga, { paragraph: 1 }), twice)).toMatchObject({
    passage: 'ambiguous',
    places: [{ paragraph: 2 }, { paragraph: 4 }],
  });
  expect(check(claim(riga), twice)).toMatchObject({ passage: 'found' });
});

test('a missing passage and a fact without an anchor are not verified', () => {
  for (const one of [claim(riga.replace('14', '15')), claim('', { anchor: null })])
    expect(holds(check(one))).toBe(false);
  expect(check(claim('', { anchor: null })).passage).toBe('unanchored');
  expect(check(claim('')).passage).toBe('missing');
});

test('each value is stated or missing', () => {
  const values: Given[] = [
    { field: 'date', kind: 'date', date: '2027-03' },
    { field: 'lacking', kind: 'number', number: 4 },
    { field: 'asked', kind: 'number', number: 16 },
    { field: 'states', kind: 'entry', register: 'actors', entry: 'FI' },
    { field: 'states', kind: 'entry', register: 'actors', entry: 'DK' },
  ];
  const one = claim(auditors, { paragraph: 3, values });
  expect(statuses(one)).toEqual([
    'date 2027-03 missing',
    'lacking 4 stated',
    'asked 16 missing',
    'states FI stated',
    'states DK missing',
  ]);
  expect(check(one).values[0]?.unstated).toEqual(['March']);
  expect(holds(check(one))).toBe(false);
});

test('an inferred value need not be stated; if it is, verify says so', () => {
  const values: Given[] = [
    { field: 'date', kind: 'date', date: '2031-05' },
    { field: 'lacking', kind: 'number', number: 4 },
    { field: 'states', kind: 'entry', register: 'actors', entry: 'FI' },
    { field: 'states', kind: 'entry', register: 'actors', entry: 'DK' },
  ];
  const one = claim(auditors, { paragraph: 3, values, inferred: ['date', 'lacking', 'states'] });
  expect(statuses(one)).toEqual([
    'date 2031-05 inferred',
    'lacking 4 needless',
    'states FI stated',
    'states DK inferred',
  ]);
  expect(holds(check(one))).toBe(true);
});

test('an inferred date or name must follow from the text around the passage', () => {
  const values: Given[] = [
    { field: 'date', kind: 'date', date: '1998' },
    { field: 'states', isInList: true, kind: 'entry', register: 'actors', entry: 'NO' },
  ];
  const { findings } = check(claim(auditors, { paragraph: 3, values, inferred: ['date', 'states'] }));
  expect(findings.map(({ field, value, where }) => [field, value, where])).toEqual([
    ['date', '1998', 'paragraph'],
    ['states', 'NO', 'paragraph'],
  ]);
});

test("numbers in the fact's sentence must be in the passage, too", () => {
  const says = 'In 2027 one audit found 5 of the nine states, or twelve fleets, without a register.';
  expect(statuses(claim(auditors, { paragraph: 3, says }))).toEqual([
    'says 2027 stated',
    'says 5 missing',
    'says 9 stated',
    'says 12 missing',
  ]);
});

test('a number in the sentence that is the value of a field is judged there only', () => {
  const values: Given[] = [{ field: 'date', kind: 'date', date: '2026-11' }];
  const one = claim(auditors, { paragraph: 3, values, inferred: ['date'], says: 'In November 2026 it was found.' });
  expect(statuses(one)).toEqual(['date 2026-11 inferred']);
});

test('values are read over a page break in the middle of the passage', () => {
  const torn = plain.replace('14 June', '14\n\n3\n\nJune');
  const values: Given[] = [{ field: 'date', kind: 'date', date: '2021-06-14' }];
  expect(check(claim(riga, { values }), torn)).toMatchObject({
    places: [{ text: riga }],
    values: [{ status: 'stated' }],
  });
});
