import { DatabaseSync } from 'node:sqlite';
import { isFailedExpression, messageOf } from '../errors.ts';
import { readDate } from '../model/date.ts';
import type { StatedFact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { fieldType } from '../model/fields/index.ts';
import type { FieldReader, SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { capitalised } from '../model/text.ts';
import { emptyRange, type Json, type JsonObject, quoteName, type TextRange } from '../model/values.ts';
import { maxComputedBytes, valueLimits } from './guard.ts';
import { tableOf, textsOf } from './read.ts';
import { ruleColumn, sqlCell, writtenColumns } from './schema.ts';

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
  const columns = ['fact', '_dated_first', '_source', '_position', ...writtenColumns(kind)];
  const returned = ['fact', ...formulas, ...kind.rules.map((_, rule) => ruleColumn(rule))];
  const insert = database.prepare(
    `INSERT INTO ${tableOf(kind)} (${columns.map(quoteName).join(', ')}) VALUES (${Array(columns.length).fill('?').join(', ')}) RETURNING ${returned.map(quoteName).join(', ')}`,
  );
  const remove = database.prepare(`DELETE FROM ${tableOf(kind)} WHERE fact = ? RETURNING *`);
  const { limits } = database;
  return (cells: SqlValue[], place: TextRange, { report }: FieldReader): JsonObject | undefined => {
    const { length } = limits;
    limits.length = cells.reduce<number>((sum, cell) => sum + Buffer.byteLength(String(cell ?? '')), maxComputedBytes);
    try {
      const computed = insert.get(...cells) as Row;
      const broken = kind.rules.filter((_, rule) => computed[ruleColumn(rule)] === 1);
      if (broken.length === 0) return Object.fromEntries(formulas.map((name) => [name, computed[name] ?? null]));
      // SQLite evaluates rules only for a fact that is in its table.
      const removed = remove.get(cells[0] ?? null) as Row;
      for (const { require, says } of broken)
        report('RULE_BROKEN', place, { says: capitalised(says), require, values: valuesInCondition(removed, require) });
      return undefined;
    } catch (thrown) {
      if (!isFailedExpression(thrown)) throw thrown;
      return report('NOT_WORKED_OUT', place, { reason: messageOf(thrown) });
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

function valuesInCondition(row: Row, rule: string): string {
  const usedNames = Object.keys(row).filter((name) => new RegExp(`\\b${name}\\b`).test(rule));
  return usedNames.map((name) => `${name} ${row[name] === null ? 'is absent' : `is ${row[name]}`}`).join(', ');
}
