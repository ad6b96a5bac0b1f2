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

/** The ancestors of a node, from the document down. */
type Path = Parameters<visitorFn<Scalar>>[2];

/** The longest line if words can move to the next one, and the longest mapping in braces. */
const maxLineWidth = 140;
const braceWidth = 80;
/** The most rounds of layout until nothing changes; a comment in an odd place takes two. */
const maxRounds = 4;

/**
 * Formats a YAML text and keeps its comments and meaning; undefined if that is impossible. Orders the keys of a mapping,
 * or of each mapping of a list, as these fields.
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
    // The library rejects a few texts that js-yaml reads, such as one with a carriage return in a line.
    if (!(thrown instanceof YAMLParseError)) throw thrown;
  }
  return undefined;
}

// The library could lose a comment or read a text as a number. Better no format than a different meaning.
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

function layOutFile(text: string, fields: readonly Field[]): string {
  // Without types every value stays as written: a long number keeps all its digits.
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), { schema: 'failsafe' });
  const { contents, errors } = document;
  if (errors[0]) throw errors[0];
  if (isSeq(contents)) orderFacts(contents, fields);
  else if (isMap(contents)) orderWhole(contents, fields);
  visit(document, {
    Pair(_, pair) {
      // The library cannot write a key without a value, as in `? key`, where it knows no types.
      pair.value ??= new Scalar('');
    },
    Collection: layOutCollection,
    Scalar: layOutText,
  });
  return document.toString({ lineWidth: maxLineWidth });
}

/** Puts short lists into brackets and short mappings of words into braces, if they fit the line. */
function layOutCollection(_: unknown, node: YAMLMap | YAMLSeq, path: Path): void {
  // Braces have spaces inside and brackets do not; the library has only one padding for both.
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

/** Folds a text that does not fit the line, and unfolds one that does; a text with line ends stays as it is. */
function layOutText(role: unknown, node: Scalar, path: Path): void {
  const text = String(node.value);
  if (role === 'key' || text.includes('\n') || isInFlow(path)) return;
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  if (columnOf(path) + text.length > maxLineWidth && /\S \S/.test(text)) node.type = Scalar.BLOCK_FOLDED;
  // Without quotes, a folded text could become a number or a date.
  else if (isBlock) node.type = /^\p{L}.* /u.test(text) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}

/** The column at which a value begins, after its key or hyphen. */
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

/** Orders the keys of each fact, and puts an empty line between facts that are not in braces. */
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

/** Orders the keys of a file that is one mapping; a comment at the top stays there. */
function orderWhole(map: YAMLMap, fields: readonly Field[]): void {
  const first = map.items[0]?.key;
  const header = isScalar(first) ? first.commentBefore : undefined;
  if (isScalar(first)) first.commentBefore = null;
  orderKeys(map, fields);
  const now = map.items[0]?.key;
  if (isScalar(now) && header) now.commentBefore = now.commentBefore ? `${header}\n${now.commentBefore}` : header;
}

/** Orders the keys of a mapping as these fields; other keys follow in their old order. */
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
