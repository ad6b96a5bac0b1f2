import { statSync } from 'node:fs';
import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { readProposals } from '../propose/read-proposals.ts';
import { lineComparer } from '../propose/sheet-changes.ts';
import type { SheetRow } from '../propose/sheet-rows.ts';
import { type Answer, answersIn } from './answers-file.ts';

/** Reads the answers in the rows of a sheet with what is proposed; a changed row that is answered yes is a correction. Throws, with all problems, if one is broken. */
export async function readAnswersInSheet(
  path: string,
  file: string,
  rows: readonly SheetRow[],
  kinds: readonly Kind[],
): Promise<Answer[]> {
  const sheet = await readProposals(path, {});
  const compare = lineComparer(rows, sheet, kinds);
  const answered = [...sheet.names, ...sheet.lines].flatMap((each) =>
    'values' in each && 'answer' in each.values ? [{ ...each, compared: compare(each.values) }] : [],
  );
  // A sheet need not say the day of each answer: it is that on which it was saved.
  const saved = statSync(path).mtime.toISOString().slice(0, 10);
  const given = answered.map(({ line, values, compared: { own, same, changed } }) => {
    const { answer, why = '', answered_by: by = '', as = '', answered_on: on = saved } = values;
    const typed = String(answer).trim().toLowerCase();
    // A row that was imported can be answered in the sheet that it came from.
    const isImported =
      own?.stage === 'fact' ? same?.stage === 'change' : !('was' in values) && same?.stage === 'proposed';
    const imported = isImported ? same : undefined;
    const isChanged = imported === undefined && Object.keys(changed).length > 0;
    const about = {
      id: values['id'] ?? '',
      was: hashOf(imported?.was ?? values['was'] ?? own?.was),
      answer: typed === 'yes' && isChanged ? 'edit' : typed,
    };
    const fields: JsonObject = ['edit', 'new'].includes(about.answer) && isChanged ? changed : {};
    return { place: `row ${line}`, values: { ...about, fields, why, by, as, on } };
  });
  return answersIn(given, file, 'Correct these rows; one without an id is imported first.');
}

/** The hash of what a row is of. */
function hashOf(was: JsonObject[string] | undefined): string {
  return String(was ?? '').replace(/^[^-]*-/, '');
}
