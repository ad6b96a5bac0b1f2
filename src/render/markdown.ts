import { type Column, cellText } from '../query/result.ts';
import type { Renderer } from './page.ts';
import { visible } from './visible.ts';

/** A table in GitHub Flavored Markdown. */
export const markdown: Renderer = function* ({ columns, rows, notes }, { display }) {
  yield line(columns.map((column) => titleText(column, display.actor)));
  yield line(columns.map(({ align }) => (align === 'right' ? '---:' : '---')));
  for (const row of rows) yield line(columns.map((column) => cellText(column, row, display)));
  if (notes && notes.length > 0) yield `\n${notes.map((note) => escaped(note)).join('\\\n')}\n`;
};

/** The heading of a column; an actor's code becomes its name. */
export function titleText({ title, titleIsActor }: Column, actor: (code: string) => string): string {
  return titleIsActor ? actor(title) : title;
}

function line(cells: string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |\n`;
}

function escaped(cell: string): string {
  return visible(cell.replace(/\s+/g, ' ')).replace(/[\\|<>`*_[\]~]|&(?=#?\w+;)/g, '\\$&');
}
