import { longestText, text } from './text.ts';
import type { FieldType } from './type.ts';

/** A web address. */
export const link: FieldType = {
  ...text,
  read(node, field, reading) {
    const value = text.read(node, field, reading);
    if (typeof value !== 'string') return undefined;
    return isAddress(value) ? value : reading.report('BAD_LINK', node, { value });
  },
  evidence: () => [],
  // Not `format: uri`, which refuses addresses with letters beyond ASCII that browsers take.
  schema: () => ({
    type: 'string',
    pattern: '^\\s*https?://[^\\s/]\\S*\\s*$',
    patternErrorMessage: 'Write the address whole, from https:// on.',
    maxLength: longestText,
  }),
};

function isAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(value) && !/\s/.test(value) && URL.canParse(value);
}
