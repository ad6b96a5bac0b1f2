import { getDocumentProxy } from 'unpdf';
import { textOfPages } from './layout.ts';
import type { Fragment } from './printed.ts';
import { UnreadableCopy } from './unreadable.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** The most pages that are read. */
export const MOST_PAGES = 200;
/** The most pieces of text that are read; a piece is a line, or a word where the words are set one by one. */
export const MOST_PIECES = 100_000;

/** The text of a PDF, in reading order; throws `UnreadableCopy` where there is none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  // Of a damaged PDF, pdf.js leaves some failures to nobody besides the one that it tells; they would end the process.
  process.on('unhandledRejection', ignore);
  try {
    return await read(bytes);
  } finally {
    // By then those are known that were left when the reading ended.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', ignore);
  }
}

function ignore(): void {}

async function read(bytes: Uint8Array): Promise<string> {
  const pdf = await opened(bytes);
  try {
    const text = textOfPages(await fragmentsOf(pdf));
    if (/\p{L}/u.test(text)) return text;
  } catch (error) {
    throw error instanceof UnreadableCopy ? error : damaged(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
  throw new UnreadableCopy(
    'PDF_NO_TEXT',
    'its pages are pictures without text',
    'give a PDF with text, or run text recognition (OCR) on it first',
  );
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // pdf.js takes the bytes away from their owner, so it gets a copy; it warns on the console unless told not to.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableCopy('PDF_ENCRYPTED', 'it is protected by a password', 'save a copy without the password');
    }
    throw damaged(error);
  }
}

function damaged(error: unknown): UnreadableCopy {
  const reason = error instanceof Error ? error.message : String(error);
  return new UnreadableCopy('PDF_DAMAGED', `it is a damaged PDF (${reason})`, 'fetch or save it again');
}

async function fragmentsOf(pdf: Pdf): Promise<Fragment[][]> {
  if (pdf.numPages > MOST_PAGES) throw tooLarge(`${pdf.numPages} pages, and at most ${MOST_PAGES} are read`);
  const pages: Fragment[][] = [];
  let left = MOST_PIECES;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const fragments = await fragmentsOn(page, left);
    left -= fragments.length;
    pages.push(fragments);
    page.cleanup();
  }
  return pages;
}

/** The pieces of text on a page, read as they come, so that a page of too many is given up early. */
async function fragmentsOn(page: Page, most: number): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) if ('str' in item) fragments.push(...fragmentOf(item));
    if (fragments.length <= most) continue;
    await reader.cancel(new Error('enough'));
    throw tooLarge(`more than ${MOST_PIECES} pieces of text`);
  }
  return fragments;
}

function tooLarge(what: string): UnreadableCopy {
  return new UnreadableCopy('TOO_LARGE', `it has ${what}`, 'give the copy of one bulletin');
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Text that is turned on its side is a mark in the margin, so it is left out. */
function fragmentOf({ str, transform, width }: Item): Fragment[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  return str === '' || Math.abs(b) > Math.abs(a) ? [] : [{ text: str, x, y, width, size: Math.abs(d) }];
}
