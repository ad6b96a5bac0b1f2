/** Divides a text into words, with their clauses, base forms and negations. */
import { cached, fold, haveOneStem } from '../../core/model/text.ts';
import type { TextRange } from '../../core/model/values.ts';

/** A word of a text with its place and the clause that contains it. */
export interface TextWord extends TextRange {
  /** As written, without a possessive ending; "U.S." is `US`. */
  readonly text: string;
  readonly lower: string;
  /** A negation does not reach beyond its clause. */
  readonly clause: number;
  readonly isNegation: boolean;
}

/** A content word, or the name of an entry in any spelling. */
export interface Word {
  /** In lower case without accents; of a name, its register and entry. */
  readonly key: string;
  readonly text: string;
  readonly isEntry: boolean;
  /** Its index among the words of the text. */
  readonly at: number;
}

/** An entry at a place where a text names it. */
export interface EntryAt extends TextRange {
  readonly register: string;
  readonly entry: string;
  /** Whether the name is part of a longer one, as "EU" in "EU Drift Net Regulation", or also that of another entry. */
  readonly isPart: boolean;
  /** The index of its first word among the words of the text, and its number of words. */
  readonly at: number;
  readonly length: number;
}

const STOP = new Set(
  `a about above according again all also although an and any are as at be because been before being both but by can
  could did do does down during each either even every few for from further had has have he her here his how however if
  in into is it its itself just least less like may me might more most much must my no nor not now of off often on once
  one only or other others our out over own per quite rather same she should since so some such than that the their them
  then there these they this those though through thus to too under until up upon us very was we were what when where
  whether which while who whom whose why will with within without would yet you author authors bulletin`.split(/\s+/),
);

const NEGATION =
  /^(?:no|not|nor|none|never|neither|nobody|nothing|nowhere|without|cannot|[a-z]+n't|refus\w*|reject\w*|den(?:y|ies|ied|ial)|fail\w*|lack\w*|declin\w*|unable|impossible|hardly|barely|scarcely)$/;

/** "Not only" and the like affirm what follows. */
const AFFIRMING = /^(?:only|just|least|merely|simply)$/;

/** "Has yet to ratify it", "still has to ratify it". */
const PENDING = /^(?:yet|still (?:ha[sd]|have|needs?|remains?|is|are)) to\b/i;
const PENDING_LENGTH = 20;

/** The end of a clause. */
const CLAUSE_END = /[,;:()[\]"–—]|[.?!](?=\s|$)|\bbut\b/g;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'+&]*/gu;

/** The text in NFKC with straight quotes and plain hyphens, so that texts can be compared. */
export function plainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
}

const keyOfWord = cached(fold);
const withoutMarks = cached((written: string) => written.replace(/'s?$|[.']+$/, '').replace(/'s$|\./g, ''));

/** The words of a text with plain marks. */
export function textWords(text: string): TextWord[] {
  const ends = Array.from(text.matchAll(CLAUSE_END), ({ index }) => index);
  const words: (TextWord & { isNegation: boolean })[] = [];
  // Without the objects that `matchAll` makes: nothing between words has letters.
  const all = text.match(WORD) ?? [];
  let [clause, end] = [0, 0];
  for (const [at, written] of all.entries()) {
    const start = text.indexOf(written, end);
    end = start + written.replace(/[.']+$/, '').length;
    while (clause < ends.length && (ends[clause] as number) < start) clause += 1;
    const word = withoutMarks(written);
    const lower = word.toLowerCase();
    const isAffirming = lower === 'not' && AFFIRMING.test(withoutMarks(all[at + 1] ?? ''));
    if (word === 'but' || isAffirming) continue;
    const isPending = /^(?:yet|still)$/.test(lower) && PENDING.test(text.slice(start, start + PENDING_LENGTH));
    words.push({ text: word, lower, clause, isNegation: isPending || NEGATION.test(lower), start, end });
  }
  // "Not until 2015" and "not before 2015" affirm.
  const affirmed = new Set(words.flatMap(({ text, clause }) => (/^(?:until|before)$/.test(text) ? clause : [])));
  for (const word of words) word.isNegation &&= !affirmed.has(word.clause);
  return words;
}

/** The words of a phrase or name. */
export function plainWords(text: string): string[] {
  return text.match(WORD)?.map(withoutMarks) ?? [];
}

/** The content words among words; each of these names is one word. */
export function contentWords(words: readonly TextWord[], entries: readonly EntryAt[]): Word[] {
  const names = new Map<number, EntryAt>();
  for (const entry of entries) if (!entry.isPart) names.set(entry.at, entry);
  const content: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const name = names.get(at);
    const length = name?.length ?? 1;
    const text = Array.from(words.slice(at, at + length), (word) => word.text).join(' ');
    const key = name ? entryKey(name) : keyOfWord(text);
    if (name || !STOP.has(key)) content.push({ key, text, isEntry: name !== undefined, at });
    at += length;
  }
  return content;
}

/** A key that is the same for all names of an entry. */
export function entryKey({ register, entry }: { register: string; entry: string }): string {
  return `${register}/${entry}`;
}

/** A word without regular endings, to compare it with a list. */
export const baseForm = cached((word: string) =>
  word
    .replace(/(?<=...)(?:(?:ing|ed)ly|ations?|ions?|ments?|ing|ied|ies|ed|es|ly|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=...)[eyi]$/, ''),
);

/** How many words before a word may negate it, as in "has not yet been formally ratified". */
const REACH = 4;

/** The index of the word that negates the one at an index; -1 if none does. */
export function negationAt(words: readonly TextWord[], at: number): number {
  const from = Math.max(0, at - REACH);
  const before = words.slice(from, at).findLastIndex((word) => word.clause === words[at]?.clause && word.isNegation);
  return before < 0 ? -1 : from + before;
}

/** Whether two words are the same apart from their endings. */
export function isSameWord(one: Word, other: Word): boolean {
  if (one.key === other.key) return true;
  return !one.isEntry && !other.isEntry && haveOneStem(one.key, other.key);
}
