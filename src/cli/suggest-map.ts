import { basename, resolve } from 'node:path';
import { type Exit, PismError } from '../errors.ts';
import type { Cell } from '../import/table.ts';
import type { Kind } from '../model/kind.ts';
import { visibleLines } from '../render/page.ts';
import type { Context } from './command.ts';

/** How many rows a guess looks at. */
const maxRows = 5_000;

/** Prints a first map for this table, guessed from its headings and the values of its first rows. */
export async function suggestMapFor(
  kind: Kind,
  files: string[],
  { index, io, options }: Pick<Context, 'index' | 'io'> & { options: { encoding?: string } },
): Promise<Exit> {
  const [named = '', other] = files;
  if (other !== undefined) throw new PismError('usage', '--suggest reads one table', 'Name the one to start from.');
  const file = resolve(io.cwd, named);
  const { openTable } = await import('../import/table.ts');
  const { readTableDate } = await import('../import/dates.ts');
  const { nameFinder } = await import('../import/names.ts');
  const { suggestMap } = await import('../import/suggest.ts');
  const { registersOf } = await import('../store/add-file.ts');
  const { encoding } = options;
  const table = await openTable(file, encoding === undefined ? {} : { encoding });
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
  const start = { file: basename(file), encoding, headings: table.headings, rows };
  io.stdout.write(visibleLines(suggestMap(kind, start, known)));
  return 'done';
}
