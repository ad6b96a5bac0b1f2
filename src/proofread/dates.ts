import { type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { fieldType } from '../model/fields/index.ts';
import { cached } from '../model/text.ts';
import type { KnownValue } from './known-facts.ts';

/** Whether a sentence has a month that is one of these dates. */
export function hasMonthOf(values: readonly KnownValue[], reading: Reading): boolean {
  const months = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length > 4);
  return datesOf(reading).some((date) => date.date.length > 4 && months.some((value) => isSameDate(date, value)));
}

/** Whether a date of a sentence may be that of a value; "since 2018" is 2018. */
export function isSameDate({ date }: PlacedDate, { field, evidence }: KnownValue): boolean {
  if (evidence.kind !== 'date') return false;
  return fieldType(field).relate(date.replace('/..', ''), evidence.date) !== 'different';
}

/** The dates of a sentence, without those in names, as in "the Act of 2022", and those that say before or after what it was. */
export const datesOf = cached(({ text, dates }: Reading): PlacedDate[] => {
  const other =
    /(?:\S \p{Lu}\p{L}{2,} (?:of )?|\b(?:[Bb]y|[Bb]efore|[Aa]fter|(?<!not |wait )[Uu]ntil) (?:the end of |early |late )?)$/u;
  return resolveDates(dates, { bulletin: '' }).filter(({ start }) => !other.test(text.slice(0, start)));
});
