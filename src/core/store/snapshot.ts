import { lstatSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { bulletinFile, type FolderFile, type FolderLayout, listBulletin, readLayouts } from '../load/folder.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';

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
export const scopes = { top: '//', definition: '', folder: '/' };

/** The SQL that finds what queries of a kind, or of all kinds for NULL, read. */
const scopesOf = `WHERE ?1 IS NULL OR scope IN ('${Object.values(scopes).join("', '")}', 'source', 'bulletin', ?1)`;

/** A second change within this many milliseconds may leave the times equal: FAT stores them in steps of two seconds. */
const racyWindow = 2_500;

/** The stat of a file that must be read again: no file has it. */
export const unknownStat = '';

/** Whether no file or folder that queries of this kind, or of all if `null`, read has changed since the index was updated. */
export function isUnchanged(database: DatabaseSync, wanted: Kind | null): boolean {
  // All paths in one row: of an archive, reading thousands of rows takes as long as asking for the stats.
  const sql = `SELECT json_group_array(path) AS paths, json_group_array(stat) AS stats FROM _stats ${scopesOf}`;
  const { paths, stats } = database.prepare(sql).get(wanted?.kind ?? null) as Record<'paths' | 'stats', string>;
  return stats === JSON.stringify(parseStored<string[]>(paths).map(statOf));
}

/** Takes a snapshot for queries of this kind, or of all if `null`. Without an index, the facts files are unknown. */
export function takeSnapshot(database: DatabaseSync | undefined, roots: string[], wanted: Kind | null): Snapshot {
  const taken = Date.now();
  const files: Snapshot['files'] = new Map();
  const watch = (path: string, scope: string, stored?: string) => {
    if (!files.has(path)) files.set(path, { scope, stored, stat: statOf(path) });
  };
  const stored = database?.prepare(`SELECT path, scope, stat FROM _stats ${scopesOf}`).all(wanted?.kind ?? null) ?? [];
  for (const { path, scope, stat } of stored) watch(String(path), String(scope), String(stat));
  const layouts = readLayouts(roots);
  for (const { root, sources, definitions } of layouts) {
    for (const path of [root, `${root}/kinds`, `${root}/registers`]) watch(path, scopes.top);
    for (const { path } of definitions) watch(path, scopes.definition);
    for (const name of sources) watch(`${root}/${name}`, scopes.folder);
  }
  return { layouts, taken, files };
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

/**
 * The paths of this scope, or of the files of sources, whose stat differs from the stored one, or that may have changed within
 * the racy window.
 */
export function changedPaths({ files }: Snapshot, wanted?: string): string[] {
  const isWanted = (scope: string) =>
    wanted === undefined ? !Object.values(scopes).includes(scope) : scope === wanted;
  return [...files].flatMap(([path, { scope, stat, stored }]) => (stat !== stored && isWanted(scope) ? path : []));
}

/**
 * The files in the sources' folders that may have changed, are new or are gone, and the new ones, which join the snapshot. Of
 * other kinds than the wanted one, new files are left to the queries that read them.
 */
export function changedFiles(snapshot: Snapshot, database: DatabaseSync, kinds: string[], wanted: Kind | null) {
  const { files } = snapshot;
  const known = changedPaths(snapshot).map((path) => bulletinFile(dirname(path), basename(path, '.yaml')));
  const isNoted = database.prepare('SELECT 1 FROM _stats WHERE path = ?');
  const added = changedPaths(snapshot, scopes.folder)
    .flatMap(listBulletin)
    .filter(({ path }) => !files.has(path) && !isNoted.get(path));
  const scopeOf = ({ role, kind }: FolderFile) => (role === 'facts' ? (kindOfFile(kind, kinds) ?? kind) : role);
  const isRead = (file: FolderFile) => wanted === null || file.role !== 'facts' || scopeOf(file) === wanted.kind;
  for (const file of added)
    files.set(file.path, { scope: scopeOf(file), stat: isRead(file) ? statOf(file.path) : unknownStat });
  return { added, toRead: [...known, ...added.filter(isRead)] };
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
