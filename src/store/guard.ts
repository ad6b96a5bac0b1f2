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
  database.setAuthorizer((action, first, second) => {
    const harmless = allowed.has(action) && !forbiddenFunctions.has(String(second ?? first).toLowerCase());
    return harmless ? constants.SQLITE_OK : constants.SQLITE_DENY;
  });
}
