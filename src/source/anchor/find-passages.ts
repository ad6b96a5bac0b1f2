import type { TextRange } from '../../model/values.ts';
import { type Copy, type FurnitureLine, type Passage, passageAt } from '../copy.ts';
import { blankOut, type Normalised, normalise, toNormalised, toOriginal } from '../text/normalise.ts';
import { type Anchor, hashOf } from './anchor.ts';

/** An anchor, the paragraph that is stated to contain its passage, and all places that were found. */
interface SoughtPassage extends Anchor {
  readonly paragraph: number;
  readonly places: Passage[];
}

/** Finds all places of each passage, but only those in the stated paragraph if there are any. */
export function findPassages(copy: Copy, stated: readonly { anchor: Anchor; paragraph: number }[]): Passage[][] {
  const all = stated.map(({ anchor, paragraph }): SoughtPassage => ({ ...anchor, paragraph, places: [] }));
  const sought = all.filter(({ chars }) => chars > 0);
  const byParagraph = Map.groupBy(sought, ({ paragraph }) => paragraph);
  const body: Variant = { text: copy.body, normalised: copy.normalised, offset: 0, changed: null };
  for (const { number, ...range } of copy.paragraphs) {
    const here = byParagraph.get(number);
    if (here) search(copy, body, range, here);
  }
  for (const variant of variantsOf(copy, body, Math.max(...sought.map(({ chars }) => chars)))) {
    const missing = sought.filter(({ places }) => places.length === 0);
    if (missing.length === 0) break;
    search(copy, variant, { start: 0, end: variant.text.length }, missing);
  }
  return all.map(({ places }) => places);
}

/** A copy, or a part of it that begins at `offset`, with some of its possible furniture blanked out. */
interface Variant {
  readonly text: string;
  readonly normalised: Normalised;
  readonly offset: number;
  /** The lines in which it differs from the body. The body has been searched, so only passages at them are new. */
  readonly changed: readonly TextRange[] | null;
}

function variantOf(text: string, changed: readonly TextRange[], offset = 0): Variant {
  return { text, normalised: normalise(text), offset, changed };
}

/** A text with more possible furniture than this is no bulletin, and to try each line would take minutes. */
const MAX_FURNITURE_LINES = 500;
/** The most letters and digits that a passage is expected to have. */
const MAX_PASSAGE = 5000;

/** All variants of a copy to search: without its furniture, with it, without all possible furniture, and line by line. */
function* variantsOf(copy: Copy, body: Variant, longest: number): Generator<Variant> {
  yield body;
  const lines = copy.furniture.flat();
  if (lines.length === 0) return;
  const leftOut = lines.filter((line) => line.leftOut);
  const kept = lines.filter((line) => !line.leftOut);
  yield variantOf(copy.text, leftOut);
  yield variantOf(blankOut(copy.text, lines), kept);
  if (lines.length > MAX_FURNITURE_LINES) return;
  // Spaces, quotes and link targets make the original longer than its normalised form.
  const reach = 2 * Math.min(MAX_PASSAGE, longest) + 1000;
  for (const run of copy.furniture) {
    yield around(copy, run, reach);
    if (run.length > 1) for (const line of run) yield around(copy, [line], reach);
  }
}

/** The copy near some lines, with these reversed: kept if the body leaves them out, left out if the body keeps them. */
function around(copy: Copy, reversed: readonly FurnitureLine[], reach: number): Variant {
  const offset = Math.max(0, (reversed[0]?.start ?? 0) - reach);
  const text = copy.text.slice(offset, (reversed.at(-1)?.end ?? 0) + reach);
  const moved = ({ start, end }: TextRange) => ({ start: Math.max(0, start - offset), end: end - offset });
  const out = copy.furniture
    .flat()
    .filter(({ start, end }) => end > offset && start < offset + text.length)
    .filter((line) => line.leftOut !== reversed.includes(line));
  return variantOf(blankOut(text, out.map(moved)), reversed.map(moved), offset);
}

/** Moves a window of each length over a range of a variant, and adds the places of the passages that match. */
function search(copy: Copy, { normalised, ...variant }: Variant, within: TextRange, sought: SoughtPassage[]): void {
  const { text, breaks } = normalised;
  const part = toNormalised(normalised, within);
  const changed = variant.changed?.map((line) => toNormalised(normalised, line));
  // Some characters take two UTF-16 units, and the length of an anchor counts them as one.
  const units = /[\ud800-\udfff]/.test(text) ? 2 : 1;
  for (const [chars, same] of Map.groupBy(sought, (passage) => passage.chars)) {
    const byHash = Map.groupBy(same, ({ hash }) => hash);
    const endOf = (start: number) => (units === 1 ? start + chars : codePointsAfter(text, start, chars));
    const starts = changed ? startsNear(changed, units * chars, part) : [part];
    for (const window of windowsIn(starts, part.end, breaks, endOf)) {
      const matched = byHash.get(hashOf(text.slice(window.start, window.end))) ?? [];
      for (const { places } of matched)
        places.push(passageAt(copy, toOriginal(normalised, window), variant.text, variant.offset));
    }
  }
}

/** The windows that begin in one of these ranges, end by `limit`, and do both at a word boundary: one in twenty-five. */
function windowsIn(
  ranges: readonly TextRange[],
  limit: number,
  breaks: Uint8Array,
  endOf: (start: number) => number,
): TextRange[] {
  const windows: TextRange[] = [];
  for (const range of ranges) {
    for (let start = range.start; start < range.end; start += 1) {
      if (breaks[start] === 0) continue;
      const end = endOf(start);
      if (end <= limit && breaks[end] !== 0) windows.push({ start, end });
    }
  }
  return windows;
}

/** Where windows of up to `units` begin that reach into a line, or over one that is blanked out; without overlaps. */
function startsNear(lines: readonly TextRange[], units: number, { start, end }: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  let next = start;
  for (const line of lines) {
    const range = { start: Math.max(next, line.start - units + 1), end: Math.min(line.end, end) };
    if (range.start < range.end) ranges.push(range);
    next = Math.max(next, range.end);
  }
  return ranges;
}

function codePointsAfter(text: string, start: number, count: number): number {
  let end = start;
  for (let left = count; left > 0; left -= 1) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
}
