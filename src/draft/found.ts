import { type DateContext, type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import type { EntryAt, Names } from '../copy/reading/names.ts';
import type { NumberAt } from '../copy/reading/numbers.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import type { TextRange } from '../model/values.ts';

/** What a text states that a fact may hold, each with its place. */
export interface Mentions {
  readonly reading: Reading;
  readonly dates: readonly PlacedDate[];
  readonly numbers: readonly NumberAt[];
  readonly entries: readonly EntryAt[];
}

/** Finds the dates, numbers and entries of registers in a text. */
export function mentionsIn(text: string, names: Names, context: DateContext): Mentions {
  const reading = readText(text, names);
  const entries = reading.entries.filter(({ isPart }) => !isPart);
  const isApart = (one: TextRange) => (other: TextRange) => one.end <= other.start || other.end <= one.start;
  const dates = resolveDates(reading.dates, context);
  // The number of a date, or of the name of a law, counts nothing; nor does "one of them" or "the first time".
  const numbers = reading.numbers.filter(
    (number) =>
      !number.isPart &&
      dates.every(isApart(number)) &&
      entries.every(isApart(number)) &&
      // As in "COVID-19".
      !/\p{L}-$/u.test(reading.text.slice(0, number.start)) &&
      (number.number > 1 || !number.isSpelled),
  );
  return { reading, dates: dates.filter((date) => entries.every(isApart(date))), numbers, entries };
}
