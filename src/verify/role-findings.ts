import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import { factName } from './claim.ts';
import { type Compared, type Finding, finding } from './finding.ts';
import { placesOfEntry } from './says-findings.ts';
import { isYear } from './stray-findings.ts';

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

/** How many characters before a word may have its preposition. */
const BEFORE = 30;
const PREPOSITION = /\b(against|and|between|by|for|from|in|of|on|over|to|under|with)\s+(?:(?:the|an?|its|their)\s+)?$/i;

/** A word that a sentence and its passage have once each. */
interface Pair {
  readonly own: Word;
  readonly their: Word;
  /** The register of a name, or "number"; empty for other words. */
  readonly sort: string;
}

/** Finds two names or numbers on the wrong sides of a word: "Norway reacted against China" for the reverse. */
export function swapFindings(says: Reading, passage: Reading): Finding[] {
  const pairs = pairsOf(says, passage);
  const preposition = ({ words, text }: Reading, { at }: Word) =>
    PREPOSITION.exec(text.slice(0, words[at]?.start).slice(-BEFORE))?.[1]?.toLowerCase();
  const named = pairs.filter(({ own, their, sort }) => {
    const before = preposition(says, own);
    return sort !== '' && before !== 'and' && (before === undefined || before !== preposition(passage, their));
  });
  const pivots = pairs.filter(
    (pair) => pair.sort === '' && isPassive(says, pair.own) === isPassive(passage, pair.their),
  );
  const wrong = pivots.flatMap((pivot) => {
    const isMoved = ({ own, their }: Pair) => (own.at - pivot.own.at) * (their.at - pivot.their.at) < 0;
    const moved = named.filter(isMoved);
    const [before, after] = [true, false].map((is) => moved.filter(({ own }) => own.at < pivot.own.at === is));
    return (before ?? []).flatMap((one) => {
      const other = after?.find(({ sort }) => sort === one.sort);
      const value = `"${one.own.text} ${pivot.own.text} ${other?.own.text}"`;
      return other ? [finding({ field: 'says', value }, 'passage', 'has them the other way round')] : [];
    });
  });
  return wrong.slice(0, 1);
}

function pairsOf(says: Reading, passage: Reading): Pair[] {
  const only = (word: Word, { content }: Reading) => {
    const [first, second] = content.filter((other) => isSameWord(word, other));
    return second ? undefined : first;
  };
  return says.content.flatMap((word) => {
    const [own, their] = [only(word, says), only(word, passage)];
    const start = says.words[word.at]?.start;
    const isNumber = says.numbers.some((at) => at.start === start && !isYear(at.number));
    const sort = word.isEntry ? word.key.replace(/\/.*/, '') : isNumber ? 'number' : '';
    return own && their ? [{ own, their, sort }] : [];
  });
}

/** Whether a word is or may be a passive: "was sanctioned", "sanctioned last year by". */
function isPassive({ words }: Reading, { at }: Word): boolean {
  const isBefore = /^(?:is|are|was|were|be|been|being)$/.test(words[at - 1]?.lower ?? '');
  return isBefore || words.slice(at + 1, at + LIST).some(({ lower }) => lower === 'by');
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
