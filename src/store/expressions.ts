import { DatabaseSync } from 'node:sqlite';
import { failureOf } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { ReportProblem } from '../model/problem.ts';
import { type Node, rangeOf } from '../model/values.ts';
import { checkExpression, maxComputedBytes } from './guard.ts';
import { tableOf } from './read.ts';
import { kindTable } from './schema.ts';

/** Reports formulas, rules and conditions that are not expressions over the kind's fields. */
export function checkExpressions(kind: Kind, root: Node, report: ReportProblem): void {
  // Each is tried alone, where the other formulas are plain texts.
  const fields = kind.fields.map(({ is, complete, ...field }) => (is ? { ...field, type: 'text' as const } : field));
  const plain = { ...kind, fields, rules: [] };
  using table = tableIn(plain);
  const wrong = expressionsOf(kind).flatMap(({ sql, path }) => {
    if (sql === undefined) return [];
    const reason = failureOf(() => {
      checkExpression(table, tableOf(kind), sql);
      tableIn({ ...plain, rules: [{ require: sql, says: '' }] }).close();
    });
    return reason === undefined ? [] : { path, reason };
  });
  // A cycle between formulas shows only in the whole table.
  const whole = wrong.length === 0 ? failureOf(() => tableIn(kind).close()) : undefined;
  if (whole !== undefined) wrong.push({ path: ['fields'], reason: whole });
  for (const { path, reason } of wrong) report('BAD_EXPRESSION', rangeOf(root, ...path), { reason });
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
  const ofField = (name: string, key: 'is' | 'complete', sql?: string) => ({ sql, path: ['fields', name, key] });
  return [
    ...fields.flatMap(({ name, is, complete }) => [ofField(name, 'is', is), ofField(name, 'complete', complete)]),
    ...rules.map(({ require }, at) => ({ sql: require, path: ['rules', at, 'require'] })),
  ];
}
