import { maxTextLength, text } from './text.ts';
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
  // `format: uri` would refuse non-ASCII addresses, which browsers accept.
  schema: () => ({
    type: 'string',
    pattern: '^\\s*https?://[^\\s/]\\S*\\s*$',
    patternErrorMessage: 'Write the full address, starting with https://.',
    maxLength: maxTextLength,
  }),
};

function isAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(value) && !/\s/.test(value) && URL.canParse(value);
}
