import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode, messageOf, PismError, sqliteCode } from '../errors.ts';

const mark = '.pism-draft';

/**
 * Lets a file or folder be made beside its place, and moves it there whole over what may stand there: however the process
 * ends, nobody finds half of it. Throws a PismError where it cannot be written.
 */
export function makeBeside<Value>(place: string, make: (draft: string) => Value): Value {
  const target = behindLinks(place);
  removeAbandoned(target);
  const room = roomOf(target, process.pid);
  try {
    mkdirSync(room, { mode: 0o700 });
    const value = make(join(room, 'new'));
    moveIntoPlace(room, target);
    return value;
  } catch (thrown) {
    throw isUnwritable(thrown) ? unwritable(place, thrown) : thrown;
  } finally {
    remove(room);
  }
}

/** Removes what processes left that were ended while they made something for this place. */
export function removeAbandoned(place: string): void {
  const target = behindLinks(place);
  for (const name of namesIn(dirname(target))) {
    const pid = /^\.(\d+)\.pism-draft$/.exec(name.slice(basename(target).length + 1))?.[1];
    if (pid === undefined || name !== basename(roomOf(target, Number(pid)))) continue;
    if (Number(pid) === process.pid || !isAlive(Number(pid))) remove(join(dirname(target), name));
  }
}

/** The error for a file or folder that cannot be written. */
export function unwritable(place: string, thrown: unknown): PismError {
  return new PismError('unreadable', `${place} cannot be written: ${messageOf(thrown).replace(/,.*$/, '')}`);
}

/** Whether a failure is one of writing, and no fault of ours. */
export function isUnwritable(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || thrown instanceof PismError) return false;
  return 'syscall' in thrown || isFull(thrown);
}

// A folder of its own keeps away from others' eyes what is not done, and from their names; the dot, from those who take every
// folder beside it for data, as we do with facts.
function roomOf(target: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.${pid}${mark}`);
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return hasCode(thrown, 'EPERM');
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
