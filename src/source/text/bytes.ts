/** Says why a file cannot be read as a copy (`message`), and what to do about it (`hint`). */
export class UnreadableCopy extends Error {
  override readonly name = 'UnreadableCopy';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Whether a file is a PDF; some have a few other bytes before their mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** The text of a text file in UTF-8, or in UTF-16 with a byte order mark; throws `UnreadableCopy` if there is none. */
export function decodeText(bytes: Uint8Array): string {
  let text: string | undefined;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // The old one-byte encodings have no byte of 0, so a file with one is no text in any encoding.
    if (!bytes.includes(0)) throw new UnreadableCopy('it is not in UTF-8', 'save it as UTF-8, or give the PDF');
  }
  if (text === undefined || text.includes('\0')) {
    throw new UnreadableCopy('it is neither text nor a PDF', 'save the bulletin as plain text (UTF-8) or PDF');
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UnreadableCopy('it has no text in it', 'give a copy of the bulletin with its text');
  }
  return text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
