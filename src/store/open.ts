import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { builtinFacts, packageVersion, programMark } from '../package.ts';
import { findChanges } from './freshness.ts';
import { guard } from './guard.ts';
import { indexFile } from './location.ts';

/** An index that is as its facts folders are, open for reading. */
export interface Index {
  database: DatabaseSync;
  kinds: Kind[];
  folders: string[];
}

/** Milliseconds to wait for another process that is writing the index. */
const patience = 10_000;

/**
 * Opens the index of these facts folders, brought up to date first. Where the cache folder cannot be written, the index
 * lives in memory for this run. Throws a PismError when a folder cannot be read.
 */
export async function openIndex(folders: string[], env: Record<string, string | undefined>): Promise<Index> {
  const file = indexFile(folders, env);
  const version = [packageVersion(), programMark(), ...folders].join('\n');
  const database = openFresh(file, folders, version) ?? (await makeFresh(file, folders, version));
  guard(database);
  return { database, kinds: kindsOf(database), folders };
}

/** The problems that make facts of these kinds unfit to be shown: those in their own files and in what all rest on. */
export function problemsIn(database: DatabaseSync, kind: Kind | null): Problem[] {
  const scope = kind === null ? '' : "WHERE role IN ('kind', 'actors', 'bulletin') OR (role = 'facts' AND kind = ?)";
  const rows = database.prepare(
    `SELECT problem FROM problems JOIN files USING (file) ${scope} ORDER BY path, problems.rowid`,
  );
  const found = kind === null ? rows.all() : rows.all(kind.kind);
  return found.map((row) => JSON.parse(String(row['problem'])) as Problem);
}

/** The index as it is, if it can be read, is of this version and nothing has changed. */
function openFresh(file: string, folders: string[], version: string): DatabaseSync | undefined {
  const database = open(file, { readOnly: true });
  if (!database) return undefined;
  try {
    if (versionOf(database) === version) {
      const { changed, removed } = findChanges(database, folders);
      if (changed.length + removed.length === 0) return database;
    }
  } catch (thrown) {
    if (!isDatabaseTrouble(thrown)) throw thrown;
  }
  database.close();
  return undefined;
}

async function makeFresh(file: string, folders: string[], version: string): Promise<DatabaseSync> {
  const { buildIndex, updateIndex } = await import('./refresh.ts');
  const known = open(file, { readOnly: false });
  try {
    if (known && versionOf(known) === version && updateIndex(known, folders, kindsOf(known))) return known;
  } catch (thrown) {
    if (!isDatabaseTrouble(thrown)) throw thrown;
  }
  known?.close();
  return build(file, (database) => buildIndex(database, folders, builtinFacts, version));
}

// Built beside its place and moved there whole: nobody ever opens half an index, whoever else builds at the same time.
function build(file: string, fill: (database: DatabaseSync) => void): DatabaseSync {
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(draft, { force: true });
    const database = new DatabaseSync(draft);
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    fill(database);
    database.close();
    renameSync(draft, file);
    return new DatabaseSync(file, { readOnly: true, timeout: patience });
  } catch (thrown) {
    rmSync(draft, { force: true });
    if (
      !isDatabaseTrouble(thrown) &&
      !hasCode(thrown, 'EACCES', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTDIR', 'EPERM', 'EISDIR', 'EDQUOT')
    )
      throw thrown;
    const database = new DatabaseSync(':memory:');
    fill(database);
    return database;
  }
}

function open(file: string, options: { readOnly: boolean }): DatabaseSync | undefined {
  try {
    return new DatabaseSync(file, { ...options, timeout: patience });
  } catch (thrown) {
    if (isDatabaseTrouble(thrown)) return undefined;
    throw thrown;
  }
}

function versionOf(database: DatabaseSync): string | undefined {
  return database.prepare("SELECT value FROM meta WHERE name = 'version'").get()?.['value'] as string | undefined;
}

function kindsOf(database: DatabaseSync): Kind[] {
  const row = database.prepare("SELECT value FROM meta WHERE name = 'kinds'").get();
  return JSON.parse(String(row?.['value'])) as Kind[];
}

// Whatever is wrong with the cache, its index can be made again.
function isDatabaseTrouble(thrown: unknown): boolean {
  return hasCode(thrown, 'ERR_SQLITE_ERROR');
}
