import { PismError } from '../errors.ts';
import type { Interval } from './date.ts';
import type { Condition } from './fields/type.ts';

/** The days that stand for an open start (`../2012`) and an open end (`2012/..`) of a date. */
export const [openStart, openEnd] = ['0001-01-01', '9999-12-31'];

/** What a comparison asks for, in the user's words: from one value to another, or from or up to one. */
export interface Range {
  from?: string;
  to?: string;
  /** Whether the bounds themselves are left out: more than, less than. */
  isOpen?: boolean;
}

/** The condition that a number, given as SQL, lies in a range. */
export function numbersIn(sql: string, { from, to, isOpen = false }: Range, read: (word: string) => number): Condition {
  const [lowest, highest] = [from, to].map((word) => (word === undefined ? undefined : read(word)));
  if (lowest !== undefined && highest !== undefined) refuseReversed(lowest, highest, `${from}..${to}`);
  return both(
    lowest === undefined ? undefined : { sql: `${sql} ${isOpen ? '>' : '>='} ?`, values: [lowest] },
    highest === undefined ? undefined : { sql: `${sql} ${isOpen ? '<' : '<='} ?`, values: [highest] },
  );
}

/** The condition that a time, given by the SQL of its first and its last day, can lie in a range: that the two overlap. */
export function timesIn(
  [first, last]: [string, string],
  { from, to, isOpen = false }: Range,
  interval: (word: string) => Interval,
): Condition {
  const [start, end] = [from, to].map((word) => (word === undefined ? undefined : interval(word)));
  if (start && end) refuseReversed(start.first, end.last, `${from}..${to}`);
  return both(
    start && (isOpen ? { sql: `${last} > ?`, values: [start.last] } : { sql: `${last} >= ?`, values: [start.first] }),
    end && (isOpen ? { sql: `${first} < ?`, values: [end.first] } : { sql: `${first} <= ?`, values: [end.last] }),
  );
}

function refuseReversed<Value extends number | string>(from: Value, to: Value, range: string): void {
  if (from > to) throw new PismError('usage', `${range} ends before it begins`, 'Write the smaller value first.');
}

function both(...parts: (Condition | undefined)[]): Condition {
  const given = parts.filter((part) => part !== undefined);
  return {
    sql: `(${given.map(({ sql }) => sql).join(' AND ')})`,
    values: given.flatMap(({ values }) => values),
  };
}
