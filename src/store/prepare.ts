import type { ActorRegister } from '../load/actor-register.ts';
import type { LoadedFact } from '../load/facts.ts';
import type { Interval } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type Reading, type SqlValue } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';

/** A fact as rows of the index, without the numbers that the index gives to it and to its file. */
export interface PreparedFact {
  /** For `fact_rows`, in the order of `factColumns`. */
  row: SqlValue[];
  /** For the table of its kind, in the order of `kindColumns`. */
  fields: SqlValue[];
  /** For `fact_actors`: actor and field, one pair after the other. */
  actors: string[];
  /** For `fact_dates`: field, date, first and last day, one after the other. */
  dates: string[];
}

/** The columns of `fact_rows` that a prepared fact fills. */
export const factColumns =
  'id kind bulletin position dated dated_first dated_last title says paragraph chars hash checks tags related inferred verdicts details line'.split(
    ' ',
  );

/** The columns of a kind's table that a prepared fact fills. */
export function kindColumns(kind: Kind): string[] {
  const own = kind.fields.flatMap((field) => storedColumns(field).map(({ name }) => name));
  return ['_dated_first', '_bulletin', '_position', ...own];
}

/** Makes the rows of the facts of a file. */
export function prepareFacts(
  bulletin: string,
  kind: Kind,
  facts: LoadedFact[],
  reading: Reading,
  actors: ActorRegister,
): PreparedFact[] {
  return facts.map(({ values, line }, position) => {
    const dated = kind.date.map((name) => values[name]).find((date) => date !== undefined) ?? null;
    const { first, last } =
      dated === null ? { first: null, last: null } : (reading.interval(String(dated)) as Interval);
    const row = [`${bulletin}/${values['id']}`, kind.kind, bulletin, position, dated as SqlValue, first, last];
    const fields: SqlValue[] = [first, bulletin, position];
    const prepared: PreparedFact = {
      row: [...row, ...sharedCells(kind, values, actors), line],
      fields,
      actors: [],
      dates: [],
    };
    for (const field of kind.fields) addField(prepared, field, values[field.name] ?? null, reading, actors);
    return prepared;
  });
}

/** The cells of `fact_rows` from the title on, but for the line. */
function sharedCells(kind: Kind, values: JsonObject, actors: ActorRegister): SqlValue[] {
  const source = values['source'] as JsonObject;
  const display = { ...codesDisplay, actor: (code: string) => actors.byId.get(code)?.name ?? code, forReader: true };
  const caption = fieldOf(kind, kind.caption) as Field;
  return [
    fieldType(caption).show(values[caption.name] ?? null, display, caption),
    values['says'] as string,
    source['paragraph'] as number,
    (source['chars'] ?? null) as SqlValue,
    (source['hash'] ?? null) as SqlValue,
    ...['checks', 'tags', 'related', 'inferred'].map((name) => storedJson(values[name])),
    verdictsOf(values),
    detailsOf(kind, values, actors),
  ];
}

function addField(
  { fields, actors, dates }: PreparedFact,
  field: Field,
  value: Json,
  reading: Reading,
  register: ActorRegister,
): void {
  const type = fieldType(field);
  const cells = type.store(value, reading);
  fields.push(...cells);
  for (const actor of type.actorsIn(value)) {
    actors.push(actor, field.name);
    const state = register.byId.get(actor)?.part_of;
    if (state) actors.push(state, field.name);
  }
  if (type.isDate && value !== null) dates.push(field.name, ...(cells as string[]));
}

/** The columns of a field that are filled, not worked out. */
function storedColumns(field: Field) {
  return fieldType(field)
    .columns(field)
    .filter(({ definition }) => !definition.includes('GENERATED'));
}

/** A value as a cell of text: lists and mappings as JSON. */
export function storedJson(value: Json | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number);
}

/** The verdicts of the checks of a fact, one after the other: few texts for many facts, so that they count fast. */
function verdictsOf({ checks = null }: JsonObject): SqlValue {
  return checks === null ? null : (checks as JsonObject[]).map(({ verdict }) => verdict).join(' ');
}

/** Every text of a fact beside `says`, so that full-text search finds it by its fields, actors and tags. */
function detailsOf(kind: Kind, values: JsonObject, register: ActorRegister): string {
  const words: string[] = [];
  for (const field of kind.fields) {
    const value = values[field.name] ?? null;
    if (value === null) continue;
    const type = fieldType(field);
    const actors = type.actorsIn(value);
    for (const code of actors) words.push(code, register.byId.get(code)?.name ?? '');
    if (actors.length === 0) words.push(type.show(value, codesDisplay, field));
  }
  words.push(...((values['tags'] ?? []) as string[]));
  return words.join('\n');
}
