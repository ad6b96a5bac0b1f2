import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode, isDatabaseTrouble, isSystemError, PismError, reasonOf, sqliteCode } from '../errors.ts';

const mark = '.pism-draft';

/** How often a room is made before it goes without a lock: more often, nobody comes between making and locking. */
const mostTries = 4;

/** A hidden folder beside a place, in which something is made for it. */
interface Room {
  path: string;
  lock: DatabaseSync | undefined;
}

/**
 * Lets a file or folder be made beside its place, and moves it there whole over what may stand there: however the process
 * ends, nobody finds half of it. Throws a PismError where it cannot be written.
 */
export function makeBeside<Value>(place: string, make: (draft: string) => Value): Value {
  const target = behindLinks(place);
  removeAbandoned(target);
  let room: Room | undefined;
  try {
    room = newRoom(target);
    const value = make(join(room.path, 'new'));
    moveIntoPlace(room.path, target);
    return value;
  } catch (thrown) {
    throw isUnwritable(thrown) ? unwritable(place, thrown) : thrown;
  } finally {
    if (room) discard(room);
  }
}

/** Removes what processes left that were ended while they made something for this place. */
export function removeAbandoned(place: string): void {
  const target = behindLinks(place);
  const beginning = `.${basename(target)}.`;
  for (const name of namesIn(dirname(target))) {
    if (!name.startsWith(beginning) || !/^[0-9a-f]{8}\.pism-draft$/.test(name.slice(beginning.length))) continue;
    const path = join(dirname(target), name);
    if (!isOurs(path)) continue;
    const lock = hold(path);
    if (lock) discard({ path, lock });
  }
}

/** The error for a file or folder that cannot be written. */
export function unwritable(place: string, thrown: unknown): PismError {
  return new PismError('unreadable', `${place} cannot be written: ${reasonOf(thrown)}`);
}

/** Whether a failure is one of writing, and no fault of ours. */
export function isUnwritable(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || thrown instanceof PismError) return false;
  return isSystemError(thrown) || isFull(thrown);
}

// A folder of its own keeps away from others' eyes what is not done, and from their names; the dot, from those who take every
// folder beside it for data, as we do with facts.
function newRoom(target: string): Room {
  for (let tries = 1; ; tries += 1) {
    const path = join(dirname(target), `.${basename(target)}.${crypto.randomUUID().slice(0, 8)}${mark}`);
    mkdirSync(path, { mode: 0o700 });
    const lock = hold(path);
    // Until it was locked, another process may have taken it for abandoned. Where nothing can be locked, nobody does.
    if (lock ? existsSync(lockOf(path)) : tries === mostTries) return { path, lock };
    discard({ path, lock });
  }
}

/**
 * Locks a room for this process alone; nothing where another one has it, or where files cannot be locked. The lock tells who
 * is alive where process numbers do not: the system takes it back however a process ends, and containers share it as they
 * share the folder. Only SQLite gives us one.
 */
function hold(room: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(lockOf(room));
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (thrown) {
    lock?.close();
    if (!isDatabaseTrouble(thrown)) throw thrown;
    return undefined;
  }
}

function lockOf(room: string): string {
  return join(room, 'lock');
}

// In a folder that others write to, what looks like ours could be a link of theirs.
function isOurs(room: string): boolean {
  const status = lstatSync(room, { throwIfNoEntry: false });
  return status?.isDirectory() === true && (!process.getuid || status.uid === process.getuid());
}

function discard({ path, lock }: Room): void {
  // Windows removes no file that is open.
  if (process.platform === 'win32') lock?.close();
  remove(path);
  if (lock?.isOpen) lock.close();
}

/** What stands at a place, or nothing. Throws a PismError where that cannot be known. */
export function statusOf(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch (thrown) {
    throw unwritable(place, thrown);
  }
}

/** Where links lead, so that the file or folder behind them is replaced and not the link; also where there is none yet. */
export function behindLinks(place: string): string {
  if (statusOf(place)) return realpathSync(place);
  const folder = dirname(place);
  return statusOf(folder) ? join(realpathSync(folder), basename(place)) : place;
}

function moveIntoPlace(room: string, target: string): void {
  const draft = join(room, 'new');
  const former = statusOf(target);
  if (former) belongAs(former, draft);
  // A folder cannot be moved over one that is not empty, so that for a moment there is none.
  if (former?.isDirectory()) renameSync(target, join(room, 'old'));
  try {
    renameSync(draft, target);
  } catch (thrown) {
    if (former?.isDirectory()) renameSync(join(room, 'old'), target);
    throw thrown;
  }
}

/** Lets those and only those have the new one who had the former. */
function belongAs({ uid, gid, mode }: Stats, draft: string): void {
  try {
    chownSync(draft, uid, gid);
  } catch (thrown) {
    // Only the administrator may give a file away; whoever else replaces it, owns it then.
    if (!hasCode(thrown, 'EPERM')) throw thrown;
  }
  chmodSync(draft, mode & 0o777);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Writing there will tell what is wrong with it, if it matters.
    return [];
  }
}

// What cannot be removed, such as another user's, is left; the next one may be able to.
function remove(room: string): void {
  try {
    rmSync(room, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** SQLite has codes of its own for a file that cannot be opened, written or made larger. */
function isFull(thrown: Error): boolean {
  return [8, 10, 13, 14].includes(sqliteCode(thrown) ?? 0);
}
