import { plainWords } from '../copy/reading/words.ts';
import { headingEnd } from '../copy/text/sentences.ts';
import type { TextRange } from '../model/values.ts';
import { anyWordOf, type DraftingWords } from './drafting-words.ts';

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
  const isClosed = (text: string) => text.split(/[([]/).length <= text.split(/[)\]]/).length;
  const marks = [...sentence.matchAll(new RegExp(`[,;](?=\\s)|\\s(?:${anyWordOf(words.divide)})(?=\\s)`, 'gu'))]
    .map(({ index, 0: mark }) => ({ at: index, after: index + (/^[,;]/.test(mark) ? 1 : 0) }))
    .filter(({ at }) => at > start && isClosed(sentence.slice(start, at)) && !isInName(at));
  const piece = (index: number) => ({ start: marks[index - 1]?.after ?? start, end: marks[index]?.at ?? 0 });
  // "the minister, Anna Nowicka, said": a name between two marks belongs to the words before it, a date to those after it.
  const isBound = (index: number) =>
    [index || 1, index + 1].some((each) => isOnly(piece(each), sentence, names, [])) ||
    isOnly(piece(index), sentence, dates, words.common);
  const clauses: string[] = [];
  let from = start;
  for (const [index, { at, after }] of marks.entries()) {
    if (isBound(index)) continue;
    const next = marks[index + 1]?.at ?? sentence.length;
    const before = sentence.slice(from, at).trim();
    // The part after the mark must begin with a fact, up to the next mark or the one after it.
    const begins = [next, marks[index + 2]?.at ?? sentence.length].some((end) => isFact(sentence.slice(after, end)));
    if (!isFact(before) || !begins) continue;
    clauses.push(before);
    from = after;
  }
  const joined = new RegExp(`^[\\s,;]*(?:(?:${anyWordOf(words.divide)})\\s+)?`, 'u');
  return [...clauses, sentence.slice(from).trim()].map((clause, at) => (at > 0 ? clause.replace(joined, '') : clause));
}

/** Whether a part has only a name or date beside such words, as "on 22 July 2025" in "On 22 July 2025, the president signed it". */
export function isOnly(part: TextRange, text: string, values: readonly TextRange[], beside: readonly string[]) {
  const value = values.find((each) => each.start >= part.start && each.end <= part.end);
  const rest = value ? `${text.slice(part.start, value.start)} ${text.slice(value.end, part.end)}` : '';
  return value !== undefined && plainWords(rest.toLowerCase()).every((word) => beside.includes(word));
}
