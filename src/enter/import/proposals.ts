import { basename, join, relative, resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { ownFolderOf } from '../../core/facts/source-folder.ts';
import { refuseExisting } from '../../core/files/new-files.ts';
import { proposedFile } from '../../core/load/folder.ts';
import type { TableOptions } from '../../core/model/map.ts';
import { outcomesText } from '../../core/model/text.ts';
import { type Answer, type Column, listWith, notesAt, plainColumn, type Result } from '../../core/query/result.ts';
import { openOneCopy, pdfHint } from '../../terminal/open-copy.ts';
import { formAnswer } from '../../terminal/print.ts';
import { importLines, type LineResult } from '../lines/import-proposals.ts';
import { readProposals, toRead } from '../lines/read-proposals.ts';
import { filledIn, tableOfTexts } from '../lines/sheet.ts';
import type { Table } from '../lines/table/table.ts';
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
  const given = await readProposals(resolve(io.cwd, file), options, piped?.toString());
  const { results, write } = await importLines(given, { copy, index, proposer: by ?? basename(file) });
  if (!dryRun && results.length > 0) await write();
  const lacksPassage =
    copy.format === 'pdf' && results.some(({ reasons }) => reasons.some(({ code }) => code === 'NOT_IN_COPY'));
  const wrote = dryRun ? 'Nothing was written' : relative(io.cwd, place);
  const counts = `${outcomesText(results) || 'Nothing is filled in'}: ${wrote}`;
  const exit = results.some(({ outcome }) => outcome === 'refused') ? 'no' : 'done';
  const notes = notesAt('stderr', counts, ...(lacksPassage ? pdfHint(copy) : []));
  const { table } = given;
  if (!table || output === undefined) return { ...resultsTable(results, table), notes, exit };
  const sheet = resultsInSheet(results, table);
  const answer = await formAnswer(sheet, context, (page) => filledIn(sheet, output, index.kinds, page));
  return { ...answer, notes, exit };
}

function resultsTable(results: LineResult[], table: Table | undefined): Result {
  const show = reasonsText as unknown as Column['show'];
  const line = plainColumn('line', table && 'Row', 'integer');
  return listWith(
    [line, 'outcome', 'kind', 'id', { ...plainColumn('reasons'), show }],
    results as never,
    table ? 'row' : 'line',
  );
}

function reasonsText(reasons: LineResult['reasons']): string {
  return reasons.map(({ says }) => says).join('; ');
}

/** The rows of the table that was read, with ids, outcomes and reasons. */
function resultsInSheet(results: LineResult[], { headings, rows }: Table): Result {
  const byLine = new Map(results.map((result) => [result.line, result]));
  const names = [...new Set([...headings.filter((name) => name !== ''), 'id', outcomeColumn, reasonsColumn])];
  const withResults = rows.map(({ row, cells }) => {
    const own = Object.fromEntries(headings.map((name, at) => [name, cells[at] ?? '']));
    const { id = null, outcome = '', reasons = [] } = byLine.get(row) ?? {};
    return { ...own, ...(id !== null && { id }), [outcomeColumn]: outcome, [reasonsColumn]: reasonsText(reasons) };
  });
  return tableOfTexts(names, withResults);
}

const [outcomeColumn, reasonsColumn] = [`outcome${toRead}`, `reasons${toRead}`];
