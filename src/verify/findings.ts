import { matchChoice, supports } from '../copy/reading/choice-words.ts';
import { monthName, resolveDates, unstatedParts } from '../copy/reading/dates.ts';
import { statesNumber } from '../copy/reading/numbers.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf, type Word } from '../copy/reading/words.ts';
import { type Background, type Claim, type ClaimValue, type ExactValue, exactValues, factName } from './claim.ts';
import { asQuestions, type Compared, type Finding, finding } from './finding.ts';
import { exchangeFindings, swapFindings } from './role-findings.ts';
import { entriesOfClaim, has, placesOfEntry, sentenceFindings, textFinding } from './says-findings.ts';
import { countFindings, isYear, strayDates, strayNumbers } from './stray-findings.ts';
import { wordingFindings } from './wording-findings.ts';

/** A value with the parts of it that the passage does not state. */
export interface CheckedValue {
  readonly value: ExactValue;
  readonly unstated: readonly string[];
}

/** The values that the fact's own sentence does not support; needs no copy. */
export function findingsInSays(claim: Claim, says: Reading): Finding[] {
  const stated = claim.exact.filter(({ kind, isInferred }) => kind !== 'entry' && !isInferred);
  return [
    ...stated.flatMap((value) => (isCoarser(value, says) ? [] : missing(value, says, 'says', claim))),
    ...claim.values.flatMap((value) => choiceFinding(value, says, 'says')),
  ];
}

/** Whether a text has the year of a date without a day, and no other month: "in 2024" for July 2024. */
function isCoarser(value: ExactValue, text: Reading): boolean {
  const isYearThere = !unstatedOf(value, text).some((part) => /^\d{4}/.test(part));
  return value.kind === 'date' && !/-\d\d-/.test(value.date) && isYearThere && monthsIn(text).length === 0;
}

/** The values of a check that its sentence does not state. */
export function findingsInCheck({ says, values }: Pick<Claim, 'says' | 'values'>, { names }: Background): Finding[] {
  // "From 3 June, for two days": the beginning of a span is enough.
  const text = readText(says, names);
  const shown = exactValues(values, names).map((value) =>
    value.kind === 'date' ? { ...value, date: value.date.replace(/\/.*/, '') } : value,
  );
  // The sentence may omit who or what the fact is about, and imply a choice, but not name another or deny the choice.
  const named = shown.filter(
    (value) => value.kind !== 'entry' || (!value.isInList && insteadOf(value, text).length > 0),
  );
  return [
    ...named.flatMap((value) => missing(value, text, 'says', { values: [] })),
    ...values.flatMap((value) => choiceFinding(value, text, 'says')),
  ];
}

/** Compares the values of a fact with its passage. */
export function checkValues({ exact, numbersInSays }: Claim, passage: Reading): CheckedValue[] {
  return [...exact, ...numbersInSays].map((value) => ({ value, unstated: unstatedOf(value, passage) }));
}

/** The values that the passage, or for inferred ones the text around it, does not support. */
export function findingsInPassage(compared: Compared, checked: readonly CheckedValue[]): Finding[] {
  const { claim, says, passage } = compared;
  const lacking = checked.filter(({ unstated }) => unstated.length > 0).map(({ value }) => value);
  const isStated = ({ isInferred }: Pick<ClaimValue, 'isInferred'>) => !isInferred;
  return [
    ...lacking.filter(isStated).flatMap((value) => absent(value, compared)),
    ...lacking.filter(({ isInferred }) => isInferred).flatMap((value) => inferredFinding(value, compared)),
    ...(passage.words.length > LONG ? [] : placeFindings(compared)),
    ...claim.values.filter(isStated).flatMap((value) => choiceFinding(value, passage, 'passage', claim.values)),
    ...sentenceFindings(compared),
    ...wordingFindings(says, passage),
    ...exchangeFindings(says, passage),
    ...claim.texts.filter(isStated).flatMap((value) => textFinding(value, compared)),
  ];
}

/** A passage of more words has too many dates, numbers and names to tell which is beside what. */
const LONG = 500;

function placeFindings(compared: Compared): Finding[] {
  const swapped = swapFindings(compared.says, compared.passage);
  return [...strayDates(compared), ...strayNumbers(compared), ...countFindings(compared), ...swapped];
}

/** The parts of a number, date or entry that a text does not state. */
export function unstatedOf(value: ClaimValue, text: Reading): string[] {
  if (value.kind === 'date') return unstatedParts(value.date, text.dates, text.numberSet);
  if (value.kind === 'number')
    return statesNumber(text.text, text.numbers, value.number, value.isCount) ? [] : [factName(value)];
  if (value.kind === 'entry') return placesOfEntry([value], text).length > 0 ? [] : [factName(value)];
  return [];
}

/** A value that the passage lacks: a question if the text around it has it, and the passage has none in its place. */
function absent(value: ExactValue, { claim, says, passage, near, background }: Compared): Finding[] {
  const instead = insteadOf(value, passage, claim.values);
  const others = value.kind === 'entry' ? unclaimed(value, claim, passage) : instead;
  const failure = [finding(value, 'passage', instead)];
  if (others.length > 0 && value.field !== 'says') return failure;
  if (value.kind === 'entry' && isDescribed(value, passage, background)) return [];
  const isNear = value.kind === 'entry' && isDescribed(value, near(), background);
  const isAround = isNear || unstatedOf(value, near()).length === 0;
  // A number that only the sentence has may be counted: "five years later".
  if (value.field === 'says') return isAround ? [] : asQuestions(failure);
  if (!isAround) return failure;
  // "The agency" may be one of those that a fact concerns, and a name may say so.
  if (value.isInList && unstatedOf(value, says).length === 0) return [];
  const found = 'does not state it, but the text around it does: list the field under `inferred`';
  return asQuestions([finding(value, 'passage', found)]);
}

function missing(value: ExactValue, text: Reading, where: Finding['where'], claim: Pick<Claim, 'values'>): Finding[] {
  return unstatedOf(value, text).length === 0 ? [] : [finding(value, where, insteadOf(value, text, claim.values))];
}

/** The values in a text of the same sort as one that it lacks; an actor of another field is not in its place. */
function insteadOf(value: ExactValue, text: Reading, values: readonly ClaimValue[] = []): string[] {
  const numbers = [...text.numberSet].sort((a, b) => a - b);
  if (value.kind === 'date') return [...monthsIn(text), ...numbers.filter(isYear).map(String)];
  if (value.kind === 'number') return numbers.map(String);
  const own = entriesOfClaim(values);
  const others = text.entries.filter((each) => each.register === value.register && !own.includes(keyOf(each)));
  return [...new Set(others.map(({ entry }) => entry))];
}

/** The names of the months in a text, in the order of the year. */
function monthsIn({ dates }: Reading): string[] {
  const months = new Set(dates.flatMap(({ month }) => month ?? []));
  return [...months].sort((a, b) => a - b).map(monthName);
}

/** Checks that the text around the passage supports an inferred value, and that the passage names no other entry. */
function inferredFinding(value: ExactValue, compared: Compared): Finding[] {
  const { claim, passage, near, background } = compared;
  if (value.kind === 'number') return asQuestions(missing(value, near(), 'paragraph', claim));
  if (value.kind === 'date') return inferredDate(value, compared);
  // A list may have both named and inferred entries.
  const said = unclaimed(value, claim, compared.says);
  const others = value.isInList ? [] : unclaimed(value, claim, passage).filter((name) => !has(said, name));
  if (others.length > 0) return asQuestions([finding(value, 'passage', [...new Set(others.map(({ text }) => text))])]);
  // "Observers" may have any other name.
  const isProper = background.names.of(value.register, value.entry).some((name) => /^\p{Lu}/u.test(name));
  if (!isProper || isDescribed(value, near(), background)) return [];
  const found = missing(value, near(), 'paragraph', claim);
  // "The Polish president" may be Andrzej Duda.
  return value.register === 'persons' ? asQuestions(found) : found;
}

/** The entries of a register that a text names and the fact does not have. */
function unclaimed({ register }: ExactValue & { kind: 'entry' }, { values }: Claim, { content }: Reading): Word[] {
  const own = entriesOfClaim(values);
  return content.filter(({ key }) => key.startsWith(`${register}/`) && !own.includes(key));
}

/** Whether a text has most words of a name of an instrument, as "an instrument on forced labour in the EU". */
function isDescribed(
  { register, entry }: ExactValue & { kind: 'entry' },
  text: Reading,
  { names }: Background,
): boolean {
  // "An autonomous region" may be another one.
  const all = register === 'instruments' ? names.of(register, entry) : [];
  const isThere = (word: Word) => has(text.single, word);
  const longer = all.map((name) => readText(name).single).filter((words) => words.length > 2);
  return longer.some((words) => words.filter(isThere).length > words.length / 2);
}

/** Checks an inferred date: "January this year" in the passage settles it, or else the text around it states it. */
function inferredDate(value: ExactValue & { kind: 'date' }, { claim, passage, near, background }: Compared): Finding[] {
  const withoutYear = passage.dates.filter(({ year }) => year === undefined);
  const stated = resolveDates(withoutYear, { bulletin: background.date }).map((each) => each.date);
  if (stated.length === 0) return missing(value, near(), 'paragraph', claim);
  const isStated = stated.some((each) => each.startsWith(value.date) || value.date.startsWith(each));
  return isStated ? [] : [finding(value, 'passage', stated)];
}

/** Words against a choice are a failure, unless there are words for it too; no words for it, a question. */
function choiceFinding(
  value: ClaimValue,
  text: Reading,
  where: Finding['where'],
  values: readonly ClaimValue[] = [],
): Finding[] {
  if (value.kind !== 'choice') return [];
  const { isSaid, against } = matchChoice(value.choices[value.choice] ?? {}, text);
  if (isSaid) return [];
  if (against !== null) return [finding(value, where, `says "${against}"`)];
  const own = values.flatMap((each) => (each.kind === 'choice' && each.field === value.field ? each.choice : []));
  const others = Object.entries(value.choices).filter(([, choice]) => choice.words && supports(text, choice));
  const isOwn = others.some(([name]) => own.includes(name));
  const instead = others.length > 0 ? `, but those of ${others.map(([name]) => name).join(', ')}` : '';
  const found = [finding(value, where, `${wordless(value)}${instead}`)];
  // Only the sentence states an inferred choice; true sentences have more words than any list.
  if (where === 'says' && (others.length === 0 || !value.isInferred)) return [];
  return where === 'passage' && others.length > 0 && !isOwn ? found : asQuestions(found);
}

/** Says that a text has none of the words of a choice, and names six. */
function wordless({ choices, choice }: ClaimValue & { kind: 'choice' }): string {
  const words = choices[choice]?.words ?? [];
  return `has none of the words ${words.slice(0, 6).join(', ')}${words.length > 6 ? ' ...' : ''}`;
}
