import type { Names } from '../copy/reading/names.ts';
import { clausesOf, isSameWord, negationsAt, plainWords, singleWords, type Word } from '../copy/reading/words.ts';
import type { Background, Claim, ClaimValue } from './claim.ts';
import { type Finding, instead, opposite, type Surroundings } from './finding.ts';

/** The least share of the content words of `says` that its passage has, and of those of a text that either has. */
const MIN_SHARED = 1 / 3;
const MIN_TEXT = 0.5;

/** Holds the sentence of a fact against its passage: the names in it, the words they share, and whether both say no. */
export function sentenceFindings(claim: Claim, { passage, near }: Surroundings, background: Background): Finding[] {
  const { names } = background;
  const says = names.wordsOf(claim.says);
  const here = textWords(passage, names);
  const inferred = claim.values.filter(({ field }) => claim.inferred.includes(field));
  const free = [
    ...entriesOf(inferred),
    ...inferred.flatMap((value) => names.wordsOf(wording(value)).map(({ key }) => key)),
  ];
  const own = entriesOf(claim.values);
  const named = says.filter((word) => (word.isName || word.isEntry) && !own.includes(word.key) && !has(here, word));
  const around = named.length === 0 ? [] : textWords(near(), names);
  const strange = named.filter((word) => !has(around, word) && !/^\d/.test(word.key));
  const counted = says.filter((word) => !free.includes(word.key));
  const shared = counted.filter((word) => has(here, word));
  const isOther = shared.length < MIN_SHARED * counted.length;
  return [
    ...strange.map(({ text }) => saysFinding(text, 'paragraph', instead('paragraph', []))),
    ...(isOther ? [saysFinding(claim.says, 'passage', 'the passage is about something else')] : []),
    ...negationFindings(claim, passage, shared, background),
  ];
}

/** A sentence that says no where its passage does not, or the other way round. */
function negationFindings(claim: Claim, passage: string, shared: readonly Word[], { names }: Background): Finding[] {
  const [inSays, inPassage] = [negationsIn(claim.says), negationsIn(passage)];
  const isOpen = claim.values.some(
    (value) => claim.inferred.includes(value.field) && negationsIn(wording(value)).length > 0,
  );
  if (inSays.length > 0 && inPassage.length === 0 && !isOpen) {
    return [saysFinding(`"${inSays[0]}"`, 'passage', 'the passage does not say no')];
  }
  const denied = deniedWords(passage, names);
  if (inSays.length > 0 || !shared.some((word) => denied.some((other) => isSameWord(word, other)))) return [];
  return [saysFinding(claim.says, 'passage', opposite('passage', inPassage[0] ?? ''))];
}

function saysFinding(value: string, where: Finding['where'], found: string): Finding {
  return { field: 'says', value, where, found };
}

/** The words of a value: what a negation in the sentence may come from, where the field is inferred. */
function wording(value: ClaimValue): string {
  if (value.kind === 'choice') return (value.choices[value.choice]?.words ?? []).join('. ');
  return value.kind === 'text' ? value.text : '';
}

/** How many content words a negation turns round. */
const DENIED = 2;

/** The words that directly follow a negation: "ratified" in "has not yet ratified it". */
function deniedWords(text: string, names: Names): Word[] {
  return clausesOf(text).flatMap((clause) => {
    const [at] = negationsAt(clause);
    if (at === undefined) return [];
    const after = plainWords(clause).slice(at + 1);
    return names.wordsOf(after.join(' ')).slice(0, DENIED);
  });
}

function negationsIn(text: string): string[] {
  return clausesOf(text).flatMap((clause) => negationsAt(clause).map((at) => plainWords(clause)[at] ?? ''));
}

/** A text of the fact whose names the passage lacks, or whose words neither the passage nor the fact's sentence has. */
export function textFinding(
  value: { field: string; text: string },
  { says, values }: Claim,
  passage: string,
  { names }: Background,
): Finding[] {
  const claimed = entriesOf(values);
  const own = names.wordsOf(value.text);
  const here = textWords(passage, names);
  const known = [...here, ...textWords(says, names)];
  // The first word of a text has a capital anyway: it is a name if the sentence has it with one.
  const namesInSays = names.wordsOf(says).filter(({ isName }) => isName);
  const isName = (word: Word) => word.isName || word.isEntry || has(namesInSays, word);
  const unnamed = own.filter((word) => isName(word) && !claimed.includes(word.key) && !has(here, word));
  const unknown = own.filter((word) => !has(known, word));
  if (unnamed.length === 0 && unknown.length <= (1 - MIN_TEXT) * own.length) return [];
  const lacking = [...new Set([...unnamed, ...unknown].map(({ text }) => text))].join(', ');
  return [{ field: value.field, value: value.text, where: 'passage', found: `the passage does not have ${lacking}` }];
}

/** The keys of the entries among values, as words of a text have them. */
export function entriesOf(values: readonly ClaimValue[]): string[] {
  return values.flatMap((value) => (value.kind === 'entry' ? [`${value.register}/${value.entry}`] : []));
}

/** The content words of a text, and the single words of its names too: "EU" for "EU countries". */
function textWords(text: string, names: Names): Word[] {
  return [...names.wordsOf(text), ...singleWords(text)];
}

/** Whether a word is among others, or each word of a name is. */
export function has(words: readonly Word[], word: Word): boolean {
  const parts = word.isEntry ? singleWords(word.text) : [];
  const isThere = (one: Word) => words.some((other) => isSameWord(one, other));
  return isThere(word) || (parts.length > 0 && parts.every(isThere));
}
