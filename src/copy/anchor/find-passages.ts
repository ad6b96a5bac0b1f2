import { PismError } from '../../errors.ts';
import { maxPassage, type Place } from '../../model/source.ts';
import { cached } from '../../model/text.ts';
import type { TextRange } from '../../model/values.ts';
import { type Copy, type FurnitureLine, type Passage, passageAt } from '../copy.ts';
import { blankOut, MAX_EXPANSION, type Normalised, normalise, toNormalised, toOriginal } from '../text/normalise.ts';
import { BEGINNING, beginningAt, digestOf } from './anchor.ts';

/** Finds the places of each passage: those in the stated paragraph or on the stated page, or else all. */
export function findPassages(copy: Copy, stated: readonly StatedPassage[]): Places[] {
  // Facts that share a passage share its places: it may occur a hundred thousand times.
  const soughtOf = cached((place: string) => soughtPassage(JSON.parse(place)));
  const all = stated.map(({ paragraph, page, chars, hash }) =>
    soughtOf(JSON.stringify({ paragraph, page, chars, hash })),
  );
  const sought = [...new Set(all)].filter(({ chars }) => chars > 0 && chars <= copy.text.length * MAX_EXPANSION);
  const byParagraph = Map.groupBy(sought, ({ paragraph }) => paragraph);
  const body: Variant = { text: copy.body, normalised: copy.normalised, offset: 0 };
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
  return all.map(({ places, page }) => {
    const onPage = page === null ? [] : places.first.filter(({ start }) => copy.pageAt(start) === page);
    return onPage.length > 0 ? { count: onPage.length, first: onPage } : places;
  });
}

/** Where a passage was found. */
export interface Places {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Passage[];
}

/** How many places of a passage are kept; others are only counted, as a short passage may occur a million times. */
const MAX_PLACES = 20;

/** The parts of an anchor, with the stated paragraph and page and the places found so far. */
interface SoughtPassage {
  readonly chars: number;
  /** `beginningAt` of the passage. */
  readonly beginning: number;
  readonly digest: string;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly places: { count: number; first: Passage[] };
}

/** A passage as a fact states it: its anchor, if it has one, and where it is. */
export type StatedPassage = Partial<Pick<Place, 'paragraph' | 'page' | 'chars' | 'hash'>>;

function soughtPassage({ chars, hash, paragraph = null, page = null }: StatedPassage): SoughtPassage {
  const [beginning = '', digest = ''] = hash?.split('-') ?? [];
  const places = { count: 0, first: [] };
  return { chars: chars ?? 0, beginning: Number.parseInt(beginning, 16), digest, paragraph, page, places };
}

/** Limits the work of hashing, against facts and copies that are made to take for ever. */
class Effort {
  #left = 4e9;

  /** A hash costs as much as some hundred letters, however short its text. */
  spend(chars: number): void {
    this.#left -= chars + 400;
    if (this.#left >= 0) return;
    const hint = 'Give the copy of one bulletin.';
    throw new PismError('unreadable', 'Too many places in the copy look like the beginning of a passage', hint);
  }
}

/** A copy, or a part of it that begins at `offset`, with some of its possible furniture blanked out. */
interface Variant {
  readonly text: string;
  readonly normalised: Normalised;
  readonly offset: number;
}

function variantOf(text: string, blank: readonly TextRange[]): Variant {
  const body = blankOut(text, blank);
  return { text: body, normalised: normalise(body), offset: 0 };
}

/** The most lines of furniture that are tried one by one, which takes minutes in a text that is no bulletin. */
const MAX_FURNITURE_LINES = 500;

/** The variants of a copy to search: without furniture, with it, without doubtful lines, and with each run and line reversed. */
function* variantsOf(copy: Copy, body: Variant, maxChars: number): Generator<Variant> {
  yield body;
  const lines = copy.furniture.flat();
  if (lines.some((line) => line.leftOut)) yield variantOf(copy.text, []);
  if (lines.some((line) => !line.leftOut)) yield variantOf(copy.text, lines);
  if (lines.length > MAX_FURNITURE_LINES) return;
  // Spaces, quotes and link targets make the original longer than its normalised form.
  const reach = 2 * Math.min(maxPassage, maxChars) + 1000;
  for (const run of copy.furniture) {
    yield withFurnitureReversed(copy, run, reach);
    if (run.length > 1) for (const line of run) yield withFurnitureReversed(copy, [line], reach);
  }
}

/** The copy near some lines of furniture, with these reversed: in if the body leaves them out, and out if it has them. */
function withFurnitureReversed(copy: Copy, reversed: readonly FurnitureLine[], reach: number): Variant {
  const offset = Math.max(0, (reversed[0]?.start ?? 0) - reach);
  const blank = copy.furniture.flat().filter((line) => line.leftOut !== reversed.includes(line));
  const text = blankOut(copy.text, blank).slice(offset, (reversed.at(-1)?.end ?? 0) + reach);
  return { text, normalised: normalise(text), offset };
}

/** Adds the places of these passages in a range of a variant. */
function search(copy: Copy, variant: Variant, within: TextRange, sought: SoughtPassage[], effort: Effort): void {
  const { normalised, text, offset } = variant;
  const part = toNormalised(normalised, within);
  for (const [passage, start] of likelyStarts(normalised, part, sought)) {
    const end = endOf(passage, start, part.end, normalised, effort);
    if (end === null) continue;
    const place = toOriginal(normalised, { start, end });
    passage.places.count += 1;
    if (passage.places.count <= MAX_PLACES) passage.places.first.push(passageAt(copy, place, text, offset));
  }
}

/** The beginnings of words at which passages may begin; one pass finds all that have at least `BEGINNING` units. */
function* likelyStarts({ text, breaks }: Normalised, { start: from, end }: TextRange, all: SoughtPassage[]) {
  for (const [size, sought] of Map.groupBy(all, ({ chars }) => Math.min(BEGINNING, chars))) {
    const byBeginning = Map.groupBy(sought, ({ beginning }) => beginning);
    for (let start = from; start <= end - size; start += 1) {
      const likely = breaks[start] === 0 ? undefined : byBeginning.get(beginningAt(text, start, size));
      for (const passage of likely ?? []) yield [passage, start] as const;
    }
  }
}

/** The end of a passage that begins at `start`, or null if the text there is different. */
function endOf(
  { chars, digest }: SoughtPassage,
  start: number,
  limit: number,
  { text, breaks, hasPairs }: Normalised,
  effort: Effort,
): number | null {
  let end = start + chars;
  if (hasPairs) {
    effort.spend(chars);
    // Some code points take two units.
    end = start;
    for (let left = chars; left > 0 && end <= limit; left -= 1) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  if (end > limit || breaks[end] === 0) return null;
  effort.spend(chars);
  return digestOf(text.slice(start, end)) === digest ? end : null;
}
