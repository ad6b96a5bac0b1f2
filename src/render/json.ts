import { dataRows, jsonText, type Renderer } from './page.ts';

/** An array of objects, one a line. */
export const json: Renderer = function* (result, page) {
  let separator = '[';
  for (const row of dataRows(result, page)) {
    yield `${separator}\n${jsonText(row)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]\n' : '\n]\n';
};
