import type { ChoiceWords } from '../../model/kind.ts';
import { remembered } from './remembered.ts';
import { clausesOf, negationsAt, plainWords } from './words.ts';

/** What a text says about a choice: words that bear it out, and words that speak against it. */
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

/** Those of these beginnings of words that a text has, negated or not. */
export function beginningsIn(beginnings: readonly string[], text: string): string[] {
  return beginnings.filter((each) => hitsOf(each, text).length > 0);
}

/** How many words before a word may negate it, as in "has not yet been formally ratified". */
const REACH = 4;

/** Each place where a text has this beginning of a word or of several words. */
function hitsOf(beginning: string, text: string): { isNegated: boolean; phrase: string }[] {
  const wanted = plainWords(beginning).map((word) => word.toLowerCase());
  if (wanted.length === 0) return [];
  return clausesIn(text).flatMap(({ words, folded, negations }) =>
    words.flatMap((_, at) => {
      const isHit = wanted.every((word, offset) => begins(folded[at + offset] ?? '', word));
      if (!isHit) return [];
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

/** A beginning of up to three letters is a whole word: "no" is not the beginning of "north". */
export function begins(word: string, beginning: string): boolean {
  return isWholeWord(beginning) ? word === beginning : word.startsWith(beginning);
}

/** Whether this stands for a word, and for no longer one. */
export function isWholeWord(beginning: string): boolean {
  return beginning.length <= 3;
}
