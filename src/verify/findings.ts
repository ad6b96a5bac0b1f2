import {
  mentions,
  mentionsOf,
  monthName,
  monthsIn,
  plainMarks,
  unstatedParts,
  withoutFormer,
} from '../copy/reading/mentions.ts';
import { numbersIn, statesNumber } from '../copy/reading/numbers.ts';
import { singleWords, type Word } from '../copy/reading/words.ts';
import { saidOf, supports } from './choice-words.ts';
import { type Background, type Claim, type ClaimValue, exactValues, nameOf, numbersInSays, textsOf } from './claim.ts';
import { type Finding, finding, instead, opposite, type Surroundings, textNames } from './finding.ts';
import { numbersOfOthers } from './numbers-of-others.ts';
import { misplacedIn } from './phrases.ts';
import { entriesOf, has, sentenceFindings, textFinding } from './sentence.ts';

/** What the fact's own sentence does not bear out; for this no copy is needed. */
export function findingsInSays(claim: Claim, background: Background): Finding[] {
  const says = plainMarks(claim.says);
  const isInferred = ({ field }: ClaimValue) => claim.inferred.includes(field);
  const values = exactValues(claim, background);
  const [inferred, stated] = [values.filter(isInferred), values.filter((value) => !isInferred(value))];
  return [
    ...stated.flatMap((value) => missing(value, says, 'says', background)),
    ...inferred.flatMap((value) => otherInSays(value, claim, background)),
    ...misplacedFindings(claim, says, 'says', background),
    ...claim.values.flatMap((value) => choiceFinding(value, says, 'says')),
    ...roleFindings(claim, says, 'says', background),
  ];
}

/** What the sentence of a check does not have of its value. */
export function findingsInCheck({ says, values }: Pick<Claim, 'says' | 'values'>, background: Background): Finding[] {
  // "From 3 June, for two days": the beginning of a span is enough.
  const first = (date: string) => date.replace(/\/.*/, '');
  const exact = exactValues({ values }, background).filter(({ kind }) => kind !== 'entry');
  const shown = exact.map((value) => (value.kind === 'date' ? { ...value, date: first(value.date) } : value));
  return shown.flatMap((value) => missing(value, plainMarks(says), 'says', background));
}

/** What the passage does not bear out. */
export function findingsInPassage(claim: Claim, texts: Surroundings, background: Background): Finding[] {
  const { passage } = texts;
  const isInferred = ({ field }: { field: string }) => claim.inferred.includes(field);
  const values = exactValues(claim, background);
  const inferred = values.filter(isInferred);
  const stated = [...values.filter((value) => !isInferred(value)), ...numbersInSays(claim, background)];
  const choices = claim.values.filter((value) => !isInferred(value));
  return [
    ...stated.flatMap((value) => missing(value, passage, 'passage', background)),
    ...inferred.flatMap((value) => inferredFinding(value, claim, texts, background)),
    ...misplacedFindings(claim, passage, 'passage', background),
    ...choices.flatMap((value) => choiceFinding(value, passage, 'passage')),
    ...claim.values.filter(isInferred).flatMap((value) => inferredChoice(value, texts)),
    ...roleFindings(
      { ...claim, roles: claim.roles.filter((field) => !isInferred({ field })) },
      passage,
      'passage',
      background,
    ),
    ...sentenceFindings(claim, texts, background),
    ...textsOf(claim, background).flatMap((value) =>
      isInferred(value) ? [] : textFinding(value, claim, passage, background),
    ),
    ...signalFindings(claim, passage),
  ];
}

/** The parts of a number, date or entry that a text does not state. */
export function unstatedOf(value: ClaimValue, text: string, { names }: Background): string[] {
  if (value.kind === 'date') return unstatedParts(value.date, text, numbersIn(text));
  if (value.kind === 'number') return statesNumber(text, value.number, value.isCount) ? [] : [nameOf(value)];
  if (value.kind === 'entry')
    return mentions(withoutFormer(text), names.of(value.register, value.entry)) ? [] : [nameOf(value)];
  return [];
}

function missing(value: ClaimValue, text: string, where: Finding['where'], background: Background): Finding[] {
  if (unstatedOf(value, text, background).length === 0) return [];
  return [finding(value, where, instead(where, insteadOf(value, text, background)))];
}

function misplacedFindings(claim: Claim, text: string, where: Finding['where'], background: Background): Finding[] {
  const misplaced = [...misplacedIn(claim, text, background), ...numbersOfOthers(claim, text, background)];
  return misplaced.map(({ value, found }) => finding(value, where, instead(where, [found])));
}

/** What a text has of the same sort as a value that it lacks. */
function insteadOf(value: ClaimValue, text: string, { names }: Background): string[] {
  const numbers = [...numbersIn(text)].sort((a, b) => a - b);
  if (value.kind === 'date') return [...monthsIn(text).map(monthName), ...numbers.filter(isYear).map(String)];
  if (value.kind === 'entry') return names.mentioned(value.register, withoutFormer(text));
  return numbers.map(String);
}

function isYear(number: number): boolean {
  return number > 999 && number < 3000;
}

/** Whether what is inferred can follow from the text around the passage, and no other entry in the passage contradicts it. */
function inferredFinding(
  value: ClaimValue,
  claim: Claim,
  { passage, near }: Surroundings,
  background: Background,
): Finding[] {
  if (unstatedOf(value, passage, background).length === 0) return [];
  if (value.kind === 'date') return inferredDate(value, { passage, near }, background);
  if (value.kind !== 'entry') return [];
  // In a list, what the passage names may stand beside what is inferred.
  const said = unclaimed(value, claim, claim.says, background);
  const others = value.isInList ? [] : unclaimed(value, claim, passage, background).filter((name) => !has(said, name));
  if (others.length > 0) return [finding(value, 'passage', instead('passage', textsIn(others)))];
  return isDescribed(value, near(), background) ? [] : missing(value, near(), 'paragraph', background);
}

/** An inferred entry that the fact's own sentence does not name, while it names one that no field has. */
function otherInSays(value: ClaimValue, claim: Claim, background: Background): Finding[] {
  if (value.kind !== 'entry' || unstatedOf(value, plainMarks(claim.says), background).length === 0) return [];
  const others = unclaimed(value, claim, claim.says, background);
  return others.length === 0 ? [] : [finding(value, 'says', instead('says', textsIn(others)))];
}

/** The entries of a register that a text names and the fields of the fact do not have. */
function unclaimed(
  { register }: ClaimValue & { kind: 'entry' },
  { values }: Claim,
  text: string,
  { names }: Background,
): Word[] {
  const own = entriesOf(values);
  return names.wordsOf(text).filter(({ key }) => key.startsWith(`${register}/`) && !own.includes(key));
}

function textsIn(words: readonly Word[]): string[] {
  return [...new Set(words.map(({ text }) => text))];
}

/** Whether a text has most words of one of the names of an entry: "an instrument on forced labour in the EU". */
function isDescribed(
  { register, entry }: ClaimValue & { kind: 'entry' },
  text: string,
  { names }: Background,
): boolean {
  const known = singleWords(text);
  return names.of(register, entry).some((name) => {
    const words = singleWords(name);
    return words.length > 2 && words.filter((word) => has(known, word)).length > words.length / 2;
  });
}

/** Of a date that is half inferred, the stated half must be there; "this year" is that of the bulletin. */
function inferredDate(
  value: ClaimValue & { kind: 'date' },
  { passage, near }: Surroundings,
  { year }: Background,
): Finding[] {
  const wrong = (where: Finding['where'], ...found: string[]) => [finding(value, where, instead(where, found))];
  const months = monthsIn(passage);
  const lacking = unstatedParts(value.date, passage, numbersIn(passage));
  if (months.length > 0 && /\d-\d/.test(value.date) && lacking.some((part) => /[A-Z][a-z]/.test(part)))
    return wrong('passage', ...months.map(monthName));
  const thisYear = /\bthis year\b/i.test(passage);
  const text = near();
  const known = new Set([...(year === null ? [] : [year]), ...(thisYear ? [] : numbersIn(text))]);
  const unknown = unstatedParts(value.date, text, known);
  if (unknown.length === 0) return [];
  if (thisYear) return wrong('passage', `"this year", which is ${year}`);
  return wrong('paragraph', ...[...numbersIn(text)].filter(isYear).sort().map(String));
}

function choiceFinding(value: ClaimValue, text: string, where: Finding['where']): Finding[] {
  if (value.kind !== 'choice') return [];
  const said = saidOf(value.choices[value.choice] ?? {}, text);
  if (said.against !== null) return [finding(value, where, opposite(where, said.against))];
  if (said.isSaid) return [];
  const others = Object.entries(value.choices).filter(([, choice]) => choice.words && supports(text, choice));
  const instead = others.length > 0 ? `, but those of ${others.map(([name]) => name).join(', ')}` : '';
  return [finding(value, where, `${wordless(value, where)}${instead}`)];
}

/** That a text has none of the words of a choice, and which they are. */
function wordless({ choices, choice }: ClaimValue & { kind: 'choice' }, where: Finding['where']): string {
  return `${textNames[where]} has none of the words ${choices[choice]?.words?.join(', ')}`;
}

/** Whether the words of an inferred choice stand at least in the text around the passage. */
function inferredChoice(value: ClaimValue, { near }: Surroundings): Finding[] {
  if (value.kind !== 'choice' || saidOf(value.choices[value.choice] ?? {}, near()).isSaid) return [];
  return [finding(value, 'paragraph', wordless(value, 'paragraph'))];
}

/** Actors that are named in another order than their roles: who acts comes before whom it concerns, or after "by". */
function roleFindings(claim: Claim, text: string, where: Finding['where'], { names }: Background): Finding[] {
  const placed = claim.roles.flatMap((field) => {
    const entries = claim.values.filter((value) => value.field === field && value.kind === 'entry');
    const all = entries.flatMap((value) => (value.kind === 'entry' ? names.of(value.register, value.entry) : []));
    const places = mentionsOf(text, all);
    return entries[0] === undefined || places.length === 0 ? [] : [{ value: entries[0], places }];
  });
  return placed.slice(1).flatMap(({ value, places }, at) => {
    const actor = placed[at];
    if (actor === undefined || nameOf(actor.value) === nameOf(value)) return [];
    const [first = 0, last = 0] = [Math.min(...actor.places), Math.max(...places)];
    // "agreements with China (in force in 14 EU countries)": what is in brackets has an order of its own.
    const between = text.slice(last, first);
    if (first <= last || isAfterBy(text, first) || /[()[\];]|[.?!]\s/.test(between)) return [];
    return [finding(actor.value, where, `${textNames[where]} names ${nameOf(value)} first`)];
  });
}

function isAfterBy(text: string, place: number): boolean {
  return /(?:ed|en|wn|ght|ade) by (?:the )?$/i.test(text.slice(0, place));
}

/** Fields that the fact leaves out although a word of the passage calls for them. */
function signalFindings({ signals }: Claim, passage: string): Finding[] {
  return signals.flatMap(({ field, words }) => {
    const word = words.find((each) => supports(passage, { words: [each] }));
    return word === undefined
      ? []
      : [{ field, value: 'left out', where: 'passage' as const, found: opposite('passage', word) }];
  });
}
