import type { ChoiceWords } from '../../core/model/field.ts';
import { cached } from '../../core/model/text.ts';
import type { TextRange } from '../../core/model/values.ts';
import type { Reading } from './reading.ts';
import { negationAt, plainWords, type TextWord } from './words.ts';

/**
 * Whether a text has words that support a choice, and the words `against` it, such as "not ratified". A choice without
 * words is always said.
 */
export function matchChoice({ words = [], not = [] }: ChoiceWords, text: Reading) {
  const hits = words.flatMap((word) => hitsOf(word, text));
  const isAffirmed = hits.some(({ isNegated }) => !isNegated);
  const [denied] = isAffirmed ? [] : hits;
  const against = denied ?? not.flatMap((word) => hitsOf(word, text)).find(({ isNegated }) => !isNegated);
  return { isSaid: words.length === 0 || isAffirmed, against: against?.phrase ?? null };
}

/** Whether a text supports a choice and does not contradict it. */
export function supports(text: Reading, choice: ChoiceWords): boolean {
  const { isSaid, against } = matchChoice(choice, text);
  return isSaid && against === null;
}

/** An occurrence of a phrase in a text; `at` is the index of its first word. */
interface Hit extends TextRange {
  readonly at: number;
  readonly isNegated: boolean;
  readonly phrase: string;
}

const phraseWords = cached((phrase: string) => plainWords(phrase.toLowerCase()));

/** Where a text has a phrase, and whether it denies it. */
export function placesOf(phrase: string, text: Reading): Hit[] {
  return placesOfWords(phraseWords(phrase), text);
}

/** The occurrences of a phrase. Those of "not joined" include any negation of "joined": "has never formally joined". */
function hitsOf(phrase: string, text: Reading): Hit[] {
  const words = phraseWords(phrase);
  const hits = placesOfWords(words, text);
  const [first, ...others] = words;
  if (first !== 'not') return hits;
  const denials = placesOfWords(others, text).filter(({ isNegated }) => isNegated);
  return [...hits, ...denials.map((hit) => ({ ...hit, isNegated: false }))];
}

function placesOfWords(phrase: readonly string[], text: Reading): Hit[] {
  // Most texts have none of the many words of the kinds.
  if (!text.wordSet.has(phrase[0] ?? '')) return [];
  const { words } = text;
  const hits: Hit[] = [];
  for (const [at, { clause, start }] of words.entries()) {
    const isHere = (word: TextWord | undefined, offset: number) =>
      word?.clause === clause && word.lower === phrase[offset];
    if (!phrase.every((_, offset) => isHere(words[at + offset], offset))) continue;
    const negation = negationAt(words, at);
    // "acceded to none"
    const end = at + phrase.length;
    const after = words.slice(end, end + 2).filter((word) => word.clause === clause);
    const isFollowed = after.some(({ lower }) => /^(?:none|no|neither|nothing)$/.test(lower));
    const hit = words.slice(negation < 0 ? at : negation, isFollowed ? end + after.length : end);
    const isNegated = negation >= 0 || isFollowed;
    const last = words[end - 1]?.end ?? start;
    const written = text.text.slice(hit[0]?.start, hit.at(-1)?.end).replace(/\s+/g, ' ');
    hits.push({ at, start, end: last, isNegated, phrase: written });
  }
  return hits;
}
