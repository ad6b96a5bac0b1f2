import { PismError } from '../../errors.ts';
import { describeNode, quoteName } from '../values.ts';
import { text } from './text.ts';
import type { FieldType } from './type.ts';

const comparison = /^(<=|>=|<|>|=)?\s*(\d+)$/;
const range = /^(\d+)\.\.(\d+)$/;

/** A whole number from 0. */
export const count: FieldType = {
  ...text,
  read(node, field, { report }) {
    if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
    const value = node.type === 'scalar' ? node.value : undefined;
    // YAML also takes 1e3, 0x10 and 4.0 for numbers, which are hard to read.
    if (typeof value === 'number' && Number.isSafeInteger(value) && node.type === 'scalar' && /^\d+$/.test(node.text)) {
      const { name, maximum = value } = field;
      return value <= maximum
        ? value
        : report('LARGE_COUNT', node, { field: name, value: String(value), maximum: String(maximum) });
    }
    return report('BAD_COUNT', node, { field: field.name, found: describeNode(node) });
  },
  schema: ({ maximum = Number.MAX_SAFE_INTEGER }) => ({ type: 'integer', minimum: 0, maximum }),
  columns: (field) => [{ name: field.name, definition: 'INTEGER' }],
  store: (value) => [value as number | null],
  filter(field, word) {
    const column = quoteName(field.name);
    const between = range.exec(word);
    if (between) return { sql: `${column} BETWEEN ? AND ?`, values: [Number(between[1]), Number(between[2])] };
    const compared = comparison.exec(word.trim());
    if (!compared) {
      const hint = `Write a number, or >, >=, <, <= before it in quotes ('>=10'), or a range such as 4..16.`;
      throw new PismError('usage', `--${field.name} takes a whole number, not ${word}`, hint);
    }
    return { sql: `${column} ${compared[1] ?? '='} ?`, values: [Number(compared[2])] };
  },
  evidence: (value) => [{ kind: 'number', number: Number(value) }],
  argument: '<number>',
  order: (field) => quoteName(field.name),
  exportType: 'integer',
};
