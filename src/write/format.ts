import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  Scalar,
  visit,
  type visitorFn,
  type YAMLMap,
  YAMLParseError,
  type YAMLSeq,
} from 'yaml';
import type { Field } from '../model/kind.ts';

/** What a node is in, from the document on. */
type Path = Parameters<visitorFn<Scalar>>[2];

/** The longest line, where words can be moved to the next one, and the longest mapping that is put into braces. */
const maxLineWidth = 140;
const braceWidth = 80;
/** How often a text is laid out until nothing changes; a comment in an odd place takes a second time. */
const maxRounds = 4;

/**
 * A YAML text in canonical order and layout, with its comments and its meaning; undefined where that cannot be had. The
 * keys of a mapping, or of each mapping of a list, are in the order of these fields.
 */
export function formatYaml(text: string, fields: readonly Field[]): string | undefined {
  let before = text;
  try {
    for (let round = 0; round < maxRounds; round += 1) {
      const after = layOutFile(before, fields);
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
  const meaningOf = (text: string) => parse(text, { intAsBigInt: true, logLevel: 'error', schema: 'core' });
  return (
    isDeepStrictEqual(meaningOf(before), meaningOf(after)) && isDeepStrictEqual(commentsOf(before), commentsOf(after))
  );
}

/** The comments of a YAML text, sorted, as their order follows that of the keys. */
export function commentsOf(text: string): string[] {
  const document = parseDocument(text, { schema: 'failsafe' });
  const comments: (string | null | undefined)[] = [document.commentBefore, document.comment];
  visit(document, { Node: (_, { commentBefore, comment }) => void comments.push(commentBefore, comment) });
  const lines = comments.flatMap((comment) => (comment ?? '').split('\n')).map((line) => line.trim());
  return lines.filter((line) => line !== '').sort();
}

function layOutFile(text: string, fields: readonly Field[]): string {
  // Without types every value is a text and is written as it was: a long number keeps all its digits.
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), { schema: 'failsafe' });
  const { contents, errors } = document;
  if (errors[0]) throw errors[0];
  if (isSeq(contents)) orderFacts(contents, fields);
  else if (isMap(contents)) orderWhole(contents, fields);
  visit(document, { Collection: layOutCollection, Scalar: layOutText });
  return document.toString({ lineWidth: maxLineWidth });
}

/** Puts short lists into brackets and short mappings of words into braces; takes out of them what does not fit the line. */
function layOutCollection(_: unknown, node: YAMLMap | YAMLSeq, path: Path): void {
  // Braces have spaces inside, and brackets have none; the library has only one padding for both.
  const write = node.toString;
  node.toString = (context, ...more) =>
    write.call(node, context && { ...context, flowCollectionPadding: isMap(node) ? ' ' : '' }, ...more);
  if (isInFlow(path)) return;
  const isFact = path.length === 1 || (path.length === 2 && isSeq(path[1]));
  const line = JSON.stringify(node)
    .replaceAll('"', '')
    .replace(/[,:](?! )|\{|(?=\})/g, '$& ');
  const mayBeFlow = node.flow || (!isFact && isShort(node) && (isSeq(node) || line.length <= braceWidth));
  node.flow = mayBeFlow && columnOf(path) + line.length <= maxLineWidth;
}

/** Folds a text that does not fit the line, and puts one on a line that does; one with line ends stays as it was. */
function layOutText(role: unknown, node: Scalar, path: Path): void {
  const text = String(node.value);
  if (role === 'key' || text.includes('\n') || isInFlow(path)) return;
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  if (columnOf(path) + text.length > maxLineWidth && /\S \S/.test(text)) node.type = Scalar.BLOCK_FOLDED;
  // Without quotes, what was written as a folded text could be read as a number or as a date.
  else if (isBlock) node.type = /^\p{L}.* /u.test(text) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}

/** The column at which a value begins, behind its key or hyphen. */
function columnOf(path: Path): number {
  const last = path.at(-1);
  const key = isPair(last) && isScalar(last.key) ? String(last.key.value) : '';
  return 2 * path.filter(isCollection).length + key.length;
}

function isInFlow(path: Path): boolean {
  return path.some((node) => isCollection(node) && node.flow);
}

/** Whether a collection is a list of texts or a mapping to words, without comments. */
function isShort({ items }: YAMLMap | YAMLSeq): boolean {
  const isBare = (item: unknown, pattern: RegExp) =>
    isScalar(item) && !item.comment && !item.commentBefore && !item.spaceBefore && pattern.test(String(item.value));
  const isPlain = (item: unknown) =>
    isPair(item) ? isBare(item.key, /./) && isBare(item.value, /^\S+$/) : isBare(item, /./);
  return items.length > 0 && items.every(isPlain);
}

/** Orders the keys of each fact, and puts an empty line between facts; short ones in braces may be below each other. */
function orderFacts({ items }: YAMLSeq, fields: readonly Field[]): void {
  for (const [at, item] of items.entries()) {
    if (!isMap(item)) continue;
    orderKeys(item, fields);
    const before = items[at - 1];
    if (item.flow && isMap(before) && before.flow) continue;
    visit(item, { Node: (_, node) => void Object.assign(node, { spaceBefore: false }) });
    item.spaceBefore = at > 0;
  }
}

/** Orders the keys of a file that is one mapping. A comment at the top stays there, whatever key comes first. */
function orderWhole(map: YAMLMap, fields: readonly Field[]): void {
  const first = map.items[0]?.key;
  const header = isScalar(first) ? first.commentBefore : undefined;
  if (isScalar(first)) first.commentBefore = null;
  orderKeys(map, fields);
  const now = map.items[0]?.key;
  if (isScalar(now) && header) now.commentBefore = now.commentBefore ? `${header}\n${now.commentBefore}` : header;
}

/** Puts the keys of a mapping into the order of these fields; others follow in the order that they had. */
function orderKeys(map: YAMLMap, fields: readonly Field[]): void {
  const names = fields.map(({ name }) => name);
  const nameOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);
  const rank = (pair: Pair) => (names.includes(nameOf(pair)) ? names.indexOf(nameOf(pair)) : names.length);
  map.items.sort((one, other) => rank(one) - rank(other));
  for (const pair of map.items) {
    const inner = fields[rank(pair)]?.fields ?? [];
    for (const item of isSeq(pair.value) ? pair.value.items : [pair.value]) if (isMap(item)) orderKeys(item, inner);
  }
}
