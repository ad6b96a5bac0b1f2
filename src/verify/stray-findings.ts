import type { DateAt } from '../copy/reading/dates.ts';
import type { NumberAt } from '../copy/reading/numbers.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, type TextWord, type Word } from '../copy/reading/words.ts';
import type { TextRange } from '../model/values.ts';
import { asQuestions, type Compared, type Finding, finding } from './finding.ts';
import { thingOf } from './wording-findings.ts';

/** A date or number of a passage, and whether it is one of the fact. */
type Mark = TextRange & { readonly isOwn: boolean };

/** How many words a new clause counts for, and how near a word of a choice is to its date. */
const [CLAUSE, NEAR] = [8, 6];

/** Finds dates that a passage has beside words of the fact, where the date of the fact is beside others. */
export function strayDates({ claim: { values }, says, passage }: Compared): Finding[] {
  const dates = values.filter((value) => value.kind === 'date');
  const [first] = dates;
  if (!first) return [];
  const isOwn = (at: DateAt) => dates.some(({ date }) => isPart(at, date));
  const all = joined(
    passage.dates.map((at) => ({ start: at.start, end: at.end, isOwn: isOwn(at) })),
    passage.text,
  );
  const marks = all.filter((mark) => mark.isOwn || !isOfName(mark, passage.text));
  const words = passage.words.filter((word) => !all.some(({ start, end }) => word.start < end && word.end > start));
  const chosen = values.flatMap((value) => (value.kind === 'choice' ? (value.choices[value.choice]?.words ?? []) : []));
  const last = new Set(chosen.map((phrase) => phrase.split(' ').at(-1)));
  const isNear = (word: TextWord) => marks.some((mark) => distance(word, mark, passage) <= NEAR);
  const heads = words.filter((word) => last.has(word.lower) && isNear(word));
  const byWords = strongerMark(
    wordsOf(says.content, passage).filter((word) => words.includes(word)),
    marks,
    passage,
  );
  const other = heads.length > 0 ? strongerMark(heads, marks, passage) : byWords;
  // "The Act of 2022" is no act in 2022.
  const own = marks.filter((mark) => mark.isOwn);
  const isNamed = own.length > 0 && own.every((mark) => isOfName(mark, passage.text));
  const isDated = isNamed && says.dates.some((at) => isOwn(at) && !isOfName(at, says.text));
  const instead = other ? `has "${textOf(other, passage)}" there` : isDated ? 'has it in a name only' : undefined;
  const found = instead ? [finding(first, 'passage', instead)] : [];
  return other?.isAlone && byWords?.isAlone ? found : asQuestions(found);
}

function isPart({ year, month }: DateAt, date: string): boolean {
  const isMonth = month === undefined || !/\d-\d/.test(date) || date.includes(`-${String(month).padStart(2, '0')}`);
  return (year === undefined || date.includes(String(year))) && isMonth;
}

/** Takes "in 2022, 2023 and 2024" for one date. */
function joined(marks: readonly Mark[], text: string): Mark[] {
  const groups: Mark[] = [];
  for (const mark of marks) {
    const before = groups.at(-1);
    const isJoined = before && /^[\s,;]*(?:(?:and|or|to|in)\s+)*$/.test(text.slice(before.end, mark.start));
    if (isJoined) groups.splice(-1, 1, { ...before, end: mark.end, isOwn: before.isOwn || mark.isOwn });
    else groups.push(mark);
  }
  return groups;
}

/** "The Act of 2022" does not say when it was used, nor "the 2010 Nobel Prize" when its winner died. */
export function isOfName({ start, end }: TextRange, text: string): boolean {
  return /\p{Lu}\p{L}{2,} (?:of )?$/u.test(text.slice(0, start)) || /^ \p{Lu}/u.test(text.slice(end));
}

function textOf({ start, end }: TextRange, { text }: Reading): string {
  return text.slice(start, end).replace(/\.$/, '');
}

/** How many words there are between a word and a mark; a new clause, or an "and", counts for more. */
function distance(word: TextWord, { start }: Mark, { words }: Reading): number {
  const [from, to] = [words.indexOf(word), words.findIndex(({ end }) => end > start)];
  const joints = words.slice(Math.min(from, to), Math.max(from, to)).filter(({ lower }) => /^(?:and|or)$/.test(lower));
  return Math.abs(from - to) + CLAUSE * (Math.abs(word.clause - (words[to]?.clause ?? 0)) + joints.length / 2);
}

/** The foreign mark that more of these words are next to than to any own one; alone if none is next to an own one. */
function strongerMark(voters: readonly TextWord[], marks: readonly Mark[], passage: Reading) {
  const nearest = voters.flatMap((word) => {
    const distances = marks.map((mark) => distance(word, mark, passage));
    return marks.filter((_, at) => distances[at] === Math.min(...distances));
  });
  const votes = (mark: Mark) => nearest.filter((one) => one === mark).length;
  const own = Math.max(...marks.filter(({ isOwn }) => isOwn).map(votes));
  const [other] = marks.filter(({ isOwn }) => !isOwn).sort((one, two) => votes(two) - votes(one));
  return other && own >= 0 && votes(other) > own ? { ...other, isAlone: own === 0 } : undefined;
}

/** Finds a number that is beside another name in the passage, where it has another number beside the name of the fact. */
export function strayNumbers({ claim: { values }, says, passage }: Compared): Finding[] {
  const numbers = values.flatMap((value) => (value.kind === 'number' && !value.isInferred ? [value] : []));
  const [first] = numbers;
  if (!first) return [];
  const isOwn = ({ number }: NumberAt) => numbers.some((own) => own.number === number);
  const things = passage.numbers.filter(isOwn).map((at) => countedAt(at, passage));
  const isRival = (at: NumberAt) => {
    const thing = countedAt(at, passage);
    return thing === undefined || things.some((own) => own === undefined || own === thing);
  };
  const marks = passage.numbers.filter(isRival).map((at) => ({ ...at, isOwn: isOwn(at) }));
  const names = says.content.filter(({ isEntry }) => isEntry);
  const others = passage.content.filter((word) => word.isEntry && !names.some((name) => isSameWord(name, word)));
  const foreign = marks.map((mark) => ({ ...mark, isOwn: !mark.isOwn }));
  const isOfOthers = strongerMark(wordsOf(others, passage), foreign, passage) !== undefined;
  const beside = isOfOthers ? strongerMark(wordsOf(names, passage), marks, passage) : undefined;
  return beside?.isAlone ? [finding(first, 'passage', `has "${textOf(beside, passage)}" there`)] : [];
}

/** Finds a number that counts another sort of things in the passage: "144 officials" for "144 companies". */
export function countFindings({ says, passage }: Compared): Finding[] {
  const whole = says.numbers.filter(({ isPart }) => !isPart);
  return whole.flatMap((at) => {
    const own = countedAt(at, says);
    const same = passage.numbers.filter(({ number }) => number === at.number);
    const theirs = same.flatMap((each) => countedAt(each, passage) ?? []);
    if (!own || theirs.length === 0 || theirs.includes(own)) return [];
    return [finding({ field: 'says', value: textOf(at, says) }, 'passage', `has ${theirs[0]} and not ${own} there`)];
  });
}

/** Whether a number may be a year. */
export function isYear(number: number): boolean {
  return number > 999 && number < 3000;
}

/** How many words after a number may name what it counts. */
const COUNTED = 4;

/** The sort of things that a number counts; nothing for years. */
function countedAt({ start, end, number }: NumberAt, { text, words }: Reading): string | undefined {
  if (/[$€£]/.test(text[start - 1] ?? '')) return 'money';
  const first = words.findIndex((word) => word.start >= end);
  if (first < 0 || isYear(number)) return undefined;
  const after = words.slice(first, first + COUNTED).filter(({ clause }) => clause === words[first - 1]?.clause);
  return after.map(({ lower }) => thingOf(lower)).find((thing) => thing);
}

/** The words of a text that are among others. */
function wordsOf(words: readonly Word[], { content, words: all }: Reading): TextWord[] {
  return content.filter((word) => words.some((one) => isSameWord(one, word))).flatMap(({ at }) => all[at] ?? []);
}
