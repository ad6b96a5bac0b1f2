import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readable, readCopyText } from '../../../src/texts/copy/copy.ts';
import { textOfPdf } from '../../../src/texts/copy/pdf/read-pdf.ts';
import { bulletinNumberIn } from '../../../src/texts/copy/text/paragraphs.ts';
import { paragraphs, plain } from '../../support/bulletin.ts';
import { assertSentencesOf, readCopy } from '../../support/copy.ts';
import { type Print, pdfOf, print, scanned } from '../../support/pdf.ts';

const prints: Record<string, Print> = {
  'one column': { columns: 1 },
  'one column, justified': { columns: 1, justified: true },
  'one column, indented': { columns: 1, indented: true },
  'one column with running heads and page numbers': { columns: 1, furniture: true },
  'two columns': { columns: 2 },
  'two columns, justified': { columns: 2, justified: true },
  'two columns, indented, with running heads and page numbers': { columns: 2, indented: true, furniture: true },
  'two columns, hyphenated': { columns: 2, hyphenated: true, furniture: true },
  'one column, hyphenated': { columns: 1, hyphenated: true },
  'two columns with a gutter of 10 points, justified': { columns: 2, justified: true, gutter: 10 },
  'two columns with a gutter of a letter': { columns: 2, gutter: 8, furniture: true },
  'three narrow columns': { columns: 3, gutter: 8 },
  'a narrow justified column': { columns: 1, justified: true, width: 220 },
};
/** Page heights that break within, between and at the ends of sentences. */
const heights = [300, 330, 360, 420, 500, 842];

let silent: ReturnType<typeof vi.spyOn>[];
beforeEach(() => {
  const loud = ['log', 'warn', 'error', 'info'] as const;
  silent = [...loud.map((level) => vi.spyOn(console, level)), vi.spyOn(globalThis, 'fetch')];
});
afterEach(() => {
  for (const spy of silent) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describe.each(Object.keys(prints))('a PDF in %s', (name) => {
  test.each(heights)('gives every sentence and paragraph back, on pages %i high', async (height) => {
    const text = await textOfPdf(await print({ ...prints[name], columns: prints[name]?.columns ?? 1, height }));
    const copy = readCopy(text);
    expect(bulletinNumberIn(text)).toEqual({ number: 12, running: 3001 });
    const read = copy.paragraphs.map(({ start, end }) => readable(copy.body.slice(start, end)));
    expect(read.map((one) => one.slice(0, 30))).toEqual(paragraphs.map((one) => one.slice(0, 30)));
    assertSentencesOf(plain, copy);
  });
});

const unreadable = async (bytes: Uint8Array) => readCopyText(bytes).catch(({ message }: Error) => message);

test('a scanned PDF, an encrypted and a damaged one say so', async () => {
  const whole = await print({ columns: 1 });
  const locked = await pdfOf({ userPassword: 'secret' }, (doc) => doc.text('Hidden.'));
  expect(await unreadable(await scanned())).toMatch('pictures without text');
  expect(await unreadable(locked)).toMatch('protected by a password');
  expect(await unreadable(whole.subarray(0, 300))).toMatch('a damaged PDF');
  expect(await unreadable(new TextEncoder().encode('%PDF-1.7\nand nothing more'))).toMatch('a damaged PDF');
});
