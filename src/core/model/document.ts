/** The JSON of a fact: its keys in order, and the days and identifiers that are computed. */
import { openEnd, openStart, readDate } from './date.ts';
import { comparedLists, type StatedFact } from './fact.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import type { Json, JsonObject } from './values.ts';

/**
 * The JSON of a fact as its file states it, with what is computed from that.
 */
export function documentOf(keys: string[], stated: StatedFact, computed: JsonObject): JsonObject {
  const place = { ...absentPlace, ...stated.source };
  const values: Record<string, Json> = { ...absentLists, ...stated, place, ...computed };
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** The key for the public identifiers of a field's entries: `instrument_untc`. */
export function identifierKey({ name }: Field, scheme: string): string {
  return `${name}_${scheme.replaceAll('-', '_')}`;
}

/** The keys of the first and the last day of the date of a fact. */
export const dayKeys = ['date_first', 'date_last'];

/** The keys of the JSON of a fact that has these fields, in order. */
export function documentKeys({ fields }: Pick<Kind, 'fields'>): string[] {
  const own = fields.flatMap((field) => [
    field.name,
    ...(field.ids ?? []).map((scheme) => identifierKey(field, scheme)),
  ]);
  const compared = ['verdict', ...comparedLists];
  const last = ['checks', 'notes', 'tags', 'related', 'inferred', 'counted', 'corrected', 'superseded_by', 'checked'];
  return [...new Set(['kind', 'id', 'source', 'date', ...dayKeys, ...own, 'says', 'place', ...compared, ...last])];
}

const absentPlace = { paragraph: null, page: null, file: null, row: null, chars: null, hash: null };
const absentLists = {
  checks: [],
  notes: [],
  tags: [],
  related: [],
  inferred: [],
  counted: {},
  corrected: [],
  checked: [],
};

/** The first and last day of a fact's date, as `date_first` and `date_last`. An open end is null: other programs refuse the year 9999. */
export function daysOfDate(date: Json): JsonObject {
  const days = date === null ? null : readDate(String(date));
  if (!days || 'reason' in days) return {};
  const { first, last } = days;
  return { date_first: first === openStart ? null : first, date_last: last === openEnd ? null : last };
}
