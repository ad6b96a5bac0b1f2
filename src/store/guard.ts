import { constants, type DatabaseSync } from 'node:sqlite';

const allowed = new Set<number>([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
]);
const forbiddenFunctions = new Set(['load_extension']);

/** From here on, statements prepared on this connection can read the index and do nothing else. */
export function guard(database: DatabaseSync): void {
  database.setAuthorizer((action, first, second) =>
    isHarmless(action, first, second) ? constants.SQLITE_OK : constants.SQLITE_DENY,
  );
}

function isHarmless(action: number, first: string | null, second: string | null): boolean {
  if (action === constants.SQLITE_FUNCTION) return !forbiddenFunctions.has(String(second).toLowerCase());
  // Full-text search asks in this way whether the index has changed under it.
  if (action === constants.SQLITE_PRAGMA) return first === 'data_version' && second === null;
  return allowed.has(action);
}
