import { cached } from '../../core/model/text.ts';
import { plainMarks } from '../reading/words.ts';
import type { Compared } from './finding.ts';
import { isUnregistered } from './statements.ts';

/** The texts of a fact that repeat words of the text around its passage; names, titles and quotations do not count. */
export function repeatsOf({ claim: { says, values }, near, background: { names, title } }: Compared): Repeat[] {
  const titles = [title, ...values.flatMap((value) => (isUnregistered(value, names) ? value.entry : []))];
  const wordsIn = (text: string) => {
    const parts = [QUOTATION, ...titles.filter(Boolean)];
    const own = parts.reduce((left: string, each) => left.replaceAll(each, (part) => ' '.repeat(part.length)), text);
    // The first word of a text is no name for its capital.
    return [...(own.charAt(0).toLowerCase() + own.slice(1)).matchAll(WORD)];
  };
  const around = cached(() => textOf(wordsIn(near().text)));
  const texts = values.flatMap((value) => (value.kind === 'text' ? value : []));
  return [{ field: 'says', text: says }, ...texts].flatMap(({ field, text }) => {
    const plain = plainMarks(text);
    const words = wordsIn(plain);
    let [from, to] = [0, MIN_REPEATED - 1];
    for (const at of words.keys()) {
      let end = at + to - from;
      while (end < words.length && around().includes(textOf(words.slice(at, end + 1)))) {
        end += 1;
        [from, to] = [at, end];
      }
    }
    const [first, last] = [words[from], words[to - 1]];
    if (to - from < MIN_REPEATED || !first || !last) return [];
    const part = plain.slice(first.index, last.index + last[0].length);
    return { field, words: to - from, text: part, isWhole: to - from >= words.length * 0.9 };
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

function textOf(words: readonly RegExpExecArray[]): string {
  return ` ${words.map(([word]) => word).join(' ')} `;
}
