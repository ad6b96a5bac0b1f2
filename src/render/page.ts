import type { Display } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { Column, Result } from '../query/result.ts';
import { visible } from './visible.ts';

const parts = ['heading', 'id', 'faint', 'strong', 'good', 'warning', 'bad'] as const;

/** How parts of the output are highlighted. */
export type Style = Record<(typeof parts)[number], (text: string) => string>;

/** What a result is rendered for: the width, the style, and how values are shown. */
export interface Page {
  width: number;
  style: Style;
  look: Display;
  /** Whether data formats give names instead of codes. */
  names: boolean;
  /** Whether CSV gets an apostrophe before what a spreadsheet would run as a formula. */
  safeCsv?: boolean;
}

/** Turns a result into text, piece by piece. */
export type Renderer = (result: Result, page: Page) => Iterable<string>;

/** A style without colour. */
export const plainStyle = Object.fromEntries(parts.map((part) => [part, (text: string) => text])) as Style;

/** A style in colour, even where chalk finds no terminal: the caller has decided. */
export async function colourStyle(): Promise<Style> {
  const { Chalk } = await import('chalk');
  const { bold, cyan, dim, green, yellow, red } = new Chalk({ level: 1 });
  const paints = { heading: bold, id: cyan, faint: dim, strong: bold, good: green, warning: yellow, bad: red };
  // With one argument only: chalk joins all that it gets, and `map` hands over three.
  return Object.fromEntries(parts.map((part) => [part, (text: string) => paints[part](text)])) as Style;
}

/** The heading of a column; an actor's code becomes its name. */
export function titleText({ title, titleIsActor }: Column, { actor }: Display): string {
  return titleIsActor ? actor(title) : title;
}

/** The rows of data formats: every column that a row has, with names instead of codes where they are wanted. */
export function* dataRows({ all, rows }: Result, page: Page): Generator<[name: string, value: Json][]> {
  for (const row of rows) {
    const own = all.filter(({ name }) => name in row);
    yield own.map((column) => [column.name, dataValue(column, row, page)]);
  }
}

/** A row as a JSON object in the order of its columns; a JavaScript object would put names like 2024 first. */
export function jsonText(row: [name: string, value: Json][]): string {
  const pairs = row.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  // JSON allows C1 and direction controls in strings; escaped, they mean the same and do no harm on a terminal.
  return visible(`{${pairs.join(',')}}`);
}

/** Few large pieces instead of many small ones. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function dataValue(column: Column, row: JsonObject, { names, look }: Page): Json {
  const value = row[column.name] ?? null;
  return names && column.isActor ? withNames(value, look) : value;
}

function withNames(value: Json, look: Display): Json {
  if (Array.isArray(value)) return value.map((each) => withNames(each, look));
  return typeof value === 'string' ? look.actor(value) : value;
}
