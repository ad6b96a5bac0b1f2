import { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { packageVersion } from '../package.ts';
import { applicationId, layoutOf } from './exported.ts';
import type { Index } from './open.ts';

/**
 * Writes the index as one database that stands on its own, into a file that does not exist yet: all facts, or those with
 * these numbers. It does not say which files the facts came from. Throws a PismError where
 * another process changes the index meanwhile.
 */
export function writeExported({ database, kinds }: Index, file: string, facts: number[] | null): void {
  const before = changesOf(database);
  // The index stays as it is: this writes nothing but the copy.
  database.setAuthorizer(null);
  if (database.isTransaction) database.exec('COMMIT');
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
  // Where the facts lie on this machine is nobody else's business, and would differ from one export to the next.
  copy.exec("DELETE FROM files; DELETE FROM problems; DELETE FROM snapshots; DELETE FROM meta WHERE name <> 'kinds'");
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
  `);
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
