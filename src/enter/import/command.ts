import { basename, dirname, join, resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { kindByName } from '../../core/facts/find.ts';
import { refuseId } from '../../core/files/new-files.ts';
import { statIfExists } from '../../core/files/output.ts';
import { hasFacts } from '../../core/load/folder.ts';
import type { TableOptions } from '../../core/model/map.ts';
import type { Answer } from '../../core/query/result.ts';
import type { OwnCommand } from '../../terminal/command.ts';
import { withFacts } from '../../terminal/problems.ts';
import { type CommandContext, importOptions } from './options.ts';

/** `pism import`: facts from tables. */
export const command: OwnCommand<typeof importOptions> = {
  name: 'import',
  task: 'Enter',
  summary: 'Hold proposals to your copy, or turn the rows of tables into facts',
  about:
    'With --copy, the file has proposals: the answer to a task of `pism draft` (JSON Lines, a JSON array, either in a fenced block), or a filled-in sheet (xlsx, CSV). Each line stands alone. What the passage contradicts or nothing in the text has is refused, with the reason; the rest waits in proposed.yaml, in the folder of its source, until a person confirms it.\n\nWith --map, the table is a source of its own: each row becomes one fact. A map, a YAML file, says which column fills which field: it ships with pism, is in maps/ of your folder, or is any file you name. Rejected rows are listed with row, column and reason. Import newer tables into the same folder: its facts are made again from all of them, and what is gone is listed. What is wrong in a table is corrected in your copy of it; files that were edited are replaced only with --force. Either all facts are written or none.',
  arguments: [
    ['<kind>', 'the kind of fact that a row becomes; with --copy, the file of proposals instead'],
    ['[file...]', 'tables in CSV, TSV, JSON, NDJSON or xlsx; several become one dataset'],
  ],
  examples: `
    pism import proposals.jsonl --copy bulletin.pdf --facts my-facts # the answer of a model, line by line
    pism import facts.xlsx --copy bulletin.pdf --facts my-facts --by "A. N." # a sheet that you have filled in
    pism import my-kind table.csv --map my-map --into my-facts/table # the facts of a table, by this map
    pism import my-kind table.csv --map my-map --into my-facts/table --dry-run # only show what would be written
  `,
  facts: 'own',
  options: importOptions,
  async run(context): Promise<Answer> {
    const { io, options, words } = context;
    const { map, into } = options;
    if (options.source ?? options.copy) {
      return (await import('./proposals.ts')).importProposalsOf(await withFacts(context), tableOptions(options));
    }
    const [kind = '', ...tables] = words;
    if (map === undefined || into === undefined || tables.length === 0) {
      const hint = 'As in `pism import my-kind table.csv --map my-map --into my-facts/table`.';
      throw new PismError('usage', 'import needs --copy, or a table with --map and --into', hint);
    }
    const files = tables.map((file) => resolve(io.cwd, file));
    const names = files.map((file) => basename(file));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    const hint = 'Facts refer to a table by its file name: rename one.';
    if (twice !== undefined) throw new PismError('usage', `Two tables are called ${twice}`, hint);
    const folder = resolve(io.cwd, into);
    refuseId(basename(folder), 'dataset');
    if (statIfExists(join(folder, 'bulletin.yaml')))
      throw new PismError('usage', `${folder} is a bulletin`, 'Name another folder: a dataset has one of its own.');
    const root = dirname(folder);
    const index = await context.open([hasFacts(root) ? root : 'builtin']);
    const { importTables } = await import('./dataset.ts');
    const { importReport } = await import('./report.ts');
    const table = tableOptions(options);
    return importReport(
      await importTables({ index, kind: kindByName(kind, index), files, folder, cwd: io.cwd, options, table }),
    );
  },
};

/** How the tables are read, as far as options say so. */
function tableOptions({ encoding, sheet }: CommandContext['options']): TableOptions {
  return { ...(encoding !== undefined && { encoding }), ...(sheet !== undefined && { sheet, records: sheet }) };
}
