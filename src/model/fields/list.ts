import type { Json } from '../json.ts';
import type { Field } from '../kind.ts';
import { describeNode, type Node } from '../node.ts';
import { quoteName } from '../sql.ts';
import { type FieldType, mostEntries, type Reading } from './type.ts';

/** The type whose values are lists of another type's values, none of them twice. */
export function listOf(item: FieldType): FieldType {
  return {
    read: (node, field, reading) => readItems(item, node, field, reading),
    schema: (field) => ({
      type: 'array',
      items: item.schema(field),
      minItems: 1,
      maxItems: mostOf(field),
      uniqueItems: true,
    }),
    columns: (field) => [
      { name: field.name, definition: 'TEXT' },
      {
        name: `${field.name}_count`,
        definition: `INTEGER GENERATED ALWAYS AS (json_array_length(${quoteName(field.name)})) VIRTUAL`,
      },
    ],
    store: (value) => [value === null ? null : JSON.stringify(value)],
    restore: (stored) => (stored === null ? null : (JSON.parse(String(stored)) as Json)),
    filter(field, word, lookup) {
      const one = item.filter({ ...field, name: 'value' }, word, lookup);
      // A bare `type` would be the column of that name that `json_each` has itself.
      const each = `json_each(k.${quoteName(field.name)})`;
      return { sql: `EXISTS (SELECT 1 FROM ${each} WHERE ${one.sql})`, values: one.values };
    },
    argument: item.argument,
    order: (field) => quoteName(field.name),
    show: (value, look, field) => {
      const separator = look.forReader ? ', ' : '; ';
      return ((value ?? []) as Json[]).map((each) => item.show(each, look, field)).join(separator);
    },
    align: 'left',
    list: true,
    evidence: (value) => (value as Json[]).flatMap((each) => item.evidence(each)),
    actorsIn: (value) => ((value ?? []) as Json[]).flatMap((each) => item.actorsIn(each)),
  };
}

function readItems(item: FieldType, node: Node, field: Field, reading: Reading): Json | undefined {
  if (node.type !== 'list') {
    const remedy = 'Write it as a list: [one, another].';
    const found = describeNode(node);
    return reading.report('WRONG_TYPE', node, { field: field.name, expected: 'a list', found, remedy });
  }
  if (node.items.length === 0) return reading.report('EMPTY_VALUE', node, { field: field.name });
  if (node.items.length > mostOf(field)) return reportMany(node, field, reading);
  const values: Json[] = [];
  const seen = new Set<string>();
  for (const each of node.items) {
    const value = each.type === 'unread' ? undefined : item.read(each, field, reading);
    if (value === undefined) continue;
    const written = JSON.stringify(value);
    if (seen.has(written)) {
      const shown = typeof value === 'object' ? 'The same entry' : String(value);
      reading.report('DUPLICATE_ITEM', each, { value: shown, field: field.name });
    }
    seen.add(written);
    values.push(value);
  }
  return values;
}

/** How many entries a list or dictionary may have. */
export function mostOf({ most = mostEntries }: Field): number {
  return most;
}

/** Reports that a list or dictionary has more entries than it may have. */
export function reportMany(node: Node, field: Field, { report }: Reading): undefined {
  const what = `entries of ${field.name}`;
  return report('TOO_MANY', node, { limit: `${mostOf(field)}`, what, remedy: 'Take some out.' });
}
