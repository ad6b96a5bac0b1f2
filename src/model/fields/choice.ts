import { PismError } from '../../errors.ts';
import { choiceWords, type Field, formerNames, meaningOf, namedChoices, optionOf } from '../kind.ts';
import { didYouMean, fold, negatedBy } from '../text.ts';
import { describeNode, quoteName, quoteText } from '../values.ts';
import { text } from './text.ts';
import { type FieldType, readFormerName } from './type.ts';

/** One of a few words with declared meanings. */
export const choice: FieldType = {
  ...text,
  read(node, field, reading) {
    const [known, { report }] = [choicesOf(field), reading];
    if (node.type === 'scalar' && typeof node.value === 'string' && known.includes(node.value)) return node.value;
    if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
    const value = node.type === 'scalar' ? node.text : describeNode(node);
    const now = formerNames(namedChoices(field)).get(value);
    if (now !== undefined) return readFormerName(node, value, now, reading);
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
    const hint = negated ? `Write '!${negated}' for all but ${negated}.` : didYouMean(word, known, 'Choices are');
    throw new PismError('usage', `${word} is not a choice for ${optionOf(field)}`, hint);
  },
  argument: '<choice>',
  keys: { choices: 'needed' },
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

function choicesOf(field: Field): string[] {
  return Object.keys(field.choices ?? {});
}
