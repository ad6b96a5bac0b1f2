import { fold } from '../../model/text.ts';
import { mentions, plainMarks } from './mentions.ts';
import { type NameAt, plainWords, type Word, wordFinder } from './words.ts';

/** An entry of a register with everything that a text may call it. */
export interface NamedEntry {
  readonly register: string;
  readonly id: string;
  readonly names: readonly string[];
}

/** The names of all entries of the registers. */
export interface Names {
  /** What a text may call an entry; nothing if the register has no such entry. */
  of(register: string, id: string): readonly string[];
  /** The ids of the entries of a register that a text mentions. */
  mentioned(register: string, text: string): string[];
  /** The content words of a text, in which a name is one word. */
  wordsOf(text: string): Word[];
}

/** A name, split into words only when a text has its first word. */
interface Spelling {
  readonly key: string;
  readonly name: string;
  words?: readonly string[];
}

/** The names of these entries, prepared for looking them up in texts. */
export function namesOf(entries: readonly NamedEntry[]): Names {
  const byKey = new Map(entries.map((entry) => [keyOf(entry.register, entry.id), entry.names]));
  const byFirstWord = new Map<string, Spelling[]>();
  for (const { register, id, names } of entries) {
    for (const name of names) {
      const first = stem(FIRST_WORD.exec(name)?.[0].replaceAll('.', '') ?? '');
      const same = byFirstWord.get(first) ?? [];
      same.push({ key: keyOf(register, id), name });
      byFirstWord.set(first, same);
    }
  }
  return {
    of: (register, id) => byKey.get(keyOf(register, id)) ?? [],
    mentioned: (register, text) =>
      entries.filter((entry) => entry.register === register && mentions(text, entry.names)).map(({ id }) => id),
    wordsOf: wordFinder((words, at) => longest(byFirstWord.get(stem(words[at] ?? '')) ?? [], words, at)),
  };
}

const FIRST_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.+&]*/u;

function longest(spellings: Spelling[], words: readonly string[], at: number): ReturnType<NameAt> {
  let found: ReturnType<NameAt>;
  for (const spelling of spellings) {
    spelling.words ??= plainWords(plainMarks(spelling.name));
    const { length } = spelling.words;
    if (length > (found?.length ?? 0) && isAt(spelling.words, words, at)) found = { key: spelling.key, length };
  }
  return found;
}

function keyOf(register: string, id: string): string {
  return `${register}/${id}`;
}

function isAt(name: readonly string[], words: readonly string[], at: number): boolean {
  return name.every((word, offset) => isSpelling(word, words[at + offset] ?? ''));
}

// "us" is not the US, and "Uyghurs" is "Uyghur".
function isSpelling(name: string, word: string): boolean {
  return name === word || (name !== name.toUpperCase() && stem(name) === stem(word));
}

function stem(word: string): string {
  const folded = fold(word);
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}
