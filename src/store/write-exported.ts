import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isMap, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { PismError } from '../errors.ts';
import { readFile } from '../load/file.ts';
import { type FolderFile, fileInFolder } from '../load/folder.ts';
import { type ProblemCode, problemTexts } from '../model/problem.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { builtinFacts, packageVersion } from '../package.ts';
import { applicationId } from './exported.ts';
import type { Index } from './open.ts';
import { readAll } from './schema.ts';

/**
 * Writes the index as a self-contained database into a new file: all facts, or those with
 * these numbers. It has their YAML files, but does not say where those are. Throws a PismError where
 * another process changes the index meanwhile.
 */
export function writeExported({ database, folders }: Index, file: string, facts: number[] | null): void {
  const versionBefore = changesOf(database);
  // Lifts the read-only authorizer for VACUUM INTO, which does not change the index.
  database.setAuthorizer(null);
  if (database.isTransaction) database.exec('COMMIT');
  database.exec(`VACUUM INTO ${quoteText(file)}`);
  if (changesOf(database) !== versionBefore) throw changedMeanwhile();
  // Not defensive, so that the schema version, which reveals the history of an index, can be set.
  const copy = new DatabaseSync(file, { defensive: false });
  // Without secure_delete, the facts deleted below would stay readable in the file.
  copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN');
  for (const name of namesOf(copy, 'trigger')) copy.exec(`DROP TRIGGER ${quoteName(name)}`);
  addFiles(copy, folders);
  if (facts) keepOnly(copy, facts);
  if (facts || hasErrors(copy)) keepOnlyInFiles(copy);
  // Local paths are private, and different on every machine.
  copy.exec(
    "DELETE FROM files; DELETE FROM problems; DELETE FROM snapshots; DELETE FROM meta WHERE name NOT IN ('kinds', 'registers')",
  );
  const note = copy.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  note.run('exported by', packageVersion());
  copy.exec(`COMMIT; PRAGMA application_id = ${applicationId}; PRAGMA schema_version = 1; ${facts ? 'VACUUM' : ''}`);
  copy.close();
}

function changedMeanwhile(): PismError {
  return new PismError('unreadable', 'The facts changed during the export', 'Export them again.');
}

/** Adds the YAML files of the folders, from which the database can be joined with others; built-in kinds need not be. */
function addFiles(copy: DatabaseSync, folders: string[]): void {
  const insert = copy.prepare('INSERT INTO yaml_files VALUES (?, ?)');
  const files = readAll<FolderFile & { hash: string }>(copy, 'SELECT path, role, source, kind, hash FROM files');
  for (const { hash, ...file } of files) {
    const root = dirname(dirname(file.path));
    const at = folders.indexOf(root);
    if (at < 0 || (root === builtinFacts && file.source === '')) continue;
    const read = readFile(file);
    if (read.hash !== hash) throw changedMeanwhile();
    insert.run(`folder-${at}${file.path.slice(root.length)}`, read.text);
  }
}

function hasErrors(copy: DatabaseSync): boolean {
  const codes = copy.prepare("SELECT DISTINCT problem ->> 'code' AS code FROM problems").all();
  return codes.some(({ code }) => problemTexts[code as ProblemCode].severity === 'error');
}

/** Removes facts that the copy lacks from its YAML files, and references to them. */
function keepOnlyInFiles(copy: DatabaseSync): void {
  const ids = new Set(readAll<{ id: string }>(copy, 'SELECT id FROM fact_rows').map(({ id }) => id));
  const replace = copy.prepare('INSERT OR REPLACE INTO yaml_files VALUES (?, ?)');
  const remove = copy.prepare('DELETE FROM yaml_files WHERE path = ?');
  for (const { path, text } of copy.prepare('SELECT path, text FROM yaml_files').all()) {
    const { role, source } = fileInFolder(String(path));
    if (source === '') continue;
    if (!copy.prepare('SELECT 1 FROM fact_rows WHERE source = ?').get(source)) remove.run(path ?? null);
    else if (role === 'facts') replace.run(path ?? null, factsIn(String(text), source, ids));
  }
}

/** The facts of a file with these ids, as written there. */
function factsIn(text: string, source: string, ids: ReadonlySet<string>): string {
  // The failsafe schema keeps the spelling of every value.
  const document = parseDocument(text, { schema: 'failsafe' });
  if (!isSeq<YAMLMap>(document.contents)) return '';
  const isKept = (id: unknown) => ids.has(String(id).includes('/') ? String(id) : `${source}/${id}`);
  document.contents.items = document.contents.items.filter((fact) => isMap(fact) && isKept(fact.get('id')));
  for (const fact of document.contents.items) {
    if (fact.has('superseded_by') && !isKept(fact.get('superseded_by'))) fact.delete('superseded_by');
    const related = fact.get('related');
    if (!isSeq<Scalar>(related)) continue;
    related.items = related.items.filter(({ value }) => isKept(value));
    if (related.items.length === 0) fact.delete('related');
  }
  return document.toString({ lineWidth: 0 });
}

/** Changes when another connection writes. */
function changesOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA data_version').get()?.['data_version'];
}

function keepOnly(copy: DatabaseSync, facts: number[]): void {
  const hasFacts = copy.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'fact'");
  for (const table of namesOf(copy, 'table').filter((name) => hasFacts.get(name))) {
    const others = copy.prepare(`DELETE FROM ${quoteName(table)} WHERE fact NOT IN (SELECT value FROM json_each(?))`);
    others.run(JSON.stringify(facts));
  }
  copy.exec("INSERT INTO search (search) VALUES ('rebuild')");
  copy.exec('DELETE FROM sources WHERE source NOT IN (SELECT source FROM fact_rows)');
}

function namesOf(copy: DatabaseSync, type: 'table' | 'trigger'): string[] {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = ? AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT GLOB 'search_*'";
  return Array.from(copy.prepare(sql).iterate(type), ({ name }) => String(name));
}
