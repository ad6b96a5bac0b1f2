import { capitalised } from '../text.ts';
import { describeNode, type Node } from '../values.ts';
import type { FieldReader, FieldType } from './type.ts';

/** A text in the curator's words, or a name. Other types start from it and change what differs. */
export const text: FieldType = {
  read(node, field, reading) {
    const { report } = reading;
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      const remedy = node.type === 'scalar' ? `Put quotes around it: "${node.text}".` : 'Write it on one line.';
      return wrongType(node, field.name, 'text', remedy, reading);
    }
    const value = node.value.trim();
    if (value === '') return report('EMPTY_VALUE', node, { field: field.name });
    // In code points, as people and JSON Schema count; JavaScript counts some characters twice.
    const size = node.value.length > maxTextLength ? [...node.value].length : 0;
    if (size > maxTextLength) {
      return report('TOO_LONG', node, { field: field.name, size: `${size}`, limit: `${maxTextLength}` });
    }
    if (field.pattern && !new RegExp(field.pattern.matches).test(value)) {
      return report('BAD_PATTERN', node, { field: field.name, value, rule: field.pattern.rule });
    }
    return value;
  },
  schema: ({ pattern }) => ({
    type: 'string',
    // Reading trims a text, so the schema allows spaces around it.
    pattern: pattern ? `^\\s*(?:${pattern.matches.replace(/^\^|\$$/g, '')})\\s*$` : '\\S',
    ...(pattern && { patternErrorMessage: `${capitalised(pattern.rule)}.` }),
    maxLength: maxTextLength,
  }),
  argument: '<words>',
  show: (value) => (value === null ? '' : String(value)),
  relate(stated, given) {
    if (stated === null || given === null) return 'open';
    return JSON.stringify(stated) === JSON.stringify(given) ? 'same' : 'different';
  },
  exportType: 'text',
  shape: 'text',
  keys: {},
  isWritten: true,
  evidence: (value) => [{ kind: 'text', text: String(value) }],
  entriesIn: () => [],
};

/** The most characters a text in a fact may have. */
export const maxTextLength = 10_000;

/** Reports a value of the wrong type or an empty one. */
export function wrongType(node: Node, name: string, expected: string, remedy: string, { report }: FieldReader) {
  if (node.type === 'scalar' && node.value === null) return report('EMPTY_VALUE', node, { field: name });
  return report('WRONG_TYPE', node, { field: name, expected, found: describeNode(node), remedy });
}

/** The form of a web address. Schemas do not say `format: uri`, which would refuse non-ASCII addresses that browsers accept. */
const address = { matches: '^https?://[^\\s/]\\S*$', rule: 'write the full address, starting with https://' };
const isAddress = new RegExp(address.matches);

/** A web address. */
export const link: FieldType = {
  ...text,
  read(node, field, reading) {
    const value = text.read(node, field, reading);
    if (typeof value !== 'string') return undefined;
    return isAddress.test(value) && URL.canParse(value) ? value : reading.report('BAD_LINK', node, { value });
  },
  evidence: () => [],
  schema: (field) => text.schema({ ...field, pattern: address }),
};
