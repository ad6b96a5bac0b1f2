import { lstatSync, type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { bulletinFile, type FolderFile, type Layout, listBulletin, readLayouts } from '../load/folder.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import { readAll } from './rows.ts';

// Changed files are detected as git does: by size, times and inode. A file that changed just before the snapshot ("racily
// clean") is read again next time. A new file changes the times of its folder.

/** Files or folders whose changes make the same queries stale. */
interface FileSet {
  name: string;
  paths: string[];
  /** Four numbers for each path: size, mtime and ctime in milliseconds, inode; zeros if there is no file. */
  stats: Float64Array;
  /** Whether the paths are those that the index has stored. */
  isStored?: boolean;
}

/** What the files that a query reads looked like at one moment. */
export interface Snapshot {
  layouts: Layout[];
  /** When it was taken, in milliseconds since 1970. */
  taken: number;
  /** The kinds and registers, on which all facts rest. */
  definitions: FileSet;
  /** The folders of bulletins, in which new files may be. */
  folders: FileSet;
  /** The files of each kind that the index has, and those that describe the sources. */
  files: FileSet[];
}

/** A second change within this many milliseconds may leave the times equal: FAT stores them in steps of two seconds. */
const racyWindow = 2_500;
const statsPerFile = 4;

/** Up to this many bulletins, every query also checks what describes each: ids are shorter if there is only one. */
const fewBulletins = 64;

// No kind has a space in its name.
const definitionsName = ' definitions';
const foldersName = ' folders';
// The same folders, as they were when the files of one kind were last looked for in them.
const foldersFor = (kind: string) => `${foldersName} ${kind}`;

/** Takes a snapshot of what queries for facts of this kind read, `null` being all; of no index, its files are unknown. */
export function takeSnapshot(
  database: DatabaseSync | undefined,
  factsFolders: string[],
  kinds: Kind[],
  wanted: Kind | null,
): Snapshot {
  const layouts = readLayouts(factsFolders);
  const bulletinFolders = layouts.flatMap(({ root, bulletins }) => bulletins.map((name) => `${root}/${name}`));
  const names = (wanted ? [wanted] : kinds).map(({ kind }) => kind);
  if (!wanted || bulletinFolders.length <= fewBulletins) names.push('bulletin', 'source');
  const snapshot: Snapshot = {
    layouts,
    taken: Date.now(),
    definitions: fileSet(
      definitionsName,
      layouts.flatMap(({ definitions }) => definitions.map(({ path }) => path)),
    ),
    folders: fileSet(wanted ? foldersFor(wanted.kind) : foldersName, bulletinFolders),
    files: names.map((name) => {
      const stored = database && storedSet(database, name);
      return { ...fileSet(name, stored ? parseStored(stored.paths) : []), isStored: stored !== undefined };
    }),
  };
  noteStats(allSets(snapshot));
  return snapshot;
}

function fileSet(name: string, paths: string[]): FileSet {
  return { name, paths, stats: new Float64Array(paths.length * statsPerFile) };
}

function noteStats(sets: FileSet[]): void {
  const slots = Math.max(...sets.map(({ paths }) => paths.length));
  // Folder by folder, not set by set: the system finds the files of one folder fastest one after the other.
  for (let slot = 0; slot < slots; slot += 1) for (const set of sets) noteStat(set, slot);
}

function noteStat({ paths, stats }: FileSet, slot: number): void {
  const path = paths[slot];
  const status = path === undefined ? undefined : statFile(path);
  if (!status) return;
  const at = slot * statsPerFile;
  stats[at] = status.size;
  stats[at + 1] = status.mtimeMs;
  stats[at + 2] = status.ctimeMs;
  stats[at + 3] = status.ino;
}

// A link to nothing has a status of its own: it exists, and is a problem. lstat first: a plain file then costs one call.
function statFile(path: string): Stats | undefined {
  const own = statBy(lstatSync, path);
  return own?.isSymbolicLink() ? (statBy(statSync, path) ?? own) : own;
}

function statBy(stat: typeof statSync, path: string): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch {
    // A file in a folder that may not be entered; reading it reports why.
    return undefined;
  }
}

/** Whether no file of this snapshot has changed since the index was updated. */
export function isFresh(database: DatabaseSync, snapshot: Snapshot): boolean {
  const { definitions, folders, files } = snapshot;
  // The paths of files are those stored.
  const hasAll =
    [definitions, folders].every((set) => hasSamePaths(database, set)) &&
    files.every(({ isStored }) => isStored === true);
  return hasAll && allSets(snapshot).every((set) => changedPaths(database, set).length === 0);
}

function allSets({ definitions, folders, files }: Snapshot): FileSet[] {
  return [definitions, folders, ...files];
}

function hasSamePaths(database: DatabaseSync, { name, paths }: FileSet): boolean {
  return storedSet(database, name)?.paths === JSON.stringify(paths);
}

/** Whether the index was last updated with the same bulletins. */
export function hasSameBulletins(database: DatabaseSync, { folders }: Snapshot): boolean {
  return hasSamePaths(database, folders);
}

/** The kinds and registers that may have changed; undefined if one is new or gone. */
export function changedDefinitions(
  database: DatabaseSync,
  { layouts, definitions }: Snapshot,
): FolderFile[] | undefined {
  if (!hasSamePaths(database, definitions)) return undefined;
  const changed = new Set(changedPaths(database, definitions));
  return layouts.flatMap((layout) => layout.definitions).filter(({ path }) => changed.has(path));
}

/** The files in the bulletins' folders that may have changed, are new or are gone. */
export function changedFiles(database: DatabaseSync, snapshot: Snapshot, kinds: Kind[]): FolderFile[] {
  const { folders, files } = snapshot;
  const known = new Set(files.flatMap(({ paths }) => paths));
  const changedFolders = changedPaths(database, folders);
  const found = changedFolders.flatMap(listBulletin);
  const isWanted = (file: FolderFile) => files.some(({ name }) => name === setOf(file, kinds));
  const others =
    folders.name === foldersName
      ? [...found, ...indexedFilesIn(database, snapshot, changedFolders)]
      : found.filter(isWanted);
  const changed = files
    .flatMap((set) => changedPaths(database, set))
    .map((path) => bulletinFile(dirname(path), basename(path, '.yaml')));
  const all = [...changed, ...others.filter(({ path }) => !known.has(path))];
  return [...new Map(all.map((file) => [file.path, file])).values()];
}

/** The name of the set that a file belongs to; none for one of an unknown kind, of which only the name matters. */
function setOf({ role, kind }: FolderFile, kinds: Kind[]): string | undefined {
  if (role === 'bulletin' || role === 'source') return role;
  const names = kinds.map((each) => each.kind);
  return kind.endsWith('.yml') ? undefined : kindOfFile(kind, names);
}

/** A snapshot without the files that are gone, and with the new ones among those changed; to be taken before they are read. */
export function withNewFiles(snapshot: Snapshot, changed: FolderFile[], kinds: Kind[]): Snapshot {
  const bySet = Map.groupBy(changed, (file) => setOf(file, kinds));
  const files = snapshot.files.map(({ name, paths, stats }) => {
    const known = new Set(paths);
    const isThere = (at: number) =>
      stats.subarray(at * statsPerFile, (at + 1) * statsPerFile).some((stat) => stat !== 0);
    const found = (bySet.get(name) ?? []).map(({ path }) => path).filter((path) => !known.has(path));
    const added = fileSet(name, found);
    noteStats([added]);
    const kept = stats.filter((_, at) => isThere(Math.floor(at / statsPerFile)));
    return {
      name,
      paths: [...paths.filter((_, at) => isThere(at)), ...found],
      stats: Float64Array.from([...kept, ...added.stats]),
    };
  });
  return { ...snapshot, files };
}

/** The paths of a set that look different from what is stored, or may have changed without looking so. */
function changedPaths(database: DatabaseSync, { name, paths, stats, isStored }: FileSet): string[] {
  const stored = storedSet(database, name);
  const racySince = stored ? stored.taken - racyWindow : Number.POSITIVE_INFINITY;
  const isAligned = isStored === true || stored?.paths === JSON.stringify(paths);
  const places = isAligned
    ? undefined
    : new Map(parseStored<string[]>(stored?.paths ?? '[]').map((path, place) => [path, place]));
  return paths.filter((path, place) => {
    const at = place * statsPerFile;
    const before = places ? places.get(path) : place;
    for (let stat = 0; stat < statsPerFile; stat += 1) {
      // What is new has no stored place: compare with zeros.
      const old = before === undefined ? 0 : (stored?.stats[before * statsPerFile + stat] ?? 0);
      if (stats[at + stat] !== old) return true;
    }
    return (stats[at + 1] ?? 0) > racySince || (stats[at + 2] ?? 0) > racySince;
  });
}

/** Indexed files in changed or deleted folders: they may be gone. */
function indexedFilesIn(database: DatabaseSync, { folders, layouts }: Snapshot, changed: string[]): FolderFile[] {
  const unchanged = new Set(folders.paths);
  const databases = layouts.flatMap(({ definitions }) => definitions.filter(({ role }) => role === 'database'));
  // What an exported database stands for is no file of its own.
  const isExported = (file: string) => databases.some(({ path }) => file.startsWith(`${path}/`));
  for (const folder of changed) unchanged.delete(folder);
  const files = readAll<FolderFile>(database, "SELECT path, role, bulletin, kind FROM files WHERE bulletin <> ''");
  return files.filter(({ path }) => !unchanged.has(dirname(path)) && !isExported(path));
}

/** Stores a snapshot in the index; files that could not be read are stored as changed, so that they are tried again. */
export function noteSnapshot(database: DatabaseSync, snapshot: Snapshot, unread: Set<string>): void {
  const note = database.prepare('INSERT OR REPLACE INTO snapshots (name, paths, stats, taken) VALUES (?, ?, ?, ?)');
  for (const { name, paths, stats } of allSets(snapshot)) {
    for (const [at, path] of unread.size > 0 ? paths.entries() : [])
      if (unread.has(path)) stats.fill(-1, at * statsPerFile, (at + 1) * statsPerFile);
    note.run(name, JSON.stringify(paths), new Uint8Array(stats.buffer), snapshot.taken);
  }
  // A query for one kind then compares with these folders.
  if (snapshot.folders.name === foldersName)
    database.prepare("DELETE FROM snapshots WHERE name GLOB ? || ' *'").run(foldersName);
}

/** What the index has stored of a set, the paths as JSON; undefined if nothing that makes sense. */
function storedSet(database: DatabaseSync, name: string) {
  const query = database.prepare('SELECT paths, stats, taken FROM snapshots WHERE name = ?');
  const row = query.get(name) ?? (name.startsWith(foldersName) ? query.get(foldersName) : undefined);
  const { paths, stats: bytes } = row ?? {};
  if (typeof paths !== 'string' || !(bytes instanceof Uint8Array)) return undefined;
  if (bytes.length % (8 * statsPerFile) !== 0) return undefined;
  // Copy: a Float64Array must start at a multiple of eight bytes.
  const stats = new Float64Array(bytes.slice().buffer);
  return { paths, stats, taken: Number(row?.['taken']) };
}
