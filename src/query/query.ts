import type { Condition } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';

/** A condition together with the words of the user that asked for it, so that an empty result can be explained. */
export interface Filter extends Condition {
  phrase: string;
  /** What the facts that it left out can be told apart by: a column, their actors or their years. */
  breakdown?: string;
  /** Whether the condition is the user's own, which can name any column without saying where it stands. */
  byUser?: boolean;
}

/** A breakdown over all actor fields of a fact. */
export const byActor = '*actors';

/** A breakdown over the years of all dates of a fact. */
export const byYear = '*years';

/** What is asked of the facts: of one kind, or of all kinds by what they share. */
export interface Query {
  kind: Kind | null;
  /** All of them must hold. */
  filters: Filter[];
  /** Columns to sort by before the kind's own order; `-name` for the other way round. */
  sort: string[];
  limit: number | null;
}
