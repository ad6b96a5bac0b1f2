import type { ChoiceWords } from '../../model/kind.ts';
import { type Reading, readText } from './reading.ts';
import { plainWords, type TextWord } from './words.ts';

/** What a text says about a choice: words that support it, and words that speak against it. */
export interface ChoiceMatch {
  readonly isSaid: boolean;
  /** The words of the text that speak against it, such as "not ratified". */
  readonly against: string | null;
}

/** Whether a text has the words of a choice, and none that speak against it. A choice without words is always said. */
export function matchChoice({ words = [], not = [] }: ChoiceWords, text: Reading): ChoiceMatch {
  const hits = words.flatMap((word) => hitsOf(word, text));
  const said = hits.some(({ isNegated }) => !isNegated);
  const opposed = [
    ...(said ? [] : hits.filter(({ isNegated }) => isNegated)),
    ...not.flatMap((word) => hitsOf(word, text)).filter(({ isNegated }) => !isNegated),
  ];
  return { isSaid: words.length === 0 || said, against: opposed[0]?.phrase ?? null };
}

/** Whether a text says a choice, and nothing against it. */
export function supports(text: Reading, choice: ChoiceWords): boolean {
  const { isSaid, against } = matchChoice(choice, text);
  return isSaid && against === null;
}

/** The words and phrases of a list that a text has, negated or not. */
export function phrasesIn(phrases: readonly string[], text: Reading): string[] {
  return phrases.filter((each) => hitsOf(each, text).length > 0);
}

/** Whether the words of a text are those of a phrase from this place on, each in full; both are in lower case. */
export function hasWordsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}

/** How many words before a word may negate it, as in "has not yet been formally ratified". */
const REACH = 4;

/** Where a text has a phrase: the number of its first word, and whether it is negated. */
interface Hit {
  readonly at: number;
  readonly isNegated: boolean;
  readonly phrase: string;
}

/** Each place where a text has a phrase. "Not joined" is also any negation of "joined": "has never formally joined". */
function hitsOf(phrase: string, text: Reading): Hit[] {
  const wanted = plainWords(phrase.toLowerCase());
  const hits = placesOf(wanted, text);
  const [first, ...denied] = wanted;
  if (first !== 'not' || readText(denied.join(' ')).single.length === 0) return hits;
  const denials = placesOf(denied, text).filter(({ isNegated }) => isNegated);
  return [...hits, ...denials.map((hit) => ({ ...hit, isNegated: false }))];
}

function placesOf(wanted: readonly string[], text: Reading): Hit[] {
  // Most texts have none of the many words of the kinds.
  if (!text.wordSet.has(wanted[0] ?? '')) return [];
  const { words } = text;
  return words.flatMap(({ clause }, at) => {
    const isHere = (word: TextWord | undefined, offset: number) =>
      word?.clause === clause && word.lower === wanted[offset];
    if (!wanted.every((_, offset) => isHere(words[at + offset], offset))) return [];
    const isNear = (word: TextWord) => word.clause === clause && word.isNegation;
    const from = Math.max(0, at - REACH);
    const negation = words.slice(from, at).findLastIndex(isNear);
    // "acceded to none"
    const end = at + wanted.length;
    const after = words.slice(end, end + 2).filter((word) => word.clause === clause);
    const isFollowed = after.some(({ lower }) => /^(?:none|no|neither|nothing)$/.test(lower));
    const phrase = words.slice(negation < 0 ? at : from + negation, isFollowed ? end + after.length : end);
    const isNegated = negation >= 0 || isFollowed;
    return [{ at, isNegated, phrase: phrase.map((word) => word.text).join(' ') }];
  });
}
