/** The types of fields with one of a few declared words: a choice, and yes or no. */
import { choiceWords, meaningOf } from '../field.ts';
import { didYouMean } from '../text.ts';
import { describeNode } from '../values.ts';
import { text, wrongType } from './text.ts';
import type { FieldType } from './type.ts';

/** One of a few words with declared meanings. */
export const choice: FieldType = {
  ...text,
  read(node, field, { report }) {
    const known = Object.keys(field.choices ?? {});
    if (node.type === 'scalar' && typeof node.value === 'string' && known.includes(node.value)) return node.value;
    if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
    const value = node.type === 'scalar' ? node.text : describeNode(node);
    return report('UNKNOWN_CHOICE', node, () => {
      return { field: field.name, value, suggestion: didYouMean(value, known, 'Choices are') };
    });
  },
  schema: (field) => ({
    oneOf: Object.entries(field.choices ?? {}).map(([value, choice]) => ({
      const: value,
      description: meaningOf(choice),
    })),
  }),
  argument: '<choice>',
  show: (value, { inWords }) => (inWords ? String(value ?? '').replaceAll('-', ' ') : String(value ?? '')),
  shape: 'choice',
  keys: { choices: 'needed', ordered: 'optional' },
  isOrdered: true,
  evidence(value, field) {
    const all = Object.entries(field.choices ?? {}).map(([name, choice]) => [name, choiceWords(choice)]);
    return [{ kind: 'choice', choice: String(value), choices: Object.fromEntries(all) }];
  },
};

/** Yes or no. */
export const flag: FieldType = {
  ...text,
  read(node, field, reading) {
    if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
    return wrongType(node, field.name, 'true or false', 'Write true or false.', reading);
  },
  schema: () => ({ type: 'boolean' }),
  evidence: () => [],
  argument: '<yes|no>',
  exportType: 'flag',
  shape: 'flag',
  show: (value) => (value === null ? '' : value ? 'yes' : 'no'),
};
