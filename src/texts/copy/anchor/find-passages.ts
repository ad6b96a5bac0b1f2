import { PismError } from '../../../core/errors.ts';
import { maxPassage, type Place } from '../../../core/model/source.ts';
import { cached } from '../../../core/model/text.ts';
import type { TextRange } from '../../../core/model/values.ts';
import { type Copy, type FurnitureLine, type Passage, passageAt } from '../copy.ts';
import { blankOut, MAX_EXPANSION, type Normalised, normalise, toOriginal } from '../text/normalise.ts';
import { BEGINNING, beginningAt, digestOf } from './anchor.ts';

/** Finds the places of each passage: those in the stated paragraph or on the stated page, or else all. */
export function findPassages(copy: Copy, stated: readonly StatedPassage[]): Places[] {
  // Facts that share a passage share its places: it may occur a hundred thousand times.
  const soughtOf = cached((place: string) => soughtPassage(JSON.parse(place)));
  const all = stated.map(({ chars, hash, paragraph, page }) =>
    soughtOf(JSON.stringify({ chars, hash, paragraph, page })),
  );
  let missing = [...new Set(all)].filter(({ chars }) => chars > 0 && chars <= copy.text.length * MAX_EXPANSION);
  const effort = { left: MAX_EFFORT };
  for (const variant of variantsOf(copy, Math.max(...missing.map(({ chars }) => chars)))) {
    search(copy, variant, missing, effort);
    missing = missing.filter(({ own, others }) => own.count + others.count === 0);
    // Before the next variant is made, which takes as long as to search it.
    if (missing.length === 0) break;
  }
  return all.map(({ own, others }) => (own.count > 0 ? own : others));
}

/** Where a passage was found. */
export interface Places {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Passage[];
}

/** How many places of a passage are kept; others are only counted, as a short passage may occur a million times. */
const MAX_PLACES = 20;

/** How many letters are hashed, against facts and copies that are made to take for ever; a hash costs as much as some hundred. */
const [MAX_EFFORT, HASH_EFFORT] = [4e9, 400];

/** The parts of an anchor, with the places found so far: those where the fact states it to be, and others. */
type SoughtPassage = ReturnType<typeof soughtPassage>;

/** A passage as a fact states it: its anchor, if it has one, and where it is. */
export type StatedPassage = Partial<Pick<Place, 'paragraph' | 'page' | 'chars' | 'hash'>>;

function soughtPassage({ chars, hash, paragraph = null, page = null }: StatedPassage) {
  const [beginning = '', digest = ''] = hash?.split('-') ?? [];
  const none = () => ({ count: 0, first: [] as Passage[] });
  return {
    chars: chars ?? 0,
    beginning: Number.parseInt(beginning, 16),
    digest,
    paragraph,
    page,
    own: none(),
    others: none(),
  };
}

/** A copy, or a part of it that begins at `offset`, with some of its possible furniture blanked out. */
interface Variant {
  readonly text: string;
  readonly normalised: Normalised;
  readonly offset: number;
}

function variantOf(whole: string, blank: readonly TextRange[], offset = 0, end = whole.length): Variant {
  const text = blankOut(whole, blank).slice(offset, end);
  return { text, normalised: normalise(text), offset };
}

/** The most lines of furniture that are tried one by one, which takes minutes in a text that is no bulletin. */
const MAX_FURNITURE_LINES = 500;

/** The variants of a copy to search: without furniture, with it, without doubtful lines, and with each run and line reversed. */
function* variantsOf(copy: Copy, maxChars: number): Generator<Variant> {
  yield { text: copy.body, normalised: copy.normalised, offset: 0 };
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
  const blank = copy.furniture.flat().filter((line) => line.leftOut !== reversed.includes(line));
  const offset = Math.max(0, (reversed[0]?.start ?? 0) - reach);
  return variantOf(copy.text, blank, offset, (reversed.at(-1)?.end ?? 0) + reach);
}

/** Adds the places of these passages in a variant. */
function search(copy: Copy, variant: Variant, sought: SoughtPassage[], effort: { left: number }): void {
  const { normalised, text, offset } = variant;
  for (const [passage, start] of likelyStarts(normalised, sought)) {
    effort.left -= passage.chars + HASH_EFFORT;
    if (effort.left < 0) {
      const hint = 'Give the copy of one bulletin.';
      throw new PismError('unreadable', 'Too many places in the copy look like the beginning of a passage', hint);
    }
    const end = endOf(passage, start, normalised);
    if (end === null) continue;
    const place = passageAt(copy, toOriginal(normalised, { start, end }), text, offset);
    const { page, paragraph } = passage;
    const isOwn = page === null ? place.paragraph === paragraph : copy.pageAt(place.start) === page;
    const places = isOwn ? passage.own : passage.others;
    places.count += 1;
    if (places.count <= MAX_PLACES) places.first.push(place);
  }
}

/** The beginnings of words at which passages may begin; one pass finds all that have at least `BEGINNING` units. */
function* likelyStarts({ text, breaks }: Normalised, all: SoughtPassage[]) {
  for (const [size, sought] of Map.groupBy(all, ({ chars }) => Math.min(BEGINNING, chars))) {
    const byBeginning = Map.groupBy(sought, ({ beginning }) => beginning);
    for (let start = 0; start <= text.length - size; start += 1) {
      if (breaks[start] === 0) continue;
      const likely = byBeginning.get(beginningAt(text, start, size));
      if (likely) for (const passage of likely) yield [passage, start] as const;
    }
  }
}

/** The end of a passage that begins at `start`, or null if the text there is different. */
function endOf({ chars, digest }: SoughtPassage, start: number, { text, breaks, hasPairs }: Normalised): number | null {
  let end = start + chars;
  if (hasPairs) {
    // Some code points take two units.
    end = start;
    for (let left = chars; left > 0 && end <= text.length; left -= 1)
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  if (end > text.length || breaks[end] === 0) return null;
  return digestOf(text.slice(start, end)) === digest ? end : null;
}
