import { type Column, cellText } from '../query/result.ts';
import { address } from './markdown.ts';
import { firstRows, type Renderer, titleText, visible, withoutEmpty } from './page.ts';

// Inline, because nothing else is pasted along; LibreOffice takes padding and alignment from the old attributes only.
const styles = {
  table: 'border-collapse: collapse; font: 10pt Calibri, Arial, sans-serif',
  cell: 'border-bottom: 1px solid #9aa5b1',
  caption: 'text-align: left; font-weight: bold; padding: 4px',
  below: 'font: 9pt Calibri, Arial, sans-serif; margin: 4px',
};

/** A table for pasting into a document or a mail, with caption, links and source. */
export const html: Renderer = function* (result, { display }) {
  const [sample, rows] = firstRows(result.rows);
  const columns = withoutEmpty(result, sample, display);
  const head = columns.find(({ name }) => name === 'id') ?? columns[0];
  // Without it, a browser that opens the file would guess the encoding.
  yield '<meta charset="utf-8">\n';
  yield `<table cellspacing="0" cellpadding="5" style="${styles.table}">\n`;
  if (result.title) yield `<caption style="${styles.caption}">${text(result.title)}</caption>\n`;
  const heads = columns.map((column) => {
    return `<th scope="col" style="${styles.cell}; text-align: ${column.align}">${text(titleText(column, display))}</th>`;
  });
  yield `<thead>\n${row(heads)}</thead>\n<tbody>\n`;
  for (const each of rows) {
    const cells = columns.map((column) => {
      const content = cell(column, cellText(column, each, display));
      const style = `${styles.cell}; text-align: ${column.align}`;
      if (column !== head) return `<td style="${style}">${content}</td>`;
      return `<th scope="row" style="${style}; font-weight: normal">${content}</th>`;
    });
    yield row(cells);
  }
  yield '</tbody>\n</table>\n';
  const below = [...(result.notes ?? []), ...(result.source ? [result.source()] : [])];
  // Spaces set the parts of a note apart, and HTML takes several for one.
  for (const each of below) yield `<p style="${styles.below}">${linked(each.replace(/ {2,}/g, '; '))}</p>\n`;
};

function row(cells: string[]): string {
  return `<tr valign="top">${cells.join('')}</tr>\n`;
}

function cell({ link }: Column, content: string): string {
  const url = content === '' ? undefined : link?.(content);
  return url === undefined ? linked(content) : anchor(url, content);
}

/** A text with its web addresses as links, and what search puts ** around bold; nothing in it is taken for HTML. */
export function linked(content: string): string {
  const bold = (part: string) => text(part).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
  const parts = content.split(address);
  return parts.map((part, position) => (position % 2 === 1 ? anchor(part, part) : bold(part))).join('');
}

function anchor(url: string, content: string): string {
  return `<a href="${text(url)}">${text(content)}</a>`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in HTML: escaped, in one line, with control characters shown. */
export function text(content: string): string {
  return visible(content.replace(/\s+/g, ' '))
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
