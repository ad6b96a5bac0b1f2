import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode, isSystemError, PismError, reasonOf, sqliteCode } from '../errors.ts';
import { statIfExists } from './stat.ts';

/**
 * Creates a file or folder in a hidden folder beside its place and renames it into the place when it is whole; on failure,
 * what was there stays. Throws a PismError where it cannot be written.
 */
export function writeAtomically(place: string, create: (draft: string) => void): void {
  explainFailure(place, () => {
    const target = resolveLinks(place);
    // A folder keeps SQLite's journal with the draft; the dot hides it from programs that read every file, as we do.
    const folder = mkdtempSync(join(dirname(target), '.pism-draft-'));
    try {
      create(join(folder, 'new'));
      moveIntoPlace(folder, target);
    } finally {
      removeIfPossible(folder);
    }
  });
}

/** Writes text to a file, whole or not at all; a device or pipe gets it as it comes. Throws a PismError where it cannot. */
export function writeText(place: string, pieces: Iterable<string>): void {
  refuseFolder(place);
  const former = statIfExists(place);
  explainFailure(place, () => {
    if (former && !former.isFile()) writePieces(place, pieces, 'w');
    else {
      // Renaming does not ask whether the file that it replaces is read-only.
      if (former) accessSync(place, constants.W_OK);
      writeAtomically(place, (draft) => writePieces(draft, pieces));
    }
  });
}

/** Throws a usage error for a folder where a file was expected. */
export function refuseFolder(place: string): void {
  if (statIfExists(place)?.isDirectory()) throw new PismError('usage', `${place} is a folder`, 'Name a file in it.');
}

/** Writes text to a file that does not exist yet, or to a device. */
export function writePieces(file: string, pieces: Iterable<string>, flags: 'wx' | 'w' = 'wx'): void {
  const descriptor = openSync(file, flags);
  try {
    // Unlike writeSync, it goes on where the system takes only a part.
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } catch (thrown) {
    // The reader of a pipe has left and wants no more.
    if (!hasCode(thrown, 'EPIPE')) throw thrown;
  } finally {
    closeSync(descriptor);
  }
}

/** Where links lead, so that the file behind them is replaced; also where nothing is there yet. */
export function resolveLinks(place: string): string {
  return explainFailure(place, () => {
    try {
      return realpathSync(place);
    } catch (thrown) {
      if (!hasCode(thrown, 'ENOENT')) throw thrown;
      return join(realpathSync(dirname(place)), basename(place));
    }
  });
}

function explainFailure<Value>(place: string, write: () => Value): Value {
  try {
    return write();
  } catch (thrown) {
    // SQLite has its own codes for a file that cannot be opened, written or enlarged.
    if (!isSystemError(thrown) && ![8, 10, 13, 14].includes(sqliteCode(thrown) ?? 0)) throw thrown;
    throw new PismError('unreadable', `${place} cannot be written: ${reasonOf(thrown)}`);
  }
}

function moveIntoPlace(folder: string, target: string): void {
  const [draft, old] = [join(folder, 'new'), join(folder, 'old')];
  const former = statIfExists(target);
  if (former) copyOwnership(former, draft);
  // No folder can be renamed over one that is not empty, so for a moment there is none.
  if (former?.isDirectory()) renameSync(target, old);
  try {
    renameSync(draft, target);
  } catch (thrown) {
    if (former?.isDirectory()) renameSync(old, target);
    throw thrown;
  }
}

function copyOwnership({ uid, gid, mode }: Stats, draft: string): void {
  try {
    chownSync(draft, uid, gid);
  } catch (thrown) {
    // Only the administrator may give files away; others own what they write.
    if (!hasCode(thrown, 'EPERM')) throw thrown;
  }
  chmodSync(draft, mode & 0o777);
}

// Of a former folder, another user's files cannot be removed. The new one is in place all the same.
function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}
