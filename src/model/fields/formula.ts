import { PismError } from '../../errors.ts';
import { inParentheses, quoteName } from '../values.ts';
import { count } from './count.ts';
import type { FieldType } from './type.ts';

/** A value that an SQL expression computes from the other fields; fact files never hold it. */
export const formula: FieldType = {
  ...count,
  read: (node, field, { report }) => report('WORKED_OUT', node, { field: field.name }),
  schema: () => ({ not: {} }),
  columns: (field) => [{ name: field.name, definition: `GENERATED ALWAYS AS ${inParentheses(field.is ?? '')} STORED` }],
  store: () => [],
  exportType: 'number',
  keys: { is: 'needed', show: 'optional' },
  isWritten: false,
  evidence: () => [],
  filter(field, word, lookup) {
    if (field.show !== 'percent') return count.filter(field, word, lookup);
    if (!/^(<=|>=|<|>|=)?\s*\d+%?$|^\d+%?\.\.\d+%?$/.test(word.trim())) {
      const hint = "Write 50, '>=50' or 25..50.";
      throw new PismError('usage', `--${field.name} takes a percentage, not ${word}`, hint);
    }
    const { sql, values } = count.filter(field, word.replaceAll('%', ''), lookup);
    const column = quoteName(field.name);
    return { sql: sql.replace(column, `round(100 * ${column})`), values };
  },
  show: (value, { forReader }, { show }) =>
    show === 'percent' && forReader && value !== null ? `${Math.round(100 * Number(value))}%` : String(value ?? ''),
};
