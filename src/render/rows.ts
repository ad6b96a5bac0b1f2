import Table, { type CellOptions } from 'cli-table3';
import type { Display } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, columnLabel, type OtherValue } from '../query/result.ts';
import { type RenderOptions, visible } from './options.ts';

/** Stands before and after the words found; texts have no control characters. */
const strong = '\u0001';
/** An answer of so few rows is shown whole. */
export const fewRows = 3;
/** The rows of a drawing: cli-table3 takes more time for a row of a long one. */
const batch = 16;

/** The note about columns for which a page has no room. */
export function leftOut(columns: Column[]): string[] {
  return columns.length === 0 ? [] : [`Left out for width: ${columns.map(columnLabel).join(', ')}.`];
}

/** Who gives another value, in brackets: with the name, and without. */
export function bylinesOf({ speaker, grade }: OtherValue): [full: string, short: string] {
  return [visible(`(${speaker}, ${grade})`), visible(`(${grade})`)];
}

/** The rows in batches, each for a drawing. */
export function* inBatches(rows: Iterable<JsonObject>) {
  const source = rows[Symbol.iterator]();
  for (;;) {
    const some = [...Iterator.from({ next: () => source.next() }).take(batch)];
    if (some.length === 0) return;
    yield some;
  }
}

/** The text of a cell in a table; search puts ** around matches. */
export function textOf(column: Column, row: JsonObject, display: Display): string {
  return visible(cellText(column, row, display)).replace(/\*\*(.+?)\*\*/g, `${strong}$1${strong}`);
}

/** A text of several lines in a style, and in bold between the marks of a search. */
export function styled(text: string, style: (text: string) => string, page: RenderOptions): string {
  const inStyle = (part: string, at: number) => part.replace(/.+/g, at % 2 === 1 ? page.style.strong : style);
  return text.split(strong).map(inStyle).join('');
}

/** The lines of rows, without spaces at their ends. */
export function drawn(
  rows: (string | CellOptions)[][],
  colWidths: number[],
  middle: string,
  colAligns: Column['align'][] = [],
): string {
  const drawing = new Table({
    chars: { ...noBorders, middle },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns,
    colWidths,
  });
  drawing.push(...rows);
  const lines = drawing.toString().split('\n');
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const sides = ['top', 'bottom', 'left', 'right', 'mid'];
const corners = sides.flatMap((side) => ['mid', 'left', 'right'].map((end) => `${side}-${end}`));
const noBorders = Object.fromEntries([...sides, ...corners].map((name) => [name, '']));
