/** Which sentences of a copy passages cover, and in what share. */
import { doOverlap, type TextRange } from '../../core/model/values.ts';
import { type Copy, passageAt } from './copy.ts';
import { toNormalised } from './text/normalise.ts';
import { headingEnd } from './text/sentences.ts';

/** The share of a sentence's letters and digits that passages of a covered sentence hold: they may leave out "However,". */
const MIN_SHARE = 0.9;

/** How many letters and digits of each sentence passages hold together; 100 percent without sentences. */
export function coverageOf(copy: Copy, passages: readonly TextRange[]) {
  const marks = new Uint8Array(copy.normalised.text.length);
  for (const passage of passages) {
    const { start, end } = toNormalised(copy.normalised, passage);
    marks.fill(1, start, end);
  }
  let [held, letters] = [0, 0];
  const sentences = copy.sentences.map((sentence) => {
    const part = sentenceMarks(copy, sentence, marks);
    const own = part.reduce((sum, mark) => sum + mark, 0);
    held += own;
    letters += part.length;
    return { sentence, letters: part.length, held: own, covered: own >= MIN_SHARE * part.length };
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
export function partsHeld(copy: Copy, sentence: TextRange, passages: readonly TextRange[]): string[] {
  const inside = passages.filter((range) => doOverlap(range, sentence)).sort((one, other) => one.start - other.start);
  const texts = inside.map(({ start, end }) => {
    return passageAt(copy, { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }).text;
  });
  return [...new Set(texts)];
}
