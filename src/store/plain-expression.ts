import { constants, type DatabaseSync } from 'node:sqlite';
import { inParentheses } from '../model/values.ts';
import { compileUnder } from './guard.ts';

/** The longest expression, in characters. */
export const longestExpression = 2_000;

/** The most texts that an expression may join to others: the more it joins, the longer it copies. */
const mostJoined = 10;

/**
 * What an expression may call: functions whose value is hardly longer than what they are given, and that need no longer
 * than one look at it. `replace`, `concat` and `json_extract` make more of it, `instr` and `trim` compare everything with
 * everything, `random` is never the same.
 */
export const plainFunctions = new Set(
  [
    'abs acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 mod pi pow',
    'power radians round sign sin sinh sqrt tan tanh trunc coalesce ifnull iif if nullif max min likely unlikely typeof',
    'char glob length like lower octet_length substr substring unicode upper date datetime julianday',
    'strftime time timediff unixepoch current_date current_time current_timestamp json_array_length json_type json_valid',
    '-> ->>',
  ]
    .join(' ')
    .split(' '),
);

const clocks = new Set(['current_date', 'current_time', 'current_timestamp']);

/** The other ways to ask for the time: `'now'` or a part of it, and functions of time that are given none. */
const asksForTime =
  /'(?:now|subsec(?:ond)?)'|\b(?:date|time|datetime|julianday|unixepoch)\s*\(\s*\)|\bstrftime\s*\(\s*'[^']*'\s*\)/i;

/** Whether a function ends soon, whatever it is given, and gives nothing much larger than that. */
export function isPlainFunction(name: string | null): boolean {
  return plainFunctions.has(String(name).toLowerCase());
}

/** Throws an error where an expression is worked out once and kept, and would be another at another time. */
export function checkTimeless(database: DatabaseSync, source: string, expression: string): void {
  let readsClock = asksForTime.test(expression);
  const note = (action: number, _: string | null, name: string | null) => {
    if (action === constants.SQLITE_FUNCTION && clocks.has(String(name).toLowerCase())) readsClock = true;
    return true;
  };
  compileUnder(database, note, () => database.prepare(`SELECT ${inParentheses(expression)} FROM ${source}`));
  if (readsClock) throw new Error('it asks for the time, and what it says would change without a change of facts');
}

/**
 * Throws an error that says why, unless this is one SQL expression over the columns of a source and ends after a look at
 * them: without a SELECT of its own, which could go on for ever, and with plain functions only.
 */
export function checkExpression(database: DatabaseSync, source: string, expression: string): void {
  if (expression.length > longestExpression) throw new Error(`it is longer than ${longestExpression} characters`);
  const selects = countSelects(database, source);
  // What compiles without parentheses and with them is one expression and cannot break out of them.
  compilePlainly(database, `SELECT 1 FROM ${source} WHERE ${expression}`, selects);
  // In WHERE, SQLite makes a join of some SELECTs and says nothing of them; a value is not joined.
  const value = `SELECT ${inParentheses(expression)} FROM ${source}`;
  compilePlainly(database, value, selects);
  const steps = stepsOf(database, value);
  if (steps.some(isParameter)) throw new Error('it has a parameter without a value');
  if (steps.filter(({ opcode }) => opcode === 'Concat').length > mostJoined)
    throw new Error(`it joins more than ${mostJoined} texts`);
}

function compilePlainly(database: DatabaseSync, sql: string, mostSelects: number): void {
  let selects = 0;
  let refused: string | undefined;
  const rule = (action: number, _: string | null, name: string | null) => {
    if (action === constants.SQLITE_SELECT) selects += 1;
    if (selects > mostSelects) refused = 'it holds a SELECT';
    if (action === constants.SQLITE_FUNCTION && !isPlainFunction(name))
      refused = `the function ${String(name).toLowerCase()} cannot be used here`;
    return refused === undefined;
  };
  try {
    compileUnder(database, rule, () => database.prepare(sql));
  } catch (thrown) {
    throw refused === undefined ? thrown : new Error(refused);
  }
}

/** Whether a statement waits for a value: nobody would fill it in, and `NULL` in its place would be a wrong answer. */
export function hasParameter(database: DatabaseSync, sql: string): boolean {
  return /[?:@$]/.test(sql) && stepsOf(database, sql).some(isParameter);
}

/** A step that SQLite takes to run a statement, as `EXPLAIN` lists it. */
type Step = Record<string, unknown>;

function stepsOf(database: DatabaseSync, sql: string): Step[] {
  return database.prepare(`EXPLAIN ${sql}`).all();
}

function isParameter({ opcode }: Step): boolean {
  return opcode === 'Variable';
}

function countSelects(database: DatabaseSync, source: string): number {
  let selects = 0;
  const count = (action: number) => {
    if (action === constants.SQLITE_SELECT) selects += 1;
    return true;
  };
  compileUnder(database, count, () => database.prepare(`SELECT 1 FROM ${source} WHERE 1`));
  return selects;
}
