import { describeNode } from '../node.ts';
import { quoteName } from '../sql.ts';
import type { FieldType } from './type.ts';

/** The longest text a fact may hold, in characters. */
export const longestText = 10_000;

/** A text in the curator's words, or a name. */
export const text: FieldType = {
  read(node, field, { report }) {
    if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: field.name });
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      const remedy = node.type === 'scalar' ? `Put quotes around it: "${node.text}".` : 'Write it on one line.';
      return report('WRONG_TYPE', node, { field: field.name, expected: 'text', found: describeNode(node), remedy });
    }
    const value = node.value.trim();
    if (value === '') return report('EMPTY_VALUE', node, { field: field.name });
    const size = lengthOf(node.value);
    if (size > longestText) {
      return report('TOO_LONG', node, { field: field.name, size: `${size}`, limit: `${longestText}` });
    }
    if (field.pattern && !new RegExp(field.pattern.matches).test(value)) {
      return report('BAD_PATTERN', node, { field: field.name, value, rule: field.pattern.rule });
    }
    return value;
  },
  schema: ({ pattern }) => ({
    type: 'string',
    // Space around a text in quotes does not count.
    pattern: pattern ? `^\\s*(?:${pattern.matches.replace(/^\^|\$$/g, '')})\\s*$` : '\\S',
    ...(pattern && { patternErrorMessage: capitalised(pattern.rule) }),
    maxLength: longestText,
  }),
  columns: (field) => [{ name: field.name, definition: 'TEXT' }],
  store: (value) => [value as string | null],
  restore: (stored) => stored,
  // A text is asked for by a part of it: nobody types a treaty's whole name.
  filter: (field, word) => ({ sql: `instr(lower(${quoteName(field.name)}), lower(?)) > 0`, values: [word] }),
  argument: '<words>',
  order: (field) => `${quoteName(field.name)} COLLATE NOCASE`,
  show: (value) => (value === null ? '' : String(value)),
  align: 'left',
  list: false,
  evidence: (value) => [{ kind: 'text', text: String(value) }],
  actorsIn: () => [],
};

/** The length in characters as people and JSON Schema count them; JavaScript counts some of them twice. */
function lengthOf(text: string): number {
  return text.length > longestText ? [...text].length : text.length;
}

function capitalised(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}
