import type { Field, Kind } from '../kind.cjs';
import { type JsonObject, type Node } from '../values.cjs';
import { type FieldReader, type FieldType, type JsonSchema } from './type.cjs';
/** The largest number of entries in a list or dictionary, if its field states no other. */
export declare const defaultMaxEntries = 1000;
/** The types that fields of a kind can have. */
export declare const kindFieldTypes: {
    text: FieldType;
    texts: FieldType;
    choice: FieldType;
    choices: FieldType;
    date: FieldType;
    count: FieldType;
    ordinal: FieldType;
    number: FieldType;
    flag: FieldType;
    actor: FieldType;
    actors: FieldType;
    entry: FieldType;
    entries: FieldType;
    link: FieldType;
    formula: FieldType;
};
declare const types: {
    text: FieldType;
    texts: FieldType;
    choice: FieldType;
    choices: FieldType;
    date: FieldType;
    count: FieldType;
    ordinal: FieldType;
    number: FieldType;
    flag: FieldType;
    actor: FieldType;
    actors: FieldType;
    entry: FieldType;
    entries: FieldType;
    link: FieldType;
    formula: FieldType;
    record: FieldType;
    records: FieldType;
    dictionary: FieldType;
    groups: FieldType;
};
/** The name of a field type. */
export type FieldTypeName = keyof typeof types;
/** The type of a field. */
export declare function fieldType(field: Pick<Field, 'type'>): FieldType;
/** The fields of a kind that facts state; others are computed from them. */
export declare function writtenFields({ fields }: Pick<Kind, 'fields'>): Field[];
/** Whether the values of a field are lists. */
export declare function isList(field: Field): boolean;
/** The register of the values of a field; undefined if they are no entries. */
export declare function registerOfField(field: Field): string | undefined;
/** What reading a mapping needs to know. */
type RecordField = Pick<Field, 'name' | 'fields' | 'together' | 'oneOf'>;
/** Reads a mapping: reports fields that are unknown, missing or wrong, and returns the others. */
export declare function readRecord<Values = JsonObject>(node: Node, record: RecordField, reading: FieldReader): Values | undefined;
/** The JSON Schema of a mapping with these fields and no others. */
export declare function recordSchema(fields: Field[]): JsonSchema;
export {};
