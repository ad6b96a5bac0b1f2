import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  YAMLParseError,
  type YAMLSeq,
} from 'yaml';
import type { Field } from '../model/kind.ts';

/**
 * Orders the keys of a mapping, or of each mapping of a list, as these fields, and keeps comments and meaning; undefined if
 * that is impossible. The library lays out the text.
 */
export function formatYaml(text: string, fields: readonly Field[]): string | undefined {
  let before = text;
  try {
    for (let round = 0; round < maxRounds; round += 1) {
      const after = withOrderedKeys(before, fields);
      if (after === before) return isSame(text, after) ? after : undefined;
      before = after;
    }
  } catch (thrown) {
    // The library rejects a few texts that js-yaml reads, such as one with a carriage return in a line.
    if (!(thrown instanceof YAMLParseError)) throw thrown;
  }
  return undefined;
}

/** The longest line if words can move to the next one. */
export const lineWidth = 140;
/** The most rounds until nothing changes; a comment in an odd place takes two. */
const maxRounds = 4;

// The library could lose a comment or read a text as a number. Better no order than a different meaning.
function isSame(before: string, after: string): boolean {
  const meaningOf = (text: string) => parse(text, { intAsBigInt: true, logLevel: 'error', schema: 'core' });
  return (
    isDeepStrictEqual(meaningOf(before), meaningOf(after)) && isDeepStrictEqual(commentsOf(before), commentsOf(after))
  );
}

/** The comments of a YAML text, sorted because formatting reorders them with the keys. */
export function commentsOf(text: string): string[] {
  const document = parseDocument(text, { schema: 'failsafe' });
  const comments: (string | null | undefined)[] = [document.commentBefore, document.comment];
  visit(document, { Node: (_, { commentBefore, comment }) => void comments.push(commentBefore, comment) });
  const lines = comments.flatMap((comment) => (comment ?? '').split('\n')).map((line) => line.trim());
  return lines.filter((line) => line !== '').sort();
}

function withOrderedKeys(text: string, fields: readonly Field[]): string {
  // Without types every value stays as written: a long number keeps all its digits.
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), { schema: 'failsafe' });
  const { contents, errors } = document;
  if (errors[0]) throw errors[0];
  if (isSeq(contents)) {
    contents.flow = false;
    for (const fact of contents.items) if (isMap(fact)) sortKeys(fact, fields);
  } else if (isMap(contents)) orderWhole(contents, fields);
  visit(document, {
    Pair(_, pair) {
      // The library cannot write a key without a value, as in `? key`, where it knows no types.
      pair.value ??= new Scalar('');
    },
    Collection: padBraces,
  });
  return document.toString({ lineWidth });
}

// Braces have spaces inside and brackets do not; the library has only one padding for both.
function padBraces(_: unknown, node: YAMLMap | YAMLSeq): void {
  const write = node.toString;
  node.toString = (context, ...more) =>
    write.call(node, context && { ...context, flowCollectionPadding: isMap(node) ? ' ' : '' }, ...more);
}

/** Orders the keys of a file that is one mapping; a comment at the top stays there. */
function orderWhole(map: YAMLMap, fields: readonly Field[]): void {
  const first = map.items[0]?.key;
  const header = isScalar(first) ? first.commentBefore : undefined;
  if (isScalar(first)) first.commentBefore = null;
  sortKeys(map, fields);
  const now = map.items[0]?.key;
  if (isScalar(now) && header) now.commentBefore = now.commentBefore ? `${header}\n${now.commentBefore}` : header;
}

/** Orders the keys of a mapping as these fields; other keys follow in their old order. */
function sortKeys(map: YAMLMap, fields: readonly Field[]): void {
  const names = fields.map(({ name }) => name);
  const nameOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);
  const rank = (pair: Pair) => (names.includes(nameOf(pair)) ? names.indexOf(nameOf(pair)) : names.length);
  map.items.sort((one, other) => rank(one) - rank(other));
  for (const pair of map.items) {
    const inner = fields[rank(pair)]?.fields ?? [];
    for (const item of isSeq(pair.value) ? pair.value.items : [pair.value]) if (isMap(item)) sortKeys(item, inner);
  }
}
