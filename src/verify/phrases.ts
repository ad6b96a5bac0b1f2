import { placedNumbers } from '../copy/reading/numbers.ts';
import { plainWords } from '../copy/reading/words.ts';
import type { TextRange } from '../model/values.ts';
import { hasWordsAt } from './choice-words.ts';
import { type Background, type Claim, type ClaimValue, exactValues } from './claim.ts';

/** Whether the words of a phrase stand before and after a value, which it writes as `#`. */
export function isPhraseAt(phrase: string, { start, end }: TextRange, text: string): boolean {
  const [before = [], after = []] = phrase.split('#').map((part) => plainWords(part.toLowerCase()));
  const reach = 80;
  const earlier = withoutArticle(plainWords(text.slice(Math.max(0, start - reach), start).toLowerCase()));
  const later = plainWords(text.slice(end, end + reach).toLowerCase());
  return hasWordsAt(earlier, earlier.length - before.length, before) && hasWordsAt(later, 0, after);
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return /^(?:the|a|an|its)$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/** The values that a text states only where phrases of other fields stand, as "11 abstentions" for votes in favour, with those words. */
export function misplacedIn(
  claim: Claim,
  text: string,
  background: Background,
): { value: ClaimValue; found: string }[] {
  return exactValues(claim, background).flatMap((value) => {
    const own = claim.phrases[value.field];
    if (own === undefined || claim.inferred.includes(value.field)) return [];
    const others = Object.entries(claim.phrases).flatMap(([field, phrases]) => (field === value.field ? [] : phrases));
    const places = placesOf(value, text, background);
    const isAmong = (phrases: readonly string[]) => (at: TextRange) =>
      phrases.some((each) => isPhraseAt(each, at, text));
    if (places.length === 0 || places.some(isAmong(own)) || !places.every(isAmong(others))) return [];
    const found = places.map((at) => {
      const phrase = others.find((each) => isPhraseAt(each, at, text)) ?? '#';
      return `"${phrase.replace('#', () => text.slice(at.start, at.end).trim())}"`;
    });
    return [{ value, found: [...new Set(found)].join(', ') }];
  });
}

function placesOf(value: ClaimValue, text: string, { names }: Background): readonly TextRange[] {
  if (value.kind === 'number') return placedNumbers(text).filter(({ number }) => number === value.number);
  if (value.kind !== 'entry') return [];
  return names.placed(text).filter(({ register, entry }) => register === value.register && entry === value.entry);
}
