import { lstatSync, type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { bulletinFile, type FolderFile, type Layout, listBulletin, readLayouts } from '../load/folder.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import { metaOf, setMeta, storedNames } from './schema.ts';

// Changed files are detected as git does: by size, times and inode. A file that changed just before the snapshot ("racily
// clean") is read again next time. A new file changes the times of its folder.

/**
 * Files whose changes make the same queries stale. A kind has a slot in every bulletin, even where the file is missing; its
 * other files, such as `<kind>-more.yaml`, are a set of their own.
 */
interface FileSet {
  name: string;
  slots: number;
  /** Made when it is needed: an archive has thirty thousand, and most queries only compare numbers. */
  pathAt(slot: number): string;
  /** Four numbers for each slot: size, mtime and ctime in milliseconds, inode; zeros if there is no file. */
  stats: Float64Array;
}

/** What the files that a query reads looked like at one moment. */
export interface Snapshot {
  layouts: Layout[];
  /** One for each slot of the sets. */
  bulletinFolders: string[];
  /** When it was taken, in milliseconds since 1970. */
  taken: number;
  /** The kinds and registers, on which all facts rest. */
  definitions: FileSet;
  sets: FileSet[];
  /** One for each kind with other files than `<kind>.yaml`. */
  parts: FileSet[];
}

/** The paths of a kind's files other than `<kind>.yaml`, by kind. */
export type PartPaths = Record<string, string[]>;

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
const partsName = ' parts';

/** Takes a snapshot of what queries for facts of this kind read; `null` is a query for everything. */
export function takeSnapshot(
  factsFolders: string[],
  kinds: Kind[],
  wanted: Kind | null,
  partPaths: PartPaths,
): Snapshot {
  const layouts = readLayouts(factsFolders);
  const bulletinFolders = layouts.flatMap(({ root, bulletins }) => bulletins.map((name) => `${root}/${name}`));
  const names = wanted ? [foldersFor(wanted.kind), wanted.kind] : [foldersName, ...kinds.map(({ kind }) => kind)];
  if (!wanted || bulletinFolders.length <= fewBulletins) names.push('bulletin', 'source');
  const taken = Date.now();
  const paths = layouts.flatMap(({ definitions }) => definitions.map(({ path }) => path));
  const definitions = newSet(definitionsName, paths.length, (slot) => paths[slot] as string);
  for (let slot = 0; slot < paths.length; slot += 1) noteStat(definitions, slot);
  const sets = names.map((name) => {
    const file = isFolders(name) ? '' : `/${name}.yaml`;
    return newSet(name, bulletinFolders.length, (slot) => bulletinFolders[slot] + file);
  });
  // Folder by folder, not set by set: the system finds the files of one folder fastest one after the other.
  for (let slot = 0; slot < bulletinFolders.length; slot += 1) for (const set of sets) noteStat(set, slot);
  const parts = Object.entries(partPaths).filter(([kind]) => !wanted || kind === wanted.kind);
  return {
    layouts,
    bulletinFolders,
    taken,
    definitions,
    sets,
    parts: parts.map(([kind, paths]) => partSet(kind, paths)),
  };
}

/** The files other than `<kind>.yaml` that the index has. */
export function partPathsIn(database: DatabaseSync): PartPaths {
  return parseStored(metaOf(database, 'parts') ?? '{}');
}

function partSet(kind: string, paths: string[]): FileSet {
  const set = newSet(`${partsName} ${kind}`, paths.length, (slot) => paths[slot] as string);
  for (let slot = 0; slot < paths.length; slot += 1) noteStat(set, slot);
  return set;
}

function isFolders(name: string): boolean {
  return name.startsWith(foldersName);
}

function newSet(name: string, slots: number, pathAt: FileSet['pathAt']): FileSet {
  return { name, slots, pathAt, stats: new Float64Array(slots * statsPerFile) };
}

function noteStat({ pathAt, stats }: FileSet, slot: number): void {
  const status = statFile(pathAt(slot));
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
  if (metaOf(database, 'paths') !== pathsOf(snapshot)) return false;
  return allSets(snapshot).every((set) => {
    const stored = storedStats(database, set.name);
    return stored !== undefined && changedPaths(set, stored).length === 0;
  });
}

function allSets({ definitions, sets, parts }: Snapshot): FileSet[] {
  return [definitions, ...sets, ...parts];
}

/** Whether the index was last updated with the same bulletins. */
export function hasSameBulletins(database: DatabaseSync, { bulletinFolders }: Snapshot): boolean {
  return JSON.stringify(storedPaths(database)[1]) === JSON.stringify(bulletinFolders);
}

/** The kinds and registers that may have changed; undefined if one is new or gone. */
export function changedDefinitions(
  database: DatabaseSync,
  { layouts, definitions }: Snapshot,
): FolderFile[] | undefined {
  if (JSON.stringify(storedPaths(database)[0]) !== JSON.stringify(pathsIn(definitions))) return undefined;
  const changed = new Set(changedPaths(definitions, storedStats(database, definitionsName)));
  return layouts.flatMap((layout) => layout.definitions).filter(({ path }) => changed.has(path));
}

/** The files in the bulletins' folders that may have changed, are new or are gone. */
export function changedFiles(database: DatabaseSync, snapshot: Snapshot): FolderFile[] {
  const { bulletinFolders, sets, parts } = snapshot;
  const oldSlots = new Map(storedPaths(database)[1].map((folder, slot) => [folder, slot]));
  const files = sets.flatMap((set): FolderFile[] => {
    const oldSlot = (slot: number) => oldSlots.get(bulletinFolders[slot] as string);
    const paths = changedPaths(set, storedStats(database, set.name), oldSlot);
    if (set.name === foldersName) return [...paths.flatMap(listBulletin), ...indexedFilesIn(database, snapshot, paths)];
    return isFolders(set.name) ? partsIn(paths, set.name, database) : paths.map(fileAt);
  });
  const ofParts = parts.flatMap((set) => changedPaths(set, storedStats(database, set.name)).map(fileAt));
  return [...new Map([...files, ...ofParts].map((file) => [file.path, file])).values()];
}

function fileAt(path: string): FolderFile {
  return bulletinFile(dirname(path), basename(path, '.yaml'));
}

/** The files in these folders, other than `<kind>.yaml`, of the kind whose set of folders this is. */
function partsIn(folders: string[], set: string, database: DatabaseSync): FolderFile[] {
  const { kinds } = storedNames(database);
  const isPart = ({ kind, role }: FolderFile) => role === 'facts' && set === foldersFor(partOf(kind, kinds) ?? '');
  return folders.flatMap((folder) => listBulletin(folder).filter(isPart));
}

/** The kind of which a file of this name is a part; none for the file that is named as the kind. */
function partOf(name: string, kinds: Kind[]): string | undefined {
  const names = kinds.map(({ kind }) => kind);
  return names.includes(name) || name.endsWith('.yml') ? undefined : kindOfFile(name, names);
}

/** A snapshot that has those of the changed files, too, that are new parts of a kind; to be taken before they are read. */
export function withNewParts(snapshot: Snapshot, files: FolderFile[], kinds: Kind[]): Snapshot {
  const known = new Map(snapshot.parts.map((set) => [set.name, set]));
  const ofFacts = files.filter(({ role }) => role === 'facts');
  for (const [kind, found] of Map.groupBy(ofFacts, (file) => partOf(file.kind, kinds))) {
    if (kind === undefined) continue;
    const old = known.get(partSet(kind, []).name) ?? partSet(kind, []);
    const paths = pathsIn(old);
    const set = partSet(kind, [...paths, ...found.map(({ path }) => path).filter((path) => !paths.includes(path))]);
    // What is known already may have changed since it was looked at.
    set.stats.set(old.stats);
    known.set(set.name, set);
  }
  return { ...snapshot, parts: [...known.values()] };
}

/** The paths of a set that look different from what is stored, or may have changed without looking so. */
function changedPaths(
  { slots, pathAt, stats }: FileSet,
  stored: ReturnType<typeof storedStats>,
  oldSlot = (slot: number): number | undefined => slot,
): string[] {
  const racySince = stored ? stored.taken - racyWindow : Number.POSITIVE_INFINITY;
  const hasChanged = (slot: number): boolean => {
    const at = slot * statsPerFile;
    const old = oldSlot(slot);
    for (let stat = 0; stat < statsPerFile; stat += 1) {
      // A new folder has no old slot: compare with zeros.
      const before = old === undefined ? 0 : (stored?.stats[old * statsPerFile + stat] ?? 0);
      if (stats[at + stat] !== before) return true;
    }
    return (stats[at + 1] as number) > racySince || (stats[at + 2] as number) > racySince;
  };
  const changed: string[] = [];
  for (let slot = 0; slot < slots; slot += 1) if (hasChanged(slot)) changed.push(pathAt(slot));
  return changed;
}

/** Indexed files in changed or deleted folders: they may be gone. */
function indexedFilesIn(
  database: DatabaseSync,
  { bulletinFolders, layouts }: Snapshot,
  changed: string[],
): FolderFile[] {
  const unchanged = new Set(bulletinFolders);
  const databases = layouts.flatMap(({ definitions }) => definitions.filter(({ role }) => role === 'database'));
  // What an exported database stands for is no file of its own.
  const isExported = (file: string) => databases.some(({ path }) => file.startsWith(`${path}/`));
  for (const folder of changed) unchanged.delete(folder);
  const files = database.prepare("SELECT path, role, bulletin, kind FROM files WHERE bulletin <> ''").all();
  return (files as unknown as FolderFile[]).filter(({ path }) => !unchanged.has(dirname(path)) && !isExported(path));
}

/** Stores a snapshot in the index; files that could not be read are stored as changed, so that they are tried again. */
export function noteSnapshot(database: DatabaseSync, snapshot: Snapshot, unread: Set<string>): void {
  const note = database.prepare('INSERT OR REPLACE INTO snapshots (name, stats, taken) VALUES (?, ?, ?)');
  for (const { name, slots, pathAt, stats } of allSets(snapshot)) {
    for (let slot = 0; slot < slots && unread.size > 0; slot += 1)
      if (unread.has(pathAt(slot))) stats.fill(-1, slot * statsPerFile, (slot + 1) * statsPerFile);
    note.run(name, new Uint8Array(stats.buffer), snapshot.taken);
  }
  setMeta(database, 'paths', pathsOf(snapshot));
  const parts = snapshot.parts.map((set) => [set.name.slice(partsName.length + 1), pathsIn(set)]);
  if (parts.length > 0)
    setMeta(database, 'parts', JSON.stringify({ ...partPathsIn(database), ...Object.fromEntries(parts) }));
  // A query for one kind then compares with these folders.
  if (snapshot.sets.some(({ name }) => name === foldersName))
    database.prepare("DELETE FROM snapshots WHERE name GLOB ? || ' *'").run(foldersName);
}

function pathsOf({ definitions, bulletinFolders }: Snapshot): string {
  return JSON.stringify([pathsIn(definitions), bulletinFolders]);
}

function pathsIn({ slots, pathAt }: FileSet): string[] {
  return Array.from({ length: slots }, (_, slot) => pathAt(slot));
}

function storedPaths(database: DatabaseSync): [definitions: string[], bulletinFolders: string[]] {
  return parseStored(metaOf(database, 'paths') ?? '[[],[]]');
}

/** What the index has stored of a set; undefined if nothing that makes sense. */
function storedStats(database: DatabaseSync, name: string) {
  const query = database.prepare('SELECT stats, taken FROM snapshots WHERE name = ?');
  const row = query.get(name) ?? (isFolders(name) ? query.get(foldersName) : undefined);
  const bytes = row?.['stats'];
  if (!(bytes instanceof Uint8Array) || bytes.length % (8 * statsPerFile) !== 0) return undefined;
  // Copy: a Float64Array must start at a multiple of eight bytes.
  return { stats: new Float64Array(bytes.slice().buffer), taken: Number(row?.['taken']) };
}
