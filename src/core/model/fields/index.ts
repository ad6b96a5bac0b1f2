/** All types of fields by name, and what they do together: reading a record, and its JSON Schema. */
import type { Field, FieldTypeName } from '../field.ts';
import { checkName } from '../text.ts';
import { firstKeyOf, itemsIn, type Json, type JsonObject, type MappingNode, type Node, rangeOf } from '../values.ts';
import { choice, flag } from './choice.ts';
import { date } from './date.ts';
import { actor, entry } from './entry.ts';
import { count, formula, number } from './numbers.ts';
import { link, text, wrongType } from './text.ts';
import { compareItems, type FieldReader, type FieldType, type JsonSchema } from './type.ts';

/** The type of a field, by its name. */
export function fieldType(field: Pick<Field, 'type'>): FieldType {
  return allFieldTypes[field.type];
}

/** The largest number of entries in a list or dictionary, if its field states no other. */
export const defaultMaxEntries = 1_000;

/** The types that fields of a kind can have. */
export const kindFieldTypes = {
  text,
  texts: listOf(text),
  choice,
  choices: listOf(choice),
  date,
  count,
  ordinal: count, // A number of order, such as of a session: no chart draws it.
  number,
  flag,
  actor,
  actors: listOf(actor),
  entry,
  entries: listOf(entry),
  link,
  formula,
};

/** A mapping that has fields of its own, such as the source of a fact. */
const record: FieldType = {
  ...text,
  read: (node, field, reading) => readRecord(node, field, reading),
  schema({ fields, together = [], oneOf = [] }) {
    if (!fields) return { type: 'object' };
    const others = together.flatMap((group) => group.map((name) => [name, group.filter((each) => each !== name)]));
    return {
      ...recordSchema(fields),
      ...(others.length > 0 && { dependencies: Object.fromEntries(others) }),
      ...(oneOf.length > 0 && { oneOf: oneOf.map((name) => ({ required: [name] })) }),
    };
  },
  show: (value) => (value === null ? '' : JSON.stringify(value)),
  exportType: 'object',
};

const entryName = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;
const entryNameRule = 'use lower-case letters, digits and single hyphens or underscores';

/** A mapping from names to texts (choices and their meanings) or to records (the fields of a kind). */
const dictionary: FieldType = {
  ...record,
  read: readDictionary,
  schema(field) {
    const value = valueType(field).schema(field);
    return {
      type: 'object',
      ...(!field.anyKey && { propertyNames: { pattern: entryName.source } }),
      additionalProperties: (field.short ?? field.holds) ? { anyOf: [text.schema(field), value] } : value,
      minProperties: 1,
      maxProperties: field.maxEntries ?? defaultMaxEntries,
    };
  },
  show(value, display, field) {
    const entries = Object.entries(value ?? {});
    if (entries.length > 0 && !display.forReader) return record.show(value, display, field);
    return entries.map(([name, each]) => `${name}: ${[each].flat()[0]}`).join('; ');
  },
};

// The mappings in a facts folder that are not kinds have fields of these types too.
const records: FieldType = { ...listOf(record), exportType: 'array' };
/** A list of lists of texts, such as the groups of fields that facts of a kind claim. */
const groups: FieldType = { ...listOf(kindFieldTypes.texts), exportType: 'array' };
const allFieldTypes: Record<FieldTypeName, FieldType> = { ...kindFieldTypes, record, records, dictionary, groups };

/** The fields of a kind that facts state; others are computed from them. */
export function writtenFields({ fields }: { fields: Field[] }): Field[] {
  return fields.filter((field) => fieldType(field).isWritten);
}

/** Whether the values of a field are lists. */
export function isList(field: Field): boolean {
  return fieldType(field).exportType === 'texts';
}

/** The register of the values of a field; undefined if they are no entries. */
export function registerOfField(field: Field): string | undefined {
  return fieldType(field).registerOf?.(field);
}

/** What reading a mapping needs to know. */
type RecordField = Pick<Field, 'name' | 'fields' | 'together' | 'oneOf'>;

/** Reads a mapping: reports fields that are unknown, missing or wrong, and returns the others. */
export function readRecord<Values = JsonObject>(
  node: Node,
  record: RecordField,
  reading: FieldReader,
): Values | undefined {
  const { name, fields = [] } = record;
  if (node.type === 'unread') return undefined;
  if (node.type !== 'mapping') return wrongType(node, name, 'a mapping', 'Write `field: value` pairs.', reading);
  readKeys(node, fields, reading);
  const result: JsonObject = {};
  for (const field of fields) {
    const entry = node.entries.get(field.name)?.value;
    const value = entry && readValue(fieldType(field), entry, field, reading);
    if (value !== undefined) result[field.name] = value;
    if (!entry && field.required)
      reading.report('MISSING_FIELD', firstKeyOf(node), { field: field.name, about: field.about });
  }
  checkTogether(node, record, reading);
  return result as Values;
}

/** Reports one key of those that a mapping has all or none of, and none or several of those of which it has one. */
function checkTogether(
  node: MappingNode,
  { name, together = [], oneOf = [] }: RecordField,
  { report }: FieldReader,
): void {
  const has = (key: string) => node.entries.has(key);
  for (const keys of together) {
    const [given, missing] = [keys.filter(has), keys.filter((key) => !has(key))].map((each) => each.join(', '));
    if (given && missing) report('HALF_PAIR', rangeOf(node, given), { field: name, given, missing });
  }
  const found = oneOf.filter(has).join(' and ') || 'none of them';
  if (oneOf.length > 0 && oneOf.filter(has).length !== 1)
    report('ONE_PLACE', firstKeyOf(node), { field: name, found, keys: oneOf.join(', ') });
}

/** Reports keys that are no fields. */
function readKeys({ entries }: MappingNode, fields: Field[], { report }: FieldReader): void {
  const names = fields.map((field) => field.name);
  for (const [field, { key }] of entries) checkName(report, 'UNKNOWN_FIELD', key, { field }, names, 'Fields are');
}

/** The JSON Schema of a mapping with these fields and no others. */
export function recordSchema(fields: Field[]): JsonSchema {
  const written = writtenFields({ fields });
  const schemaOf = (field: Field) => ({ description: field.about, ...fieldType(field).schema(field) });
  return {
    type: 'object',
    properties: Object.fromEntries(written.map((field) => [field.name, schemaOf(field)])),
    required: written.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  };
}

function readDictionary(node: Node, field: Field, reading: FieldReader): JsonObject | undefined {
  if (node.type !== 'mapping') return wrongType(node, field.name, 'a mapping', 'Write `name: …` lines.', reading);
  if (hasWrongSize(node, node.entries.size, field, reading)) return undefined;
  const result: [string, Json][] = [];
  for (const [name, { key, value: entry }] of node.entries) {
    if (!field.anyKey && !entryName.test(name)) {
      reading.report('BAD_PATTERN', key, { field: 'a name', value: name, rule: entryNameRule });
      continue;
    }
    // A choice that has only a meaning is written as a text.
    const isAlone = (field.short ?? field.holds) !== undefined && entry.type === 'scalar';
    const type = isAlone ? text : valueType(field);
    const value = readValue(type, entry, { ...field, name }, reading);
    if (value !== undefined) result.push([name, value]);
  }
  // Not by assignment, which would take the key `__proto__` for something else.
  return Object.fromEntries(result);
}

// What the parser rejected was reported.
function readValue(type: FieldType, node: Node, field: Field, reading: FieldReader): Json | undefined {
  return node.type === 'unread' ? undefined : type.read(node, field, reading);
}

function valueType(field: Field): FieldType {
  return field.fields ? record : allFieldTypes[field.holds ?? 'text'];
}

// The type of lists of another type's values, without duplicates.
function listOf(item: FieldType): FieldType {
  return {
    ...item,
    read: (node, field, reading) => readItems(item, node, field, reading),
    schema(field) {
      const items = item.schema(field);
      const maxItems = field.maxEntries ?? defaultMaxEntries;
      const list = { type: 'array', items, minItems: 1, maxItems, uniqueItems: true };
      return field.mayBeAlone ? { anyOf: [items, list] } : list;
    },
    isOrdered: false,
    // An item that only one list has is no difference if the other list is incomplete.
    relate(stated, given, complete = [true, true]) {
      if (stated === null || given === null) return 'open';
      const { gained, lost, unknown } = compareItems(itemsIn(stated), itemsIn(given), complete);
      if (gained.length + lost.length > 0) return 'different';
      const inGiven = unknown.filter((item) => itemsIn(given).includes(item)).length;
      if (inGiven > 0 && inGiven < unknown.length) return 'open';
      return unknown.length === 0 ? 'same' : inGiven > 0 ? 'finer' : 'coarser';
    },
    show: (value, display, field) =>
      itemsIn(value)
        .map((each) => item.show(each, display, field))
        .join(display.forReader ? ', ' : '; '),
    exportType: 'texts',
    keys: { ...item.keys, complete: 'optional', total: 'optional' },
    evidence: (value, field) => itemsIn(value).flatMap((each) => item.evidence(each, field)),
    entriesIn: (value) => itemsIn(value).flatMap((each) => item.entriesIn(each)),
  };
}

function readItems(item: FieldType, node: Node, field: Field, reading: FieldReader): Json | undefined {
  const items = node.type === 'list' ? node.items : [node];
  if (node.type !== 'list' && !field.mayBeAlone)
    return wrongType(node, field.name, 'a list', 'Write it as a list: [one, another].', reading);
  if (hasWrongSize(node, items.length, field, reading)) return undefined;
  const values: Json[] = [];
  const seen = new Set<string>();
  for (const each of items) {
    const value = readValue(item, each, field, reading);
    if (value === undefined) continue;
    const json = JSON.stringify(value);
    const itemText = typeof value === 'object' ? 'The same entry' : String(value);
    if (seen.has(json)) reading.report('DUPLICATE_ITEM', each, { value: itemText, field: field.name });
    seen.add(json);
    values.push(value);
  }
  return values;
}

function hasWrongSize(node: Node, size: number, field: Field, { report }: FieldReader): boolean {
  const limit = field.maxEntries ?? defaultMaxEntries;
  const what = `entries of ${field.name}`;
  if (size === 0) report('EMPTY_VALUE', node, { field: field.name });
  if (size > limit) report('TOO_MANY', node, { limit: `${limit}`, what, remedy: 'Remove some.' });
  return size === 0 || size > limit;
}
