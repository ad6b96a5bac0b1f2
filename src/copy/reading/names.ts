import { fold } from '../../model/text.ts';
import type { TextRange } from '../../model/values.ts';
import { mentions, plainMarks } from './mentions.ts';
import { type NameAt, placedWords, plainWords, type Word, wordFinder } from './words.ts';

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
  /** The entries of any register that a text names, with their places, in order. */
  placed(text: string): PlacedEntry[];
}

/** An entry of a register where a text names it. */
export interface PlacedEntry extends TextRange {
  readonly register: string;
  readonly entry: string;
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
  const at: NameAt = (words, place) => longest(byFirstWord.get(stem(words[place] ?? '')) ?? [], words, place);
  return {
    of: (register, id) => byKey.get(keyOf(register, id)) ?? [],
    mentioned: (register, text) =>
      entries.filter((entry) => entry.register === register && mentions(text, entry.names)).map(({ id }) => id),
    wordsOf: wordFinder(at),
    placed: (text) => placedIn(text, at),
  };
}

function placedIn(text: string, nameAt: NameAt): PlacedEntry[] {
  const places = placedWords(text);
  const words = places.map(({ word }) => word);
  const found: PlacedEntry[] = [];
  for (let at = 0; at < words.length; ) {
    const { key, length } = nameAt(words, at) ?? { key: '', length: 1 };
    const [start, end] = [places[at]?.start ?? 0, places[at + length - 1]?.end ?? 0];
    const [register = '', entry = ''] = key.split('/');
    // "turkey" and "west" are no names.
    if (key !== '' && (length > 1 || /\p{Lu}/u.test(text.slice(start, end))))
      found.push({ register, entry, start, end });
    at += length;
  }
  return found;
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
