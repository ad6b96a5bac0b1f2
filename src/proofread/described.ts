import type { Reading } from '../copy/reading/reading.ts';
import { readText } from '../copy/reading/reading.ts';
import { isSameWord, type Word } from '../copy/reading/words.ts';
import type { Background } from '../verify/claim.ts';

/** An entry with the words of its name. */
interface Described {
  readonly register: string;
  readonly entry: string;
  readonly words: readonly Word[];
}

/** Words that most instruments have in their names. */
const general =
  /^(?:international|convention|covenant|treaty|protocol|agreement|act|law|united|nations|un|all|forms|rights?|human|elimination|optional|additional)$/;

/** The instruments with the words of their names. */
export function describedEntries({ names }: Background): Described[] {
  return names.entries.flatMap(({ register, id, names: own }) =>
    register === 'instruments' ? own.map((name) => ({ register, entry: id, words: readText(name).single })) : [],
  );
}

/** The entry that a text describes with words of its name, as "the covenant on social and economic rights" does. */
export function describedIn(text: Reading, described: readonly Described[]): Described[] {
  const isNamed = /\b(?:convention|covenant|treaty|declaration|act|law|one)\b/i.test(text.text);
  const has = (word: Word) => text.single.some((other) => isSameWord(word, other));
  const scored = described.flatMap((each) => {
    const special = each.words.filter(({ key }) => !general.test(key));
    const share = special.filter(has).length / special.length;
    return share >= (isNamed ? 0.5 : 1) && special.length > (isNamed ? 0 : 1) && each.words.filter(has).length > 1 ? [{ ...each, share }] : [];
  });
  const best = Math.max(...scored.map(({ share }) => share));
  const found = scored.filter(({ share }) => share === best);
  return new Set(found.map(({ entry }) => entry)).size === 1 ? found : [];
}
