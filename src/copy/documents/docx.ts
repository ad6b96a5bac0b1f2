import { unzipSync } from 'fflate';
import { attempt } from '../../errors.ts';
import { unreadableCopy } from '../text/bytes.ts';
import { type MarkupHandler, readMarkup } from './markup.ts';

/**
 * The text of a Word document (DOCX), with all changes accepted and an empty line between paragraphs; its footnotes and
 * endnotes follow the text.
 */
export function textOfDocx(bytes: Uint8Array): string {
  const files = unpack(bytes);
  if (!files[DOCUMENT])
    throw unreadableCopy('it is an archive, not a Word document', 'Save it as plain text, PDF or DOCX.');
  const texts = PARTS.flatMap((name) => (files[name] ? textOfXml(new TextDecoder().decode(files[name])) : []));
  return texts.join('\n\n');
}

/** The most bytes that the text of a Word document may unpack to; its XML is several times its text. */
export const MAX_UNPACKED = 60 * 1024 * 1024;

const DOCUMENT = 'word/document.xml';
/** The parts that are read, in order; not every document has notes. */
const PARTS = [DOCUMENT, 'word/footnotes.xml', 'word/endnotes.xml'];

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!PARTS.includes(name)) return false;
    size += originalSize;
    return size <= MAX_UNPACKED;
  };
  const files = attempt(() => unzipSync(bytes, { filter }));
  if (!files) throw unreadableCopy('it is a damaged document', 'Save it again, or as plain text.');
  if (size <= MAX_UNPACKED) return files;
  throw unreadableCopy(`it unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MiB`, 'Save it as plain text.');
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
