import type { TextRange } from '../model/values.ts';
import type { Copy, Passage } from './copy.ts';
import { toNormalised } from './text/normalise.ts';
import { headingEnd } from './text/sentences.ts';

/** How much of a copy the facts cover. */
export interface Coverage {
  /** Each sentence with the claims whose passages overlap it. */
  readonly sentences: readonly {
    readonly sentence: Passage;
    readonly claims: readonly string[];
    readonly covered: boolean;
  }[];
  readonly covered: number;
  readonly total: number;
  /** 100 only if every sentence is covered; 0 for a copy without sentences. */
  readonly percent: number;
}

/** The share of a sentence's letters and digits that passages must cover, so that they may leave out "However,". */
const MIN_SHARE = 0.9;

/** Finds the claims with passages in each sentence, and whether they cover it together. */
export function coverageOf(copy: Copy, passages: ReadonlyMap<string, readonly TextRange[]>): Coverage {
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

/** Whether two passages have a character in common. */
export function doOverlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** `marks` is 1 for each normalised character in a passage. */
function shareCovered({ body, normalised }: Copy, { start, end }: TextRange, marks: Uint8Array): number {
  const range = toNormalised(normalised, { start: start + headingEnd(body.slice(start, end)), end });
  const part = marks.subarray(range.start, range.end);
  return part.length === 0 ? 1 : part.reduce((sum, mark) => sum + mark, 0) / part.length;
}
