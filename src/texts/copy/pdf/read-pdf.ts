import { getDocumentProxy } from 'unpdf';
import { messageOf, PismError } from '../../../core/errors.ts';
import { unreadableCopy } from '../text/bytes.ts';
import { type Fragment, textOfPages } from './page-text.ts';

/** The text of a PDF, in reading order; throws a PismError if there is none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  let pdf: Pdf | undefined;
  try {
    // Copied because pdf.js detaches its buffer; without `verbosity: 0` it writes warnings to the console.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false });
    const text = textOfPages(await fragmentsOf(pdf));
    if (/\p{L}/u.test(text)) return text;
    if (text !== '') throw unreadableCopy('its fonts do not say which letters they draw', NO_TEXT);
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await pdf?.loadingTask.destroy();
  }
  throw unreadableCopy('its pages are pictures without text', NO_TEXT);
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const NO_TEXT = 'Give a PDF with text, or run text recognition (OCR) on it first.';

function asUnreadable(error: unknown): PismError {
  if (error instanceof PismError) return error;
  if (error instanceof Error && error.name === 'PasswordException')
    return unreadableCopy('it is protected by a password', 'Save a copy without the password.');
  return unreadableCopy(`it is a damaged PDF (${messageOf(error)})`, 'Fetch or save it again.');
}

async function fragmentsOf(pdf: Pdf): Promise<Fragment[][]> {
  const pages: Fragment[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(inMainDirection(items.filter((item) => 'str' in item && item.str !== '') as PdfItem[]));
    page.cleanup();
  }
  return pages;
}

/** A piece of text as pdf.js gives it. */
interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** The direction of a text, in quarter turns to the left. */
function turnsOf([a = 0, b = 0]: readonly number[]): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** The pieces in the main direction of the page, turned upright; drops marks in the margin, such as those of arXiv. */
function inMainDirection(pieces: readonly PdfItem[]): Fragment[] {
  const lengths = [0, 0, 0, 0];
  for (const { str, transform } of pieces)
    lengths[turnsOf(transform)] = (lengths[turnsOf(transform)] ?? 0) + str.length;
  const turns = lengths.indexOf(Math.max(...lengths));
  return pieces.flatMap(({ str, transform, width }): Fragment[] => {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform;
    if (turnsOf(transform) !== turns) return [];
    let place = { x, y };
    for (let turn = 0; turn < turns; turn += 1) place = { x: place.y, y: -place.x };
    return [{ text: str, ...place, width, size: Math.hypot(c, d) }];
  });
}
