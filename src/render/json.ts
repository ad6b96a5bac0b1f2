import { codesDisplay } from '../model/fields/type.ts';
import type { Json } from '../model/values.ts';
import type { Result } from '../query/result.ts';
import { dataRows, type Renderer, type RenderOptions, visible } from './options.ts';

/** An array of objects, one per line. */
export const json: Renderer = function* (result, page) {
  let separator = '[';
  for (const text of jsonTexts(result, page)) {
    yield `${separator}\n${visible(text)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]\n' : '\n]\n';
};

/** One object per line (Newline Delimited JSON). */
export const ndjson: Renderer = function* (result, page) {
  for (const text of jsonTexts(result, page)) yield `${visible(text)}\n`;
};

// JSON allows C1 and direction controls in strings; escaped by `visible` they are harmless on a terminal.
function jsonTexts(result: Result, page: RenderOptions): Iterable<string> {
  const isStored = page.display.entry === codesDisplay.entry;
  return (isStored && result.texts) || dataRows(result, page).map(jsonText);
}

/** A row as a JSON object in the order of its columns; a JavaScript object would put names like 2024 first. */
function jsonText(row: [name: string, value: Json][]): string {
  const pairs = row.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${pairs.join(',')}}`;
}
