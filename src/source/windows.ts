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
 * end at a word's edge are hashed, one in twenty-five; and, where only some lines of the text have `changed` since it was
 * searched before, only windows that reach into or over one of them.
 */
export function hitsIn(
  normalised: Normalised,
  within: Span,
  wanted: Wanted,
  changed: readonly Span[] | null = null,
): Hit[] {
  const unitsOf = ({ start, end }: Span): Span => ({
    start: firstAtOrAfter(normalised.starts, start),
    end: firstAtOrAfter(normalised.starts, end),
  });
  const all = unitsOf(within);
  const marks = changed?.map(unitsOf);
  const isAstral = /[\ud800-\udfff]/.test(normalised.text);
  const ahead = isAstral ? codePointsAhead(normalised.text) : (at: number, chars: number) => at + chars;
  return [...wanted].flatMap(([chars, hashes]) => {
    const stretches = marks ? beginningsNear(marks, isAstral ? 2 * chars : chars, all) : [all];
    return stretches.flatMap((stretch) => hitsFrom(stretch, normalised, all.end, (at) => ahead(at, chars), hashes));
  });
}

/** The hits among the windows that begin in a stretch and end by `limit`. */
function hitsFrom(
  { start, end: last }: Span,
  { text, breaks, starts, ends }: Normalised,
  limit: number,
  endOf: (at: number) => number,
  hashes: ReadonlyMap<string, readonly number[]>,
): Hit[] {
  const hits: Hit[] = [];
  for (let at = start; at < last; at += 1) {
    if (breaks[at] === 0) continue;
    const end = endOf(at);
    if (end > limit || breaks[end] === 0) continue;
    for (const index of hashes.get(hashOf(text.slice(at, end))) ?? []) {
      hits.push([index, { start: starts[at] as number, end: ends[end - 1] as number }]);
    }
  }
  return hits;
}

/** Where windows of up to so many units begin that reach into a mark, or over one that is empty; without repetition. */
function beginningsNear(marks: readonly Span[], units: number, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  let next = start;
  for (const mark of marks) {
    const stretch = { start: Math.max(next, mark.start - units + 1), end: Math.min(mark.end, end) };
    if (stretch.start < stretch.end) stretches.push(stretch);
    next = Math.max(next, stretch.end);
  }
  return stretches;
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
