import { cellText } from '../query/result.ts';
import { notesOf, type Renderer, titleText, visible } from './options.ts';

/** A table in GitHub Flavored Markdown. */
export const markdown: Renderer = function* (result, { display }) {
  const { columns, rows } = result;
  const notes = notesOf(result, columns);
  yield line(columns.map((column) => titleText(column, display)));
  yield `| ${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |\n`;
  for (const row of rows) yield line(columns.map((column) => cellText(column, row, display)));
  if (notes.length > 0) yield `\n${notes.map(escaped).join('\\\n')}\n`;
};

function line(cells: string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |\n`;
}

/** A web address without punctuation after it; in a group, so that `split` keeps it. */
export const address = /(\bhttps?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>()?!.,:;*_~'"\]]|\([^\s<>()]*\)))/;

/** A text with all Markdown escaped. */
function escaped(text: string): string {
  const parts = visible(text.replace(/\s+/g, ' ')).split(address);
  return parts
    .map((part, position) => (position % 2 === 1 ? link(part) : part.replace(/[\\|<>`*_[\]~]|&(?=#?\w+;)/g, '\\$&')))
    .join('');
}

// A backslash would be part of an address, except before a pipe in a table.
function link(url: string): string {
  return `<${url.replace(/&(?=#?\w+;)/g, '&amp;').replace(/\|/g, '\\|')}>`;
}
