import type { Place } from './source.ts';
import type { JsonObject } from './values.ts';

/** What another source says about a fact: a check or, without a verdict, a note. */
export type Check = JsonObject & {
  verdict?: string;
  /** Whether a source that agrees is more exact. */
  finer?: true;
  /** In a file: what the editor decided, where values do not. */
  agrees?: string;
  /** In a file of opinions: whether the source supports it. */
  supports?: string;
  /** Why an editor overruled the verdict of the values. */
  why?: string;
  on_field?: string[];
  /** What the source gives for the fields. */
  value?: JsonObject;
  says: string;
  source?: { title: string; url: string; grade: string; publisher?: string; date?: string; also?: Also };
  on: string;
};

/** Another address of a source, and whether its editor has opened it. */
type Also = { url: string; seen: boolean };

/** A fact as a file states it: what all facts have, and the fields of its kind by their names. */
export type StatedFact = JsonObject & {
  id: string;
  says: string;
  source: Partial<Place>;
} & Partial<Lists & { superseded_by: string }>;

/** A fact with all columns of its kind: what all facts have, and the fields of its kind by their names. */
export interface Fact extends JsonObject, Record<'kind' | 'id' | 'source' | 'says', string>, Lists {
  place: Place;
  verdict: string | null;
  superseded_by: string | null;
}

/** The lists of fields beside a verdict. */
export const comparedLists = ['agrees_in', 'differs_in', 'not_compared'];

type Lists = Record<'checks' | 'notes', Check[]> &
  Record<'agrees_in' | 'differs_in' | 'not_compared', string[]> &
  Record<'tags' | 'related' | 'inferred', string[]> &
  Record<'corrected', Record<'on' | 'was' | 'why', string>[]> &
  Record<'checked', Record<'by' | 'on', string>[]>;
