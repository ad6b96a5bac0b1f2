import type { Anchor } from './anchor/anchor.ts';
import { findPassages, type Places } from './anchor/find-passages.ts';
import type { Copy, Passage } from './copy.ts';
import { mentions, plainMarks, unstatedParts } from './evidence/mentions.ts';
import { numbersIn, spelledNumbers, writtenNumbers } from './evidence/numbers.ts';

/** A value of a fact that its passage should state. */
export type ClaimValue =
  | { readonly field: string; readonly kind: 'number'; readonly number: number }
  | { readonly field: string; readonly kind: 'date'; readonly date: string }
  | { readonly field: string; readonly kind: 'actor'; readonly actor: string; readonly names: readonly string[] };

/** The parts of a fact that can be checked against the text. */
export interface Claim {
  readonly id: string;
  readonly paragraph: number;
  readonly anchor: Anchor | null;
  readonly values: readonly ClaimValue[];
  /** Fields that follow from the text but are not stated in it; `says` may be among them. */
  readonly inferred: readonly string[];
  readonly says: string;
}

/** The result for one value; numbers of the fact's own sentence have the field `says`. */
export interface ValueResult {
  readonly field: string;
  readonly value: string;
  /** `needless` is a value marked as inferred although the passage states it: a warning. */
  readonly status: 'stated' | 'inferred' | 'needless' | 'missing';
  /** The parts of the value that the passage does not state. */
  readonly unstated: readonly string[];
}

/** The result for one claim. */
export interface ClaimResult {
  readonly id: string;
  readonly paragraph: number;
  /** `elsewhere` and `ambiguous` are warnings, `missing` and `unanchored` are failures. */
  readonly passage: 'found' | 'elsewhere' | 'ambiguous' | 'missing' | 'unanchored';
  /** How many places there are; `places` has the first of them. */
  readonly count: number;
  readonly places: readonly Passage[];
  readonly values: readonly ValueResult[];
}

/** Checks for each claim whether the copy has its passage and whether the passage states its values. */
export function verify(copy: Copy, claims: readonly Claim[]): ClaimResult[] {
  const anchored = claims.flatMap((claim) => (claim.anchor === null ? [] : [{ ...claim, anchor: claim.anchor }]));
  const places = new Map(findPassages(copy, anchored).map((found, index) => [anchored[index]?.id, found]));
  return claims.map((claim) => {
    const found = places.get(claim.id) ?? { count: 0, first: [] };
    const { count, first } = found;
    const values = first[0] === undefined ? [] : valueResults(claim, plainMarks(first[0].text));
    return {
      id: claim.id,
      paragraph: claim.paragraph,
      passage: passageStatus(claim, found),
      count,
      places: first,
      values,
    };
  });
}

/** Whether nothing about a claim is a failure; warnings are allowed. */
export function holds({ passage, values }: ClaimResult): boolean {
  return passage !== 'missing' && passage !== 'unanchored' && values.every(({ status }) => status !== 'missing');
}

function passageStatus({ anchor, paragraph }: Claim, { count, first }: Places): ClaimResult['passage'] {
  if (anchor === null) return 'unanchored';
  if (first[0] === undefined) return 'missing';
  if (count > 1) return 'ambiguous';
  return first[0].paragraph === paragraph ? 'found' : 'elsewhere';
}

function valueResults(claim: Claim, passage: string): ValueResult[] {
  const numbers = numbersIn(passage);
  const checked = [...claim.values, ...numbersInSays(claim)].map((value) => ({
    field: value.field,
    value: nameOf(value),
    unstated: unstatedOf(value, passage, numbers),
  }));
  return checked.map((one) => {
    const isStated = one.unstated.length === 0;
    if (!claim.inferred.includes(one.field)) return { ...one, status: isStated ? 'stated' : 'missing' };
    // The text may state some values of an inferred list, so `inferred` is needless only if it states them all.
    const isNeedless = checked.every(({ field, unstated }) => field !== one.field || unstated.length === 0);
    return { ...one, status: isNeedless ? 'needless' : isStated ? 'stated' : 'inferred' };
  });
}

function nameOf(value: ClaimValue): string {
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'date' ? value.date : value.actor;
}

function unstatedOf(value: ClaimValue, passage: string, numbers: ReadonlySet<number>): string[] {
  if (value.kind === 'date') return unstatedParts(value.date, passage, numbers);
  const isStated = value.kind === 'number' ? numbers.has(value.number) : mentions(passage, value.names);
  return isStated ? [] : [nameOf(value)];
}

/** The numbers of the fact's own sentence, except those of its values, which are checked there. */
function numbersInSays({ says, values }: Claim): ClaimValue[] {
  const withDigits = values.filter(({ kind }) => kind !== 'actor');
  const digits = withDigits.flatMap((value) => nameOf(value).match(/\d+(?:\.\d+)?/g) ?? []);
  const ofValues = new Set(digits.map(Number));
  // "one of them" and "the first time" count nothing.
  const numbers = new Set([...writtenNumbers(says), ...spelledNumbers(says).filter((number) => number > 1)]);
  return [...numbers].flatMap((number) => (ofValues.has(number) ? [] : [{ field: 'says', kind: 'number', number }]));
}
