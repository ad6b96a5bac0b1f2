import { accessSync, constants, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { messageOf, PismError, reasonOf, sqliteCode } from '../errors.ts';
import type { Kind, ReservedNames } from '../model/kind.ts';
import { packageVersion } from '../package.ts';
import { guard } from './guard.ts';
import { fnv1a } from './location.ts';
import type { Index } from './open.ts';
import { metaTable, schemaOf } from './schema.ts';

/** What the header of an exported database says it is ("PISM"); SQLite keeps four bytes for this. */
export const applicationId = 0x5049534d;

/** The longest value that is read, in bytes: no fact comes near, and a stranger could have put in many of the longest. */
const longestValue = 4_000_000;

/** Whether facts are named by a database in the place of a folder. */
export function isDatabaseFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return /\.(db|sqlite3?)$/i.test(path);
  }
}

/**
 * Opens an exported database for reading, as it is: no file beside it is looked at. It may be a stranger's: one that is not
 * just as an export is throws a PismError, as does an export of a version that laid its tables out in another way.
 */
export async function openExported(file: string, reserved: ReservedNames): Promise<Index> {
  const { readExportedKinds, strangeObject } = await import('./exported-kinds.ts');
  const database = openFile(file);
  try {
    if (markOf(database) !== applicationId) throw noExport(file);
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    guard(database);
    database.limits.length = longestValue;
    const meta = metaOf(database);
    const stored = meta.get('kinds') ?? '[]';
    if (meta.get('layout') !== layoutOf(JSON.parse(stored) as Kind[])) throw otherVersion(file, meta);
    const kinds = readExportedKinds(stored, reserved);
    const strange = strangeObject(database, kinds);
    if (strange !== undefined) throw changed(file, strange);
    return { database, kinds, folders: [file], exported: file };
  } catch (thrown) {
    database.close();
    throw thrown instanceof PismError ? thrown : noExport(file, strangeValue(thrown) ?? messageOf(thrown));
  }
}

/** Whether a file is a database that pism exported, of whatever version. */
export function isExported(file: string): boolean {
  try {
    const database = openAlone(file);
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
    return openAlone(file);
  } catch (thrown) {
    throw new PismError('unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, 'Check that you may read it.');
  }
}

// Immutable: no journal beside it is rolled back into it, no lock and no shared memory is made for it.
function openAlone(file: string): DatabaseSync {
  return new DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
}

/** What the tables of these kinds look like, as a short text: an export that has another one cannot be read. */
export function layoutOf(kinds: Kind[]): string {
  return fnv1a(schemaOf(kinds));
}

/**
 * The error for an exported database that turns out to be damaged while it is read, if that is what was thrown: anything
 * may stand in the cells of a stranger's, and our code then meets what it never wrote.
 */
export function damageOf(file: string, thrown: unknown): PismError | undefined {
  const reason = sqliteCode(thrown) !== undefined ? messageOf(thrown) : strangeValue(thrown);
  return reason === undefined
    ? undefined
    : new PismError('unreadable', `${file} is damaged: ${reason}`, 'Export it anew.');
}

function strangeValue(thrown: unknown): string | undefined {
  const isOne = [SyntaxError, TypeError, RangeError].some((type) => thrown instanceof type);
  return isOne ? 'it holds a value that no export has' : undefined;
}

// Nothing is known of the tables yet: a view or a computed column in the place of these could go on for ever.
function metaOf(database: DatabaseSync): Map<string, string> {
  const table = database.prepare("SELECT sql FROM sqlite_schema WHERE lower(name) = 'meta'").all();
  if (table.length !== 1 || table[0]?.['sql'] !== metaTable) throw new Error('its table meta is none of ours');
  const rows = database.prepare('SELECT name, value FROM meta').all();
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}

function noExport(file: string, reason = ''): PismError {
  const hint = '--facts takes a facts folder, or a file that `pism export sqlite` wrote.';
  return new PismError('unreadable', `${file} is not a database exported by pism${reason && `: ${reason}`}`, hint);
}

function changed(file: string, name: string): PismError {
  return new PismError(
    'unreadable',
    `${file} is not as pism exported it: ${name} was changed, added or removed`,
    'Export it anew.',
  );
}

function otherVersion(file: string, meta: Map<string, string>): PismError {
  const by = meta.get('exported by') ?? 'another version';
  return new PismError(
    'unreadable',
    `${file} was exported by pism ${by}, whose tables this pism ${packageVersion()} does not read`,
    'Export it anew with this version, or read it with that one.',
  );
}
