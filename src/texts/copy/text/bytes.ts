import { PismError } from '../../../core/errors.ts';

/** Decodes a text file in UTF-8, in UTF-16 with a byte order mark, or in the stated encoding. Throws a PismError if it is none. */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  let text: string | undefined;
  try {
    text = new TextDecoder(markedEncoding(bytes) ?? stated ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No one-byte encoding has a byte of 0, so a file with one is not text.
    if (!bytes.includes(0)) throw unreadableCopy('it is not in UTF-8', 'Save it as UTF-8, or give the PDF.');
  }
  if (text === undefined || text.includes('\0')) {
    const hint = 'Save it as plain text (UTF-8), PDF, HTML or DOCX.';
    throw unreadableCopy('it is neither text nor a document', hint);
  }
  return withText(text);
}

/** The error for a file that cannot be read as a copy: why, and what to do about it. */
export function unreadableCopy(reason: string, hint: string): PismError {
  return new PismError('unreadable', reason, hint);
}

/** Whether a file is a PDF; some have a few other bytes before their mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Whether a file is a ZIP archive, as Word documents are. */
export function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html[\s>]|head[\s>]|body[\s>])/i;

/** The first and last tags of a part of a page without a page around it. */
const [FRAGMENT, FRAGMENT_END] = [
  /^\s*<(?:article|blockquote|div|h[1-6]|main|ol|p|section|table|ul)[\s>]/i,
  /<\/[a-z][a-z\d]*>\s*$/i,
];

/** Whether a text is a web page, or part of one. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 5000);
  return HTML.test(start) || (FRAGMENT.test(start) && FRAGMENT_END.test(text.slice(-200)));
}

/** The encoding that a web page states, in a part that is always in ASCII. */
export function encodingOfHtml(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const encoding = isHtml(start) ? /<meta[^>]{1,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(start)?.[1] : undefined;
  // A page whose first bytes are ASCII is not in UTF-16, whatever it says.
  return encoding?.toLowerCase().startsWith('utf-16') ? undefined : encoding;
}

/** Returns the text; throws a PismError if it has no letters or digits. */
export function withText(text: string): string {
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  throw unreadableCopy('it has no text in it', 'Give a file with the text in it.');
}

/** The encoding that a byte order mark states, where it is not UTF-8. */
export function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
