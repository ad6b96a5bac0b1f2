import { basename, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { builtinFacts, packageVersion } from '../package.ts';
import { release } from './guard.ts';
import type { Index } from './open.ts';
import { applicationId, layoutOf } from './open-exported.ts';

/**
 * Writes the index as one database that stands on its own, into a file that does not exist yet: all facts, or those with
 * these numbers. Of the files that the facts came from it keeps the names, not where they were. Throws a PismError where
 * another process changes the index meanwhile.
 */
export function writeExported({ database, kinds, folders }: Index, file: string, facts: number[] | null): void {
  const before = changesOf(database);
  release(database);
  // The index can only be read from here on, too: this writes nothing but the copy.
  database.setAuthorizer(null);
  database.exec(`VACUUM INTO ${quoteText(file)}`);
  if (changesOf(database) !== before)
    throw new PismError('unreadable', 'The facts changed during the export', 'Export them again.');
  const copy = new DatabaseSync(file);
  // Without secure_delete, what is taken out below would still stand in the file.
  copy.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN; PRAGMA user_version = 0',
  );
  for (const name of namesOf(copy, 'trigger')) copy.exec(`DROP TRIGGER ${quoteName(name)}`);
  if (facts) keep(copy, facts);
  forgetPlaces(copy, folders);
  copy.exec("DELETE FROM meta WHERE name <> 'kinds'");
  const note = copy.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  note.run('layout', layoutOf(kinds));
  note.run('exported by', packageVersion());
  copy.exec(`COMMIT; PRAGMA application_id = ${applicationId}; ${facts ? 'VACUUM' : ''}`);
  copy.close();
}

/** A number that is another one once somebody else has written to the index. */
function changesOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA data_version').get()?.['data_version'];
}

function keep(copy: DatabaseSync, facts: number[]): void {
  copy.exec('CREATE TEMP TABLE kept (fact INTEGER PRIMARY KEY)');
  const insert = copy.prepare('INSERT INTO kept VALUES (?)');
  for (const fact of facts) insert.run(fact);
  for (const table of namesOf(copy, 'table').filter((name) => hasFacts(copy, name))) {
    copy.exec(`DELETE FROM ${quoteName(table)} WHERE fact NOT IN (SELECT fact FROM kept)`);
  }
  copy.exec(`
    INSERT INTO search (search) VALUES ('rebuild');
    DELETE FROM bulletins WHERE bulletin NOT IN (SELECT bulletin FROM fact_rows);
    DELETE FROM files WHERE bulletin <> '' AND bulletin NOT IN (SELECT bulletin FROM fact_rows);
    DELETE FROM problems WHERE file NOT IN (SELECT file FROM files);
  `);
}

// Where the facts lie on this machine is nobody else's business, and would differ from one export to the next.
function forgetPlaces(copy: DatabaseSync, folders: string[]): void {
  copy.exec('DELETE FROM states');
  const roots = [...new Set([...folders, builtinFacts])];
  const rename = copy.prepare('UPDATE files SET path = ? WHERE file = ?');
  const move = copy.prepare("UPDATE problems SET problem = json_set(problem, '$.file', ?) WHERE file = ?");
  for (const { file, path } of copy.prepare('SELECT file, path FROM files').all()) {
    const position = roots.findIndex((root) => String(path).startsWith(`${root}/`));
    if (position < 0) continue;
    const root = String(roots[position]);
    const name = `${basename(root)}${position === 0 ? '' : `-${position + 1}`}/${relative(root, String(path))}`;
    rename.run(name, Number(file));
    move.run(name, Number(file));
  }
}

function namesOf(copy: DatabaseSync, type: 'table' | 'trigger'): string[] {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = ? AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search\\_%' ESCAPE '\\'";
  return copy
    .prepare(sql)
    .all(type)
    .map(({ name }) => String(name));
}

function hasFacts(copy: DatabaseSync, table: string): boolean {
  return copy.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'fact'").get(table) !== undefined;
}
