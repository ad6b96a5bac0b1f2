import type { Copy } from '../copy/copy.ts';
import type { CopyFile } from '../copy/open.ts';
import type { Manuscript } from '../copy/text/manuscript.ts';
import { PismError } from '../errors.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { cached } from '../model/text.ts';
import type { Index } from '../store/open.ts';
import { comparerFor } from './marks.ts';
import { factFinder, sentenceFinder } from './nearest.ts';
import type { ProofreadRow } from './row.ts';

/** Shows the sentences of a manuscript beside the nearest facts and sentences of copies: what differs first. */
export function proofread(
  { sentences, file = null }: Manuscript & { file?: string | null },
  index: Index,
  copies: readonly (Copy & CopyFile)[] = [],
  display = codesDisplay,
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
  const end = performance.now() + MAX_SECONDS * 1000;
  const rows = sentences.map(({ line, paragraph, text }, at): ProofreadRow => {
    const slow = `Comparing the text takes more than ${MAX_SECONDS} seconds`;
    if (performance.now() > end) throw new PismError('unreadable', slow, 'Give it in parts.');
    return { file, line, paragraph, sentence: text, ...beside(`${text}\0${sentences[at - 1]?.text ?? ''}`) };
  });
  return rowGroups.flatMap((group) => rows.filter((row) => groupOf(row) === group));
}

/** The groups of rows, in their order. */
export const rowGroups = ['differs', 'disputed', 'plain', 'alone'] as const;

/** How many seconds a text may take. */
const MAX_SECONDS = 60;

/** What stands beside a sentence: another value or a denial, a dispute, a pair without either, or nothing. */
export function groupOf({ nearest, marks, disputed }: ProofreadRow): (typeof rowGroups)[number] {
  if (marks.length > 0) return 'differs';
  if (disputed.length > 0) return 'disputed';
  return nearest.length > 0 ? 'plain' : 'alone';
}
