import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import type { TextRange } from '../model/values.ts';
import { type Claim, factName } from './claim.ts';
import { type Finding, finding } from './finding.ts';
import { entriesOfClaim, placesOfEntry } from './says-findings.ts';

/** Finds actors in a different order from their roles: who acts comes first, or after "by". */
export function roleFindings(
  { values }: Claim,
  roles: readonly string[],
  text: Reading,
  where: Finding['where'],
): Finding[] {
  const placed = roles.flatMap((field) => {
    const entries = values.filter((value) => value.field === field && value.kind === 'entry');
    const places = placesOfEntry(entries, text);
    return entries[0] === undefined || places.length === 0 ? [] : [{ value: entries[0], places }];
  });
  return placed.slice(1).flatMap(({ value, places }, at) => {
    const actor = placed[at];
    if (actor === undefined || factName(actor.value) === factName(value)) return [];
    const [first = 0, last = 0] = [Math.min(...actor.places), Math.max(...places)];
    // "agreements with China (in force in 14 EU countries)": brackets have an order of their own.
    const between = text.text.slice(last, first);
    if (first <= last || isAfterBy(text.text, first) || /[()[\];]|[.?!]\s/.test(between)) return [];
    return [finding(actor.value, where, `names ${factName(value)} first`)];
  });
}

function isAfterBy(text: string, place: number): boolean {
  return /(?:ed|en|wn|ght|ade) by (?:the )?$/i.test(text.slice(0, place));
}

/** Finds names that have changed places: "Dutch claims against Serbia" for "Serbian claims", or "against the Dutch". */
export function exchangeFindings(says: Reading, passage: Reading): Finding[] {
  const theirs = linksOf(passage);
  const wrong = linksOf(says).find(({ key, name, ...own }) => {
    const alike = theirs.filter((link) => link.before === own.before && isSameWord(link.word, own.word));
    return alike.length > 0 && !alike.some((link) => link.near.includes(key));
  });
  if (wrong === undefined) return [];
  const { before, word, name } = wrong;
  const value = before ? `${word.text} ${name}` : `${name} ${word.text}`;
  return [finding({ field: 'says', value: `"${value}"` }, 'passage', 'has another name there')];
}

/** A name with the preposition before it, or the noun after it, and all names near that word. */
interface Link {
  readonly key: string;
  readonly name: string;
  readonly word: Word;
  readonly before: boolean;
  readonly near: readonly string[];
}

/** How many words away a name may be from the word that it is in a list with. */
const LIST = 6;

function linksOf({ words, entries, content }: Reading): Link[] {
  return entries.flatMap((entry): Link[] => {
    if (entry.isPart) return [];
    const near = (at: number, side: number) =>
      entries.flatMap((each) => ((each.at - at) * side > 0 && (each.at - at) * side <= LIST ? keyOf(each) : []));
    const of = { key: keyOf(entry), name: words[entry.at]?.text ?? '' };
    const noun = content.find((word) => word.at === entry.at + entry.length && !word.isEntry);
    const from = words[entry.at - 1]?.lower === 'the' ? entry.at - 2 : entry.at - 1;
    const { lower = '', text = '' } = words[from] ?? {};
    const word = { key: lower, text, isEntry: false, isName: false, at: from };
    return [
      ...(noun ? [{ ...of, word: noun, before: false, near: near(noun.at, -1) }] : []),
      ...(/^(?:against|by|from)$/.test(lower) ? [{ ...of, word, before: true, near: near(from, 1) }] : []),
    ];
  });
}

/** The marks and words between the parts of a list of numbers. */
const NEXT = /[,;:()[\]–—]\s|\s(?:and|but|while|whereas|against)\s/g;

/** Finds numbers that a text has only beside names that are not the fact's, if it has others beside the fact's. */
export function numbersOfOthers({ values }: Claim, text: Reading, where: Finding['where'], says: Reading): Finding[] {
  const numbers = values.filter((value) => value.kind === 'number');
  if (numbers.length === 0) return [];
  const own = [...entriesOfClaim(values), ...says.entries.map(keyOf)];
  const parts = partsOfEntry(text.text).map((part) => {
    const keys = text.entries.filter((entry) => !entry.isPart && isIn(entry, part)).map(keyOf);
    const isOurs = keys.some((key) => own.includes(key));
    return {
      part,
      numbers: text.numbers.filter((each) => isIn(each, part)),
      isOurs,
      isOthers: keys.length > 0 && !isOurs,
    };
  });
  if (!parts.some(({ isOurs, numbers }) => isOurs && numbers.some(({ number }) => number < 1000))) return [];
  return numbers.flatMap((value) => {
    if (value.isInferred) return [];
    const places = parts.filter((part) => part.numbers.some(({ number }) => number === value.number));
    if (places.length === 0 || !places.every(({ isOthers }) => isOthers)) return [];
    const found = places.map(({ part }) => `"${text.text.slice(part.start, part.end).trim()}"`).join(', ');
    return [finding(value, where, [found])];
  });
}

function partsOfEntry(text: string): TextRange[] {
  const marks = [...text.matchAll(NEXT)];
  const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
  return starts.map((start, at) => ({ start, end: marks[at]?.index ?? text.length }));
}

function isIn(one: TextRange, { start, end }: TextRange): boolean {
  return one.start >= start && one.end <= end;
}
