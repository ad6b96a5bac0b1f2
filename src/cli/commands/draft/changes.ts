import { type Place, placeText } from '../../../model/source.ts';
import type { Json } from '../../../model/values.ts';
import { changedPassages } from '../../../propose/changed-passages.ts';
import { openProposed } from '../../../propose/proposed-file.ts';
import { listWith, notesAt, plainColumn, type Result } from '../../../query/result.ts';
import type { SourceCopy } from '../../../verify/identify-source.ts';
import type { Context } from '../../command.ts';
import type { draftOptions } from '../draft.ts';

/** Lists the facts whose passages a corrected copy has elsewhere, otherwise or not at all, and offers them for review. */
export async function draftChanges(copy: SourceCopy, { index }: Context<typeof draftOptions>): Promise<Result> {
  const { proposed, write } = await openProposed(copy.source, index);
  const found = changedPassages(copy, index, proposed);
  const offered = found.flatMap(({ proposal }) => proposal ?? []);
  if (offered.length > 0) await write({ ...proposed, facts: [...proposed.facts, ...offered] });
  const place = (value: Json) => (value === null ? '' : placeText(value as Partial<Place>));
  const placed = (name: string) => ({ ...plainColumn(name), show: place });
  const rows = found.map(({ proposal: _, ...row }) => row);
  const isGone = found.some(({ passage }) => passage === 'gone');
  return {
    ...listWith(['id', 'passage', placed('was'), placed('now'), 'says', 'text', 'against'], rows, 'fact'),
    notes: notesAt(
      'stderr',
      found.length === 0 ? 'The copy has the passages of all facts where they are.' : '',
      offered.length > 0 ? `${offered.length} offered for review: \`pism review ${copy.file} -o review.html\`` : '',
      isGone ? 'What is gone is not offered: remove the fact, and name it under `gone` in the description.' : '',
    ),
  };
}
