import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import { factName } from './claim.ts';
import { type Compared, type Finding, finding } from './finding.ts';
import { placesOfEntry } from './says-findings.ts';

/** Finds actors in a different order from their roles: who acts comes first, or after "by". */
export function roleFindings({ claim: { roles, values }, passage }: Compared): Finding[] {
  const stated = roles.filter((field) => !values.some((value) => value.field === field && value.isInferred));
  const placed = stated.flatMap((field) => {
    const entries = values.filter((value) => value.field === field && value.kind === 'entry');
    const places = placesOfEntry(entries, passage);
    return entries[0] === undefined || places.length === 0 ? [] : [{ value: entries[0], places }];
  });
  return placed.slice(1).flatMap(({ value, places }, at) => {
    const actor = placed[at];
    if (actor === undefined || factName(actor.value) === factName(value)) return [];
    const [first = 0, last = 0] = [Math.min(...actor.places), Math.max(...places)];
    // "agreements with China (in force in 14 EU countries)": brackets have an order of their own.
    const between = passage.text.slice(last, first);
    const isAfterBy = /(?:ed|en|wn|ght|ade) by (?:the )?$/i.test(passage.text.slice(0, first));
    if (first <= last || isAfterBy || /[()[\];]|[.?!]\s/.test(between)) return [];
    return [finding(actor.value, 'passage', `names ${factName(value)} first`)];
  });
}

/** Finds names that have changed places: "Dutch claims" for "Serbian claims", or "claims against the Dutch". */
export function exchangeFindings(says: Reading, passage: Reading): Finding[] {
  const theirs = linksOf(passage);
  const wrong = linksOf(says).find(({ key, ...own }) => {
    const alike = theirs.filter((link) => link.preposition === own.preposition && isSameWord(link.noun, own.noun));
    return alike.length > 0 && !alike.some(({ near }) => near.includes(key));
  });
  return wrong ? [finding({ field: 'says', value: `"${wrong.text}"` }, 'passage', 'has another name there')] : [];
}

/** A name with the noun after it or, if there is a preposition, before it, and the names on that side of the noun. */
interface Link {
  readonly key: string;
  readonly text: string;
  readonly noun: Word;
  readonly preposition: string;
  readonly near: readonly string[];
}

/** How many words away a name may be in a list of names. */
const LIST = 6;

function linksOf({ text, words, entries, content }: Reading): Link[] {
  const wordAt = (at: number) => content.find((word) => word.at === at && !word.isEntry);
  const namesBetween = (from: number, to: number) =>
    entries.flatMap((entry) => (entry.at >= from && entry.at <= to ? keyOf(entry) : []));
  return entries.flatMap((entry): Link[] => {
    const { at, length } = entry;
    const from = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
    const preposition = /^(?:against|by|for|from|in|to|with)$/.exec(words[from]?.lower ?? '')?.[0] ?? '';
    const place = preposition === '' ? at + length : from - 1;
    const noun = entry.isPart ? undefined : wordAt(place);
    if (!noun) return [];
    const near = preposition === '' ? namesBetween(place - LIST, place) : namesBetween(place, place + LIST);
    const [start, end] = [Math.min(at, place), Math.max(at + length - 1, place)];
    const said = text.slice(words[start]?.start, words[end]?.end);
    return [{ key: keyOf(entry), text: said, noun, preposition, near }];
  });
}
