import type { Json } from '../core/model/values.ts';
import { dataRows, type Renderer, visible } from './options.ts';

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

/** A row as a JSON object in the order of its columns; a JavaScript object would put names like 2024 first. */
function jsonText(row: [name: string, value: Json][]): string {
  const pairs = row.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  // JSON allows C1 and direction controls in strings; escaped by `visible` they are harmless on a terminal.
  return visible(`{${pairs.join(',')}}`);
}
