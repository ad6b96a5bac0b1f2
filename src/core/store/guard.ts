import { constants, type DatabaseSync } from 'node:sqlite';
import { inParentheses } from '../model/values.ts';

/** Makes this connection read-only, within limits, for all statements prepared later. */
export function makeReadOnly(database: DatabaseSync): void {
  Object.assign(database.limits, valueLimits, queryLimits);
  database.setAuthorizer(authorise);
}

/** Limits of what expressions from facts folders can make on a connection: the longest value in bytes (more than a file may have), and the longest LIKE pattern (long ones are slow). */
export const valueLimits = { length: 20_000_000, likePatternLength: 100 };

/** Bytes that formulas and rules may add to a fact: a few short ones could fill the disk. */
export const maxComputedBytes = 10_000;

/** The longest query, in bytes, and the most steps that SQLite may take to prepare one. */
const queryLimits = { sqlLength: 1_000_000, vdbeOp: 1_000_000 };

/** The longest expression of a kind or condition, in characters. */
export const maxExpressionLength = 2_000;

const allowed = new Set<number>([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
]);
const forbiddenFunctions = new Set(['load_extension', 'fts3_tokenizer']);

/**
 * Throws an error that says why, unless this is one SQL expression over the columns of a source, without a SELECT of its
 * own, which could go on for ever.
 */
export function checkExpression(database: DatabaseSync, source: string, expression: string): void {
  if (expression.length > maxExpressionLength) throw new Error(`it is longer than ${maxExpressionLength} characters`);
  // The table expression may contain a SELECT itself.
  const maxSelects = source.split('SELECT').length;
  // Valid both with and without parentheses: it is one expression and cannot close them. SELECTs are counted in both forms:
  // in WHERE, SQLite turns some into joins and does not report them.
  const value = `SELECT ${inParentheses(expression)} FROM ${source}`;
  for (const sql of [`SELECT 1 FROM ${source} WHERE ${expression}`, value]) compileWithin(database, sql, maxSelects);
  if (hasParameter(database, value)) throw new Error('it has a parameter without a value');
}

/** Whether a statement has a parameter: SQLite would use NULL for it and give a wrong answer. */
export function hasParameter(database: DatabaseSync, sql: string): boolean {
  if (!/[?:@$]/.test(sql)) return false;
  const steps = database.prepare(`EXPLAIN ${sql}`).all();
  return steps.some(({ opcode }) => opcode === 'Variable');
}

// Afterwards, only reading is allowed again.
function compileWithin(database: DatabaseSync, sql: string, maxSelects: number): void {
  let selects = 0;
  database.setAuthorizer((action, first, name) => {
    if (action === constants.SQLITE_SELECT) selects += 1;
    return selects <= maxSelects ? authorise(action, first, name) : constants.SQLITE_DENY;
  });
  try {
    database.prepare(sql);
  } catch (thrown) {
    throw selects > maxSelects ? new Error('it contains a SELECT') : thrown;
  } finally {
    database.setAuthorizer(authorise);
  }
}

/** Whether SQLite may do this action with these two arguments. */
function authorise(action: number, first: string | null, second: string | null): number {
  // FTS5 reads data_version.
  const isVersion = action === constants.SQLITE_PRAGMA && first === 'data_version' && second === null;
  const isForbidden = action === constants.SQLITE_FUNCTION && forbiddenFunctions.has(String(second).toLowerCase());
  return isVersion || (allowed.has(action) && !isForbidden) ? constants.SQLITE_OK : constants.SQLITE_DENY;
}
