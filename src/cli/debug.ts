import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { loadedSources } from '../package.ts';
import type { Io } from './io.ts';

/** Writes a line of what PISM_DEBUG=1 asks for to standard error. */
export function debugLog({ stderr }: Pick<Io, 'stderr'>, message: string): void {
  stderr.write(`debug: ${message}\n`);
}

/** Logs every statement that is run on this connection from here on, with the milliseconds that SQLite takes for it. */
export function logStatements(database: DatabaseSync, log: (message: string) => void): void {
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) =>
    timed(prepare(sql), (spent) => log(`${spent.toFixed(2)} ms  ${sql.replace(/\s+/g, ' ').trim()}`));
}

/** Logs which of our source files this process has loaded. */
export function logLoadedSources(log: (message: string) => void): void {
  const sources = loadedSources();
  log(`${sources.length} source files loaded: ${sources.join(' ')}`);
}

function timed(statement: StatementSync, done: (spent: number) => void): StatementSync {
  return new Proxy(statement, {
    get(target, name: keyof StatementSync) {
      const member = target[name] as unknown;
      if (typeof member !== 'function') return member;
      if (!['all', 'get', 'run', 'iterate'].includes(name)) return member.bind(target);
      return (...values: never[]) => {
        const started = performance.now();
        const result = member.apply(target, values);
        if (name === 'iterate') return timedRows(result as Iterator<unknown>, done);
        done(performance.now() - started);
        return result;
      };
    },
  });
}

function* timedRows(rows: Iterator<unknown>, done: (spent: number) => void): Generator {
  let spent = 0;
  try {
    for (;;) {
      const started = performance.now();
      const { value, done: isOver } = rows.next();
      spent += performance.now() - started;
      if (isOver) return;
      yield value;
    }
  } finally {
    done(spent);
  }
}
