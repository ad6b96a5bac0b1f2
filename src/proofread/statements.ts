import { matchChoice, phrasesIn, placesOf } from '../copy/reading/choice-words.ts';
import { type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, keyOf } from '../copy/reading/words.ts';
import { requiredRegisters } from '../draft/act.ts';
import { readDate } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Evidence } from '../model/fields/type.ts';
import { choiceWords } from '../model/kind.ts';
import { stageDates, stagesOf } from '../model/stages.ts';
import type { TextRange } from '../model/values.ts';
import { listStatements, numberStatements } from './counts.ts';
import { type KnownFact, type KnownValue, likeness } from './known-facts.ts';
import type { Sentence } from './mentions.ts';
import { likeliest, type Statement, statement } from './statement.ts';

/** How alike a sentence must be to that of a fact to be about the same event. */
const [ALIKE, VERY_ALIKE, THIS_ONE] = [0.4, 0.5, 0.55];
/** By how many years a slip is off at most. */
const SLIP_YEARS = 2;
/** From which number on a number of a fact shows that a sentence is about it. */
const RARE = 10;

/** Whether a sentence is about the same as a fact: it names or means all of its subject, or its persons. */
export function isAbout(known: KnownFact, sentence: Sentence): boolean {
  const { keys, subject, worded } = known;
  const isNamed = (key: string) => sentence.keys.has(key);
  const actors = keys.filter((key) => key.startsWith('actors/'));
  const isSubject = keys.length > 0 && (subject.length > 0 ? subject : actors).every(isNamed);
  if (!isSubject && !arePersons(known, sentence)) return false;
  // Like it, a sentence may say in words of its own what happened.
  const isLike = likeness(sentence.reading, known) >= VERY_ALIKE;
  return worded.every(
    ({ evidence }) => (isLike && isUnsaid(evidence, sentence.reading)) || isWorded(evidence, sentence.reading),
  );
}

/** Whether a sentence has no word of any choice of a field. */
function isUnsaid(evidence: Evidence, reading: Reading): boolean {
  if (evidence.kind !== 'choice') return false;
  return Object.values(evidence.choices).every(({ words = [] }) => phrasesIn(words, reading).length === 0);
}

function arePersons({ keys }: KnownFact, sentence: Sentence): boolean {
  const persons = keys.filter((key) => key.startsWith('persons/'));
  return persons.length > 0 && persons.every((key) => sentence.keys.has(key));
}

/** Whether a sentence has a word of a choice, or half of the words of a name. */
function isWorded(evidence: Evidence, reading: Reading): boolean {
  if (evidence.kind === 'choice') return matchChoice(evidence.choices[evidence.choice] ?? {}, reading).isSaid;
  if (evidence.kind !== 'text' && evidence.kind !== 'entry') return true;
  const words = readText(evidence.kind === 'text' ? evidence.text : evidence.entry).single;
  return words.filter((word) => reading.single.some((other) => isSameWord(word, other))).length * 2 >= words.length;
}

/** Whether a sentence has enough words of that of a fact, a number of it, or the persons whose death or visit it is. */
export function isSameEvent(sentence: Sentence, known: KnownFact): boolean {
  const isOfPersons = known.worded.length > 0 && arePersons(known, sentence);
  return hasRareNumber(sentence.reading, known) || isOfPersons || likeness(sentence.reading, known) >= ALIKE;
}

function hasRareNumber({ numberSet }: Reading, { values }: KnownFact): boolean {
  return values.some(
    ({ evidence, check }) =>
      !check && evidence.kind === 'number' && evidence.number >= RARE && numberSet.has(evidence.number),
  );
}

/** The instrument that a sentence names for the one of a fact whose month and other subject it has, as a statement. */
export function exchangedInstrument({ subject, values }: KnownFact, { keys, reading }: Sentence): Statement[] {
  const others = subject.filter((key) => !key.startsWith('instruments/'));
  const named = reading.entries.filter(({ register, isPart }) => register === 'instruments' && !isPart);
  const [[own, second], [other, another]] = [subject.filter((key) => !others.includes(key)), named];
  if (!own || second || !other || another || keys.has(own) || !hasMonthOf(values, reading)) return [];
  const exchanged = values.filter(({ evidence }) => evidence.kind === 'entry' && keyOf(evidence) === own);
  const isOther = others.length > 0 && others.every((key) => keys.has(key));
  const written = reading.text.slice(other.start, other.end);
  return isOther
    ? exchanged.slice(0, 1).map(({ field }) => statement(field.name, written, exchanged, () => false))
    : [];
}

/** What a sentence about the same as a fact states for its fields. */
export function statementsIn(sentence: Sentence, known: KnownFact): Statement[] {
  const { reading } = sentence;
  const isSame = isSameEvent(sentence, known);
  const dates = stagesOf(known.kind) ? statusStatements(reading, known) : isSame ? dateStatements(reading, known) : [];
  if (isOtherOccasion(dates, sentence, known)) return [];
  const all = [...dates, ...numberStatements(reading, known, isSame), ...listStatements(reading, known)];
  return [...Map.groupBy(all, ({ field }) => field).values()].flatMap(likeliest);
}

/** Whether a sentence has another date than a fact that is about no law or treaty: that may have happened then, too. */
function isOtherOccasion(dates: readonly Statement[], { reading }: Sentence, known: KnownFact): boolean {
  const own = dates.filter(({ field }) => known.values.some((value) => value.field.name === field && isDate(value)));
  const isOther = own.length > 0 && own.every(({ result }) => result === 'differs');
  if (!isOther || requiredRegisters(known.kind).length > 0 || hasRareNumber(reading, known)) return false;
  const years = known.values.flatMap(({ evidence }) =>
    evidence.kind === 'date' ? Number(evidence.date.slice(0, 4)) : [],
  );
  const isFar = datesOf(reading).every(({ date }) =>
    years.every((year) => Math.abs(year - Number(date.slice(0, 4))) > SLIP_YEARS),
  );
  return known.isRecurring || isFar || likeness(reading, known) < THIS_ONE;
}

function isDate({ field }: KnownValue): boolean {
  return fieldType(field).isDate === true;
}

/** A sentence with such words does not say what happened, or not of whom. */
const open =
  /\?$|^Had\b|\b(?:hope[sd]?|will|should|must|may|might|could|would|if|whether|ought|worth|necessary|important|not true|wrong|false|unlike|before|call(?:s|ed|ing)? (?:on|for)|(?:accus|alleg|claim|urg|press|demand|want|plan|suggest|consider)\p{L}*)\b/iu;

/** A word of a status in a sentence, with the status. */
type SaidStatus = ReturnType<typeof placesOf>[number] & { readonly choice: string };

/** The statuses of a sentence, and the dates beside their words. */
function statusStatements(reading: Reading, known: KnownFact): Statement[] {
  // The month is no verb.
  if (open.test(reading.text.replaceAll('May', ''))) return [];
  const said = Object.entries(stagesOf(known.kind)?.status.choices ?? {}).flatMap(([choice, meaning]) => {
    const words = (choiceWords(meaning).words ?? []).filter((word) => !known.weak.includes(word));
    const places = words.flatMap((phrase) => placesOf(phrase, reading));
    return places.map((place): SaidStatus => ({ choice, ...place }));
  });
  const isOne = new Set(said.map(({ choice }) => choice)).size === 1;
  return said.flatMap((each) => {
    // "Did not ratify it in 1981" may deny the year.
    if (each.isNegated && datesOf(reading).length > 0) return [];
    const values = each.isNegated ? [] : datesOfStatus(known, each.choice);
    const dates = compareDate(dateBeside(each, reading, values, isOne), reading, values);
    return [...dates, ...statusStatement(known, each, reading)];
  });
}

function datesOfStatus({ kind, values }: KnownFact, status: string): KnownValue[] {
  const [name] = stageDates(kind, status);
  return values.filter(({ field }) => field.name === name);
}

/** The date beside a word: one of these values, or the nearest of its clause, or the only one. */
function dateBeside(
  { end, clause }: Pick<SaidStatus, 'end' | 'clause'>,
  reading: Reading,
  values: readonly KnownValue[],
  isOne: boolean,
): PlacedDate | undefined {
  const dates = datesOf(reading);
  const known = dates.find((date) => values.some((value) => isSameDate(date, value)));
  const clauseOf = (date: TextRange) => reading.words.findLast(({ start }) => start <= date.start)?.clause;
  const inClause = dates.filter((date) => (isOne && dates.length === 1) || clauseOf(date) === clause);
  const distance = (date: TextRange) => Math.abs(date.start - end);
  return known ?? inClause.toSorted((one, other) => distance(one) - distance(other))[0];
}

function statusStatement(
  known: KnownFact,
  { choice, isNegated, start, end }: SaidStatus,
  reading: Reading,
): Statement[] {
  const { kind, fact, values } = known;
  const { status, stages = [] } = stagesOf(kind) ?? {};
  const own = String(fact[status?.name ?? '']);
  const isBound = kind.binding.includes(own) && ['party', 'in-force'].includes(choice);
  const isReached = own === choice || isBound || datesOfStatus(known, choice).some(({ check }) => !check);
  // An earlier status says nothing against a later one, nor does a status that was not reached against its denial; but
  // "proposed in March" is no earlier status where March is the date of the later one.
  const [before, now] = [choice, own].map((name) => stages.findIndex((stage) => stage.status === name));
  const isEarlier = now !== undefined && before !== undefined && before < now;
  const isOpen = isNegated || (isEarlier && !hasMonthOf(datesOfStatus(known, own), reading));
  if (!isReached && isOpen) return [];
  const written = `${isNegated ? 'not ' : ''}${reading.text.slice(start, end)}`;
  const stated = values.filter(({ field }) => field.name === status?.name);
  const isSame = ({ check }: KnownValue) => isReached && !isNegated && check?.verdict !== 'differs';
  return [statement(status?.name ?? '', written, stated, isSame)];
}

/** The only date of a sentence or, of several, that beside a word of what happened, for a fact with a date. */
function dateStatements(reading: Reading, { values, worded }: KnownFact): Statement[] {
  const [date, another] = datesOf(reading);
  const dates = values.filter(({ evidence }) => evidence.kind === 'date');
  const happened = worded.flatMap(({ field, evidence }) =>
    field.required && evidence.kind === 'choice' ? (evidence.choices[evidence.choice]?.words ?? []) : [],
  );
  const [place] = happened.flatMap((phrase) => placesOf(phrase, reading));
  const own = another ? place && dateBeside(place, reading, dates, false) : date;
  // Of a term of office, it may be the end.
  const { field } = dates.find((value) => own && isSameDate(own, value)) ?? dates[0] ?? {};
  return compareDate(
    own,
    reading,
    dates.filter((value) => value.field.name === field?.name),
  );
}

/** A date of a sentence as a statement for the field of these values. */
function compareDate(date: PlacedDate | undefined, { text }: Reading, values: readonly KnownValue[]): Statement[] {
  const [first] = values;
  if (!date || !first) return [];
  const isSame = (value: KnownValue) => isSameDate(date, value);
  // A day that other sources do not give is to be looked at, though the year of the fact is right.
  const exact = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length >= date.date.length);
  const compared = exact.length > 0 && values.some(isSame) ? exact : values;
  return [statement(first.field.name, text.slice(date.start, date.end), compared, isSame)];
}

/** Whether a sentence has a month that is one of these dates. */
function hasMonthOf(values: readonly KnownValue[], reading: Reading): boolean {
  const months = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length > 4);
  return datesOf(reading).some((date) => date.date.length > 4 && months.some((value) => isSameDate(date, value)));
}

function isSameDate({ date }: PlacedDate, { evidence }: KnownValue): boolean {
  if (evidence.kind !== 'date') return false;
  // "Since 2018" is 2018; of two spans, both ends must be the same.
  const [[one = '', two], [first = '', second]] = [date, evidence.date].map((each) => each.split('/')) as [
    string[],
    string[],
  ];
  const isSpan = [two, second].every((end) => end !== undefined && end !== '..');
  return isSpan
    ? areSame(one, first) && areSame(two ?? '', second ?? '')
    : areSame(two === '..' ? one : date, evidence.date);
}

function areSame(date: string, another: string): boolean {
  const [one, other] = [readDate(date), readDate(another)];
  return 'first' in one && 'first' in other && one.first <= other.last && other.first <= one.last;
}

/** The dates of a sentence, without those in names, as in "the Act of 2022", and those that say before or after what it was. */
function datesOf({ text, dates }: Reading): PlacedDate[] {
  const other =
    /(?:\S \p{Lu}\p{L}{2,} (?:of )?|\b(?:[Bb]y|[Bb]efore|[Aa]fter|(?<!not |wait )[Uu]ntil) (?:the end of |early |late )?)$/u;
  return resolveDates(dates, { bulletin: '' }).filter(({ start }) => !other.test(text.slice(0, start)));
}
