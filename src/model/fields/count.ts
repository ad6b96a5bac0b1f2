import { PismError } from '../../errors.ts';
import { type Field, optionOf } from '../kind.ts';
import type { ProblemCode } from '../problem.ts';
import { describeNode, type Node, quoteName } from '../values.ts';
import { text } from './text.ts';
import { type FieldReader, type FieldType, numbersIn } from './type.ts';

/** A whole number from 0. */
export const count: FieldType = {
  ...text,
  // YAML also takes 1e3, 0x10 and 4.0 for numbers, which are hard to read.
  read: (node, field, reading) => readDigits(/^\d+$/, 'BAD_COUNT', node, field, reading),
  schema: ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }) => ({ type: 'integer', minimum, maximum }),
  columns: (field) => [{ name: field.name, definition: 'INTEGER' }],
  store: (value) => [value as number | null],
  filter: (field, word) => ({ sql: `${quoteName(field.name)} = ?`, values: [wholeNumber(field, word)] }),
  between: (field, range) => numbersIn(quoteName(field.name), range, (word) => wholeNumber(field, word)),
  evidence: (value) => [{ kind: 'number', number: Number(value), isCount: true }],
  argument: '<number>',
  order: (field) => quoteName(field.name),
  exportType: 'integer',
};

/** Reads a number that is written as this form says, or reports a problem. */
export function readDigits(form: RegExp, code: ProblemCode, node: Node, field: Field, { report }: FieldReader) {
  if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
  const value = node.type === 'scalar' && form.test(node.text) ? node.value : undefined;
  if (typeof value !== 'number' || value > Number.MAX_SAFE_INTEGER)
    return report(code, node, { field: field.name, found: describeNode(node) });
  const { name, minimum = value, maximum = value } = field;
  const shown = { field: name, value: String(value) };
  if (value < minimum) return report('SMALL_COUNT', node, { ...shown, minimum: String(minimum) });
  return value <= maximum ? value : report('LARGE_COUNT', node, { ...shown, maximum: String(maximum) });
}

function wholeNumber(field: Field, word: string): number {
  if (/^\s*\d+\s*$/.test(word)) return Number(word);
  const hint = `Write a number, or >, >=, <, <= before it in quotes ('>=10'), or a range such as 4..16.`;
  throw new PismError('usage', `${optionOf(field)} takes a whole number, not ${word}`, hint);
}
