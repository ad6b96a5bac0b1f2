import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode, isDatabaseTrouble, isSystemError, sqliteCode } from '../errors.ts';

/** Bytes of a page of the index: SQLite writes its file in whole ones. */
export const pageSize = 4096;

/** Milliseconds to wait for another process that is writing the index. */
export const patience = 10_000;

/** SQLite's result codes for a file that is damaged, or that is no database. */
const damaged = [11, 26];

/** A database that this process alone has until it is closed, whoever else builds the same index. */
interface Draft {
  path: string;
  database: DatabaseSync;
}

/**
 * Builds an index beside its place and moves it there whole: nobody ever opens half of one, whoever else builds at the same
 * time. Goes on with what a process left that did not live to finish. False where the cache folder cannot be written.
 */
export async function buildInPlace(
  file: string,
  fill: (database: DatabaseSync) => Promise<void>,
  isOurs: (database: DatabaseSync) => boolean,
): Promise<boolean> {
  let draft: Draft | undefined;
  try {
    makeFolder(dirname(file));
    draft = takeOver(file, isOurs) ?? newDraft(file);
    await fill(draft.database);
    moveIntoPlace(draft, file);
    // Who built the same meanwhile and was killed has left something that nobody needs any more.
    takeOver(file, () => false);
    return true;
  } catch (thrown) {
    if (draft) discard(draft);
    if (isTrouble(thrown)) return false;
    throw thrown;
  }
}

// With `recursive`, Node.js tries for ever to make a folder in one that takes none, as `/proc`.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown;
  }
}

function newDraft(file: string): Draft {
  const path = `${file}.${crypto.randomUUID()}.draft`;
  return { path, database: hold(path) };
}

/** Takes over what a process left that is no more, if it is of the same folders and version; what is of no use is removed. */
function takeOver(file: string, isOurs: (database: DatabaseSync) => boolean): Draft | undefined {
  let taken: Draft | undefined;
  for (const path of draftsOf(file)) {
    const draft = abandoned(path);
    if (!draft) continue;
    if (!taken && isUsable(draft, isOurs)) taken = draft;
    else discard(draft);
  }
  return taken;
}

function draftsOf(file: string): Set<string> {
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));
  const drafts = names.map((name) => name.replace(/-journal$/, '')).filter((name) => name.endsWith('.draft'));
  return new Set(drafts.map((name) => join(dirname(file), name)));
}

/** A draft that no process is at work on; nothing where one is. */
function abandoned(path: string): Draft | undefined {
  try {
    return { path, database: hold(path) };
  } catch (thrown) {
    if (!isDatabaseTrouble(thrown)) throw thrown;
    // Where there are too few descriptors to look into it, somebody may be at work on it.
    if (damaged.includes(sqliteCode(thrown) ?? 0)) remove(path);
    return undefined;
  }
}

/**
 * Opens a draft for this process alone. The lock tells who is alive where process numbers do not: the system takes it back
 * however a process ends, and it holds between containers that share a cache folder. What a killed process had not committed
 * is undone here, under the name that its journal belongs to; that is why a draft keeps its name.
 */
function hold(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT`);
    // A killed process loses nothing that was committed; only a power failure could, and then the draft is begun anew.
    database.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

function isUsable({ database }: Draft, isOurs: (database: DatabaseSync) => boolean): boolean {
  try {
    return isOurs(database);
  } catch (thrown) {
    if (isDatabaseTrouble(thrown)) return false;
    database.close();
    throw thrown;
  }
}

/**
 * Moves a draft to where the index is, while nobody writes to the one that may stand there: what SQLite keeps beside that one
 * to undo its changes would be applied to the new one. A draft is still locked when it moves, so that nobody takes it for
 * abandoned.
 */
function moveIntoPlace({ path, database }: Draft, file: string): void {
  const former = existsSync(file) ? quieted(file) : undefined;
  try {
    // Windows moves and removes no file that is open.
    if (process.platform === 'win32') for (const each of [database, former]) each?.close();
    // A power failure must not leave half an index under its name: SQLite takes zeros in a long text for the text. It is
    // asked to wait for the disk itself, because a descriptor of our own, once closed, would take its lock along.
    if (database.isOpen) database.exec('PRAGMA synchronous = NORMAL; PRAGMA user_version = 1');
    for (const each of [path, file]) rmSync(`${each}-journal`, { force: true });
    renameSync(path, file);
  } finally {
    for (const each of [database, former]) if (each?.isOpen) each.close();
  }
}

/** An index that nobody can write to while it is open here. One with which that is not to be had is removed. */
function quieted(file: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: patience });
    database.exec('BEGIN IMMEDIATE');
    return database;
  } catch (thrown) {
    database?.close();
    if (!isDatabaseTrouble(thrown)) throw thrown;
    // Before its journal: without it, what is half done in it could not be undone.
    rmSync(file);
    return undefined;
  }
}

function discard({ path, database }: Draft): void {
  if (database.isOpen) database.close();
  remove(path);
}

// Where the cache folder cannot be written, there may be no draft, and no way to look for one either.
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
    rmSync(`${path}-journal`, { force: true });
  } catch {
    return;
  }
}

// Whatever is wrong with the cache, its index can be made again.
function isTrouble(thrown: unknown): boolean {
  return isDatabaseTrouble(thrown) || isSystemError(thrown);
}
