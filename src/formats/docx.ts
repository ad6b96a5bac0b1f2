import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type HtmlImage, htmlToContent } from 'docx/html';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PismError } from '../core/errors.ts';
import type { Result } from '../core/query/result.ts';
import { type Html, html, htmlTable, raw } from './html.ts';
import { type BinaryRenderer, type RenderOptions, visible } from './options.ts';

/** A list as a Word document: the table that is pasted into one, with its notes and sources. */
export const docx: BinaryRenderer = async (result, options) => {
  const rows = Iterator.from(result.rows).map((row, at) => {
    if (at === maxRows) throw tooLong();
    return row;
  });
  const { title = '' } = result;
  const content = html`<h1>${title}</h1>${tableIn({ ...result, rows, title: '' }, options)}`;
  return wordFile(content, { title });
};

/** The most rows of a table: Word opens longer ones slowly. */
const maxRows = 5_000;

/** The pixels of a hundredth of the width of a page. */
const hundredth = 6;

const styleSheet = `
  h1, h2 { margin: 16pt 0 5pt }
  table { margin-bottom: 9pt }
  tr { break-inside: avoid }
  p { margin: 0 0 6pt }
  p.about { margin-left: 18pt; font-size: 10pt }
  p.from { color: #52606d; font-size: 9pt }
`;

/** A picture of one white pixel as PNG, for programs that draw no SVG. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  'base64',
);

/** The font and size of texts, in half points, and the language of facts. */
const run = { font: 'Calibri', size: 22, language: { value: 'en-GB' } };

/** A heading stays with what is below it, which the library does not take from a style sheet. */
const heading = { paragraph: { keepNext: true } };

/** The table of a result in the content of a document. */
function tableIn(result: Result, options: RenderOptions): Html {
  const table = [...htmlTable(result, options)].join('');
  return raw(table.replace(/<col width="(\d+)%">/g, (_, share) => `<col width="${hundredth * share}">`));
}

function tooLong(): PismError {
  const hint = 'Show less with filters or --limit, or write a workbook (-o FILE.xlsx) or CSV (-o FILE.csv).';
  return new PismError('usage', `A table in a document has at most ${maxRows} rows, and there are more`, hint);
}

/** What a document says about itself, and its pictures by their addresses. */
interface About {
  title: string;
  by?: string | undefined;
  images?: Record<string, HtmlImage | undefined>;
}

/** A Word document of this content, whose notes become footnotes. Its bytes are the same whenever it is made. */
export async function wordFile(content: Html, { title, by = 'pism', images = {} }: About): Promise<Uint8Array> {
  const children = htmlToContent(content.markup, {
    stylesheet: styleSheet,
    styleMap: { 'h1.title': 'Title', h2: 'Heading1', h3: 'Heading2' },
    images: (address) => images[address],
  });
  const number = new Paragraph({ alignment: 'center', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const footers = { default: new Footer({ children: [number] }) };
  const about = { title: visible(title), creator: visible(by), lastModifiedBy: visible(by) };
  const document = new Document({
    ...about,
    styles: { default: { document: { run }, heading1: heading, heading2: heading } },
    sections: [{ footers, children }],
  });
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)));
}

const linkId = /(?<=<(?:w:hyperlink|Relationship)\b[^<>]*")rId[\w-]{21}(?=")/g;

/** The first time that a ZIP file can have. */
const firstTime = '1980-01-01T12:00';

const madeOn = /<dcterms:(created|modified)\b[^<>]*>[^<>]*<\/dcterms:\1>/g;

/** A document without the time of its making, and with numbers instead of the random ids of its links. */
function reproducible(packed: Uint8Array): Uint8Array {
  const ids: string[] = [];
  const numbered = (id: string) => {
    if (!ids.includes(id)) ids.push(id);
    return `rIdLink${ids.indexOf(id)}`;
  };
  const files = Object.entries(unzipSync(packed)).map(([path, bytes]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
    const text = strFromU8(bytes).replace(linkId, numbered);
    // The library counts the pictures of all documents that it makes, and ours have one.
    const counted = text.replace(/(?<=<wp:docPr id=")\d+/, '1');
    return [path, strToU8(counted.replace(madeOn, ''))];
  });
  return zipSync(Object.fromEntries(files), { mtime: firstTime });
}
