import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isDatabaseTrouble } from '../errors.ts';
import type { Kind, ReservedNames } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { packageVersion, programMark } from '../package.ts';
import type { Progress } from './build.ts';
import { buildInPlace, pageSize, patience } from './draft.ts';
import { isFresh, type Look, lookAtFolders, metaOf } from './freshness.ts';
import { guard } from './guard.ts';
import { indexFile } from './location.ts';
import { lastTurn } from './turns.ts';

/** An index that is as its facts folders are, open for reading. */
export interface Index {
  database: DatabaseSync;
  kinds: Kind[];
  folders: string[];
  /** The exported database that it is, where it is no index of folders. */
  exported?: string;
}

/** How an index is opened. */
export interface Opening {
  /** The kind of facts that is asked for. */
  wanted?: string | undefined;
  /** Where to tell how building goes, asked for only when an index is built. */
  progress?: (() => Promise<Progress | undefined>) | undefined;
  /** Whether the index is made anew, whatever the one in its place looks like, and what was begun. */
  anew?: boolean | undefined;
  /** The names that kinds and fields cannot have. */
  reserved: ReservedNames;
}

/**
 * Opens the index of these facts folders, brought up to date first, as far as the kind of facts called `wanted` depends on
 * it, or else altogether. Where the cache folder cannot be written, the index lives in memory for this run. Throws a
 * PismError when a folder cannot be read. Until `release`, all that is read of it is of one moment.
 */
export async function openIndex(
  folders: string[],
  env: Record<string, string | undefined>,
  opening: Opening,
): Promise<Index> {
  const file = indexFile(folders, env);
  const version = [packageVersion(), programMark(), ...folders].join('\n');
  const { fresh, look } = file && !opening.anew ? openFresh(file, folders, version, opening.wanted) : {};
  if (fresh) return guarded(fresh);
  const database = await makeFresh(file, folders, version, opening, look);
  if (!database.isTransaction) database.exec('BEGIN');
  return guarded({ database, kinds: kindsOf(database), folders });
}

function guarded(index: Index): Index {
  guard(index.database);
  return index;
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

/** Whether an index was made in one go, so that another one of the same facts gives them the same numbers. */
export function isOfOnePiece({ database }: Index): boolean {
  return metaOf(database, 'pieced') === undefined;
}

/** What came of a try to use the index as it is. */
interface Opened {
  /** The index, if it can be read, is of this version and nothing has changed. */
  fresh?: Index;
  /** How the folders looked, where something has. */
  look?: Look;
}

function openFresh(file: string, folders: string[], version: string, wanted: string | undefined): Opened {
  const opened: Opened = {};
  const database = open(file, { readOnly: true });
  if (!database) return opened;
  try {
    database.exec('BEGIN');
    if (versionOf(database) === version) {
      const kinds = kindsOf(database);
      const kind = kindCalled(kinds, wanted);
      const look = lookAtFolders(folders, kinds, kind);
      if (isFresh(database, look, kind)) return { fresh: { database, kinds, folders } };
      opened.look = { ...look, turn: lastTurn(database) };
    }
  } catch (thrown) {
    closeUnlessTrouble(database, thrown);
  }
  database.close();
  return opened;
}

async function makeFresh(
  file: string | undefined,
  folders: string[],
  version: string,
  { wanted, progress, anew, reserved }: Opening,
  look: Look | undefined,
): Promise<DatabaseSync> {
  const known = file && !anew ? await update(file, folders, version, wanted, look) : undefined;
  if (known) return known;
  const { buildIndex, isDraftOf } = await import('./build.ts');
  const tell = await progress?.();
  const build = (database: DatabaseSync) => buildIndex(database, folders, version, reserved, tell);
  if (file && (await buildInPlace(file, build, (database) => !anew && isDraftOf(database, folders, version)))) {
    // Files may have changed while they were read; what was noted of them before tells.
    const database =
      openFresh(file, folders, version, wanted).fresh?.database ?? (await update(file, folders, version, wanted));
    if (database) return database;
  }
  const database = new DatabaseSync(':memory:');
  await build(database);
  const { updateIndex } = await import('./refresh.ts');
  const kinds = kindsOf(database);
  updateIndex(database, folders, kinds, kindCalled(kinds, wanted));
  return database;
}

/**
 * The index brought up to date with how the folders look or just looked; nothing where it cannot be, or where another
 * process moves its own there.
 */
async function update(
  file: string,
  folders: string[],
  version: string,
  wanted: string | undefined,
  look?: Look,
): Promise<DatabaseSync | undefined> {
  const known = open(file, { readOnly: false });
  try {
    if (known && versionOf(known) === version) {
      // One wait for the disk less, for a chance of damage by a power failure that SQLite's manual calls very small.
      known.exec('PRAGMA synchronous = NORMAL');
      // Nor does it wait half-way for others who read the index, to write what does not fit into SQLite's cache.
      known.exec('PRAGMA cache_spill = OFF');
      const { updateIndex } = await import('./refresh.ts');
      const kinds = kindsOf(known);
      if (updateIndex(known, folders, kinds, kindCalled(kinds, wanted), look)) return known;
    }
  } catch (thrown) {
    closeUnlessTrouble(known, thrown);
  }
  known?.close();
  return undefined;
}

// What goes wrong besides the index itself ends the query, and must not leave it locked.
function closeUnlessTrouble(database: DatabaseSync | undefined, thrown: unknown): void {
  if (isDatabaseTrouble(thrown)) return;
  database?.close();
  throw thrown;
}

function kindCalled(kinds: Kind[], wanted: string | undefined): Kind | null {
  return kinds.find(({ kind }) => kind === wanted) ?? null;
}

function open(file: string, options: { readOnly: boolean }): DatabaseSync | undefined {
  try {
    if (!isWhole(file)) return undefined;
    return new DatabaseSync(file, { ...options, timeout: patience });
  } catch (thrown) {
    if (isDatabaseTrouble(thrown)) return undefined;
    throw thrown;
  }
}

// SQLite would wait for ever on a named pipe, and takes what is missing at the end of the last page for zeros.
function isWhole(file: string): boolean {
  try {
    const status = statSync(file, { throwIfNoEntry: false });
    return status?.isFile() === true && status.size % pageSize === 0;
  } catch {
    return false;
  }
}

function versionOf(database: DatabaseSync): string | undefined {
  return database.prepare("SELECT value FROM meta WHERE name = 'version'").get()?.['value'] as string | undefined;
}

function kindsOf(database: DatabaseSync): Kind[] {
  const row = database.prepare("SELECT value FROM meta WHERE name = 'kinds'").get();
  return JSON.parse(String(row?.['value'])) as Kind[];
}
