import { accessSync, constants, existsSync, lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isDamage, isDatabaseTrouble, isSystemError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { packageVersion, programMark } from '../package.ts';
import { makeReadOnly } from './guard.ts';
import { indexFile } from './location.ts';
import { metaOf, storedKinds } from './schema.ts';
import { isFresh, takeSnapshot } from './snapshot.ts';
import type { UpdateOptions } from './update.ts';

/** An index that is as its facts folders are, open for reading: all that is read of it is of one moment. */
export interface Index {
  database: DatabaseSync;
  kinds: Kind[];
  folders: string[];
  /** The exported database that it is, where it is no index of folders. */
  exported?: string;
}

/** How an index is opened. */
export interface OpenOptions extends UpdateOptions {
  /** Whether the index is built from nothing, whatever the one in its place looks like. */
  rebuild?: boolean | undefined;
}

/** Milliseconds to wait for another process that writes the index: longer than the first index of an archive takes on a busy machine. */
const lockTimeout = 120_000;

/** Bytes of a page of the index: SQLite writes its file in whole ones. */
const pageSize = 4096;

/**
 * Opens the index of these facts folders, brought up to date first as far as facts of the wanted kind depend on it. Where
 * the cache folder cannot be written, the index is built in memory for this run. Throws a PismError when a folder cannot be read.
 */
export async function openIndex(
  folders: string[],
  env: Record<string, string | undefined>,
  options: OpenOptions,
): Promise<Index> {
  const file = indexFile(folders, env);
  const version = [packageVersion(), programMark(), ...folders].join('\n');
  options.log?.(`index: ${file ?? 'in memory'}`);
  const fresh = file && !options.rebuild ? openFresh(file, folders, version, options) : undefined;
  if (fresh) return fresh;
  const updated = file ? await openUpdated(file, folders, version, options) : undefined;
  return updated ?? openInMemory(folders, version, options);
}

/**
 * The problems that make facts of this kind unfit to be shown: those in their own files and in what all rest on. Without
 * a kind, all there are.
 */
export function problemsIn(database: DatabaseSync, kind: Pick<Kind, 'kind'> | null): Problem[] {
  const scope =
    kind === null ? '' : "WHERE across = 0 AND (role IN ('kind', 'actors') OR (role = 'facts' AND kind = ?))";
  const sql = `SELECT problem FROM problems JOIN files USING (file) ${scope} ORDER BY path, problems.rowid`;
  const found = database.prepare(sql).all(...(kind === null ? [] : [kind.kind]));
  return found.map((row) => JSON.parse(String(row['problem'])) as Problem);
}

/** Whether an index was updated since it was built, so that its facts have other numbers than those of a new one. */
export function isIncremental({ database, exported }: Index): boolean {
  return exported === undefined && metaOf(database, 'incremental') !== undefined;
}

/** The index as it stands, if it is of this version and nothing has changed that the wanted kind depends on. */
function openFresh(file: string, folders: string[], version: string, { kind, log }: OpenOptions): Index | undefined {
  let database: DatabaseSync | undefined;
  try {
    if (isBroken(file)) return undefined;
    database = openForReading(file);
    database.exec('BEGIN');
    if (metaOf(database, 'version') === version) {
      const kinds = storedKinds(database);
      const wanted = kinds.find((each) => each.kind === kind) ?? null;
      const isChecked = wanted !== null || metaOf(database, 'cross-checked') === '1';
      if (isChecked && isFresh(database, takeSnapshot(folders, kinds, wanted))) return opened(database, kinds, folders);
    }
  } catch (thrown) {
    if (!isUnusable(thrown)) {
      database?.close();
      throw thrown;
    }
    log?.(`the index cannot be used as it is: ${thrown}`);
  }
  database?.close();
  return undefined;
}

// To read a write-ahead log, SQLite writes next to it. Where it cannot, nobody else does: such an index never changes.
function openForReading(file: string): DatabaseSync {
  const isUnchanging = !canWriteInto(dirname(file)) && !existsSync(`${file}-wal`);
  const path = isUnchanging ? `${pathToFileURL(file).href}?immutable=1` : file;
  return new DatabaseSync(path, { readOnly: true, timeout: lockTimeout });
}

function canWriteInto(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The index brought up to date; nothing where the cache folder cannot be written. What is damaged is built again. */
async function openUpdated(
  file: string,
  folders: string[],
  version: string,
  options: OpenOptions,
): Promise<Index | undefined> {
  let database: DatabaseSync | undefined;
  try {
    if (options.rebuild || isBroken(file)) removeIndex(file);
    database = new DatabaseSync(file, { timeout: lockTimeout });
    // A first index is much larger than SQLite's own cache. NORMAL is safe with WAL, and waits for the disk less often.
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536`);
    const { updateIndex } = await import('./update.ts');
    const kinds = await updateIndex(database, folders, version, options);
    keepWriteAheadLog(database);
    database.exec('BEGIN');
    return opened(database, kinds, folders);
  } catch (thrown) {
    database?.close();
    if (isDamaged(thrown) && !options.rebuild)
      return openUpdated(file, folders, version, { ...options, rebuild: true });
    if (!isUnusable(thrown)) throw thrown;
    options.log?.(`the index cannot be kept in ${file}: ${thrown}`);
    return undefined;
  }
}

async function openInMemory(folders: string[], version: string, options: OpenOptions): Promise<Index> {
  const database = new DatabaseSync(':memory:');
  const { updateIndex } = await import('./update.ts');
  return opened(database, await updateIndex(database, folders, version, options), folders);
}

function opened(database: DatabaseSync, kinds: Kind[], folders: string[]): Index {
  makeReadOnly(database);
  return { database, kinds, folders };
}

// With a write-ahead log (WAL), readers and the writer do not wait for each other. A first index is built without one, which
// would hold all of it a second time. Where another process is reading just now, the next update tries again.
function keepWriteAheadLog(database: DatabaseSync): void {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch (thrown) {
    if (!isDatabaseTrouble(thrown)) throw thrown;
  }
  database.exec(`PRAGMA busy_timeout = ${lockTimeout}`);
}

// SQLite would wait for ever on a named pipe, would write into whatever a link leads to, and takes what is missing at the end
// of the last page for zeros.
function isBroken(file: string): boolean {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status !== undefined && (!status.isFile() || status.size % pageSize !== 0);
}

function removeIndex(file: string): void {
  for (const each of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
}

// An index is rebuilt only for damage: what SQLite calls so, or what it says of itself and is not JSON.
function isDamaged(thrown: unknown): boolean {
  return isDamage(thrown) || thrown instanceof SyntaxError;
}

// Whatever is wrong with the cache, its index can be built again.
function isUnusable(thrown: unknown): boolean {
  return isDatabaseTrouble(thrown) || isSystemError(thrown) || isDamaged(thrown);
}
