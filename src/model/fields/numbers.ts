import { PismError } from '../../errors.ts';
import { type Field, optionOf } from '../kind.ts';
import type { ProblemCode } from '../problem.ts';
import { describeNode, inParentheses, type Node, quoteName } from '../values.ts';
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

function wholeNumber(field: Field, word: string): number {
  if (/^\s*\d+\s*$/.test(word)) return Number(word);
  const hint = `Write a number, or >, >=, <, <= before it in quotes ('>=10'), or a range such as 4..16.`;
  throw new PismError('usage', `${optionOf(field)} takes a whole number, not ${word}`, hint);
}

/** Digits after the point that count: values are computed in floating point. */
const maxDecimals = 9;

/** A number from 0, with or without decimals. */
export const number: FieldType = {
  ...count,
  read: (node, field, reading) => readDigits(/^\d+(\.\d+)?$/, 'BAD_NUMBER', node, field, reading),
  schema: (field) => ({ ...count.schema(field), type: 'number' }),
  columns: (field) => [{ name: field.name, definition: 'REAL' }],
  exportType: 'number',
  filter(field, word, _lookup, isExact = false) {
    const { value, decimals } = readNumber(field, word);
    return { sql: `abs(${isExact ? quoteName(field.name) : rounded(field, decimals)} - ?) < 1e-9`, values: [value] };
  },
  between(field, range) {
    const bounds = [range.from, range.to].flatMap((word) => (word === undefined ? [] : [readNumber(field, word)]));
    const decimals = Math.max(...bounds.map(({ decimals }) => decimals));
    return numbersIn(rounded(field, decimals), range, (word) => readNumber(field, word).value);
  },
};

/** A value that an SQL expression computes from the other fields; fact files do not have it. */
export const formula: FieldType = {
  ...number,
  read: (node, field, { report }) => report('WORKED_OUT', node, { field: field.name }),
  schema: () => ({ not: {} }),
  columns: (field) => [{ name: field.name, definition: `GENERATED ALWAYS AS ${inParentheses(field.is ?? '')} STORED` }],
  store: () => [],
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

/** A number as typed, with the digits after its point. A percentage and a fraction are the same: 50% and 0.5. */
function readNumber(field: Field, word: string): { value: number; decimals: number } {
  const [, number, point = '', percent] = /^\s*(-?\d+(?:\.(\d+))?)\s*(%?)\s*$/.exec(word) ?? [];
  const isShare = field.show === 'percent';
  // 48 may mean 48 per cent, or 48 times the whole.
  const isUnclear = isShare && percent === '' && Number(number) > 1;
  if (number === undefined || isUnclear || (percent !== '' && !isShare)) {
    const [what, example] = isShare ? ['a percentage or a fraction', '50% or 0.5'] : ['a number', '2 or 2.5'];
    const hint = `Write ${example}; '>=${example.split(' ')[0]}' or a range for more.`;
    throw new PismError('usage', `${optionOf(field)} takes ${what}, not ${word}`, hint);
  }
  const value = percent === '' ? Number(number) : Number((Number(number) / 100).toFixed(maxDecimals));
  return { value, decimals: Math.min(maxDecimals, point.length + (percent === '' ? 0 : 2)) };
}

// Rounded as the user typed it: 48% finds every value that a table shows as 48%; 48.3% is stricter.
function rounded(field: Field, decimals: number): string {
  const column = quoteName(field.name);
  return field.show === 'percent' ? `round(${column}, ${Math.max(2, decimals)})` : column;
}
