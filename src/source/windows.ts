import { type Anchor, hashOf } from './anchor.ts';
import type { Normalised } from './normalise.ts';
import type { Span } from './span.ts';

/** What is sought, by length and then by hash: the indices of the anchors that have both. */
export type Wanted = Map<number, Map<string, number[]>>;

/** Groups the anchors at the given indices, so that one walk over a text serves all of one length. */
export function wantedOf(anchors: readonly Anchor[], indices: readonly number[]): Wanted {
  const wanted: Wanted = new Map();
  for (const index of indices) {
    const { chars, hash } = anchors[index] as Anchor;
    const hashes = wanted.get(chars) ?? new Map<string, number[]>();
    wanted.set(chars, hashes.set(hash, [...(hashes.get(hash) ?? []), index]));
  }
  wanted.delete(0);
  return wanted;
}

/** A passage that was found: the index of its anchor, and its offsets in the original text. */
export type Hit = readonly [index: number, span: Span];

/**
 * Slides a window of each wanted length over the part of a text that comes from `within`. Only windows that begin and
 * end at a word's edge are hashed, one in twenty-five.
 */
export function hitsIn(normalised: Normalised, within: Span, wanted: Wanted): Hit[] {
  const { text, breaks, starts, ends } = normalised;
  const [from, to] = [firstAtOrAfter(starts, within.start), firstAtOrAfter(starts, within.end)];
  const ahead = /[\ud800-\udfff]/.test(text) ? codePointsAhead(text) : (at: number, chars: number) => at + chars;
  const hits: Hit[] = [];
  for (const [chars, hashes] of wanted) {
    for (let at = from; at + chars <= to; at += 1) {
      if (breaks[at] === 0) continue;
      const end = ahead(at, chars);
      if (end > to || breaks[end] === 0) continue;
      for (const index of hashes.get(hashOf(text.slice(at, end))) ?? []) {
        hits.push([index, { start: starts[at] as number, end: ends[end - 1] as number }]);
      }
    }
  }
  return hits;
}

/** The first index in ascending numbers whose value is at least `value`. */
export function firstAtOrAfter(ascending: Uint32Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Anchors count code points, of which some take two units. */
function codePointsAhead(text: string): (at: number, chars: number) => number {
  return (at, chars) => {
    let end = at;
    for (let left = chars; left > 0; left -= 1) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    return end;
  };
}
