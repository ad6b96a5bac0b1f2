import { lstatSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { bulletinFile, type FolderFile, type FolderLayout, listBulletin, readLayouts } from '../load/folder.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import { rowsOf } from './read.ts';

// Changed files are detected as git does: by size, times and inode. A new file changes the times of its folder.

/** The state, at one moment, of the files that queries for a kind (or for all kinds) read. */
export interface Snapshot {
  layouts: FolderLayout[];
  /** When it was taken, in milliseconds since 1970. */
  taken: number;
  /** The files and folders, by their paths. */
  files: Map<string, WatchedFile>;
}

/** A file or folder: the queries that read it (a kind, or one of `scopes`), and its stat, now and when the index was updated. */
interface WatchedFile {
  scope: string;
  stat: string;
  stored?: string | undefined;
}

/** The scopes of what is no file of a kind; descriptions have their role. No kind can have these names. */
export const scopes = { top: '//', definition: '', folder: '/', source: 'source', bulletin: 'bulletin' };

/** A second change within this many milliseconds may leave the times equal: FAT stores them in steps of two seconds. */
const racyWindow = 2_500;

/** The stat of a file that must be read again: no file has it. */
export const unknownStat = '';

/**
 * Up to this many sources, every query also checks the descriptions of bulletins: ids are shorter if there is only one source.
 * Those of other sources are always checked, as they say whether their facts are listed, and what they are worth as checks.
 */
const fewSources = 64;

/**
 * Takes a snapshot for queries of this kind, or of all if `null`. Without an index, the facts files are unknown. Files seen a
 * moment `before` are not looked at again: a later change is found by the next query.
 */
export function takeSnapshot(
  database: DatabaseSync | undefined,
  roots: string[],
  wanted: Kind | null,
  before?: Pick<Snapshot, 'files' | 'taken'>,
): Snapshot {
  const files: Snapshot['files'] = new Map();
  const snapshot: Snapshot = { layouts: [], taken: before?.taken ?? Date.now(), files };
  const watch = (path: string, scope: string, stored?: string) => {
    if (!files.has(path)) files.set(path, { scope, stored, stat: before?.files.get(path)?.stat ?? statOf(path) });
  };
  if (database) for (const { path, scope, stat } of storedRows(database, wanted)) watch(path, scope, stat);
  // What is new or gone at the top of a folder changes its times.
  if (database && changedPaths(snapshot, scopes.top).next().done) return snapshot;
  snapshot.layouts = readLayouts(roots);
  for (const { root, sources, definitions } of snapshot.layouts) {
    for (const path of [root, `${root}/kinds`, `${root}/registers`]) watch(path, scopes.top);
    for (const { path } of definitions) watch(path, scopes.definition);
    for (const name of sources) watch(`${root}/${name}`, scopes.folder);
  }
  return snapshot;
}

type StoredRow = Record<'path' | 'scope' | 'stat', string>;

function storedRows(database: DatabaseSync, wanted: Kind | null): IteratorObject<StoredRow> {
  const { top, definition, folder, source, bulletin } = scopes;
  const areFew = `(SELECT count(*) FROM _stats WHERE scope = '${folder}') <= ${fewSources}`;
  const sql = `SELECT path, scope, stat FROM _stats
    WHERE ?1 IS NULL OR scope IN ('${top}', '${definition}', '${folder}', '${source}', ?1) OR (scope = '${bulletin}' AND ${areFew})`;
  return rowsOf<StoredRow>(database, sql, [wanted?.kind ?? null]);
}

// A broken link has a stat too, so that it is reported. lstat first: a plain file then costs one call.
function statOf(path: string): string {
  try {
    const own = lstatSync(path, { throwIfNoEntry: false });
    const status = own?.isSymbolicLink() ? (statSync(path, { throwIfNoEntry: false }) ?? own) : own;
    if (status) return `${status.mtimeMs} ${status.ctimeMs} ${status.size} ${status.ino}`;
  } catch {
    // A file in a folder that may not be entered; reading it reports why.
  }
  return 'none';
}

/** The paths, of this scope or all but the tops of folders, whose stat differs from the stored one, or that may have changed within the racy window. */
export function changedPaths({ files }: Snapshot, wanted?: string): IteratorObject<string> {
  const changed = files
    .entries()
    .filter(
      ([, { scope, stat, stored }]) =>
        stat !== stored && (wanted === undefined ? scope !== scopes.top : scope === wanted),
    );
  return changed.map(([path]) => path);
}

/** The folders of sources in which files may be new or gone. */
export function changedFolders(snapshot: Snapshot): string[] {
  return [...changedPaths(snapshot, scopes.folder)];
}

/** Whether nothing has changed: a folder from which a file has gone and come back has the same files. */
export function isUnchanged(snapshot: Snapshot): boolean {
  const { files, layouts } = snapshot;
  const isFolder = (path: string) => layouts.length === 0 && files.get(path)?.scope === scopes.folder;
  return changedPaths(snapshot).every(
    (path) => isFolder(path) && listBulletin(path).every((file) => files.has(file.path)),
  );
}

/** The files in the sources' folders that may have changed, are new or are gone; the new ones join the snapshot. */
export function changedFiles(snapshot: Snapshot, kinds: string[]): FolderFile[] {
  const { files } = snapshot;
  const isFile = (path: string) => ![scopes.definition, scopes.folder].includes(files.get(path)?.scope ?? '');
  const changed = [...changedPaths(snapshot).filter(isFile)];
  const found = changedFolders(snapshot)
    .flatMap(listBulletin)
    .filter(({ path }) => !files.has(path));
  for (const { path, role, kind } of found)
    files.set(path, { scope: role === 'facts' ? (kindOfFile(kind, kinds) ?? kind) : role, stat: statOf(path) });
  return [...changed.map((path) => bulletinFile(dirname(path), basename(path, '.yaml'))), ...found];
}

/** Stores in the index what was seen of the files that it now has. */
export function storeSnapshot(database: DatabaseSync, { files, taken }: Snapshot): void {
  const store = database.prepare('INSERT OR REPLACE INTO _stats (path, scope, stat) VALUES (?, ?, ?)');
  for (const [path, { scope, stat, stored }] of files) {
    if (stat === stored) continue;
    const [modified = 0, changed = 0] = stat.split(' ').map(Number);
    // A file that changed just before the snapshot may change again with the same times.
    const isRacy = Math.max(modified, changed) > taken - racyWindow;
    store.run(path, scope, isRacy ? unknownStat : stat);
  }
}
