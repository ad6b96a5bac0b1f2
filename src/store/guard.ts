import { constants, type DatabaseSync } from 'node:sqlite';

/** What SQLite is about to do, as it tells an authorizer: the action and two of its objects. */
type Rule = (action: number, first: string | null, second: string | null) => boolean;

/** The longest value, in bytes, and the longest pattern: more than a file can hold, and what keeps `LIKE` quick. */
export const valueLimits = { length: 20_000_000, likePatternLength: 100 };

/** The longest query, in bytes, and the most steps that SQLite may take to go about one. */
const queryLimits = { sqlLength: 1_000_000, vdbeOp: 1_000_000 };

const allowed = new Set<number>([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
]);
const forbiddenFunctions = new Set(['load_extension', 'fts3_tokenizer']);

/**
 * Ends the reading of one moment, for which other processes wait that have changes to write. Changes that this one could
 * not write are given up; the next query makes them again.
 */
export function release(database: DatabaseSync): void {
  database.setAuthorizer(null);
  if (database.isTransaction) database.exec('ROLLBACK');
  authorise(database, isHarmless);
}

/** From here on, statements prepared on this connection can read the index and do nothing else, within limits. */
export function guard(database: DatabaseSync): void {
  Object.assign(database.limits, valueLimits, queryLimits);
  authorise(database, isHarmless);
}

/** Works out expressions that others wrote on a connection without a guard: none may make a large value. */
export function withinLimits<Value>(database: DatabaseSync, work: () => Value): Value {
  const { length, likePatternLength } = database.limits;
  Object.assign(database.limits, valueLimits);
  try {
    return work();
  } finally {
    Object.assign(database.limits, { length, likePatternLength });
  }
}

/** Compiles statements that must keep to a rule of their own besides; afterwards the guard alone is in force. */
export function compileUnder<Compiled>(database: DatabaseSync, rule: Rule, compile: () => Compiled): Compiled {
  authorise(database, (action, first, second) => rule(action, first, second) && isHarmless(action, first, second));
  try {
    return compile();
  } finally {
    authorise(database, isHarmless);
  }
}

function authorise(database: DatabaseSync, rule: Rule): void {
  database.setAuthorizer((action, first, second) =>
    rule(action, first, second) ? constants.SQLITE_OK : constants.SQLITE_DENY,
  );
}

function isHarmless(action: number, first: string | null, second: string | null): boolean {
  if (action === constants.SQLITE_FUNCTION) return !forbiddenFunctions.has(String(second).toLowerCase());
  // Full-text search asks in this way whether the index has changed under it.
  if (action === constants.SQLITE_PRAGMA) return first === 'data_version' && second === null;
  return allowed.has(action);
}
