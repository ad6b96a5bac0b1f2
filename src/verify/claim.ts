import type { Anchor } from '../copy/anchor/anchor.ts';
import type { Names } from '../copy/reading/names.ts';
import { spelledNumbers, writtenNumbers } from '../copy/reading/numbers.ts';
import type { Evidence } from '../model/fields/type.ts';

/** A value of a fact that its passage and its sentence should state. */
export type ClaimValue = { readonly field: string; readonly isInList?: boolean } & Evidence;

/** The parts of a fact that can be checked against a text. */
export interface Claim {
  readonly id: string;
  /** Where it is stated: in a paragraph, or on a page. */
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly anchor: Anchor | null;
  readonly values: readonly ClaimValue[];
  /** Fields that follow from the text but are not stated in it. */
  readonly inferred: readonly string[];
  readonly says: string;
  /** What other sources say, with the values that they give. */
  readonly checks?: readonly Pick<Claim, 'says' | 'values'>[];
  /** Actor fields in the order in which a sentence names them. */
  readonly roles: readonly string[];
  /** Where a passage has the values of some fields, by field, as in "# in favour". */
  readonly phrases: { readonly [field: string]: readonly string[] };
  /** Fields that the fact leaves out, with the words of a passage that call for them. */
  readonly signals: readonly { readonly field: string; readonly words: readonly string[] }[];
}

/** What claims are held against beside the text: the names of the registers, and the year of the bulletin. */
export interface Background {
  readonly names: Names;
  readonly year: number | null;
}

/** The values of a claim that stand in a text as they are: numbers, dates and names of entries. */
export function exactValues({ values }: Pick<Claim, 'values'>, { names }: Background): ClaimValue[] {
  return values.flatMap((value): ClaimValue[] => {
    if (value.kind === 'choice') return [];
    if (value.kind === 'text') return numbersOf(value.field, value.text);
    const isName = value.kind === 'entry' && names.of(value.register, value.entry).length === 0;
    return isName ? numbersOf(value.field, value.entry) : [value];
  });
}

/** The numbers of a text, in digits or words; "one of them" and "the first time" count nothing. */
function numbersOf(field: string, text: string): (ClaimValue & { kind: 'number' })[] {
  const numbers = new Set([...writtenNumbers(text), ...spelledNumbers(text).filter((number) => number > 1)]);
  return [...numbers].map((number) => ({ field, kind: 'number', number }));
}

/** The values that are words of the writer: texts, and entries that are written by their name. */
export function textsOf({ values }: Pick<Claim, 'values'>, { names }: Background): { field: string; text: string }[] {
  return values.flatMap((value) => {
    if (value.kind === 'text') return [value];
    const isName = value.kind === 'entry' && names.of(value.register, value.entry).length === 0;
    return isName ? [{ field: value.field, text: value.entry }] : [];
  });
}

/** The numbers of the fact's own sentence, except those of its values, which are checked there. */
export function numbersInSays(claim: Claim, background: Background): ClaimValue[] {
  const { says } = claim;
  const values = exactValues(claim, background).filter(({ kind }) => kind !== 'entry');
  const digits = values.flatMap((value) => nameOf(value).match(/\d+(?:\.\d+)?/g) ?? []);
  const ofValues = new Set(digits.map(Number));
  return numbersOf('says', says).filter(({ number }) => !ofValues.has(number));
}

/** A value as it is written in the fact. */
export function nameOf(value: ClaimValue): string {
  if (value.kind === 'number') return String(value.number);
  return value[value.kind as never];
}
