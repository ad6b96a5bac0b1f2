import { accessSync, constants, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { messageOf, PismError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { packageVersion } from '../package.ts';
import { guard } from './guard.ts';
import { fnv1a } from './location.ts';
import type { Index } from './open.ts';
import { schemaOf } from './schema.ts';

/** What the header of an exported database says it is ("PISM"); SQLite keeps four bytes for this. */
export const applicationId = 0x5049534d;

/** Whether facts are named by a database in the place of a folder. */
export function isDatabaseFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return /\.(db|sqlite3?)$/i.test(path);
  }
}

/**
 * Opens an exported database for reading, as it is: no file beside it is looked at. Throws a PismError for a file that is
 * no export, or an export of a version that laid its tables out in another way.
 */
export function openExported(file: string): Index {
  const database = openFile(file);
  try {
    if (markOf(database) !== applicationId) throw noExport(file);
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    guard(database);
    const meta = metaOf(database);
    const kinds = JSON.parse(meta.get('kinds') ?? '[]') as Kind[];
    if (meta.get('layout') !== layoutOf(kinds) || hasStrangeTable(database)) throw otherVersion(file, meta);
    return { database, kinds, folders: [file], exported: file };
  } catch (thrown) {
    database.close();
    throw thrown instanceof PismError ? thrown : noExport(file, messageOf(thrown));
  }
}

/** Whether a file is a database that pism exported, of whatever version. */
export function isExported(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    const mark = markOf(database);
    database.close();
    return mark === applicationId;
  } catch {
    return false;
  }
}

function markOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA application_id').get()?.['application_id'];
}

function openFile(file: string): DatabaseSync {
  try {
    accessSync(file, constants.R_OK);
    return new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
  } catch (thrown) {
    throw new PismError('unreadable', `${file} cannot be read: ${messageOf(thrown)}`);
  }
}

/** What the tables of these kinds look like, as a short text: an export that has another one cannot be read. */
export function layoutOf(kinds: Kind[]): string {
  return fnv1a(schemaOf(kinds));
}

/** The error for an exported database that turns out to be damaged while it is read. */
export function damaged(file: string, thrown: unknown): PismError {
  return new PismError('unreadable', `${file} is damaged: ${messageOf(thrown)}`, 'Export it anew.');
}

function metaOf(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare('SELECT name, value FROM meta').all();
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}

// A view in the place of a table would run whatever its author wrote into it.
function hasStrangeTable(database: DatabaseSync): boolean {
  const sql =
    "SELECT 1 FROM sqlite_schema WHERE type = 'view' AND (name LIKE 'kind\\_%' ESCAPE '\\' OR name IN (SELECT value FROM json_each(?)))";
  return database.prepare(sql).get(JSON.stringify(ours)) !== undefined;
}

const ours = [
  'meta',
  'files',
  'problems',
  'bulletins',
  'actors',
  'actor_names',
  'fact_rows',
  'fact_actors',
  'fact_dates',
  'search',
];

function noExport(file: string, reason = ''): PismError {
  const hint = '--facts takes a facts folder, or a file that `pism export sqlite` wrote.';
  return new PismError('unreadable', `${file} is not a database exported by pism${reason && `: ${reason}`}`, hint);
}

function otherVersion(file: string, meta: Map<string, string>): PismError {
  const by = meta.get('exported by') ?? 'another version';
  return new PismError(
    'unreadable',
    `${file} was exported by pism ${by}, whose tables this pism ${packageVersion()} does not read`,
    'Export it anew with this version, or read it with that one.',
  );
}
