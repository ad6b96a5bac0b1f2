import { PismError } from '../core/errors.ts';
import { listTables } from '../core/query/catalogue.ts';
import { begun, notesAt } from '../core/query/result.ts';
import { compileSql, runSql } from '../core/query/sql.ts';
import type { Command, Context } from '../terminal/command.ts';
import { option, outputOptions } from '../terminal/options.ts';

const sqlOptions = {
  exitStatus: option('Query', '--exit-status', 'exit with 1 when nothing matches'),
  ...outputOptions,
};

/** `pism sql`: a read-only SQL query over the index. */
export const command: Command<typeof sqlOptions> = {
  name: 'sql',
  task: 'Ask',
  summary: 'Query the facts in SQL; without a query, list tables and columns',
  about:
    'The dialect is that of SQLite, and queries can only read. Each kind and each register is a table of its name; facts has the columns that all kinds share; other tables are checks, bulletins, fact_entries and fact_dates. Tables not named here may change with any version. A date x also has x_first and x_last; a list x is JSON and has x_count. --names works in columns taken directly from a field. Ctrl-C stops a query.',
  arguments: [['[query]', 'a SELECT in quotes, or - to read it from standard input']],
  examples: `
    pism sql # tables and their columns
    pism sql "SELECT kind, count(*) AS facts FROM facts GROUP BY kind" # the number of facts of each kind
    pism sql "SELECT id, verdict, source_says FROM checks" --json # what other sources say, as JSON
  `,
  options: sqlOptions,
  async run(context) {
    const { index, options, words } = context;
    const { database, kinds } = index;
    const [query] = words;
    if (query === undefined) return listTables(database, kinds);
    const sql = query === '-' ? await readQueryText(context) : query;
    const result = runSql(kinds, compileSql(database, sql), options.names === true);
    const { first, rows } = begun(result.rows);
    if (first.length > 0) return { ...result, rows };
    const notes = notesAt('stderr', 'The query found no rows.');
    return { ...result, rows, notes, exit: options.exitStatus ? 'no' : 'done' };
  },
};

/** The longest query that is read from standard input. */
const maxQueryBytes = 1_000_000;

async function readQueryText({ io }: Context<typeof sqlOptions>): Promise<string> {
  const query = (await io.input?.(maxQueryBytes)) ?? '';
  if (query.length <= maxQueryBytes) return query.toString();
  throw new PismError('usage', `The query on standard input is longer than ${maxQueryBytes} bytes`);
}
