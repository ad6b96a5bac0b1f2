import { datePattern } from '../date-pattern.ts';
import { describeNode } from '../node.ts';
import { quoteName } from '../sql.ts';
import { text } from './text.ts';
import type { FieldType } from './type.ts';

/** A date in EDTF, as precise as it is known; kept as written, and as its first and last day. */
export const date: FieldType = {
  ...text,
  read(node, field, { report, interval }) {
    if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
    if (node.type !== 'scalar') {
      const remedy = 'Write it like 1998, 2021-03 or 2024-07-03.';
      return report('WRONG_TYPE', node, { field: field.name, expected: 'a date', found: describeNode(node), remedy });
    }
    const value = typeof node.value === 'string' ? node.value : node.text;
    const found = interval(value);
    return 'reason' in found ? report('BAD_DATE', node, { value, reason: found.reason }) : value;
  },
  // A year alone is an integer to YAML. Whether the calendar has a date is for `pism check` to say.
  schema: () => ({
    type: ['string', 'integer'],
    pattern: datePattern,
    patternErrorMessage: 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.',
    minimum: 1,
    maximum: 9999,
  }),
  columns: ({ name }) => [
    { name, definition: 'TEXT' },
    { name: `${name}_first`, definition: 'TEXT' },
    { name: `${name}_last`, definition: 'TEXT' },
  ],
  store(value, { interval }) {
    const found = value === null ? null : interval(String(value));
    return found && 'first' in found ? [String(value), found.first, found.last] : [null, null, null];
  },
  filter({ name }, word, { interval }) {
    const { first, last } = interval(word);
    const sql = `(${quoteName(`${name}_last`)} >= ? AND ${quoteName(`${name}_first`)} <= ?)`;
    return { sql, values: [first, last] };
  },
  evidence: (value) => [{ kind: 'date', date: String(value) }],
  argument: '<date>',
  order: ({ name }) => quoteName(`${name}_first`),
};
