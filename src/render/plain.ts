import { cellText } from '../query/result.ts';
import { titleText } from './markdown.ts';
import type { Renderer } from './page.ts';
import { visible } from './visible.ts';

/** Labelled lines, a blank line after each row: for screen readers, and where a table would not fit. */
export const plain: Renderer = function* ({ columns, rows, notes }, { display, style }) {
  let between = '';
  for (const row of rows) {
    const lines = columns
      .map(
        (column) => [titleText(column, display.actor), cellText(column, row, display)].map(visible) as [string, string],
      )
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${style.faint(`${title}:`)} ${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
  if (notes && between !== '') yield `\n${notes.map((note) => `${visible(note)}\n`).join('')}`;
};
