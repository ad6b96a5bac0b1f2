import { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { limits } from '../load/folder.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { packageVersion } from '../package.ts';
import { Search } from '../search/ranked.ts';
import type { Index } from './open.ts';
import { textsOf } from './read.ts';
import { searchedTexts } from './schema.ts';

/**
 * Writes the index as a self-contained database into a new file: all facts, or those with
 * these ids. Throws a PismError where another process changes the index meanwhile.
 */
export function writeExported({ database }: Index, file: string, facts: string[] | null): void {
  const versionBefore = changeCounter(database);
  // Lifts the read-only authorizer for VACUUM INTO, which does not change the index.
  database.setAuthorizer(null);
  if (database.isTransaction) database.exec('COMMIT');
  database.exec(`VACUUM INTO ${quoteText(file)}`);
  if (changeCounter(database) !== versionBefore)
    throw new PismError('unreadable', 'The facts changed during the export', 'Export them again.');
  // Not defensive, so that the schema version, which reveals the history of an index, can be set.
  const copy = new DatabaseSync(file, { defensive: false });
  // Without secure_delete, the facts deleted below would stay readable in the file.
  copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN');
  if (facts) keepOnly(copy, facts);
  numberAnew(copy);
  renewSearch(copy);
  // Local paths are private, and different on every machine.
  copy.exec(
    "DELETE FROM _files; DELETE FROM _problems; DELETE FROM _stats; DELETE FROM _meta WHERE name NOT IN ('kinds', 'registers')",
  );
  const note = copy.prepare('INSERT INTO _meta (name, value) VALUES (?, ?)');
  note.run('exported by', packageVersion);
  copy.exec(
    `COMMIT; PRAGMA application_id = ${applicationId}; PRAGMA schema_version = 1; PRAGMA page_size = 4096; VACUUM`,
  );
  copy.close();
}

/** The application id ("PISM") in the header of an exported database. */
export const applicationId = 0x5049534d;

/** Changes when another connection writes. */
function changeCounter(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA data_version').get()?.['data_version'];
}

/** The tables with the numbers of facts. */
function tablesOfFacts(copy: DatabaseSync): string[] {
  const sql = `SELECT t.name AS text FROM main.sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'fact'
    WHERE t.type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT GLOB 'search_*'`;
  return textsOf(copy, sql).map(quoteName);
}

// Files that came later have later numbers. In the order of files, the same facts give the same bytes.
function numberAnew(copy: DatabaseSync): void {
  const number = `number * ${limits.facts} + fact % ${limits.facts}`;
  const files = 'SELECT file, row_number() OVER (ORDER BY source, path) AS number FROM _files';
  for (const table of tablesOfFacts(copy))
    copy.exec(`UPDATE ${table} SET fact = -(${number}) FROM (${files}) f WHERE f.file <> number AND fact / ${limits.facts} = f.file;
      UPDATE ${table} SET fact = -fact WHERE fact < 0`);
}

function keepOnly(copy: DatabaseSync, facts: string[]): void {
  copy
    .prepare('CREATE TEMP TABLE kept AS SELECT fact FROM _fact_rows WHERE id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(facts));
  for (const table of tablesOfFacts(copy)) copy.exec(`DELETE FROM ${table} WHERE fact NOT IN (SELECT fact FROM kept)`);
  copy.exec('DELETE FROM sources WHERE source NOT IN (SELECT source FROM _fact_rows)');
}

// A deleted row would leave its words in the file, and each update of an index is stored by itself.
function renewSearch(copy: DatabaseSync): void {
  copy.exec("INSERT INTO search (search) VALUES ('delete-all')");
  const search = new Search(copy);
  for (const { fact, texts } of searchedTexts(copy, 'true')) search.add(fact, texts);
}
