/**
 * Loaded before the program, and set by environment variables: sends a signal before one of the steps that change files,
 * lists the fact files that are opened, makes opening a file fail for want of a descriptor, and sets
 * the clock ahead.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const { END_BEFORE_STEP, END_BY, FAIL_TO_OPEN, HOURS_AHEAD, NOTE_READS } = process.env;

type Call = (...values: unknown[]) => unknown;

if (END_BEFORE_STEP !== undefined) {
  let step = 0;
  const count = () => {
    step += 1;
    if (step === Number(END_BEFORE_STEP)) process.kill(process.pid, END_BY);
  };
  for (const name of ['renameSync', 'rmSync']) before(fs, name, count);
  before(DatabaseSync.prototype, 'close', function (this: DatabaseSync) {
    if (this.location() !== null) count();
  });
  before(DatabaseSync.prototype, 'exec', (sql) => /COMMIT|VACUUM/.test(String(sql)) && count());
}

if (NOTE_READS !== undefined) {
  const note = fs.appendFileSync;
  before(fs, 'openSync', (path) => String(path).endsWith('.yaml') && note(NOTE_READS, `${path}\n`));
}

if (FAIL_TO_OPEN !== undefined) {
  before(fs, 'openSync', (path) => {
    if (!String(path).endsWith(FAIL_TO_OPEN)) return;
    const details = { code: 'EMFILE', syscall: 'open', path };
    throw Object.assign(new Error(`EMFILE: too many open files, open '${path}'`), details);
  });
}

if (HOURS_AHEAD !== undefined) {
  const { now } = Date;
  Date.now = () => now() + Number(HOURS_AHEAD) * 3_600_000;
}

syncBuiltinESMExports();

function before(owner: object, name: string, act: Call): void {
  const methods = owner as Record<string, Call>;
  const original = methods[name] as Call;
  methods[name] = function (this: unknown, ...values: unknown[]) {
    act.apply(this, values);
    return original.apply(this, values);
  };
}
