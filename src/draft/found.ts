import { plainMarks, withoutFormer } from '../copy/reading/mentions.ts';
import type { Names, PlacedEntry } from '../copy/reading/names.ts';
import { placedNumbers } from '../copy/reading/numbers.ts';
import type { TextRange } from '../model/values.ts';
import type { DateFinder, PlacedDate } from './dates.ts';

/** What a text states that a fact may hold, each with its place in `text`. */
export interface Found {
  /** The text in one form of its marks. */
  readonly text: string;
  readonly dates: readonly PlacedDate[];
  readonly numbers: readonly (TextRange & { readonly number: number })[];
  readonly entries: readonly PlacedEntry[];
  readonly near: Near;
}

/** What stands in front of a text: of each register the entry that "it" may mean, and the date that "a year later" counts from. */
export interface Near {
  readonly entries: ReadonlyMap<string, string>;
  readonly date: string | undefined;
}

/** Finds the dates, numbers and entries of registers in a text. */
export function findIn(passage: string, names: Names, datesIn: DateFinder, near: Near): Found {
  const text = plainMarks(passage);
  const entries = names.placed(withoutFormer(text));
  const isApart = (one: TextRange) => (other: TextRange) => one.end <= other.start || other.end <= one.start;
  const dates = datesIn(text, near.date);
  // The number of a date, or of the name of a law, counts nothing; nor does "one of them" or "the first time".
  const numbers = placedNumbers(text).filter(
    (number) =>
      dates.every(isApart(number)) &&
      entries.every(isApart(number)) &&
      // As in "COVID-19".
      !/\p{L}-$/u.test(text.slice(0, number.start)) &&
      (number.number > 1 || /\d/.test(text.slice(number.start, number.end))),
  );
  return { text, dates: dates.filter((date) => entries.every(isApart(date))), numbers, entries, near };
}
