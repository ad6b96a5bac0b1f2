import { PismError } from '../../errors.ts';
import { optionOf } from '../kind.ts';
import { ownValue, quoteName } from '../values.ts';
import { text, wrongType } from './text.ts';
import type { FieldType } from './type.ts';

const words: Record<string, number> = { yes: 1, true: 1, no: 0, false: 0 };

/** Yes or no. */
export const flag: FieldType = {
  ...text,
  read(node, field, reading) {
    if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
    return wrongType(node, field.name, 'true or false', 'Write true or false.', reading);
  },
  schema: () => ({ type: 'boolean' }),
  columns: (field) => [{ name: field.name, definition: 'INTEGER' }],
  store: (value) => [value === null ? null : Number(value)],
  restore: (stored) => (stored === 0 || stored === 1 ? stored === 1 : stored),
  filter(field, word) {
    const flag = ownValue(words, word.toLowerCase());
    if (flag === undefined) throw new PismError('usage', `${optionOf(field)} takes yes or no, not ${word}`);
    return { sql: `${quoteName(field.name)} = ?`, values: [flag] };
  },
  evidence: () => [],
  argument: '<yes|no>',
  exportType: 'flag',
  order: (field) => quoteName(field.name),
  show: (value) => (value === null ? '' : value ? 'yes' : 'no'),
};
