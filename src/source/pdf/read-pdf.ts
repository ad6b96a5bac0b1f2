import { getDocumentProxy } from 'unpdf';
import { messageOf } from '../../errors.ts';
import { UnreadableCopy } from '../text/bytes.ts';
import { type Fragment, textOfPages } from './page-text.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** The most pages that are read. */
export const MAX_PAGES = 200;
/** The most pieces of text that are read; a piece is a line, or a word if the PDF places each word separately. */
export const MAX_FRAGMENTS = 100_000;

/** The text of a PDF, in reading order; throws `UnreadableCopy` if there is none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  let pdf: Pdf | undefined;
  try {
    // pdf.js detaches the buffer that it gets, hence the copy; it writes warnings to the console unless told not to.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false });
    const text = textOfPages(await fragmentsOf(pdf));
    if (/\p{L}/u.test(text)) return text;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await pdf?.loadingTask.destroy();
  }
  const hint = 'give a PDF with text, or run text recognition (OCR) on it first';
  throw new UnreadableCopy('its pages are pictures without text', hint);
}

function asUnreadable(error: unknown): UnreadableCopy {
  if (error instanceof UnreadableCopy) return error;
  if (error instanceof Error && error.name === 'PasswordException')
    return new UnreadableCopy('it is protected by a password', 'save a copy without the password');
  return new UnreadableCopy(`it is a damaged PDF (${messageOf(error)})`, 'fetch or save it again');
}

async function fragmentsOf(pdf: Pdf): Promise<Fragment[][]> {
  if (pdf.numPages > MAX_PAGES) throw tooLarge(`${pdf.numPages} pages, and at most ${MAX_PAGES} are read`);
  const pages: Fragment[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await fragmentsOn(page, MAX_FRAGMENTS - pages.flat().length));
    page.cleanup();
  }
  return pages;
}

/** The pieces of text on a page, read as a stream, so that one with too many is given up early. */
async function fragmentsOn(page: PdfPage, limit: number): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items)
      if ('str' in item) fragments.push(...fragmentOf(item.str, item.transform, item.width));
    if (fragments.length <= limit) continue;
    await reader.cancel(new Error('enough'));
    throw tooLarge(`more than ${MAX_FRAGMENTS} pieces of text`);
  }
  return fragments;
}

function tooLarge(what: string): UnreadableCopy {
  return new UnreadableCopy(`it has ${what}`, 'give the copy of one bulletin');
}

/** No fragment for text that is turned on its side, which is a mark in the margin. */
function fragmentOf(text: string, transform: readonly number[], width: number): Fragment[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  return text === '' || Math.abs(b) > Math.abs(a) ? [] : [{ text, x, y, width, size: Math.abs(d) }];
}
