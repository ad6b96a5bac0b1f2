import type { Copy } from '../copy/copy.ts';
import type { CopyFile } from '../copy/open.ts';
import type { Manuscript } from '../copy/text/manuscript.ts';
import { PismError } from '../errors.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { cached } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import type { Index } from '../store/open.ts';
import { Comparer, type Disputed, type Mark } from './marks.ts';
import { factFinder, isPair, nearestOf, sentenceFinder } from './nearest.ts';

/** A sentence of a manuscript, with what facts and copies state that is nearest to it. */
export interface ProofreadRow extends JsonObject {
  /** The file as the user named it; null for a text without one. */
  file: string | null;
  /** The line, from 1; null where a document has no lines. */
  line: number | null;
  /** The number of the paragraph, list item, table row or note, from 1. */
  paragraph: number;
  sentence: string;
  /** The best two of each source that has a pair; without any, the best two of all, which are no pairs. */
  nearest: { id: string | null; says: string; place: string; score: number }[];
  marks: Mark[];
  disputed: Disputed[];
}

/** The groups of rows, in their order. */
export const groups = ['differs', 'disputed', 'marked', 'plain', 'alone'] as const;

/** How many seconds a text may take. */
const MAX_SECONDS = 60;

/** Shows the sentences of a manuscript beside the nearest facts and sentences of copies: what differs first. */
export function proofread(
  { sentences, file = null }: Manuscript & { file?: string | null },
  index: Index,
  copies: readonly (Copy & CopyFile)[] = [],
  display = codesDisplay,
): ProofreadRow[] {
  const finders = [factFinder(index), ...copies.map((copy) => sentenceFinder(copy, index))];
  const comparer = new Comparer(index);
  // A text may repeat its sentences.
  const beside = cached((key: string) => {
    const [sentence = '', before = ''] = key.split('\0');
    const near = nearestOf(sentence, before, finders);
    const pairs = isPair(sentence, near[0]?.score) ? near : [];
    return {
      nearest: near.map(({ candidate: { id, says, place }, score }) => ({ id, says, place, score })),
      ...comparer.compare(sentence, pairs, display),
    };
  });
  const end = performance.now() + MAX_SECONDS * 1000;
  const rows = sentences.map(({ line, paragraph, text }, at): ProofreadRow => {
    if (performance.now() > end)
      throw new PismError(
        'unreadable',
        `Comparing the text takes more than ${MAX_SECONDS} seconds`,
        'Give it in parts.',
      );
    const before = sentences[at - 1]?.text ?? '';
    return { file, line, paragraph, sentence: text, ...beside(`${text}\0${before}`) };
  });
  return rows.toSorted((one, other) => groups.indexOf(groupOf(one)) - groups.indexOf(groupOf(other)));
}

/** What stands beside a sentence: another value, a dispute, a value on one side only, a pair, or nothing. */
export function groupOf({ sentence, nearest, marks, disputed }: ProofreadRow): (typeof groups)[number] {
  if (marks.some(({ sort, yours, theirs }) => sort === 'denial' || (yours !== null && theirs !== null)))
    return 'differs';
  if (disputed.length > 0) return 'disputed';
  if (marks.length > 0) return 'marked';
  return isPair(sentence, nearest[0]?.score) ? 'plain' : 'alone';
}
