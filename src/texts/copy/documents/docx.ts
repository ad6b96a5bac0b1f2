import { inflateRawSync } from 'node:zlib';
import { attempt } from '../../../core/errors.ts';
import { unreadableCopy } from '../text/bytes.ts';
import { type MarkupHandler, readMarkup } from './markup.ts';

/**
 * The text of a Word document (DOCX), with all changes accepted and an empty line between paragraphs; its footnotes and
 * endnotes follow the text.
 */
export function textOfDocx(bytes: Uint8Array): string {
  const archive = Buffer.from(bytes);
  const parts = attempt(() => PARTS.flatMap((name) => partIn(archive, name) ?? []));
  if (!parts?.length) {
    const limit = MAX_UNPACKED / 1024 / 1024;
    const reason = `it is damaged, unpacks to more than ${limit} MiB, or is not a Word document`;
    throw unreadableCopy(reason, 'Save it again, as plain text, PDF or DOCX.');
  }
  return parts.map((part) => textOfXml(new TextDecoder().decode(part))).join('\n\n');
}

/** The most bytes to which a part of a Word document may unpack; its XML is several times its text. */
export const MAX_UNPACKED = 60 * 1024 * 1024;

/** The parts that are read, in order; not every document has notes. */
const PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** How an entry in the list of the parts begins, and how many bytes are before its name. */
const [ENTRY, NAME_AT] = [0x02014b50, 46];

/** The bytes of a part of an archive. Throws if it is damaged, or once it unpacks to more than the archive states. */
function partIn(archive: Buffer, name: string): Buffer | undefined {
  // The list of the parts is at the end.
  const entry = archive.lastIndexOf(name) - NAME_AT;
  if (entry < 0 || archive.readUInt32LE(entry) !== ENTRY) return undefined;
  const [stated, header] = [archive.readUInt32LE(entry + 24), archive.readUInt32LE(entry + 42)];
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  // A part may be there as it is.
  if (archive.readUInt16LE(entry + 10) === 0) return archive.subarray(start, start + stated);
  return inflateRawSync(archive.subarray(start), { maxOutputLength: Math.min(stated, MAX_UNPACKED) });
}

/** The text of elements that have none. */
const SIGNS: Record<string, string> = { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

function textOfXml(xml: string): string {
  const parts: string[] = [];
  // A text box is in the file twice, for newer and older programs; deleted text is in other elements.
  let [inText, inFallback] = [0, 0];
  const handler: MarkupHandler = {
    open(name) {
      if (name === 'w:t') inText += 1;
      else if (name === 'mc:Fallback') inFallback += 1;
      else if (inFallback === 0) parts.push(SIGNS[name] ?? '');
    },
    text(text) {
      if (inText > 0 && inFallback === 0) parts.push(text);
    },
    close(name) {
      if (name === 'w:t') inText -= 1;
      else if (name === 'mc:Fallback') inFallback -= 1;
      else if (name === 'w:p' && inFallback === 0) parts.push('\n\n');
    },
  };
  readMarkup(xml, handler, true);
  return parts.join('').trim();
}
