import { DatabaseSync } from 'node:sqlite';
import { failureOf } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import type { ReportProblem } from '../model/problem.ts';
import { type Node, rangeOf, type TextRange } from '../model/values.ts';
import { checkExpression, makeReadOnly, maxComputedBytes } from './guard.ts';
import { kindTable, tableOf } from './schema.ts';

/** Reports formulas, rules and conditions that are not expressions over the kind's fields. */
export function checkExpressions(kind: Kind, root: Node, report: ReportProblem): void {
  const expressions = expressionsOf(kind, root);
  if (expressions.length === 0) return;
  const refuse = (range: TextRange, reason: string) => report('BAD_EXPRESSION', range, { reason });
  // Each is tried alone, where the other formulas are plain texts.
  const fields = kind.fields.map(({ is, complete, ...field }) => (is ? { ...field, type: 'text' as const } : field));
  const plain = { ...kind, fields, rules: [] };
  const database = tableIn(plain);
  makeReadOnly(database);
  let allValid = true;
  for (const { sql, range } of expressions) {
    const reason = failureOf(() => {
      checkExpression(database, tableOf(kind), sql);
      tableIn({ ...plain, rules: [{ require: sql, says: '' }] }).close();
    });
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
