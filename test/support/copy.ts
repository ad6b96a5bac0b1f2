import assert from 'node:assert/strict';
import { anchorOf } from '../../src/texts/copy/anchor/anchor.ts';
import { findPassages } from '../../src/texts/copy/anchor/find-passages.ts';
import { type Copy, layOut, noLayout, plainCopy } from '../../src/texts/copy/copy.ts';
import type { CopyLayout } from '../../src/texts/copy/text/paragraphs.ts';

/** Finds paragraphs and sentences in a text that is a copy. */
export function readCopy(text: string, layout: Partial<CopyLayout> = {}): Copy {
  return layOut({ ...plainCopy, text }, { ...noLayout, ...layout });
}

/** Fails unless a copy has every sentence of a text once, in its paragraph. */
export function assertSentencesOf(text: string, copy: Copy): void {
  const wanted = readCopy(text).sentences.map((one) => ({
    ...anchorOf(one.text),
    paragraph: one.paragraph ?? -1,
  }));
  const found = findPassages(copy, wanted).map(({ first }) => first.map(({ paragraph }) => paragraph));
  assert.deepEqual(
    found,
    wanted.map(({ paragraph }) => [paragraph]),
  );
}
