import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, toOriginal } from '../../src/copy/text/normalise.ts';

test('keeps letters and numbers only, in lower case', () => {
  expect(normalise('“Human Rights”, in 24 EU‑states (2013–18).').text).toBe('humanrightsin24eustates201318');
});

test('keeps the text of links and images, not their targets', () => {
  expect(normalise('[academics](#), ![a map](map.png), [a [b]](https://x.org/y_(z) "t")').text).toBe(
    'academicsamapmappngab',
  );
  expect(normalise('[academics](/a/b) and [others](www.x.org)').text).toBe('academicsandothers');
});

test('a remark in brackets is text', () => {
  expect(normalise('[sic](see below)').text).toBe('sicseebelow');
});

test.each([
  ['ligatures', 'eﬃcient ﬁsh', 'efficient fish'],
  ['soft hyphens', 'gov\u00adern\u00adment', 'government'],
  ['full-width letters', 'ＥＵ　２０２４', 'EU 2024'],
  ['decomposed letters', 'Łódz\u0301, A\u030angstro\u0308m', 'Łódź, Ångström'],
  ['Korean parts of syllables', '\u1112\u1161\u11ab', '한'],
])('makes %s the same', (_, one, other) => {
  expect(normalise(one).text).toBe(normalise(other).text);
});

test('keeps the position that each character had', () => {
  const text = 'An eﬃcient “[ﬂeet](#)”';
  const normalised = normalise(text);
  const at = normalised.text.indexOf('fleet');
  const { start, end } = toOriginal(normalised, { start: at, end: at + 5 });
  expect(text.slice(start, end)).toBe('ﬂeet');
});

test('marks where words begin, also after a footnote mark', () => {
  const { text, breaks } = normalise("the states' rights2 of-the EU");
  const words = [...text].map((char, at) => (breaks[at] ? ` ${char}` : char)).join('');
  expect(words).toBe(' the states rights 2 of the eu');
});

test('any text: NFKC, lower case, letters and numbers', () => {
  const whole = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  // The last sigma of a Greek word is the one letter whose lower case depends on its neighbours.
  const sigma = (text: string) => text.replaceAll('ς', 'σ');
  for (const unit of ['grapheme', 'binary'] as const) {
    fc.assert(fc.property(fc.string({ unit }), (text) => sigma(normalise(text).text) === sigma(whole(text))));
  }
});

test('positions are as many as characters, and rise', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: kept, starts, widths, breaks } = normalise(text);
      expect([starts.length, widths.length, breaks.length]).toEqual([kept.length, kept.length, kept.length]);
      expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
      expect([...widths].every((width, at) => width > 0 && (starts[at] ?? 0) + width <= text.length)).toBe(true);
    }),
  );
});

test('normalises megabytes', () => {
  expect(normalise('Gdańsk, 2024. '.repeat(200_000)).text).toHaveLength(200_000 * 10);
});
