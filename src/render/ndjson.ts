import { dataRows, jsonText, type Renderer } from './page.ts';

/** An object a line (Newline Delimited JSON). */
export const ndjson: Renderer = function* (result, page) {
  for (const row of dataRows(result, page)) yield `${jsonText(row)}\n`;
};
