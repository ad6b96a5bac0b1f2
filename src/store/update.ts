import type { DatabaseSync } from 'node:sqlite';
import { readFile } from '../load/file.ts';
import { type FolderFile, isBehindLink, refuseEmpty, refuseLinksToTheSame } from '../load/folder.ts';
import type { Kind, ReservedNames } from '../model/kind.ts';
import { addFile, type Definitions, storedDefinitions } from './add-file.ts';
import { checkAcrossFiles } from './cross-checks.ts';
import { limitValues } from './guard.ts';
import { derivedSchema, dropTables, metaOf, schemaOf, setMeta, versionOf } from './schema.ts';
import {
  changedDefinitions,
  changedFiles,
  hasSameBulletins,
  noteSnapshot,
  type Snapshot,
  takeSnapshot,
  withNewFiles,
} from './snapshot.ts';
import { Writer } from './writer.ts';

/** Called with the progress of an update. */
export type Progress = (done: { files: number; of: number; facts: number }) => void;

/** What an update depends on besides the facts. */
export interface UpdateOptions {
  /** The kind of facts that is asked for; without it, everything is brought up to date. */
  kind?: string | undefined;
  /** Rebuilds the index, even if nothing has changed. */
  rebuild?: boolean | undefined;
  /** Builds an index that is not kept. */
  inMemory?: boolean | undefined;
  /** Where the facts were never read, reads their kinds and registers alone, and keeps nothing. */
  definitionsOnly?: boolean | undefined;
  /** Gives the names that no kind and no field may have, which only a rebuild needs. */
  reserved: () => Promise<ReservedNames>;
  /** Makes the progress callback; called only when many files are read. */
  progress?: (() => Promise<Progress | undefined>) | undefined;
  /** Called when another process has been writing the index for a second, and this one goes on waiting. */
  waiting?: (() => void) | undefined;
  /** Receives what is done and why, for PISM_DEBUG. */
  log?: ((message: string) => void) | undefined;
}

/**
 * Updates an index for queries of one kind, or for everything, in one transaction; a first index is an update of an empty
 * one. Waits for another process's update. Rolls back on failure.
 */
export async function updateIndex(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<void> {
  limitValues(database);
  database.exec('BEGIN IMMEDIATE');
  try {
    await update(database, folders, options);
    database.exec('COMMIT');
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}

async function update(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<void> {
  const stored = options.rebuild ? undefined : storedDefinitions(database, folders);
  const wanted = stored?.kinds.find(({ kind }) => kind === options.kind) ?? null;
  const first = takeSnapshot(stored && database, folders, stored?.kinds ?? [], wanted);
  const reason = stored
    ? changeOfDefinitions(database, first)
    : 'there is none of this version, or a new one is wanted';
  if (!stored || reason !== undefined) {
    options.log?.(`rebuilding the index: ${reason}`);
    await rebuild(database, folders, first, options);
    return;
  }
  // A new or deleted bulletin affects every kind.
  const isPartial = wanted !== null && hasSameBulletins(database, first);
  const snapshot = wanted && !isPartial ? extended(database, first, folders, stored.kinds) : first;
  await replaceChanged(database, snapshot, stored, isPartial, options);
}

/** A first snapshot extended to everything. Its definitions stay: what changes after it shows in the next query. */
function extended(database: DatabaseSync, first: Snapshot, folders: string[], kinds: Kind[]): Snapshot {
  return { ...takeSnapshot(database, folders, kinds, null), taken: first.taken, definitions: first.definitions };
}

async function rebuild(
  database: DatabaseSync,
  folders: string[],
  first: Snapshot,
  options: UpdateOptions,
): Promise<void> {
  const { readDefinitions } = await import('./definitions.ts');
  const reserved = await options.reserved();
  const { files, ...definitions } = await readDefinitions(first.layouts, reserved);
  dropTables(database);
  const registers = [...definitions.registers.keys()];
  database.exec(schemaOf(definitions.kinds, registers));
  setMeta(database, 'kinds', JSON.stringify(definitions.kinds));
  setMeta(database, 'registers', JSON.stringify(registers));
  const writer = new Writer(database, definitions);
  writer.addEntries();
  for (const { file, hash, items, problems } of files) writer.addProblems(writer.addFile(file, hash, items), problems);
  if (options.definitionsOnly) return;
  for (const [at, { root, definitions: own }] of first.layouts.entries())
    if (own[0]?.role === 'database') await addExported(writer, database, { path: root, at, definitions, reserved });
  const snapshot = extended(database, first, folders, definitions.kinds);
  await replaceChanged(database, snapshot, definitions, false, options);
  setMeta(database, 'version', versionOf(database, folders));
  const fileIn = database.prepare('SELECT 1 FROM files WHERE substr(path, 1, length(?1)) = ?1');
  for (const { root, definitions: own } of snapshot.layouts)
    if (own.length === 0 && !fileIn.get(`${root}/`)) refuseEmpty(root);
}

/** Adds the facts of an exported database, and keeps its files for another export. */
async function addExported(
  writer: Writer,
  database: DatabaseSync,
  from: { path: string; at: number; definitions: Definitions; reserved: ReservedNames },
): Promise<void> {
  const { exportedFiles } = await import('./join-exported.ts');
  const keep = database.prepare('INSERT INTO yaml_files VALUES (?, ?)');
  for (const read of await exportedFiles(from.path, from.reserved)) {
    keep.run(`database-${from.at}${read.file.path.slice(from.path.length)}`, read.text);
    if (read.file.bulletin !== '') await addFile(writer, read, from.definitions);
  }
}

/** Why the index must be rebuilt: a kind or register that is new, gone or edited. */
function changeOfDefinitions(database: DatabaseSync, snapshot: Snapshot): string | undefined {
  const changed = changedDefinitions(database, snapshot);
  if (!changed) return 'a kind or register is new or gone';
  const writer = new Writer(database);
  const file = changed.find((each) => each.role === 'database' || !writer.hasSameContent(readFile(each)));
  return file && `${file.path} has changed`;
}

/** Reads the files that have changed, and checks across files, in full if everything is up to date. */
async function replaceChanged(
  database: DatabaseSync,
  snapshot: Snapshot,
  definitions: Definitions,
  isPartial: boolean,
  options: UpdateOptions,
): Promise<void> {
  const isFirst = metaOf(database, 'derived') === undefined;
  const files = changedFiles(database, snapshot, definitions.kinds);
  const whole = withNewFiles(snapshot, files, definitions.kinds);
  if (!isPartial || files.some(isBehindLink)) snapshot.layouts.forEach(refuseLinksToTheSame);
  const { replaced, unread } = await replaceFiles(new Writer(database, definitions), files, definitions, options);
  options.log?.(`${files.length} files checked, ${replaced} changed`);
  if (isFirst) {
    // Creating indexes after the rows is faster.
    database.exec(derivedSchema(definitions.kinds));
    setMeta(database, 'derived', '1');
  } else if (replaced > 0) setMeta(database, 'incremental', '1');
  if (replaced > 0) setMeta(database, 'cross-checked', '0');
  noteSnapshot(database, whole, unread);
  if (isPartial ? replaced === 0 : metaOf(database, 'cross-checked') === '1') return;
  await checkAcrossFiles(database, isPartial);
  if (!isPartial) setMeta(database, 'cross-checked', '1');
}

/** Show progress only above this many files. */
const minFilesForProgress = 200;

/** Replaces the files that have other content; returns how many, and which could not be read. */
async function replaceFiles(
  writer: Writer,
  files: FolderFile[],
  definitions: Definitions,
  { progress }: UpdateOptions,
): Promise<{ replaced: number; unread: Set<string> }> {
  const report = files.length > minFilesForProgress ? await progress?.() : undefined;
  const unread = new Set<string>();
  let [replaced, facts] = [0, 0];
  for (const [position, file] of files.entries()) {
    const read = readFile(file);
    if (read.problem?.code === 'UNREADABLE_FILE' && !read.isGone) unread.add(file.path);
    report?.({ files: position + 1, of: files.length, facts });
    if (writer.hasSameContent(read)) continue;
    writer.removeFile(file.path);
    if (!read.isGone) facts += await addFile(writer, read, definitions);
    replaced += 1;
  }
  return { replaced, unread };
}
