import { DatabaseSync } from 'node:sqlite';
import { messageOf, sqliteCode } from '../errors.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Report } from '../model/problem.ts';
import { inParentheses, type Node, rangeOf, type TextRange } from '../model/values.ts';
import { guard } from './guard.ts';
import { checkExpression, checkTimeless } from './plain-expression.ts';
import { factTable, kindTable, tableOf } from './schema.ts';

/** The most expressions that a kind may have. */
const most = 200;

/** Steps that SQLite may take to work out a fact; formulas that use each other twice over would have no end of them. */
const mostSteps = 100_000;
const outOfMemory = 7;

/** An SQL expression of a kind, where it stands, and the tables that it speaks of. */
interface Expression {
  sql: string;
  place: TextRange;
  source: string;
}

/**
 * Reports every formula, rule and condition of a kind that is no expression over its fields, or would not end soon. A
 * formula is tried in the table of the kind, with those before it.
 */
export function checkExpressions(kind: Kind, root: Node, report: Report): void {
  const formulas = kind.fields.filter(({ is }) => is !== undefined);
  const conditions = conditionsOf(kind, root);
  const refuse = (place: TextRange, reason: string) => report('BAD_EXPRESSION', place, { reason });
  const good = new Set<string>();
  const tooMany = formulas.length + conditions.length > most ? `a kind may have ${most}` : undefined;
  const against = tooMany ?? reasonAgainst(() => inTable(kind, good, () => {}));
  if (against !== undefined) {
    refuse(rangeOf(root, 'fields'), against);
    return;
  }
  for (const { name, is: sql = '' } of formulas) {
    const reason = reasonAgainst(() => {
      inTable(kind, good, (database) => {
        checkExpression(database, tableOf(kind), sql);
        checkTimeless(database, tableOf(kind), sql);
      });
      inTable(kind, new Set([...good, name]), () => {});
    });
    if (reason === undefined) good.add(name);
    else refuse(rangeOf(root, 'fields', name, 'is'), reason);
  }
  inTable(kind, good, (database) => {
    for (const { sql, place, source } of conditions) {
      const reason = reasonAgainst(() => {
        checkExpression(database, source, sql);
        checkTimeless(database, source, sql);
        database.prepare(`SELECT ${inParentheses(sql)} FROM ${source}`).get();
      });
      if (reason !== undefined) refuse(place, reason);
    }
  });
}

/** Does something with the table of a kind, in which these formulas are worked out for a fact of which nothing is known. */
function inTable(kind: Kind, formulas: Set<string>, use: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(':memory:', { limits: { vdbeOp: mostSteps } });
  try {
    database.exec(`PRAGMA trusted_schema = OFF; ${factTable} ${kindTable(withFormulas(kind, formulas))}`);
    database.exec(`INSERT INTO ${tableOf(kind)} DEFAULT VALUES`);
    guard(database);
    database.limits.vdbeOp = mostSteps;
    use(database);
  } finally {
    database.close();
  }
}

function reasonAgainst(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (thrown) {
    const tooLarge = sqliteCode(thrown) === outOfMemory;
    return tooLarge ? 'it is too large, with the formulas that it uses' : messageOf(thrown);
  }
}

// The other formulas are columns like any other, so that expressions can speak of them.
function withFormulas(kind: Kind, formulas: Set<string>): Kind {
  const plain = (field: Field): Field =>
    field.is !== undefined && !formulas.has(field.name) ? { ...field, type: 'count' } : field;
  return { ...kind, fields: kind.fields.map(plain) };
}

function conditionsOf(kind: Kind, root: Node): Expression[] {
  const own = tableOf(kind);
  const whole = `${own} k LEFT JOIN fact_rows f ON f.fact = k.fact`;
  const complete = kind.fields.flatMap(({ name, complete: sql }): Expression[] =>
    sql === undefined ? [] : [{ sql, place: rangeOf(root, 'fields', name, 'complete'), source: whole }],
  );
  const rules = root.type === 'mapping' ? root.entries.get('rules')?.value : undefined;
  const required = kind.rules.map(({ require: sql }, position): Expression => {
    const node = rules?.type === 'list' ? rules.items[position] : undefined;
    return { sql, place: node ? rangeOf(node, 'require') : root, source: own };
  });
  return [...complete, ...required];
}
