import type { Display } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { Column, Result } from '../query/result.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** What a result is rendered on: how wide it is, whether it has colour, and whether actors have names or codes. */
export interface Page {
  width: number;
  style: Style;
  display: Display;
  /** Whether data formats give names in the place of codes. */
  names: boolean;
  /** Whether cells of CSV that a spreadsheet would take for formulas get an apostrophe before them. */
  safeCsv?: boolean;
}

/** Turns a result into text, piece by piece. */
export type Renderer = (result: Result, page: Page) => Iterable<string>;

/** The rows as data formats hold them: every column that a row has, and names for codes where they are wanted. */
export function* dataRows({ all, rows }: Result, page: Page): Generator<[name: string, value: Json][]> {
  for (const row of rows) {
    const own = all.filter(({ name }) => name in row);
    yield own.map((column) => [column.name, dataValue(column, row, page)]);
  }
}

/** A row as a JSON object in the order of its columns, which an object of JavaScript does not keep for names like 2024. */
export function jsonText(row: [name: string, value: Json][]): string {
  const pairs = row.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  // JSON allows C1 and direction controls in strings as they are; escaped, they do no harm and mean the same.
  return visible(`{${pairs.join(',')}}`);
}

function dataValue(column: Column, row: JsonObject, { names, display }: Page): Json {
  const value = row[column.name] ?? null;
  return names && column.isActor ? named(value, display) : value;
}

function named(value: Json, display: Display): Json {
  if (Array.isArray(value)) return value.map((each) => named(each, display));
  return typeof value === 'string' ? display.actor(value) : value;
}
