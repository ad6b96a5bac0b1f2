import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { anchorOf, nearestSentences, passagesBetween, sentencesWith } from '../../src/copy/anchor/anchor.ts';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import type { Copy, Passage } from '../../src/copy/copy.ts';
import { normalise } from '../../src/copy/text/normalise.ts';
import { paragraphs, plain } from '../support/bulletin.ts';
import { readCopy } from '../support/copy.ts';
import { harbourFiles } from '../support/harbour.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { anyText, oddPiece } from './texts.ts';

const between = fc.constantFrom(...'\n\n¦\n¦ ¦¦\r\n¦\f¦\n\n7\n\n¦\n– 7 –\n¦-\n¦\u00ad\n¦. ¦.[1] ¦]('.split('¦'));
const pieces = fc.oneof(
  fc.constantFrom(...paragraphs),
  fc.constantFrom(...paragraphs.flatMap((paragraph) => paragraph.split(/(?<=\.) /))),
  fc.constantFrom(...plain.split(/\s+/)),
  fc.constantFrom(
    ...'[a](https://example.org/b_(c))¦![¦](x)¦[¦(¦“¦”¦U.S. ¦e.g., ¦No. 12 (3001)¦ﬁﬂ¦2024–25¦1,250'.split('¦'),
  ),
  oddPiece,
);
/** Texts that resemble a copy of a bulletin; without a link inside the address of a link, which is ambiguous. */
const copies = fc
  .oneof(
    fc.array(fc.tuple(pieces, between), { maxLength: 25 }).map((all) => all.flat().join('')),
    fc.tuple(fc.array(fc.tuple(fc.nat(), pieces), { maxLength: 6 })).map(([changes]) =>
      changes.reduce((text, [at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place);
      }, plain),
    ),
  )
  .filter((text) => !/\]\([^)]*\[/.test(text));

/** Fails if the printed anchor of a passage does not find it again. */
function assertFound(copy: Copy, passages: readonly Passage[]): void {
  const known = passages.filter(({ paragraph, text }) => paragraph !== null && normalise(text).text !== '');
  const sought = known.map(({ paragraph, text }) => ({ ...anchorOf(text), paragraph: paragraph ?? 0 }));
  const found = findPassages(copy, sought);
  for (const [at, { text, paragraph, start, end }] of known.entries()) {
    const again = found[at]?.first.some(
      (place) => place.paragraph === paragraph && place.start >= start && place.end <= end,
    );
    assert(again, `not found again in paragraph ${paragraph}: ${JSON.stringify(text)}`);
  }
}

const byte = fc.tuple(fc.nat(), fc.nat(255));
const damage = fc.array(byte, { minLength: 1, maxLength: 40 });
const paragraphsInWord = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
const word = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${paragraphsInWord}</w:body></w:document>`) });

function changed(file: Uint8Array, changes: readonly (readonly [at: number, value: number])[]): Buffer {
  const bytes = Buffer.from(file);
  for (const [at, value] of changes) bytes[at % bytes.length] = value;
  return bytes;
}

const files = fc.oneof(
  { weight: 4, arbitrary: copies.map((text) => Buffer.from(text)) },
  copies.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  copies.map((text) => Buffer.from(`<!doctype html><article><p>${text.replaceAll('\n\n', '</p><p>')}`)),
  damage.map((changes) => changed(word, changes)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes])),
);
const commands = fc.constantFrom<string[]>(
  ['anchor', 'copy', 'of', 'the'],
  ['anchor', 'copy', 'the ... a', '--json'],
  ['anchor', 'copy', 'nowhere to be found'],
  ['verify', 'copy', '--source', 'harbour-1'],
  ['verify', 'copy', '--json'],
  ['coverage', 'copy', '--source', 'harbour-1'],
  ['anchor', 'copy'],
  ['show', 'baltic-accord', '--text', 'copy'],
  ['pacts', '--fields', 'id,passage', '--text', 'copy'],
);

/** In any text, an anchor finds its passage again. */
export const anchors = [
  property('anchors: the passage is found again', 30, fc.tuple(copies, anyText), ([text, words]) => {
    const copy = readCopy(text);
    assertFound(copy, copy.sentences);
    const [from = 'the', to = 'a'] = text.split(/\s+/).filter((word) => /\w{2}/.test(word));
    assertFound(copy, sentencesWith(copy, from));
    assertFound(copy, passagesBetween(copy, from, to));
    for (const phrase of [words, to]) nearestSentences(copy, phrase, 3);
    for (const { start, end } of copy.sentences) assert(0 <= start && start <= end && end <= text.length);
  }),
  property('anchors: any file is a copy or none', 8, asked(files), withCopy),
];

function asked(file: fc.Arbitrary<Buffer>) {
  return fc.tuple(file, fc.array(commands, { minLength: 1, maxLength: 3 }));
}

async function withCopy([bytes, all]: [Buffer, string[][]]): Promise<void> {
  await withFacts(harbourFiles, async ({ pism, work }) => {
    writeFileSync(join(work, 'copy'), bytes);
    for (const argv of all) await pism(argv, { terminal: 80 });
  });
}
