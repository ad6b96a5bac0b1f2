/** Loaded before the program: sends it a signal before one of the steps that change files. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const { END_BEFORE_STEP, END_BY } = process.env;

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

syncBuiltinESMExports();

function before(owner: object, name: string, act: Call): void {
  const methods = owner as Record<string, Call>;
  const original = methods[name] as Call;
  methods[name] = function (this: unknown, ...values: unknown[]) {
    act.apply(this, values);
    return original.apply(this, values);
  };
}
