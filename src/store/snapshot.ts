import { lstatSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { bulletinFile, type FolderFile, type Layout, listBulletin, readLayouts } from '../load/folder.ts';
import type { Kind } from '../model/kind.ts';
import { metaOf, setMeta } from './schema.ts';

// How pism knows that a file has changed, as git does: size, times and inode of every file are compared with those noted
// in the index. What changed just before it was noted ("racily clean") is read again the next time.

/** Files whose changes make the same queries stale: a slot for each, or for each bulletin whether it has the file or not. */
interface FileSet {
  name: string;
  paths: string[];
  /** Four numbers a slot: size, mtime and ctime in milliseconds, inode; zeros where there is no file. */
  stats: Float64Array;
}

/** What the files that a query depends on looked like at one moment. */
export interface Snapshot {
  layouts: Layout[];
  /** The bulletins' folders, one for each slot of the sets. */
  folders: string[];
  /** When it was taken, in milliseconds since 1970. */
  taken: number;
  /** The kinds and registers, on which all facts rest. */
  definitions: FileSet;
  sets: FileSet[];
}

/** After a change, a file may change again for this long (in milliseconds) without looking different: FAT counts two seconds. */
const racyWindow = 2_500;
const width = 4;

/** With so few bulletins, every query depends on their descriptions too: it costs next to nothing. */
const fewBulletins = 64;

// No kind has a space in its name.
const definitionsName = ' definitions';
const foldersName = ' folders';

/** Takes a snapshot of what a query for facts of this kind depends on; `null` is a query for everything. */
export function takeSnapshot(facts: string[], kinds: Kind[], wanted: Kind | null): Snapshot {
  const layouts = readLayouts(facts);
  const folders = layouts.flatMap(({ root, bulletins }) => bulletins.map((name) => `${root}/${name}`));
  const names = wanted ? [wanted.kind] : [foldersName, ...kinds.map(({ kind }) => kind)];
  if (!wanted || folders.length <= fewBulletins) names.push('bulletin');
  const taken = Date.now();
  const definitions = newSet(
    definitionsName,
    layouts.flatMap((layout) => layout.definitions.map(({ path }) => path)),
  );
  for (let slot = 0; slot < definitions.paths.length; slot += 1) noteStat(definitions, slot);
  const sets = names.map((name) =>
    newSet(name, name === foldersName ? folders : folders.map((folder) => `${folder}/${name}.yaml`)),
  );
  // Folder by folder, not set by set: the system finds the files of one folder fastest one after the other.
  for (let slot = 0; slot < folders.length; slot += 1) for (const set of sets) noteStat(set, slot);
  return { layouts, folders, taken, definitions, sets };
}

function newSet(name: string, paths: string[]): FileSet {
  return { name, paths, stats: new Float64Array(paths.length * width) };
}

function noteStat({ paths, stats }: FileSet, slot: number): void {
  const status = statFile(paths[slot] as string);
  if (status) stats.set([status.size, status.mtimeMs, status.ctimeMs, status.ino], slot * width);
}

// A link to nothing has a status of its own: it exists, and is a problem. Asked in this order, a plain file costs one call.
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

/** Whether the index has noted all files of this snapshot just as they look. */
export function isFresh(database: DatabaseSync, snapshot: Snapshot): boolean {
  if (metaOf(database, 'paths') !== pathsOf(snapshot)) return false;
  return [snapshot.definitions, ...snapshot.sets].every(({ name, stats }) => {
    const noted = notedSet(database, name);
    return noted && !noted.isRacy && bytesOf(noted.stats).equals(bytesOf(stats));
  });
}

/** Whether the index was last updated with the same bulletins. */
export function hasSameBulletins(database: DatabaseSync, { folders }: Snapshot): boolean {
  return String(notedPaths(database)[1]) === String(folders);
}

/** The kinds and registers that may have changed; nothing where one is new or gone. */
export function changedDefinitions(
  database: DatabaseSync,
  { layouts, definitions }: Snapshot,
): FolderFile[] | undefined {
  if (String(notedPaths(database)[0]) !== String(definitions.paths)) return undefined;
  const changed = new Set(changedPaths(definitions, notedSet(database, definitionsName)));
  return layouts.flatMap((layout) => layout.definitions).filter(({ path }) => changed.has(path));
}

/** The files in the bulletins' folders that may have changed, are new or are gone. */
export function changedFiles(database: DatabaseSync, snapshot: Snapshot): FolderFile[] {
  const { folders, sets } = snapshot;
  const before = new Map(notedPaths(database)[1].map((folder, slot) => [folder, slot]));
  const files = sets.flatMap((set): FolderFile[] => {
    const paths = changedPaths(set, notedSet(database, set.name), (slot) => before.get(folders[slot] as string));
    if (set.name !== foldersName) return paths.map((path) => bulletinFile(dirname(path), set.name));
    return [...paths.flatMap(listBulletin), ...filesOutside(database, folders, paths)];
  });
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The paths that look different from what was noted, or may have changed without looking so. */
function changedPaths(
  { paths, stats }: FileSet,
  noted: ReturnType<typeof notedSet>,
  slotOf = (slot: number): number | undefined => slot,
): string[] {
  const isRacy = (time: number) => noted !== undefined && time > noted.taken - racyWindow;
  return paths.filter((_, slot) => {
    const old = slotOf(slot);
    for (let each = 0; each < width; each += 1) {
      // What is new was nothing before.
      const before = old === undefined ? 0 : (noted?.stats[old * width + each] ?? 0);
      if (stats[slot * width + each] !== before) return true;
    }
    return isRacy(stats[slot * width + 1] as number) || isRacy(stats[slot * width + 2] as number);
  });
}

// Of a folder that changed, any file may be gone; of one that is gone, all are.
function filesOutside(database: DatabaseSync, folders: string[], changed: string[]): FolderFile[] {
  const unchanged = new Set(folders);
  for (const folder of changed) unchanged.delete(folder);
  const files = database.prepare("SELECT path, role, bulletin, kind FROM files WHERE bulletin <> ''").all();
  return (files as unknown as FolderFile[]).filter(({ path }) => !unchanged.has(path.slice(0, path.lastIndexOf('/'))));
}

/** Notes a snapshot in the index; files that could not be read are noted as changed, so that they are tried again. */
export function noteSnapshot(database: DatabaseSync, snapshot: Snapshot, unread: Set<string>): void {
  const { taken, definitions, sets } = snapshot;
  const note = database.prepare('INSERT OR REPLACE INTO snapshots (name, stats, taken, racy) VALUES (?, ?, ?, ?)');
  for (const { name, paths, stats } of [definitions, ...sets]) {
    let newest = 0;
    for (let slot = 0; slot < paths.length; slot += 1) {
      newest = Math.max(newest, stats[slot * width + 1] as number, stats[slot * width + 2] as number);
      if (unread.has(paths[slot] as string)) stats.fill(-1, slot * width, (slot + 1) * width);
    }
    note.run(name, bytesOf(stats), taken, Number(newest > taken - racyWindow));
  }
  setMeta(database, 'paths', pathsOf(snapshot));
}

function pathsOf({ definitions, folders }: Snapshot): string {
  return JSON.stringify([definitions.paths, folders]);
}

function notedPaths(database: DatabaseSync): [definitions: string[], folders: string[]] {
  return JSON.parse(metaOf(database, 'paths') ?? '[[],[]]') as [string[], string[]];
}

/** What the index has noted of a set. */
function notedSet(database: DatabaseSync, name: string) {
  const row = database.prepare('SELECT stats, taken, racy FROM snapshots WHERE name = ?').get(name);
  const blob = row?.['stats'];
  if (!row || !(blob instanceof Uint8Array) || blob.length % Float64Array.BYTES_PER_ELEMENT > 0) return undefined;
  // A copy, for a blob may begin at any byte and numbers of eight bytes must not.
  const stats = new Float64Array(blob.slice().buffer);
  return { stats, taken: Number(row['taken']), isRacy: row['racy'] === 1 };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
