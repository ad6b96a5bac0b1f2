import { UnreadableCopy } from './unreadable.ts';

/** The largest file that is read: 20 MiB, hundreds of times a bulletin. */
export const LARGEST = 20 * 1024 * 1024;

/** The text of a reader's copy, from the bytes of a text file or a PDF; throws `UnreadableCopy` where there is none. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  if (bytes.length > LARGEST) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new UnreadableCopy(
      'TOO_LARGE',
      `it has ${size} MiB, and at most 20 are read`,
      'give the copy of one bulletin',
    );
  }
  if (!isPdf(bytes)) return decode(bytes);
  const { textOfPdf } = await import('./pdf.ts');
  return textOfPdf(bytes);
}

/** The text of a text file: UTF-8, or UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0')) {
    throw new UnreadableCopy(
      'BINARY_TEXT',
      'it is neither text nor a PDF',
      'save the bulletin as plain text (UTF-8) or PDF',
    );
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UnreadableCopy('EMPTY_TEXT', 'it holds no text', 'give a copy of the bulletin with its text');
  }
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // A byte of 0 does not occur in the one-byte encodings of old text files, so this is no text at all.
    if (bytes.includes(0)) return '\0';
    throw new UnreadableCopy('ENCODING', 'it is not in UTF-8', 'save it as UTF-8, or give the PDF');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return 'utf-16le';
  return mark === 0xfeff ? 'utf-16be' : 'utf-8';
}

/** Some PDFs carry a few other bytes in front of their mark. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
