import { cellText } from '../core/query/result.ts';
import { cellsOf, type Renderer, visible } from './options.ts';

/** Tab-separated values with a header, with tabs, line breaks and backslashes in values escaped. */
export const tsv: Renderer = function* ({ columns: all, rows }, { display }) {
  const columns = cellsOf(all);
  yield line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map((column) => cellText(column, row, display)));
};

function line(cells: string[]): string {
  return `${cells.map(escapedCell).join('\t')}\n`;
}

function escapedCell(cell: string): string {
  return visible(cell.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n'));
}
