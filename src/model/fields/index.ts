import type { Field } from '../kind.ts';
import type { JsonObject, Node } from '../values.ts';
import { actor } from './actor.ts';
import { choice } from './choice.ts';
import { dictionaryType, fieldsSchema, listOf, readFields, recordType } from './composite.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { flag } from './flag.ts';
import { formula } from './formula.ts';
import { link } from './link.ts';
import { text } from './text.ts';
import type { FieldType, JsonSchema, Reading } from './type.ts';

/** The types that fields of a kind can have. */
export const kindFieldTypes = {
  text,
  texts: listOf(text),
  choice,
  date,
  count,
  flag,
  actor,
  actors: listOf(actor),
  link,
  formula,
};

const record: FieldType = recordType(fieldType);
// The other mappings of a facts folder have fields of these types too.
const types = { ...kindFieldTypes, record, records: listOf(record), dictionary: dictionaryType(fieldType) };

/** The name of a field type. */
export type FieldTypeName = keyof typeof types;

/** The type of a field. */
export function fieldType(field: Field): FieldType {
  return types[field.type];
}

/** Reads a mapping: reports fields that are unknown, missing or wrong, and returns the others. */
export function readRecord(node: Node, fields: Field[], reading: Reading, name: string): JsonObject | undefined {
  return readFields(node, { name, fields }, reading, fieldType);
}

/** The JSON Schema of a mapping with these fields and no others. */
export function recordSchema(fields: Field[]): JsonSchema {
  return fieldsSchema(fields, fieldType);
}
