import type { ValuesOf } from './field.ts';
import type { noteFields } from './file-keys.ts';
import type { Place } from './source.ts';
import type { JsonObject } from './values.ts';

/** A fact with all columns of its kind: what all facts have, and the fields of its kind by their names. */
export interface Fact extends JsonObject, Record<'kind' | 'id' | 'source' | 'says', string>, Lists {
  /** The first and last day of its date; null where it is open, or not stated. */
  date_first: string | null;
  date_last: string | null;
  place: Place;
  verdict: string | null;
  superseded_by: string | null;
  /** For each field with a number that somebody counted in the source: what was counted. */
  counted: Record<string, string>;
}

/** What another source says about a fact: a check or, without a verdict, a note. */
export type Check = JsonObject &
  ValuesOf<(typeof noteFields)[number]> &
  Partial<Record<'verdict' | 'agrees' | 'supports' | 'why', string>> & {
    /** Whether a source that agrees is more exact. */
    finer?: boolean;
    on_field?: string[];
    /** Facts of another source, from which the other values of the check are read. */
    facts?: string[];
    /** What the source gives for the fields. */
    value?: JsonObject;
  };

/** A fact as a file states it: what all facts have, and the fields of its kind by their names. */
export type StatedFact = JsonObject & {
  id: string;
  says: string;
  source: Partial<Place>;
} & Partial<Lists & { superseded_by: string; counted: Record<string, string> }>;

/** The lists of fields beside a verdict. */
export const comparedLists = ['agrees_in', 'differs_in', 'not_compared'];

type Lists = Record<'checks' | 'notes', Check[]> &
  Record<'agrees_in' | 'differs_in' | 'not_compared', string[]> &
  Record<'tags' | 'related' | 'inferred', string[]> &
  Record<'corrected', Record<'on' | 'was' | 'why', string>[]> &
  Record<'checked', (Record<'by' | 'on', string> & { of?: string; why?: string })[]>;
