/** `pism import FILE --copy COPY`: proposes the facts of a file for the source of the copy. */
import { basename, join, relative, resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { ownFolderOf } from '../../core/facts/source-folder.ts';
import { refuseExisting } from '../../core/files/new-files.ts';
import { proposedFile } from '../../core/load/folder.ts';
import type { TableOptions } from '../../core/model/map.ts';
import { outcomesText } from '../../core/model/text.ts';
import { type Answer, type Column, listWith, notesAt, plainColumn, type Result } from '../../core/query/result.ts';
import { openOneCopy, pdfHint } from '../../terminal/open-copy.ts';
import { importLines, type LineResult } from '../lines/import-proposals.ts';
import { readProposals } from '../lines/read-proposals.ts';
import { maxTableBytes } from '../lines/table/table-bytes.ts';
import type { CommandContext } from './options.ts';

/** Proposes the facts of a file for the source of a copy. */
export async function importProposalsOf(context: CommandContext, options: TableOptions): Promise<Answer> {
  const { index, io, words } = context;
  const { by, copy: copyFile, dryRun, output } = context.options;
  const [file = '', more] = words;
  const example = 'As in `pism import proposals.jsonl --copy bulletin.pdf --facts my-facts`.';
  if (file === '' || copyFile === undefined || more !== undefined)
    throw new PismError('usage', 'An import of proposals needs --copy and one file', example);
  if (by?.trim() === '') throw new PismError('usage', 'The name after --by is empty', 'Write your name.');
  if (output !== undefined) refuseExisting(resolve(io.cwd, output), io.cwd);
  const copy = await openOneCopy(copyFile, context);
  const place = join(ownFolderOf(copy.source, index), proposedFile);
  const piped = file === '-' ? await io.input?.(maxTableBytes) : undefined;
  const lines = await readProposals(resolve(io.cwd, file), options, piped?.toString());
  const { results, write } = await importLines(lines, { copy, index, proposer: by ?? basename(file) });
  if (!dryRun && results.length > 0) await write();
  const lacksPassage =
    copy.format === 'pdf' && results.some(({ reasons }) => reasons.some(({ code }) => code === 'NOT_IN_COPY'));
  const wrote = dryRun ? 'Nothing was written' : relative(io.cwd, place);
  const counts = `${outcomesText(results) || 'Nothing is filled in'}: ${wrote}`;
  const exit = results.some(({ outcome }) => outcome === 'refused') ? 'no' : 'done';
  const notes = notesAt('stderr', counts, ...(lacksPassage ? pdfHint(copy) : []));
  return { ...resultsTable(results), notes, exit };
}

function resultsTable(results: LineResult[]): Result {
  const reasons: Column = { ...plainColumn('reasons'), show: reasonsText as never };
  return listWith(
    [plainColumn('line', undefined, 'integer'), 'outcome', 'kind', 'id', reasons],
    results as never,
    'line',
  );
}

function reasonsText(reasons: LineResult['reasons']): string {
  return reasons.map(({ says }) => says).join('; ');
}
