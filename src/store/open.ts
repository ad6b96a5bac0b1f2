import { accessSync, constants, existsSync, lstatSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../cache-folder.ts';
import { attempt, isDamagedIndex, isSystemError, messageOf, parseStored, sqliteCode } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { fnv1a } from '../model/text.ts';
import { builtinFacts } from '../package.ts';
import { makeReadOnly } from './guard.ts';
import { type KindsAndRegisters, metaOf, storedNames, versionOf } from './metadata.ts';
import { rowsOf } from './read.ts';
import { isUnchanged, type Snapshot, takeSnapshot } from './snapshot.ts';
import type { UpdateOptions } from './update.ts';

/**
 * Opens the index of these facts folders, and first updates what queries for `kind` read. Builds it in memory if the cache
 * folder is not writable. Throws a PismError if a facts folder cannot be read.
 */
export async function openIndex(folders: string[], env: Environment, options: UpdateOptions = {}): Promise<Index> {
  const isKept = !options.inMemory && !(options.definitionsOnly && !isRead(folders, env));
  const file = isKept ? indexFile(folders, env) : undefined;
  options.log?.(`index: ${file ?? 'in memory'}`);
  let before: Snapshot | undefined;
  // No file that queries for the kind read has changed.
  const isCurrent = ({ database, kindNamed }: Index) => {
    const wanted = (options.kind && kindNamed(options.kind)) || null;
    before = takeSnapshot(database, folders, wanted);
    const isUnchecked = wanted === null && metaOf(database, 'unchecked');
    return !isUnchecked && isUnchanged(before);
  };
  const fresh = file && !options.rebuild ? openIf(isCurrent, file, folders, options.log) : undefined;
  if (fresh) return fresh;
  const updated = file ? await openUpdated(file, folders, { ...options, before, definitionsOnly: false }) : undefined;
  if (updated) return updated;
  return updatedIndex(new DatabaseSync(':memory:'), folders, options);
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

// Milliseconds to wait for another process's lock: first in silence, then with a message, for longer than the first index of
// an archive takes on a busy machine. SQLite does not return while it waits.
const [quietTimeout, lockTimeout] = [1_000, 120_000];

/** Page size of the index in bytes; a file that is not a whole number of pages is truncated. */
const pageSize = 4096;

/** The index without an update, possibly stale; undefined if there is none of this version. */
export function openStale(folders: string[], env: Environment): Index | undefined {
  const file = indexFile(folders, env);
  return file === undefined ? undefined : openIf(() => true, file, folders);
}

function isRead(folders: string[], env: Environment): boolean {
  const stale = openStale(folders, env);
  stale?.database.close();
  return stale !== undefined;
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

/** Whether the index was updated after it was built: its fact numbers then differ from those of a new one. */
export function isIncremental({ database }: Index): boolean {
  return metaOf(database, 'incremental') !== undefined;
}

/** The index in the cache; undefined without an index of this version or with --rebuild. */
function openIf(
  isWanted: (index: Index) => boolean,
  file: string,
  folders: string[],
  log?: (message: string) => void,
): Index | undefined {
  let database: DatabaseSync | undefined;
  try {
    if (isTruncatedOrNotFile(file)) return undefined;
    database = openForReading(file);
    database.exec('BEGIN');
    const isOfVersion = metaOf(database, 'version') === versionOf(database, folders);
    const index = isOfVersion ? readOnlyIndex(database, folders) : undefined;
    if (index && isWanted(index)) return index;
    log?.('the index is not up to date');
  } catch (thrown) {
    if (!isCacheError(thrown)) {
      database?.close();
      throw thrown;
    }
    log?.(`cannot read the index: ${messageOf(thrown)}`);
  }
  database?.close();
  return undefined;
}

// SQLite reads a write-ahead log only if it can write next to it. If it cannot, no other process changes the index either.
function openForReading(file: string): DatabaseSync {
  const canWrite = attempt(() => accessSync(dirname(file), constants.W_OK) === undefined) ?? false;
  const isUnchanging = !canWrite && !existsSync(`${file}-wal`);
  const path = isUnchanging ? `${pathToFileURL(file).href}?immutable=1` : file;
  return new DatabaseSync(path, { readOnly: true, timeout: lockTimeout });
}

/** Updates the index in the cache, and rebuilds a damaged one. Returns undefined if the cache folder is not writable. */
async function openUpdated(
  file: string,
  folders: string[],
  options: UpdateOptions,
  { damaged, timeout = quietTimeout }: { damaged?: number | undefined; timeout?: number } = {},
): Promise<Index | undefined> {
  const inode = inodeOf(file);
  let database: DatabaseSync | undefined;
  try {
    if (inode !== undefined && (inode === damaged || isTruncatedOrNotFile(file))) removeIndex(file, inode);
    database = new DatabaseSync(file, { timeout });
    // WAL: readers and the writer do not wait for each other, and NORMAL is safe with it. OFF before that: a new file has no
    // content to lose.
    database.exec(`PRAGMA synchronous = OFF; PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL`);
    database.exec('PRAGMA synchronous = NORMAL');
    return await updatedIndex(database, folders, options);
  } catch (thrown) {
    database?.close();
    if (!isCacheError(thrown)) throw thrown;
    options.log?.(`cannot write the index: ${messageOf(thrown)}`);
    if (sqliteCode(thrown) === 5 && timeout === quietTimeout) {
      options.waiting?.();
      return openUpdated(file, folders, options, { damaged, timeout: lockTimeout });
    }
    const isAgain = damaged !== undefined || !isDamagedIndex(thrown);
    return isAgain ? undefined : openUpdated(file, folders, options, { damaged: inode ?? 0, timeout });
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
  const files = () => [...rowsOf<{ path: string }>(database, 'SELECT path FROM _files')].map(({ path }) => path);
  return Object.assign(names, { database, folders, files });
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

/** Whether the cache is damaged, not the facts, so that a rebuild helps. */
function isCacheError(thrown: unknown): boolean {
  return sqliteCode(thrown) !== undefined || isSystemError(thrown) || isDamagedIndex(thrown);
}
