import { expect, test } from 'vitest';
import { LARGEST, textOf } from '../../src/source/bytes.ts';
import { UnreadableCopy } from '../../src/source/unreadable.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (const [at, char] of [...text].entries()) view.setUint16(2 * at, char.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
};

test.each([
  ['UTF-8', utf8('Łódź')],
  ['UTF-8 with a mark', utf8('\ufeffŁódź')],
  ['UTF-16, little end first', utf16('\ufeffŁódź', true)],
  ['UTF-16, big end first', utf16('\ufeffŁódź', false)],
])('reads %s', async (_, bytes) => {
  expect(await textOf(bytes)).toBe('Łódź');
});

test.each([
  ['EMPTY_TEXT', new Uint8Array()],
  ['EMPTY_TEXT', utf8(' \n\t…\n')],
  ['BINARY_TEXT', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff)],
  ['BINARY_TEXT', utf8('a\0b')],
  ['ENCODING', Uint8Array.of(0xa3, 0xf3, 0x64, 0x9f)],
  ['TOO_LARGE', new Uint8Array(LARGEST + 1)],
])('%s says what is wrong and what to do', async (code, bytes) => {
  const error = await textOf(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableCopy);
  expect(error).toMatchObject({ code, message: expect.stringMatching(/^it /), hint: expect.stringMatching(/\w/) });
});
