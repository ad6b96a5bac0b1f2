import { cellText, isNumber } from '../core/query/result.ts';
import { cellsOf, notesOf, partsOf, type Renderer, visible } from './options.ts';

/** A table in GitHub Flavored Markdown. */
export const markdown: Renderer = function* (result, { display }) {
  const notes = notesOf(result, cellsOf(result.columns));
  for (const { heading, part } of partsOf(result, display)) {
    const columns = cellsOf(part.columns);
    if (heading !== '') yield `\n${escapedMarkdown(heading)}\n\n`;
    yield tableLine(columns.map(({ title }) => title));
    yield `| ${columns.map((column) => (isNumber(column) ? '---:' : '---')).join(' | ')} |\n`;
    for (const row of part.rows) yield tableLine(columns.map((column) => cellText(column, row, display)));
  }
  if (notes.length > 0) yield `\n${notes.map(escapedMarkdown).join('\\\n')}\n`;
};

function tableLine(cells: string[]): string {
  return `| ${cells.map(escapedMarkdown).join(' | ')} |\n`;
}

/** A web address without punctuation after it; in a group, so that `split` keeps it. */
export const webAddress = /(\bhttps?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>()?!.,:;*_~'"\]]|\([^\s<>()]*\)))/;

/** A text with all Markdown escaped. */
function escapedMarkdown(text: string): string {
  const parts = visible(text.replace(/\s+/g, ' ')).split(webAddress);
  return parts
    .map((part, position) =>
      position % 2 === 1 ? markdownLink(part) : part.replace(/[\\|<>`*_[\]~]|&(?=#?\w+;)/g, '\\$&'),
    )
    .join('');
}

// A backslash would be part of an address, except before a pipe in a table.
function markdownLink(url: string): string {
  return `<${url.replace(/&(?=#?\w+;)/g, '&amp;').replace(/\|/g, '\\|')}>`;
}
