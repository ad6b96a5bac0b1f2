import { matchChoice, placesOf } from '../copy/reading/choice-words.ts';
import { type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, keyOf } from '../copy/reading/words.ts';
import { readDate } from '../model/date.ts';
import type { Evidence } from '../model/fields/type.ts';
import { choiceWords } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { TextRange } from '../model/values.ts';
import { listStatements, numberStatements } from './counts.ts';
import { type KnownFact, type KnownValue, likeness } from './known-facts.ts';
import type { Sentence } from './mentions.ts';

/** A value that a sentence states for a field of a fact. */
export interface Statement {
  /** The field, or `says` for a number of the fact's sentence. */
  readonly field: string;
  /** The value as the sentence has it. */
  readonly written: string;
  /** The values of the fact and its checks that are the same, and those that are not. */
  readonly same: readonly KnownValue[];
  readonly other: readonly KnownValue[];
}

/** How alike a sentence must be to that of a fact to be about the same event. */
const [ALIKE, VERY_ALIKE] = [0.4, 0.5];
/** From which number on a number of a fact shows that a sentence is about it. */
const RARE = 10;

/** Whether a sentence is about the same as a fact: it names or means all of its subject, or its persons. */
export function isAbout(known: KnownFact, sentence: Sentence): boolean {
  const { keys, subject, worded } = known;
  const own = (register: string) => keys.filter((key) => key.startsWith(`${register}/`));
  const [actors, persons] = [own('actors'), own('persons')];
  const isNamed = (key: string) => sentence.keys.has(key);
  const isSubject =
    subject.length > 0
      ? subject.every(isNamed) && (actors.length === 0 || actors.some(isNamed))
      : actors.every(isNamed);
  if (keys.length === 0 || !(isSubject || arePersons(persons, sentence))) return false;
  // Like it, a sentence may say in words of its own what happened.
  const isLike = likeness(sentence.reading, known) >= VERY_ALIKE;
  return worded.every(({ evidence }) => (isLike && evidence.kind === 'choice') || isWorded(evidence, sentence));
}

/** The instrument that a sentence names for the one of a fact whose month and other subject it has, as a statement. */
export function exchangedInstrument(known: KnownFact, { keys, reading }: Sentence): Statement[] {
  const isInstrument = (key: string) => key.startsWith('instruments/');
  const [own, second] = known.subject.filter(isInstrument);
  const [other, another] = reading.entries.filter(({ register, isPart }) => register === 'instruments' && !isPart);
  const isOne = own !== undefined && second === undefined && other && !another && !keys.has(own);
  const others = known.subject.filter((key) => key !== own);
  if (!isOne || others.length === 0 || !others.every((key) => keys.has(key))) return [];
  const months = known.values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length > 4);
  const isThen = datesOf(reading).some((date) => date.date.length > 4 && months.some((each) => isSameDate(date, each)));
  const values = known.values.filter(({ evidence }) => evidence.kind === 'entry' && keyOf(evidence) === own);
  const [value] = values;
  const written = reading.text.slice(other.start, other.end);
  return isThen && value ? [{ field: value.field.name, written, same: [], other: values }] : [];
}

function arePersons(persons: readonly string[], { keys }: Sentence): boolean {
  return persons.length > 0 && persons.every((key) => keys.has(key));
}

/** Whether a sentence has a word of a choice, or half of the words of a name. */
function isWorded(evidence: Evidence, { reading }: Sentence): boolean {
  if (evidence.kind === 'choice') return matchChoice(evidence.choices[evidence.choice] ?? {}, reading).isSaid;
  if (evidence.kind !== 'text' && evidence.kind !== 'entry') return true;
  const words = readText(evidence.kind === 'text' ? evidence.text : evidence.entry).single;
  return words.filter((word) => reading.single.some((other) => isSameWord(word, other))).length * 2 >= words.length;
}

/** What a sentence about the same as a fact states for its fields. */
export function statementsIn(sentence: Sentence, known: KnownFact): Statement[] {
  const { reading } = sentence;
  const isSame = isSameEvent(sentence, known);
  const dates = stagesOf(known.kind) ? statusStatements(reading, known) : isSame ? dateStatements(reading, known) : [];
  const all = [...dates, ...numberStatements(reading, known, isSame), ...listStatements(reading, known)];
  // Of several dates, the one that agrees is the one of the fact; so with numbers and words of a status.
  return [...Map.groupBy(all, ({ field }) => field).values()].flatMap((own) => {
    const agreeing = own.filter(({ same }) => same.length > 0);
    return agreeing.length > 0 ? agreeing : own;
  });
}

/** Whether a sentence has enough words of that of a fact, a number of it, or the persons whose death or visit it is. */
export function isSameEvent(sentence: Sentence, known: KnownFact): boolean {
  const isNumbered = known.values.some(
    ({ evidence, check }) =>
      !check &&
      evidence.kind === 'number' &&
      evidence.number >= RARE &&
      sentence.reading.numberSet.has(evidence.number),
  );
  const persons = known.keys.filter((key) => key.startsWith('persons/'));
  const isOfPersons = known.worded.length > 0 && arePersons(persons, sentence);
  return isNumbered || isOfPersons || likeness(sentence.reading, known) >= ALIKE;
}

/** A sentence with such words does not say what happened. */
const open =
  /\?$|\b(?:should|must|may|might|could|would|if|whether|ought|worth|necessary|important|call(?:s|ed|ing)? (?:on|for)|(?:urg|press|demand|want|plan|suggest|consider)\p{L}*)\b/u;

/** A word of a status in a sentence, with the status. */
type SaidStatus = ReturnType<typeof placesOf>[number] & { readonly choice: string };

/** The statuses of a sentence, and the dates beside their words. */
function statusStatements(reading: Reading, known: KnownFact): Statement[] {
  const { status, stages } = stagesOf(known.kind) ?? { stages: [] };
  if (!status || open.test(reading.text)) return [];
  const said = Object.entries(status.choices ?? {}).flatMap(([choice, meaning]) => {
    const words = choiceWords(meaning).words ?? [];
    return words.flatMap((phrase) => placesOf(phrase, reading)).map((place): SaidStatus => ({ choice, ...place }));
  });
  const isOne = new Set(said.map(({ choice }) => choice)).size === 1;
  return said.flatMap((each) => {
    const stage = stages.find((one) => one.status === each.choice);
    const values = stage && !each.isNegated ? valuesOf(known, stage.date) : [];
    const date = dateBeside(each, reading, values, isOne);
    const stated = date && stage && values.length > 0 ? [compareDate(stage.date, date, reading, values)] : [];
    return [...stated, ...statusStatement(known, status.name, each, reading)];
  });
}

/** The date beside a word: one of these values, or the nearest of its clause, or the only one. */
function dateBeside(
  { end, clause }: Pick<SaidStatus, 'end' | 'clause'>,
  reading: Reading,
  values: readonly KnownValue[],
  isOne: boolean,
) {
  const dates = datesOf(reading);
  const known = dates.find((date) => values.some((value) => isSameDate(date, value)));
  const isOnly = isOne && dates.length === 1;
  const inClause = dates.filter((date) => isOnly || clauseAt(date, reading) === clause);
  const distance = (date: TextRange) => Math.abs(date.start - end);
  return known ?? inClause.toSorted((one, other) => distance(one) - distance(other))[0];
}

function statusStatement(known: KnownFact, field: string, said: SaidStatus, reading: Reading): Statement[] {
  const { kind, fact } = known;
  const { stages = [] } = stagesOf(kind) ?? {};
  const values = valuesOf(known, field);
  const own = String(fact[field]);
  const stage = stages.find(({ status }) => status === said.choice);
  const isBound = kind.binding.includes(own) && ['party', 'in-force'].includes(said.choice);
  const isReached = own === said.choice || isBound || (stage !== undefined && (fact[stage.date] ?? null) !== null);
  // An earlier status says nothing against a later one, nor does a status that was not reached against its denial.
  const order = (name: string) => stages.findIndex(({ status }) => status === name);
  const isEarlier = order(own) >= 0 && order(said.choice) < order(own);
  // "Proposed in March" is no earlier status where March is the date of the later one.
  const isDated = isEarlier && !isReached && !said.isNegated && hasDateOf(own, known, reading);
  if (!isReached && !isDated && (said.isNegated || isEarlier)) return [];
  const written = `${said.isNegated ? 'not ' : ''}${reading.text.slice(said.start, said.end)}`;
  const isSame = isReached && !said.isNegated;
  return [{ field, written, same: isSame ? values : [], other: isSame ? [] : values }];
}

/** Whether a sentence has the month in which a status began, and no word of it. */
function hasDateOf(status: string, known: KnownFact, reading: Reading): boolean {
  const stage = stagesOf(known.kind)?.stages.find((each) => each.status === status);
  const values = stage
    ? valuesOf(known, stage.date).filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length > 4)
    : [];
  return datesOf(reading).some((date) => date.date.length > 4 && values.some((value) => isSameDate(date, value)));
}

/** The only date of a sentence or, of several, that beside a word of what happened, for a fact with a date. */
function dateStatements(reading: Reading, known: KnownFact): Statement[] {
  const [date, another] = datesOf(reading);
  const values = known.values.filter(({ evidence }) => evidence.kind === 'date');
  const happened = known.worded.flatMap(({ field, evidence }) =>
    field.required && evidence.kind === 'choice' ? (evidence.choices[evidence.choice]?.words ?? []) : [],
  );
  const [place] = happened.flatMap((phrase) => placesOf(phrase, reading));
  const own = another && place ? dateBeside(place, reading, values, false) : another ? undefined : date;
  // Of a term of office, it may be the end.
  const name = (values.find((value) => own && isSameDate(own, value)) ?? values[0])?.field.name;
  return own && name !== undefined ? [compareDate(name, own, reading, valuesOf(known, name))] : [];
}

function valuesOf({ values }: KnownFact, name: string): KnownValue[] {
  return values.filter(({ field }) => field.name === name);
}

function compareDate(field: string, date: PlacedDate, { text }: Reading, values: readonly KnownValue[]): Statement {
  const isSame = (value: KnownValue) => isSameDate(date, value);
  // A day that other sources do not give is to be looked at, though the year of the fact is right.
  const exact = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length >= date.date.length);
  const compared = exact.length > 0 && values.some(isSame) ? exact : values;
  const written = text.slice(date.start, date.end);
  return { field, written, same: compared.filter(isSame), other: compared.filter((each) => !isSame(each)) };
}

function isSameDate({ date }: PlacedDate, { evidence }: KnownValue): boolean {
  if (evidence.kind !== 'date') return false;
  const [one, other] = [readDate(date), readDate(evidence.date)];
  return 'first' in one && 'first' in other && one.first <= other.last && other.first <= one.last;
}

/** The dates of a sentence, without those in names, as in "the Act of 2022". */
function datesOf({ text, dates }: Reading): PlacedDate[] {
  const isInName = ({ start }: TextRange) => /\S \p{Lu}\p{L}{2,} (?:of )?$/u.test(text.slice(0, start));
  return resolveDates(dates, { bulletin: '' }).filter((date) => !isInName(date));
}

function clauseAt({ start }: TextRange, { words }: Reading): number | undefined {
  return words.findLast((word) => word.start <= start)?.clause;
}
