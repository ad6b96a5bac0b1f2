import type { Copy, Passage } from './copy.ts';
import { type TextRange, toNormalised } from './text/normalise.ts';
import { headingEnd } from './text/sentences.ts';

/** How much of a copy is stated by facts. */
export interface Coverage {
  /** Each sentence with the claims whose passages overlap it. */
  readonly sentences: readonly (Passage & { readonly claims: readonly string[]; readonly covered: boolean })[];
  readonly covered: number;
  readonly total: number;
  /** 100 only if every sentence is covered; 0 for a copy without sentences. */
  readonly percent: number;
}

/** The share of a sentence that passages must cover. They may leave out a "However," or an aside at the end. */
const MIN_SHARE = 0.9;

/**
 * Says for every sentence which claims have passages in it, and whether these together contain at least nine tenths of its
 * letters and digits, not counting a run-in heading.
 */
export function coverageOf(copy: Copy, passages: ReadonlyMap<string, readonly TextRange[]>): Coverage {
  const marks = new Uint8Array(copy.normalised.text.length);
  for (const passage of [...passages.values()].flat()) {
    const { start, end } = toNormalised(copy.normalised, passage);
    marks.fill(1, start, end);
  }
  const sentences = copy.sentences.map((sentence) => {
    const claims = [...passages].filter(([, ranges]) => ranges.some((range) => overlap(range, sentence)));
    return { ...sentence, claims: claims.map(([id]) => id), covered: shareCovered(copy, sentence, marks) >= MIN_SHARE };
  });
  const covered = sentences.filter((sentence) => sentence.covered).length;
  const total = sentences.length;
  return { sentences, covered, total, percent: total === 0 ? 0 : (100 * covered) / total };
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** `marks` is 1 for each normalised character in a passage. */
function shareCovered({ body, normalised }: Copy, { start, end }: TextRange, marks: Uint8Array): number {
  const range = toNormalised(normalised, { start: start + headingEnd(body.slice(start, end)), end });
  const part = marks.subarray(range.start, range.end);
  return part.length === 0 ? 1 : part.reduce((sum, mark) => sum + mark, 0) / part.length;
}
