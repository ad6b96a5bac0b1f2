import { stemOf } from '../search/terms.ts';

/** What a file of the index of a search has: the head, lines on terms, or facts that follow each other. */
export interface SearchFile {
  head?: SearchHead;
  /** Lines of a stem or an entity, its facts, and how its words end, each with `=` and its facts where they are others. */
  terms?: string;
  /** The number of the first fact; facts are numbered in the order of their places. */
  first?: number;
  facts?: SearchedFact[];
}

/** What a search needs before its first query. */
interface SearchHead {
  kinds: string[];
  sources: [id: string, name: string][];
  /** By register: of each its other names as they are compared and its codes, with `|` between. */
  entries: Record<string, [id: string, name: string, facts: number, others: string][]>;
  /** Where each fact is in the order of dates and ids, packed. */
  ranks: string;
  /** How many files have its terms. */
  files: number;
}

/**
 * A fact in a list; its source and kind are numbers in the head, an empty place is that of the fact before, and there is a 1
 * where another source goes against it.
 */
type SearchedFact = [source: number, id: string, says: string, kind: number, place: string, disputed?: 1];

/** What a score of 1 is in the index, in which scores are whole numbers. */
export const scoreScale = 500;

/** How many facts are in a file of facts. */
export const factsInFile = 100;

/** The stem of a word or of a term, without the sign of stems, or an entity: what its line begins with. */
export function keyOf(term: string): string {
  return term.startsWith('e0') ? term : (term.startsWith('s0') ? term : stemOf(term)).slice(2);
}

/** The number of the file that has the line of a stem or an entity, of so many files. */
export function fileOf(key: string, files: number): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % files;
}

// All that a string of JSON has as they are, without the signs between words, lists and lines.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&'()*+,-./:<>?@[]^_{}~";
const base = digits.length / 2;

/** Whole numbers as a text: one below 44 takes one letter, one below 1,936 two. */
export function packed(numbers: number[]): string {
  return numbers
    .map((number) => {
      let text = digits.charAt(number % base);
      // A letter of the second half says that more of the number follows.
      for (let rest = Math.floor(number / base); rest > 0; rest = Math.floor(rest / base))
        text = digits.charAt(base + (rest % base)) + text;
      return text;
    })
    .join('');
}

/** The numbers of a text that `packed` made. */
export function unpacked(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    number = number * base + (digit % base);
    if (digit >= base) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
