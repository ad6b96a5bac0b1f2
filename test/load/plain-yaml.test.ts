import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { parseAnyYaml, parseYaml } from '../../src/load/document.ts';
import { limits } from '../../src/load/limits.ts';
import { parsePlainYaml } from '../../src/load/plain-yaml.ts';
import { temporaryFolder } from '../support/run.ts';

// `RUNS=1000000 npx vitest run test/load/plain-yaml.test.ts` looks longer.
const numRuns = Number(process.env['RUNS'] ?? 2000);

const ours = globSync('facts/**/*.yaml');

test.each(ours)('%s is read the plain way', (file) => {
  expectPlain(readFileSync(file, 'utf8'));
});

test('the files of a generated archive are read the plain way', () => {
  const folder = temporaryFolder();
  writeArchive(folder, { bulletins: 3, factsPerBulletin: 30 });
  const files = globSync('*/*.yaml', { cwd: folder });
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) expectPlain(readFileSync(join(folder, file), 'utf8'));
});

test.each([
  ['a list of mappings', '- id: a\n  b: 1\n\n- id: b\n'],
  ['a mapping that ends without a line end', 'a: b'],
  ['a list at the column of its key', 'a:\n- b\n- c\nd: e\n'],
  ['a value below its key', 'a:\n    b c\nd:\n  [e, f]\n'],
  ['empty values', 'a:\nb:\n\nc:\n  d:\n  e:\n- f\n'.replace('- f\n', '')],
  ['an empty value at the end', 'a:'],
  ['comments', '# a\na: b # c\n# d\n\nc:\n  # e\n  d: e#f\n  # g\n  g: "#" # h\n# i'],
  [
    'numbers',
    'a: [0, -0, +1, 007, 1.50, .5, 5., 1e3, -1.5E-3, 12345678901234567890, 1-2, 1_0, "1", 2024-07-03, 12e45]',
  ],
  ['true, false and nothing', 'a: [true, True, TRUE, tRUE, yes, No, on, null, ~, Null, nUll, "null", ~a]'],
  ['texts that begin unusually', 'a: [-a, (b), /c, =d, +e, .f, <<, $g, ż, 🙂, ...]'],
  ['signs inside a text', 'a: b, c [d] {e} & f * ! | > \' " % @ ` ? - #g:h http://i\nj: [k:l#m, n o]'],
  ['quotes', "a: 'it''s'\nb: \"it's: #\"\nc: ''\nd: \"\"\ne: ['', \"\", 'a''', \"b]\"]"],
  ['collections in brackets', 'a: { b: [c, {d: e}], f: {}, g: [], h: [[]] }\ni: [j, k, ]\n'],
  ['brackets over lines', 'a: [b,\n  c d\n  ,\n\n  e\n  ]\nf:\n  - {\n      g:\n       h,\n    }\n'],
  ['folded text', 'a: >-\n  b\n  c: d # e\n\n  f\n\n\n  g  \n\nh: >\n   i'],
  ['literal text', 'a: |-\n  b\n  c: d # e\n\n  f\n\ng:\n  - |\n   h\n   i\n\n\n'],
  ['spaces before line ends', 'a: b  \nc: [d]  \ne: "f" \n'],
  ['spaces after a dash', '-   a: b\n    c: d\n-  e\n'],
  ['keys like those of objects', '__proto__: a\nconstructor: b\n'],
])('%s: read the plain way', (_, text) => {
  expectPlain(text);
});

test.each([
  ['nothing', ''],
  ['only a comment', '# a\n'],
  ['a scalar', 'a\n'],
  ['an indented root', ' a: b\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a tab', 'a:\tb\n'],
  ['a byte order mark', '\ufeffa: b\n'],
  ['a control character', 'a: b\u0001\n'],
  ['a document marker', '---\na: b\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !!str b\n'],
  ['a duplicate key', 'a: b\na: c\n'],
  ['a duplicate key in brackets', 'a: {b: c, b: d}\n'],
  ['a key that is no text', 'true: a\n'],
  ['a key in quotes', '"a": b\n'],
  ['a merge key', '<<: {a: b}\n'],
  ['an explicit key', '? a\n: b\n'],
  ['text over two lines', 'a: b\n  c\n'],
  ['quotes over two lines', 'a: "b\n  c"\n'],
  ['an open quote', 'a: "b\n'],
  ['an escape', 'a: "\\u017c"\n'],
  ['an open bracket', 'a: [b\n'],
  ['brackets that are not indented', 'a: [b,\nc]\n'],
  ['an empty item', 'a: [b, , c]\n'],
  ['a pair in a list', 'a: [b: c]\n'],
  ['a mapping within a line', 'a: b: c\n'],
  ['a key indented otherwise', 'a: b\n c: d\n'],
  ['a comment indented otherwise', 'a: b\n  # c\nd: e\n'],
  ['a value below an empty line', 'a:\n\n  b\n'],
  ['a value below a comment', 'a:\n  # b\n  c\n'],
  ['block scalars with numbers', 'a: |2\n    b\n'],
  ['block scalars that keep their end', 'a: |+\n  b\n\n'],
  ['block scalars with lines indented more', 'a: |\n  b\n    c\n'],
  ['unusual numbers', 'a: 0x1F\n'],
  ['infinity', 'a: -.inf\n'],
])('%s: left to the library', (_, text) => {
  expect(parsePlainYaml(text)).toBeUndefined();
});

test('nesting is read the plain way down to the limit', () => {
  const nested = (depth: number) => `a: ${'['.repeat(depth)}b${']'.repeat(depth)}\n`;
  expectPlain(nested(limits.nesting - 1));
  expect(parsePlainYaml(nested(limits.nesting))).toBeUndefined();
  expect(parseYaml('', nested(limits.nesting)).problems).toMatchObject([{ code: 'TOO_DEEP' }]);
});

test('a long text takes neither all of the stack nor time that grows with its square', () => {
  for (const part of [' ', 'a ', '[', '#\n', "''", '\n', ' #\n', '- ', ': ', '  a\n', '\n\n  a', 'a:\n ', '\na:']) {
    for (const [start, end] of [
      ['a: ', 'b'],
      ['a: "', '"'],
      ["a: '", "'"],
      ['a: >\n  b\n', '\n  c'],
      ['a: [', ']'],
      ['', ''],
    ]) {
      const began = performance.now();
      parsePlainYaml(start + part.repeat(1_000_000 / part.length) + end);
      expect(performance.now() - began).toBeLessThan(1000);
    }
  }
});

describe('what is read the plain way is what the library reads', () => {
  test('in documents of all styles', () => {
    fc.assert(fc.property(document(), expectSame), { numRuns });
  });

  test('in changed documents', () => {
    const texts = ours.map((file) => readFileSync(file, 'utf8').split('\n\n').slice(0, 2).join('\n\n'));
    const original = fc.oneof(document(), fc.constantFrom(...texts.map((text) => text.slice(0, 600))));
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(original, changes, (text, all) => expectSame(all.reduce(change, text))),
      { numRuns },
    );
  });

  test('in heaps of pieces', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => expectSame(pieces.join(''))),
      { numRuns },
    );
    const inValue = fc.tuple(
      fc.constantFrom('a: ', '- a: ', 'a:\n', '- ', 'a: [', 'a: {b: '),
      fc.array(piece, { maxLength: 9 }),
    );
    fc.assert(
      fc.property(inValue, ([start, pieces]) => expectSame(start + pieces.join(''))),
      { numRuns },
    );
  });
});

/** Characters and more that mean something in YAML, or nothing. */
const piece = fc.constantFrom(
  ...':#-[]{},&*!|>\'"%@`?~=.+\\\t\r\u00a0\u0085\u2028\ufeffż\u0000012eEx',
  ...'\n¦\n¦\n¦\n  ¦\n  ¦\n    ¦\n- ¦\nb: ¦\n  c: ¦\n  d:¦\n  - ¦\n  # b¦\n# c¦\n\n¦ # a\n¦>-\n¦|\n¦>\n'.split('¦'),
  ...' ¦ ¦  ¦a¦a¦b¦🙂¦\ud83d¦- ¦: ¦ #¦# a¦a: ¦, ¦? ¦&a ¦!!str ¦<<: ¦---¦...'.split('¦'),
  ...'[a, b]¦{a: b}¦null¦true¦0x1¦.inf¦1.5¦\'\'¦""'.split('¦'),
);

/** Puts in, takes out, replaces or moves something somewhere. */
function change(text: string, [where, how, put]: [number, number, string]): string {
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
  'a¦treaty¦of 1992¦PL¦NO¦1¦2024-07-03¦0800¦3.50¦1e5¦true¦~¦ż¦🙂 ok¦it"s¦b:c¦d#e¦null¦-1¦https://example.org/#a'.split(
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
function document(): Arbitrary<string> {
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

function expectSame(source: string): void {
  const plain = parsePlainYaml(source);
  if (plain === undefined) return;
  const { root, problems } = parseAnyYaml('', source);
  expect({ root: plain, problems: [] }).toStrictEqual({ root, problems });
}

function expectPlain(source: string): void {
  expect(parsePlainYaml(source)).toBeDefined();
  expectSame(source);
}
