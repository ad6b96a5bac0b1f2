import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Verdict } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import { sourceOf, tellingFields } from './source-columns.ts';

// A value that is less exact, or of another time, checks nothing.
const verdictOf: Record<string, Verdict> = { same: 'agrees', 'second finer': 'refines', different: 'differs' };

/** What the second source of a comparison gives as checks of the first fact; throws a PismError if it has no address. */
export function checksFrom(row: JsonObject, kind: Kind, database: DatabaseSync, grade?: string): JsonObject[] {
  if (row['first_id'] === null || row['second_id'] === null) return [];
  const id = sourceOf(row['second_id']);
  const { title, publisher, link, date, as_of, retrieved, form } = sourceById(database, id) as JsonObject;
  const source = {
    title,
    publisher,
    url: link,
    grade: grade ?? usualGrade(form),
    date: plainYear(date ?? as_of ?? null),
  };
  return tellingFields(row).flatMap((name) => {
    const verdict = verdictOf[String((row['fields'] as JsonObject)[name])];
    if (verdict === undefined) return [];
    const value = (row['second'] as JsonObject)[name] ?? null;
    const { isDate } = fieldType(fieldOf(kind, name) as Field);
    if (link === null) {
      const hint = `Add \`link\` to the description of ${id}.`;
      throw new PismError('no', `A check names the address of its source, and ${id} has none`, hint);
    }
    return {
      verdict,
      on_field: name,
      value: { [name]: isDate ? plainYear(value) : value },
      says: row['second_says'] ?? null,
      source: Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null)) as JsonObject,
      on: retrieved ?? new Date().toISOString().slice(0, 10),
    };
  });
}

function usualGrade(form: Json | undefined): string {
  return form === 'dataset' ? 'copy' : 'press';
}

// As people write it: without the quotes of a text.
function plainYear(date: Json): Json {
  return /^[1-9]\d{3}$/.test(String(date)) ? Number(date) : date;
}
