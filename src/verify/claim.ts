import type { Anchor } from '../copy/anchor/anchor.ts';
import type { Names } from '../copy/reading/names.ts';
import { readText } from '../copy/reading/reading.ts';
import type { Evidence } from '../model/fields/type.ts';
import type { TextRange } from '../model/values.ts';

/** A value of a fact that its passage and its sentence should state. */
export type ClaimValue = Evidence & {
  readonly field: string;
  readonly isInList?: boolean;
  /** Whether it follows from the text but is not stated in it. */
  readonly isInferred: boolean;
};

/** A number, a date or the name of an entry, which a text states literally. */
export type ExactValue = Exclude<ClaimValue, { kind: 'choice' | 'text' }>;

/** A fact as written: its place, its sentence and its values. */
export interface StatedPassage {
  readonly id: string;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly anchor: Anchor | null;
  readonly says: string;
  readonly values: readonly ClaimValue[];
  /** The sentences and values of other sources. */
  readonly checks?: readonly Pick<StatedPassage, 'says' | 'values'>[];
}

/** A fact with everything that can be compared with a text. */
export interface Claim extends StatedPassage {
  /** Its numbers, dates and names, and the numbers in its texts. */
  readonly exact: readonly ExactValue[];
  /** The numbers of its own sentence, except those of its values, which are checked there. */
  readonly numbersInSays: readonly ExactValue[];
  /** The values in the writer's words: texts, and names that are in no register. */
  readonly texts: readonly { readonly field: string; readonly text: string; readonly isInferred: boolean }[];
}

/** What checks need beside the text: the names of the registers, and the day and title of the bulletin. */
export interface Background {
  readonly names: Names;
  /** Both are empty if unknown. */
  readonly date: string;
  readonly title: string;
}

/** Makes a claim of a fact. */
export function claimOf(fact: StatedPassage, { names }: Background): Claim {
  const exact = exactValues(fact.values, names);
  const digits = exact.flatMap((value) =>
    value.kind === 'entry' ? [] : (factName(value).match(/\d+(?:\.\d+)?/g) ?? []),
  );
  const ofValues = new Set(digits.map(Number));
  const inSays = numbersOf({ field: 'says', isInferred: false }, fact.says, names);
  return {
    ...fact,
    exact,
    numbersInSays: inSays.filter(({ number }) => !ofValues.has(number)),
    texts: fact.values.flatMap((value) => {
      const text = value.kind === 'text' ? value.text : isUnregistered(value, names) ? value.entry : undefined;
      return text === undefined ? [] : [{ field: value.field, text, isInferred: value.isInferred }];
    }),
  };
}

/** The values that a text states literally, and the numbers in texts. */
export function exactValues(values: readonly ClaimValue[], names: Names): ExactValue[] {
  return values.flatMap((value): ExactValue[] => {
    if (value.kind === 'choice') return [];
    if (value.kind === 'text') return numbersOf(value, value.text, names);
    return isUnregistered(value, names) ? numbersOf(value, value.entry, names) : [value];
  });
}

/** Whether a value names an entry that the registers lack. */
export function isUnregistered(value: ClaimValue, names: Names): value is ClaimValue & { kind: 'entry' } {
  return value.kind === 'entry' && names.of(value.register, value.entry).length === 0;
}

/** The numbers of a text, in digits or words, without those of "one of them", "half of the 36" and names. */
function numbersOf({ field, isInferred }: Pick<ClaimValue, 'field' | 'isInferred'>, text: string, names: Names) {
  const { numbers: all, entries } = readText(text, names);
  const isInName = (at: TextRange) => entries.some(({ start, end }) => start <= at.start && at.end <= end);
  const found = all.filter((at) => !at.isPart && (!at.isSpelled || at.number > 1) && !isInName(at));
  const numbers = new Set([...found.filter(({ isSpelled }) => !isSpelled), ...found].map(({ number }) => number));
  return Array.from(numbers, (number) => ({ field, isInferred, kind: 'number' as const, number }));
}

/** A value as it is written in the fact. */
export function factName(value: ClaimValue): string {
  if (value.kind === 'number') return String(value.number);
  return value[value.kind as never];
}
