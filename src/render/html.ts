import { type Column, cellText } from '../query/result.ts';
import { address } from './markdown.ts';
import { escapeHtml, type Html, html, raw } from './markup.ts';
import { notesOf, type Renderer, sampled, titleText } from './options.ts';

// Inline, because style sheets are not pasted; LibreOffice takes padding and alignment only from the old attributes.
const styles = {
  table: 'border-collapse: collapse; font: 10pt Calibri, Arial, sans-serif',
  cell: 'border-bottom: 1px solid #9aa5b1',
  caption: 'text-align: left; font-weight: bold; padding: 4px',
  below: 'font: 9pt Calibri, Arial, sans-serif; margin: 4px',
};

/** A table for pasting into a document or a mail, with caption, links and source. */
export const htmlTable: Renderer = function* (result, page) {
  for (const { markup } of piecesOf(result, page)) yield markup;
};

function* piecesOf(...[result, { display }]: Parameters<Renderer>): Generator<Html> {
  const { columns, rows } = sampled(result, display);
  const head = columns.find(({ name }) => name === 'id') ?? columns[0];
  // Without it, a browser guesses the encoding.
  yield html`<meta charset="utf-8">\n<table cellspacing="0" cellpadding="5" style="${styles.table}">\n`;
  if (result.title) yield html`<caption style="${styles.caption}">${result.title}</caption>\n`;
  const heads = columns.map((column) => {
    return html`<th scope="col" style="${styles.cell}; text-align: ${column.align}">${titleText(column, display)}</th>`;
  });
  yield html`<thead>\n${row(heads)}</thead>\n<tbody>\n`;
  for (const each of rows) {
    const cells = columns.map((column) => {
      const content = cell(column, cellText(column, each, display));
      const style = `${styles.cell}; text-align: ${column.align}`;
      if (column !== head) return html`<td style="${style}">${content}</td>`;
      return html`<th scope="row" style="${style}; font-weight: normal">${content}</th>`;
    });
    yield row(cells);
  }
  yield html`</tbody>\n</table>\n`;
  const below = [...notesOf(result, columns), ...(result.source ? [result.source()] : [])];
  // Spaces separate the parts of a note, and HTML collapses them.
  for (const each of below) yield html`<p style="${styles.below}">${linked(each.replace(/ {2,}/g, '; '))}</p>\n`;
}

function row(cells: Html[]): Html {
  return html`<tr valign="top">${cells}</tr>\n`;
}

function cell({ link }: Column, content: string): Html {
  const url = content === '' ? undefined : link?.(content);
  return url === undefined ? linked(content) : html`<a href="${url}">${content}</a>`;
}

/** An escaped text with web addresses as links, and the matches of a search (between **) in bold. */
export function linked(content: string): Html {
  const parts = content.split(address).map((part, at) => {
    return at % 2 === 1
      ? html`<a href="${part}">${part}</a>`
      : raw(escapeHtml(part).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>'));
  });
  return html`${parts}`;
}
