import { PismError } from '../../errors.ts';
import { choiceWords, type Field, meaningOf, optionOf } from '../kind.ts';
import { didYouMean, fold, negatedBy } from '../text.ts';
import { describeNode, ownValue, quoteName, quoteText } from '../values.ts';
import { text, wrongType } from './text.ts';
import { type FieldType, numbersIn } from './type.ts';

/** One of a few words with declared meanings. */
export const choice: FieldType = {
  ...text,
  read(node, field, { report }) {
    const known = choicesOf(field);
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
  filter(field, word, _, isExact = false) {
    const known = choicesOf(field);
    const choice = known.find((value) => fold(value) === fold(word));
    const included = isExact ? [] : (choiceWords(field.choices?.[choice ?? '']).includes ?? []);
    const sql = `${quoteName(field.name)} IN (?${', ?'.repeat(included.length)})`;
    if (choice !== undefined) return { sql, values: [choice, ...included], included };
    const negated = negatedBy(word, known);
    const but = negated && `Choices are ${known.join(', ')}. Write '!${negated}' for all but ${negated}.`;
    const hint = but ?? didYouMean(word, known, 'Choices are');
    throw new PismError('usage', `${word} is not a choice for ${optionOf(field)}`, hint);
  },
  // The strongest comes first.
  between: (field, range, lookup) =>
    numbersIn(`-(${choice.order(field)})`, range, (word) => {
      const [value] = choice.filter(field, word, lookup, true).values;
      return -choicesOf(field).indexOf(String(value));
    }),
  argument: '<choice>',
  keys: { choices: 'needed', ordered: 'optional' },
  isOrdered: true,
  evidence(value, field) {
    const all = Object.entries(field.choices ?? {}).map(([name, choice]) => [name, choiceWords(choice)]);
    return [{ kind: 'choice', choice: String(value), choices: Object.fromEntries(all) }];
  },
  // Sort by order of declaration, which has a meaning, such as strongest first.
  order(field) {
    const cases = choicesOf(field).map((value, position) => `WHEN ${quoteText(value)} THEN ${position}`);
    return `CASE ${quoteName(field.name)} ${cases.join(' ')} END`;
  },
};

const flagWords: Record<string, number> = { yes: 1, true: 1, no: 0, false: 0 };

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
  filter(field, word) {
    const flag = ownValue(flagWords, word.toLowerCase());
    if (flag === undefined) throw new PismError('usage', `${optionOf(field)} takes yes or no, not ${word}`);
    return { sql: `${quoteName(field.name)} = ?`, values: [flag] };
  },
  evidence: () => [],
  argument: '<yes|no>',
  exportType: 'flag',
  order: (field) => quoteName(field.name),
  show: (value) => (value === null ? '' : value ? 'yes' : 'no'),
};

function choicesOf(field: Field): string[] {
  return Object.keys(field.choices ?? {});
}
