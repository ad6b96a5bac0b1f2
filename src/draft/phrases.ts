import { hasWordsAt } from '../copy/reading/choice-words.ts';
import { plainWords } from '../copy/reading/words.ts';
import type { Field } from '../model/kind.ts';
import type { TextRange } from '../model/values.ts';

/** How many characters around a value may have the words of a phrase. */
const REACH = 80;

/** Whether one of the phrases of a field, such as "# in favour", is around a value, which it writes as `#`. */
export function hasPhraseAt({ phrases = [] }: Field, { start, end }: TextRange, text: string): boolean {
  const earlier = plainWords(text.slice(Math.max(0, start - REACH), start).toLowerCase());
  if (/^(?:the|a|an|its)$/.test(earlier.at(-1) ?? '')) earlier.pop();
  const later = plainWords(text.slice(end, end + REACH).toLowerCase());
  return phrases.some((phrase) => {
    const [before = [], after = []] = phrase.split('#').map((part) => plainWords(part.toLowerCase()));
    return hasWordsAt(earlier, earlier.length - before.length, before) && hasWordsAt(later, 0, after);
  });
}
