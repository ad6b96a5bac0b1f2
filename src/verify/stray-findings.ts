import type { DateAt } from '../copy/reading/dates.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, type TextWord, type Word } from '../copy/reading/words.ts';
import type { TextRange } from '../model/values.ts';
import type { Claim } from './claim.ts';
import { asQuestions, type Finding, finding } from './finding.ts';

/** A date or number of a passage, and whether it is one of the fact. */
interface Mark extends TextRange {
  readonly isOwn: boolean;
}

/** How many words a new clause counts for, and how near a word of a choice is to its date. */
const CLAUSE = 8;
const NEAR = 6;

/** Finds dates that a passage has beside words of the fact, where the date of the fact is beside others. */
export function strayDates({ values }: Claim, says: Reading, passage: Reading): Finding[] {
  const dates = values.filter((value) => value.kind === 'date' && !value.isInferred).map((value) => ({ ...value }));
  const [first] = dates;
  if (!first) return [];
  const own = values.flatMap((value) => (value.kind === 'date' ? [value.date] : []));
  const all = joined(
    passage.dates.map((at) => ({ start: at.start, end: at.end, isOwn: own.some((date) => isPart(at, date)) })),
    passage.text,
  );
  const free = all.filter((mark) => !isOfName(mark, passage.text));
  const isNamed =
    values[0]?.kind !== 'entry' ||
    !all.some(({ isOwn }) => isOwn) ||
    free.some(({ isOwn }) => isOwn) ||
    values[0].register === 'instruments';
  if (!isNamed) return asQuestions([finding(first, 'passage', 'has it in a name only')]);
  const marks = all.filter((mark) => mark.isOwn || !isOfName(mark, passage.text));
  const words = passage.words.filter((word) => !all.some(({ start, end }) => word.start < end && word.end > start));
  const chosen = values.flatMap((value) => (value.kind === 'choice' ? (value.choices[value.choice]?.words ?? []) : []));
  const last = new Set(chosen.map((phrase) => phrase.split(' ').at(-1)));
  const heads = words.filter(
    (word) => last.has(word.lower) && marks.some((mark) => distance(word, mark, passage) <= NEAR),
  );
  const said = says.content.filter(({ isEntry, text }) => isEntry || !/^\d/.test(text));
  const spoken = wordsOf(said, passage).filter((word) => words.includes(word));
  const [byChoice, byWords] = [heads, spoken].map((voters) => strongerMark(voters, marks, passage));
  const other = heads.length > 0 ? byChoice : byWords;
  if (!other) return [];
  const found = [finding(first, 'passage', `has "${passage.text.slice(other.start, other.end)}" there`)];
  // The word of the choice may be about something else.
  return other.isAlone && byWords?.isAlone ? found : asQuestions(found);
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
    if (isJoined) groups[groups.length - 1] = { ...before, end: mark.end, isOwn: before.isOwn || mark.isOwn };
    else groups.push(mark);
  }
  return groups;
}

/** "The Act of 2022" does not say when it was used, nor "the 2010 Nobel Prize" when its winner died. */
function isOfName({ start, end }: Mark, text: string): boolean {
  return (
    /\p{Lu}\p{L}{2,} (?<!\b(?:Since|From|Until|During) )(?:of )?$/u.test(text.slice(0, start)) ||
    /^ \p{Lu}/u.test(text.slice(end))
  );
}

/** How many words a word is from a mark; a date with a comma before a clause belongs to that clause. */
function distance(word: TextWord, { start, end }: Mark, { words, text }: Reading): number {
  const at = words.findIndex((one) => one.end > start);
  const isLeading = /(?:^|[,;.] |\()(?:in|on|since) $/i.test(text.slice(0, start)) && /^ ?,/.test(text.slice(end));
  const clauses = word.clause - (words[at]?.clause ?? 0);
  return Math.abs(words.indexOf(word) - at) + CLAUSE * Math.abs(isLeading && clauses > 0 ? clauses - 1 : clauses);
}

/** The foreign mark that more of these words are next to than to any own one; alone if none is next to an own one. */
function strongerMark(voters: readonly TextWord[], marks: readonly Mark[], passage: Reading) {
  const nearest = voters.flatMap((word) => {
    const distances = marks.map((mark) => distance(word, mark, passage));
    const least = Math.min(...distances);
    return marks.filter((_, at) => distances[at] === least);
  });
  const votes = (mark: Mark) => nearest.filter((one) => one === mark).length;
  const own = Math.max(...marks.filter(({ isOwn }) => isOwn).map(votes));
  const [other] = marks.filter(({ isOwn }) => !isOwn).sort((a, b) => votes(b) - votes(a));
  return other && own >= 0 && votes(other) > own ? { ...other, isAlone: own === 0 } : undefined;
}

/** How many words after a number say what it counts. */
const COUNTED = 3;

/** Finds numbers that count something else in the passage, as "six agencies" for six months, or are beside other names. */
export function strayNumbers({ values }: Claim, says: Reading, passage: Reading): Finding[] {
  const own = values.flatMap((value) => (value.kind === 'number' ? [value.number] : []));
  const marks = passage.numbers.map((at) => ({ ...at, isOwn: own.includes(at.number) }));
  const names = says.content.filter(({ isEntry }) => isEntry);
  const others = passage.content.filter((word) => word.isEntry && !names.some((name) => isSameWord(name, word)));
  const foreign = marks.map((mark) => ({ ...mark, isOwn: !mark.isOwn }));
  const isBesideOthers = strongerMark(wordsOf(others, passage), foreign, passage) !== undefined;
  const beside = isBesideOthers ? strongerMark(wordsOf(names, passage), marks, passage) : undefined;
  return values.flatMap((value) => {
    if (value.kind !== 'number' || value.isInferred) return [];
    const [said, theirs] = [says, passage].map((text) => countedBy(value.number, text));
    const isSaid = (word: Word | undefined) => word && said?.some((one) => isSameWord(one, word));
    const isElse = theirs?.length && !theirs.some(isSaid);
    const counted = marks.find(({ number, isOwn }) => !isOwn && isSaid(countedBy(number, passage)[0]));
    const other = isElse && counted ? counted : beside?.isAlone ? beside : undefined;
    return other ? [finding(value, 'passage', `has "${passage.text.slice(other.start, other.end)}" there`)] : [];
  });
}

/** The words of a text that are among others. */
function wordsOf(words: readonly Word[], { content, words: all }: Reading): TextWord[] {
  return content.filter((word) => words.some((one) => isSameWord(one, word))).flatMap(({ at }) => all[at] ?? []);
}

/** The content words directly after a number. */
function countedBy(number: number, { numbers, words, content }: Reading): Word[] {
  return numbers.flatMap((each) => {
    if (each.number !== number) return [];
    const at = words.findLastIndex(({ start }) => start < each.end);
    const isCounted = (word: Word) => word.at > at && word.at <= at + COUNTED;
    return content.filter((word) => isCounted(word) && words[word.at]?.clause === words[at]?.clause);
  });
}
