import { type Exit, exits, PismError, reasonOf } from '../../errors.ts';
import { listTables } from '../../query/catalogue.ts';
import { compileSql, outOfMemory, runSql } from '../../query/sql.ts';
import type { ChildEnd, Command, Context } from '../command.ts';
import { exitStatusOption, option, outputOptions } from '../options.ts';
import { printResult } from '../print.ts';
import { exitFor } from './list.ts';

/** Seconds of computing for a query over an exported database, which a stranger can have made so that reading has no end. */
const exportedTimeout = 30;

const timeoutMeaning = `end the query when it computes for longer; ${exportedTimeout} for an exported .db, else no limit`;

/** The longest query that is read from standard input. */
const maxQueryBytes = 1_000_000;

/** `pism sql`: a query in SQL over the index, which it can read and not change. */
export const command: Command = {
  summary: 'Query the facts with SQL (SQLite); without a query, list tables and columns',
  about:
    'Every kind is a view of its name with its fields; a date x also has x_first and x_last, a list x is JSON and has x_count. The view facts has what all kinds share; every register is a view of its name too; further tables are checks, bulletins, fact_entries and fact_dates. Queries only read; anything else in the index may change with any version. Values are printed as they are stored; --names gives names instead of codes in columns that come straight from a field. Ctrl-C ends a query.',
  arguments: [['[query]', 'one SELECT in quotes; - reads it from standard input']],
  examples: [
    ['pism sql', 'tables and columns'],
    ['pism sql "SELECT kind, count(*) AS facts FROM facts GROUP BY kind"', 'facts by kind'],
    ['pism sql "SELECT id, verdict, source_says FROM checks" --json', 'checks as JSON'],
  ],
  options: [
    option('Query', '--timeout <seconds>', timeoutMeaning, wholeSeconds),
    exitStatusOption('Query'),
    ...outputOptions,
  ],
  instead: 'Write WHERE, ORDER BY, LIMIT or count(*) in the query.',
  async run(context) {
    const { io, index, options, words } = context;
    const { database, kinds, exported } = index;
    const [query] = words;
    if (query === undefined) return exitFor(await printResult(context, listTables(database, kinds)), context, noRows);
    const sql = query === '-' ? await readQueryText(context) : query;
    const seconds = options.timeout ?? (exported === undefined ? undefined : exportedTimeout);
    if (seconds !== undefined && io.runInChild) return endOf(await io.runInChild(sql, seconds), seconds);
    const result = runSql(database, kinds, compileSql(database, kinds, sql), options.names === true);
    return exitFor(await printResult(context, result), context, noRows);
  },
};

const noRows = async () => 'The query gives no rows.';

async function readQueryText({ io }: Context): Promise<string> {
  if (!io.input) throw new PismError('usage', 'There is no standard input to read a query from');
  try {
    const text = await io.input(maxQueryBytes);
    if (Buffer.byteLength(text) <= maxQueryBytes) return text;
  } catch (thrown) {
    throw new PismError('unreadable', `The query on standard input cannot be read: ${reasonOf(thrown)}`);
  }
  throw new PismError('usage', `The query on standard input is longer than ${maxQueryBytes} bytes`);
}

function endOf(end: ChildEnd, seconds: number): Exit {
  if (typeof end === 'number') return (Object.keys(exits) as Exit[]).find((exit) => exits[exit] === end) ?? 'fault';
  if (end === 'memory') throw outOfMemory();
  const time = seconds === 1 ? 'a second' : `${seconds} seconds`;
  const hint = 'Narrow it down, or give it more time with --timeout.';
  throw new PismError('interrupted', `The query computed for ${time} and was ended`, hint);
}

function wholeSeconds(value: string): number {
  if (/^\d{1,6}$/.test(value) && Number(value) > 0) return Number(value);
  throw new PismError('usage', `--timeout takes a whole number of seconds from 1, not ${value}`);
}
