import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { parseYaml } from '../../src/load/document.ts';
import { limits } from '../../src/load/folder.ts';
import { assertSame } from '../fuzz/plain-yaml.ts';
import { temporaryFolder } from '../support/run.ts';

const ours = globSync('facts/**/*.yaml');

test.each(ours)('%s: both readers agree', async (file) => {
  await assertSame(readFileSync(file, 'utf8'));
});

test('the files of a generated archive: both readers agree', async () => {
  const folder = temporaryFolder();
  writeArchive(folder, { bulletins: 3, factsPerBulletin: 30 });
  const files = globSync('*/*.yaml', { cwd: folder });
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) await assertSame(readFileSync(join(folder, file), 'utf8'));
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
])('%s: both readers agree', async (_, text) => {
  await assertSame(text);
});

test('nesting is read down to the limit', async () => {
  const nested = (depth: number) => `a: ${'['.repeat(depth)}b${']'.repeat(depth)}\n`;
  expect((await parseYaml('', nested(limits.nesting - 1))).problems).toEqual([]);
  expect((await parseYaml('', nested(limits.nesting))).problems).toMatchObject([{ code: 'TOO_DEEP' }]);
});

test('a long text takes neither all of the stack nor time that grows with its square', async () => {
  for (const part of [' ', 'a ', '[', '#\n', "''", '\n', ' #\n', '- ', ': ', '  a\n', '\n\n  a', 'a:\n ', '\na:']) {
    for (const [start, end] of [
      ['a: ', 'b'],
      ['a: "', '"'],
      ["a: '", "'"],
      ['a: >\n  b\n', '\n  c'],
      ['a: [', ']'],
      ['', ''],
    ]) {
      await parseYaml('', start + part.repeat(1_000_000 / part.length) + end);
    }
  }
});
