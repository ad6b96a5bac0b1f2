import { hash } from 'node:crypto';
import { type Column, cellText, isNumber, type Result } from '../core/query/result.ts';
import { widthsOn } from './layout.ts';
import { webAddress } from './markdown.ts';
import {
  addressOf,
  cellsOf,
  isList,
  notesOf,
  partsOf,
  type Renderer,
  type RenderOptions,
  visible,
  withoutEmptyColumns,
} from './options.ts';

/** A table for pasting into a document or a mail, with caption, links and source. */
export const htmlTable: Renderer = (result, options) => htmlPieces(result, options).map(({ markup }) => markup);

// Inline, because style sheets are not pasted; LibreOffice takes padding and alignment only from the old attributes.
const inlineStyles = {
  table: 'border-collapse: collapse; font: 10pt Calibri, Arial, sans-serif',
  cell: 'border-bottom: 1px solid #9aa5b1',
  caption: 'text-align: left; font-weight: bold; padding: 4px',
  below: 'font: 9pt Calibri, Arial, sans-serif; margin: 4px',
};

/** The characters on a line of a page in Word, at 12 points between margins of an inch. */
const pageWidth = 64;

function* htmlPieces(result: Result, options: RenderOptions): Generator<Html> {
  // Without it, a browser guesses the encoding.
  yield html`<meta charset="utf-8">\n`;
  for (const { heading, part } of partsOf(result, options.display)) {
    if (heading !== '') yield html`<p style="${inlineStyles.below}">${heading}</p>\n`;
    yield* tablePieces(heading === '' ? part : { ...part, title: undefined }, options);
  }
  const lines = notesOf(result, cellsOf(result.columns));
  // Spaces separate the parts of a note, and HTML collapses them.
  for (const each of lines) yield html`<p style="${inlineStyles.below}">${linked(each.replace(/ {2,}/g, '; '))}</p>\n`;
}

function* tablePieces(result: Result, { display }: RenderOptions): Generator<Html> {
  const { columns: all, sample, rows } = withoutEmptyColumns(result, display);
  // Of a fact, the sentence, the id and the place have a row of their own.
  const below = isList(result.columns) ? all.filter(isBelow).toReversed() : [];
  const columns = all.filter((column) => !below.includes(column));
  const { widths, total } = widthsOn(pageWidth, columns, sample, display);
  // A sentence below has the whole page. In a table wider than the page, the program that shows it shares the width.
  const beforeLast = widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  if (below.length > 0) widths.splice(-1, 1, total - beforeLast);
  const fitting = total > pageWidth ? [] : widths;
  const shares = fitting.map((width) => html`<col width="${Math.floor((100 * width) / total)}%">`);
  const style = below.length > 0 ? '' : `${inlineStyles.cell}; `;
  yield html`<table cellspacing="0" cellpadding="5" style="${inlineStyles.table}">\n`;
  if (result.title) yield html`<caption style="${inlineStyles.caption}">${result.title}</caption>\n`;
  yield html`<colgroup>${shares}</colgroup>\n`;
  const heads = columns.map((column) => {
    return html`<th scope="col" style="${inlineStyles.cell}; text-align: ${alignOf(column)}">${column.title}</th>`;
  });
  yield html`<thead>\n<tr valign="top">${heads}</tr>\n</thead>\n<tbody>\n`;
  for (const each of rows) {
    const cells = columns.map((column, at) => {
      const content = cell(column, cellText(column, each, display));
      const aligned = `${style}text-align: ${alignOf(column)}`;
      if (at > 0 || below.length > 0) return html`<td style="${aligned}">${content}</td>`;
      return html`<th scope="row" style="${aligned}; font-weight: normal">${content}</th>`;
    });
    const lines = below
      .flatMap((column) => cellText(column, each, display) || [])
      .map((text, at) => [at > 0 && raw('<br>'), linked(text)]);
    yield html`<tr valign="top">${cells}</tr>\n`;
    if (lines.length > 0)
      yield html`<tr valign="top"><td colspan="${columns.length}" style="${inlineStyles.cell}">${lines}</td></tr>\n`;
  }
  yield html`</tbody>\n</table>\n`;
}

/** Whether a column of a fact is below its row: its place and what others give, its id and its sentence. */
function isBelow({ name, shown }: Column): boolean {
  return name === 'id' || name === 'place' || shown === 'below';
}

function alignOf(column: Column): string {
  return isNumber(column) ? 'right' : 'left';
}

function cell(column: Column, content: string): Html {
  const url = addressOf(column, content);
  return url === undefined ? linked(content) : html`<a href="${url}">${content}</a>`;
}

/** An escaped text with web addresses as links, and the matches of a search (between **) in bold. */
export function linked(content: string): Html {
  const bold = (text: string) => raw(escapeHtml(text).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>'));
  const link = (url: string) => html`<a href="${url}">${url}</a>`;
  return html`${content.split(webAddress).map((part, at) => (at % 2 === 1 ? link(part) : bold(part)))}`;
}

/** A piece of HTML, which is not escaped again. */
export type Html = { readonly markup: string };

type Hole = string | number | Html | Iterable<Hole> | false | null | undefined;

/** Makes HTML from a template; escapes texts in it, but not pieces of HTML. */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  return raw(parts.reduce((markup, part, at) => markup + markupOf(holes[at - 1]) + part));
}

function markupOf(hole: Hole): string {
  if (!hole && typeof hole !== 'number') return '';
  if (typeof hole === 'string' || typeof hole === 'number') return escapeHtml(`${hole}`);
  return 'markup' in hole ? hole.markup : Array.from(hole, markupOf).join('');
}

/** Marks a source as HTML. */
export function raw(markup: string): Html {
  return { markup };
}

/** The hash by which the Content-Security-Policy of a page allows a style or a script in it. */
export function policyHash(content: string): string {
  return `'sha256-${hash('sha256', content, 'base64')}'`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Most texts have nothing to escape.
const harmless = /^(?:[\w.,:;()/#=–—‘’“”-] ?)*$/;

/** A text in HTML: escaped, on one line, with visible control characters. */
export function escapeHtml(content: string): string {
  if (harmless.test(content)) return content;
  return visible(content.replace(/\s+/g, ' '))
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
