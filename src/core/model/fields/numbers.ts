/** The types of fields with numbers: counts, numbers and formulas. */
import type { Field } from '../field.ts';
import type { ProblemCode } from '../problem.ts';
import { describeNode, type Node } from '../values.ts';
import { text } from './text.ts';
import type { FieldReader, FieldType } from './type.ts';

/** A whole number from 0. */
export const count: FieldType = {
  ...text,
  // YAML also takes 1e3, 0x10 and 4.0 for numbers, which are hard to read.
  read: (node, field, reading) => readDigits(/^\d+$/, 'BAD_COUNT', node, field, reading),
  schema: ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }) => ({ type: 'integer', minimum, maximum }),
  evidence: (value) => [{ kind: 'number', number: Number(value) }],
  argument: '<number>',
  exportType: 'integer',
  shape: 'number',
};

/** Reads a number whose text matches the regular expression, or reports a problem. */
function readDigits(form: RegExp, code: ProblemCode, node: Node, field: Field, { report }: FieldReader) {
  if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
  const value = node.type === 'scalar' && form.test(node.text) ? node.value : undefined;
  if (typeof value !== 'number' || value > Number.MAX_SAFE_INTEGER)
    return report(code, node, { field: field.name, found: describeNode(node) });
  const { name, minimum = value, maximum = value } = field;
  const shown = { field: name, value: String(value) };
  if (value < minimum) return report('SMALL_COUNT', node, { ...shown, minimum: String(minimum) });
  return value <= maximum ? value : report('LARGE_COUNT', node, { ...shown, maximum: String(maximum) });
}

/** A number from 0, with or without decimals. */
export const number: FieldType = {
  ...count,
  read: (node, field, reading) => readDigits(/^\d+(\.\d+)?$/, 'BAD_NUMBER', node, field, reading),
  schema: (field) => ({ ...count.schema(field), type: 'number' }),
  exportType: 'number',
};

/** A value that an SQL expression computes from the other fields; fact files do not have it. */
export const formula: FieldType = {
  ...number,
  read: (node, field, { report }) => report('WORKED_OUT', node, { field: field.name }),
  schema: () => ({ not: {} }),
  keys: { is: 'needed', show: 'optional' },
  isWritten: false,
  evidence: () => [],
  fraction({ is = '' }) {
    const [, part, whole] = /^\s*1\.0\s*\*\s*([a-z]\w*)\s*\/\s*([a-z]\w*)\s*$/.exec(is) ?? [];
    return part !== undefined && whole !== undefined ? [part, whole] : undefined;
  },
  show: (value, { forReader }, { show }) =>
    show === 'percent' && forReader && value !== null ? `${Math.round(100 * Number(value))}%` : String(value ?? ''),
};
