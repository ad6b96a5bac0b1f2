import { basename, dirname, join, resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { kindByName } from '../../core/facts/find.ts';
import { refuseId } from '../../core/files/new-files.ts';
import { statIfExists } from '../../core/files/output.ts';
import { hasFacts } from '../../core/load/folder.ts';
import type { TableOptions } from '../../core/model/map.ts';
import type { Answer } from '../../core/query/result.ts';
import type { Context, OwnCommand } from '../../terminal/command.ts';
import { option, outputOption, repeatable } from '../../terminal/options.ts';
import { withFacts } from '../../terminal/problems.ts';

const importOptions = {
  copy: option('Proposals', '--copy <copy>', 'hold the proposals in this file to your copy of their source').conflicts(
    'map into retrieved asOf force'.split(' '),
  ),
  source: repeatable('Proposals', '--source <id>', 'the source of the copy, where that does not say it').conflicts([
    'map',
  ]),
  by: option('Proposals', '--by <name>', 'say who proposes: you, or a model'),
  map: option('Import', '--map <map>', 'use this map: a name or a file'),
  into: option('Import', '--into <folder>', 'make or update this folder of your facts, such as my-facts/untc'),
  dryRun: option(
    'Import',
    '--dry-run',
    'write no facts; show what would be new, changed and gone, and all rejected rows',
  ),
  force: option('Import', '--force', 'replace edited files too, and drop facts of tables that are not named'),
  encoding: option('Import', '--encoding <name>', 'read the tables in this encoding, such as windows-1250'),
  sheet: option(
    'Import',
    '--sheet <name>',
    'read this sheet of a workbook, or this list in JSON, such as result.items',
  ),
  retrieved: option('Import', '--retrieved <day>', 'day on which the tables were fetched, for citations'),
  asOf: option('Import', '--as-of <day>', 'last day for which the tables are correct'),
  json: option('Output', '--json', 'print what became of each proposal or row as JSON'),
  output: outputOption('write what became of proposals or rows: ids and reasons'),
};

/** `pism import`: facts from tables. */
export const command: OwnCommand<typeof importOptions> = {
  name: 'import',
  task: 'Write facts',
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
    const table = tableOptions(options);
    return importTables({ index, kind: kindByName(kind, index), files, folder, cwd: io.cwd, options, table });
  },
};

/** Everything that an import gets when it runs. */
export type CommandContext = Context<typeof importOptions>;

/** How the tables are read, as far as options say so. */
function tableOptions({ encoding, sheet }: CommandContext['options']): TableOptions {
  return { ...(encoding !== undefined && { encoding }), ...(sheet !== undefined && { sheet, records: sheet }) };
}
