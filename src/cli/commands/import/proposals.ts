import { basename, join, relative, resolve } from 'node:path';
import { PismError } from '../../../errors.ts';
import { refuseExisting } from '../../../files/new-files.ts';
import type { Table } from '../../../import/table.ts';
import { proposedFile } from '../../../load/folder.ts';
import type { TableOptions } from '../../../model/map.ts';
import { outcomesText } from '../../../model/text.ts';
import { importLines, type LineResult } from '../../../propose/import-proposals.ts';
import { readProposals, toRead } from '../../../propose/read-proposals.ts';
import { filledIn, tableOfTexts } from '../../../propose/sheet.ts';
import { ownFolderOf } from '../../../propose/source-folder.ts';
import { type Answer, type Column, listWith, notesAt, plainColumn, type Result } from '../../../query/result.ts';
import { openOneCopy, pdfHint } from '../../open-copy.ts';
import { formAnswer } from '../../print.ts';
import type { CommandContext } from '../import.ts';

/** Proposes the facts of a file for the source of a copy. */
export async function importProposalsOf(context: CommandContext, options: TableOptions): Promise<Answer> {
  const { index, io } = context;
  const { by, copy: copyFile, dryRun, output } = context.options;
  const [file, more] = context.words;
  const example = 'As in `pism import proposals.jsonl --copy bulletin.pdf --facts my-facts`.';
  if (file === undefined || copyFile === undefined || more !== undefined)
    throw new PismError('usage', 'An import of proposals needs --copy and one file', example);
  if (by?.trim() === '') throw new PismError('usage', 'The name after --by is empty', 'Write your name.');
  if (output !== undefined) refuseExisting(resolve(io.cwd, output), io.cwd);
  const copy = await openOneCopy(copyFile, context);
  const folder = ownFolderOf(copy.source, index);
  const given = await readProposals(resolve(io.cwd, file), options);
  const imported = await importLines(given, { copy, index, proposer: by ?? basename(file) });
  const { results } = imported;
  if (!dryRun && results.length > 0) await imported.write();
  const lacksPassage = results.some(({ reasons }) => reasons.some(({ code }) => code === 'NOT_IN_COPY'));
  const wrote = dryRun ? 'Nothing was written' : relative(io.cwd, join(folder, proposedFile));
  const unfilled = 'Nothing is filled in: no line has a kind, a name or `none`.';
  const counts = outcomesText(results);
  const notes = [counts === '' ? unfilled : `${counts}: ${wrote}`, ...(lacksPassage ? pdfHint(copy) : [])];
  const exit = results.some(({ outcome }) => outcome === 'refused') ? 'no' : 'done';
  const { table } = given;
  const result = table && output !== undefined ? await inSheet(table) : resultsTable(results, table);
  return { ...result, notes: notesAt('stderr', ...notes), exit };

  function inSheet(read: Table): Promise<Answer> {
    const sheet = resultsInSheet(results, read);
    return formAnswer(sheet, context, (page) => filledIn(sheet, output ?? '', index.kinds, page));
  }
}

function resultsTable(results: LineResult[], table: Table | undefined): Result {
  const show: Column['show'] = (reasons) => reasonsText(reasons as unknown as LineResult['reasons']);
  const line = plainColumn('line', table ? 'Row' : undefined, 'integer');
  const rows = results.map(({ reasons, ...result }) => ({ ...result, reasons: reasons.map((each) => ({ ...each })) }));
  return listWith([line, 'outcome', 'kind', 'id', { ...plainColumn('reasons'), show }], rows, table ? 'row' : 'line');
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
