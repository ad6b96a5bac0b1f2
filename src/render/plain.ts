import { cellText } from '../query/result.ts';
import { type Renderer, titleText, visible } from './page.ts';

/** Labelled lines with a blank line between rows, for screen readers and where a table does not fit. */
export const plain: Renderer = function* ({ columns, rows, notes }, { display, style }) {
  let between = '';
  for (const row of rows) {
    const lines = columns
      .map((column) => [titleText(column, display), cellText(column, row, display)].map(visible) as [string, string])
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${style.faint(`${title}:`)} ${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
  if (notes && between !== '') yield `\n${notes.map((note) => `${visible(note)}\n`).join('')}`;
};
