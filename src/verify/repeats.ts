import { plainMarks } from '../copy/reading/words.ts';
import type { Compared } from '../evidence/finding.ts';
import { isUnregistered } from '../evidence/statements.ts';

/** The texts of a fact that repeat words of the text around its passage; names, titles and quotations do not count. */
export function repeatsOf({ claim: { says, values }, near, background: { names, title } }: Compared): Repeat[] {
  const titles = [title, ...values.flatMap((value) => (isUnregistered(value, names) ? value.entry : []))];
  const blank = (part: string) => ' '.repeat(part.length);
  const ownPart = (text: string) => {
    const plain = plainMarks(text).replace(QUOTATION, blank);
    return titles.reduce((left, each) => left.replaceAll(each || '\n', blank), plain);
  };
  const joined = (words: readonly string[]) => ` ${words.join(' ').toLowerCase()} `;
  const around = joined(ownPart(near().text).match(WORD) ?? []);
  const texts = values.flatMap((value) => (value.kind === 'text' ? [{ field: value.field, text: value.text }] : []));
  return [{ field: 'says', text: says }, ...texts].flatMap(({ field, text }) => {
    const words = [...ownPart(text).matchAll(WORD)];
    // A word with a capital belongs to a name, unless it begins the text.
    const count = (run: typeof words) =>
      run.filter(({ 0: word, index }) => index === 0 || /^\p{Ll}/u.test(word)).length;
    let longest: typeof words = [];
    for (let [from, to] = [0, 1]; to <= words.length; to += 1) {
      while (from < to && !around.includes(joined(words.slice(from, to).map(([word]) => word)))) from += 1;
      if (count(words.slice(from, to)) > count(longest)) longest = words.slice(from, to);
    }
    const [first, last] = [longest[0], longest.at(-1)];
    if (!first || !last || count(longest) < MIN_REPEATED) return [];
    return [{ field, words: longest.length, text: plainMarks(text).slice(first.index, last.index + last[0].length) }];
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

const WORD = /[\p{L}\p{N}]+/gu;

/** Text in quotation marks, single or double. */
const QUOTATION = /(?<=^|[\s([])(["'])(?=\S).{1,2000}?\1(?![\p{L}\p{N}])/gsu;
