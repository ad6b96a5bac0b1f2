import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PlacedDate } from '../copy/reading/dates.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, negationAt, stemOf, type TextWord, type Word } from '../copy/reading/words.ts';
import { actorRegister } from '../model/register.ts';
import { cached } from '../model/text.ts';
import type { TextRange } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import { asks, type Compared, differs, type Finding } from './finding.ts';
import { datesIn, deniedIn, entriesIn, numbersIn } from './statements.ts';

/** The words of `wording.yaml`, where each list is explained. */
interface Wording {
  readonly opposites: readonly (readonly string[])[];
  readonly amounts: Readonly<Record<string, string>>;
  readonly strong: readonly string[];
  readonly modals: string;
  readonly hedges: string;
  readonly reports: string;
  readonly capitals: Readonly<Record<string, string>>;
}

const wording = cached(() => parse(readFileSync(join(builtinFacts, 'wording.yaml'), 'utf8')) as Wording);

/** Lists that exclude each other, by the stems of their words: pairs of opposites, amounts, and modal verbs before other doubts. */
const wordLists = cached(() => {
  const { opposites, amounts, strong, modals, hedges, reports } = wording();
  const listsOf = (lists: readonly string[]) =>
    new Map(lists.flatMap((words, list) => words.split(/\s+/).map((word) => [stemOf(word), list] as const)).reverse());
  return {
    opposites: opposites.map(listsOf),
    amounts: listsOf(Object.values(amounts)),
    strong: new Set(strong.map((name) => Object.keys(amounts).indexOf(name))),
    doubts: listsOf([modals, hedges, reports]),
  };
});

/** The actors for whose governments a text has their capitals: "talks between Oslo and Beijing", but not "in Oslo". */
export function governmentsIn({ content, words }: Reading) {
  return content.flatMap(({ text, at }) => {
    const entry = /^(?:in|at|near)$/.test(words[at - 1]?.lower ?? '') ? undefined : wording().capitals[text];
    return entry === undefined ? [] : [{ register: actorRegister, entry, at }];
  });
}

/** A passage of more words has too many dates, numbers and names to tell which is beside what. */
const LONG = 500;

/** Compares the words of a sentence with those of its passage: opposites, amounts, doubts, denials, and what is beside what. */
export function wordingFindings(compared: Compared): Finding[] {
  const isLong = compared.passage.words.length > LONG;
  return [
    ...oppositeFindings(compared),
    ...amountFindings(compared),
    ...doubtFindings(compared),
    ...denialFindings(compared),
    ...(isLong ? [] : [...roleFindings(compared), ...dateFindings(compared)]),
  ];
}

/** Words of amounts that say nothing about how many. */
const IDIOM = /^(?:(?:above|after|at|almost|nearly) all|\S+ only (?:after|because|if|since|when)|\S+ ever)\b/;

/** The words of a text that are in a list, without "above all" and those in names and dates, such as "May". */
function listedIn({ words, entries }: Reading, lists: ReadonlyMap<string, number>) {
  return words.flatMap(({ lower, text }, at) => {
    const stem = stemOf(lower);
    const list = lists.get(stem) ?? lists.get(`${lower}_${words[at + 1]?.lower}`);
    const isIdiom = IDIOM.test(`${words[at - 1]?.lower} ${lower} ${words[at + 1]?.lower}`);
    const isInName = entries.some((entry) => at >= entry.at && at < entry.at + entry.length);
    if (list === undefined || isIdiom || isInName || (at > 0 && /^\p{Lu}/u.test(text))) return [];
    // "Not catching every banned product" bans.
    const isDenied = negationAt(words, at) >= Math.max(0, at - 2);
    return [{ list: isDenied ? 1 - list : list, stem, text, at }];
  });
}

/** How many words after a word of amount or doubt show what it is about. */
const AFTER = 5;

function wordsAfter(at: number, { content }: Reading): Word[] {
  return content.filter((word) => word.at > at && word.at <= at + AFTER && !word.isEntry);
}

function oppositeFindings({ says, passage }: Compared): Finding[] {
  return wordLists().opposites.flatMap((lists) => {
    const [own, theirs] = [listedIn(says, lists), listedIn(passage, lists)];
    const first = own.find((one) => !theirs.some(({ list, stem }) => list === one.list || stem === one.stem));
    if (!first || !theirs[0]) return [];
    const others = says.content.filter(({ at }) => at !== first.at);
    const isAlike = sharedWords(others, passage).length * 2 >= others.length;
    return [saysInstead(isAlike, 'opposite', `"${first.text}"`, `says "${theirs[0].text}"`)];
  });
}

function amountFindings({ says, passage }: Compared): Finding[] {
  const { amounts, strong } = wordLists();
  const [own, theirs] = [listedIn(says, amounts), listedIn(passage, amounts)];
  const isOther = ({ list }: { list: number }) => !theirs.some((other) => other.list === list);
  const first = own.find((hit) => isOther(hit) && (theirs.length > 0 || strong.has(hit.list)));
  if (!first || (theirs.length === 0 && deniedIn(passage).length > 0)) return [];
  const same = theirs.find(({ at }) => share(wordsAfter(first.at, says), wordsAfter(at, passage)));
  const other = same ?? theirs[0];
  const found = other ? `says "${other.text}"` : 'does not say how many';
  return [saysInstead(same !== undefined, 'amount', `"${first.text}"`, found)];
}

function doubtFindings({ says, passage }: Compared): Finding[] {
  // "The author judges" is no doubt of somebody else.
  const isAuthors = (at: number) =>
    says.words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^authors?$/.test(lower));
  const doubts = listedIn(says, wordLists().doubts).filter(({ list, at }) => list === 0 || !isAuthors(at));
  // A doubt is about what follows it: "restricted goods that may be stolen" are restricted.
  const sure = says.content.filter(({ at }) => !doubts.some((doubt) => doubt.at < at));
  const theirs = listedIn(passage, wordLists().doubts);
  const modal = theirs.find(({ list, at }) => list === 0 && share(wordsAfter(at, passage).slice(0, 2), sure));
  const asked =
    modal ?? theirs.find(({ list, at }) => list < 2 && doubts.length === 0 && share(wordsAfter(at, passage), sure));
  return asked ? [saysInstead(modal !== undefined, 'doubt', 'as a fact', `says "${asked.text}"`)] : [];
}

function saysInstead(isContrary: boolean, rule: string, value: string, found: string): Finding {
  return (isContrary ? differs : asks)(rule, { field: 'says', value }, 'passage', found);
}

function share(words: readonly Word[], others: readonly Word[]): boolean {
  return words.some((word) => others.some((other) => isSameWord(word, other)));
}

function sharedWords(words: readonly Word[], { content }: Pick<Reading, 'content'>): Word[] {
  return words.filter((word) => content.some((other) => isSameWord(word, other)));
}

/** A word that only the sentence or only the passage denies. */
function denialFindings({ claim, says, passage }: Compared): Finding[] {
  const [own, theirs] = [deniedIn(says), deniedIn(passage)];
  if (own.length > 0 && theirs.length > 0) return [];
  // "Not Poland" denies something of Poland, and not the name.
  const isWord = ({ isEntry }: Word) => !isEntry;
  const [added] = sharedWords(own.filter(isWord), passage);
  const [lost] = sharedWords(theirs.filter(isWord), says);
  // "Not independent" may be "dependent", and what is "no longer" so may have been given up in other words.
  if (added && !/\bno longer\b/i.test(says.text))
    return [saysInstead(added === own[0], 'denial', `"${added.text}"`, 'does not deny it')];
  const isDenial = claim.values.some(
    (value) => value.kind === 'choice' && value.choices[value.choice]?.words?.some((word) => word.startsWith('not ')),
  );
  return lost ? [saysInstead(!isDenial, 'denial', `"${lost.text}"`, 'denies it')] : [];
}

/** A name or number beside a word of the sentence, where the passage has another one of the sentence: a question. */
function roleFindings({ says, passage }: Compared): Finding[] {
  const [ours, theirs] = [marksIn(says), marksIn(passage)];
  const found = ours.flatMap((mark) => {
    const here = says.content.filter(({ at, isEntry }) => !isEntry && at > mark.at && at <= mark.at + 2);
    const there = sharedWords(passage.content, { content: here });
    const beside = theirs.filter(
      ({ sort, at }) => sort === mark.sort && there.some((word) => word.at > at && word.at <= at + 2),
    );
    const isHere = (key: string) => ours.some((own) => own.key === key);
    const isOther = beside.some(({ key }) => isHere(key)) && !beside.some(({ key }) => key === mark.key);
    return isOther ? [saysInstead(false, 'role', mark.text, `has ${beside[0]?.text} there`)] : [];
  });
  return found.slice(0, 1);
}

/** The names and numbers of a text, with the index of their last words. */
function marksIn(text: Reading) {
  const marks = [
    ...entriesIn(text).map((entry) => ({ ...entry, sort: entry.register, key: entry.entry })),
    ...numbersIn(text).map((number) => ({ ...number, sort: 'number', key: `${number.number}` })),
  ];
  return marks.map(({ sort, key, start, end }) => {
    const at = text.words.findLastIndex((word) => word.start < end);
    return { sort, key, at, text: text.text.slice(start, end) };
  });
}

/** How many words the end of a clause counts for, and an "and". */
const [CLAUSE, JOINT] = [8, 4];

/** A date of the passage that more words of the sentence are beside than beside that of the fact. */
function dateFindings({ claim, says, passage, background }: Compared): Finding[] {
  const own = claim.values.flatMap((value) => (value.kind === 'date' && !value.isInferred ? [value] : []));
  const isOwn = ({ date }: PlacedDate) =>
    own.some((value) => value.date.startsWith(date) || date.startsWith(value.date));
  const dates = datesIn(passage, { bulletin: background.date });
  const marks = joined(
    dates.map((date) => ({ ...date, isOwn: isOwn(date) })),
    passage,
  );
  const ours = marks.filter((mark) => mark.isOwn);
  const [first] = own;
  if (!first || ours.length === 0) return [];
  const isInDate = ({ start }: TextRange) => marks.some((mark) => start >= mark.start && start < mark.end);
  const voters = sharedWords(passage.content, says).flatMap(({ at }) => {
    const word = passage.words[at];
    return word && !isInDate(word) ? [word] : [];
  });
  const nearest = voters.flatMap((word) => {
    const distances = marks.map((mark) => distance(word, mark, passage));
    return marks.filter((_, at) => distances[at] === Math.min(...distances));
  });
  const votes = (mark: PlacedDate) => nearest.filter((one) => one === mark).length;
  const most = Math.max(...ours.map(votes));
  const other = marks.find((mark) => votes(mark) > most);
  return other ? [(most === 0 ? differs : asks)('date-role', first, 'passage', `has ${other.date} there`)] : [];
}

/** How many words there are between a word and a date; a new clause, or an "and", counts for more. */
function distance(word: TextWord, { start }: TextRange, { words }: Reading): number {
  const [from, to] = [words.indexOf(word), words.findIndex(({ end }) => end > start)];
  const joints = words.slice(Math.min(from, to), Math.max(from, to)).filter(({ lower }) => /^(?:and|or)$/.test(lower));
  const clauses = Math.abs(word.clause - (words[to]?.clause ?? 0));
  return Math.abs(from - to) + CLAUSE * clauses + JOINT * joints.length;
}

/** Takes "in 2022, 2023 and 2024" for one date. */
function joined<Mark extends PlacedDate & { isOwn: boolean }>(marks: readonly Mark[], { text }: Reading): Mark[] {
  const groups: Mark[] = [];
  for (const mark of marks) {
    const before = groups.at(-1);
    const isJoined = before && /^[\s,;]*(?:(?:and|or|to|in)\s+)*$/.test(text.slice(before.end, mark.start));
    if (isJoined) groups.splice(-1, 1, { ...before, end: mark.end, isOwn: before.isOwn || mark.isOwn });
    else groups.push(mark);
  }
  return groups;
}
