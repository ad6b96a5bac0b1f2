import { writtenFields } from '../../core/model/fields/index.ts';
import type { Kind } from '../../core/model/kind.ts';
import { noFactReasons } from '../../core/model/source.ts';
import type { Json, JsonObject } from '../../core/model/values.ts';
import { plainColumn, type Result } from '../../core/query/result.ts';
import type { Index } from '../../core/store/open.ts';
import { byteOrderMark, type RenderOptions } from '../../formats/options.ts';
import type { Form } from '../../formats/xlsx.ts';
import { openCase } from '../../texts/case.ts';
import type { SourceCopy } from '../../texts/copy/identify-source.ts';
import { statementsIn } from '../../texts/proof/statements.ts';
import { sentencesForTask } from './task.ts';

/** A table for a person to fill in: a row for each sentence that no fact holds in full. */
export function sheetOf(copy: SourceCopy, index: Index): Result {
  const { kinds } = index;
  const of = openCase(copy, index);
  const open = sentencesForTask(of).filter(({ done }) => done !== true);
  const rows = open.map(({ n, text, done, reading }): JsonObject => {
    const found = statementsIn(reading, of.background.date).flatMap((each) => {
      if (each.sort === 'entry') return of.registers.get(each.register)?.byId.get(each.entry)?.name ?? each.entry;
      return each.sort === 'date' ? each.date : [];
    });
    return { passage: text, found: [...new Set(found)], done: done || [], n };
  });
  const columns = [
    ...new Set([
      ...'passage says kind'.split(' '),
      ...kinds.flatMap(writtenFields).map(({ name }) => name),
      ...plainColumns,
    ]),
  ];
  return { columns: columns.map((name) => ({ ...plainColumn(name, name), show: cellText })), rows };
}

/** A table to fill in as a file: a workbook with the lists to choose from, or CSV. */
export async function filledIn(table: Result, file: string, kinds: readonly Kind[], page: RenderOptions) {
  if (/\.xlsx$/i.test(file)) return (await import('../../formats/xlsx.ts')).workbook(table, page, formOf(kinds));
  // Excel on Windows would read the CSV in another encoding.
  const { csv } = await import('../../formats/csv.ts');
  return Buffer.from([page.safeCsv ? '' : byteOrderMark, ...csv(table, page)].join(''));
}

/** Columns after the fields: those of a name that no register has, and others. */
const plainColumns = 'name register aliases part_of none found done n id'.split(' ');

/** The choices of all kinds for fields of each name, and the widths of the columns. */
function formOf(kinds: readonly Kind[]): Form {
  const lists: Record<string, string[]> = {
    kind: [...kinds.map(({ kind }) => kind), 'none'],
    none: Object.keys(noFactReasons),
  };
  for (const { name, choices = {} } of kinds.flatMap(writtenFields))
    if (Object.keys(choices).length > 0) lists[name] = [...new Set([...(lists[name] ?? []), ...Object.keys(choices)])];
  return { lists, wide: ['passage', 'says'] };
}

/** A cell of the sheet: lists have a semicolon between two items, whatever the format. */
function cellText(value: Json): string {
  return value === null ? '' : [value].flat().map(String).join('; ');
}
