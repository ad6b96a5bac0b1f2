import { PismError } from '../../errors.ts';
import { maxPassage } from '../../model/file-fields.ts';
import type { TextRange } from '../../model/values.ts';
import { type Copy, type FurnitureLine, type Passage, passageAt } from '../copy.ts';
import { blankOut, type Normalised, normalise, toNormalised, toOriginal } from '../text/normalise.ts';
import { type Anchor, BEGINNING, beginningAt, digestOf } from './anchor.ts';

/** Where a passage was found. */
export interface Places {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Passage[];
}

/** How many places of a passage are kept; the others are only counted, as a short one may occur a million times. */
const MAX_PLACES = 20;

/** An anchor taken apart, the paragraph that is stated to contain its passage, and the places that were found. */
interface SoughtPassage {
  readonly chars: number;
  /** What `beginningAt` gives for the passage. */
  readonly beginning: number;
  readonly digest: string;
  readonly paragraph: number | null;
  readonly places: { count: number; first: Passage[] };
}

/** A passage as a fact states it. */
interface StatedPassage {
  readonly anchor: Anchor;
  readonly paragraph: number | null;
  readonly page?: number | null;
}

/** Finds the places of each passage, but only those in the stated paragraph or on the stated page if there are any. */
export function findPassages(copy: Copy, stated: readonly StatedPassage[]): Places[] {
  // Facts that share a passage share its places, too.
  const byAnchor = new Map<string, SoughtPassage>();
  const all = stated.map(({ anchor, paragraph }) => {
    const key = `${anchor.chars} ${anchor.hash} ${paragraph}`;
    const passage = byAnchor.get(key) ?? soughtPassage(anchor, paragraph);
    byAnchor.set(key, passage);
    return passage;
  });
  const sought = [...byAnchor.values()].filter(({ chars }) => chars > 0 && chars <= copy.text.length * MAX_EXPANSION);
  const byParagraph = Map.groupBy(sought, ({ paragraph }) => paragraph);
  const body: Variant = { text: copy.body, normalised: copy.normalised, offset: 0, changed: null };
  const effort = new Effort();
  for (const { number, ...range } of copy.paragraphs) {
    const here = byParagraph.get(number);
    if (here) search(copy, body, range, here, effort);
  }
  for (const variant of variantsOf(copy, body, Math.max(...sought.map(({ chars }) => chars)))) {
    const missing = sought.filter(({ places }) => places.count === 0);
    if (missing.length === 0) break;
    search(copy, variant, { start: 0, end: variant.text.length }, missing, effort);
  }
  const { pageAt } = copy;
  return all.map(({ places }, at) => {
    const page = stated[at]?.page ?? null;
    const onPage = page === null ? [] : places.first.filter(({ start }) => pageAt(start) === page);
    return onPage.length > 0 ? { count: onPage.length, first: onPage } : places;
  });
}

function soughtPassage({ chars, hash }: Anchor, paragraph: number | null): SoughtPassage {
  const [beginning = '', digest = ''] = hash.split('-');
  return { chars, beginning: Number.parseInt(beginning, 16), digest, paragraph, places: { count: 0, first: [] } };
}

/** How many letters one character of a copy can stand for in NFKC. */
const MAX_EXPANSION = 18;

/** Counts the work of hashing, so that facts and a copy made to take for ever are refused. */
class Effort {
  #left = 4e9;

  /** Hashing takes as long as reading some hundred letters before it reads the first. */
  spend(chars: number): void {
    this.#left -= chars + 400;
    if (this.#left >= 0) return;
    const hint = 'Give the copy of one bulletin.';
    throw new PismError('unreadable', 'Too many places in the copy may be where a passage begins', hint);
  }
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

/** All variants of a copy to search: without its furniture, with it, without all possible furniture, and line by line. */
function* variantsOf(copy: Copy, body: Variant, maxChars: number): Generator<Variant> {
  yield body;
  const lines = copy.furniture.flat();
  if (lines.length === 0) return;
  const leftOut = lines.filter((line) => line.leftOut);
  const kept = lines.filter((line) => !line.leftOut);
  if (leftOut.length > 0) yield variantOf(copy.text, leftOut);
  if (kept.length > 0) yield variantOf(blankOut(copy.text, lines), kept);
  if (lines.length > MAX_FURNITURE_LINES) return;
  // Spaces, quotes and link targets make the original longer than its normalised form.
  const reach = 2 * Math.min(maxPassage, maxChars) + 1000;
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

/** Adds the places of these passages in a range of a variant, in one pass for all that are at least `BEGINNING` long. */
function search(copy: Copy, variant: Variant, within: TextRange, all: SoughtPassage[], effort: Effort): void {
  const { normalised } = variant;
  const part = toNormalised(normalised, within);
  const changed = variant.changed?.map((line) => toNormalised(normalised, line));
  const bySize = Map.groupBy(all, ({ chars }) => Math.min(BEGINNING, chars));
  for (const [size, sought] of bySize) {
    // A character beyond U+FFFF takes two UTF-16 units.
    const reach = 2 * Math.max(...sought.map(({ chars }) => chars));
    const ranges = changed ? startsNear(changed, reach, part) : [part];
    for (const [start, likely] of startsIn(ranges, part.end, normalised, size, sought)) {
      for (const [{ places }, end] of passagesAt(start, part.end, normalised, likely, effort)) {
        places.count += 1;
        if (places.count > MAX_PLACES) continue;
        places.first.push(passageAt(copy, toOriginal(normalised, { start, end }), variant.text, variant.offset));
      }
    }
  }
}

/** Passages by length, then by digest. */
type ByLength = [chars: number, byDigest: Map<string, SoughtPassage[]>][];

/** The beginnings of words at which some of the passages may begin, as their first `size` units tell, with these. */
function* startsIn(
  ranges: readonly TextRange[],
  limit: number,
  { text, breaks }: Normalised,
  size: number,
  sought: SoughtPassage[],
): Generator<[start: number, likely: ByLength]> {
  const byBeginning = Map.groupBy(sought, ({ beginning }) => beginning);
  const groups = new Map([...byBeginning].map(([beginning, same]) => [beginning, byLength(same)]));
  for (const range of ranges) {
    const last = Math.min(range.end - 1, limit - size);
    for (let start = range.start; start <= last; start += 1) {
      const likely = breaks[start] === 0 ? undefined : groups.get(beginningAt(text, start, size));
      if (likely) yield [start, likely];
    }
  }
}

function byLength(sought: SoughtPassage[]): ByLength {
  const lengths = Map.groupBy(sought, ({ chars }) => chars);
  return [...lengths].map(([chars, same]) => [chars, Map.groupBy(same, ({ digest }) => digest)]);
}

/** Those of the passages that begin here and end with a word by `limit`, with their ends. */
function* passagesAt(
  start: number,
  limit: number,
  { text, breaks, hasPairs }: Normalised,
  likely: ByLength,
  effort: Effort,
): Generator<[passage: SoughtPassage, end: number]> {
  for (const [chars, byDigest] of likely) {
    if (hasPairs) effort.spend(chars);
    const end = hasPairs ? endOf(text, start, chars, limit) : start + chars;
    if (end > limit || breaks[end] === 0) continue;
    effort.spend(chars);
    for (const passage of byDigest.get(digestOf(text.slice(start, end))) ?? []) yield [passage, end];
  }
}

/** Where a passage of so many code points ends, of which some take two units. */
function endOf(text: string, start: number, chars: number, limit: number): number {
  let end = start;
  for (let left = chars; left > 0 && end <= limit; left -= 1) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
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
