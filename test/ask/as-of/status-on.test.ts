/** For random facts: the status on a day follows from the dates of its stages, and later dates change nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind } from '../../../src/core/model/kind.ts';
import { statusOn } from '../../../src/core/model/status-on.ts';

const stages = ['asked', 'granted', 'used', 'ended'].map((date) => ({ date, status: date }));
const choices = Object.fromEntries([...stages.map(({ status }) => [status, status]), ['held', 'held']]);
const date = stages.map(({ date }) => date);
const kind = {
  kind: 'leases',
  fields: [{ name: 'state', choices }],
  stages,
  date,
  binding: ['granted', 'used', 'held'],
};
const on = (day: string, fact: Record<string, string>) => statusOn(kind as unknown as Kind, day, fact);
const year = fc.integer({ min: 1990, max: 2009 }).map(String);
const time = fc.oneof(
  year,
  year.map((each) => `${each}-05-06`),
  year.map((each) => `${each}/..`),
);
const fact = fc.record(
  { state: fc.constantFrom(...Object.keys(choices)), ...Object.fromEntries(date.map((name) => [name, time])) },
  { requiredKeys: ['state'] },
);

test('for any fact, how far ahead a stage is changes nothing, and with all stages begun its own status counts or the one that ended it', () => {
  const later = (day: string, value: string) =>
    value.slice(0, 4) > day.slice(0, 4) ? value.replace(/^\d+/, '2100') : value;
  fc.assert(
    fc.property(fact, year, (given, before) => {
      const day = `${before}-12-31`;
      const moved = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, name === 'state' ? value : later(day, value)]),
      );
      expect(on(day, moved)).toEqual(on(day, given));
      const end = on('2200-01-01', given);
      expect(end.status).toBe(end.ended ?? given['state']);
      expect(on('1900-01-01', given)).toMatchObject({
        status: date.some((name) => name in given) ? null : given['state'],
        ended: null,
      });
    }),
  );
});
