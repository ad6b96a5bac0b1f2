import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, negationAt, stemOf, type Word } from '../copy/reading/words.ts';
import { builtinFacts } from '../package.ts';
import { asQuestions, type Finding, finding } from './finding.ts';

/** The words of `wording.yaml`, where each list is explained. */
interface Wording {
  readonly opposites: readonly (readonly string[])[];
  readonly amounts: Readonly<Record<string, string>>;
  readonly strong: readonly string[];
  readonly modals: string;
  readonly hedges: string;
  readonly capitals: Readonly<Record<string, string>>;
}

/** A word of a text that is in a list, with the number of the list. */
interface Hit {
  readonly list: number;
  readonly at: number;
  readonly text: string;
  readonly stem: string;
}

let known: (Wording & { readonly stems: readonly (readonly Set<string>[])[] }) | undefined;

function wording() {
  if (known) return known;
  const read = parse(readFileSync(join(builtinFacts, 'wording.yaml'), 'utf8')) as Wording;
  const stems = [...read.opposites, Object.values(read.amounts), [read.hedges]].map((lists) => lists.map(stemsOf));
  known = { ...read, stems };
  return known;
}

function stemsOf(list: string): Set<string> {
  return new Set(list.split(/\s+/).map(stemOf));
}

/** The actor for whose government a word stands, as Oslo for Norway. */
export function actorOfCapital(word: string): string | undefined {
  return wording().capitals[word];
}

/** Compares the words of a sentence and of its passage: opposites, amounts, and what is less than certain. */
export function wordingFindings(says: Reading, passage: Reading): Finding[] {
  const { opposites, stems } = wording();
  return [
    ...opposites.flatMap((_, at) => oppositeFindings(stems[at] ?? [], says, passage)),
    ...amountFindings(stems.at(-2) ?? [], says, passage),
    ...hedgeFindings(stems.at(-1) ?? [], says, passage),
  ];
}

function otherWords(own: Hit, other: Hit): Finding {
  return finding({ field: 'says', value: `"${own.text}"` }, 'passage', `says "${other.text}"`);
}

function oppositeFindings(lists: readonly Set<string>[], says: Reading, passage: Reading): Finding[] {
  const sideOf = ({ list, at }: Hit, text: Reading) => (negationAt(text.words, at) >= 0 ? 1 - list : list);
  const own = hitsOf(lists, says);
  const theirs = own.length === 0 ? [] : hitsOf(lists, passage);
  const [first, second] = [own[0], theirs[0]];
  if (!first || !second) return [];
  const sides = own.map((hit) => sideOf(hit, says));
  const isSame = (hit: Hit) => sides.includes(sideOf(hit, passage)) || own.some(({ stem }) => stem === hit.stem);
  if (theirs.some(isSame)) return [];
  const isOfSame = own.some((hit) => theirs.some((other) => haveNeighbour(hit, says, other, passage)));
  const found = [otherWords(first, second)];
  return isOfSame ? found : asQuestions(found);
}

/** Whether the clauses of two words have another word in common. */
function haveNeighbour(one: Hit, says: Reading, other: Hit, passage: Reading): boolean {
  const around = ({ at }: Hit, { content, words }: Reading) =>
    content.filter((word) => word.at !== at && !word.isEntry && words[word.at]?.clause === words[at]?.clause);
  return around(one, says).some((word) => around(other, passage).some((each) => isSameWord(word, each)));
}

/** The content words directly after a word, without names. */
function wordsAfter({ content }: Reading, { at }: Hit, count: number): Word[] {
  return content.filter((word) => word.at > at && word.at <= at + count && !word.isEntry);
}

function amountFindings(lists: readonly Set<string>[], says: Reading, passage: Reading): Finding[] {
  const { amounts, strong } = wording();
  const theirs = hitsOf(lists, passage);
  const isOpen = passage.words.some(({ isNegation }) => isNegation);
  const asked = hitsOf(lists, says).filter(({ list }) => {
    if (theirs.length > 0) return !theirs.some((other) => other.list === list);
    return !isOpen && strong.includes(Object.keys(amounts)[list] ?? '');
  });
  return asked.slice(0, 1).flatMap((own) => {
    const isOfSame = (other: Hit) =>
      wordsAfter(says, own, AFTER).some((word) =>
        wordsAfter(passage, other, AFTER).some((each) => isSameWord(word, each)),
      );
    const same = theirs.find(isOfSame);
    if (same) return otherWords(own, same);
    const found = theirs[0]
      ? otherWords(own, theirs[0])
      : finding({ field: 'says', value: `"${own.text}"` }, 'passage', 'does not say how many');
    return asQuestions([found]);
  });
}

/** How many words after a word of amount or doubt show what it is about. */
const AFTER = 5;

function hedgeFindings(lists: readonly Set<string>[], says: Reading, passage: Reading): Finding[] {
  // "The author judges" is no doubt of somebody else.
  const isAuthors = (at: number) =>
    says.words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^authors?$/.test(lower));
  if (hitsOf(lists, says).some(({ at }) => !isAuthors(at))) return [];
  const isSaid = (word: Word | undefined) => word !== undefined && says.content.some((own) => isSameWord(own, word));
  const asked = hitsOf(lists, passage).find((hit) => wordsAfter(passage, hit, AFTER).some(isSaid));
  if (!asked) return [];
  const found = [finding({ field: 'says', value: 'as a fact' }, 'passage', `says "${asked.text}"`)];
  const isModal = (hit: Hit) => isSaid(wordsAfter(passage, hit, AFTER)[0]);
  return hitsOf([stemsOf(wording().modals)], passage).some(isModal) ? found : asQuestions(found);
}

/** The words of a text that are in one of the lists, without those in names. */
function hitsOf(lists: readonly Set<string>[], { words, entries }: Reading): Hit[] {
  return words.flatMap(({ lower, text }, at) => {
    const stem = stemOf(lower);
    const list = lists.findIndex((each) => each.has(stem) || each.has(`${lower}_${words[at + 1]?.lower}`));
    // "May" and "Security" are parts of names and dates.
    const isName = () =>
      (at > 0 && /^\p{Lu}/u.test(text)) || entries.some((entry) => at >= entry.at && at < entry.at + entry.length);
    return list < 0 || isName() ? [] : [{ list, at, text, stem }];
  });
}
