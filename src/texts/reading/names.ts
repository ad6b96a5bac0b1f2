/** Finds the names of entries in a text. */
import { cached, fold } from '../../core/model/text.ts';
import { type EntryAt, entryKey, plainMarks, plainWords, type TextWord } from './words.ts';

/** Prepares the names of entries to find them in texts. */
export function prepareNames(entries: readonly NamedEntry[]): Names {
  const byKey = new Map(entries.map(({ register, id: entry, names }) => [entryKey({ register, entry }), names]));
  const spellings = entries.flatMap(({ register, id: entry, names }) =>
    names.map((name): Spelling => ({ register, entry, words: plainWords(plainMarks(name)) })),
  );
  spellings.sort((one, other) => other.words.length - one.words.length);
  const byFirstWord = Map.groupBy(spellings, ({ words: [first = ''] }) => stem(first));
  return {
    of: (register, id) => byKey.get(entryKey({ register, entry: id })) ?? [],
    in: (text, words) => namedEntries(text, words, byFirstWord),
  };
}

/** An entry of a register with all its names. */
export interface NamedEntry {
  readonly register: string;
  readonly id: string;
  readonly names: readonly string[];
}

/** The names of all entries of the registers. */
export interface Names {
  /** The names of an entry; none if the register does not have it. */
  of(register: string, id: string): readonly string[];
  /** The entries that a text names, in order; the longest name first at each place. */
  in(text: string, words: readonly TextWord[]): EntryAt[];
}

/** The words of a name. */
interface Spelling {
  readonly register: string;
  readonly entry: string;
  readonly words: readonly string[];
}

function namedEntries(text: string, words: readonly TextWord[], byFirstWord: Map<string, Spelling[]>): EntryAt[] {
  const former = new Set<number>();
  for (const { 0: all, index } of text.matchAll(FORMER)) former.add(index + all.length);
  const entries: EntryAt[] = [];
  let end = 0;
  for (const [at, first] of words.entries()) {
    const spellings = byFirstWord.get(stem(first.text));
    if (!spellings || former.has(first.end)) continue;
    for (const spelling of spellings) {
      if (!spellingIsAt(spelling, words, at)) continue;
      const { register, entry } = spelling;
      const { length } = spelling.words;
      const last = words[at + length - 1] ?? first;
      entries.push({ register, entry, isPart: at < end, at, length, start: first.start, end: last.end });
      end = Math.max(end, at + length);
    }
  }
  return entries;
}

/** "Soviet" in "former Soviet states" is not a mention of the entry. */
const FORMER =
  /\b(?:former|ex|post)[\s-]+\p{Lu}[\p{L}-]*(?=(?:,?\s+(?:and\s+)?[\p{L}-]+){0,3},?\s+(?:states|republics|countries|colon(?:y|ies)|territor(?:y|ies)|space|bloc)\b)/giu;

function spellingIsAt({ words: own }: Spelling, words: readonly TextWord[], at: number): boolean {
  const isThere = own.every((word, offset) => isSpelling(word, words[at + offset]?.text ?? ''));
  // "turkey" and "west" are not names.
  const isCommon = own.length === 1 && /\p{Lu}/u.test(own[0] ?? '') && !/\p{Lu}/u.test(words[at]?.text ?? '');
  return isThere && own.length > 0 && !isCommon;
}

// "us" is not the US, and "Uyghurs" is "Uyghur".
function isSpelling(name: string, word: string): boolean {
  if (name === name.toUpperCase()) return word === name || word === `${name}s`;
  return name === word || stem(name) === stem(word);
}

const stem = cached((word: string) => fold(word).replace(/s$/, ''));
