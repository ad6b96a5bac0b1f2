import { dataRows, type Renderer } from './page.ts';
import { visible } from './visible.ts';

/** An object a line (Newline Delimited JSON). */
export const ndjson: Renderer = function* (result, page) {
  for (const row of dataRows(result, page)) yield `${visible(JSON.stringify(row))}\n`;
};
