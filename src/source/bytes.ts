import { UnreadableCopy } from './unreadable.ts';

/** The largest file that is read: 20 MiB, hundreds of times a bulletin. */
export const LARGEST = 20 * 1024 * 1024;
/** The longest text that is read, in characters: ten times the longest bulletin. */
export const LONGEST = 200_000;

type ReadPdf = (bytes: Uint8Array) => Promise<string>;

/** The text of a reader's copy, from the bytes of a text file or a PDF; throws `UnreadableCopy` where there is none. */
export async function textOf(bytes: Uint8Array, readPdf: ReadPdf = textOfPdf): Promise<string> {
  if (bytes.length > LARGEST) {
    throw new UnreadableCopy(
      'TOO_LARGE',
      `it has more than ${LARGEST / 1024 / 1024} MiB, which is the most that is read`,
      'give the copy of one bulletin',
    );
  }
  const text = isPdf(bytes) ? await readPdf(bytes) : decode(bytes);
  if (text.length <= LONGEST) return text;
  throw new UnreadableCopy(
    'TOO_LARGE',
    `its text has ${text.length} characters, and at most ${LONGEST} are read`,
    'give the copy of one bulletin',
  );
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  return (await import('./pdf.ts')).textOfPdf(bytes);
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
