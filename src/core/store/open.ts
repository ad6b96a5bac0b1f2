import { lstatSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cacheFolder } from '../cache-folder.ts';
import { attempt, isDamagedIndex, isSystemError, parseStored, sqliteCode } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { fnv1a } from '../model/text.ts';
import { builtinFacts } from '../package.ts';
import { makeReadOnly } from './guard.ts';
import { type KindsAndRegisters, metaOf, storedNames, versionOf } from './metadata.ts';
import { textsOf } from './read.ts';
import { isUnchanged } from './snapshot.ts';
import type { UpdateOptions } from './update.ts';

/**
 * Opens the index of facts folders, and first updates what queries for `kind` read. Builds it in memory if the cache
 * folder is not writable. Throws a PismError if a facts folder cannot be read.
 */
export async function openIndex(folders: string[], env: Environment, options: UpdateOptions = {}): Promise<Index> {
  const file = indexFile(folders, env);
  options.log?.(`index: ${file ?? 'in memory'}`);
  const isCurrent = ({ database, kinds }: Index) => {
    const wanted = kinds.find(({ kind }) => kind === options.kind) ?? null;
    const isUnchecked = wanted === null && metaOf(database, 'unchecked');
    return !isUnchecked && isUnchanged(database, wanted);
  };
  const fresh = file && !options.rebuild ? openIf(isCurrent, file, folders) : undefined;
  const kept = fresh ?? (file && (await openUpdated(file, folders, options)));
  return kept || updatedIndex(new DatabaseSync(':memory:'), folders, options);
}

/** The environment variables of a process. */
export type Environment = Record<string, string | undefined>;

/** Opens the index of facts folders. */
export type OpenIndex = (facts: string[], wanted?: UpdateOptions) => Promise<Index>;

/** The facts folders that the user names, as absolute paths from the current folder, or the built-in one. */
export function foldersOf(facts: string[], { env, cwd }: { env: Environment; cwd: string }): string[] {
  const fromEnvironment = (env['PISM_FACTS'] ?? '').split(delimiter).filter(Boolean);
  const folders = facts.length > 0 ? facts : fromEnvironment;
  if (folders.length === 0) return [builtinFacts];
  // Sort, so that the order of the options changes nothing.
  return [...new Set(folders.map((folder) => (folder === 'builtin' ? builtinFacts : resolve(cwd, folder))))].sort();
}

/** An up-to-date index, open in one read transaction. */
export interface Index extends KindsAndRegisters {
  database: DatabaseSync;
  folders: string[];
  /** The paths of the files that were read. */
  files(): string[];
}

/** Milliseconds to wait for another process's lock: the first index of an archive takes long on a busy machine. */
const timeout = 120_000;

/** Bytes of a page: of 4096, half a page stays empty beside most facts. A file that is not a whole number of pages is truncated. */
const pageSize = 8192;

/** The index without an update, possibly stale; undefined if there is none of this version. */
export function openStale(folders: string[], env: Environment): Index | undefined {
  const file = indexFile(folders, env);
  return file === undefined ? undefined : openIf(() => true, file, folders);
}

/** The file of the index of these folders. A short hash is enough for its name, because the index records its folders. */
function indexFile(folders: string[], env: Environment): string | undefined {
  const folder = cacheFolder(env);
  return folder && join(folder, `${fnv1a(folders.join('\n'))}.db`);
}

/**
 * Problems that block queries for this kind: in its files, in kinds and registers, and duplicate sources, whose facts would
 * all be listed twice. `null`: all problems.
 */
export function problemsIn(database: DatabaseSync, kind: Pick<Kind, 'kind'> | null): Problem[] {
  const scope =
    kind === null
      ? ''
      : `WHERE across <> 1 AND (role IN ('kind', 'register') OR (role = 'facts' AND kind = ?))
          OR across = 1 AND problem ->> 'code' = 'DUPLICATE_BULLETIN'`;
  const sql = `SELECT problem FROM _problems JOIN _files USING (file) ${scope} ORDER BY path, _problems.rowid`;
  const rows = database.prepare(sql).all(...(kind === null ? [] : [kind.kind]));
  return rows.map((row) => parseStored<Problem>(row['problem']));
}

/** Whether files of other kinds than those that were asked for are still to be read. */
export function isPartial({ database }: Index): boolean {
  return database.prepare('SELECT 1 FROM _files WHERE hash IS NULL').get() !== undefined;
}

/** The index in the cache; undefined if it is not as wanted, of another version or damaged. */
function openIf(isWanted: (index: Index) => boolean, file: string, folders: string[]): Index | undefined {
  const database = attempt(() =>
    isTruncatedOrNotFile(file) ? undefined : new DatabaseSync(file, { readOnly: true, timeout }),
  );
  const index = attempt(() => {
    database?.exec('BEGIN');
    if (!database || metaOf(database, 'version') !== versionOf(database, folders)) return undefined;
    const found = readOnlyIndex(database, folders);
    return isWanted(found) ? found : undefined;
  });
  if (!index) database?.close();
  return index;
}

/** Updates the index in the cache, and rebuilds a damaged one. Returns undefined if the cache folder is not writable. */
async function openUpdated(
  file: string,
  folders: string[],
  options: UpdateOptions,
  damaged?: number,
): Promise<Index | undefined> {
  const inode = inodeOf(file);
  let database: DatabaseSync | undefined;
  try {
    if (inode !== undefined && (inode === damaged || isTruncatedOrNotFile(file))) removeIndex(file, inode);
    database = new DatabaseSync(file, { timeout });
    // WAL: readers and the writer do not wait for each other, and NORMAL is safe with it.
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
    return await updatedIndex(database, folders, options);
  } catch (thrown) {
    database?.close();
    const isDamaged = isDamagedIndex(thrown);
    if (!isDamaged && sqliteCode(thrown) === undefined && !isSystemError(thrown)) throw thrown;
    return isDamaged && damaged === undefined ? openUpdated(file, folders, options, inode ?? 0) : undefined;
  }
}

async function updatedIndex(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<Index> {
  const { updateIndex } = await import('./update.ts');
  // A first index needs a large cache, and no query does.
  database.exec('PRAGMA cache_size = -65536');
  await updateIndex(database, folders, options);
  database.exec('PRAGMA cache_size = -2000; PRAGMA shrink_memory; BEGIN');
  return readOnlyIndex(database, folders);
}

/** The index on this connection, which is in a transaction, so that it keeps seeing one state, and becomes read-only. */
function readOnlyIndex(database: DatabaseSync, folders: string[]): Index {
  const names = storedNames(database);
  makeReadOnly(database);
  const files = () => textsOf(database, 'SELECT path AS text FROM _files');
  return { ...names, database, folders, files };
}

// Opening a named pipe would hang, and SQLite would write into the file behind a link. It reads a truncated last page as zeros.
function isTruncatedOrNotFile(file: string): boolean {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status !== undefined && (!status.isFile() || status.size % pageSize !== 0);
}

function inodeOf(file: string): number | undefined {
  return attempt(() => lstatSync(file, { throwIfNoEntry: false })?.ino);
}

// Remove only the file found damaged: another process may have replaced it and be writing the new one. Remove it last,
// because no new one can appear before.
function removeIndex(file: string, inode: number | undefined): void {
  for (const each of [`${file}-journal`, `${file}-wal`, `${file}-shm`, file])
    if (inodeOf(file) === inode) rmSync(each, { force: true });
}
