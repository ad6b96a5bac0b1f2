import type { KnownValue } from './known-facts.ts';

/** A value that a sentence states for a field of a fact. */
export interface Statement {
  /** The field, or `says` for a number of the fact's sentence. */
  readonly field: string;
  /** The value as the sentence has it. */
  readonly written: string;
  /** The values of the fact and its checks that are the same, and those that are not. */
  readonly same: readonly KnownValue[];
  readonly other: readonly KnownValue[];
  /** Whether the fact has another value, or the same while another source has another. */
  readonly result: 'differs' | 'disputed' | 'agrees';
}

/** What a sentence states for a field, beside the values of a fact and its checks. */
export function statement(
  field: string,
  written: string,
  values: readonly KnownValue[],
  isSame: (value: KnownValue) => boolean,
): Statement {
  const { same = [], other = [] } = Object.groupBy(values, (value) => (isSame(value) ? 'same' : 'other'));
  const isDifferent = same.length === 0 || other.some(({ check }) => !check);
  return { field, written, same, other, result: isDifferent ? 'differs' : other.length > 0 ? 'disputed' : 'agrees' };
}

/** The statements that do not differ or, if all do, all: of several dates in a sentence, the one of the fact is among them. */
export function likeliest<Own extends Statement>(all: readonly Own[]): readonly Own[] {
  const same = all.filter(({ result }) => result !== 'differs');
  return same.length > 0 ? same : all;
}
