import { clausesOf, negationsAt, plainWords } from '../copy/reading/words.ts';
import type { ChoiceWords, Field, Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { hasWordsAt } from '../verify/choice-words.ts';
import type { DraftingWords } from './words.ts';

/** The words that leave an act open: those of a stage, or those of another choice. */
export type Opening = Pick<DraftingWords, 'unsettled' | 'before_ing' | 'after_ing' | 'done'> & {
  readonly isStage: boolean;
};

/** The words that leave open a choice of this field. */
export function openingOf(kind: Kind, field: Field, words: DraftingWords): Opening {
  if (stagesOf(kind)?.status.name === field.name) return { ...words, isStage: true };
  const unsettled = stagesOf(kind) ? [] : words.failing;
  return { unsettled, before_ing: [], after_ing: [], done: words.done, isStage: false };
}

/** Whether a text speaks of a choice only as of something that is considered, planned, feared or denied. */
export function isUnsettled(choice: ChoiceWords, text: string, opening: Opening): boolean {
  const wanted = (choice.words ?? []).map((each) => plainWords(each.toLowerCase()));
  // What stands between dashes interrupts a sentence.
  const plain = text.toLowerCase().replace(/\s[–—-]\s[^–—]{1,200}?\s[–—-]\s/g, ' ');
  const parts = clausesOf(plain).map(plainWords);
  const hits = parts.flatMap((part) =>
    part.flatMap((_, at) => {
      const length = wanted.find((each) => hasWordsAt(part, at, each))?.length;
      return length === undefined ? [] : [isOpenAt(part, at, length, opening)];
    }),
  );
  return hits.length > 0 && hits.every(Boolean);
}

/** Whether the words around these leave open that they happened; a choice of a negation is itself one. */
function isOpenAt(part: readonly string[], at: number, length: number, opening: Opening): boolean {
  const [before, own, after] = [part.slice(0, at), part.slice(at, at + length).join(' '), part.slice(at + length)];
  if (negationsAt(own).length > 0 || has(before, opening.done)) return false;
  if (has(before, opening.unsettled)) return true;
  if (!opening.isStage) return false;
  if (negationsAt(before.join(' ')).length > 0 || (before.at(-1) === 'to' && !NOUN.test(own))) return true;
  return own.endsWith('ing') && (has(before.slice(-1), opening.before_ing) || has(after, opening.after_ing));
}

/** Words after "to" that are no verbs. */
const NOUN = /(?:[ts]ion|ment|ure|ance|ence|ed|s|al|y)$/;

function has(words: readonly string[], phrases: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}
