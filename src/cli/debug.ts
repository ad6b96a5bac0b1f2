import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { loadedSources } from '../package.ts';
import { visible } from '../render/page.ts';
import type { Io } from './command.ts';

/** The statements that were run, with how often and for how many milliseconds. */
const statements = new Map<string, { runs: number; spent: number }>();

/** Where PISM_DEBUG=1 writes its lines: to standard error. */
export function debugLog({ stderr }: Pick<Io, 'stderr'>): (message: string) => void {
  return (message) => stderr.write(`debug: ${visible(message)}\n`);
}

/** Times every statement that is run on this connection from here on. */
export function timeStatements(database: DatabaseSync): void {
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => timed(prepare(sql), sql.replace(/\s+/g, ' ').trim());
}

/** Logs the statements that were timed, and which of our source files a built program has loaded. */
export function logSummary(io: Pick<Io, 'stderr'>): void {
  const log = debugLog(io);
  for (const [sql, { runs, spent }] of statements)
    log(`${spent.toFixed(2)} ms in ${runs} ${runs === 1 ? 'run' : 'runs'}: ${sql}`);
  const sources = loadedSources();
  if (sources.length > 0) log(`${sources.length} source files loaded: ${sources.join(' ')}`);
}

function timed(statement: StatementSync, sql: string): StatementSync {
  const time = statements.get(sql) ?? { runs: 0, spent: 0 };
  statements.set(sql, time);
  const spend = <Value>(work: () => Value): Value => {
    const started = performance.now();
    try {
      return work();
    } finally {
      time.spent += performance.now() - started;
    }
  };
  return new Proxy(statement, {
    get(target, name: keyof StatementSync) {
      const member = target[name] as unknown;
      if (typeof member !== 'function') return member;
      if (!['all', 'get', 'run', 'iterate'].includes(name)) return member.bind(target);
      return (...values: never[]) => {
        time.runs += 1;
        const result = spend(() => member.apply(target, values));
        return name === 'iterate' ? timedRows(result as Iterator<unknown>, spend) : result;
      };
    },
  });
}

function* timedRows(rows: Iterator<unknown>, spend: <Value>(work: () => Value) => Value): Generator {
  for (let next = spend(() => rows.next()); !next.done; next = spend(() => rows.next())) yield next.value;
}
