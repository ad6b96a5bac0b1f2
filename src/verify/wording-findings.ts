import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, negationAt, stemOf, type Word } from '../copy/reading/words.ts';
import { actorRegister } from '../model/register.ts';
import { cached } from '../model/text.ts';
import { builtinFacts } from '../package.ts';
import { asQuestions, type Finding, finding } from './finding.ts';

/** The words of `wording.yaml`, where each list is explained. */
interface Wording {
  readonly opposites: readonly (readonly string[])[];
  readonly amounts: Readonly<Record<string, string>>;
  readonly strong: readonly string[];
  readonly modals: string;
  readonly hedges: string;
  readonly reports: string;
  readonly things: Readonly<Record<string, string>>;
  readonly capitals: Readonly<Record<string, string>>;
}

/** A word of a text that is in a list; the lists of a group exclude each other. */
interface Hit {
  readonly group: number;
  readonly list: number;
  readonly at: number;
  readonly text: string;
  readonly stem: string;
}

/** The groups before the opposites. */
const [HEDGES, AMOUNTS, OPPOSITES] = [0, 1, 2];

const wording = cached(() => {
  const read = parse(readFileSync(join(builtinFacts, 'wording.yaml'), 'utf8')) as Wording;
  const groups = [[read.modals, read.hedges, read.reports], Object.values(read.amounts), ...read.opposites];
  const places = groups.flatMap((lists, group) =>
    lists.flatMap((words, list) => words.split(/\s+/).map((word) => ({ stem: stemOf(word), group, list }))),
  );
  return { ...read, lists: Map.groupBy(places, ({ stem }) => stem) };
});

/** The actors for whose governments a text has their capitals: "talks between Oslo and Beijing", but not "in Oslo". */
export function governmentsIn({ content, words }: Reading) {
  return content.flatMap(({ text, at }) => {
    const entry = /^(?:in|at|near)$/.test(words[at - 1]?.lower ?? '') ? undefined : wording().capitals[text];
    return entry === undefined ? [] : [{ register: actorRegister, entry, at }];
  });
}

/** The sort of things that a word names, such as money for "dollars". */
export function thingOf(word: string): string | undefined {
  const stem = stemOf(word);
  return Object.entries(wording().things).find(([, words]) =>
    words.split(/\s+/).some((each) => stemOf(each) === stem),
  )?.[0];
}

/** Compares the words of a sentence and of its passage: opposites, amounts, and what is less than certain. */
export function wordingFindings(says: Reading, passage: Reading): Finding[] {
  const theirs = Map.groupBy(hitsIn(passage), ({ group }) => group);
  const groups = Map.groupBy(hitsIn(says), ({ group }) => group);
  const opposites = [...groups].filter(([group]) => group >= OPPOSITES);
  return [
    ...opposites.flatMap(([group, own]) => oppositeFindings(own, says, theirs.get(group) ?? [], passage)),
    ...amountFindings(groups.get(AMOUNTS) ?? [], says, theirs.get(AMOUNTS) ?? [], passage),
    ...hedgeFindings(groups.get(HEDGES) ?? [], says, theirs.get(HEDGES) ?? [], passage),
  ];
}

/** Words of amounts that say nothing about how many. */
const IDIOM = /^(?:(?:above|after|at|almost|nearly) all|\S+ only (?:after|because|if|since|when)|\S+ ever)\b/;

/** The words of a text that are in a list, without "above all" and those in names and dates, such as "May". */
function hitsIn({ words, entries }: Reading): Hit[] {
  const { lists } = wording();
  return words.flatMap(({ lower, text }, at) => {
    const stem = stemOf(lower);
    const found = lists.get(stem) ?? lists.get(`${lower}_${words[at + 1]?.lower}`) ?? [];
    const isIdiom = () => IDIOM.test(`${words[at - 1]?.lower} ${lower} ${words[at + 1]?.lower}`);
    const isName = () =>
      (at > 0 && /^\p{Lu}/u.test(text)) || entries.some((entry) => at >= entry.at && at < entry.at + entry.length);
    return found.length === 0 || isIdiom() || isName()
      ? []
      : found.map(({ group, list }) => ({ group, list, at, text, stem }));
  });
}

function saysInstead(own: string, found: string): Finding {
  return finding({ field: 'says', value: own }, 'passage', found);
}

/** How many words before an opposite a negation turns it round: "not catching every banned product" bans. */
const NEXT = 2;

function oppositeFindings(own: readonly Hit[], says: Reading, theirs: readonly Hit[], passage: Reading): Finding[] {
  const sideOf = ({ list, at }: Hit, text: Reading) =>
    negationAt(text.words, at) >= Math.max(0, at - NEXT) ? 1 - list : list;
  const isSame = (one: Hit, other: Hit) => one.stem === other.stem || sideOf(one, says) === sideOf(other, passage);
  const first = own.find((one) => !theirs.some((other) => isSame(one, other)));
  const second = theirs[0];
  if (!first || !second) return [];
  const isOfSame = share(clauseOf(first, says), clauseOf(second, passage)) || isAlike(says, passage);
  const found = [saysInstead(`"${first.text}"`, `says "${second.text}"`)];
  return isOfSame ? found : asQuestions(found);
}

/** Whether the passage has half of the other words of a sentence, so that the two are about the same. */
function isAlike(says: Reading, { content }: Reading): boolean {
  return says.content.filter((word) => share([word], content)).length * 2 >= says.content.length;
}

/** The other content words of the clause of a word, without names. */
function clauseOf({ at }: Hit, { content, words }: Reading): Word[] {
  return content.filter((word) => word.at !== at && !word.isEntry && words[word.at]?.clause === words[at]?.clause);
}

/** How many words after a word of amount or doubt show what it is about. */
const AFTER = 5;

function wordsAfter({ at }: Hit, { content }: Reading): Word[] {
  return content.filter((word) => word.at > at && word.at <= at + AFTER && !word.isEntry);
}

function share(words: readonly Word[], others: readonly Word[]): boolean {
  return words.some((word) => others.some((other) => isSameWord(word, other)));
}

function amountFindings(own: readonly Hit[], says: Reading, theirs: readonly Hit[], passage: Reading): Finding[] {
  const { amounts, strong } = wording();
  const isStrong = ({ list }: Hit) => strong.includes(Object.keys(amounts)[list] ?? '');
  const isOpen = passage.words.some(({ isNegation }) => isNegation);
  const first = own.find(
    (hit) => !theirs.some(({ list }) => list === hit.list) && (theirs.length > 0 || isStrong(hit)),
  );
  if (!first || (theirs.length === 0 && isOpen)) return [];
  const same = theirs.find((other) => share(wordsAfter(first, says), wordsAfter(other, passage)));
  const other = same ?? theirs[0];
  const found = [saysInstead(`"${first.text}"`, other ? `says "${other.text}"` : 'does not say how many')];
  return same ? found : asQuestions(found);
}

function hedgeFindings(own: readonly Hit[], says: Reading, theirs: readonly Hit[], passage: Reading): Finding[] {
  // "The author judges" is no doubt of somebody else.
  const isAuthors = ({ at, list }: Hit) =>
    list > 0 && says.words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^authors?$/.test(lower));
  const doubts = own.filter((hit) => !isAuthors(hit));
  // A doubt is about what follows it: "restricted goods that may be stolen" are restricted.
  const sure = says.content.filter((word) => !doubts.some(({ at }) => at < word.at));
  const isModal = (hit: Hit) => hit.list === 0 && share(wordsAfter(hit, passage).slice(0, 2), sure);
  const isAsked = (hit: Hit) => hit.list < 2 && doubts.length === 0 && share(wordsAfter(hit, passage), sure);
  // "The author judges" for "the CPC judges".
  const isVerb = ({ at }: Hit) => /^(?:an?|as|its?|that|the|these|this)$/.test(passage.words[at + 1]?.lower ?? '');
  const unnamed = passage.entries.filter(({ entry }) => !says.entries.some((own) => own.entry === entry));
  const isOthers = (hit: Hit) => isVerb(hit) && unnamed.some(({ at, length }) => at + length === hit.at);
  const others = own.some(isAuthors) && theirs.find(isOthers);
  if (others) return [saysInstead('"author"', `says "${others.text}" of others`)];
  const modal = theirs.find(isModal);
  const asked = modal ?? theirs.find(isAsked);
  const found = asked ? [saysInstead('as a fact', `says "${asked.text}"`)] : [];
  return modal ? found : asQuestions(found);
}
