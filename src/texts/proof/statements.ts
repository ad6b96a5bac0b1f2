/** What a text states and what a fact claims, as values that can be compared: numbers, dates and entries. */
import type { StatedFact } from '../../core/model/fact.ts';
import { fieldType, isList } from '../../core/model/fields/index.ts';
import type { Evidence } from '../../core/model/fields/type.ts';
import type { Kind } from '../../core/model/kind.ts';
import { actorRegister } from '../../core/model/register.ts';
import { doOverlap, type JsonObject, ownValue, type TextRange } from '../../core/model/values.ts';
import { type PlacedDate, resolveDates } from '../reading/dates.ts';
import type { Names } from '../reading/names.ts';
import type { NumberAt } from '../reading/numbers.ts';
import { type Reading, readText } from '../reading/reading.ts';
import { type EntryAt, negationAt, type Word } from '../reading/words.ts';

/** The values that a text states, in order: numbers, dates and entries. */
export function statementsIn(text: Reading, bulletin: string): Statement[] {
  const all: Statement[] = [
    ...numbersIn(text).map((each) => ({ ...each, sort: 'number' as const, isShare: isShare(each, text) })),
    ...datesStatedIn(text, bulletin).map((date) => ({ sort: 'date' as const, ...date })),
    ...entriesIn(text).map((each) => ({ ...each, sort: 'entry' as const })),
  ];
  return all.sort((one, other) => one.start - other.start);
}

/** A value that a text states, with its place in the text. */
export type Statement = TextRange &
  (
    | { readonly sort: 'number'; readonly number: number; readonly isShare: boolean }
    | { readonly sort: 'date'; readonly date: string }
    | { readonly sort: 'entry'; readonly register: string; readonly entry: string }
  );

/** The numbers of a text that count something: not those of names, dates, parts of numbers and "one of them". */
export function numbersIn(reading: Reading): NumberAt[] {
  return reading.numbers.filter(
    (each) =>
      !each.isPart &&
      !(each.isSpelled && each.number < 2) &&
      // Most texts have no number, and then neither their dates nor their names are read.
      ![...reading.dates, ...reading.entries].some((other) => doOverlap(each, other)) &&
      // As in "COVID-19".
      !/\p{L}-$/u.test(reading.text.slice(Math.max(0, each.start - 3), each.start)),
  );
}

function isShare({ end }: TextRange, { text }: Reading): boolean {
  return /^\s?(?:%|per ?cent\b)/i.test(text.slice(end));
}

/** The dates of a text, without those that only tell which law or prize is meant: "the Act of 2022", "the 2010 Nobel Prize". */
function datesStatedIn(text: Reading, bulletin: string): PlacedDate[] {
  return resolveDates(text.dates, bulletin).filter((date) => !isInName(date, text));
}

/** How many letters before a date may be a name with it. */
const NAME_LETTERS = 40;

/** Whether a date is part of a name: a year beside a capital letter, or any date in the name of an entry. */
export function isInName({ start, end }: TextRange, { text, entries }: Reading): boolean {
  const [before, after] = [text.slice(Math.max(0, start - NAME_LETTERS), start), text.slice(end, end + 2)];
  const isAfterName = /[^.?!] \p{Lu}\p{L}{2,} (?:of )?$/u.test(before);
  const isBeforeName = /(?:\b(?:the|an?|its|their)|'s) $/i.test(before) && /^ \p{Lu}/u.test(after);
  const isYear = /^\d{4}$/.test(text.slice(start, end));
  return (isYear && (isAfterName || isBeforeName)) || entries.some((entry) => doOverlap({ start, end }, entry));
}

/** The entries that a text names, each name once. */
export function entriesIn({ entries }: Reading): EntryAt[] {
  return entries.filter(({ isPart }) => !isPart);
}

/** The content words of a text that a negation before them in their clause denies. */
export function deniedIn(reading: Reading): Word[] {
  const { words } = reading;
  if (!words.some(({ isNegation }) => isNegation)) return [];
  return reading.content.filter(({ at }) => negationAt(words, at) >= 0);
}

/** A value of a fact that its passage and its sentence should state. */
export type FactValue = Evidence & {
  readonly field: string;
  readonly isInList?: boolean;
  /** Whether it follows from the text but is not stated in it. */
  readonly isInferred: boolean;
  /** Whether it is an actor who does what the fact tells, whom the paragraph must name. */
  readonly isActing?: boolean;
  /** Whether it is a number in a free text, which may count anything. */
  readonly isInText?: boolean;
  /** What somebody counted in the source to get it: no passage prints it. */
  readonly counted?: string | undefined;
};

/** A number, a date or the name of an entry, which a text states literally. */
export type ExactValue = Exclude<FactValue, { kind: 'choice' | 'text' }>;

/** The values of a fact that its passage and its sentence should state. */
export interface Claim {
  readonly says: string;
  readonly values: readonly FactValue[];
  /** Its numbers, dates and names, the numbers in its texts, and those of its sentence that no field has. */
  readonly exact: readonly ExactValue[];
}

/** What comparing needs beside the text: the names of the registers, and the day and title of the source. */
export interface Background {
  readonly names: Names;
  /** Both are empty if unknown. */
  readonly date: string;
  readonly title: string;
  /** Whether an entry stands for an actor: a group that it is part of, or a person with an office of it. */
  standsFor(entry: Pick<EntryAt, 'register' | 'entry'>, actor: string): boolean;
}

/** A fact that may be in a file, or not yet. */
export type FactToHold = JsonObject & Pick<StatedFact, 'says' | 'inferred' | 'counted'>;

/** The claim of a fact. */
export function claimOf(fact: FactToHold, kind: Kind, background: Background): Claim {
  const { says, inferred = [], counted = {} } = fact;
  const values = kind.fields.flatMap((field): FactValue[] => {
    const value = fact[field.name] ?? null;
    const evidence = value === null ? [] : fieldType(field).evidence(value, field);
    const names = [field.name, ...(field.aka ?? [])];
    const isActing = names.some((name) => /^(?:by|who)$/.test(name)) && !names.includes('to');
    return evidence.map((each) => ({
      ...{ field: field.name, isInList: isList(field), isInferred: inferred.includes(field.name) },
      ...{ isActing: isActing && each.kind === 'entry' && each.register === actorRegister },
      ...{ counted: ownValue(counted, field.name), ...each },
    }));
  });
  const exact = exactValues(values, background.names);
  const digits = exact.flatMap((value) =>
    value.kind === 'entry' ? [] : (factValueText(value).match(/\d+(?:\.\d+)?/g) ?? []),
  );
  const inSays = numbersOf({ field: 'says', isInferred: false }, says, background.names);
  return { says, values, exact: [...exact, ...inSays.filter(({ number }) => !digits.includes(String(number)))] };
}

/** The values that a text states literally, and the numbers in texts. */
export function exactValues(values: readonly FactValue[], names: Names): ExactValue[] {
  return values.flatMap((value): ExactValue[] => {
    if (value.kind === 'choice') return [];
    const { field, isInferred } = value;
    const text = value.kind === 'text' ? value.text : isUnregistered(value, names) ? value.entry : undefined;
    return text === undefined ? [value as ExactValue] : numbersOf({ field, isInferred, isInText: true }, text, names);
  });
}

/** Whether a value names an entry that the registers lack. */
export function isUnregistered(value: FactValue, names: Names): value is FactValue & { kind: 'entry' } {
  return value.kind === 'entry' && names.of(value.register, value.entry).length === 0;
}

function numbersOf(of: Pick<FactValue, 'field' | 'isInferred' | 'isInText'>, text: string, names: Names) {
  const numbers = new Set(numbersIn(readText(text, names)).map(({ number }) => number));
  return Array.from(numbers, (number) => ({ ...of, kind: 'number' as const, number }));
}

/** A value as it is written in the fact. */
export function factValueText(value: FactValue): string {
  if (value.kind === 'number') return String(value.number);
  return value[value.kind as never];
}
