/** A JSON value, such as that of a field. */
export type Json = string | number | boolean | null | Json[] | {
    [key: string]: Json;
};
/** An object of JSON values. */
export type JsonObject = {
    [key: string]: Json;
};
/** The value of an object's own property; undefined for inherited ones such as `constructor`. */
export declare function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined;
/** The items of a list; empty for any other value. */
export declare function itemsIn(value: Json | undefined): Json[];
/** The values of an object by name; empty for any other value. */
export declare function valuesIn(value: Json | undefined): JsonObject;
/** A range of a file's text: the offsets of its first character and past its last one. */
export interface TextRange {
    start: number;
    end: number;
}
/** Whether two ranges share a character. */
export declare function doOverlap(one: TextRange, other: TextRange): boolean;
/** The range of what is not in a file, or is the file as a whole. */
export declare const emptyRange: TextRange;
/** A scalar; `text` is its spelling, so that `0800` and `1.0` differ from `800` and `1`. */
export type ScalarNode = TextRange & {
    type: 'scalar';
    value: string | number | boolean | null;
    text: string;
};
/** A mapping as written; keys have ranges, so that a problem can point at the key alone. */
export type MappingNode = TextRange & {
    type: 'mapping';
    entries: Map<string, {
        key: TextRange;
        value: Node;
    }>;
};
type ListNode = TextRange & {
    type: 'list';
    items: Node[];
};
/** A value that the parser rejected and reported; readers skip it so that it is reported once. */
type UnreadNode = TextRange & {
    type: 'unread';
};
/** A parsed YAML value with its range in the file, independent of the YAML library. */
export type Node = ScalarNode | ListNode | MappingNode | UnreadNode;
/** Names a node's type for someone who writes YAML, such as `a list` or `text (signed)`. */
export declare function describeNode(node: Node): string;
/** The range of a value deep in a node, of a list by its position or its text; or of the nearest node above it. */
export declare function rangeOf(node: Node, ...[key, ...rest]: (string | number)[]): TextRange;
/** The first key of a mapping, which may be long: enough to find it. */
export declare function firstKeyOf(node: MappingNode): TextRange;
/** The first index from which on a condition is true, or `length`: a binary search. */
export declare function lowerBound(length: number, isTrue: (index: number) => boolean): number;
/** A text cut after this many characters. */
export declare function clip(text: string, limit: number): string;
/** Quotes a name for SQL. */
export declare function quoteName(name: string): string;
/** Quotes a text for SQL. */
export declare function quoteText(text: string): string;
/** Puts an SQL expression in parentheses; the line break ends a comment that the expression may end with. */
export declare function inParentheses(expression: string): string;
export {};
