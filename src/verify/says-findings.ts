import { supports } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import type { ChoiceWords } from '../model/kind.ts';
import type { Claim, ClaimValue } from './claim.ts';
import { asQuestions, type Compared, type Finding, finding } from './finding.ts';
import { governmentsIn } from './wording-findings.ts';

/** The least share of the content words of a text in the passage or `says`. */
const MIN_TEXT = 1 / 2;

/** Compares the sentence of a fact with its passage: names and negations. */
export function sentenceFindings({ claim, says, passage, near }: Compared): Finding[] {
  const here = allWords(passage);
  const own = entriesOfClaim(claim.values);
  const missingNames = says.content.filter(
    (word) => (word.isName || word.isEntry) && !own.includes(word.key) && !has(here, word),
  );
  const around = missingNames.length === 0 ? [] : allWords(near());
  // "Oslo and Beijing" may stand for governments that are known.
  const known = new Set([...own, ...around.map(({ key }) => key)]);
  const governments = governmentsIn(says).filter((each) => known.has(keyOf(each)));
  const strangeNames = missingNames.filter(
    (word) => !has(around, word) && !/^\d/.test(word.key) && !governments.some(({ at }) => at === word.at),
  );
  return [
    ...strangeNames.map(({ text }) => finding({ field: 'says', value: text }, 'paragraph', [])),
    ...negationFindings(claim, says, passage),
  ];
}

/** Finds a word that only the sentence or only the passage denies; a question if both deny words, or it is not the next one. */
function negationFindings({ says: sentence, values }: Claim, says: Reading, passage: Reading): Finding[] {
  const [inSays, inPassage] = [negationsIn(says), negationsIn(passage)];
  const [denied, theirs] = [deniedWords(says), deniedWords(passage)];
  const added = denied.filter((word) => !word.isEntry && has(allWords(passage), word) && !has(theirs, word));
  if (inPassage.length === 0 && added.length > 0) {
    const found = [finding({ field: 'says', value: `"${inSays[0]}"` }, 'passage', 'does not say no')];
    // What is "no longer" so may have been given up in other words, and "not independent" may be "dependent".
    return /\bno longer\b/i.test(says.text) ? [] : added[0] === denied[0] ? found : asQuestions(found);
  }
  const found = finding({ field: 'says', value: sentence }, 'passage', `says "${inPassage[0]}"`);
  const choices = values.flatMap((value) => (value.kind === 'choice' ? (value.choices[value.choice] ?? []) : []));
  const isDenial = ({ words = [] }: ChoiceWords) => words.some((word) => word.startsWith('not '));
  const denial = choices.find((choice) => isDenial(choice) && supports(passage, choice));
  if (inSays.length > 0 || (denial && supports(says, denial))) {
    const isOther = added.length > 0 && !denial && !theirs.some((word) => has(denied, word));
    return isOther ? asQuestions([found]) : [];
  }
  const lost = says.content.some((word) => has(theirs, word)) ? [found] : [];
  return denial ? asQuestions(lost) : lost;
}

/** How many content words a negation negates. */
const DENIED = 2;

/** The words directly after a negation, with names: "ratified" in "has not yet ratified it". */
function deniedWords({ words, content }: Reading): Word[] {
  const clauses = new Map(words.map(({ clause, isNegation }, at) => [isNegation ? clause : -1, at] as const).reverse());
  return [...clauses].flatMap(([clause, negation]) => {
    const after = content.filter(({ at }) => at > negation && words[at]?.clause === clause);
    const last = after.filter(({ isEntry }) => !isEntry)[DENIED - 1];
    return after.filter(({ at }) => at <= (last?.at ?? at));
  });
}

function negationsIn({ words }: Reading): string[] {
  return words.filter(({ isNegation }) => isNegation).map(({ text }) => text);
}

/** Finds names of a text that the passage lacks, and words that are neither in the passage nor in the fact's sentence. */
export function textFinding(
  value: { field: string; text: string },
  { claim: { values }, says, passage, near, background }: Compared,
): Finding[] {
  const own = readText(value.text, background.names).content;
  const here = allWords(passage);
  // The first word of a text has a capital anyway: it is a name if the sentence has it with one.
  const namesInSays = says.content.filter(({ isName, isEntry }) => isName || isEntry);
  const isName = (word: Word) => word.isName || word.isEntry || has(namesInSays, word);
  const isPlace = own.every(isName) && passage.content.some((word) => isName(word) && !has(namesInSays, word));
  const claimed = isPlace ? [] : entriesOfClaim(values);
  const unnamed = own.filter((word) => isName(word) && !claimed.includes(word.key) && !has(here, word));
  const known = [...here, ...allWords(says)];
  const unknown = own.filter((word) => !has(known, word));
  if (unnamed.length === 0 && unknown.length <= (1 - MIN_TEXT) * own.length) return [];
  const missing = [...new Set([...unnamed, ...unknown].map(({ text }) => text))].join(', ');
  const around = unnamed.length === 0 ? [] : allWords(near());
  const found = [finding({ field: value.field, value: value.text }, 'passage', `does not have ${missing}`)];
  return isPlace || unnamed.some((word) => !has(around, word)) ? found : asQuestions(found);
}

/** The keys of the entries among values. */
export function entriesOfClaim(values: readonly ClaimValue[]): string[] {
  return values.flatMap((value) => (value.kind === 'entry' ? [keyOf(value)] : []));
}

/** Where a text names one of these entries. */
export function placesOfEntry(values: readonly ClaimValue[], { entries }: Reading): number[] {
  const keys = entriesOfClaim(values);
  return entries.filter((entry) => keys.includes(keyOf(entry))).map(({ start }) => start);
}

/** The content words of a text and the single words of its names: "EU" for "EU countries". */
function allWords({ content, single }: Reading): Word[] {
  return [...content, ...single];
}

/** Whether a word, or each word of a name, is among others. */
export function has(words: readonly Word[], word: Word): boolean {
  const parts = word.isEntry ? readText(word.text).single : [];
  const isThere = (one: Word) => words.some((other) => isSameWord(one, other));
  return isThere(word) || (parts.length > 0 && parts.every(isThere));
}
