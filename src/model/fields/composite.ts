import type { Field } from '../kind.ts';
import type { ProblemCode } from '../problem-texts.ts';
import { didYouMean } from '../text.ts';
import {
  describeNode,
  type Json,
  type JsonObject,
  type MappingNode,
  type Node,
  quoteName,
  type TextRange,
} from '../values.ts';
import { text } from './text.ts';
import type { FieldType, JsonSchema, Reading } from './type.ts';

/** Returns the type of a field; passed in, because the table of types holds the types of this module too. */
type TypeOf = (field: Field) => FieldType;

/** How many entries a list or dictionary may have unless its field says otherwise. */
export const defaultMaxEntries = 1_000;

// Lists and mappings are stored as JSON.
const json = {
  store: (value: Json) => [value === null ? null : JSON.stringify(value)],
  restore: (stored: string | number | null) => (stored === null ? null : (JSON.parse(String(stored)) as Json)),
};

/** The type of lists of another type's values, without duplicates. */
export function listOf(item: FieldType): FieldType {
  const items = (value: Json) => (value ?? []) as Json[];
  return {
    ...item,
    ...json,
    read: (node, field, reading) => readItems(item, node, field, reading),
    schema: (field) => ({
      type: 'array',
      items: item.schema(field),
      minItems: 1,
      maxItems: maxEntriesOf(field),
      uniqueItems: true,
    }),
    columns: ({ name }) => {
      const count = `INTEGER GENERATED ALWAYS AS (json_array_length(${quoteName(name)})) VIRTUAL`;
      return [
        { name, definition: 'TEXT' },
        { name: `${name}_count`, definition: count },
      ];
    },
    filter(field, word, lookup) {
      const one = item.filter({ ...field, name: 'value' }, word, lookup);
      // Qualified with `k`, because `json_each` has columns of its own, such as `type`.
      const each = `json_each(k.${quoteName(field.name)})`;
      return { sql: `EXISTS (SELECT 1 FROM ${each} WHERE ${one.sql})`, values: one.values };
    },
    order: (field) => quoteName(field.name),
    show: (value, display, field) =>
      items(value)
        .map((each) => item.show(each, display, field))
        .join(display.forReader ? ', ' : '; '),
    align: 'left',
    exportType: 'texts',
    keys: { complete: 'optional' },
    isList: true,
    isDate: false,
    isOrdered: false,
    evidence: (value) => items(value).flatMap((each) => item.evidence(each)),
    actorsIn: (value) => items(value).flatMap((each) => item.actorsIn(each)),
  };
}

/** The type of mappings that have fields of their own, such as the source of a fact. */
export function recordType(typeOf: TypeOf): FieldType {
  return {
    ...text,
    ...json,
    read: (node, field, reading) => readFields(node, field, reading, typeOf),
    schema: (field) => ({ ...fieldsSchema(field.fields ?? [], typeOf), ...together(field) }),
    show: (value) => (value === null ? '' : JSON.stringify(value)),
  };
}

const entryName = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;
const entryNameRule = 'use lower-case letters, digits and single hyphens or underscores';

/** The type of mappings from names to texts (choices and their meanings) or to records (the fields of a kind). */
export function dictionaryType(typeOf: TypeOf): FieldType {
  const record = recordType(typeOf);
  const valueType = (field: Field) => (field.fields ? record : text);
  return {
    ...record,
    read(node, field, reading) {
      if (node.type !== 'mapping') return wrongType(node, field.name, 'a mapping', 'Write `name: …` lines.', reading);
      if (node.entries.size === 0) return reading.report('EMPTY_VALUE', node, { field: field.name });
      if (node.entries.size > maxEntriesOf(field)) return tooMany(node, field, reading);
      return readEntries(node, field, reading, valueType(field));
    },
    schema: (field) => ({
      type: 'object',
      propertyNames: { pattern: entryName.source },
      additionalProperties: valueType(field).schema(field),
      minProperties: 1,
      maxProperties: maxEntriesOf(field),
    }),
  };
}

/** Reads a mapping: reports fields that are unknown, missing or wrong, and returns the others. */
export function readFields(
  node: Node,
  { name, fields = [], lenient = false }: Pick<Field, 'name' | 'fields' | 'lenient'>,
  reading: Reading,
  typeOf: TypeOf,
): JsonObject | undefined {
  if (node.type === 'unread') return undefined;
  if (node.type !== 'mapping') return wrongType(node, name, 'a mapping', 'Write `field: value` pairs.', reading);
  reportUnknown(node, fields, lenient ? 'UNKNOWN_CHECK_FIELD' : 'UNKNOWN_FIELD', reading);
  const result: JsonObject = {};
  for (const field of fields) {
    const entry = node.entries.get(field.name);
    const value = entry && entry.value.type !== 'unread' ? typeOf(field).read(entry.value, field, reading) : undefined;
    if (value !== undefined) result[field.name] = value;
    if (!entry && field.required)
      reading.report('MISSING_FIELD', startOf(node), { field: field.name, about: field.about });
  }
  return result;
}

/** The JSON Schema of a mapping with these fields and no others. */
export function fieldsSchema(fields: Field[], typeOf: TypeOf): JsonSchema {
  const written = fields.filter((field) => typeOf(field).isWritten);
  return {
    type: 'object',
    properties: Object.fromEntries(
      written.map((field) => [field.name, { description: field.about, ...typeOf(field).schema(field) }]),
    ),
    required: written.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  };
}

function together({ together: names = [] }: Field): JsonSchema {
  const others = names.map((name) => [name, names.filter((other) => other !== name)]);
  return names.length === 0 ? {} : { dependencies: Object.fromEntries(others) };
}

function readItems(item: FieldType, node: Node, field: Field, reading: Reading): Json | undefined {
  if (node.type !== 'list') {
    return wrongType(node, field.name, 'a list', 'Write it as a list: [one, another].', reading);
  }
  if (node.items.length === 0) return reading.report('EMPTY_VALUE', node, { field: field.name });
  if (node.items.length > maxEntriesOf(field)) return tooMany(node, field, reading);
  const values: Json[] = [];
  const seen = new Set<string>();
  for (const each of node.items) {
    const value = each.type === 'unread' ? undefined : item.read(each, field, reading);
    if (value === undefined) continue;
    const written = JSON.stringify(value);
    if (seen.has(written)) {
      const shown = typeof value === 'object' ? 'The same entry' : String(value);
      reading.report('DUPLICATE_ITEM', each, { value: shown, field: field.name });
    }
    seen.add(written);
    values.push(value);
  }
  return values;
}

function readEntries(node: MappingNode, field: Field, reading: Reading, type: FieldType): JsonObject {
  const result: JsonObject = {};
  for (const [key, entry] of node.entries) {
    if (!entryName.test(key)) {
      reading.report('BAD_PATTERN', entry.key, { field: 'a name', value: key, rule: entryNameRule });
      continue;
    }
    const value = entry.value.type === 'unread' ? undefined : type.read(entry.value, { ...field, name: key }, reading);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

function maxEntriesOf({ maxEntries = defaultMaxEntries }: Field): number {
  return maxEntries;
}

function tooMany(node: Node, field: Field, { report }: Reading): undefined {
  const what = `entries of ${field.name}`;
  return report('TOO_MANY', node, { limit: `${maxEntriesOf(field)}`, what, remedy: 'Take some out.' });
}

function wrongType(node: Node, field: string, expected: string, remedy: string, { report }: Reading): undefined {
  return report('WRONG_TYPE', node, { field, expected, found: describeNode(node), remedy });
}

function reportUnknown(node: MappingNode, fields: Field[], code: ProblemCode, { report }: Reading): void {
  const names = fields.map((field) => field.name);
  for (const [name, { key }] of node.entries) {
    if (names.includes(name)) continue;
    report(code, key, () => ({ field: name, suggestion: didYouMean(name, names, 'Fields are') }));
  }
}

// A mapping may be long; its first key is enough to find it.
function startOf(node: MappingNode): TextRange {
  const first = node.entries.values().next().value;
  return first ? first.key : node;
}
