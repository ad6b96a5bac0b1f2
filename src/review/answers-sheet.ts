import { statSync } from 'node:fs';
import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { isNoneId } from '../propose/proposed-file.ts';
import { readProposals } from '../propose/read-proposals.ts';
import { lineComparer } from '../propose/sheet-changes.ts';
import type { SheetRow } from '../propose/sheet-rows.ts';
import { answersIn } from './answers-file.ts';

/** Reads the answers in a sheet with what is proposed, and finds those that cannot be taken; a row that is changed and answered yes is a correction. */
export async function readAnswersInSheet(
  path: string,
  rows: readonly SheetRow[],
  kinds: readonly Kind[],
): Promise<ReturnType<typeof answersIn>> {
  const sheet = await readProposals(path, {});
  const compare = lineComparer(rows, sheet, kinds);
  // A sheet need not say the day of an answer: it is that on which it was saved.
  const saved = statSync(path).mtime.toISOString().slice(0, 10);
  const given = [...sheet.names, ...sheet.lines].flatMap((each) => {
    if (!('values' in each && 'answer' in each.values)) return [];
    const { answered_by: by = '', answered_on: on = saved, answer = '', ...values } = each.values;
    const { own, same, changed } = compare(values);
    // What was imported from a sheet can be answered in that sheet.
    const isFromHere = own?.stage === 'fact' || !('was' in values);
    const imported = isFromHere && same?.stage !== 'fact' ? same : undefined;
    const fields = imported ? {} : changed;
    const was = String(imported?.was ?? values['was'] ?? '').replace(/^[^-]*-/, '');
    const typed = String(answer).trim().toLowerCase();
    const answered = typed === 'yes' ? yesTo(String(values['id']), fields) : typed;
    return { line: each.line, values: { ...values, was, answer: answered, fields, by, on } };
  });
  return answersIn(given);
}

/** What a yes answers to a row with this id and these corrections. */
function yesTo(id: string, fields: JsonObject): string {
  if (isNoneId(id)) return 'none';
  return Object.keys(fields).length > 0 ? 'edit' : 'yes';
}
