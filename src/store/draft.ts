import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode } from '../errors.ts';

/**
 * Builds an index beside its place and moves it there whole: nobody ever opens half of one, whoever else builds at the same
 * time. Goes on with what a process left that did not live to finish. False where the cache folder cannot be written.
 */
export async function buildInPlace(
  file: string,
  fill: (database: DatabaseSync) => Promise<void>,
  isOurs: (database: DatabaseSync) => boolean,
): Promise<boolean> {
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = adoptDraft(file, draft, isOurs) ?? newDraft(draft);
    await fill(database);
    database.close();
    // What a killed process left half done in the old index must not be rolled back into the new one.
    rmSync(`${file}-journal`, { force: true });
    renameSync(draft, file);
    discard(draft);
    return true;
  } catch (thrown) {
    if (!isDatabaseTrouble(thrown) && !(thrown instanceof Error && 'syscall' in thrown)) throw thrown;
    discard(draft);
    return false;
  }
}

function newDraft(draft: string): DatabaseSync {
  discard(draft);
  return newConnection(draft);
}

function newConnection(draft: string): DatabaseSync {
  const database = new DatabaseSync(draft);
  // A killed process loses nothing that was committed; only a power failure could, and then the draft is begun anew.
  database.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
  return database;
}

/** Takes over the draft of a process that is no more, if it is of the same folders and version. */
function adoptDraft(
  file: string,
  draft: string,
  isOurs: (database: DatabaseSync) => boolean,
): DatabaseSync | undefined {
  for (const abandoned of abandonedDrafts(file)) {
    try {
      renameSync(abandoned, draft);
      if (existsSync(`${abandoned}-journal`)) renameSync(`${abandoned}-journal`, `${draft}-journal`);
      const database = newConnection(draft);
      if (isOurs(database)) return database;
      database.close();
    } catch (thrown) {
      // Somebody else may have taken it over first, or it may be beyond use.
      if (!isDatabaseTrouble(thrown) && !hasCode(thrown, 'ENOENT')) throw thrown;
    }
    discard(draft);
  }
  return undefined;
}

function abandonedDrafts(file: string): string[] {
  const start = `${basename(file)}.`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(start) && name.endsWith('.draft'))
    .filter((name) => !isAlive(Number(name.slice(start.length, -'.draft'.length))))
    .map((name) => join(dirname(file), name));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return hasCode(thrown, 'EPERM');
  }
}

// Where the cache folder cannot be written, there may be no draft, and no way to look for one either.
function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
    rmSync(`${draft}-journal`, { force: true });
  } catch {
    return;
  }
}

/** Whether SQLite is the one that complains: whatever is wrong with the cache, its index can be made again. */
export function isDatabaseTrouble(thrown: unknown): boolean {
  return hasCode(thrown, 'ERR_SQLITE_ERROR');
}
