import type { JsonObject } from '../json.ts';
import type { Field } from '../kind.ts';
import { describeNode, type MappingNode } from '../node.ts';
import { mostOf, reportMany } from './list.ts';
import { recordType, type TypeOf } from './record.ts';
import { text } from './text.ts';
import type { FieldType, Reading } from './type.ts';

/** The form of the names of fields and choices. */
const name = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;
const rule = 'use lower-case letters, digits and single hyphens or underscores';

/** A mapping from names to texts (choices and their meanings) or to mappings (fields of a kind). */
export function dictionaryType(typeOf: TypeOf): FieldType {
  const record = recordType(typeOf);
  return {
    ...record,
    read(node, field, reading) {
      if (node.type !== 'mapping') {
        const values = {
          field: field.name,
          expected: 'a mapping',
          found: describeNode(node),
          remedy: 'Write `name: …` lines.',
        };
        return reading.report('WRONG_TYPE', node, values);
      }
      if (node.entries.size === 0) return reading.report('EMPTY_VALUE', node, { field: field.name });
      if (node.entries.size > mostOf(field)) return reportMany(node, field, reading);
      return readEntries(node, field, reading, field.fields ? record : text);
    },
    schema: (field) => ({
      type: 'object',
      propertyNames: { pattern: name.source },
      additionalProperties: field.fields ? record.schema(field) : text.schema(field),
      minProperties: 1,
      maxProperties: mostOf(field),
    }),
  };
}

function readEntries(node: MappingNode, field: Field, reading: Reading, type: FieldType): JsonObject {
  const result: JsonObject = {};
  for (const [key, entry] of node.entries) {
    if (!name.test(key)) {
      reading.report('BAD_PATTERN', entry.key, { field: 'a name', value: key, rule });
      continue;
    }
    const value = entry.value.type === 'unread' ? undefined : type.read(entry.value, { ...field, name: key }, reading);
    if (value !== undefined) result[key] = value;
  }
  return result;
}
