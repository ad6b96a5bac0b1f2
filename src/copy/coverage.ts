import { doOverlap, type TextRange } from '../model/values.ts';
import type { Copy } from './copy.ts';
import { toNormalised } from './text/normalise.ts';
import { headingEnd } from './text/sentences.ts';

/** How much of a copy the facts cover, in all and sentence by sentence. */
export type Coverage = ReturnType<typeof coverageOf>;

/** The share of a sentence's letters and digits that passages must cover, so that they may leave out "However,". */
const MIN_SHARE = 0.9;

/** Finds the claims with passages in each sentence, and whether they cover it together; 0 percent without sentences. */
export function coverageOf(copy: Copy, passages: ReadonlyMap<string, readonly TextRange[]>) {
  const marks = new Uint8Array(copy.normalised.text.length);
  for (const passage of [...passages.values()].flat()) {
    const { start, end } = toNormalised(copy.normalised, passage);
    marks.fill(1, start, end);
  }
  const sentences = copy.sentences.map((sentence) => {
    const covered = shareCovered(copy, sentence, marks) >= MIN_SHARE;
    const claims = [...passages].filter(([, ranges]) => ranges.some((range) => doOverlap(range, sentence)));
    return { sentence, claims: claims.map(([id]) => id), covered };
  });
  const [covered, total] = [sentences.filter((each) => each.covered).length, sentences.length];
  return { sentences, covered, total, percent: total === 0 ? 0 : (100 * covered) / total };
}

/** `marks` is 1 for each normalised character in a passage. */
function shareCovered({ body, normalised }: Copy, { start, end }: TextRange, marks: Uint8Array): number {
  const range = toNormalised(normalised, { start: start + headingEnd(body.slice(start, end)), end });
  const part = marks.subarray(range.start, range.end);
  return part.length === 0 ? 1 : part.reduce((sum, mark) => sum + mark, 0) / part.length;
}
