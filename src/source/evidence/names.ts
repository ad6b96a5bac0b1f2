import { fold } from '../../model/text.ts';
import { mentions } from './mentions.ts';
import { type NameAt, plainWords } from './words.ts';

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
  readonly at: NameAt;
}

/** The names of these entries, prepared for looking them up in texts. */
export function namesOf(entries: readonly NamedEntry[]): Names {
  const byKey = new Map(entries.map((entry) => [keyOf(entry.register, entry.id), entry.names]));
  const byFirstWord = Map.groupBy(
    entries.flatMap(({ register, id, names }) =>
      names.map((name) => ({ key: keyOf(register, id), words: plainWords(name) })),
    ),
    ({ words: [first = ''] }) => stem(first),
  );
  for (const names of byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length);
  return {
    of: (register, id) => byKey.get(keyOf(register, id)) ?? [],
    mentioned: (register, text) =>
      entries.filter((entry) => entry.register === register && mentions(text, entry.names)).map(({ id }) => id),
    at(words, at) {
      const found = byFirstWord.get(stem(words[at] ?? ''))?.find((name) => isAt(name.words, words, at));
      return found && { key: found.key, length: found.words.length };
    },
  };
}

function keyOf(register: string, id: string): string {
  return `${register}/${id}`;
}

function isAt(name: readonly string[], words: readonly string[], at: number): boolean {
  return name.length > 0 && name.every((word, offset) => isSpelling(word, words[at + offset] ?? ''));
}

// "us" is not the US, and "Uyghurs" is "Uyghur".
function isSpelling(name: string, word: string): boolean {
  return name === word || (name !== name.toUpperCase() && stem(name) === stem(word));
}

function stem(word: string): string {
  return fold(word).replace(/s$/, '');
}
