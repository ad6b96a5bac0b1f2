import { DatabaseSync } from 'node:sqlite';
import { failureOf } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { ReportProblem } from '../model/problem.ts';
import { type Node, rangeOf, type TextRange } from '../model/values.ts';
import { checkExpression, makeReadOnly, maxComputedBytes } from './guard.ts';
import { computedColumn, kindTable, tableOf } from './schema.ts';

/** The most characters in all expressions of a kind, which run for each of its facts. */
export const maxExpressionsLength = 20_000;

/** Reports formulas, rules and conditions that are not expressions over the kind's fields, or could run long. */
export function checkExpressions(kind: Kind, root: Node, report: ReportProblem): void {
  const expressions = expressionsOf(kind, root);
  if (expressions.length === 0) return;
  const refuse = (range: TextRange, reason: string) =>
    report('BAD_EXPRESSION', range, { reason: reason.replace(/^error in table .*?: /, '') });
  if (expressions.reduce((sum, { sql }) => sum + sql.length, 0) > maxExpressionsLength) {
    refuse(rangeOf(root, 'fields'), `the expressions of a kind may have ${maxExpressionsLength} characters together`);
    return;
  }
  // Test each alone: the other formulas become plain text columns.
  const plain = kind.fields.map(({ is, complete, ...field }) =>
    is === undefined ? field : { ...field, type: 'text' as const },
  );
  const database = tableIn({ ...kind, fields: plain, rules: [] });
  let allValid = true;
  for (const { sql, range } of expressions) {
    const reason = failureOf(() => tryColumn(database, kind, sql));
    if (reason !== undefined) refuse(range, reason);
    allValid &&= reason === undefined;
  }
  database.close();
  // A cycle between formulas shows only in the whole table.
  const reason = allValid ? failureOf(() => tableIn(kind).close()) : undefined;
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

function tryColumn(database: DatabaseSync, kind: Kind, sql: string): void {
  makeReadOnly(database);
  checkExpression(database, tableOf(kind), sql);
  database.setAuthorizer(null);
  database.exec('SAVEPOINT trial');
  try {
    database.exec(`ALTER TABLE ${tableOf(kind)} ADD COLUMN ${computedColumn('_trial', sql, 'VIRTUAL')}`);
    database.prepare(`SELECT _trial FROM ${tableOf(kind)}`).get();
  } finally {
    database.exec('ROLLBACK TO trial; RELEASE trial');
  }
}

function expressionsOf(kind: Kind, root: Node): { sql: string; range: TextRange }[] {
  const ofFields = kind.fields.flatMap(({ name, ...field }) =>
    (['is', 'complete'] as const).map((key) => ({ sql: field[key], range: rangeOf(root, 'fields', name, key) })),
  );
  const rules = root.type === 'mapping' ? root.entries.get('rules')?.value : undefined;
  const ofRules = kind.rules.map(({ require: sql }, position) => {
    const rule = rules?.type === 'list' ? rules.items[position] : undefined;
    return { sql, range: rule ? rangeOf(rule, 'require') : root };
  });
  return [...ofFields, ...ofRules].flatMap(({ sql, range }) => (sql === undefined ? [] : [{ sql, range }]));
}
