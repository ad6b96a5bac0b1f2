import type { DatabaseSync } from 'node:sqlite';
import type { FieldReader, SqlValue } from '../model/fields/type.ts';

/** The rows of a statement; `Row` declares its columns. */
export function readAll<Row>(database: DatabaseSync, sql: string, ...values: SqlValue[]): Row[] {
  return database.prepare(sql).all(...values) as unknown as Row[];
}

/** Says whether an entry is part of another or a current member of it, directly or not. */
export function partFinder(database: DatabaseSync): NonNullable<FieldReader['isPart']> {
  const statement = database.prepare(
    "SELECT 1 FROM entry_parts WHERE register = ? AND part = ? AND whole = ? AND how IN ('part', 'member')",
  );
  return (...names) => statement.get(...names) !== undefined;
}
