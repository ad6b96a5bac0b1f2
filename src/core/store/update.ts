import type { DatabaseSync } from 'node:sqlite';
import { readFile } from '../load/file.ts';
import { type FolderFile, refuseEmptyFolder, refuseLinksToTheSame } from '../load/folder.ts';
import type { Kind } from '../model/kind.ts';
import { addFile, type Definitions, itemCount, storedDefinitions } from './add-file.ts';
import { valueLimits } from './guard.ts';
import { joinFacts } from './join-facts.ts';
import { metaOf, setMeta, versionOf } from './metadata.ts';
import { derivedSchema, dropTables, schemaOf } from './schema.ts';
import {
  changedFiles,
  changedPaths,
  type Snapshot,
  scopes,
  storeSnapshot,
  takeSnapshot,
  unknownStat,
} from './snapshot.ts';
import { Writer } from './writer.ts';

/**
 * Updates an index for queries of one kind, or for everything, in one transaction; a first index is an update of an empty
 * one. Waits for another process's update. Rolls back on failure.
 */
export async function updateIndex(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<void> {
  Object.assign(database.limits, valueLimits);
  database.exec('BEGIN IMMEDIATE');
  try {
    await update(database, folders, options);
    database.exec('COMMIT');
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}

/** Called with the progress of an update. */
export type Progress = (done: { files: number; of: number; facts: number }) => void;

/** What an update depends on besides the facts. */
export interface UpdateOptions {
  /** The kind to update; without it, everything is updated. */
  kind?: string | undefined;
  /** Rebuilds the index, even if nothing has changed. */
  rebuild?: boolean | undefined;
  /** Makes the progress callback; called only when many files are read. */
  progress?: (() => Promise<Progress | undefined>) | undefined;
  /** Receives which index is used, for PISM_DEBUG. */
  log?: ((message: string) => void) | undefined;
}

async function update(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<void> {
  const stored = options.rebuild ? undefined : storedDefinitions(database, folders);
  if (!stored) return rebuild(database, folders, options);
  const kind = stored.kinds.find((each) => each.kind === options.kind) ?? null;
  const snapshot = takeSnapshot(database, folders, kind);
  const writer = new Writer(database, stored.registers);
  const isChanged = (path: string) => !writer.hasSameContent(readFile({ path }));
  if (changedPaths(snapshot, scopes.definition).some(isChanged)) return rebuild(database, folders, options);
  const changed = await replaceFiles(database, writer, snapshot, stored, kind, options);
  storeSnapshot(database, snapshot);
  const isPartial = kind !== null;
  if (changed.size === 0 && (isPartial || !metaOf(database, 'unchecked'))) return;
  writer.relateFacts();
  const { checkAcrossFiles } = await import('./cross-checks.ts');
  checkAcrossFiles(database, isPartial, joinFacts(database, stored.kinds, isPartial ? changed : undefined));
}

/** Creates all tables again and reads everything that a query of the kind needs. */
async function rebuild(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<void> {
  const snapshot = takeSnapshot(undefined, folders, null);
  const { layouts } = snapshot;
  const { readDefinitions } = await import('./definitions.ts');
  const { files, ...definitions } = readDefinitions(layouts);
  dropTables(database);
  const registers = [...definitions.registers.keys()];
  database.exec(schemaOf(definitions.kinds, registers));
  setMeta(database, 'kinds', JSON.stringify(definitions.kinds));
  setMeta(database, 'registers', JSON.stringify(registers));
  setMeta(database, 'folders', JSON.stringify(layouts.map(({ root }) => root)));
  const writer = new Writer(database, definitions.registers);
  writer.addEntries();
  for (const { file, hash, document } of files)
    writer.addProblems(writer.addFile(file, hash, itemCount(document)), document.problems);
  const kind = definitions.kinds.find((each) => each.kind === options.kind) ?? null;
  await replaceFiles(database, writer, snapshot, definitions, kind, options);
  // Creating indexes after the rows is faster.
  database.exec(derivedSchema(definitions.kinds));
  writer.relateFacts();
  storeSnapshot(database, snapshot);
  const { checkAcrossFiles } = await import('./cross-checks.ts');
  checkAcrossFiles(database, kind !== null, joinFacts(database, definitions.kinds));
  setMeta(database, 'version', versionOf(database, folders));
  const fileIn = database.prepare('SELECT 1 FROM _files WHERE substr(path, 1, length(?1)) = ?1');
  for (const { root, definitions: own } of layouts)
    if (own.length === 0 && !fileIn.get(`${root}/`)) refuseEmptyFolder(root);
}

/** Show progress only above this many files. */
const minFilesForProgress = 200;

/**
 * Reads the files that may have changed and that queries for this kind (or for all kinds) read, and replaces those whose content
 * differs; returns the sources of these.
 */
async function replaceFiles(
  database: DatabaseSync,
  writer: Writer,
  snapshot: Snapshot,
  definitions: Definitions,
  wanted: Kind | null,
  { progress }: UpdateOptions,
): Promise<Set<string>> {
  const names = definitions.kinds.map(({ kind }) => kind);
  const { added, toRead: files } = changedFiles(snapshot, database, names, wanted);
  for (const file of added) writer.addFile(file);
  // A new link, or one in the place of a folder, changes what was noted of folders.
  if (changedPaths(snapshot, scopes.folder).length > 0) snapshot.layouts.forEach(refuseLinksToTheSame);
  const report = files.length > minFilesForProgress ? await progress?.() : undefined;
  const replaced: FolderFile[] = [];
  let facts = 0;
  for (const [position, file] of files.entries()) {
    const read = readFile(file);
    const watched = snapshot.files.get(file.path);
    if (watched && read.problem?.code === 'UNREADABLE_FILE' && !read.isGone) watched.stat = unknownStat;
    report?.({ files: position + 1, of: files.length, facts });
    if (writer.hasSameContent(read)) continue;
    writer.removeContent(read);
    if (!read.isGone) facts += addFile(writer, read, definitions);
    replaced.push(file);
  }
  if (replaced.length > 0) writer.writeSearch();
  return new Set(replaced.map(({ source }) => source));
}
