import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../cache-folder.ts';
import { attempt, DamagedText, messageOf, PismError, reasonOf, sqliteCode } from '../errors.ts';
import { isKindName, type Kind } from '../model/kind.ts';
import { fnv1a } from '../model/text.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { packageVersion, programMark } from '../package.ts';
import { makeReadOnly } from './guard.ts';
import type { Environment, Index } from './open.ts';
import { metaTable } from './schema.ts';

/**
 * Opens an exported database for reading; files next to it are not read. It is untrusted: throws a PismError if its tables
 * are not exactly those of an export by this version.
 */
export async function openExported(file: string, env: Environment = {}): Promise<Index> {
  // Looked at before it is opened, so that a file that takes its place is never noted as checked.
  const note = noteOfCheck(file, env);
  const database = openFile(file);
  let by = packageVersion();
  try {
    if (!hasOurMark(database)) throw notExported(file);
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    makeReadOnly(database);
    database.limits.length = maxValueLength;
    const meta = readMeta(database);
    by = meta.get('exported by') ?? 'another version';
    const stored: JsonObject[] = JSON.parse(meta.get('kinds') ?? '[]');
    const registers = registersIn(meta);
    if (note && attempt(() => readFileSync(note.file, 'utf8')) === note.text)
      return openedAs(file, database, stored as JsonObject[] & Kind[], registers);
    const { checkedKind, unexpectedObject } = await import('./check-exported.ts');
    const kinds = await Promise.all(stored.map(checkedKind));
    const unexpected = unexpectedObject(database, kinds, registers);
    if (unexpected === undefined) {
      if (note) attempt(() => writeFileSync(note.file, note.text));
      return openedAs(file, database, kinds, registers);
    }
    if (by !== packageVersion()) throw otherVersion(file, by);
    const message = `${file} is not as pism exported it: ${unexpected} was changed, added or removed`;
    throw new PismError('unreadable', message, 'Export it again.');
  } catch (thrown) {
    database.close();
    if (thrown instanceof PismError) throw thrown;
    throw by === packageVersion()
      ? notExported(file, unexpectedValue(thrown) ?? messageOf(thrown))
      : otherVersion(file, by);
  }
}

/** The application id ("PISM") in the header of an exported database. */
export const applicationId = 0x5049534d;

/** The longest value in bytes: far above any fact, so that a hostile file cannot exhaust memory. */
const maxValueLength = 1_000_000;

function openedAs(file: string, database: DatabaseSync, kinds: Kind[], registers: string[]): Index {
  const kindNamed = (name: string) => kinds.find(({ kind }) => kind === name);
  return { database, kinds, kindNamed, registers, folders: [file], files: () => [], exported: file };
}

/** The note in the cache folder that this version checked this very file, which takes as long as some queries. */
function noteOfCheck(file: string, env: Environment): { file: string; text: string } | undefined {
  const folder = cacheFolder(env);
  const stat = attempt(() => statSync(file, { bigint: true }));
  if (folder === undefined || stat === undefined) return undefined;
  const text = [file, stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs, programMark()].join('\n');
  return { file: join(folder, `${fnv1a(file)}.checked`), text };
}

/** Whether a file is marked as an exported database. Throws where it cannot be read as a database. */
export function isExported(file: string): boolean {
  using database = openFile(file);
  return hasOurMark(database);
}

function hasOurMark(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA application_id').get()?.['application_id'] === applicationId;
}

function openFile(file: string): DatabaseSync {
  try {
    accessSync(file, constants.R_OK);
    // Immutable: SQLite ignores a journal next to it, and creates no lock or shared memory.
    return new DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
  } catch (thrown) {
    throw new PismError('unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, 'Check that you may read it.');
  }
}

/** The error for a damaged export: unexpected cells make our code throw a TypeError or the like. */
export function damageOf(file: string, thrown: unknown): PismError | undefined {
  const reason = sqliteCode(thrown) !== undefined ? messageOf(thrown) : unexpectedValue(thrown);
  if (reason === undefined) return undefined;
  return new PismError('unreadable', `${file} is damaged: ${reason}`, 'Export it again.');
}

function unexpectedValue(thrown: unknown): string | undefined {
  const isOne = [DamagedText, TypeError, RangeError].some((type) => thrown instanceof type);
  return isOne ? 'it contains a value that no export has' : undefined;
}

// Check this first: a view or generated column in its place could run forever.
function readMeta(database: DatabaseSync): Map<string, string> {
  const table = database.prepare("SELECT sql FROM sqlite_schema WHERE lower(name) = '_meta'").all();
  if (table.length !== 1 || table[0]?.['sql'] !== metaTable) throw new Error('its table meta is not one of ours');
  const rows = database.prepare('SELECT name, value FROM _meta').all();
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}

function registersIn(meta: Map<string, string>): string[] {
  const stored: Json[] = JSON.parse(meta.get('registers') ?? '[]');
  const names = stored.map(String);
  const strange = names.find((name) => !isKindName(name));
  if (strange !== undefined) throw new Error(`its register ${strange} cannot be used`);
  return names;
}

function notExported(file: string, reason = ''): PismError {
  const hint = '--facts takes a facts folder, or a file that `pism export sqlite` wrote.';
  return new PismError('unreadable', `${file} is not a database exported by pism${reason && `: ${reason}`}`, hint);
}

function otherVersion(file: string, by: string): PismError {
  const message = `${file} was exported by pism ${by}, whose tables this pism ${packageVersion()} does not read`;
  return new PismError('unreadable', message, 'Export it again with this version, or read it with that one.');
}
