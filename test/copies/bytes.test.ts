import { expect, test } from 'vitest';
import { MAX_BYTES, textOf } from '../../src/copy/copy.ts';
import { UnreadableCopy } from '../../src/copy/text/bytes.ts';

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
  expect((await textOf(bytes)).text).toBe('Łódź');
});

test.each([
  ['it has no text in it', new Uint8Array()],
  ['it has no text in it', utf8(' \n\t…\n')],
  ['it is a damaged document', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff)],
  ['it is neither text nor a document', utf8('a\0b')],
  ['it is not in UTF-8', Uint8Array.of(0xa3, 0xf3, 0x64, 0x9f)],
  ['it is larger than 20 MiB, the limit', new Uint8Array(MAX_BYTES + 1)],
])('%s: says so, and what to do', async (message, bytes) => {
  const error = await textOf(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableCopy);
  expect(error).toMatchObject({ message, hint: expect.stringMatching(/\w/) });
});
