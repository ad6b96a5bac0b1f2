import { getDocumentProxy } from 'unpdf';
import { textOfPages } from './layout.ts';
import type { Fragment } from './printed.ts';
import { UnreadableCopy } from './unreadable.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, in reading order; throws `UnreadableCopy` where there is none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await opened(bytes);
  try {
    const text = textOfPages(await fragmentsOf(pdf));
    if (/\p{L}/u.test(text)) return text;
  } catch (error) {
    throw damaged(error);
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
  const pages: Fragment[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? fragmentOf(item) : [])));
    page.cleanup();
  }
  return pages;
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
