/** Reads rows and texts of an index, and the names of its tables. */
import type { DatabaseSync } from 'node:sqlite';
import { limits } from '../load/folder.ts';
import type { FieldReader, SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { quoteName } from '../model/values.ts';

/** The rows of a statement, read one by one; `Row` declares their columns. */
export function rowsOf<Row>(database: DatabaseSync, sql: string, values: SqlValue[] = []): IteratorObject<Row> {
  return database.prepare(sql).iterate(...values) as unknown as IteratorObject<Row>;
}

/** The column `text` of the rows of a statement. */
export function textsOf(database: DatabaseSync, sql: string, values: SqlValue[] = []): string[] {
  return Array.from(rowsOf<{ text: string }>(database, sql, values), ({ text }) => text);
}

/** The SQL of the main date of a fact with its first and last day. */
export const mainDate = 'dated AS date, dated_first AS date_first, dated_last AS date_last';

/** The table with the fields of a kind, quoted. */
export function tableOf(kind: Kind): string {
  return quoteName(`_kind_${kind.kind}`);
}

/** The SQL of whether a fact is in a file, by the SQL of that one's number. */
export function isInFile(file: string): string {
  return `fact BETWEEN ${file} * ${limits.facts} AND ${file} * ${limits.facts} + ${limits.facts - 1}`;
}

/** Says whether an entry is part of another or a current member of it, directly or not. */
export function partFinder(database: DatabaseSync): NonNullable<FieldReader['isPart']> {
  const statement = database.prepare(
    "SELECT 1 FROM entry_parts WHERE register = ? AND part = ? AND whole = ? AND how IN ('part', 'member')",
  );
  return (...names) => statement.get(...names) !== undefined;
}
