import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actorRegister } from '../../core/model/register.ts';
import { cached } from '../../core/model/text.ts';
import { builtinFacts } from '../../core/package.ts';
import type { Reading } from '../reading/reading.ts';
import { baseForm, entryKey, isSameWord, negationAt, type Word } from '../reading/words.ts';
import { type Compared, type Finding, finding } from './finding.ts';
import { deniedIn, numbersIn } from './statements.ts';

/** Compares the words of a sentence with those of its passage: opposites, amounts, doubts, denials, and what is beside what. */
export function wordingFindings(compared: Compared): Finding[] {
  const { opposites, amounts, strong } = wordLists();
  const isLong = compared.passage.words.length > LONG;
  return [
    ...opposites.flatMap((lists) => contraryFindings('opposite', lists, compared)),
    ...contraryFindings('amount', amounts, compared, strong),
    ...doubtFindings(compared),
    ...denialFindings(compared),
    ...(isLong ? [] : roleFindings(compared)),
  ];
}

/** The words of `wording.yaml` by which a sentence is compared with its passage; each list is explained there. */
interface Wording {
  readonly opposites: readonly (readonly string[])[];
  readonly amounts: Readonly<Record<string, string>>;
  readonly strong: readonly string[];
  readonly announced: string;
  readonly modals: string;
  readonly hedges: string;
  readonly reports: string;
  readonly limits: Readonly<Record<string, string>>;
  readonly capitals: Readonly<Record<string, string>>;
}

const wording = cached(() => parse(readFileSync(join(builtinFacts, 'wording.yaml'), 'utf8')) as Wording);

/** Lists that exclude each other, by the stems of their words: pairs of opposites, amounts, and modal verbs before other doubts. */
const wordLists = cached(() => {
  const { opposites, amounts, strong, modals, hedges, reports, limits } = wording();
  const listsOf = (lists: readonly string[]) => {
    const byStem = new Map<string, number>();
    for (const [list, words] of [...lists.entries()].reverse())
      for (const stem of words.split(/\s+/).map(baseForm)) byStem.set(stem, list);
    return byStem;
  };
  return {
    opposites: opposites.map(listsOf),
    amounts: listsOf(Object.values(amounts)),
    strong: new Set(strong.map((name) => Object.keys(amounts).indexOf(name))),
    doubts: listsOf([modals, hedges, reports]),
    limits: listsOf([...Object.values(limits), ...Object.values(amounts)]),
  };
});

const announcing = cached(() => new Set(wording().announced.split(/\s+/).map(baseForm)));

/** How a text only announces what it has in the words from one on: "announced its withdrawal", "plans to leave". */
export function announcedBy({ words, text }: Reading, at: number, end: number): string | undefined {
  const before = words.slice(0, at).findLast(({ lower }) => !/^(?:an?|the|its|his|her|their|our|to|be)$/.test(lower));
  return before && announcing().has(baseForm(before.lower)) ? text.slice(before.start, end) : undefined;
}

/** The actors for whose governments a text has their capitals: "talks between Oslo and Beijing", but not "in Oslo". */
export function governmentsIn({ content, words }: Reading) {
  return content.flatMap(({ text, at }) => {
    const entry = /^(?:in|at|near)$/.test(words[at - 1]?.lower ?? '') ? undefined : wording().capitals[text];
    return entry === undefined ? [] : [{ register: actorRegister, entry, at }];
  });
}

/** A passage of more words has too many dates, numbers and names to tell which is beside what. */
const LONG = 500;

type WordLists = ReadonlyMap<string, number>;
type ListedWord = ReturnType<typeof listedWordsIn>[number];

/** Words of the lists that mean something else: "above all", "all-out", "at least one", and the noun in "management plans". */
const IDIOM =
  /^(?:(?:above|after|at|almost|nearly) all\b|\S+ all out\b|at least one\b|\S+ only (?:after|because|if|since|when)\b|\S+ ever\b|\S+ plans? (?!to\b))/;

/** The words of a text that are in a list, without "above all" and those that begin with a capital, such as "May". */
function listedWordsIn({ words }: Reading, lists: WordLists) {
  return words.flatMap(({ lower, text }, at) => {
    const stem = baseForm(lower);
    const list = lists.get(stem) ?? lists.get(`${lower}_${words[at + 1]?.lower}`);
    if (list === undefined || (at > 0 && /^\p{Lu}/u.test(text))) return [];
    const isIdiom = IDIOM.test(`${words[at - 1]?.lower} ${lower} ${words[at + 1]?.lower}`);
    if (isIdiom) return [];
    // "Not catching every banned product" bans.
    const isDenied = negationAt(words, at) >= Math.max(0, at - 2);
    return [{ list, side: isDenied ? 1 - list : list, stem, text, at }];
  });
}

/** The words by which a passage limits what it says, such as "may", "almost" and "some", where the sentence has none of their list. */
export function lostLimits({ passage, says }: Compared): string[] {
  const { limits } = wordLists();
  const kept = listedWordsIn(says, limits).map(({ list }) => list);
  return listedWordsIn(passage, limits).flatMap(({ list, text }) => (kept.includes(list) ? [] : text));
}

/** How many words after a word of amount or doubt show what it is about. */
const AFTER = 5;

function wordsAfter(at: number, { content }: Reading): Word[] {
  return content.filter((word) => word.at > at && word.at <= at + AFTER && !word.isEntry);
}

/** A word of the sentence that is in one of some lists, where the passage has only words of others: a failure if both are alike. */
function contraryFindings(
  rule: string,
  lists: WordLists,
  { says, passage }: Compared,
  strong?: ReadonlySet<number>,
): Finding[] {
  const own = listedWordsIn(says, lists);
  if (own.length === 0) return [];
  const theirs = listedWordsIn(passage, lists);
  const isOther = (one: ListedWord) => !theirs.some(({ side, stem }) => side === one.side || stem === one.stem);
  const first = own.find((one) => isOther(one) && (theirs.length > 0 || strong?.has(one.list)));
  if (!first || (theirs.length === 0 && deniedIn(passage).length > 0)) return [];
  const others = says.content.filter(({ at }) => at !== first.at);
  const isAlike = theirs.length > 0 && sharedWords(others, passage.content).length * 2 >= others.length;
  const [found] = theirs;
  return [ofSentence(isAlike, rule, `"${first.text}"`, found ? 'says' : 'many', found?.text)];
}

function doubtFindings({ says, passage }: Compared): Finding[] {
  // "The author judges" is no doubt of somebody else.
  const isAuthors = (at: number) =>
    says.words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^authors?$/.test(lower));
  const doubts = listedWordsIn(says, wordLists().doubts).filter(({ list, at }) => list === 0 || !isAuthors(at));
  // A doubt is about what follows it: "restricted goods that may be stolen" are restricted.
  const sure = says.content.filter(({ at }) => !doubts.some((doubt) => doubt.at < at));
  const theirs = listedWordsIn(passage, wordLists().doubts);
  const isSaid = (at: number) => sharedWords(wordsAfter(at, passage), sure).length > 0;
  const modal = theirs.find(({ list, at }) => list === 0 && isSaid(at));
  const asked = modal ?? theirs.find(({ list, at }) => list < 2 && doubts.length === 0 && isSaid(at));
  return asked ? [ofSentence(modal !== undefined, 'doubt', 'as a fact', 'says', asked.text)] : [];
}

function ofSentence(
  isContrary: boolean,
  rule: string,
  value: string,
  wording: Parameters<typeof finding>[5],
  ...has: (string | undefined)[]
): Finding {
  const words = has.filter((word) => word !== undefined);
  return finding(isContrary ? 'refuse' : 'ask', rule, { field: 'says', value }, 'passage', words, wording);
}

/** The words that others have too, apart from their endings. */
export function sharedWords(words: readonly Word[], others: readonly Word[]): Word[] {
  return words.filter((word) => others.some((other) => isSameWord(word, other)));
}

/** A word that only the sentence or only the passage denies. */
function denialFindings({ says, passage }: Compared): Finding[] {
  const [own, theirs] = [deniedIn(says), deniedIn(passage)];
  if (own.length > 0 && theirs.length > 0) return [];
  // "Not Poland" denies something of Poland, and not the name.
  const isWord = ({ isEntry }: Word) => !isEntry;
  const [added] = sharedWords(own.filter(isWord), passage.content);
  const [lost] = sharedWords(theirs.filter(isWord), says.content);
  // "Not independent" may be "dependent", and what is "no longer" so may have been given up in other words.
  if (added && !/\bno longer\b/i.test(says.text))
    return [ofSentence(added === own[0], 'denial', `"${added.text}"`, 'undenied')];
  return lost ? [ofSentence(true, 'denial', `"${lost.text}"`, 'denied')] : [];
}

/** A name or number before a word of the sentence, where the passage has another one before it, and this one in another place: a question. */
function roleFindings({ claim, says, passage }: Compared): Finding[] {
  const inferred = claim.exact.flatMap((value) => (value.kind === 'entry' && value.isInferred ? entryKey(value) : []));
  const [ours, theirs] = [marksIn(says), marksIn(passage)];
  for (const mark of ours) {
    const beside = theirs.filter((each) => each.sort === mark.sort && sharedWords(mark.after, each.after).length > 0);
    if (beside.some(({ key }) => key === mark.key)) continue;
    const isElsewhere = theirs.some(({ key, after }) => key === mark.key && after.length > 0);
    const isInferred = inferred.includes(mark.key);
    const other = beside.find(({ key }) => isElsewhere || isInferred || ours.some((own) => own.key === key));
    if (other) return [ofSentence(false, 'role', mark.text, 'beside', other.text)];
  }
  return [];
}

/** The names and numbers of a text, and the words after each. */
function marksIn(reading: Reading) {
  const { content, words } = reading;
  const numbers = numbersIn(reading);
  return content.flatMap(({ key, text, isEntry, at }) => {
    const number = numbers.find(({ start }) => start === words[at]?.start)?.number;
    if (number === undefined && !isEntry) return [];
    const after = content.filter(
      (word) => !word.isEntry && !/^\d/.test(word.key) && word.at > at && word.at <= at + text.split(' ').length + 1,
    );
    if (number !== undefined) return [{ sort: 'number', key: `${number}`, text, after }];
    return [{ sort: key.replace(/\/.*/, ''), key, text, after }];
  });
}
