import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../errors.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Report } from '../model/problem.ts';
import { type Node, rangeOf, type TextRange } from '../model/values.ts';
import { checkExpression, makeReadOnly, maxComputedBytes } from './guard.ts';
import { kindTable, tableOf } from './schema.ts';

/** Characters of all expressions of a kind: each of its facts takes time for them. */
const maxCharacters = 20_000;

/** An SQL expression of a kind, where it is written, and the kind with nothing but what it may use, and it. */
interface Expression {
  sql: string;
  place: TextRange;
  with(base: Kind): Kind;
}

/**
 * Reports every formula, rule and condition of a kind that is no expression over its fields, that could go on for long, or
 * that SQLite does not take for a computed column.
 */
export function checkExpressions(kind: Kind, root: Node, report: Report): void {
  const expressions = [...formulasOf(kind, root), ...conditionsOf(kind, root), ...rulesOf(kind, root)];
  if (expressions.reduce((sum, { sql }) => sum + sql.length, 0) > maxCharacters) {
    const reason = `formulas, rules and conditions of a kind may have ${maxCharacters} characters together`;
    report('BAD_EXPRESSION', rangeOf(root, 'fields'), { reason });
    return;
  }
  let good: Kind = { ...kind, rules: [], fields: kind.fields.map(withoutExpressions) };
  for (const { sql, place, with: add } of expressions) {
    try {
      inTable(good, (database) => checkExpression(database, tableOf(kind), sql));
      const next = add(good);
      inTable(next, (database) => database.prepare(`SELECT * FROM ${tableOf(kind)}`).get());
      good = next;
    } catch (thrown) {
      report('BAD_EXPRESSION', place, { reason: reasonFor(thrown, kind) });
    }
  }
}

/** Does something with the table of a kind, in which SQLite has computed a fact of which nothing is known. */
function inTable(kind: Kind, use: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(`PRAGMA trusted_schema = OFF; ${kindTable(kind)}`);
    database.limits.length = maxComputedBytes;
    database.exec(`INSERT INTO ${tableOf(kind)} DEFAULT VALUES`);
    makeReadOnly(database);
    use(database);
  } finally {
    database.close();
  }
}

function reasonFor(thrown: unknown, kind: Kind): string {
  return messageOf(thrown).replace(`error in table ${tableOf(kind)}: `, '');
}

// A formula that is not checked yet is a column like any other, so that expressions can name it.
function withoutExpressions({ complete, is, ...field }: Field): Field {
  return is === undefined ? field : { ...field, type: 'text' };
}

function formulasOf(kind: Kind, root: Node): Expression[] {
  return kind.fields
    .filter((field) => field.is !== undefined)
    .map(({ name, type, is = '' }) => ({
      sql: is,
      place: rangeOf(root, 'fields', name, 'is'),
      with: (base) => withField(base, name, { type, is }),
    }));
}

function conditionsOf(kind: Kind, root: Node): Expression[] {
  return kind.fields
    .filter((field) => field.complete !== undefined)
    .map(({ name, complete = '' }) => ({
      sql: complete,
      place: rangeOf(root, 'fields', name, 'complete'),
      with: (base) => withField(base, name, { complete }),
    }));
}

function withField(base: Kind, name: string, more: Partial<Field>): Kind {
  return { ...base, fields: base.fields.map((field) => (field.name === name ? { ...field, ...more } : field)) };
}

function rulesOf(kind: Kind, root: Node): Expression[] {
  const list = root.type === 'mapping' ? root.entries.get('rules')?.value : undefined;
  return kind.rules.map((rule, position) => {
    const node = list?.type === 'list' ? list.items[position] : undefined;
    const place = node ? rangeOf(node, 'require') : root;
    return { sql: rule.require, place, with: (base) => ({ ...base, rules: [...base.rules, rule] }) };
  });
}
