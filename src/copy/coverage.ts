import { doOverlap, type TextRange } from '../model/values.ts';
import { type Copy, passageAt } from './copy.ts';
import { toNormalised } from './text/normalise.ts';
import { headingEnd } from './text/sentences.ts';

/** The share of a sentence's letters and digits that passages of a covered sentence hold: they may leave out "However,". */
const MIN_SHARE = 0.9;

/** Finds the passages in each sentence, and how many of its letters and digits they hold together; 100 percent without sentences. */
export function coverageOf(copy: Copy, passages: ReadonlyMap<string, readonly TextRange[]>) {
  const marks = new Uint8Array(copy.normalised.text.length);
  for (const passage of [...passages.values()].flat()) {
    const { start, end } = toNormalised(copy.normalised, passage);
    marks.fill(1, start, end);
  }
  let [held, letters] = [0, 0];
  const sentences = copy.sentences.map((sentence) => {
    const part = sentenceMarks(copy, sentence, marks);
    const own = part.reduce((sum, mark) => sum + mark, 0);
    held += own;
    letters += part.length;
    const inside = [...passages].filter(([, ranges]) => ranges.some((range) => doOverlap(range, sentence)));
    const claims = inside.map(([id]) => id);
    return { sentence, claims, letters: part.length, held: own, covered: own >= MIN_SHARE * part.length };
  });
  const left = sentences.filter(({ covered }) => !covered).length;
  return { sentences, left, total: sentences.length, percent: letters === 0 ? 100 : (100 * held) / letters };
}

/** The marks of a sentence, without those of a heading before it; a mark is 1 for a normalised character in a passage. */
function sentenceMarks({ body, normalised }: Copy, { start, end }: TextRange, marks: Uint8Array): Uint8Array {
  const range = toNormalised(normalised, { start: start + headingEnd(body.slice(start, end)), end });
  return marks.subarray(range.start, range.end);
}

/** The parts of a sentence that passages hold, as texts. */
export function partsHeld(copy: Copy, sentence: TextRange, passages: Iterable<readonly TextRange[]>): string[] {
  const inside = [...passages].flat().filter((range) => doOverlap(range, sentence));
  const merged: TextRange[] = [];
  for (const range of inside.sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    const [start, end] = [Math.max(range.start, sentence.start), Math.min(range.end, sentence.end)];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map((range) => passageAt(copy, range).text);
}
