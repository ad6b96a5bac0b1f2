import { matchChoice, supports } from '../copy/reading/choice-words.ts';
import { resolveDates, unstatedParts } from '../copy/reading/dates.ts';
import { statesNumber } from '../copy/reading/numbers.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { entryKey, isSameWord, type Word } from '../copy/reading/words.ts';
import type { Evidence } from '../model/fields/type.ts';
import { personRegister } from '../model/register.ts';
import { asks, type Compared, differs, type RuleFinding } from './finding.ts';
import {
  type Background,
  datesStatedIn,
  type ExactValue,
  exactValues,
  type FactValue,
  factValueText,
  isInName,
  numbersIn,
  statementsIn,
} from './statements.ts';
import { wordingFindings } from './wording.ts';

/** Compares a fact with its passage, and its inferred values with the text around it. */
export function comparePassage(compared: Compared): RuleFinding[] {
  const { claim, passage, says } = compared;
  const isNamed = (value: ExactValue) => isInNamesOnly(value, passage) && !isInNamesOnly(value, says);
  const lacking = claim.exact.filter((value) => unstatedOf(value, passage).length > 0 || isNamed(value));
  const stated = claim.values.filter(({ isInferred }) => !isInferred);
  return [
    ...lacking.flatMap((value) => (value.isInferred ? inferredFinding : absentFinding)(value, compared)),
    ...stated.flatMap((value) => choiceFinding(value, passage, 'passage', claim.values)),
    ...wordingFindings(compared),
  ];
}

/** Compares the values of a fact or of a check with its own sentence, which needs no copy. */
export function compareSays(values: readonly FactValue[], says: Reading, background: Background): RuleFinding[] {
  const stated = exactValues(values, background.names).filter(
    ({ kind, isInferred }) => kind !== 'entry' && !isInferred,
  );
  // "From 3 June, for two days": the beginning of a span is enough, and so is "in 2024" for July 2024.
  const isBegun = (value: ExactValue) =>
    value.kind === 'date' &&
    datesStatedIn(says, { bulletin: background.date }).some(
      ({ date }) => value.date.startsWith(`${date}/`) || (value.date.length === 7 && value.date.startsWith(date)),
    );
  const lacking = stated.filter((value) => unstatedOf(value, says).length > 0 && !isBegun(value));
  return [
    ...lacking.map((value) => differs('says', value, 'says', otherContent(says, value, values, background))),
    ...values.flatMap((value) => choiceFinding(value, says, 'says', values)),
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
  if (value.kind === 'entry' && text.entries.some((entry) => entryKey(entry) === entryKey(value))) return [];
  return value.kind === 'number' ? [String(value.number)] : value.kind === 'entry' ? [value.entry] : [];
}

/** Whether a text states a value: a number that counts, and a date also by the day of the source, as in "on 6 May". */
export function statesInContext(value: ExactValue, text: Reading, background: Background): boolean {
  if (value.kind === 'number') return numbersIn(text).some(({ number }) => number === value.number);
  const dates = value.kind === 'date' ? datesByContext(text, background) : [];
  return dates.some((date) => date.startsWith(factValueText(value))) || unstatedOf(value, text).length === 0;
}

/** What a text has of the sort of a value, without the values of the fact. */
function otherContent(
  text: Reading,
  value: ExactValue,
  values: readonly FactValue[],
  { date, names }: Background,
): string[] {
  const own = exactValues(values, names)
    .filter(({ kind }) => kind === value.kind)
    .map(factValueText);
  const register = value.kind === 'entry' ? value.register : '';
  const others = statementsIn(text, { bulletin: date }).filter(
    (each) => each.sort === value.kind && (each.sort !== 'entry' || each.register === register),
  );
  return [...new Set(others.map((each) => String(each[each.sort as never])))].filter((other) => !own.includes(other));
}

/** A value that the passage lacks: a question if the text around it has it, and the passage has none in its place. */
function absentFinding(value: ExactValue, { claim, passage, says, near, background }: Compared): RuleFinding[] {
  const others = otherContent(passage, value, claim.values, background);
  if (isDescribed(value, passage, background) && others.length === 0) return [];
  const isNear = unstatedOf(value, near()).length === 0 || isDescribed(value, near(), background);
  // A number that only the sentence has may be counted: "five years later".
  if (value.field === 'says') return isNear ? [] : [asks(value.kind, value, 'passage', others)];
  if (value.kind === 'date' && datesByContext(passage, background).some((date) => date.startsWith(value.date)))
    return [];
  if (unstatedOf(value, passage).length === 0) return [asks(value.kind, value, 'passage', 'has it in a name only')];
  if (others.length > 0 || !isNear) return [differs(value.kind, value, 'passage', others)];
  // "The agency" may be one of those that a fact concerns, and a name may say so.
  if (value.isInList && unstatedOf(value, says).length === 0) return [];
  const found = 'does not state it, but the text around it does: list the field under `inferred`';
  return [asks(value.kind, value, 'passage', found)];
}

/** The dates that a text states only from the day of the source: "this month", "in March". */
function datesByContext({ dates }: Reading, { date }: Background): string[] {
  const relative = dates.filter(({ year }) => year === undefined);
  return resolveDates(relative, { bulletin: date }).map((each) => each.date);
}

/** An inferred value, which the passage may not contradict and the text around it must state as exactly. */
function inferredFinding(value: ExactValue, { claim, passage, says, near, background }: Compared): RuleFinding[] {
  const dates = value.kind === 'date' ? datesByContext(passage, background) : [];
  if (dates.some((date) => date.startsWith(factValueText(value)))) return [];
  if (dates.length > 0 && !dates.some((date) => factValueText(value).startsWith(date)))
    return [differs('inferred', value, 'passage', dates)];
  const inSays = value.kind === 'entry' ? says.entries.map(({ entry }) => entry) : [];
  const others = value.isInList ? [] : otherContent(passage, value, claim.values, background);
  const strange = others.filter((other) => !inSays.includes(other) && !factValueText(value).startsWith(other));
  if (strange.length > 0) return [asks('inferred', value, 'passage', strange)];
  if (unstatedOf(value, near()).length === 0 || isDescribed(value, near(), background)) return [];
  // "The Polish president" may be Andrzej Duda, and "observers" may have any other name.
  const isNamed = value.kind === 'entry' && value.register !== personRegister;
  const names = isNamed ? background.names.of(value.register, value.entry) : [];
  const isOther = value.kind === 'date' || names.some((name) => /^\p{Lu}/u.test(name));
  const found = otherContent(near(), value, claim.values, background);
  return [(isOther ? differs : asks)('inferred', value, 'paragraph', found)];
}

/** Whether a text has most words of a name of an instrument, as "an instrument on forced labour in the EU". */
function isDescribed(value: ExactValue, text: Reading, { names }: Background): boolean {
  // "An autonomous region" may be another one.
  if (value.kind !== 'entry' || value.register !== 'instruments') return false;
  const has = (word: Word) => [...text.content, ...text.single].some((other) => isSameWord(word, other));
  const spellings = names.of(value.register, value.entry).map((name) => readText(name).single);
  return spellings.some((words) => words.length > 2 && words.filter(has).length > words.length / 2);
}

/** Words against a choice, or only those of another one, contradict it; no words at all are a question. */
function choiceFinding(
  value: FactValue,
  text: Reading,
  where: 'says' | 'passage',
  values: readonly FactValue[],
): RuleFinding[] {
  if (value.kind !== 'choice') return [];
  const { words = [], ...choice } = value.choices[value.choice] ?? {};
  const { isSaid, against } = matchChoice({ words, ...choice }, text);
  if (isSaid) return [];
  if (against !== null) return [differs('choice', value, where, `says "${against}"`)];
  const others = Object.keys(value.choices).filter((name) => {
    const other = value.choices[name];
    return other?.words && supports(text, other);
  });
  const isOwn = values.some((each) => each.field === value.field && others.includes(factValueText(each)));
  const instead = others.length > 0 ? `, but those of ${others.join(', ')}` : '';
  const found = `has none of the words ${words.slice(0, 6).join(', ')}${instead}`;
  // Only the sentence states an inferred choice; true sentences have more words than any list.
  if (where === 'says') return others.length > 0 && value.isInferred ? [asks('choice', value, where, found)] : [];
  return [(others.length > 0 && !isOwn ? differs : asks)('choice', value, where, found)];
}
