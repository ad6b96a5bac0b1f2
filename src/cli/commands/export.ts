import { resolve } from 'node:path';
import { Option } from 'commander';
import { type Exit, PismError } from '../../errors.ts';
import { chosenFacts } from '../../export/tables.ts';
import type { Kind } from '../../model/kind.ts';
import { countFacts, type Filter, factNumbers } from '../../query/select.ts';
import { isOfOnePiece } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { type Context, kindCalled, remade, requireFit } from '../context.ts';
import { exportFolder, folderFormats } from '../export-folder.ts';
import { commonFilters, inGroup, oneOf, safeCsvOption } from '../options.ts';
import { requireCsv } from '../print.ts';
import { readQuery } from '../read-query.ts';
import { refuseFacts } from '../refuse-facts.ts';
import { replaceFile } from '../replace.ts';
import { tell } from '../tell.ts';

const formats = ['sqlite', ...Object.keys(folderFormats)];

/** `pism export`: facts as a data set for other programs. */
export const command: Command = {
  summary: 'Facts as a data set for other programs: SQLite, Parquet, CSV or NDJSON',
  about:
    'sqlite writes one database, which --facts takes in the place of a folder. parquet writes a folder with one folder for each kind, csv and ndjson a folder with one file for each kind; checks, bulletins and actors stand beside them. An earlier export in the same place is replaced, anything else is left alone.',
  arguments: [
    ['<format>', `one of ${formats.join(', ')}`],
    ['[kind...]', 'these kinds only'],
  ],
  examples: [
    ['pism export sqlite -o facts.db', 'everything in one database; then: pism treaties --facts facts.db'],
    ['pism export parquet -o facts-parquet', 'for DuckDB, Spark, Trino, BigQuery'],
    ['pism export csv treaties sanctions --country China -o china', 'some of it, for spreadsheets and PostgreSQL'],
  ],
  options: [
    ...commonFilters(null),
    ...inGroup('Output', [new Option('-o, --output <place>', 'the file or folder to write'), safeCsvOption()]),
  ],
  async run(context) {
    const { index, options, words } = context;
    const [format = '', ...names] = words;
    const wanted = oneOf(format, formats, 'The format');
    requireCsv(options, wanted === 'csv', `the export is ${wanted}`, 'Choose it: pism export csv.');
    if (options['output'] === undefined) {
      throw new PismError('usage', 'export needs a place to write to', `Name it: pism export ${wanted} -o facts`);
    }
    if (wanted !== 'sqlite' || isOfOnePiece(index)) return exportAs(wanted, names, context);
    // A refresh gives facts new numbers, which would stand in the database.
    const anew = await remade(context);
    try {
      return await exportAs(wanted, names, { ...context, index: anew });
    } finally {
      anew.database.close();
    }
  },
};

async function exportAs(format: string, names: string[], context: Context): Promise<Exit> {
  const { io, index, options } = context;
  const place = resolve(io.cwd, String(options['output']));
  requireFit(index, null);
  const kinds = names.length === 0 ? index.kinds : [...new Set(names.map((name) => kindCalled(name, index)))];
  const { filters } = await readQuery(index, null, [], options);
  const facts =
    format === 'sqlite'
      ? await exportDatabase(context, kinds, filters, place)
      : await exportFolder(context, kinds, filters, { format, place });
  await tell(`${facts} facts in ${String(options['output'])}\n`, io);
  return 'done';
}

async function exportDatabase({ index }: Context, kinds: Kind[], filters: Filter[], file: string): Promise<number> {
  const { writeExported } = await import('../../store/write-exported.ts');
  const whole = filters.length === 0 && kinds.length === index.kinds.length;
  const facts = whole ? null : factNumbers(index.database, [chosenFacts(kinds, filters)]);
  const count = facts?.length ?? countFacts(index.database, { kind: null, filters: [], sort: [], limit: null });
  refuseFacts(file, index);
  replaceFile(file, (draft) => writeExported(index, draft, facts));
  return count;
}
