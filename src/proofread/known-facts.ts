import { type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import type { Background } from '../evidence/statements.ts';
import type { Check, Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Evidence } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { cached } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { selectFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';

/** A value that a fact, or a check of it, has in a field. */
export interface KnownValue {
  readonly field: Field;
  readonly evidence: Evidence;
  /** The check that has it; without one, the fact itself. */
  readonly check?: Check;
}

/** A fact, prepared to be compared with sentences. */
export interface KnownFact {
  readonly fact: Fact;
  readonly kind: Kind;
  readonly says: Reading;
  /** Its sentence, and those of its checks and notes. */
  readonly texts: readonly Reading[];
  readonly names: Background['names'];
  /** Its own values, and all of them with those of its checks. */
  readonly own: readonly KnownValue[];
  readonly values: readonly KnownValue[];
  /** The keys of the entries that its fields name; of the persons; and of those that a sentence about the same must name. */
  readonly keys: readonly string[];
  readonly persons: readonly string[];
  readonly subject: readonly string[];
  /** What a sentence about the same must have in words: choices, and names in no register. */
  readonly worded: readonly KnownValue[];
  /** The words of the choices that it must have, which say what happened. */
  readonly acts: readonly string[];
  /** The words of its sentence that are no actors, numbers or dates. */
  readonly words: readonly Word[];
}

/** The facts that name one of these entries, without those that others supersede. */
export function knownFacts(
  { database, kinds }: Index,
  entries: ReadonlySet<string>,
  background: Background,
): KnownFact[] {
  const named = "SELECT fact FROM fact_entries WHERE register || '/' || entry IN (SELECT value FROM json_each(?))";
  const sql = `f.superseded_by IS NULL AND f.fact IN (${named})`;
  const filters = [{ sql, values: [JSON.stringify([...entries])] }];
  return kinds.flatMap((kind) =>
    Array.from(selectFacts(database, { kind, filters }), (fact) => knownFact(fact, kind, background)),
  );
}

function knownFact(fact: Fact, kind: Kind, { names }: Background): KnownFact {
  const own = valuesIn(fact, kind);
  const status = stagesOf(kind)?.status;
  // A sentence about a sanction need not say on which law it is based.
  const isNeeded = ({ name, required, choices }: Field) =>
    kind.roles.includes(name) ||
    (kind.subject.includes(name) ? required || !status : required && choices !== undefined);
  const isSubject = ({ field }: KnownValue) => field !== status && !fieldType(field).isDate && isNeeded(field);
  const keyOfEntry = ({ evidence }: KnownValue) =>
    evidence.kind === 'entry' && names.of(evidence.register, evidence.entry).length > 0 ? keyOf(evidence) : [];
  const subject = own.filter(isSubject);
  const keys = own.flatMap(keyOfEntry);
  const named = subject.flatMap(keyOfEntry);
  const says = readText(fact.says, names);
  return {
    fact,
    kind,
    says,
    texts: [fact, ...fact.checks, ...fact.notes].map((each) => readText(each.says, names)),
    names,
    own,
    values: [...own, ...fact.checks.flatMap((check) => valuesIn(check.value ?? {}, kind, check))],
    keys,
    persons: keys.filter(isPerson),
    subject: named.length > 0 ? named : keys.filter(isActor),
    worded: subject.filter((value) => keyOfEntry(value).length === 0),
    acts: own.flatMap(({ field, evidence }) =>
      field.required && evidence.kind === 'choice' ? (evidence.choices[evidence.choice]?.words ?? []) : [],
    ),
    words: tellingWords(says),
  };
}

function valuesIn(record: JsonObject, { fields }: Kind, check?: Check): KnownValue[] {
  return fields.flatMap((field) => {
    const value = record[field.name] ?? null;
    const evidence = value === null ? [] : fieldType(field).evidence(value, field);
    return evidence.map((each): KnownValue => ({ field, evidence: each, ...(check && { check }) }));
  });
}

function tellingWords({ content, words, numbers, dates }: Reading): Word[] {
  return content.filter(({ key, at }) => {
    const start = words[at]?.start ?? 0;
    const isValue = [...numbers, ...dates].some((each) => start >= each.start && start < each.end);
    return !isValue && !isActor(key) && !isPerson(key);
  });
}

function isActor(key: string): boolean {
  return key.startsWith(`${actorRegister}/`);
}

function isPerson(key: string): boolean {
  return key.startsWith('persons/');
}

/** A long sentence shares some words with any fact: at least one of so many must be shared. */
const FEW = 6;

/** The share of the words of a fact's sentence that another sentence has. */
export function likeness({ content }: Reading, { words }: KnownFact): number {
  const shared = words.filter((word) => content.some((other) => isSameWord(word, other))).length;
  const isEnough = shared * FEW >= content.filter(({ isEntry }) => !isEntry).length;
  return words.length === 0 || !isEnough ? 0 : shared / words.length;
}

/** Whether a sentence has a month that is one of these dates. */
export function hasMonthOf(values: readonly KnownValue[], reading: Reading): boolean {
  const months = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length > 4);
  return datesOf(reading).some((date) => date.date.length > 4 && months.some((value) => isSameDate(date, value)));
}

/** Whether a date of a sentence may be that of a value; "since 2018" is 2018. */
export function isSameDate({ date }: PlacedDate, { field, evidence }: KnownValue): boolean {
  if (evidence.kind !== 'date') return false;
  return fieldType(field).relate(date.replace('/..', ''), evidence.date) !== 'different';
}

/** The dates of a sentence, without those in names, as in "the Act of 2022", and those that say before or after what it was. */
export const datesOf = cached(({ text, dates }: Reading): PlacedDate[] => {
  const other =
    /(?:\S \p{Lu}\p{L}{2,} (?:of )?|\b(?:[Bb]y|[Bb]efore|[Aa]fter|(?<!not |wait )[Uu]ntil) (?:the end of |early |late )?)$/u;
  return resolveDates(dates, { bulletin: '' }).filter(({ start }) => !other.test(text.slice(0, start)));
});
