import type { Json, JsonObject } from '../json.ts';
import type { Field } from '../kind.ts';
import { describeNode, type MappingNode, type Node } from '../node.ts';
import type { ProblemCode } from '../problem-texts.ts';
import { didYouMean } from '../suggest.ts';
import { text } from './text.ts';
import type { FieldType, JsonSchema, Reading } from './type.ts';

/** Tells the type of a field; handed in, because the registry of types holds this one too. */
export type TypeOf = (field: Field) => FieldType;

/** A mapping with fields of its own, such as the source of a fact. */
export function recordType(typeOf: TypeOf): FieldType {
  return {
    ...text,
    read: (node, field, reading) => readFields(node, field, reading, typeOf),
    schema: (field) => ({ ...fieldsSchema(field.fields ?? [], typeOf), ...together(field) }),
    store: (value) => [value === null ? null : JSON.stringify(value)],
    restore: (stored) => (stored === null ? null : (JSON.parse(String(stored)) as Json)),
    show: (value) => (value === null ? '' : JSON.stringify(value)),
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
  if (node.type !== 'mapping') {
    const remedy = 'Write `field: value` pairs.';
    return reading.report('WRONG_TYPE', node, {
      field: name,
      expected: 'a mapping',
      found: describeNode(node),
      remedy,
    });
  }
  reportUnknown(node, fields, lenient ? 'UNKNOWN_CHECK_FIELD' : 'UNKNOWN_FIELD', reading);
  const result: JsonObject = {};
  for (const field of fields) {
    const entry = node.entries.get(field.name);
    const value = entry && entry.value.type !== 'unread' ? typeOf(field).read(entry.value, field, reading) : undefined;
    if (value !== undefined) result[field.name] = value;
    if (!entry && field.required)
      reading.report('MISSING_FIELD', head(node), { field: field.name, about: field.about });
  }
  return result;
}

/** The JSON Schema of a mapping with these fields and no others. */
export function fieldsSchema(fields: Field[], typeOf: TypeOf): JsonSchema {
  const written = fields.filter((field) => field.type !== 'formula');
  return {
    type: 'object',
    properties: Object.fromEntries(
      written.map((field) => [field.name, { description: field.about, ...typeOf(field).schema(field) }]),
    ),
    required: written.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  };
}

// Each needs all the others.
function together({ together: names = [] }: Field): JsonSchema {
  const others = names.map((name) => [name, names.filter((other) => other !== name)]);
  return names.length === 0 ? {} : { dependencies: Object.fromEntries(others) };
}

function reportUnknown(node: MappingNode, fields: Field[], code: ProblemCode, { report }: Reading): void {
  const names = fields.map((field) => field.name);
  for (const [name, { key }] of node.entries) {
    if (names.includes(name)) continue;
    report(code, key, () => ({ field: name, suggestion: didYouMean(name, names, 'Fields are') }));
  }
}

// A mapping may be long; its first key says well enough which one is meant.
function head(node: MappingNode): { start: number; end: number } {
  const first = node.entries.values().next().value;
  return first ? first.key : node;
}
