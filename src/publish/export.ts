import { resolve } from 'node:path';
import { PismError } from '../core/errors.ts';
import { kindsByName } from '../core/facts/find.ts';
import { counted, oneOf } from '../core/model/text.ts';
import { readAsked } from '../core/query/filters.ts';
import { explainEmpty, explainFound } from '../core/query/notes.ts';
import { type Answer, notesAt } from '../core/query/result.ts';
import { countFacts } from '../core/query/select.ts';
import type { Command, Context } from '../terminal/command.ts';
import { commonFilters, option, outputOption, outputOptions } from '../terminal/options.ts';
import { requireSound } from '../terminal/problems.ts';
import { exportFormats } from './data/index.ts';
import type { Exporter } from './data/tables.ts';
import { chosenFacts } from './data/tables.ts';

const exportNames = Object.keys(exportFormats);

const exportOptions = {
  ...commonFilters,
  output: outputOption('write to this file or folder', '<place>'),
  force: option('Output', '--force', 'replace an earlier export, but nothing else'),
  safeCsv: outputOptions.safeCsv,
};

/** `pism export`: facts as a data set for other programs. */
export const command: Command<typeof exportOptions> = {
  name: 'export',
  task: 'Publish',
  summary: 'Export facts to SQLite, Parquet or CSV',
  about:
    'sqlite writes a database. The other formats write a folder with a file (parquet: a folder) for each kind, each register, the checks and the sources.',
  examples: `
    pism export sqlite -o facts.db # a database, for Datasette, DuckDB or sqlite3
    pism export parquet -o facts-parquet # for DuckDB, Spark, Trino, BigQuery
    pism export csv -o facts-csv # a file for each kind, for a spreadsheet
  `,
  arguments: [
    ['<format>', `one of ${exportNames.join(', ')}`, exportNames],
    ['[kind...]', 'kinds to export; all if none is given'],
  ],
  options: exportOptions,
  allowsErrors: true,
  async run(context) {
    const { options, words } = context;
    const format = oneOf(words[0] ?? '', exportNames, 'The export format');
    const complete = 'A data set must be complete. Correct the facts first: `pism check` lists all problems.';
    if (options.keepGoing) throw new PismError('usage', 'export cannot be combined with --keep-going', complete);
    await requireSound(context, null);
    const hint = `Add one: \`pism export ${format} -o facts\`.`;
    if (options.output === undefined) throw new PismError('usage', 'export needs a file or folder to write', hint);
    const load = exportFormats[format] as () => Promise<Exporter>;
    return exportAs(await load(), context);
  },
};

function exportAs(write: Exporter, { io, index, options, words }: Context<typeof exportOptions>): Answer {
  const { output = '', safeCsv = false, force = false } = options;
  const kinds = kindsByName(words.slice(1), index);
  const query = readAsked(index.database, null, { ...options, words: [] });
  write({ index, kinds, filters: query.filters, safeCsv, force }, resolve(io.cwd, output));
  const facts = countFacts(index.database, { kind: null, filters: [chosenFacts(kinds, query.filters)] });
  const explain = facts > 0 ? explainFound : explainEmpty;
  const explained = query.filters.length === 0 ? '' : explain(index.database, query, kinds);
  return { notes: notesAt('answer', `${counted(facts, 'fact')} in ${output}`, explained) };
}
