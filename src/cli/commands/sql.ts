import { resolve } from 'node:path';
import { Option } from 'commander';
import { type Exit, exits, PismError, reasonOf } from '../../errors.ts';
import { listTables } from '../../query/catalogue.ts';
import { compileSql, runSql } from '../../query/sql.ts';
import { tooLarge } from '../../query/sql-error.ts';
import { mayCompileLong, mayRunLong } from '../../query/sql-plan.ts';
import { release } from '../../store/guard.ts';
import type { Command } from '../command.ts';
import { type Context, requireFit } from '../context.ts';
import { watched } from '../io.ts';
import { removeAbandoned } from '../make-beside.ts';
import { exitStatusOption, inGroup, outputOptions } from '../options.ts';
import { printResult } from '../print.ts';
import { tell } from '../tell.ts';

const defaultTimeout = 30;

/** In bytes, as SQLite counts. */
const longestQuery = 1_000_000;

/** `pism sql`: a query in SQL over the index, which it can read and not change. */
export const command: Command = {
  summary: 'Read-only SQL (SQLite) over the facts; alone, the tables and columns there are',
  about:
    'Every kind is a view of its name with its fields; a date x also has x_first and x_last, a list x is JSON and has x_count. The view facts has what all kinds share; further tables are checks, bulletins, actors, fact_actors and fact_dates. Queries only read; what else is in the index may change with any version. Values are printed as they are stored; --names gives names in the place of codes in columns that come straight from a field.',
  arguments: [['[query]', 'one SELECT in quotes; - reads it from standard input']],
  examples: [
    ['pism sql', 'which tables and columns there are'],
    ['pism sql "SELECT status, count(*) AS facts FROM treaties GROUP BY status"', 'treaties by status'],
    ['pism sql "SELECT id, verdict, source_says FROM checks WHERE grade = \'official\'" --json', 'checks as JSON'],
  ],
  options: [
    ...inGroup('Query', [
      new Option(
        '--timeout <seconds>',
        `end a query that computes for longer than this; ${defaultTimeout} unless given`,
      )
        .argParser(wholeSeconds)
        .default(defaultTimeout),
      exitStatusOption(),
    ]),
    ...outputOptions(),
  ],
  instead: {
    '--limit': 'Write LIMIT at the end of the query.',
    '--sort': 'Write ORDER BY in the query.',
    '--where': 'Write WHERE in the query.',
    '--count': 'Write SELECT count(*) in the query.',
  },
  async run(context) {
    const { io, index, options, words } = context;
    requireFit(index, null);
    if (words[0] === undefined)
      return done(await printResult(context, listTables(index.database, index.kinds)), context);
    const query = words[0] === '-' ? readQueryText(context) : words[0];
    const canBeWatched = io.again !== undefined && !io.env[watched];
    // A stranger's database can have been made so that even a look at each row has no end.
    if (canBeWatched && (index.exported !== undefined || mayCompileLong(query))) return runWatched(query, context);
    const compiled = compileSql(index.database, index.kinds, query);
    if (canBeWatched && mayRunLong(index.database, compiled.sql)) return runWatched(query, context);
    const names = options['names'] === true;
    const result = runSql(index.database, index.kinds, compiled, names);
    return done(await printResult(context, { ...result, endless: io.env[watched] !== undefined }), context);
  },
};

function readQueryText({ io }: Context): string {
  if (!io.input) throw new PismError('usage', 'There is no standard input to read a query from');
  try {
    const text = io.input(longestQuery);
    if (Buffer.byteLength(text) <= longestQuery) return text;
  } catch (thrown) {
    throw new PismError('unreadable', `The query on standard input cannot be read: ${reasonOf(thrown)}`);
  }
  throw new PismError('usage', `The query on standard input is longer than ${longestQuery} bytes`);
}

async function done(rows: number, { io, options }: Context): Promise<Exit> {
  if (rows > 0) return 'done';
  await tell('The query gives no rows.\n', io);
  return options['exitStatus'] ? 'no' : 'done';
}

// Most queries end after a look at each fact. The others run in a process that can be ended, which costs another start.
async function runWatched(query: string, context: Context): Promise<Exit> {
  const seconds = context.options['timeout'] as number;
  release(context.index.database);
  const end = await context.io.again?.(query, seconds);
  if (end === 'late' || end === 'large') {
    const { io, options } = context;
    if (options['output'] !== undefined) removeAbandoned(resolve(io.cwd, String(options['output'])));
    throw end === 'late' ? tooLong(seconds) : tooLarge();
  }
  const [exit] = Object.entries(exits).find(([, known]) => known === end) ?? ['fault'];
  return exit as Exit;
}

function tooLong(seconds: number): PismError {
  const time = seconds === 1 ? 'a second' : `${seconds} seconds`;
  const hint = 'Narrow it down, or give it more time with --timeout.';
  return new PismError('interrupted', `The query computed for ${time} and was ended`, hint);
}

function wholeSeconds(value: string): number {
  if (/^\d{1,6}$/.test(value) && Number(value) > 0) return Number(value);
  throw new PismError('usage', `--timeout takes a whole number of seconds from 1, not ${value}`);
}
