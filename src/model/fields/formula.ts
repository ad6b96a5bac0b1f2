import { PismError } from '../../errors.ts';
import { type Field, optionOf } from '../kind.ts';
import { inParentheses, quoteName } from '../values.ts';
import { count, readDigits } from './count.ts';
import { type FieldType, numbersIn } from './type.ts';

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

/** A value that an SQL expression computes from the other fields; fact files never hold it. */
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
  if (number === undefined || (percent !== '' && !isShare)) {
    const [what, example] = isShare ? ['a percentage or a fraction', '50% or 0.5'] : ['a number', '2 or 2.5'];
    const hint = `Write ${example}; '>=${example.split(' ')[0]}' or a range for more.`;
    throw new PismError('usage', `${optionOf(field)} takes ${what}, not ${word}`, hint);
  }
  if (isShare && percent === '' && Number(number) > 1) throw tooLarge(field, number);
  const value = percent === '' ? Number(number) : Number((Number(number) / 100).toFixed(maxDecimals));
  return { value, decimals: Math.min(maxDecimals, point.length + (percent === '' ? 0 : 2)) };
}

// Rounded as the user typed it: 48% finds every value that a table shows as 48%; 48.3% is stricter.
function rounded(field: Field, decimals: number): string {
  const column = quoteName(field.name);
  return field.show === 'percent' ? `round(${column}, ${Math.max(2, decimals)})` : column;
}

function tooLarge(field: Field, number: string): PismError {
  const fraction = Number((Number(number) / 100).toFixed(maxDecimals));
  const hint = `Write ${number}% or ${fraction} for ${number} per cent, ${Number((Number(number) * 100).toFixed(maxDecimals))}% for ${number} times the whole.`;
  return new PismError('usage', `${optionOf(field)} ${number}: a number above 1 needs a percent sign`, hint);
}
