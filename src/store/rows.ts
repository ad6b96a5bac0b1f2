import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';

/** The rows of a statement; `Row` declares its columns. */
export function readAll<Row>(database: DatabaseSync, sql: string, ...values: SqlValue[]): Row[] {
  return database.prepare(sql).all(...values) as unknown as Row[];
}
