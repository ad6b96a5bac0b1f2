import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { findPassages } from '../../../src/texts/copy/anchor/find-passages.ts';
import { plain } from '../../support/bulletin.ts';
import { readCopy } from '../../support/copy.ts';

test('an anchor is the length and a hash: of how the normalised passage begins, and the start of its SHA-256', () => {
  const digest = createHash('sha256').update('the39thsession').digest('hex').slice(0, 16);
  const { chars, hash } = anchorOf('the 39th [session](#).');
  expect(chars).toBe(14);
  expect(hash).toMatch(new RegExp(`^[0-9a-f]{4}-${digest}$`));
  expect(anchorOf('The 39th sessions').hash.slice(0, 5)).toBe(hash.slice(0, 5));
});

test('the places of a passage are counted, and the first are kept', () => {
  const copy = readCopy(
    `A long first line of a text that is a copy of some bulletin or other.\n\n${'Two ships. '.repeat(100_000)}`,
  );
  const [found] = findPassages(copy, [{ ...anchorOf('two ships'), paragraph: 7 }]);
  expect(found?.count).toBe(100_000);
  expect(found?.first).toHaveLength(20);
});

test('the stated paragraph of a passage is found behind any number of others', () => {
  const first = 'A long first line of a text that is a copy of some bulletin or other.';
  const copy = readCopy([first, 'Two ships left. '.repeat(30), 'Two ships came.'].join('\n\n'));
  const [found] = findPassages(copy, [{ ...anchorOf('two ships'), paragraph: 1 }]);
  expect(found?.first.map(({ paragraph }) => paragraph)).toEqual([1]);
});

test.each([Number.MAX_SAFE_INTEGER, 1e9])('an anchor of %i characters is not there', (chars) => {
  const copy = readCopy(`${plain}\n\n𝒳`);
  expect(findPassages(copy, [{ chars, hash: '0123-0123456789abcdef', paragraph: 1 }])[0]?.count).toBe(0);
});

test.each([
  ['characters, not UTF-16 units', '𝒳𐐀b', 3],
  ['letters and numbers only', '“Human Rights”, in 24 EU‑states (2013–18).', 29],
  ['the text of links, not their targets', '[academics](#), [a [b]](https://x.org/y_(z) "t"), [others](www.x.org)', 17],
  ['a remark in brackets', '[sic](see below)', 11],
])('length counts %s', (_, text, chars) => {
  expect(anchorOf(text).chars).toBe(chars);
});
