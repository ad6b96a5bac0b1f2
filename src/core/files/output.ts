/** Writes files so that nothing is lost: whole or not at all, and never over facts. */
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { attempt, hasCode, isSystemError, PismError, reasonOf, sqliteCode } from '../errors.ts';

/**
 * Writes a file or folder as `writeTogether` does; throws a usage error where facts would be overwritten.
 */
export function writeAtomically(
  place: string,
  create: (draft: string) => void,
  index?: FactsRead,
  isFolder = false,
): void {
  if (index) explainFailure(place, () => refuseFacts(place, index, isFolder));
  writeTogether([[place, create]]);
}

/**
 * Creates files and folders, each in a hidden folder next to its place, and renames them into their places when all are
 * complete; on failure, what was there stays. `last` runs before the first is renamed. Throws a PismError where one cannot be
 * written, as when it is read-only.
 */
export function writeTogether(
  changes: readonly (readonly [place: string, create: (draft: string) => void])[],
  last?: () => void,
): void {
  const drafts: { place: string; folder: string; target: string }[] = [];
  try {
    for (const [place, create] of changes)
      explainFailure(place, () => {
        // Renaming does not ask whether the file that it replaces is read-only.
        if (statIfExists(place)) accessSync(place, constants.W_OK);
        const target = targetOf(place);
        // A folder keeps SQLite's journal with the draft; the dot hides it from programs that read every file.
        const folder = mkdtempSync(join(dirname(target), '.pism-draft-'));
        drafts.push({ place, folder, target });
        create(join(folder, 'new'));
      });
    last?.();
    for (const { place, folder, target } of drafts) explainFailure(place, () => moveIntoPlace(folder, target));
  } finally {
    // Another user's files in the old folder may be impossible to remove. The new folder is in place anyway.
    for (const { folder } of drafts) attempt(() => rmSync(folder, { recursive: true, force: true }));
  }
}

/** The facts being read, which output must not overwrite. */
interface FactsRead {
  folders: string[];
  files(): string[];
}

/** Throws a usage error if output at this place would overwrite the facts being read, or would itself be read as facts. */
export function refuseFacts(place: string, index: FactsRead, isFolder: boolean): void {
  if (isAmongFacts(targetOf(place), index, isFolder))
    throw new PismError('usage', `${place} is in the facts folder that is being read`, 'Write to another place.');
}

// Replace the target of a link, not the link; the target need not exist.
function targetOf(place: string): string {
  return attempt(() => realpathSync.native(place)) ?? join(realpathSync.native(dirname(place)), basename(place));
}

/**
 * Looks at a file or folder that will be read and replaced. The returned function throws if something in it has changed
 * since; call it last before the replacement.
 */
export function unchangedSince(place: string): () => void {
  const before = stateOf(place);
  return () => {
    if (stateOf(place) === before) return;
    throw new PismError('unreadable', `${place} has changed meanwhile`, 'It was left as it is. Run the command again.');
  };
}

// Replacing a file changes its inode, and everything else its ctime.
function stateOf(place: string): string {
  const names = statIfExists(place)?.isDirectory() ? readdirSync(place, { recursive: true }) : [];
  let state = '';
  for (const name of ['', ...names]) {
    const status = attempt(() => statSync(join(place, String(name)), { bigint: true }));
    state += `${name} ${status?.ino} ${status?.ctimeNs}\n`;
  }
  return state;
}

/** A function that gives a file a new text, unless it has changed since `rewriterOf` was called. */
export function rewriterOf(place: string): (text: string) => void {
  const requireUnchanged = unchangedSince(place);
  return (text) =>
    writeAtomically(place, (draft) => {
      writePieces(draft, [text]);
      requireUnchanged();
    });
}

/** Writes text or bytes to the user's file as `writeAtomically` does; to a device or pipe directly. */
export function writeOutputFile(pieces: Iterable<string | Uint8Array>, place: string, index?: FactsRead): void {
  refuseFolder(place);
  if (statIfExists(place)?.isFile() === false) explainFailure(place, () => writePieces(place, pieces));
  else writeAtomically(place, (draft) => writePieces(draft, pieces), index);
}

/** Throws a usage error for a folder where a file was expected. */
function refuseFolder(place: string): void {
  if (statIfExists(place)?.isDirectory()) throw new PismError('usage', `${place} is a folder`, 'Name a file.');
}

/** Writes text or bytes to a file or device. */
export function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const descriptor = openSync(file, 'w');
  try {
    // Unlike writeSync, this writes the rest if the system takes only a part.
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } catch (thrown) {
    // The reader has closed the pipe.
    if (!hasCode(thrown, 'EPIPE')) throw thrown;
  } finally {
    closeSync(descriptor);
  }
}

/** The stat of a path; undefined if there is nothing or it cannot be read. */
export function statIfExists(path: string): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }));
}

// Whether this is a file of facts, also through a link, or would be a new YAML file or folder in a facts folder.
function isAmongFacts(target: string, { folders, ...read }: FactsRead, isFolder: boolean): boolean {
  const files = read.files();
  // A file may have two names, by a symbolic or a hard link.
  if (statIfExists(target)?.isFile() && files.some((file) => stateOf(file) === stateOf(target))) return true;
  if (!isFolder && !/\.ya?ml$/i.test(target)) return false;
  // Folders of sources can be links to outside the facts folder.
  const parents = [...new Set([...folders, ...files.map(dirname)])];
  return parents.some((folder) =>
    (target + sep).startsWith((attempt(() => realpathSync.native(folder)) ?? folder) + sep),
  );
}

function explainFailure(place: string, write: () => void): void {
  try {
    write();
  } catch (thrown) {
    // SQLite has its own codes for a file that cannot be opened, written or enlarged.
    if (!isSystemError(thrown) && ![8, 10, 13, 14].includes(sqliteCode(thrown) ?? 0)) throw thrown;
    throw new PismError('unreadable', `${place} cannot be written: ${reasonOf(thrown)}`);
  }
}

function moveIntoPlace(folder: string, target: string): void {
  const [draft, old] = [join(folder, 'new'), join(folder, 'old')];
  const former = statIfExists(target);
  // A folder cannot replace one that is not empty, so for a moment there is none.
  const isMoved = former?.isDirectory() === true;
  if (former) {
    // Only the administrator may change the owner of a file.
    attempt(() => chownSync(draft, former.uid, former.gid));
    chmodSync(draft, former.mode & 0o777);
  }
  if (isMoved) renameSync(target, old);
  try {
    renameSync(draft, target);
  } catch (thrown) {
    if (isMoved) renameSync(old, target);
    throw thrown;
  }
}
