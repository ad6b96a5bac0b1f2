import { type Copy, type FurnitureLine, type Passage, paragraphAt, passageText } from '../copy.ts';
import { blankOut, type Normalised, normalise, type TextRange, toNormalised, toOriginal } from '../text/normalise.ts';
import { type Anchor, hashOf } from './anchor.ts';

/** An anchor, and the paragraph that is stated to contain its passage. */
export interface StatedAnchor {
  readonly anchor: Anchor;
  readonly paragraph: number;
}

/**
 * Finds all places of each passage. If the stated paragraph has the passage, other places do not count; if not, the whole
 * copy is searched, and then again with and without the lines that may be page furniture.
 */
export function findPassages(copy: Copy, stated: readonly StatedAnchor[]): Passage[][] {
  const found: Passage[][] = stated.map(() => []);
  const find = (indices: number[], variant: Variant, within: TextRange) => {
    search(variant, within, groupByLength(stated, indices), (matched, range) => {
      const [start, end] = [range.start + variant.offset, range.end + variant.offset];
      const passage = { paragraph: paragraphAt(copy, start), start, end, text: passageText(variant.text, range) };
      for (const index of matched) found[index]?.push(passage);
    });
  };

  const body: Variant = { text: copy.body, normalised: copy.normalised, offset: 0, changed: null };
  const byParagraph = Map.groupBy(stated.keys(), (index) => stated[index]?.paragraph);
  for (const { number, start, end } of copy.paragraphs) {
    const here = byParagraph.get(number);
    if (here) find(here, body, { start, end });
  }
  for (const variant of variantsOf(copy, body, Math.max(...stated.map(({ anchor }) => anchor.chars)))) {
    const missing = [...found.keys()].filter((index) => found[index]?.length === 0);
    if (missing.length === 0) break;
    find(missing, variant, { start: 0, end: variant.text.length });
  }
  return found;
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

/** The indices of anchors by length and then by hash, so that one pass over a text serves all of one length. */
type Wanted = Map<number, Map<string, number[]>>;

function groupByLength(stated: readonly StatedAnchor[], indices: readonly number[]): Wanted {
  const anchorAt = (index: number) => (stated[index] as StatedAnchor).anchor;
  const byLength = Map.groupBy(indices, (index) => anchorAt(index).chars);
  byLength.delete(0);
  return new Map([...byLength].map(([chars, same]) => [chars, Map.groupBy(same, (index) => anchorAt(index).hash)]));
}

/**
 * Moves a window of each wanted length over a part of a variant, and reports the anchors that match. Of a variant with
 * changed lines, only windows are hashed that reach into or over one of them.
 */
function search(
  { normalised, changed }: Variant,
  within: TextRange,
  wanted: Wanted,
  report: (indices: readonly number[], range: TextRange) => void,
): void {
  const { text, breaks } = normalised;
  const part = toNormalised(normalised, within);
  const lines = changed?.map((line) => toNormalised(normalised, line));
  const hasPairs = /[\ud800-\udfff]/.test(text);
  for (const [chars, hashes] of wanted) {
    const endOf = (start: number) => (hasPairs ? codePointsAfter(text, start, chars) : start + chars);
    for (const range of lines ? startsNear(lines, hasPairs ? 2 * chars : chars, part) : [part]) {
      eachWindow(range, breaks, part.end, endOf, (start, end) => {
        const indices = hashes.get(hashOf(text.slice(start, end)));
        if (indices) report(indices, toOriginal(normalised, { start, end }));
      });
    }
  }
}

/** Visits the windows that begin in a range, end by `limit`, and do both at a word boundary: one in twenty-five. */
function eachWindow(
  range: TextRange,
  breaks: Uint8Array,
  limit: number,
  endOf: (start: number) => number,
  visit: (start: number, end: number) => void,
): void {
  for (let start = range.start; start < range.end; start += 1) {
    if (breaks[start] === 0) continue;
    const end = endOf(start);
    if (end <= limit && breaks[end] !== 0) visit(start, end);
  }
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

/** The end of some code points; some take two UTF-16 units, and the length of an anchor counts them as one. */
function codePointsAfter(text: string, start: number, count: number): number {
  let end = start;
  for (let left = count; left > 0; left -= 1) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
}
