import type { Place } from './place.ts';
import type { JsonObject } from './values.ts';

/** What another source says about a fact: a check or, without a verdict, a note. */
export type Check = JsonObject & {
  verdict?: string;
  on_field?: string;
  /** What the source gives for the field. */
  value?: JsonObject;
  says: string;
  source?: { title: string; url: string; grade: string; publisher?: string; date?: string };
  on: string;
};

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

type Lists = Record<'checks' | 'notes', Check[]> &
  Record<'tags' | 'related' | 'inferred', string[]> &
  Record<'corrected', Record<'on' | 'was' | 'why', string>[]> &
  Record<'checked', Record<'by' | 'on', string>[]>;
