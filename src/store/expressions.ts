import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../errors.ts';
import type { Field, Kind } from '../model/kind.ts';
import { type Node, type Place, placeOf } from '../model/node.ts';
import type { Report } from '../model/problem.ts';
import { guard } from './guard.ts';
import { kindTable, tableOf } from './schema.ts';

/** Reports every formula, rule and condition of a kind that SQLite does not accept over the kind's fields. */
export function checkExpressions(kind: Kind, root: Node, report: Report): void {
  const database = new DatabaseSync(':memory:');
  const plain = { ...kind, fields: kind.fields.filter((field) => field.type !== 'formula') };
  database.exec(kindTable(plain));
  guard(database);
  for (const [expression, place] of expressionsOf(kind, root)) {
    try {
      database.prepare(`SELECT (${expression}\n) FROM ${columnsOf(kind)} LIMIT 0`);
    } catch (thrown) {
      report('BAD_EXPRESSION', place, { reason: messageOf(thrown) });
    }
  }
  database.close();
}

// Rules may speak of formulas, which have no column in the plain table: NULL stands in for their value.
function columnsOf(kind: Kind): string {
  const formulas = kind.fields.filter((field) => field.type === 'formula').map(({ name }) => `, NULL AS "${name}"`);
  return `(SELECT *${formulas.join('')} FROM ${tableOf(kind)})`;
}

function expressionsOf(kind: Kind, root: Node): [string, Place][] {
  const at = (field: Field, key: string) => placeOf(root, 'fields', field.name, key);
  const found: [string, Place][] = [];
  for (const field of kind.fields) {
    if (field.is !== undefined) found.push([field.is, at(field, 'is')]);
    if (field.complete !== undefined) found.push([field.complete, at(field, 'complete')]);
  }
  const rules = root.type === 'mapping' ? root.entries.get('rules')?.value : undefined;
  kind.rules.forEach((rule, position) => {
    const node = rules?.type === 'list' ? rules.items[position] : undefined;
    found.push([rule.require, node ? placeOf(node, 'require') : root]);
  });
  return found;
}
