/** `pism sql`: compiles a read-only statement, and runs it. */
import type { DatabaseSync, StatementColumnMetadata, StatementSync } from 'node:sqlite';
import { diskFull, isDamage, isSqliteError, messageOf, PismError, sqliteCode } from '../errors.ts';
import type { SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import type { Json } from '../model/values.ts';
import { hasParameter } from '../store/guard.ts';
import { columnsOf } from './fact-columns.ts';
import { begun, type Column, plainColumn, type Result, showPlain, uniqueNames, valueIn } from './result.ts';

const [SQLITE_NOMEM, SQLITE_AUTH] = [7, 23];

/** Compiles one query on a read-only connection. Throws a usage error for anything else. */
export function compileSql(database: DatabaseSync, sql: string): StatementSync {
  const statement = prepared(database, sql);
  if (hasStatement(database, sql.slice(statement.sourceSQL.length)))
    throw new PismError('usage', 'The query has more than one statement', 'Ask one query at a time.');
  const isExplain = /^(?:\s|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*explain\b/i.test(sql);
  if (!isExplain && hasParameter(database, sql))
    throw new PismError('usage', 'The query has a parameter without a value', 'Write the value into the query.');
  return statement;
}

/** The rows of a compiled query, one by one; columns of the same name are numbered. */
export function runSql(kinds: Kind[], statement: StatementSync, names: boolean): Result {
  const origins = statement.columns();
  const columns = uniqueNames(origins.map(({ name }) => name)).map((name, position) =>
    resultColumn(name, originOf(origins[position], kinds), names),
  );
  statement.setReturnArrays(true);
  statement.setReadBigInts(true);
  const rows = readRowsOfSql(statement, columns);
  const {
    first: [first],
    rows: all,
  } = begun(rows);
  for (const [position, column] of columns.entries()) {
    const value = first?.[column.name];
    if (typeof value === 'number' || /^(INTEGER|REAL)/.test(origins[position]?.type ?? '')) column.type ??= 'number';
  }
  return { columns, rows: all };
}

function prepared(database: DatabaseSync, sql: string): StatementSync {
  if (sql.includes('\0')) throw new PismError('usage', 'The query has a NUL character in it');
  try {
    return database.prepare(sql);
  } catch (thrown) {
    if (isSqliteError(thrown)) throw sqlError(thrown);
    throw new PismError('usage', 'The query is empty', whatThereIs);
  }
}

// SQLite stops at the first semicolon. The rest compiles to nothing if it is blank or a comment.
function hasStatement(database: DatabaseSync, rest: string): boolean {
  try {
    database.prepare(rest);
    return true;
  } catch (thrown) {
    return isSqliteError(thrown);
  }
}

// The fact column that a result column selects unchanged; undefined for an expression.
function originOf(origin: StatementColumnMetadata | undefined, kinds: Kind[]): Column | undefined {
  const kind = origin?.table === '_fact_rows' ? null : kinds.find((each) => `_kind_${each.kind}` === origin?.table);
  if (kind === undefined) return undefined;
  return columnsOf(kind).find(({ name, field, type }) => name === origin?.column && (field || type === 'texts'));
}

// Show codes unless the user asks for names, and lists as lists in JSON. Rows of a UNION can contain anything.
function resultColumn(name: string, origin: Column | undefined, names: boolean): Column {
  return {
    ...plainColumn(name, name),
    register: origin?.register,
    ...(origin?.type && { type: origin.type }),
    ...(origin?.field && { field: origin.field }),
    show: names && origin?.register !== undefined ? origin.show : showPlain,
  };
}

function restored(cell: SqlValue, { type, field }: Column): Json {
  try {
    // Facts without tags have no cell for them.
    return valueIn(cell ?? (type === undefined || field ? null : '[]'), type);
  } catch {
    return cell;
  }
}

function* readRowsOfSql(statement: StatementSync, columns: Column[]) {
  try {
    for (const cells of statement.iterate() as Iterable<unknown>) {
      const values = (cells as unknown[]).map(plainValue);
      yield Object.fromEntries(columns.map((column, at) => [column.name, restored(values[at] ?? null, column)]));
    }
  } catch (thrown) {
    throw isSqliteError(thrown) ? sqlError(thrown) : thrown;
  }
}

// Return whole numbers that JavaScript would round as text, bytes as hexadecimal digits.
function plainValue(cell: unknown): SqlValue {
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (cell instanceof Uint8Array) return Buffer.from(cell).toString('hex');
  return (cell ?? null) as SqlValue;
}

/** The error for a query that SQLite refuses or cannot finish; damage stays as it is. */
function sqlError(thrown: unknown): unknown {
  if (isDamage(thrown)) return thrown;
  const [message, code] = [messageOf(thrown), sqliteCode(thrown)];
  if (code === SQLITE_NOMEM)
    return new PismError('interrupted', 'The query needed too much memory and was stopped', 'Ask for less at a time.');
  const isForbidden = code === SQLITE_AUTH || /^not authorized|^cannot (VACUUM|modify)|prohibited/.test(message);
  const hint = isForbidden ? 'Queries can only read.' : whatThereIs;
  return diskFull(thrown) ?? new PismError('usage', `The query does not work: ${message}`, hint);
}

const whatThereIs = '`pism sql` without a query lists tables and columns.';
