import { dataRows, type Renderer } from './page.ts';
import { visible } from './visible.ts';

/** An array of objects, one a line. */
export const json: Renderer = function* (result, page) {
  let separator = '[';
  for (const row of dataRows(result, page)) {
    // JSON allows C1 and direction controls in strings as they are; escaped, they do no harm and mean the same.
    yield `${separator}\n${visible(JSON.stringify(row))}`;
    separator = ',';
  }
  yield separator === '[' ? '[]\n' : '\n]\n';
};
