import type { Check } from '../model/fact.ts';
import type { JsonObject } from '../model/values.ts';

/** A sentence of a manuscript, with what facts and copies state that is nearest to it. */
export interface ProofreadRow extends JsonObject {
  /** The file as the user named it; null for a text without one. */
  file: string | null;
  /** The line, from 1; null where a document has no lines. */
  line: number | null;
  /** The number of the paragraph, list item, table row or note, from 1. */
  paragraph: number;
  sentence: string;
  /** The best two of each source that are about the same, best first. */
  nearest: { id: string | null; says: string; place: string; score: number }[];
  marks: Mark[];
  disputed: Disputed[];
}

/** A value that a sentence and the fact or sentence nearest to it do not share, in the words of each; null where only one denies. */
export interface Mark extends JsonObject {
  sort: 'number' | 'share' | 'date' | 'name' | 'status' | 'denial';
  yours: string | null;
  theirs: string | null;
  /** The id of the fact; null for a sentence of a copy. */
  id: string | null;
}

/** What another source has for a field of one of the two nearest facts, or says where the nearest fact states no such value. */
export interface Disputed extends JsonObject {
  id: string;
  /** Null for a value that the source says in a sentence. */
  field: string | null;
  value: string;
  source: NonNullable<Check['source']>;
}
