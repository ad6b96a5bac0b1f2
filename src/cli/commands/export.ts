import { resolve } from 'node:path';
import { PismError } from '../../errors.ts';
import { type ExportFormat, exportFormats } from '../../export/index.ts';
import { isIncremental } from '../../store/open.ts';
import type { Command, Context } from '../command.ts';
import { kindsByName, withIndex } from '../facts.ts';
import { note } from '../messages.ts';
import { commonFilters, oneOf, outputOption, safeCsvOption } from '../options.ts';
import { requireSafeCsv } from '../print.ts';
import { readQuery } from './list.ts';

const formats = Object.keys(exportFormats);

const complete = 'What is missing would not show in the data set. Correct the facts: `pism check` lists the problems.';

/** `pism export`: facts as a data set for other programs. */
export const command: Command = {
  summary: 'Export facts for other programs: SQLite, Parquet, CSV or NDJSON',
  about:
    'sqlite writes one database, which --facts takes instead of a folder. parquet writes a folder with one folder for each kind, csv and ndjson a folder with one file for each kind, and with checks, bulletins and actors. It replaces an earlier export in the same place, and nothing else.',
  arguments: [
    ['<format>', `one of ${formats.join(', ')}`],
    ['[kind...]', 'these kinds only'],
  ],
  examples: [
    ['pism export sqlite -o facts.db', 'all facts in one database, to ask with --facts facts.db'],
    ['pism export parquet -o facts-parquet', 'for DuckDB, Spark, Trino, BigQuery'],
    ['pism export csv {kind} -o {kind}-csv', 'for spreadsheets'],
  ],
  options: [...commonFilters, outputOption('write to this file or folder', '<place>'), safeCsvOption],
  async run(context) {
    const { index, options, words } = context;
    const [format = ''] = words;
    const wanted = oneOf(format, formats, 'The format');
    const found = exportFormats[wanted] as ExportFormat;
    if (options.keepGoing)
      throw new PismError('usage', 'export needs all facts, so --keep-going does not go with it', complete);
    requireSafeCsv(options, found.isForSpreadsheets === true, `the export is ${wanted}`, 'Choose it: pism export csv.');
    if (options.output === undefined)
      throw new PismError('usage', 'export needs a place to write to', `Name it: pism export ${wanted} -o facts`);
    if (!found.hasFactNumbers || !isIncremental(index)) return exportAs(found, context);
    // The same facts give the same database: numbers of facts depend on the updates of an index.
    const rebuilt = await context.open(index.folders, { rebuild: true });
    return withIndex(rebuilt, (index) => exportAs(found, { ...context, index }));
  },
};

async function exportAs(format: ExportFormat, context: Context): Promise<void> {
  const { io, index, options, words } = context;
  const kinds = kindsByName(words.slice(1), index);
  const { filters } = await readQuery({ ...context, words: [] }, null);
  const write = await format.load();
  const facts = write(
    { index, kinds, filters, safeCsv: options.safeCsv === true },
    resolve(io.cwd, String(options.output)),
  );
  await note(`${facts} facts in ${options.output}\n`, io);
}
