import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  Scalar,
  type ScalarTag,
  visit,
  YAMLMap,
  YAMLParseError,
  YAMLSeq,
} from 'yaml';
import { type StringifyContext, stringifyString } from 'yaml/util';
import type { Field } from '../model/kind.ts';

/** The longest line, where words can be moved to the next one. */
const lineWidth = 140;
/** How often a text is laid out until nothing changes; a comment in an odd place takes a second time. */
const maxRounds = 4;

/**
 * A YAML text in canonical order and layout, with its comments and its meaning; undefined where that cannot be had. The
 * keys of a mapping, or of each mapping of a list, stand in the order of these fields.
 */
export function formatYaml(text: string, fields: readonly Field[]): string | undefined {
  let before = text;
  try {
    for (let round = 0; round < maxRounds; round += 1) {
      const after = layOut(before, fields);
      if (after === before) return isSame(text, after) ? after : undefined;
      before = after;
    }
  } catch (thrown) {
    // The library refuses a few texts that js-yaml reads, such as one with a carriage return inside a line.
    if (!(thrown instanceof YAMLParseError)) throw thrown;
  }
  return undefined;
}

// The library could lose a comment or read a text as a number. Better no format than another meaning.
function isSame(before: string, after: string): boolean {
  const [meant, means] = [before, after].map((text) =>
    parse(text, { intAsBigInt: true, logLevel: 'error', schema: 'core' }),
  );
  return isDeepStrictEqual(meant, means) && isDeepStrictEqual(commentsOf(before), commentsOf(after));
}

/** The comments of a YAML text, sorted, as their order follows that of the keys. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  const document = parseDocument(text, { schema: 'failsafe' });
  const add = (...found: (string | null | undefined)[]) => {
    for (const comment of found) comments.push(...(comment ?? '').split('\n').map((line) => line.trim()));
  };
  add(document.commentBefore, document.comment);
  visit(document, {
    Node: (_, node) => add(node.commentBefore, node.comment),
  });
  return comments.filter((comment) => comment !== '').sort();
}

function layOut(text: string, fields: readonly Field[]): string {
  // Without types every value is a text and is written as it was: a long number keeps all its digits.
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), {
    schema: 'failsafe',
    customTags: (tags) => [...tags.filter((tag) => typeof tag !== 'string' && tag.tag !== textTag.tag), textTag, noTag],
  });
  const { contents, errors } = document;
  if (errors[0]) throw errors[0];
  if (isSeq(contents)) orderFacts(contents, fields);
  else if (isMap(contents)) orderWhole(contents, fields);
  const outer: unknown[] = isSeq(contents) ? [contents, ...contents.items] : [contents];
  visit(document, { Collection: (_, node) => layOutCollection(node, !outer.includes(node)) });
  return document.toString({ lineWidth, minContentWidth: 20 });
}

function orderFacts({ items }: YAMLSeq, fields: readonly Field[]): void {
  for (const [at, item] of items.entries()) {
    if (!isMap(item)) continue;
    order(item, fields);
    const before = items[at - 1];
    // Short entries in braces may stand below each other.
    if (item.flow && isMap(before) && before.flow) continue;
    visit(item, {
      Node: (_, node) => {
        node.spaceBefore = false;
      },
    });
    item.spaceBefore = at > 0;
  }
}

/** Orders the keys of a file that is one mapping. A comment at the top stays there, whatever key comes first. */
function orderWhole(map: YAMLMap, fields: readonly Field[]): void {
  const first = keyOf(map.items[0]);
  const header = first?.commentBefore;
  if (first) first.commentBefore = null;
  order(map, fields);
  const now = keyOf(map.items[0]);
  if (now && header) now.commentBefore = now.commentBefore ? `${header}\n${now.commentBefore}` : header;
}

function keyOf(pair: Pair | undefined): Scalar | undefined {
  return isScalar(pair?.key) ? pair.key : undefined;
}

/** Puts the keys of a mapping into the order of these fields; others follow in the order that they had. */
function order(map: YAMLMap, fields: readonly Field[]): void {
  const names = fields.map(({ name }) => name);
  const rank = ({ key }: Pair) => {
    const at = names.indexOf(String(isScalar(key) ? key.value : key));
    return at < 0 ? names.length : at;
  };
  map.items.sort((one, other) => rank(one) - rank(other));
  for (const { key, value } of map.items) {
    const inner = fields.find(({ name }) => isScalar(key) && name === key.value)?.fields;
    if (!inner) continue;
    if (isMap(value)) order(value, inner);
    else if (isSeq(value)) for (const item of value.items) if (isMap(item)) order(item, inner);
  }
}

/** The most columns of a mapping that is put into braces. */
const braceWidth = 80;

/** Puts short lists into brackets and short mappings of words into braces; takes out of them what does not fit the line. */
function layOutCollection(collection: YAMLMap | YAMLSeq, isNested: boolean): void {
  const write = isMap(collection) ? YAMLMap.prototype.toString : YAMLSeq.prototype.toString;
  // Braces have spaces inside, and brackets have none; the library knows only one padding for both.
  const flowCollectionPadding = isMap(collection) ? ' ' : '';
  collection.toString = (context, ...more) => {
    if (context === undefined) return write.call(collection);
    const own = { ...context, flowCollectionPadding };
    const wasFlow = collection.flow === true;
    if (!context.inFlow && (wasFlow || (isNested && isShort(collection)))) {
      collection.flow = true;
      const line = write.call(collection, { ...own, options: { ...context.options, lineWidth: 0 } });
      const room = lineWidth - columnOf(context);
      const fits = line.length <= (wasFlow || isSeq(collection) ? room : Math.min(room, braceWidth));
      if (fits && !line.includes('\n')) return line;
      collection.flow = false;
    }
    return write.call(collection, own, ...more);
  };
}

/** Whether a collection is a list of texts or a mapping to words, without comments. */
function isShort({ items }: YAMLMap | YAMLSeq): boolean {
  const isWord = (value: unknown) => isBare(value) && !/\s/.test(String(value.value));
  return (
    items.length > 0 && items.every((item) => (isPair(item) ? isBare(item.key) && isWord(item.value) : isBare(item)))
  );
}

function isBare(item: unknown): item is Scalar {
  return (
    isScalar(item) &&
    !item.comment &&
    !item.commentBefore &&
    !item.spaceBefore &&
    !['', null].includes(item.value as string)
  );
}

/** The column at which a value begins; a value after its key is indented once more than the key. */
function columnOf({ indent, indentStep, indentAtStart }: StringifyContext): number {
  return indentAtStart === undefined ? indent.length : indent.length - indentStep.length + indentAtStart + 1;
}

/** Writes a text on one line if it fits or cannot be folded, otherwise folded; one with line ends stays as it was. */
const textTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (text) => text,
  stringify(item, context, ...more) {
    const value = String(item.value);
    if (value.includes('\n')) return stringifyString(item, context, ...more);
    const line = stringifyString(
      retyped(item, isBlock(item) ? lineType(value) : item.type),
      { ...context, actualString: true, options: { ...context.options, lineWidth: 0 } },
      ...more,
    );
    const fits = columnOf(context) + line.length <= lineWidth;
    if (fits || context.implicitKey || context.inFlow || !/\S \S/.test(value)) return line;
    const options = { ...context.options, lineWidth };
    return stringifyString(retyped(item, Scalar.BLOCK_FOLDED), { ...context, options }, ...more);
  },
};

/** A key in braces that has no value, as in `{ a }`. */
const noTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:null',
  default: true,
  identify: (value) => value === null,
  createNode: () => new Scalar(null),
  resolve: () => null,
  stringify: () => '',
};

function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
}

// Without quotes, what was written as a folded text could be read as a number or as a date.
function lineType(value: string): Scalar.Type {
  return /^\p{L}.* /u.test(value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}

function retyped(item: Scalar, type: Scalar['type']): Scalar {
  const scalar = new Scalar(item.value);
  if (type) scalar.type = type;
  if (item.comment) scalar.comment = item.comment;
  return scalar;
}
