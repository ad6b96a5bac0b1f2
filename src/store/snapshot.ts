import { lstatSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { bulletinFile, type FolderFile, type FolderLayout, listBulletin, readLayouts } from '../load/folder.ts';
import { type Kind, kindOfFactsFile } from '../model/kind.ts';

// Changed files are detected as git does: by size, times and inode. A new file changes the times of its folder.

/** The state, at one moment, of the files that queries for a kind (or for all kinds) read. */
export interface Snapshot {
  wanted: Kind | null;
  layouts: FolderLayout[];
  /** When it was taken, in milliseconds since 1970. */
  taken: number;
  /** The paths of kinds and registers, which all facts need. */
  definitions: string[];
  /** The folders of sources, in which new files may be. */
  folders: string[];
  seen: Map<string, Stat>;
  /** The snapshot stored in the index for the same queries. */
  stored: StoredSnapshot | undefined;
}

/** Size, mtime and ctime in milliseconds, and inode; zeros if there is no file. */
type Stat = readonly number[];

interface StoredSnapshot {
  /** JSON, because the lists are compared whole. */
  definitions: string;
  folders: string;
  files: string[];
  /** The index of a path's first number in `stats`. */
  places: Map<string, number>;
  stats: Float64Array;
}

/** A second change within this many milliseconds may leave the times equal: FAT stores them in steps of two seconds. */
const racyWindow = 2_500;

/** The stat of a file that must be read again: NaN equals nothing. */
export const unknownStat: Stat = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];

/** Up to this many sources, every query also checks their descriptions: ids are shorter if there is only one source. */
const fewSources = 64;

/**
 * Takes a snapshot for queries of this kind, or of all if `null`. Without an index, the facts files are unknown. Files seen a
 * moment `before` are not looked at again: a later change is found by the next query.
 */
export function takeSnapshot(
  database: DatabaseSync | undefined,
  roots: string[],
  wanted: Kind | null,
  before?: Pick<Snapshot, 'seen' | 'taken'>,
): Snapshot {
  const layouts = readLayouts(roots);
  const definitions = layouts.flatMap((layout) => layout.definitions.map(({ path }) => path));
  const folders = layouts.flatMap(({ root, sources }) => sources.map((name) => `${root}/${name}`));
  const stored = database && storedFor(database, wanted);
  const taken = before?.taken ?? Date.now();
  const seen = new Map<string, Stat>();
  for (const path of [...definitions, ...folders, ...(stored?.files ?? [])])
    seen.set(path, before?.seen.get(path) ?? statOf(path));
  return { wanted, layouts, taken, definitions, folders, seen, stored };
}

// A broken link has a stat too, so that it is reported. lstat first: a plain file then costs one call.
function statOf(path: string): Stat {
  try {
    const own = lstatSync(path, { throwIfNoEntry: false });
    const status = own?.isSymbolicLink() ? (statSync(path, { throwIfNoEntry: false }) ?? own) : own;
    if (status) return [status.size, status.mtimeMs, status.ctimeMs, status.ino];
  } catch {
    // A file in a folder that may not be entered; reading it reports why.
  }
  return [0, 0, 0, 0];
}

/** Whether no file of this snapshot has changed since the index was updated. */
export function isFresh(snapshot: Snapshot): boolean {
  const { seen } = snapshot;
  return (
    hasSame('definitions', snapshot) &&
    hasSame('folders', snapshot) &&
    changedAmong(seen.keys(), snapshot).next().done === true
  );
}

/** Whether the index was last updated with the same kinds and registers, or the same sources, edited or not. */
export function hasSame(list: 'definitions' | 'folders', { stored, ...snapshot }: Snapshot): boolean {
  return stored?.[list] === JSON.stringify(snapshot[list]);
}

/** The paths whose stat differs from the stored one, or that may have changed within the racy window. */
export function changedAmong(paths: Iterable<string>, { seen, stored }: Snapshot): IteratorObject<string> {
  return Iterator.from(paths).filter((path) => {
    const at = stored?.places.get(path);
    return at === undefined || seen.get(path)?.some((number, place) => number !== stored?.stats[at + place]) === true;
  });
}

/** The files in the sources' folders that may have changed, are new or are gone; the new ones join the snapshot. */
export function changedFiles(snapshot: Snapshot, kinds: Kind[]): FolderFile[] {
  const { folders, stored, seen } = snapshot;
  const changed = [...changedAmong(stored?.files ?? [], snapshot)];
  const found = [...changedAmong(folders, snapshot)]
    .flatMap(listBulletin)
    .filter((file) => !seen.has(file.path) && isWanted(file, snapshot, kinds));
  for (const { path } of found) seen.set(path, statOf(path));
  return [...changed.map((path) => bulletinFile(dirname(path), basename(path, '.yaml'))), ...found];
}

function isWanted({ role, kind }: FolderFile, { wanted, folders }: Snapshot, kinds: Kind[]): boolean {
  if (!wanted) return true;
  if (role !== 'facts') return folders.length <= fewSources;
  return kindOfFactsFile(kind, kinds) === wanted.kind;
}

// A file that changed just before the snapshot may change again with the same times.
function statToStore(path: string, { seen, taken }: Snapshot): Stat {
  const stat = seen.get(path) ?? unknownStat;
  return Math.max(...stat.slice(1, 3)) > taken - racyWindow ? unknownStat : stat;
}

/** Stores a snapshot in the index, which now has its files; a snapshot of all kinds also for queries of each kind. */
export function storeSnapshot(database: DatabaseSync, snapshot: Snapshot, kinds: Kind[]): void {
  const { wanted, definitions, folders } = snapshot;
  const note = database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?, ?)');
  // Files of a joined database are not on disk, and have no hash.
  const filesOf = database.prepare(`SELECT path FROM files
    WHERE source <> '' AND hash <> '' AND (?1 IN ('', kind) OR (role <> 'facts' AND ?2)) ORDER BY file`);
  const isFew = folders.length <= fewSources ? 1 : 0;
  for (const name of wanted ? [wanted.kind] : ['', ...kinds.map(({ kind }) => kind)]) {
    const files = filesOf.all(name, isFew).map(({ path }) => String(path));
    const stats = [...definitions, ...folders, ...files].flatMap((path) => statToStore(path, snapshot));
    const lists = [definitions, folders, files].map((paths) => JSON.stringify(paths));
    note.run(name, ...lists, new Uint8Array(Float64Array.from(stats).buffer));
  }
}

/** The snapshot stored for these queries; undefined if there is none or it is damaged. */
function storedFor(database: DatabaseSync, wanted: Kind | null): StoredSnapshot | undefined {
  const row = database.prepare('SELECT * FROM snapshots WHERE name = ?').get(wanted?.kind ?? '');
  const { definitions, folders, files, stats: bytes } = row ?? {};
  if (!(bytes instanceof Uint8Array)) return undefined;
  const lists = [definitions, folders, files].map((paths) => parseStored<string[]>(paths));
  const places = new Map(lists.flat().map((path, at) => [path, at * unknownStat.length]));
  if (bytes.length !== places.size * unknownStat.length * Float64Array.BYTES_PER_ELEMENT) return undefined;
  // Copy: a Float64Array must start at a multiple of eight bytes.
  const stats = new Float64Array(bytes.slice().buffer);
  return { definitions: String(definitions), folders: String(folders), files: lists[2] ?? [], places, stats };
}
