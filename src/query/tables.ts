import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../model/json.ts';
import type { Kind } from '../model/kind.ts';
import { quoteName } from '../model/sql.ts';
import { plainColumn } from './columns.ts';
import type { Result } from './result.ts';

/** Tables and views that every index has and people may rely on, with what a row of each is. */
const shared: Record<string, string> = {
  facts: 'a fact of any kind, by what all kinds share',
  checks: 'what another source says beside a fact',
  bulletins: 'a bulletin',
  actors: 'a country or other actor',
  actor_names: 'a name that finds an actor, in lower case',
  fact_actors: 'an actor in a field of a fact',
  fact_dates: 'a date in a field of a fact, with its first and last day',
  search: 'full text (FTS5); its rowid is the number of the fact',
};

/** The tables and views that people may rely on: one for each kind, and those that every index has. */
export function tableNames(kinds: Kind[]): string[] {
  return [...kinds.map(({ kind }) => kind), ...Object.keys(shared)];
}

/** The columns of a table or view. */
export function columnNames(database: DatabaseSync, table: string): string[] {
  return database
    .prepare(`SELECT * FROM ${quoteName(table)}`)
    .columns()
    .map(({ name }) => name);
}

/** The tables and views that people may rely on, with their columns. */
export function listTables(database: DatabaseSync, kinds: Kind[]): Result {
  const about = new Map([
    ...kinds.map((kind): [string, string] => [kind.kind, `a fact of the kind ${kind.kind}`]),
    ...Object.entries(shared),
  ]);
  const rows = tableNames(kinds).map(
    (table): JsonObject => ({ table, row: about.get(table) ?? '', columns: columnNames(database, table) }),
  );
  const columns = [plainColumn('table'), plainColumn('row', 'A row is'), plainColumn('columns')];
  return { columns, all: columns, rows };
}
