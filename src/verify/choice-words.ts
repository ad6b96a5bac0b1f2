import { remembered } from '../copy/reading/remembered.ts';
import { clausesOf, negationsAt, plainWords, singleWords } from '../copy/reading/words.ts';
import type { ChoiceWords } from '../model/kind.ts';

/** What a text says about a choice: words that support it, and words that speak against it. */
export interface Said {
  readonly isSaid: boolean;
  /** The words of the text that speak against it, such as "not ratified". */
  readonly against: string | null;
}

/** Whether a text has the words of a choice, and none that speak against it. A choice without words is always said. */
export function saidOf({ words = [], not = [] }: ChoiceWords, text: string): Said {
  const hits = words.flatMap((word) => hitsOf(word, text));
  const said = hits.some(({ isNegated }) => !isNegated);
  const opposed = [
    ...(said ? [] : hits.filter(({ isNegated }) => isNegated)),
    ...not.flatMap((word) => hitsOf(word, text)).filter(({ isNegated }) => !isNegated),
  ];
  return { isSaid: words.length === 0 || said, against: opposed[0]?.phrase ?? null };
}

/** Whether a text says a choice, and nothing against it. */
export function supports(text: string, choice: ChoiceWords): boolean {
  const { isSaid, against } = saidOf(choice, text);
  return isSaid && against === null;
}

/** The words and phrases of a list that a text has, negated or not. */
export function phrasesIn(phrases: readonly string[], text: string): string[] {
  return phrases.filter((each) => hitsOf(each, text).length > 0);
}

/** Whether the words of a text are those of a phrase from this place on, each in full; both are in lower case. */
export function hasWordsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}

/** How many words before a word may negate it, as in "has not yet been formally ratified". */
const REACH = 4;

interface Hit {
  readonly isNegated: boolean;
  readonly phrase: string;
}

/** Each place where a text has a phrase. "Not joined" is also any negation of "joined": "has never formally joined". */
function hitsOf(phrase: string, text: string): Hit[] {
  const wanted = plainWords(phrase.toLowerCase());
  const hits = placesOf(wanted, text);
  const [first, ...denied] = wanted;
  if (first !== 'not' || singleWords(denied.join(' ')).length === 0) return hits;
  const denials = placesOf(denied, text).filter(({ isNegated }) => isNegated);
  return [...hits, ...denials.map((hit) => ({ ...hit, isNegated: false }))];
}

function placesOf(wanted: readonly string[], text: string): Hit[] {
  // Most texts have none of the many words of the kinds.
  if (!wordsIn(text).has(wanted[0] ?? '')) return [];
  return clausesIn(text).flatMap(({ words, folded, negations }) =>
    words.flatMap((_, at) => {
      if (!hasWordsAt(folded, at, wanted)) return [];
      const negation = negations.findLast((place) => place < at && place >= at - REACH);
      // "acceded to none"
      const after = words.slice(at + wanted.length, at + wanted.length + 2);
      const isFollowed = after.some((word) => /^(?:none|no|neither|nothing)$/i.test(word));
      const from = negation ?? at;
      const to = at + wanted.length + (isFollowed ? 2 : 0);
      return [{ isNegated: negation !== undefined || isFollowed, phrase: words.slice(from, to).join(' ') }];
    }),
  );
}

interface Clause {
  readonly words: readonly string[];
  /** The words in lower case. */
  readonly folded: readonly string[];
  readonly negations: readonly number[];
}

const clausesIn = remembered((text): Clause[] =>
  clausesOf(text).map((clause) => {
    const plain = clause.replaceAll('-', ' ');
    const words = plainWords(plain);
    return { words, folded: words.map((word) => word.toLowerCase()), negations: negationsAt(plain) };
  }),
);

const wordsIn = remembered((text) => new Set(clausesIn(text).flatMap(({ folded }) => folded)));
