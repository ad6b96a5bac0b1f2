import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import { type Finding, finding } from './finding.ts';
import { isYear } from './stray-findings.ts';

/** Finds two names or numbers on the wrong sides of a word: "Norway reacted against China" for the reverse. */
export function swapFindings(says: Reading, passage: Reading): Finding[] {
  const pairs = pairsOf(says, passage);
  // "With" and "and" have the same on both sides, and a name that keeps its preposition has the same role.
  const named = pairs.filter(({ own, their, sort }) => {
    const [before, theirs] = [prepositionOf(own, says), prepositionOf(their, passage)];
    const isMutual = /with|and|between/.test(`${before} ${theirs}`);
    return sort !== '' && !isMutual && (before === undefined || before !== theirs);
  });
  // "A visit to Serbia" may be "a visit from Xi", and "visited" may be "visited by".
  const isPassive = ({ words }: Reading, { at }: Word) =>
    words.slice(at, at + LIST).some(({ lower }) => /^(?:by|from|of)$/.test(lower));
  for (const { own: pivot, their: place } of pairs.filter(({ sort }) => sort === '')) {
    const moved = named.filter(({ own, their }) => (own.at - pivot.at) * (their.at - place.at) < 0);
    const before = moved.find(({ own }) => own.at < pivot.at);
    const after = moved.find(({ own, sort }) => own.at > pivot.at && sort === before?.sort);
    const value = `"${before?.own.text} ${pivot.text} ${after?.own.text}"`;
    if (before && after && isPassive(says, pivot) === isPassive(passage, place))
      return [finding({ field: 'says', value }, 'passage', 'has them the other way round')];
  }
  return [];
}

/** The words that two texts have once each; `sort` is the register of a name, "number" or empty. */
function pairsOf(says: Reading, passage: Reading) {
  const isCount = ({ at }: Word) =>
    says.numbers.some(({ start, number }) => start === says.words[at]?.start && !isYear(number));
  return says.content.flatMap((own) => {
    const alike = ({ content }: Reading) => content.filter((word) => isSameWord(own, word));
    const [their, more] = alike(passage);
    const sort = own.isEntry ? own.key.replace(/\/.*/, '') : isCount(own) ? 'number' : '';
    return their && !more && alike(says).length === 1 ? [{ own, their, sort }] : [];
  });
}

function prepositionOf({ at }: Word, { words }: Reading): string | undefined {
  const before = words.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  return /(?:^| )(against|and|between|by|for|from|in|of|on|over|to|under|with)(?: (?:the|an?|its|their))?$/.exec(
    before.join(' '),
  )?.[1];
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

/** How many words away a name may be in a list of names. */
const LIST = 6;

/** The names of a text with the noun after them or, if there is a preposition, before them, and the names on that side of it. */
function linksOf({ text, words, entries, content }: Reading) {
  const wordAt = (at: number) => content.find((word) => word.at === at && !word.isEntry);
  const namesBetween = (from: number, to: number) =>
    entries.flatMap((entry) => (entry.at >= from && entry.at <= to ? keyOf(entry) : []));
  return entries.flatMap((entry) => {
    const { at, length } = entry;
    const from = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
    const preposition = /^(?:against|by|for|from|in|to)$/.exec(words[from]?.lower ?? '')?.[0] ?? '';
    const place = preposition === '' ? at + length : from - 1;
    const noun = entry.isPart ? undefined : wordAt(place);
    if (!noun) return [];
    const near = preposition === '' ? namesBetween(place - LIST, place) : namesBetween(place, place + LIST);
    const [start, end] = [Math.min(at, place), Math.max(at + length - 1, place)];
    const said = text.slice(words[start]?.start, words[end]?.end);
    return [{ key: keyOf(entry), text: said, noun, preposition, near }];
  });
}
