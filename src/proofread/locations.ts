import type { Reading } from '../copy/reading/reading.ts';
import { keyOf } from '../copy/reading/words.ts';
import type { TextRange } from '../model/values.ts';
import type { KnownFact } from './known-facts.ts';
import { type Statement, statement } from './rows.ts';

/** A place by its name, with the key of the entry that it is. */
type Location = TextRange & { readonly name: string; readonly key: string | undefined };

/** Where a sentence says that something took place, if the fact or its checks say where, and that is none of these places. */
export function locationStatements(reading: Reading, { acts, texts, values }: KnownFact): Statement[] {
  const place = placesIn(reading).find((each) => isBeside(each, reading, acts));
  if (!place) return [];
  const stated = values.filter(({ field }) => field.name === 'location');
  const known = texts.flatMap(placesIn);
  const isSame = (one: Location) => one.name === place.name || (one.key !== undefined && one.key === place.key);
  return known.length > 0 && !known.some(isSame) ? [statement('location', place.name, stated, () => false)] : [];
}

/** The places "in" which a text says that something is. */
function placesIn({ text, dates, entries }: Reading): Location[] {
  return [...text.matchAll(/(?<=\b(?:in|at) )\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]+)*/gu)].flatMap(
    ({ 0: name, index: start }) => {
      const end = start + name.length;
      if (dates.some((date) => date.start < end && date.end > start)) return [];
      const entry = entries.find((each) => each.start === start);
      return [{ start, end, name, key: entry && keyOf(entry) }];
    },
  );
}

/** How many characters there may be between a place and the word or date that it goes with. */
const NEAR = 20;

/** Whether a word of what happened, or a date, stands directly before a place. */
function isBeside({ start }: Location, { text, dates }: Reading, acts: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  return acts.some((act) => before.includes(act)) || dates.some(({ end }) => end <= start && end > start - NEAR);
}
