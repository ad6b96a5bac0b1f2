import { basename } from 'node:path';
import type { Exit } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { visibleLines } from '../render/page.ts';
import type { Cell } from '../write/import/table.ts';
import type { Context } from './command.ts';

/** How many rows a guess looks at. */
const maxRows = 5_000;

/** Prints a first map for this table, guessed from its headings and the values of its first rows. */
export async function suggestMapFor(kind: Kind, file: string, { index, io, options }: Context): Promise<Exit> {
  const { openTable } = await import('../write/import/table.ts');
  const { readTableDate } = await import('../write/import/dates.ts');
  const { nameFinder } = await import('../write/import/names.ts');
  const { suggestMap } = await import('../write/import/suggest.ts');
  const { registersOf } = await import('../store/add-file.ts');
  const table = await openTable(file, options.encoding === undefined ? {} : { encoding: options.encoding });
  const rows: Cell[][] = [];
  for await (const { cells, broken } of table.rows) {
    if (broken === undefined) rows.push(cells);
    if (rows.length === maxRows) break;
  }
  const names = nameFinder(registersOf(index.database), {});
  const known = {
    entries: (register: string, name: string) => names.find(register, name),
    isDate: (text: string) => ['dmy' as const, 'mdy' as const].some((order) => 'date' in readTableDate(text, order)),
  };
  io.stdout.write(visibleLines(suggestMap(kind, { file: basename(file), headings: table.headings, rows }, known)));
  return 'done';
}
