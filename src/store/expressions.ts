import { DatabaseSync } from 'node:sqlite';
import { failureOf } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { ReportProblem } from '../model/problem.ts';
import { type Node, rangeOf, type TextRange } from '../model/values.ts';
import { checkExpression, maxComputedBytes } from './guard.ts';
import { tableOf } from './read.ts';
import { kindTable } from './schema.ts';

/** Reports formulas, rules and conditions that are not expressions over the kind's fields. */
export function checkExpressions(kind: Kind, root: Node, report: ReportProblem): void {
  const refuse = (range: TextRange, reason: string) => report('BAD_EXPRESSION', range, { reason });
  // Each is tried alone, where the other formulas are plain texts.
  const fields = kind.fields.map(({ is, complete, ...field }) => (is ? { ...field, type: 'text' as const } : field));
  const plain = { ...kind, fields, rules: [] };
  let database: DatabaseSync | undefined;
  let allValid = true;
  for (const { sql, path } of expressionsOf(kind)) {
    if (sql === undefined) continue;
    database ??= tableIn(plain);
    const table = database;
    const reason = failureOf(() => {
      checkExpression(table, tableOf(kind), sql);
      tableIn({ ...plain, rules: [{ require: sql, says: '' }] }).close();
    });
    if (reason !== undefined) refuse(rangeOf(root, ...path), reason);
    allValid &&= reason === undefined;
  }
  database?.close();
  // A cycle between formulas shows only in the whole table.
  const reason = allValid && database ? failureOf(() => tableIn(kind).close()) : undefined;
  if (reason !== undefined) refuse(rangeOf(root, 'fields'), reason);
}

/** An in-memory table of this kind with one empty fact. */
function tableIn(kind: Kind): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(`PRAGMA trusted_schema = OFF; ${kindTable(kind)}`);
  database.limits.length = maxComputedBytes;
  database.exec(`INSERT INTO ${tableOf(kind)} DEFAULT VALUES`);
  return database;
}

function expressionsOf({ fields, rules }: Kind): { sql: string | undefined; path: (string | number)[] }[] {
  return [
    ...fields.map(({ name, is }) => ({ sql: is, path: ['fields', name, 'is'] })),
    ...fields.map(({ name, complete }) => ({ sql: complete, path: ['fields', name, 'complete'] })),
    ...rules.map(({ require }, at) => ({ sql: require, path: ['rules', at, 'require'] })),
  ];
}
