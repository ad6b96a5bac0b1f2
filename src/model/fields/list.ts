import type { Field } from '../kind.ts';
import { type Json, type Node, quoteName } from '../values.ts';
import { wrongType } from './text.ts';
import type { FieldType, Reading } from './type.ts';

/** How many entries a list or dictionary may have unless its field says otherwise. */
export const defaultMaxEntries = 1_000;

/** How lists and mappings are stored: as JSON. */
export const storedAsJson = {
  store: (value: Json) => [value === null ? null : JSON.stringify(value)],
  restore: (stored: string | number | null) => (stored === null ? null : (JSON.parse(String(stored)) as Json)),
};

/** The type of lists of another type's values, without duplicates. */
export function listOf(item: FieldType): FieldType {
  const items = (value: Json) => (value ?? []) as Json[];
  return {
    ...item,
    ...storedAsJson,
    read: (node, field, reading) => readItems(item, node, field, reading),
    schema: (field) => ({
      type: 'array',
      items: item.schema(field),
      minItems: 1,
      maxItems: maxEntriesOf(field),
      uniqueItems: true,
    }),
    columns: ({ name }) => {
      const count = `INTEGER GENERATED ALWAYS AS (json_array_length(${quoteName(name)})) VIRTUAL`;
      return [
        { name, definition: 'TEXT' },
        { name: `${name}_count`, definition: count },
      ];
    },
    filter(field, word, lookup) {
      const one = item.filter({ ...field, name: 'value' }, word, lookup);
      // Qualified with `k`, because `json_each` has columns of its own, such as `type`.
      const each = `json_each(k.${quoteName(field.name)})`;
      return { sql: `EXISTS (SELECT 1 FROM ${each} WHERE ${one.sql})`, values: one.values };
    },
    order: (field) => quoteName(field.name),
    show: (value, display, field) =>
      items(value)
        .map((each) => item.show(each, display, field))
        .join(display.forReader ? ', ' : '; '),
    exportType: 'texts',
    keys: { complete: 'optional' },
    isDate: false,
    isOrdered: false,
    evidence: (value) => items(value).flatMap((each) => item.evidence(each)),
    actorsIn: (value) => items(value).flatMap((each) => item.actorsIn(each)),
  };
}

function readItems(item: FieldType, node: Node, field: Field, reading: Reading): Json | undefined {
  if (node.type !== 'list') return wrongType(node, field, 'a list', 'Write it as a list: [one, another].', reading);
  if (node.items.length === 0) return reading.report('EMPTY_VALUE', node, { field: field.name });
  if (node.items.length > maxEntriesOf(field)) return tooMany(node, field, reading);
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
export function maxEntriesOf({ maxEntries = defaultMaxEntries }: Field): number {
  return maxEntries;
}

/** Reports that a list or dictionary has too many entries. */
export function tooMany(node: Node, field: Field, { report }: Reading): undefined {
  const what = `entries of ${field.name}`;
  return report('TOO_MANY', node, { limit: `${maxEntriesOf(field)}`, what, remedy: 'Take some out.' });
}
