import { plainMarks } from '../copy/reading/words.ts';
import type { Compared } from '../evidence/finding.ts';
import { isUnregistered } from '../evidence/statements.ts';

/** The texts of a fact that repeat words of the text around its passage; names, titles and quotations do not count. */
export function repeatsOf({ claim: { says, values }, near, background: { names, title } }: Compared): Repeat[] {
  const titles = [title, ...values.flatMap((value) => (isUnregistered(value, names) ? value.entry : []))];
  const wordsIn = (text: string) => {
    const parts = [QUOTATION, ...titles.map((each) => each || '\n')];
    const plain = parts.reduce((left: string, each) => left.replaceAll(each, blank), plainMarks(text));
    // The first word of a text is no name for its capital.
    return [...(plain.charAt(0).toLowerCase() + plain.slice(1)).matchAll(WORD)];
  };
  const around = textOf(wordsIn(near().text));
  const texts = values.flatMap((value) => (value.kind === 'text' ? [{ field: value.field, text: value.text }] : []));
  return [{ field: 'says', text: says }, ...texts].flatMap(({ field, text }) => {
    const words = wordsIn(text);
    let longest = words.slice(0, 0);
    for (const from of words.keys())
      for (let to = from + Math.max(MIN_REPEATED, longest.length + 1); to <= words.length; to += 1) {
        if (!around.includes(textOf(words.slice(from, to)))) break;
        longest = words.slice(from, to);
      }
    const [first, last] = [longest[0], longest.at(-1)];
    if (!first || !last) return [];
    const part = plainMarks(text).slice(first.index, last.index + last[0].length);
    return [{ field, words: longest.length, text: part, isWhole: longest.length >= words.length * 0.9 }];
  });
}

/** Words in a row that a text of a fact has in common with the copy. */
export interface Repeat {
  readonly field: string;
  readonly words: number;
  readonly text: string;
  /** Whether they are nearly all of its words. */
  readonly isWhole: boolean;
}

/** How many words in a row count as repeated. */
const MIN_REPEATED = 9;

/** A number, or a word that is no name. */
const WORD = /(?<![\p{L}\p{N}])[\p{Ll}\p{N}][\p{L}\p{N}]*/gu;

/** Text in quotation marks, single or double. */
const QUOTATION = /(?<=^|[\s([])(["'])(?=\S).{1,2000}?\1(?![\p{L}\p{N}])/gsu;

function blank(part: string): string {
  return ' '.repeat(part.length);
}

function textOf(words: readonly RegExpExecArray[]): string {
  return ` ${words.map(([word]) => word).join(' ')} `;
}
