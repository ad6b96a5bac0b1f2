import type { JsonObject } from '../json.ts';
import type { Field, FieldTypeName } from '../kind.ts';
import type { Node } from '../node.ts';
import { actor } from './actor.ts';
import { actors } from './actors.ts';
import { choice } from './choice.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { dictionaryType } from './dictionary.ts';
import { flag } from './flag.ts';
import { formula } from './formula.ts';
import { link } from './link.ts';
import { listOf } from './list.ts';
import { fieldsSchema, readFields, recordType } from './record.ts';
import { text } from './text.ts';
import { texts } from './texts.ts';
import type { FieldType, JsonSchema, Reading } from './type.ts';

/** The types that the fields of a kind can have. */
export const kindFieldTypes = { text, texts, choice, date, count, flag, actor, actors, link, formula };

const record = recordType(fieldType);
const types: Record<FieldTypeName, FieldType> = {
  ...kindFieldTypes,
  record,
  records: listOf(record),
  dictionary: dictionaryType(fieldType),
};

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
