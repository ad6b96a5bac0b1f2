import type { Anchor } from './anchor.ts';
import { type Copy, type LooseLine, type Passage, paragraphAt } from './copy.ts';
import { type Normalised, normalise } from './normalise.ts';
import { passageText } from './readable.ts';
import { blank, type Span } from './span.ts';
import { hitsIn, wantedOf } from './windows.ts';

/** An anchor, and the paragraph that is said to hold its passage. */
export interface Sought {
  readonly anchor: Anchor;
  readonly paragraph: number;
}

/**
 * Finds the places of each passage, in the order asked. Where the stated paragraph has the passage, other places do not
 * count; otherwise the whole copy is searched, then searched again with doubtful page furniture in and out.
 */
export function findPassages(copy: Copy, sought: readonly Sought[]): Passage[][] {
  const anchors = sought.map(({ anchor }) => anchor);
  const found: Passage[][] = sought.map(() => []);
  const search = (variant: Variant, indices: number[]) => {
    const { normalised, within, changed } = variant;
    for (const [index, span] of hitsIn(normalised, within, wantedOf(anchors, indices), changed)) {
      found[index]?.push(passageOf(copy, variant, span));
    }
  };

  const whole = { text: copy.body, normalised: copy.normalised, offset: 0, changed: null };
  const stated = Map.groupBy(sought.keys(), (index) => sought[index]?.paragraph);
  for (const { number, start, end } of copy.paragraphs) {
    const here = stated.get(number);
    if (here) search({ ...whole, within: { start, end } }, here);
  }
  for (const variant of variantsOf(copy, anchors)) {
    const missing = [...found.keys()].filter((index) => found[index]?.length === 0);
    if (missing.length === 0) break;
    search(variant, missing);
  }
  return found;
}

/** One way to read a copy, or a part of it that begins at `offset`. */
interface Variant {
  readonly text: string;
  readonly normalised: Normalised;
  readonly offset: number;
  readonly within: Span;
  /** The lines that are in or out other than in the body; null for the body, all of which is new. */
  readonly changed: readonly Span[] | null;
}

function variantOf(text: string, changed: readonly Span[], offset = 0): Variant {
  return { text, normalised: normalise(text), offset, within: { start: 0, end: text.length }, changed };
}

function passageOf(copy: Copy, { text, offset }: Variant, span: Span): Passage {
  const start = span.start + offset;
  return { paragraph: paragraphAt(copy, start), start, end: span.end + offset, text: passageText(text, span) };
}

/** A text with more doubtful lines than this is no bulletin, and trying each of them would take minutes. */
const MOST_LINES = 500;
/** No passage is longer, in letters and digits. */
const LONGEST_PASSAGE = 5000;

/** All ways to read a copy: without its furniture, with it, without all that may be furniture, and line by line. */
function* variantsOf(copy: Copy, anchors: readonly Anchor[]): Generator<Variant> {
  const { text, body, normalised, loose } = copy;
  yield { text: body, normalised, offset: 0, within: { start: 0, end: text.length }, changed: null };
  if (loose.length === 0) return;
  const lines = loose.flat();
  yield variantOf(
    text,
    lines.filter(({ leftOut }) => leftOut),
  );
  yield variantOf(
    blank(text, lines),
    lines.filter(({ leftOut }) => !leftOut),
  );
  if (lines.length > MOST_LINES) return;
  // Spaces, quotes and link targets make the original longer than its normalised form.
  const reach = 2 * Math.min(LONGEST_PASSAGE, Math.max(...anchors.map(({ chars }) => chars))) + 1000;
  for (const run of loose) {
    yield around(copy, run, reach);
    if (run.length > 1) for (const line of run) yield around(copy, [line], reach);
  }
}

/** The copy near some doubtful lines, with these the other way round: in where they are left out, out where they are in. */
function around(copy: Copy, lines: readonly LooseLine[], reach: number): Variant {
  const offset = Math.max(0, (lines[0]?.start ?? 0) - reach);
  const text = copy.text.slice(offset, (lines.at(-1)?.end ?? 0) + reach);
  const here = ({ start, end }: Span) => ({ start: Math.max(0, start - offset), end: end - offset });
  const out = copy.loose
    .flat()
    .filter((line) => line.leftOut !== lines.includes(line) && line.end > offset && line.start < offset + text.length)
    .map(here);
  return variantOf(blank(text, out), lines.map(here), offset);
}
