/** Proofreads a manuscript: a row for each sentence, with what is nearest to it. */
import type { Display } from '../../core/model/fields/type.ts';
import { cached } from '../../core/model/text.ts';
import type { JsonObject } from '../../core/model/values.ts';
import type { Index } from '../../core/store/open.ts';
import type { Copy } from '../../texts/copy/copy.ts';
import type { CopyFile } from '../../texts/copy/open.ts';
import type { ManuscriptSentence } from '../../texts/copy/text/manuscript.ts';
import { comparerFor, type Disputed, type Mark } from './marks.ts';
import { factFinder, sentenceFinder } from './nearest.ts';

/** A sentence of a manuscript, with what facts and copies state that is nearest to it. */
export interface ProofreadRow extends JsonObject {
  /** The file as the user named it. */
  file: string;
  /** The line, from 1; null where a document has no lines. */
  line: number | null;
  /** The number of the paragraph, list item, table row or note, from 1. */
  paragraph: number;
  sentence: string;
  /** The best two of each source that are about the same, best first. */
  nearest: { id: string | null; says: string; place: string; score: number }[];
  marks: Mark[];
  disputed: Disputed[];
}

/**
 * The sentences of a manuscript beside the nearest facts and sentences of copies: first those with another value, then where
 * only other sources have one, other pairs, and sentences with nothing near enough.
 */
export function proofread(
  { sentences, file }: { sentences: readonly ManuscriptSentence[]; file: string },
  index: Index,
  copies: readonly (Copy & CopyFile)[],
  display: Display,
): ProofreadRow[] {
  const finders = [factFinder(index), ...copies.map((copy) => sentenceFinder(copy, index))];
  const compare = comparerFor(index, display);
  // A text may repeat its sentences.
  const beside = cached((key: string) => {
    const [sentence = '', before = ''] = key.split('\0');
    const near = finders.flatMap((find) => find(sentence, before)).sort((one, other) => other.score - one.score);
    const nearest = near.map(({ candidate: { id, says, place }, score }) => ({ id, says, place, score }));
    return { nearest, ...compare(sentence, near) };
  });
  const rows = sentences.map(
    ({ line, paragraph, text }, at): ProofreadRow => ({
      ...{ file, line, paragraph, sentence: text },
      ...beside(`${text}\0${sentences[at - 1]?.text ?? ''}`),
    }),
  );
  return rows.sort((one, other) => groupOf(one) - groupOf(other));
}

function groupOf({ nearest, marks, disputed }: ProofreadRow): number {
  return [marks, disputed, nearest, [null]].findIndex((some) => some.length > 0);
}
