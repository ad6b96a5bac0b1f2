import type { Json } from './values.ts';

/** How a second value compares to a first; `open` if one is not stated or they cannot be compared. */
export type Relation = 'same' | 'finer' | 'coarser' | 'different' | 'open';

/** Whether the first and the second of two lists are complete. */
export type Completeness = [first: boolean, second: boolean];

/** Items in both lists, in only one, or in one and perhaps in the other, which is incomplete. */
export type ListItems = Record<'kept' | 'gained' | 'lost' | 'unknown', Json[]>;

/** Compares the items of two lists, whatever their order. */
export function compareItems(first: Json[], second: Json[], [knowsFirst, knowsSecond]: Completeness): ListItems {
  const [one, other] = [first, second].map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const added = second.filter((item) => !one?.has(JSON.stringify(item)));
  const missing = first.filter((item) => !other?.has(JSON.stringify(item)));
  return {
    kept: first.filter((item) => !missing.includes(item)),
    gained: knowsFirst ? added : [],
    lost: knowsSecond ? missing : [],
    unknown: [...(knowsSecond ? [] : missing), ...(knowsFirst ? [] : added)],
  };
}
