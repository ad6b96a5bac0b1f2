import { readText } from '../copy/reading/reading.ts';
import { plainMarks } from '../copy/reading/words.ts';
import { type Background, type Claim, isUnregistered } from './claim.ts';

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

/** The texts of a fact that repeat words of a part of the copy, apart from names, titles and quotations. */
export function repeatsOf({ says, values }: Claim, copy: string, { names, title }: Background): Repeat[] {
  const titles = [title, ...values.flatMap((value) => (isUnregistered(value, names) ? value.entry : []))];
  const blank = (part: string) => ' '.repeat(part.length);
  const wordsOf = (text: string) => {
    const plain = titles.reduce((left, each) => left.replaceAll(each || '\n', blank), text.replace(QUOTATION, blank));
    const { words, entries } = readText(plain, names);
    return words.filter((_, at) => !entries.some((entry) => at >= entry.at && at < entry.at + entry.length));
  };
  const joined = (words: { lower: string }[]) => ` ${words.map(({ lower }) => lower).join(' ')} `;
  const ofCopy = joined(wordsOf(plainMarks(copy)));
  const texts = values.flatMap((value) => (value.kind === 'text' ? [{ field: value.field, text: value.text }] : []));
  return [{ field: 'says', text: says }, ...texts].flatMap(({ field, text: own }) => {
    const text = plainMarks(own);
    const words = wordsOf(text);
    let longest = words.slice(0, MIN_REPEATED - 1);
    for (let [from, to] = [0, 1]; to <= words.length; to += 1) {
      while (from < to && !ofCopy.includes(joined(words.slice(from, to)))) from += 1;
      if (to - from > longest.length) longest = words.slice(from, to);
    }
    if (longest.length < MIN_REPEATED) return [];
    const repeated = text.slice(longest[0]?.start, longest.at(-1)?.end);
    return [{ field, words: readText(repeated).words.length, text: repeated }];
  });
}
