import type { DatabaseSync } from 'node:sqlite';
import { isDamage, messageOf, noRoom, PismError, sqliteCode } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { columnNames, tableNames } from './catalogue.ts';

const [outOfMemory, notAuthorised] = [7, 23];

/**
 * The error for a query that SQLite does not accept or cannot go on with; it names the nearest table or column. What a
 * damaged file makes of any query comes back as it is.
 */
export function sqlError(database: DatabaseSync, kinds: Kind[], thrown: unknown): unknown {
  if (isDamage(thrown)) return thrown;
  const message = messageOf(thrown);
  const code = sqliteCode(thrown) ?? 0;
  if (code === outOfMemory) return tooLarge();
  const lacking = noRoom(thrown);
  if (lacking) return lacking;
  const forbidden = code === notAuthorised || /^not authorized|^cannot (VACUUM|modify)|prohibited/.test(message);
  const hint = forbidden ? 'Queries read the index and do nothing else.' : nearestNames(database, kinds, message);
  return new PismError('usage', `The query does not work: ${message}`, hint);
}

/** The error for a query that needs more memory than there is for it. */
export function tooLarge(): PismError {
  return new PismError('interrupted', 'The query needed too much memory and was ended', 'Ask for less at a time.');
}

function nearestNames(database: DatabaseSync, kinds: Kind[], message: string): string | undefined {
  const [, table] = /^no such table: (?:main\.)?(.+)$/.exec(message) ?? [];
  if (table !== undefined) return didYouMean(table, tableNames(kinds), 'Tables are');
  if (message.startsWith('no such function')) return 'Queries can call the functions that SQLite itself has.';
  const [, column] = /^no such column: (?:.+\.)?([^.]+)$/.exec(message) ?? [];
  if (column === undefined) return undefined;
  const known = tableNames(kinds).flatMap((name) => columnNames(database, name));
  const near = didYouMean(column, new Set(known));
  return near.startsWith('Did') ? near : '`pism sql` alone lists tables and columns.';
}
