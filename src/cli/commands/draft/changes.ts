import { placeText } from '../../../model/source.ts';
import type { Json } from '../../../model/values.ts';
import { changedPassages } from '../../../propose/changed-passages.ts';
import { openProposed } from '../../../propose/proposed-file.ts';
import { ownFolderOf } from '../../../propose/source-folder.ts';
import { type Column, listWith, notesAt, plainColumn, type Result } from '../../../query/result.ts';
import { registersOf } from '../../../store/add-file.ts';
import type { SourceCopy } from '../../../verify/identify-source.ts';
import type { Context } from '../../command.ts';
import type { draftOptions } from '../draft.ts';

/** Lists the facts whose passages a corrected copy has elsewhere, otherwise or not at all, and offers them for review. */
export async function draftChanges(copy: SourceCopy, { index }: Context<typeof draftOptions>): Promise<Result> {
  const definitions = { kinds: index.kinds, registers: registersOf(index.database) };
  const { proposed, write } = await openProposed(ownFolderOf(copy.source, index), definitions);
  const found = changedPassages(copy, index, proposed);
  const offered = found.flatMap(({ proposal }) => proposal ?? []);
  if (offered.length > 0) write({ ...proposed, facts: [...proposed.facts, ...offered] });
  const place = (value: Json) =>
    value === null ? '' : placeText({ paragraph: null, page: null, file: null, row: null, ...(value as object) });
  const placed = (name: string): Column => ({ ...plainColumn(name), show: place });
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
