import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { findPassages } from '../../../src/texts/copy/anchor/find-passages.ts';
import { paragraphs, plain, wrap } from '../../support/bulletin.ts';
import { readCopy } from '../../support/copy.ts';

/** A passage of whole words somewhere in one of the paragraphs. */
const passage = fc
  .record({ paragraph: fc.nat(paragraphs.length - 1), from: fc.nat(20), words: fc.integer({ min: 4, max: 45 }) })
  .map(({ paragraph, from, words }) => {
    const all = paragraphs[paragraph]?.split(' ') ?? [];
    const start = Math.min(from, all.length - 4);
    return { paragraph, text: all.slice(start, start + words).join(' ') };
  });

const found = (text: string, wanted: { paragraph: number; text: string }) =>
  findPassages(readCopy(text), [{ ...anchorOf(wanted.text), paragraph: wanted.paragraph }])[0]?.first ?? [];

/** Each changes how a copy is set, not what it says; `random` gives numbers from 0 to below 1. */
const changes: Record<string, (text: string, random: () => number) => string> = {
  'line breaks': (text, random) => each(text, (line) => wrap(line, 30 + Math.floor(random() * 60))),
  'line breaks of Windows': (text) => each(text, (line) => wrap(line, 70)).replaceAll('\n', '\r\n'),
  'a line break after every word': (text) => text.replaceAll(' ', '\n'),
  'hyphenation at line ends': (text, random) =>
    text.replace(/(\p{L}{3})(\p{Ll}{3})/gu, (whole, one, two) => (random() < 0.1 ? `${one}-\n${two}` : whole)),
  'soft hyphens': (text) => text.replace(/(\p{L}{3})(?=\p{Ll}{3})/gu, '$1\u00ad'),
  'soft hyphens at line ends': (text, random) =>
    text.replace(/(\p{L}{3})(?=\p{Ll}{3})/gu, (part) => (random() < 0.1 ? `${part}\u00ad\n` : part)),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('st', 'ﬆ'),
  'other quotes and dashes': (text) => text.replace(/[“”]/g, '"').replaceAll("'", '’').replaceAll('-', '\u2011'),
  links: (text, random) =>
    text.replace(/\p{L}{5,}/gu, (word) => (random() < 0.2 ? `[${word}](https://example.org/a_(b)?c=1#d)` : word)),
  'no-break and thin spaces': (text, random) => text.replace(/ /g, () => (random() < 0.5 ? '\u00a0' : '\u2009')),
  'decomposed letters': (text) => text.normalize('NFD'),
  'compatibility letters': (text) => text.normalize('NFKC'),
  'full-width letters': (text) =>
    text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'capital letters': (text) => text.toUpperCase(),
  emphasis: (text, random) => text.replace(/\p{L}{5,}/gu, (word) => (random() < 0.2 ? `**${word}**` : word)),
};

function each(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** A stream of numbers that fast-check can repeat. */
const random = fc
  .infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map((stream) => () => stream.next().value as number);

describe('an anchor is never lost by', () => {
  test.each(Object.keys(changes))('%s', (name) => {
    fc.assert(
      fc.property(passage, random, (wanted, numbers) => {
        expect(found((changes[name] as (typeof changes)[string])(plain, numbers), wanted)).not.toEqual([]);
      }),
    );
  });

  const furniture = fc.constantFrom(
    '\n\n7\n\n',
    '\n\n– 7 –\n\n',
    '\nPage 2 of 3\n',
    '\n\nNSI Bulletin\n\n',
    '\n\nNSI Bulletin 12 (3001)\n7\n\n',
    '\n\nul. Portowa 4, 81-001 Gdynia\n\f2\n\n',
    '\n\f',
    '\n\fNSI Bulletin\n',
    '\n\n7\n\n\fCod, Quotas and Quarrels\n\n',
  );

  test('page furniture on every page', () => {
    fc.assert(
      fc.property(passage, furniture, fc.integer({ min: 9, max: 20 }), (wanted, inserted, height) => {
        const lines = each(plain, (line) => wrap(line, 80)).split('\n');
        const copy = lines
          .map((line, at) => (at > 0 && at % height === 0 && line !== '' ? `${inserted}${line}` : line))
          .join('\n');
        expect(found(copy, wanted)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Where a passage is found if the copy has another text instead of it. */
const foundWith = (wanted: { paragraph: number; text: string }, other: string) =>
  found(
    plain.replace(wanted.text, () => other),
    wanted,
  );

test('an anchor is always lost by a changed digit or letter', () => {
  fc.assert(
    fc.property(passage, fc.nat(), fc.constantFrom(...'abxyz0129'), (wanted, at, other) => {
      const places = [...wanted.text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
      const index = places[at % places.length] as number;
      fc.pre(wanted.text.charAt(index).toLowerCase() !== other);
      const changed = wanted.text.slice(0, index) + other + wanted.text.slice(index + 1);
      expect(foundWith(wanted, changed)).toEqual([]);
    }),
  );
});
