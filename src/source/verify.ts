import type { Anchor } from './anchor.ts';
import type { Copy, Passage } from './copy.ts';
import { unstatedParts } from './dates.ts';
import { findPassages } from './find.ts';
import { mentions, plainMarks } from './mention.ts';
import { spelledNumbers } from './number-words.ts';
import { numbersIn, writtenNumbers } from './numbers.ts';

/** A value of a fact that its passage should state. */
export type ClaimValue =
  | { readonly field: string; readonly kind: 'number'; readonly number: number }
  | { readonly field: string; readonly kind: 'date'; readonly date: string }
  | { readonly field: string; readonly kind: 'actor'; readonly actor: string; readonly names: readonly string[] };

/** A fact, reduced to what can be held against the text. */
export interface Claim {
  readonly id: string;
  readonly paragraph: number;
  readonly anchor: Anchor | null;
  readonly values: readonly ClaimValue[];
  /** Fields that the text leaves to be worked out; `says` may be among them. */
  readonly inferred: readonly string[];
  readonly says: string;
}

/** `elsewhere` and `ambiguous` are warnings, `missing` and `unanchored` are failures. */
type PassageStatus = 'found' | 'elsewhere' | 'ambiguous' | 'missing' | 'unanchored';

/** `needless` is a value marked as inferred although the passage states it: a warning. */
type ValueStatus = 'stated' | 'inferred' | 'needless' | 'missing';

/** What became of one value; numbers of the fact's own sentence have the field `says`. */
export interface ValueResult {
  readonly field: string;
  readonly value: string;
  readonly status: ValueStatus;
  /** The parts of the value that the passage does not state. */
  readonly unstated: readonly string[];
}

/** What became of one claim. */
export interface ClaimResult {
  readonly id: string;
  readonly paragraph: number;
  readonly passage: PassageStatus;
  readonly places: readonly Passage[];
  readonly values: readonly ValueResult[];
}

/** Holds each claim against the copy: whether its passage is there and states its values. */
export function verify(copy: Copy, claims: readonly Claim[]): ClaimResult[] {
  const anchored = claims.flatMap((claim) => (claim.anchor === null ? [] : [{ ...claim, anchor: claim.anchor }]));
  const places = new Map(findPassages(copy, anchored).map((found, index) => [anchored[index]?.id, found]));
  return claims.map((claim) => resultOf(claim, places.get(claim.id) ?? []));
}

/** Whether nothing is wrong with a claim; warnings are allowed. */
export function holds({ passage, values }: ClaimResult): boolean {
  return passage !== 'missing' && passage !== 'unanchored' && values.every(({ status }) => status !== 'missing');
}

function resultOf(claim: Claim, places: readonly Passage[]): ClaimResult {
  const { id, paragraph } = claim;
  const [place] = places;
  const values = place === undefined ? [] : valueResults(claim, plainMarks(place.text));
  return { id, paragraph, passage: passageStatus(claim, places), places, values };
}

function passageStatus({ anchor, paragraph }: Claim, places: readonly Passage[]): PassageStatus {
  if (anchor === null) return 'unanchored';
  const [place] = places;
  if (place === undefined) return 'missing';
  if (places.length > 1) return 'ambiguous';
  return place.paragraph === paragraph ? 'found' : 'elsewhere';
}

function valueResults(claim: Claim, passage: string): ValueResult[] {
  const numbers = numbersIn(passage);
  const checked = [
    ...claim.values.map((value) => ({
      field: value.field,
      value: nameOf(value),
      unstated: unstatedOf(value, passage, numbers),
    })),
    ...saysNumbers(claim, numbers),
  ];
  return checked.map((one) => {
    const stated = one.unstated.length === 0;
    if (!claim.inferred.includes(one.field)) return { ...one, status: stated ? 'stated' : 'missing' };
    // Of a list that is inferred, the text may well state some.
    const needless = checked.every(({ field, unstated }) => field !== one.field || unstated.length === 0);
    return { ...one, status: needless ? 'needless' : stated ? 'stated' : 'inferred' };
  });
}

function nameOf(value: ClaimValue): string {
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'date' ? value.date : value.actor;
}

function unstatedOf(value: ClaimValue, passage: string, numbers: ReadonlySet<number>): string[] {
  if (value.kind === 'date') return unstatedParts(value.date, passage, numbers);
  const stated = value.kind === 'number' ? numbers.has(value.number) : mentions(passage, value.names);
  return stated ? [] : [nameOf(value)];
}

/** The numbers of the fact's own sentence, but for those that one of its values answers for already. */
function saysNumbers({ says, values }: Claim, stated: ReadonlySet<number>) {
  const elsewhere = new Set(values.flatMap((value) => (value.kind === 'actor' ? [] : digitsOf(nameOf(value)))));
  // "one of them" and "the first time" count nothing.
  const numbers = new Set([...writtenNumbers(says), ...spelledNumbers(says).filter((number) => number > 1)]);
  return [...numbers]
    .filter((number) => !elsewhere.has(number))
    .map((number) => ({ field: 'says', value: String(number), unstated: stated.has(number) ? [] : [String(number)] }));
}

function digitsOf(value: string): number[] {
  return (value.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}
