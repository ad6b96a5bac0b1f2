import { accessSync, constants } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { messageOf, PismError, reasonOf } from '../errors.ts';
import type { ReadFile } from '../load/file.ts';
import { fileInFolder, limits } from '../load/folder.ts';
import { makeReadOnly } from './guard.ts';
import { yamlFilesTable } from './schema.ts';

/** The application id ("PISM") in the header of an exported database. */
export const applicationId = 0x5049534d;

/**
 * The YAML files in an exported database, one by one, as if they were in a folder. It is untrusted: its other tables and
 * files next to it are not read. Throws a PismError if pism did not export it, or if it is damaged.
 */
export function* exportedFiles(path: string): Generator<ReadFile> {
  using database = openFile(path);
  requireOurMark(database, path);
  try {
    requireWhole(database);
    let [kinds, last] = [0, ''];
    for (const { path: name, text } of database.prepare('SELECT path, text FROM yaml_files ORDER BY path').iterate()) {
      const isFile = typeof text === 'string' && /^([^/]+\/)+[^/]+\/[^/]+\.yaml$/.test(String(name));
      if (!isFile || name === last) throw new Error('it has a file that no facts folder has, or one twice');
      const file = fileInFolder(`${path}/${name}`);
      last = String(name);
      kinds += Number(file.role === 'kind');
      if (kinds > limits.kinds) throw new Error(`it has more than ${limits.kinds} kinds`);
      yield { file, text, hash: '', isGone: false };
    }
  } catch (thrown) {
    throw new PismError('unreadable', `${path} is damaged: ${messageOf(thrown)}`, 'Export it again.');
  }
}

/** Whether a file is marked as an exported database. Throws where it cannot be read as a database. */
export function isExported(file: string): boolean {
  using database = openFile(file);
  return hasOurMark(database);
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

function hasOurMark(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA application_id').get()?.['application_id'] === applicationId;
}

function requireOurMark(database: DatabaseSync, file: string): void {
  let reason = '';
  try {
    if (hasOurMark(database)) return;
  } catch (thrown) {
    reason = `: ${messageOf(thrown)}`;
  }
  const hint = '--facts takes a facts folder, or a file that `pism export sqlite` wrote.';
  throw new PismError('unreadable', `${file} is not a database exported by pism${reason}`, hint);
}

function requireWhole(database: DatabaseSync): void {
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
  // Check this first: a view or generated column in its place could run forever.
  const table = database.prepare("SELECT sql FROM sqlite_schema WHERE lower(name) = 'yaml_files'").all();
  if (table.length !== 1 || table[0]?.['sql'] !== yamlFilesTable)
    throw new Error('its table yaml_files is not as this version exports it');
  // Pages that point in a circle would be read forever.
  const [row] = database.prepare('PRAGMA quick_check(yaml_files)').all();
  if (row?.['quick_check'] !== 'ok') throw new Error('its pages are not in order');
  makeReadOnly(database);
  database.limits.length = limits.fileBytes;
}
