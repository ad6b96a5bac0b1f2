import { readText } from '../copy/reading/reading.ts';
import { plainMarks } from '../copy/reading/words.ts';
import { type Background, type Claim, isUnregistered } from '../evidence/statements.ts';
import { cached } from '../model/text.ts';

/** The texts of a fact that repeat words of a part of the copy, apart from names, titles and quotations. */
export function repeatsOf({ says, values }: Claim, copy: string, { names, title }: Background): Repeat[] {
  const titles = [title, ...values.flatMap((value) => (isUnregistered(value, names) ? value.entry : []))];
  const blank = (part: string) => ' '.repeat(part.length);
  const ownPart = (text: string) =>
    titles.reduce((left, each) => left.replaceAll(each || '\n', blank), text.replace(QUOTATION, blank));
  const wordsOf = (text: string) => {
    const { words, entries } = readText(text, names);
    const named = new Set(entries.flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n)));
    return words.filter((_, at) => !named.has(at));
  };
  const joined = (words: { lower: string }[]) => ` ${words.map(({ lower }) => lower).join(' ')} `;
  const part = ownPart(plainMarks(copy));
  const letters = part.toLowerCase().replaceAll('.', '');
  const ofPart = cached(() => joined(wordsOf(part)));
  // Finding names takes long, and few words in a row are in the part in this order, even with names between them.
  const isRepeated = (words: { lower: string }[]) =>
    words.reduce((at, { lower }) => (at < 0 ? at : letters.indexOf(lower, at)), 0) >= 0 &&
    ofPart().includes(joined(words));
  const texts = values.flatMap((value) => (value.kind === 'text' ? [{ field: value.field, text: value.text }] : []));
  return [{ field: 'says', text: says }, ...texts].flatMap(({ field, text: written }) => {
    const text = plainMarks(written);
    const words = wordsOf(ownPart(text));
    let longest = words.slice(0, MIN_REPEATED - 1);
    for (let [from, to] = [0, 1]; to <= words.length; to += 1) {
      while (to - from > longest.length && !isRepeated(words.slice(from, to))) from += 1;
      if (to - from > longest.length) longest = words.slice(from, to);
    }
    if (longest.length < MIN_REPEATED) return [];
    const repeated = text.slice(longest[0]?.start, longest.at(-1)?.end);
    return [{ field, words: readText(repeated).words.length, text: repeated }];
  });
}

/** Words in a row that a text of a fact has in common with the copy. */
export interface Repeat {
  readonly field: string;
  readonly words: number;
  readonly text: string;
}

/** How many words in a row count as repeated. */
const MIN_REPEATED = 9;

/** Text in quotation marks, single or double. */
const QUOTATION = /(?<=^|[\s([])(["'])(?=\S).{1,2000}?\1(?![\p{L}\p{N}])/gsu;
