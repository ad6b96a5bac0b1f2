import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { type Document, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import { factText } from '../../src/import/fact-files.ts';
import { parseYaml } from '../../src/load/document.ts';
import { readKind } from '../../src/load/kinds.ts';
import type { Kind } from '../../src/model/kind.ts';
import type { JsonObject, Node } from '../../src/model/values.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

/** Characters and more that mean something in YAML, or nothing. */
export const piece = fc.constantFrom(
  ...':#-[]{},&*!|>\'"%@`?~=.+\\\t\r\u00a0\u0085\u2028\ufeffż\u0000012eEx',
  ...'\n¦\n¦\n¦\n  ¦\n  ¦\n    ¦\n- ¦\nb: ¦\n  c: ¦\n  d:¦\n  - ¦\n  # b¦\n# c¦\n\n¦ # a\n¦>-\n¦|\n¦>\n'.split('¦'),
  ...' ¦ ¦  ¦a¦a¦b¦🙂¦\ud83d¦- ¦: ¦ #¦# a¦a: ¦, ¦? ¦&a ¦!!str ¦<<: ¦---¦...'.split('¦'),
  ...'[a, b]¦{a: b}¦null¦true¦0x1¦.inf¦1.5¦\'\'¦""'.split('¦'),
);

/** Puts in, takes out, replaces or moves something somewhere. */
export function change(text: string, [where, how, put]: [number, number, string]): string {
  const at = where % (text.length + 1);
  const before = text.slice(0, at);
  if (how === 0) return before + put + text.slice(at);
  if (how === 1) return before + text.slice(at + 1);
  if (how === 2) return before + put + text.slice(at + 1);
  return before + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}

/** A value written at a column: what follows its key or dash, with the line end. */
type Written = (column: number) => string;

const plainWords =
  'a¦treaty¦of 1992¦PL¦NO¦1¦2024-07-03¦0800¦3.50¦1e5¦true¦~¦ż¦🙂 ok¦it"s¦b:c¦d#e¦null¦-1¦https://example.org/#a¦-0¦+1¦007¦.5¦5.¦-1.5E-3¦1_0¦tRUE¦yes¦Null¦nUll¦~a'.split(
    '¦',
  );
const oddWords = "- b¦a: b¦a #b¦#¦x, y¦[z]¦'q'¦ ".split('¦');
const text = fc
  .array(fc.constantFrom(...plainWords, ...plainWords, ...plainWords, ...oddWords), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const plainText = fc
  .array(fc.constantFrom(...plainWords), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const keys = ['id', 'says', 'other-key', 'Key_2'];
const end = fc.constantFrom(...'\n¦\n¦\n¦\n\n¦ \n¦ # note\n¦\n# note\n¦\n\n# note\n\n'.split('¦'));

const scalar: Arbitrary<string> = fc.oneof(
  { arbitrary: plainText, weight: 6 },
  text,
  text.map((value) => `'${value.replaceAll("'", "''")}'`),
  text.map((value) => `"${value.replaceAll('"', "'")}"`),
);
const between = fc.constantFrom(', ', ', ', ',', ',\n      ');
const flow = fc.letrec<{ value: string; list: string; mapping: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, tie('list'), tie('mapping')),
  list: several(tie('value'), 0).chain((items) => between.map((comma) => `[${items.join(comma)}]`)),
  mapping: several(tie('value'), 0).chain((values) =>
    between.map((comma) => `{ ${values.map((value, at) => `${keys[at]}: ${value}`).join(comma)} }`),
  ),
})).value;

const inLine = fc.tuple(flow, end).map(
  ([value, end]): Written =>
    () =>
      ` ${value}${end}`,
);
const inNextLine = fc.tuple(fc.constantFrom('\n', '\n', '\n\n', '\n# note\n', ' # note\n'), flow, end).map(
  ([gap, value, end]): Written =>
    (column) =>
      `${gap}${indent(column + 4)}${value}${end}`,
);
const blockScalar = fc.tuple(fc.constantFrom('>-', '>', '|', '|-'), several(text, 1), end).map(
  ([header, lines, end]): Written =>
    (column) =>
      ` ${header}\n${lines.map((line) => indent(column + 2) + line).join(end === '\n\n' ? '\n\n' : '\n')}${end.trimStart() || '\n'}`,
);

const block = fc.letrec<Record<'value' | 'simple' | 'list' | 'mapping', Written>>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, tie('simple'), tie('list'), tie('mapping').map(below)),
  simple: fc.oneof(
    { arbitrary: inLine, weight: 5 },
    inNextLine,
    blockScalar,
    fc.constant<Written>(() => '\n'),
  ),
  list: several(fc.oneof(inLine, blockScalar, tie('mapping').map(afterDash)), 1).chain((items) =>
    fc.constantFrom(0, 2, 4).map(
      (more): Written =>
        (column) =>
          `\n${listed(items, column + more)}`,
    ),
  ),
  mapping: several(tie('value'), 1).map(
    (values): Written =>
      (column) =>
        values.map((write, at) => `${indent(column)}${keys[at]}:${write(column)}`).join(''),
  ),
}));
export function document(): Arbitrary<string> {
  const head = fc.constantFrom('', '', '# about\n', '\n', '# a\n\n# b\n');
  const facts = several(block.mapping.map(afterDash), 1).map((items) => listed(items, 0));
  return fc
    .tuple(
      head,
      fc.oneof(
        facts,
        facts,
        block.mapping.map((write) => write(0)),
      ),
    )
    .map((parts) => parts.join(''));
}

function several<Item>(item: Arbitrary<Item>, minLength: number): Arbitrary<Item[]> {
  return fc.array(item, { minLength, maxLength: 3 });
}

function listed(items: Written[], column: number): string {
  return items.map((write) => `${indent(column)}-${write(column)}`).join('');
}

function indent(column: number): string {
  return ' '.repeat(column);
}

function below(mapping: Written): Written {
  return (column) => `\n${mapping(column + 2)}`;
}

function afterDash(mapping: Written): Written {
  return (column) => ` ${mapping(column + 2).trimStart()}`;
}

/**
 * Fails where pism takes a text for YAML and the yaml library takes it for something else, or where only one of them has
 * something against it: two readers that know nothing of each other.
 */
export async function assertSame(source: string): Promise<void> {
  const { root, problems } = await parseYaml('', source);
  const ours = new Set(problems.map(({ code }) => code));
  for (const code of ['YAML_ALIAS', 'YAML_TAG', 'YAML_KEY', 'TOO_DEEP', 'LONE_SURROGATE'] as const)
    if (ours.has(code)) return;
  if (problems.length > 0 || (root?.type !== 'list' && root?.type !== 'mapping') || source.includes('\r')) return;
  // js-yaml takes a byte order mark that is not the first character for text; yaml drops it also before a later first line.
  if (/^\ufeff/m.test(source.slice(1))) return;
  const options = { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false } as const;
  const documents: Document[] = parseAllDocuments(source, options);
  // A tab in an empty line below a key is nothing to js-yaml.
  const errors = documents.flatMap((document) => document.errors).filter(({ code }) => code !== 'TAB_AS_INDENT');
  assert.deepStrictEqual(errors, []);
  assert.deepStrictEqual(
    [plainValue(root)],
    documents.filter(isStated).map(({ contents }) => keysAsText(contents)),
  );
}

/** Whether a document is in the text: yaml also makes an empty one of a `...` before the first. */
function isStated({ contents, directives }: Document): boolean {
  return directives?.docStart === true || !isScalar(contents) || contents.source !== '';
}

function plainValue(node: Node): unknown {
  if (node.type === 'list') return node.items.map(plainValue);
  if (node.type === 'mapping') return [...node.entries].map(([key, { value }]) => [key, plainValue(value)]);
  return node.type === 'scalar' ? node.value : undefined;
}

function keysAsText(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(keysAsText);
  if (isMap(node))
    return node.items.map(({ key, value }) => [
      isScalar(key) ? (key.source ?? String(key.value)) : key,
      keysAsText(value),
    ]);
  return isScalar(node) ? node.value : null;
}

const starts = globSync('facts/**/*.yaml').map((file) => {
  const text = readFileSync(file, 'utf8').split('\n\n').slice(0, 2).join('\n\n');
  return text.slice(0, 600);
});
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 1, maxLength: 4 });
/** Documents in which something was put in, taken out, replaced or moved. */
export const changed = fc
  .tuple(fc.oneof(document(), fc.constantFrom(...starts)), changes)
  .map(([text, all]) => all.reduce(change, text));
const inValue = fc.tuple(
  fc.constantFrom('', 'a: ', '- a: ', 'a:\n', '- ', 'a: [', 'a: {b: '),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
);

const kindFile = 'facts/kinds/treaties.yaml';
const words = fc.array(fc.oneof(anyText, fc.constantFrom(...plainWords)), { maxLength: 30 });
const longText = fc.oneof(
  words.map((all) => all.join(' ')),
  fc.array(piece, { maxLength: 40 }).map((all) => all.join('').toWellFormed()),
);

/** A fact comes back as it was written, whatever is in its texts. */
async function assertWritten([says, tag, by]: string[]): Promise<void> {
  const document = await parseYaml(kindFile, readFileSync(kindFile, 'utf8'));
  const kind = readKind(document, 'treaties', { kinds: new Map(), fields: new Map() }) as Kind;
  const fact = { id: 'x', says, tags: [says, tag], proposed: { by }, checked: [{ by, note: says }] } as JsonObject;
  const { root, problems } = await parseYaml('', factText(fact, kind));
  assert.deepStrictEqual(problems, []);
  assert.deepStrictEqual(root && plainValue(root), [pairsOf(fact)]);
}

function pairsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pairsOf);
  return typeof value === 'object' && value ? Object.entries(value).map(([key, own]) => [key, pairsOf(own)]) : value;
}

/** What pism reads, the yaml library reads in the same way. */
export const plainYaml = [
  property('YAML: documents of all styles', 500, document(), assertSame),
  property('YAML: changed documents', 500, changed, assertSame),
  property(
    'YAML: heaps of pieces',
    1000,
    inValue.map((parts) => parts.join('')),
    assertSame,
  ),
  property('YAML: facts as they are written', 500, fc.tuple(longText, longText, longText), assertWritten),
];
