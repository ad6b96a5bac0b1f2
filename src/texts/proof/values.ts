import type { Evidence } from '../../core/model/fields/type.ts';
import { personRegister } from '../../core/model/register.ts';
import { matchChoice, placesOf, supports } from '../reading/choice-words.ts';
import { resolveDates, statesDate } from '../reading/dates.ts';
import { type Reading, readText } from '../reading/reading.ts';
import { entryKey } from '../reading/words.ts';
import { type Compared, type Finding, finding } from './finding.ts';
import {
  type Background,
  type Claim,
  type ExactValue,
  entriesIn,
  exactValues,
  type FactValue,
  factValueText,
  isInName,
  statementsIn,
} from './statements.ts';
import { announcedBy, governmentsIn, sharedWords, wordingFindings } from './wording.ts';

/** What the passage of a fact, the text around it and the fact's own sentence have against its values. */
export function findingsOf(compared: Compared): Finding[] {
  const { claim, passage, says, background } = compared;
  const own = claim.exact.flatMap((value) => passageFindings(value, compared));
  const inferred = own.flatMap(({ level, field }) => (level === 'infer' ? field : []));
  return [
    ...own,
    ...claim.values.flatMap((value) => (value.isInferred ? [] : choiceFindings(value, passage, claim.values))),
    ...wordingFindings(compared),
    ...saysFindings(claim, inferred, says, background),
  ];
}

/** A value that the passage lacks: refused if it has another one, or no text around it has this one; else inferred. */
function passageFindings(value: ExactValue, compared: Compared): Finding[] {
  const { claim, passage, says, background } = compared;
  const { kind, counted } = value;
  if (counted !== undefined) return [finding('ask', 'counted', value, 'passage', [counted], 'counted')];
  if (states(value, passage)) {
    const isNamed = isInNamesOnly(value, passage) && !isInNamesOnly(value, says);
    return isNamed ? [finding('ask', kind, value, 'passage', [], 'named')] : [];
  }
  const dates = kind === 'date' ? datesByContext(passage, background) : [];
  if (dates.some((date) => date.startsWith(factValueText(value)))) return [];
  if (value.isInferred && dates.length > 0 && !dates.some((date) => factValueText(value).startsWith(date)))
    return [finding('refuse', 'inferred', value, 'passage', dates)];
  const others = otherContent(passage, value, claim.values, background);
  if (others.length === 0 && supportsValue(value, passage, background)) return [];
  const isNear = supportsValue(value, contextOf(value, others, compared), background);
  if (value.field === 'says') return isNear ? [] : [finding('ask', kind, value, 'passage', others)];
  return isNear ? inferredFindings(value, others, compared) : [absentFinding(value, others, background)];
}

/** The text that must have a value that its passage lacks. */
function contextOf(
  { field, isActing, isInferred }: ExactValue,
  others: readonly string[],
  compared: Compared,
): Reading {
  if (isActing) return compared.paragraph();
  return isInferred || others.length === 0 || field === 'says' ? compared.near() : compared.others();
}

function absentFinding(value: ExactValue, others: readonly string[], { names }: Background): Finding {
  const { kind, isInferred, isActing } = value;
  const own = kind === 'entry' && value.register !== personRegister ? names.of(value.register, value.entry) : [];
  const isNamed = own.some((name) => /^\p{Lu}/u.test(name));
  // "The Polish president" may be Andrzej Duda, "observers" may have any other name, and none is zero.
  const isOpen = kind === 'entry' ? !isNamed : isInferred && kind === 'number';
  const level = isOpen ? 'ask' : 'refuse';
  if (isActing) return finding(level, kind, value, 'paragraph', [], 'unnamed');
  return finding(level, kind, value, others.length > 0 ? 'passage' : 'paragraph', others);
}

/** A value that only the text around the passage has; what the passage has beside it, and the sentence has not, is asked. */
function inferredFindings(value: ExactValue, others: readonly string[], { says }: Compared): Finding[] {
  // "The agency" may be one of those that a fact concerns, and a name may say so.
  const isListed = value.isInList === true && others.length === 0 && states(value, says);
  if (value.isInText || isListed) return [];
  const inSays = value.kind === 'entry' ? says.entries.map(({ entry }) => entry) : [];
  const strange = value.isInList ? [] : others.filter((other) => !inSays.includes(other));
  return [
    finding('infer', 'inferred', value, 'passage', [], 'around'),
    ...(strange.length > 0 ? [finding('ask', 'inferred', value, 'passage', strange)] : []),
  ];
}

/** The numbers and dates of a fact that its own sentence lacks. */
function saysFindings(
  { values }: Claim,
  inferred: readonly string[],
  says: Reading,
  background: Background,
): Finding[] {
  return exactValues(values, background.names).flatMap((value) => {
    if (value.kind === 'entry' || value.isInferred || value.isInText || states(value, says)) return [];
    const others = otherContent(says, value, values, background);
    // What follows from the text around need not be in the sentence, but another date there contradicts it.
    const isOpen = inferred.includes(value.field) && (value.kind !== 'date' || others.length === 0);
    return isOpen ? [] : finding('refuse', 'says', value, 'says', others);
  });
}

/** Whether a text has a date only in names, as in "the Act of 2022". */
function isInNamesOnly(value: ExactValue, text: Reading): boolean {
  const outside = text.dates.filter((date) => !isInName(date, text));
  return value.kind === 'date' && outside.length < text.dates.length && !statesDate(value.date, outside);
}

/** Whether a text has a number, date or entry. */
function states(value: Evidence, { dates, numbers, entries }: Reading): boolean {
  if (value.kind === 'date') return statesDate(value.date, dates);
  if (value.kind === 'number') return numbers.some(({ number }) => number === value.number);
  return value.kind !== 'entry' || entries.some((entry) => entryKey(entry) === entryKey(value));
}

/** Whether a text states a value, describes it, or names what stands for it. */
function supportsValue(value: ExactValue, text: Reading, background: Background): boolean {
  if (states(value, text)) return true;
  if (value.kind !== 'entry') return false;
  const isCapital = governmentsIn(text).some(({ entry }) => entry === value.entry);
  const isStoodFor = value.isActing && entriesIn(text).some((each) => background.standsFor(each, value.entry));
  return isCapital || isStoodFor || isDescribed(value, text, background);
}

/** What a text has of the sort of a value, without the values of the fact. */
function otherContent(
  text: Reading,
  value: ExactValue,
  values: readonly FactValue[],
  { date, names }: Background,
): string[] {
  const others = new Set<string>();
  for (const each of statementsIn(text, date))
    if (
      each.sort === value.kind &&
      (each.sort !== 'entry' || ('register' in value && each.register === value.register))
    )
      others.add(String(each[each.sort as never]));
  for (const own of exactValues(values, names)) if (own.kind === value.kind) others.delete(factValueText(own));
  return [...others];
}

/** The dates that a text states only from the day of the source: "this month", "in March". */
function datesByContext({ dates }: Reading, { date }: Background): string[] {
  const relative = dates.filter(({ year }) => year === undefined);
  return resolveDates(relative, date).map((each) => each.date);
}

/** Whether a text has most words of a name of an instrument, as "an instrument on forced labour in the EU". */
function isDescribed(value: ExactValue, text: Reading, { names }: Background): boolean {
  // "An autonomous region" may be another one.
  if (value.kind !== 'entry' || value.register !== 'instruments') return false;
  return names.of(value.register, value.entry).some((name) => {
    const words = readText(name).single;
    return words.length > 2 && sharedWords(words, text.single).length > words.length / 2;
  });
}

/** Words against a choice, or only those of another one, contradict it; no words, or what is only announced, are a question. */
function choiceFindings(value: FactValue, text: Reading, values: readonly FactValue[]): Finding[] {
  if (value.kind !== 'choice') return [];
  const { words = [], ...choice } = value.choices[value.choice] ?? {};
  const { isSaid, against } = matchChoice({ words, ...choice }, text);
  if (isSaid) {
    const places = words.flatMap((phrase) => placesOf(phrase, text));
    const [first] = places.flatMap(({ at, end }) => announcedBy(text, at, end) ?? []);
    return first ? [finding('ask', 'choice', value, 'passage', [first], 'says')] : [];
  }
  if (against !== null) return [finding('refuse', 'choice', value, 'passage', [against], 'says')];
  const others = Object.keys(value.choices).filter((name) => {
    const other = value.choices[name];
    return other?.words && supports(text, other);
  });
  if (others.length === 0) return [finding('ask', 'choice', value, 'passage', [], 'choice')];
  const isOwn = values.some((each) => each.field === value.field && others.includes(factValueText(each)));
  return [finding(isOwn ? 'ask' : 'refuse', 'choice', value, 'passage', others, 'otherChoice')];
}
