import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { isFailedExpression, messageOf, sqliteCode } from '../errors.ts';
import { readDate } from '../model/date.ts';
import type { StatedFact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { fieldType } from '../model/fields/index.ts';
import type { FieldReader, SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { capitalised } from '../model/text.ts';
import { emptyRange, inParentheses, type Json, type JsonObject, quoteName, type TextRange } from '../model/values.ts';
import { maxComputedBytes, valueLimits } from './guard.ts';
import { tableOf, textsOf } from './read.ts';
import { sqlCell, writtenColumns } from './schema.ts';

/** Makes a function that reports the rules of its kind in an index that a fact breaks, and expressions that fail for it. */
export function factChecker(index: DatabaseSync, kind: Kind): (values: StatedFact, reading: FieldReader) => void {
  const database = new DatabaseSync(':memory:');
  Object.assign(database.limits, valueLimits);
  const [table = ''] = textsOf(index, 'SELECT sql AS text FROM sqlite_schema WHERE name = ?', [`_kind_${kind.kind}`]);
  database.exec(table);
  const insert = fieldsInserter(database, kind);
  return (values, reading) => {
    const cells = kind.fields.flatMap((field) => fieldCells(field, values[field.name] ?? null));
    database.exec('BEGIN');
    insert([1, null, '', 0, ...cells], emptyRange, reading);
    database.exec('ROLLBACK');
  };
}

type Row = Record<string, SqlValue>;

/**
 * Makes a function that adds the fields of a fact to the table of its kind, and returns its formulas; reports a broken rule or
 * a formula that fails, and then adds nothing.
 */
export function fieldsInserter(database: DatabaseSync, kind: Kind) {
  const formulas = kind.fields.flatMap((field) => (fieldType(field).isWritten ? [] : field.name));
  const columns = ['fact', '_dated_first', '_source', '_position', ...writtenColumns(kind)].map(quoteName);
  const returning = formulas.length > 0 ? `RETURNING ${formulas.map(quoteName).join(', ')}` : '';
  const insert = database.prepare(
    `INSERT INTO ${tableOf(kind)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ${returning}`,
  );
  const { limits } = database;
  const addSound = (cells: SqlValue[], place: TextRange, { report }: FieldReader) => {
    try {
      return { ...(insert.get(...cells) as Row) };
    } catch (thrown) {
      if (sqliteCode(thrown) !== constraintFailed) throw thrown;
      for (const { require, says, values } of brokenRules(database, kind, insert, cells))
        report('RULE_BROKEN', place, { says: capitalised(says), require, values });
      return undefined;
    }
  };
  return (cells: SqlValue[], place: TextRange, reading: FieldReader): JsonObject | undefined => {
    const { length } = limits;
    limits.length = cells.reduce<number>((sum, cell) => sum + Buffer.byteLength(String(cell ?? '')), maxComputedBytes);
    try {
      return addSound(cells, place, reading);
    } catch (thrown) {
      if (!isFailedExpression(thrown)) throw thrown;
      return reading.report('NOT_WORKED_OUT', place, { reason: messageOf(thrown) });
    } finally {
      limits.length = length;
    }
  };
}

/** The cells of a field's columns that SQLite does not compute. */
export function fieldCells(field: Field, value: Json): SqlValue[] {
  const { isDate, isWritten } = fieldType(field);
  if (!isWritten) return [];
  if (!isDate) return [sqlCell(value)];
  const days = readDate(String(value));
  return 'first' in days ? [String(value), days.first, days.last] : [null, null, null];
}

/** SQLite's code for a row that a CHECK refuses. */
const constraintFailed = 19;

/** The rules that a fact breaks, with the values in them; SQLite evaluates them only for a fact that is in its table. */
function brokenRules(database: DatabaseSync, kind: Kind, insert: StatementSync, cells: SqlValue[]) {
  const [fact = null] = cells;
  const ofFact = `FROM ${tableOf(kind)} WHERE fact = ?`;
  database.exec('PRAGMA ignore_check_constraints = ON');
  insert.get(...cells);
  database.exec('PRAGMA ignore_check_constraints = OFF');
  try {
    const row = database.prepare(`SELECT * ${ofFact}`).get(fact) as Row;
    return kind.rules.flatMap(({ require, says }) => {
      const broken = database.prepare(`SELECT 1 ${ofFact} AND NOT ${inParentheses(require)}`).get(fact);
      return broken ? { require, says, values: valuesInCondition(row, require) } : [];
    });
  } finally {
    database.prepare(`DELETE ${ofFact}`).run(fact);
  }
}

function valuesInCondition(row: Row, rule: string): string {
  const usedNames = Object.keys(row).filter((name) => new RegExp(`\\b${name}\\b`).test(rule));
  return usedNames.map((name) => `${name} ${row[name] === null ? 'is absent' : `is ${row[name]}`}`).join(', ');
}
