import { accessSync, constants } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DamagedText, messageOf, PismError, reasonOf, sqliteCode } from '../errors.ts';
import type { Document } from '../load/document.ts';
import type { ReadFile } from '../load/file.ts';
import { fileInFolder, limits } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import { isKindName, type Kind, type ReservedNames } from '../model/kind.ts';
import { problemSays, type ReportProblem } from '../model/problem.ts';
import type { Json, JsonObject, Node } from '../model/values.ts';
import { packageVersion } from '../package.ts';
import { makeReadOnly } from './guard.ts';
import type { Index } from './open.ts';
import { derivedSchema, metaTable, schemaOf } from './schema.ts';

/** The application id ("PISM") in the header of an exported database. */
export const applicationId = 0x5049534d;

/** The longest value in bytes: far above any fact, so that a hostile file cannot exhaust memory. */
const maxValueLength = 4_000_000;

/**
 * Opens an exported database for reading; files next to it are not read. It is untrusted: throws a PismError if its tables
 * are not exactly those of an export by this version.
 */
export async function openExported(file: string, reserved: ReservedNames): Promise<Index> {
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
    const kinds = stored.map((kind) => checkedKind(kind, reserved));
    const registers = registersIn(meta);
    const unexpected = unexpectedObject(database, kinds, registers);
    if (unexpected === undefined)
      return { database, kinds, registers, folders: [file], files: () => [], exported: file };
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

/**
 * Reads the YAML files in an exported database as if they were in a folder. Throws a PismError if pism did not export
 * it, or if it is damaged.
 */
export async function exportedFiles(path: string, reserved: ReservedNames): Promise<ReadFile[]> {
  using database = (await openExported(path, reserved)).database;
  try {
    requireWhole(database);
    const rows = database.prepare('SELECT path, text FROM yaml_files ORDER BY path').all();
    if (new Set(rows.map((row) => row['path'])).size < rows.length) throw new DamagedText('a file is there twice');
    const files = rows.map(({ path: name, text }) => {
      const isPath = /^([^/]+\/)+[^/]+\/[^/]+\.yaml$/.test(String(name));
      if (!isPath || typeof text !== 'string') throw new DamagedText('a file in it is none of a facts folder');
      const file = fileInFolder(`${path}/${name}`);
      return { file, text, hash: '', isGone: false };
    });
    if (files.filter(({ file }) => file.role === 'kind').length > limits.kinds)
      throw new DamagedText(`it has more than ${limits.kinds} kinds`);
    return files;
  } catch (thrown) {
    throw damageOf(path, thrown) ?? thrown;
  }
}

// Pages that point in a circle would be read forever.
function requireWhole(database: Index['database']): void {
  database.setAuthorizer(null);
  const [row] = database.prepare('PRAGMA quick_check(yaml_files)').all();
  if (row?.['quick_check'] !== 'ok') throw new DamagedText('its pages are not in order');
  makeReadOnly(database);
  database.limits.length = limits.fileBytes;
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
  const table = database.prepare("SELECT sql FROM sqlite_schema WHERE lower(name) = 'meta'").all();
  if (table.length !== 1 || table[0]?.['sql'] !== metaTable) throw new Error('its table meta is not one of ours');
  const rows = database.prepare('SELECT name, value FROM meta').all();
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}

function registersIn(meta: Map<string, string>): string[] {
  const stored: Json[] = JSON.parse(meta.get('registers') ?? '[]');
  const names = stored.map(String);
  const strange = names.find((name) => !isKindName(name));
  if (strange !== undefined) throw new Error(`its register ${strange} cannot be used`);
  return names;
}

/** The name of a database object that differs from those in an export of these kinds. */
function unexpectedObject(database: DatabaseSync, kinds: Kind[], registers: string[]): string | undefined {
  using model = new DatabaseSync(':memory:');
  model.exec(`${schemaOf(kinds, registers)} ${derivedSchema(kinds)}`);
  // Ignore SQLite's own tables of statistics. An export has no triggers.
  const sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[0-9]'";
  const objects = [database.prepare(sql).all(), model.prepare(`${sql} AND type <> 'trigger'`).all()];
  const objectGroups = Map.groupBy(objects.flat(), (each) => JSON.stringify(each)).values();
  const [odd] = objectGroups.find(({ length }) => length === 1) ?? [];
  return odd && String(odd['name']);
}

// Expressions need no check: their values are stored, and an export is only read.
function checkedKind(stored: JsonObject, reserved: ReservedNames): Kind {
  const name = String(stored['kind']);
  const report: ReportProblem = (code, _, values = {}) => {
    const says = problemSays({ code, arguments: typeof values === 'function' ? values() : values });
    throw new Error(`its kind ${name} cannot be used: ${says.replace(/\.$/, '')}`);
  };
  const root = nodeOf(asWritten(stored));
  const document: Document = { file: '', root, problems: [], errors: 0, report, lineAt: () => 0 };
  return readKind(document, name, reserved) as Kind;
}

/** A kind as in its file: fields are a mapping by name, empty values are absent. */
function asWritten(stored: JsonObject): JsonObject {
  const fields = (stored['fields'] as JsonObject[]).map(({ name, ...field }): [string, Json] => [String(name), field]);
  const filled = Object.entries(stored).filter(
    ([, value]) => typeof value !== 'object' || (value !== null && Object.keys(value).length > 0),
  );
  return Object.fromEntries([...filled, ['fields', Object.fromEntries(fields)]]);
}

/** A value as a node without a range. */
function nodeOf(value: Json): Node {
  const place = { start: 0, end: 0 };
  if (Array.isArray(value)) return { ...place, type: 'list', items: value.map(nodeOf) };
  if (typeof value !== 'object' || value === null) return { ...place, type: 'scalar', value, text: String(value) };
  const entries = Object.entries(value).map(([key, each]) => [key, { key: place, value: nodeOf(each) }] as const);
  return { ...place, type: 'mapping', entries: new Map(entries) };
}

function notExported(file: string, reason = ''): PismError {
  const hint = '--facts takes a facts folder, or a file that `pism export sqlite` wrote.';
  return new PismError('unreadable', `${file} is not a database exported by pism${reason && `: ${reason}`}`, hint);
}

function otherVersion(file: string, by: string): PismError {
  const message = `${file} was exported by pism ${by}, whose tables this pism ${packageVersion()} does not read`;
  return new PismError('unreadable', message, 'Export it again with this version, or read it with that one.');
}
