import type { Copy, Passage } from './copy.ts';
import type { Normalised } from './normalise.ts';
import { headingEnd } from './sentence.ts';
import type { Span } from './span.ts';
import { firstAtOrAfter } from './windows.ts';

/** A sentence, and the claims whose passages overlap it. */
interface SentenceCoverage extends Passage {
  readonly claims: readonly string[];
  readonly covered: boolean;
}

/** How much of a copy is stated by facts. */
export interface Coverage {
  readonly sentences: readonly SentenceCoverage[];
  readonly covered: number;
  readonly total: number;
  /** 100 only when every sentence is covered; 0 for a copy without sentences. */
  readonly percent: number;
}

/** The share of a sentence that passages must cover: they may leave out a "However," or a closing aside. */
const ENOUGH = 0.9;

/**
 * Tells for every sentence which claims' passages overlap it. It is covered when they hold together at least nine in ten
 * of its letters and digits; a run-in heading does not count.
 */
export function coverageOf(copy: Copy, passages: ReadonlyMap<string, readonly Span[]>): Coverage {
  const held = heldBy(copy.normalised, [...passages.values()].flat());
  const sentences = copy.sentences.map((sentence) => {
    const claims = [...passages].filter(([, spans]) => spans.some((span) => overlap(span, sentence))).map(([id]) => id);
    return { ...sentence, claims, covered: shareHeld(copy, sentence, held) >= ENOUGH };
  });
  const covered = sentences.filter((sentence) => sentence.covered).length;
  const total = sentences.length;
  return { sentences, covered, total, percent: total === 0 ? 0 : (100 * covered) / total };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** 1 for each normalised character that lies in any of the spans. */
function heldBy({ starts }: Normalised, spans: readonly Span[]): Uint8Array {
  const held = new Uint8Array(starts.length);
  for (const { start, end } of spans) held.fill(1, firstAtOrAfter(starts, start), firstAtOrAfter(starts, end));
  return held;
}

function shareHeld({ body, normalised }: Copy, { start, end }: Span, held: Uint8Array): number {
  const from = firstAtOrAfter(normalised.starts, start + headingEnd(body.slice(start, end)));
  const part = held.subarray(from, firstAtOrAfter(normalised.starts, end));
  return part.length === 0 ? 1 : part.reduce((sum, one) => sum + one, 0) / part.length;
}
