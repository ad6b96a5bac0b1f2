import { type Copy, layOut, noLayout, plainCopy } from '../../src/copy/copy.ts';
import type { CopyLayout } from '../../src/copy/text/paragraphs.ts';

/** Finds paragraphs and sentences in a text that is a copy. */
export function readCopy(text: string, layout: Partial<CopyLayout> = {}): Copy {
  return layOut({ ...plainCopy, text }, { ...noLayout, ...layout });
}
