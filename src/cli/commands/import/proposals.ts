import { join, relative, resolve } from 'node:path';
import { PismError } from '../../../errors.ts';
import { refuseExisting } from '../../../files/new-files.ts';
import { proposedFile } from '../../../load/folder.ts';
import { counted } from '../../../model/text.ts';
import type { Json, JsonObject } from '../../../model/values.ts';
import type { LineResult, ProposalImport } from '../../../propose/import-proposals.ts';
import { type Answer, type Column, listWith, notesAt, plainColumn, type Result } from '../../../query/result.ts';
import { outcomesText, pdfHint } from '../../copies.ts';
import { openOneCopy } from '../draft.ts';
import type { CommandContext } from '../import.ts';

/** Proposes the facts of a file for the source of a copy, or enters those of a person's own file. */
export async function importProposalsOf(context: CommandContext): Promise<Answer> {
  const { index, io, options, words } = context;
  const [file, more] = words;
  const example = 'As in `pism import proposals.jsonl --copy bulletin.pdf --facts my-facts`.';
  if (file === undefined || options.copy === undefined || more !== undefined)
    throw new PismError('usage', 'An import of proposals needs --copy and one file', example);
  if (options.by?.trim() === '') throw new PismError('usage', 'The name after --by is empty', 'Write your name.');
  const { importProposals } = await import('../../../propose/import-proposals.ts');
  const { ownFolderOf } = await import('../../../propose/source-folder.ts');
  if (options.output !== undefined) refuseExisting(resolve(io.cwd, options.output), io.cwd);
  const copy = await openOneCopy(options.copy, context);
  const folder = ownFolderOf(copy.source, index);
  const imported = await importProposals({ ...options, file: resolve(io.cwd, file), copy, folder, index });
  if (!options.dryRun && imported.results.length > 0) await imported.write();
  const counts = outcomesText(imported.results).replace(/ fact\b/, ' entered');
  const keys = [...imported.notRead].map(([key, lines]) => `${key} (${lines})`).join(', ');
  const entered = imported.results.filter(({ outcome }) => outcome === 'fact').map(({ kind }) => `${kind}.yaml`);
  const files = [...new Set([...entered, proposedFile])].map((name) => relative(io.cwd, join(folder, name)));
  const wrote = options.dryRun ? 'Nothing was written' : files.join(', ');
  const nothing =
    imported.left > 0 ? 'Nothing is changed.' : 'Nothing is filled in: no line has a kind, a name or `none`.';
  const notes = [
    counts === '' ? nothing : `${counts}: ${wrote}`,
    imported.left > 0 ? `${counted(imported.left, 'row')} as before, or answered.` : '',
    ...(keys === '' ? [] : [`Not read, as no field has this name: ${keys}`]),
    ...(imported.results.some(({ reasons }) => reasons.some(({ code }) => code === 'NOT_IN_COPY'))
      ? pdfHint(copy)
      : []),
  ];
  const exit = imported.results.some(({ outcome }) => outcome === 'refused') ? 'no' : 'done';
  const result = options.output === undefined ? outcomesResult(imported) : tableWithResults(imported);
  return { ...result, notes: notesAt('stderr', ...notes), exit };
}

function outcomesResult({ results, table }: ProposalImport): Result {
  const rows = results.map(({ line, outcome, kind, id, reasons }) => {
    return { line, outcome, kind, id, reasons: reasons.map(({ field, code, says }) => ({ field, code, says })) };
  });
  const reasons = { ...plainColumn('reasons'), show: showReasons };
  const line = plainColumn('line', table ? 'Row' : undefined, 'right');
  return listWith([line, 'outcome', 'kind', 'id', reasons], rows, table ? 'row' : 'line');
}

const showReasons: Column['show'] = (reasons) => reasonsText(reasons as unknown as LineResult['reasons']);

function reasonsText(reasons: LineResult['reasons']): string {
  return reasons.map(({ says }) => says).join('; ');
}

/** The rows of the table that was read, with ids, outcomes and reasons; of JSON, those of its lines. */
function tableWithResults(imported: ProposalImport): Result {
  const { table, results } = imported;
  if (!table) return outcomesResult(imported);
  const byLine = new Map(results.map((result) => [result.line, result]));
  const headings = [...new Set([...table.headings.filter((name) => name !== ''), 'id', 'outcome', 'reasons'])];
  const rows = table.rows.map(({ row, cells }): JsonObject => {
    const own = table.headings.map((name, at): [string, Json] => [name, cells[at] ?? '']);
    const result = byLine.get(row);
    const added = result && {
      ...(result.id !== null && { id: result.id }),
      outcome: result.outcome,
      reasons: reasonsText(result.reasons),
    };
    return { ...Object.fromEntries(own), ...added };
  });
  const show: Column['show'] = (value) => [value ?? ''].flat().map(String).join('; ');
  const columns = headings.map((name) => ({ ...plainColumn(name, name), show }));
  return listWith(columns, rows, 'row');
}
