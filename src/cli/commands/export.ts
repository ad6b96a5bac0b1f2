import { resolve } from 'node:path';
import { PismError } from '../../errors.ts';
import { type ExportFormat, exportFormats } from '../../export/index.ts';
import { kindsByName } from '../../facts/find.ts';
import { withIndex } from '../../facts/open.ts';
import { oneOf } from '../../model/text.ts';
import { isIncremental } from '../../store/open.ts';
import type { Command, Context } from '../command.ts';
import { note } from '../messages.ts';
import { commonFilters, option, outputOption, outputOptions } from '../options.ts';
import { requireCsv } from '../print.ts';
import { requireSound } from '../problems.ts';
import { readQuery } from './list.ts';

const formats = Object.keys(exportFormats);

const complete = 'A data set must be complete. Correct the facts first: `pism check` lists all problems.';

const declared = {
  ...commonFilters,
  output: outputOption('write to this file or folder', '<place>'),
  force: option('Output', '--force', 'replace an earlier export in the same place, and nothing else'),
  safeCsv: outputOptions.safeCsv,
  bom: outputOptions.bom,
};

/** `pism export`: facts as a data set for other programs. */
export const command: Command<typeof declared> = {
  task: 'Use facts elsewhere',
  summary: 'Export facts to SQLite, Parquet, CSV, a data package or NDJSON',
  about:
    'sqlite writes a database, which --facts can read. The other formats write a folder with a file (parquet: a folder) for each kind, each register, the checks and the sources; datapackage is CSV with types and keys in a datapackage.json.',
  arguments: [
    ['<format>', `one of ${formats.join(', ')}`, formats],
    ['[kind...]', 'kinds to export; all if none is given'],
  ],
  examples: [
    ['pism export sqlite -o facts.db', 'a database; read it with --facts facts.db'],
    ['pism export parquet -o facts-parquet', 'for DuckDB, Spark, Trino, BigQuery'],
    ['pism export csv -o facts-csv', 'a file for each kind, for a spreadsheet'],
  ],
  options: declared,
  allowsErrors: true,
  async run(context) {
    const { index, options, words } = context;
    const [format = ''] = words;
    if (format === 'xlsx')
      throw new PismError('usage', 'export does not write workbooks', 'Use `pism facts -o facts.xlsx`.');
    const wanted = oneOf(format, formats, 'The export format');
    const found = exportFormats[wanted] as ExportFormat;
    if (options.keepGoing) throw new PismError('usage', 'export cannot be combined with --keep-going', complete);
    await requireSound(context, null);
    const { isForSpreadsheets = false } = found;
    const takes = { isForSpreadsheets, takesBom: isForSpreadsheets };
    requireCsv(options, takes, `the export is ${wanted}`, 'Use `pism export csv`.');
    if (options.output === undefined)
      throw new PismError(
        'usage',
        'export needs a file or folder to write',
        `Add one: \`pism export ${wanted} -o facts\`.`,
      );
    if (!found.hasFactNumbers || !isIncremental(index)) return exportAs(found, context);
    // The same facts give the same database: numbers of facts depend on the updates of an index.
    const rebuilt = await context.open(index.folders, { rebuild: true });
    return withIndex(rebuilt, (index) => exportAs(found, { ...context, index }));
  },
};

async function exportAs(format: ExportFormat, context: Context<typeof declared>): Promise<void> {
  const { io, index, options, words } = context;
  const kinds = kindsByName(words.slice(1), index);
  const { filters } = await readQuery({ ...context, words: [] }, null);
  const write = await format.load();
  const facts = write(
    {
      index,
      kinds,
      filters,
      safeCsv: options.safeCsv === true,
      bom: options.bom === true,
      force: options.force === true,
    },
    resolve(io.cwd, String(options.output)),
  );
  await note(`${facts} facts in ${options.output}\n`, io);
}
