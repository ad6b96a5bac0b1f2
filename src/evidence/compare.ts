import { matchChoice, supports } from '../copy/reading/choice-words.ts';
import { monthName, resolveDates, unstatedParts } from '../copy/reading/dates.ts';
import { statesNumber } from '../copy/reading/numbers.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import type { Evidence } from '../model/fields/type.ts';
import { asks, type Compared, differs, type Finding } from './finding.ts';
import {
  type Background,
  type Claim,
  datesIn,
  type ExactValue,
  entriesIn,
  exactValues,
  type FactValue,
  isInName,
  numbersIn,
  textOf,
} from './statements.ts';
import { governmentsIn, wordingFindings } from './wording.ts';

/** Compares a fact with its own sentence, which needs no copy. */
export function compareSays({ exact, values }: Claim, says: Reading): Finding[] {
  const stated = exact.filter(({ kind, isInferred }) => kind !== 'entry' && !isInferred);
  const lacking = stated.filter((value) => !isCoarser(value, says) && unstatedOf(value, says).length > 0);
  return [
    ...lacking.map((value) => differs('says', value, 'says', rivalsOf(value, says, values))),
    ...values.flatMap((value) => choiceFinding(value, says, 'says', values)),
  ];
}

/** Whether a text has the year of a date without a day, and no other month: "in 2024" for July 2024. */
function isCoarser(value: ExactValue, text: Reading): boolean {
  const isYearThere = !unstatedOf(value, text).some((part) => /^\d{4}/.test(part));
  return value.kind === 'date' && !/-\d\d-/.test(value.date) && isYearThere && monthsIn(text).length === 0;
}

/** Compares the values of a check with its sentence, which may leave out whom it is about, and imply a choice. */
export function compareCheck({ says, values }: Pick<Claim, 'says' | 'values'>, { names }: Background): Finding[] {
  const text = readText(says, names);
  // "From 3 June, for two days": the beginning of a span is enough.
  const begun = exactValues(values, names).map((value) =>
    value.kind === 'date' ? { ...value, date: value.date.replace(/\/.*/, '') } : value,
  );
  const isNamed = (value: ExactValue) =>
    value.kind !== 'entry' || (!value.isInList && rivalsOf(value, text, []).length > 0);
  const lacking = begun.filter((value) => isNamed(value) && unstatedOf(value, text).length > 0);
  return [
    ...lacking.map((value) => differs('says', value, 'says', rivalsOf(value, text, []))),
    ...values.flatMap((value) => choiceFinding(value, text, 'says', [])),
  ];
}

/** Compares a fact with its passage, and its inferred values with the text around it. */
export function comparePassage(compared: Compared): Finding[] {
  const { claim, passage, says } = compared;
  const isNamed = (value: ExactValue) => isInNamesOnly(value, passage) && !isInNamesOnly(value, says);
  const lacking = claim.exact.filter((value) => unstatedOf(value, passage).length > 0 || isNamed(value));
  const stated = claim.values.filter(({ isInferred }) => !isInferred);
  const texts = claim.texts.filter(({ isInferred }) => !isInferred);
  return [
    ...lacking.flatMap((value) => (value.isInferred ? inferredFinding : absentFinding)(value, compared)),
    ...stated.flatMap((value) => choiceFinding(value, passage, 'passage', claim.values)),
    ...texts.flatMap((value) => textFinding(value, compared)),
    ...nameFindings(compared),
    ...wordingFindings(compared),
  ];
}

/** Whether a text has a date only in names, as in "the Act of 2022". */
function isInNamesOnly(value: ExactValue, text: Reading): boolean {
  const outside = text.dates.filter((date) => !isInName(date, text));
  return (
    value.kind === 'date' &&
    outside.length < text.dates.length &&
    unstatedParts(value.date, outside, new Set()).length > 0
  );
}

/** The parts of a number, date or entry that a text does not state. */
export function unstatedOf(value: Evidence, text: Reading): string[] {
  if (value.kind === 'date') return unstatedParts(value.date, text.dates, text.numberSet);
  if (value.kind === 'number' && statesNumber(text.text, text.numbers, value.number, value.isCount)) return [];
  if (value.kind === 'entry' && text.entries.some((entry) => keyOf(entry) === keyOf(value))) return [];
  return value.kind === 'number' ? [String(value.number)] : value.kind === 'entry' ? [value.entry] : [];
}

/** What a text has of the same sort as a value, without the values of the fact. */
function rivalsOf(value: ExactValue, text: Reading, values: readonly FactValue[]): string[] {
  const numbers = [...text.numberSet].sort((a, b) => a - b);
  if (value.kind === 'date') return [...monthsIn(text), ...numbers.filter(isYear).map(String)];
  if (value.kind === 'number') return numbers.map(String);
  const own = keysOf(values);
  const others = entriesIn(text).filter((each) => each.register === value.register && !own.has(keyOf(each)));
  return [...new Set(others.map(({ entry }) => entry))];
}

function isYear(number: number): boolean {
  return number > 999 && number < 3000;
}

/** The names of the months in a text, in the order of the year. */
function monthsIn({ dates }: Reading): string[] {
  const months = new Set(dates.flatMap(({ month }) => month ?? []));
  return [...months].sort((a, b) => a - b).map(monthName);
}

function keysOf(values: readonly FactValue[]): ReadonlySet<string> {
  return new Set(values.flatMap((value) => (value.kind === 'entry' ? keyOf(value) : [])));
}

/** A value that the passage lacks: a question if the text around it has it, and the passage has none in its place. */
function absentFinding(value: ExactValue, { claim, passage, says, near, background }: Compared): Finding[] {
  const rivals = rivalsOf(value, passage, claim.values);
  if (isDescribed(value, passage, background) && rivals.length === 0) return [];
  const isNear = unstatedOf(value, near()).length === 0 || isDescribed(value, near(), background);
  // A number that only the sentence has may be counted: "five years later".
  if (value.field === 'says') return isNear ? [] : [asks(value.kind, value, 'passage', rivals)];
  if (value.kind === 'date' && resolved(passage, background).some((date) => date.startsWith(value.date))) return [];
  if (isInNamesOnly(value, passage) && unstatedOf(value, passage).length === 0)
    return [asks('date', value, 'passage', 'has it in a name only')];
  if (rivals.length > 0 || !isNear) return [differs(value.kind, value, 'passage', rivals)];
  // "The agency" may be one of those that a fact concerns, and a name may say so.
  if (value.isInList && unstatedOf(value, says).length === 0) return [];
  const found = 'does not state it, but the text around it does: list the field under `inferred`';
  return [asks(value.kind, value, 'passage', found)];
}

/** The dates that a text states only from the day of the source: "this month", "in March". */
function resolved({ dates }: Reading, { date }: Background): string[] {
  const relative = dates.filter(({ year }) => year === undefined);
  return resolveDates(relative, { bulletin: date }).map((each) => each.date);
}

/** An inferred value, which the passage may not contradict and the text around it must state as exactly. */
function inferredFinding(value: ExactValue, compared: Compared): Finding[] {
  const { claim, passage, near, background } = compared;
  if (value.kind === 'date') {
    const dates = resolved(passage, background);
    if (dates.some((date) => date.startsWith(value.date))) return [];
    if (dates.length > 0 && !dates.some((date) => value.date.startsWith(date)))
      return [differs('inferred', value, 'passage', dates)];
  }
  const others = othersIn(value, compared);
  if (others.length > 0) return [asks('inferred', value, 'passage', others)];
  if (unstatedOf(value, near()).length === 0 || isDescribed(value, near(), background)) return [];
  const found = rivalsOf(value, near(), claim.values);
  // "The Polish president" may be Andrzej Duda, and "observers" may have any other name.
  const names =
    value.kind === 'entry' && value.register !== 'persons' ? background.names.of(value.register, value.entry) : [];
  const isOther = value.kind === 'date' || names.some((name) => /^\p{Lu}/u.test(name));
  return [(isOther ? differs : asks)('inferred', value, 'paragraph', found)];
}

/** Whether a text has most words of a name of an instrument, as "an instrument on forced labour in the EU". */
function isDescribed(value: ExactValue, text: Reading, { names }: Background): boolean {
  // "An autonomous region" may be another one.
  if (value.kind !== 'entry' || value.register !== 'instruments') return false;
  const spellings = names.of(value.register, value.entry).map((name) => readText(name).single);
  return spellings.some(
    (words) => words.length > 2 && words.filter((word) => has(text, word)).length > words.length / 2,
  );
}

/** The values of one sort that the passage has, and neither the fact nor its sentence. */
function othersIn(value: ExactValue, { claim, passage, says, background }: Compared): string[] {
  const own = claim.exact.filter(({ kind }) => kind === value.kind);
  const isOwn = (text: string) => own.some((each) => textOf(each).startsWith(text) || text.startsWith(textOf(each)));
  if (value.kind === 'number')
    return numbersIn(passage).flatMap(({ number }) => (isOwn(`${number}`) ? [] : `${number}`));
  if (value.kind === 'date')
    return datesIn(passage, { bulletin: background.date }).flatMap(({ date }) => (isOwn(date) ? [] : date));
  if (value.isInList) return [];
  const known = [...keysOf(claim.values), ...says.entries.map(keyOf)];
  const others = entriesIn(passage).filter((each) => each.register === value.register && !known.includes(keyOf(each)));
  return [...new Set(others.map(({ entry }) => entry))];
}

/** Words against a choice, or only those of another one, contradict it; no words at all are a question. */
function choiceFinding(
  value: FactValue,
  text: Reading,
  where: 'says' | 'passage',
  values: readonly FactValue[],
): Finding[] {
  if (value.kind !== 'choice') return [];
  const { isSaid, against } = matchChoice(value.choices[value.choice] ?? {}, text);
  if (isSaid) return [];
  if (against !== null) return [differs('choice', value, where, `says "${against}"`)];
  const others = Object.entries(value.choices).flatMap(([name, choice]) =>
    choice.words && supports(text, choice) ? name : [],
  );
  const isOwn = values.some((each) => each.field === value.field && others.includes(textOf(each)));
  const instead = others.length > 0 ? `, but those of ${others.join(', ')}` : '';
  const found = `has none of the words ${(value.choices[value.choice]?.words ?? []).slice(0, 6).join(', ')}${instead}`;
  // Only the sentence states an inferred choice; true sentences have more words than any list.
  if (where === 'says') return others.length > 0 && value.isInferred ? [asks('choice', value, where, found)] : [];
  return [(others.length > 0 && !isOwn ? differs : asks)('choice', value, where, found)];
}

/** Names of the sentence that neither the passage nor the text around it has. */
function nameFindings({ claim, says, passage, near }: Compared): Finding[] {
  const own = keysOf(claim.values);
  const governments = new Set(governmentsIn(says).map(({ at }) => at));
  const isKnown = (word: Word) => own.has(word.key) || governments.has(word.at) || /^\d/.test(word.key);
  const names = says.content.filter((word) => (word.isName || word.isEntry) && !isKnown(word) && !has(passage, word));
  const strange = names.filter((word) => !has(near(), word));
  return strange.map(({ text }) => differs('name', { field: 'says', value: text }, 'paragraph', []));
}

/** A text of a fact whose names are not in the passage, or half of whose words neither the passage nor the sentence has. */
function textFinding({ field, text }: { field: string; text: string }, compared: Compared): Finding[] {
  const { claim, says, passage, near, background } = compared;
  const own = readText(text, background.names).content;
  const namesInSays = says.content.filter(({ isName, isEntry }) => isName || isEntry);
  // The first word of a text has a capital anyway: it is a name if the sentence has it with one.
  const isName = (word: Word) => word.isName || word.isEntry || namesInSays.some((name) => isSameWord(name, word));
  const isPlace =
    own.every(isName) &&
    passage.content.some((word) => isName(word) && !namesInSays.some((name) => isSameWord(name, word)));
  const claimed = isPlace ? new Set() : keysOf(claim.values);
  const names = own.filter((word) => isName(word) && !claimed.has(word.key) && !has(passage, word));
  const unknown = own.filter((word) => !has(passage, word) && !has(says, word));
  if (names.length === 0 && unknown.length * 2 <= own.length) return [];
  const missing = [...new Set([...names, ...unknown].map((word) => word.text))].join(', ');
  const isOther = isPlace || names.some((word) => !has(near(), word));
  return [(isOther ? differs : asks)('text', { field, value: text }, 'passage', `does not have ${missing}`)];
}

/** Whether a text has a word, or each word of a name. */
function has({ content, single }: Reading, word: Word): boolean {
  const isThere = (one: Word) => [...content, ...single].some((other) => isSameWord(one, other));
  const parts = word.isEntry ? readText(word.text).single : [];
  return isThere(word) || (parts.length > 0 && parts.every(isThere));
}
