import { plainWords } from '../copy/reading/words.ts';
import { headingEnd } from '../copy/text/sentences.ts';
import type { TextRange } from '../model/values.ts';
import { anyWordOf, type DraftingWords } from './drafting-words.ts';

/** The least length of a clause. */
const MIN_LENGTH = 12;

/**
 * Splits a sentence into clauses that can each be a fact, at commas and the like outside of brackets and names. Drops a
 * run-in heading.
 */
export function splitSentence(
  sentence: string,
  names: readonly TextRange[],
  dates: readonly TextRange[],
  words: DraftingWords,
  isFact: (part: string) => boolean,
): string[] {
  const start = headingEnd(sentence);
  const isInName = (at: number) => names.some((name) => at > name.start && at < name.end);
  const marks = [...sentence.matchAll(new RegExp(`[,;](?=\\s)|\\s(?:${anyWordOf(words.divide)})(?=\\s)`, 'gu'))]
    .map(({ index, 0: mark }) => ({ at: index, after: index + (/^[,;]/.test(mark) ? 1 : 0) }))
    .filter(({ at }) => at > start && isOutside(sentence.slice(start, at)) && !isInName(at));
  // "the minister, Anna Nowicka, said": a name between two marks belongs to the words before it.
  const isName = (from: number, to: number) => {
    const text = sentence.slice(from, to);
    return names.some((name) => name.start >= from && name.end <= to && text.trim().length === name.end - name.start);
  };
  const isBesideName = (index: number) =>
    [index, index + 1].some((each) => isName(marks[each - 1]?.after ?? Infinity, marks[each]?.at ?? 0));
  const isDate = (index: number) =>
    isOnlyDate({ start: marks[index - 1]?.after ?? start, end: marks[index]?.at ?? 0 }, sentence, dates, words);
  const clauses: string[] = [];
  let from = start;
  for (const [index, { at, after }] of marks.entries()) {
    if (isBesideName(index) || isDate(index)) continue;
    const next = marks[index + 1]?.at ?? sentence.length;
    const [before, rest] = [sentence.slice(from, at).trim(), sentence.slice(after)];
    // The part after the mark must begin with a fact, up to the next mark or the one after it.
    const begins = [next, marks[index + 2]?.at ?? sentence.length].some((end) => isFact(sentence.slice(after, end)));
    if (before.length < MIN_LENGTH || rest.length < MIN_LENGTH || !isFact(before) || !begins) continue;
    clauses.push(before);
    from = after;
  }
  const joined = new RegExp(`^[\\s,;]*(?:(?:${anyWordOf(words.divide)})\\s+)?`, 'u');
  return [...clauses, sentence.slice(from).trim()].map((clause, at) => (at > 0 ? clause.replace(joined, '') : clause));
}

/** Whether a part has only a date, as "on 22 July 2025" in "On 22 July 2025, the president signed it". */
export function isOnlyDate(
  { start, end }: TextRange,
  text: string,
  dates: readonly TextRange[],
  { common }: DraftingWords,
): boolean {
  const date = dates.find((each) => each.start >= start && each.end <= end);
  if (!date) return false;
  return plainWords(`${text.slice(start, date.start)} ${text.slice(date.end, end)}`).every((word) =>
    common.includes(word.toLowerCase()),
  );
}

/** Whether all brackets of a text are closed. */
function isOutside(text: string): boolean {
  return (text.match(/[([]/g)?.length ?? 0) <= (text.match(/[)\]]/g)?.length ?? 0);
}
