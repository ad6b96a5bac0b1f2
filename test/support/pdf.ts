import PDFDocument from 'pdfkit';
import { masthead, paragraphs } from './bulletin.ts';

/** How the made-up bulletin is printed. */
export interface Print {
  readonly columns: number;
  /** Whether paragraphs begin with an indent instead of a gap. */
  readonly indented?: boolean;
  readonly justified?: boolean;
  /** Running head, page number and footer on every page. */
  readonly furniture?: boolean;
  readonly hyphenated?: boolean;
  /** Space between columns; 16 unless told. */
  readonly gutter?: number;
  /** Width of a page; 420 unless told. */
  readonly width?: number;
  /** Height of a page; a low one breaks within sentences. */
  readonly height?: number;
}

/** Prints the made-up bulletin as a PDF. */
export function print(how: Print): Promise<Uint8Array> {
  const { columns, indented, justified, furniture, hyphenated, gutter = 16, width = 420, height = 420 } = how;
  return pdfOf({ size: [width, height], margin: 60, bufferPages: true }, (doc) => {
    for (const line of masthead) doc.font('Helvetica').fontSize(9).text(line).moveDown(0.3);
    const [lead = '', ...rest] = hyphenated ? paragraphs.map((one) => hyphenate(one, 52 / columns)) : paragraphs;
    doc.font('Helvetica-Bold').text(lead).moveDown();
    doc
      .font('Times-Roman')
      .fontSize(10)
      .text(rest.join(indented ? '\n' : '\n\n'), {
        columns,
        columnGap: gutter,
        align: justified ? 'justify' : 'left',
        indent: indented ? 14 : 0,
      });
    if (furniture) addFurniture(doc);
  });
}

/** A PDF with what this function draws on it. */
export function pdfOf(
  options: PDFKit.PDFDocumentOptions,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
  const doc = new PDFDocument(options);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(doc);
    doc.end();
  });
}

/** A page that is a picture, as a scanner makes it. */
export const scanned = () =>
  pdfOf({}, (doc) => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    doc.image(Buffer.from(png, 'base64'), 0, 0, { width: 400 });
  });

function addFurniture(doc: PDFKit.PDFDocument): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Text beyond the margins would start a new page.
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    const { height } = doc.page;
    doc.font('Helvetica').fontSize(7);
    if (page > 0) doc.text('NSI BULLETIN 12', 60, 25, { lineBreak: false });
    doc.text(`${page + 1}`, 205, height - 35, { lineBreak: false });
    doc.text('Northern Seas Institute, Gdynia', 60, height - 22, { lineBreak: false });
  }
}

/** Sets a paragraph in lines of a fixed length, dividing words wherever a line is full. */
function hyphenate(paragraph: string, length: number): string {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const space = length - (lines.at(-1)?.length ?? 0) - 2;
    if (space >= word.length) lines.push(`${lines.pop()} ${word}`.trim());
    else if (space > 3 && /^\p{L}{3,}$/u.test(word.slice(0, space - 1)) && /^\p{Ll}{3}/u.test(word.slice(space - 1))) {
      lines.push(`${lines.pop()} ${word.slice(0, space - 1)}-`, word.slice(space - 1));
    } else lines.push(word);
  }
  return lines.join('\n');
}
