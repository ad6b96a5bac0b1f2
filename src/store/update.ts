import type { DatabaseSync } from 'node:sqlite';
import { type ReadFile, readFile } from '../load/file.ts';
import { type FolderFile, isBehindLink, refuseEmpty, refuseLinksToTheSame } from '../load/folder.ts';
import type { Kind, ReservedNames } from '../model/kind.ts';
import { addFile, type Definitions, storedDefinitions } from './add-file.ts';
import { checkAcrossFiles } from './cross-checks.ts';
import { limitValues } from './guard.ts';
import { derivedSchema, dropTables, metaOf, schemaOf, setMeta, storeKinds } from './schema.ts';
import {
  changedDefinitions,
  changedFiles,
  hasSameBulletins,
  noteSnapshot,
  type Snapshot,
  takeSnapshot,
} from './snapshot.ts';
import { Writer } from './writer.ts';

/** Told now and then how far an update has come. */
export type Progress = (done: { files: number; of: number; facts: number }) => void;

/** What an update needs to know. */
export interface UpdateOptions {
  /** The kind of facts that is asked for; without it, everything is brought up to date. */
  kind?: string | undefined;
  /** Names that no kind and no field may have. */
  reserved: ReservedNames;
  /** Where to report progress, asked for only when there is much to read. */
  progress?: (() => Promise<Progress | undefined>) | undefined;
  /** Receives what is done and why, for PISM_DEBUG. */
  log?: (message: string) => void;
}

/**
 * Brings an index up to date with its facts folders, for queries of one kind or for everything, in one transaction; a first
 * index is an update of an empty one. Waits for another process that is at it. Whatever fails leaves the index as it was.
 */
export async function updateIndex(
  database: DatabaseSync,
  facts: string[],
  version: string,
  options: UpdateOptions,
): Promise<Kind[]> {
  limitValues(database);
  database.exec('BEGIN IMMEDIATE');
  try {
    const kinds = await update(database, facts, version, options);
    database.exec('COMMIT');
    return kinds;
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}

async function update(
  database: DatabaseSync,
  facts: string[],
  version: string,
  options: UpdateOptions,
): Promise<Kind[]> {
  const stored = storedDefinitions(database, version);
  const wanted = stored?.kinds.find(({ kind }) => kind === options.kind) ?? null;
  let snapshot = takeSnapshot(facts, stored?.kinds ?? [], wanted);
  const change = stored ? changeOfDefinitions(database, snapshot) : 'there is no index of this version';
  if (stored && change === undefined) {
    // A bulletin that is new or gone concerns every kind.
    const isPartial = wanted !== null && hasSameBulletins(database, snapshot);
    if (wanted && !isPartial) snapshot = takeSnapshot(facts, stored.kinds, null);
    await replaceChanged(database, snapshot, stored, isPartial, options);
    return stored.kinds;
  }
  options.log?.(`rebuilding the index: ${change}`);
  const { readDefinitions } = await import('./definitions.ts');
  const { taken, definitions: noted, layouts } = snapshot;
  const { files, ...definitions } = await readDefinitions(layouts, options.reserved);
  // Whatever changes after the first snapshot is read again by the next query.
  snapshot = { ...takeSnapshot(facts, definitions.kinds, null), taken, definitions: noted };
  dropTables(database);
  database.exec(schemaOf(definitions.kinds));
  setMeta(database, 'version', version);
  storeKinds(database, definitions.kinds);
  const writer = new Writer(database, definitions);
  writer.actors();
  for (const { file, hash, problems } of files) writer.problems(writer.file(file, hash), problems);
  await replaceChanged(database, snapshot, definitions, false, options);
  refuseIfEmpty(database, facts, snapshot);
  return definitions.kinds;
}

function changeOfDefinitions(database: DatabaseSync, snapshot: Snapshot): string | undefined {
  const changed = changedDefinitions(database, snapshot);
  if (!changed) return 'a kind or register is new or gone';
  const file = changed.find((each) => !hasSameContent(database, readFile(each)));
  return file && `${file.path} has changed`;
}

/** Reads the files that have changed, and checks across files where everything is up to date. */
async function replaceChanged(
  database: DatabaseSync,
  snapshot: Snapshot,
  definitions: Definitions,
  isPartial: boolean,
  options: UpdateOptions,
): Promise<void> {
  const isFirst = metaOf(database, 'derived') === undefined;
  const files = changedFiles(database, snapshot);
  if (!isPartial || files.some(isBehindLink)) snapshot.layouts.forEach(refuseLinksToTheSame);
  const { replaced, unread } = await replaceFiles(database, files, definitions, isFirst, options);
  options.log?.(`${files.length} files look different, ${replaced} of them are`);
  if (isFirst) derive(database, definitions.kinds);
  else if (replaced > 0) setMeta(database, 'incremental', '1');
  // What is wrong across files can only be known where all of them are up to date.
  if (replaced > 0) setMeta(database, 'cross-checked', '0');
  noteSnapshot(database, snapshot, unread);
  if (isPartial || metaOf(database, 'cross-checked') === '1') return;
  await checkAcrossFiles(database);
  setMeta(database, 'cross-checked', '1');
}

/** Replaces the files that have another content; returns how many, and which could not be read. */
async function replaceFiles(
  database: DatabaseSync,
  files: FolderFile[],
  definitions: Definitions,
  isFirst: boolean,
  { progress }: UpdateOptions,
): Promise<{ replaced: number; unread: Set<string> }> {
  const report = files.length > filesWithoutProgress ? await progress?.() : undefined;
  const writer = new Writer(database, definitions);
  const unread = new Set<string>();
  let [replaced, facts] = [0, 0];
  for (const [position, file] of files.entries()) {
    const read = readFile(file);
    if (read.problem?.code === 'UNREADABLE_FILE' && !read.isGone) unread.add(file.path);
    report?.({ files: position + 1, of: files.length, facts });
    if (isFirst ? read.isGone : hasSameContent(database, read)) continue;
    if (!isFirst) writer.remove(file.path);
    if (!read.isGone) facts += await addFile(writer, read, definitions);
    replaced += 1;
  }
  return { replaced, unread };
}

// Indexes are built faster once all rows are in.
function derive(database: DatabaseSync, kinds: Kind[]): void {
  database.exec(derivedSchema(kinds));
  setMeta(database, 'derived', '1');
}

/** So many files are read before anyone wonders what takes so long. */
const filesWithoutProgress = 200;

function hasSameContent(database: DatabaseSync, { file, hash, isGone }: ReadFile): boolean {
  const known = database.prepare('SELECT hash FROM files WHERE path = ?').get(file.path);
  return isGone ? known === undefined : known?.['hash'] === hash;
}

function refuseIfEmpty(database: DatabaseSync, [root = '']: string[], { layouts }: Snapshot): void {
  const hasDefinitions = layouts.some((layout) => layout.root === root && layout.definitions.length > 0);
  if (!hasDefinitions && !database.prepare("SELECT 1 FROM files WHERE bulletin <> ''").get()) refuseEmpty(root);
}
