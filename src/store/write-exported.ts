import { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { packageVersion } from '../package.ts';
import { applicationId } from './exported.ts';
import type { Index } from './open.ts';

/**
 * Writes the index as one database that stands on its own, into a file that does not exist yet: all facts, or those with
 * these numbers. It does not say which files the facts came from. Throws a PismError where
 * another process changes the index meanwhile.
 */
export function writeExported({ database }: Index, file: string, facts: number[] | null): void {
  const versionBefore = changesOf(database);
  // Lifts the read-only authorizer for VACUUM INTO, which does not change the index.
  database.setAuthorizer(null);
  if (database.isTransaction) database.exec('COMMIT');
  database.exec(`VACUUM INTO ${quoteText(file)}`);
  if (changesOf(database) !== versionBefore)
    throw new PismError('unreadable', 'The facts changed during the export', 'Export them again.');
  // Not defensive, so that the number of schema changes, which tells the history of an index, can be set.
  const copy = new DatabaseSync(file, { defensive: false });
  // Without secure_delete, what is taken out below would still stand in the file.
  copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN');
  for (const name of namesOf(copy, 'trigger')) copy.exec(`DROP TRIGGER ${quoteName(name)}`);
  if (facts) keepOnly(copy, facts);
  // Local paths are private, and different on every machine.
  copy.exec(
    "DELETE FROM files; DELETE FROM problems; DELETE FROM snapshots; DELETE FROM meta WHERE name NOT IN ('kinds', 'registers')",
  );
  const note = copy.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  note.run('exported by', packageVersion());
  copy.exec(`COMMIT; PRAGMA application_id = ${applicationId}; PRAGMA schema_version = 1; ${facts ? 'VACUUM' : ''}`);
  copy.close();
}

/** A number that changes when another connection writes. */
function changesOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA data_version').get()?.['data_version'];
}

function keepOnly(copy: DatabaseSync, facts: number[]): void {
  copy.exec('CREATE TEMP TABLE kept (fact INTEGER PRIMARY KEY)');
  const insert = copy.prepare('INSERT INTO kept VALUES (?)');
  for (const fact of facts) insert.run(fact);
  for (const table of namesOf(copy, 'table').filter((name) => hasFacts(copy, name))) {
    copy.exec(`DELETE FROM ${quoteName(table)} WHERE fact NOT IN (SELECT fact FROM kept)`);
  }
  copy.exec(`
    INSERT INTO search (search) VALUES ('rebuild');
    DELETE FROM sources WHERE source NOT IN (SELECT bulletin FROM fact_rows);
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
