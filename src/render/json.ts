import { dataRows, jsonText, type Renderer } from './options.ts';

/** An array of objects, one per line. */
export const json: Renderer = function* (result, page) {
  let separator = '[';
  for (const row of dataRows(result, page)) {
    yield `${separator}\n${jsonText(row)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]\n' : '\n]\n';
};

/** One object per line (Newline Delimited JSON). */
export const ndjson: Renderer = function* (result, page) {
  for (const row of dataRows(result, page)) yield `${jsonText(row)}\n`;
};
