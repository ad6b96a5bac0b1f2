import { stemOf } from '../search/terms.ts';

/** What a file of the index of a search has: the head, terms with the facts that have them, or facts that follow each other. */
export interface SearchFile {
  head?: {
    kinds: string[];
    sources: [id: string, name: string][];
    /** By register: of each its other names as they are compared and its codes, with `|` between. */
    entries: Record<string, [id: string, name: string, facts: number, others: string][]>;
    /** Where each fact is in the order of dates and ids, packed; facts are numbered in the order of their places. */
    ranks: string;
    /** How many facts come before those of sources that are beside the others. */
    own: number;
    /** How many files have terms. */
    files: number;
  };
  /** With `;` between: how many letters a term has of the one before, its other letters, a space, and its facts, packed. */
  terms?: string;
  /** The number of the first fact. */
  first?: number;
  /** Sources and kinds are numbers in the head; an empty place is that of the fact before; the standing is one of `standings`. */
  facts?: [source: number, id: string, says: string, kind: number, place: string, standing: number][];
}

/** What a search says of a fact: its number is in the index. */
export const standings = ['', '≠ disputed', 'not compared'];

/** What a score of 1 is in the index, in which scores are whole numbers. */
export const scoreScale = 1000;

/** How many facts are in a file of facts. */
export const factsInFile = 100;

/** Whether a term is a word; the others are stems and entities. */
export function isWord(term: string): boolean {
  return !/^[es]0/.test(term);
}

/** What decides in which file a term is: words are where their stem is. */
export function keyOf(term: string): string {
  return isWord(term) ? stemOf(term) : term;
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
