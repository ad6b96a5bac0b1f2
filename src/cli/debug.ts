import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { counted } from '../model/text.ts';
import { loadedSources } from '../package.ts';
import { visible } from '../render/options.ts';
import type { Io } from './command.ts';

/** The executed statements, each with its number of runs and its total time in milliseconds. */
const statements = new Map<string, { runs: number; spent: number }>();

/** Where PISM_DEBUG=1 writes its lines: to standard error. */
export function debugLog({ stderr }: Pick<Io, 'stderr'>): (message: string) => void {
  return (message) => stderr.write(`debug: ${visible(message)}\n`);
}

/** Times every later statement of this connection. */
export function timeStatements(database: DatabaseSync): void {
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    const statement = prepare(sql);
    for (const name of ['all', 'get', 'run'] as const)
      Object.assign(statement, { [name]: timed(sql, statement[name].bind(statement)) });
    // Read all rows at once to time them; this takes as long as reading them one by one.
    return Object.assign(statement, { iterate: (...values: SQLInputValue[]) => statement.all(...values).values() });
  };
}

function timed<Values extends unknown[]>(sql: string, run: (...values: Values) => unknown) {
  const line = sql.replace(/\s+/g, ' ').trim();
  return (...values: Values) => {
    const started = performance.now();
    try {
      return run(...values);
    } finally {
      const { runs, spent } = statements.get(line) ?? { runs: 0, spent: 0 };
      statements.set(line, { runs: runs + 1, spent: spent + performance.now() - started });
    }
  };
}

/** Logs the statements that were timed, and which of our source files a built program has loaded. */
export function logSummary(io: Pick<Io, 'stderr'>): void {
  const log = debugLog(io);
  for (const [sql, { runs, spent }] of statements) log(`${spent.toFixed(2)} ms in ${counted(runs, 'run')}: ${sql}`);
  const sources = loadedSources();
  if (sources.length > 0) log(`${sources.length} source files loaded: ${sources.join(' ')}`);
}
