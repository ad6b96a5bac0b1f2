import { fold, haveOneStem } from '../../model/text.ts';
import type { TextRange } from '../../model/values.ts';
import { plainMarks } from './mentions.ts';
import { remembered } from './remembered.ts';

/** A word of a text, or a name of an entry of a register, which counts as one word in any of its spellings. */
export interface Word {
  /** Lower case without accents; for a name, the entry it belongs to. */
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  readonly isEntry: boolean;
  /** Whether it has a capital that no beginning of a sentence explains. */
  readonly isName: boolean;
}

/** Finds the longest name that begins at this word: the key of its entry and how many words it has. */
export type NameAt = (words: readonly string[], at: number) => { key: string; length: number } | undefined;

const STOP = new Set(
  `a about above according again all also although an and any are as at be because been before being both but by can
  could did do does down during each either even every few for from further had has have he her here his how however if
  in into is it its itself just least less like may me might more most much must my no nor not now of off often on once
  one only or other others our out over own per quite rather same she should since so some such than that the their them
  then there these they this those though through thus to too under until up upon us very was we were what when where
  whether which while who whom whose why will with within without would yet you author authors bulletin`.split(/\s+/),
);

const NEGATION =
  /^(?:no|not|nor|none|never|neither|nobody|nothing|nowhere|without|cannot|[a-z]+n't|refus\w*|reject\w*|den(?:y|ies|ied|ial)|fail\w*|lack\w*|declin\w*|unable|impossible)$/i;

/** The places of the words of a clause that turn what they stand beside into its opposite; "not until 2015" does not. */
export const negationsAt = remembered((clause): readonly number[] => {
  const words = plainWords(clause);
  if (words.includes('until')) return [];
  return words.flatMap((word, at) => (NEGATION.test(word) ? [at] : []));
});

/** "Not only" and the like affirm what follows. */
const NO_NEGATION = /\bnot(?= (?:only|just|least|merely|simply)\b)/gi;

/** The parts of a text within which a negation holds: up to a comma, a bracket, a full stop or "but". */
export const clausesOf = remembered((text): readonly string[] => {
  return plainMarks(text)
    .replace(NO_NEGATION, '')
    .split(/[,;:()[\]“”"–—]|[.?!](?=\s|$)|\bbut\b/);
});

/** The words of a text as they are written, without possessive endings; "U.S." is `US`. */
export const plainWords = remembered((text): readonly string[] => {
  return text.match(WORD)?.map(withoutMarks) ?? [];
});

/** The same words with their places. */
export function placedWords(text: string): (TextRange & { word: string })[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    return { word: withoutMarks(written), start: index, end: index + written.replace(/[.']+$/, '').length };
  });
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'+&]*/gu;

function withoutMarks(word: string): string {
  if (!/['.]/.test(word)) return word;
  return word
    .replace(/'s?$|[.']+$/, '')
    .replace(/'s$/, '')
    .replaceAll('.', '');
}

/** What finds the content words of a text, with the names of entries. */
export function wordFinder(nameAt: NameAt): (text: string) => Word[] {
  const wordsOfClause = remembered((clause) => contentWords(clause, nameAt, false));
  return (text) =>
    clausesOf(text).flatMap((clause, at) => (at === 0 ? contentWords(clause, nameAt, true) : wordsOfClause(clause)));
}

/** The content words of a text without regard to names that have several words. */
export const singleWords = wordFinder(() => undefined);

function contentWords(clause: string, nameAt: NameAt, isFirst: boolean): Word[] {
  const plain = plainWords(clause);
  const words: Word[] = [];
  for (let at = 0; at < plain.length; ) {
    const name = nameAt(plain, at);
    const written = plain.slice(at, at + (name?.length ?? 1)).join(' ');
    const isName = /^\p{Lu}/u.test(written) && !(isFirst && at === 0);
    const key = name?.key ?? fold(written);
    if (name || !STOP.has(key)) words.push({ key, text: written, isEntry: name !== undefined, isName });
    at += name?.length ?? 1;
  }
  return words;
}

/** Whether two words are the same but for their endings. */
export function isSameWord(one: Word, other: Word): boolean {
  if (one.key === other.key) return true;
  return !one.isEntry && !other.isEntry && haveOneStem(one.key, other.key);
}
