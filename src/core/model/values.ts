/** Types and helpers of JSON values, ranges of texts and nodes of YAML. */

/** A JSON value, such as that of a field. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An object of JSON values. */
export type JsonObject = { [key: string]: Json };

/** The value of an object's own property; undefined for inherited ones such as `constructor`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The items of a list; empty for any other value. */
export function itemsIn(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The values of an object by name; empty for any other value. */
export function valuesIn(value: Json | undefined): JsonObject {
  return typeof value !== 'object' || value === null || Array.isArray(value) ? {} : value;
}

/** A range of a file's text: the offsets of its first character and past its last one. */
export interface TextRange {
  start: number;
  end: number;
}

/** Whether two ranges share a character. */
export function doOverlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The range of what is not in a file, or is the file as a whole. */
export const emptyRange: TextRange = { start: 0, end: 0 };

/** A scalar; `text` is its spelling, so that `0800` and `1.0` differ from `800` and `1`. */
export type ScalarNode = TextRange & { type: 'scalar'; value: string | number | boolean | null; text: string };

/** A mapping as written; keys have ranges, so that a problem can point at the key alone. */
export type MappingNode = TextRange & { type: 'mapping'; entries: Map<string, { key: TextRange; value: Node }> };

type ListNode = TextRange & { type: 'list'; items: Node[] };

/** A value that the parser rejected and reported; readers skip it so that it is reported once. */
type UnreadNode = TextRange & { type: 'unread' };

/** A parsed YAML value with its range in the file, independent of the YAML library. */
export type Node = ScalarNode | ListNode | MappingNode | UnreadNode;

/** Names a node's type for someone who writes YAML, such as `a list` or `text (signed)`. */
export function describeNode(node: Node): string {
  if (node.type === 'list') return 'a list';
  if (node.type === 'mapping') return 'a mapping';
  if (node.type === 'unread' || node.value === null) return 'nothing';
  const names = { string: 'text', number: 'a number', boolean: 'true or false' };
  return `${names[typeof node.value as keyof typeof names]} (${clip(node.text, 40)})`;
}

/** The range of a value deep in a node, of a list by its position or its text; or of the nearest node above it. */
export function rangeOf(node: Node, ...[key, ...rest]: (string | number)[]): TextRange {
  const inner = key === undefined ? undefined : valueAtKey(node, key);
  if (!inner) return node;
  if (rest.length > 0) return rangeOf(inner.value, ...rest);
  return inner.value.type === 'scalar' ? inner.value : inner.key;
}

function valueAtKey(node: Node, key: string | number) {
  if (node.type === 'mapping') return node.entries.get(`${key}`);
  const items = node.type === 'list' ? node.items : [];
  const isWanted = (item: Node) => item.type === 'scalar' && item.text === key;
  const item = typeof key === 'number' ? items[key] : items.find(isWanted);
  return item && { key: item, value: item };
}

/** The first key of a mapping, which may be long: enough to find it. */
export function firstKeyOf(node: MappingNode): TextRange {
  return node.entries.values().next().value?.key ?? node;
}

/** The first index from which on a condition is true, or `length`: a binary search. */
export function lowerBound(length: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A text cut after this many characters. */
export function clip(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** Quotes a name for SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes a text for SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Puts an SQL expression in parentheses; the line break ends a comment that the expression may end with. */
export function inParentheses(expression: string): string {
  return `(${expression}\n)`;
}
