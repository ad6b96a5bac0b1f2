/** What each output format is given, and what all do alike: cells, styles, parts and notes of a result. */
import { identifierKey } from '../core/model/document.ts';
import type { Display } from '../core/model/fields/type.ts';
import { schemes } from '../core/model/register.ts';
import { type Json, type JsonObject, ownValue } from '../core/model/values.ts';
import {
  begun,
  type Column,
  caveatsOf,
  cellText,
  hasDates,
  type OtherValue,
  type Result,
  withNames,
} from '../core/query/result.ts';

export { visible, visibleLines } from '../core/errors.ts';

/** The width, the style and the display of values for a result. */
export interface RenderOptions {
  width: number;
  style: TextStyle;
  display: Display;
  /** Whether a list of facts has their sentences below them. */
  says?: boolean;
  /** What other sources give for the fact of a row, where it is drawn. */
  others?: ((row: JsonObject, display: Display) => OtherValue[]) | undefined;
  /** Whether the texts of a list wrap rather than being cut. */
  isWhole?: boolean;
  /** Whether CSV gets an apostrophe before formulas, and begins with a byte order mark. */
  safeCsv?: boolean;
  /** More sheets of a workbook, for the ids of its facts. */
  sheets?(ids: string[]): Promise<{ name: string; result: Result }[]>;
}

const styledParts = ['heading', 'header', 'id', 'faint', 'strong', 'good', 'warning', 'bad'] as const;

/** The highlighting of the output. */
export type TextStyle = Record<(typeof styledParts)[number], (text: string) => string>;

/** Renders a result as text, piece by piece. */
export type Renderer = (result: Result, page: RenderOptions) => Iterable<string>;

/** Renders a result as a binary file. */
export type BinaryRenderer = (result: Result, page: RenderOptions) => Promise<Uint8Array>;

/** Makes Excel on Windows read a text as UTF-8. */
export const byteOrderMark = '\ufeff';

/** A style without colour. */
export const plainStyle = Object.fromEntries<(text: string) => string>(
  styledParts.map((part) => [part, String]),
) as TextStyle;

/** A style in colour, also if chalk finds no terminal. */
export async function colourStyle(): Promise<TextStyle> {
  const { Chalk } = await import('chalk');
  const { bold, cyan, dim, green, yellow, red } = new Chalk({ level: 1 });
  const paints = {
    heading: bold,
    header: dim.underline,
    id: cyan,
    faint: dim,
    strong: bold,
    good: green,
    warning: yellow,
    bad: red,
  };
  // Passes one argument only: `map` gives three, and chalk would join them.
  return Object.fromEntries(styledParts.map((part) => [part, (text: string) => paints[part](text)])) as TextStyle;
}

/** The columns that have cells. */
export function cellsOf(columns: Column[]): Column[] {
  return columns.filter(({ shown }) => shown !== 'data');
}

/** The web address of a public identifier in a cell. */
export function addressOf({ name, field }: Column, id: string): string | undefined {
  const scheme = field?.ids?.find((each) => identifierKey(field, each) === name);
  return scheme && id !== '' ? ownValue(schemes, scheme)?.link?.(id) : undefined;
}

/** The number of rows that decide the layout of a table, so that a long one streams. */
const sampleSize = 500;

/** A table without the columns that its first rows, the sample, leave empty, unless all are as they were asked for. */
export function withoutEmptyColumns({ columns, rows }: Pick<Result, 'columns' | 'rows'>, display: Display) {
  const { first: sample, rows: whole } = begun(rows, sampleSize);
  const isFilled = (column: Column) => sample.some((row) => cellText(column, row, display) !== '');
  const filled = cellsOf(columns).filter(isFilled);
  return { columns: isAsked(columns) ? columns : filled, filled, sample, rows: whole };
}

/** Whether rows are of facts, with a mark before them and an id at the right edge. */
export function isList(columns: Column[]): boolean {
  return columns.some(({ shown }) => shown === 'mark');
}

/** Whether all columns are cells as they were asked for, as by `--fields`: none of them is left out. */
export function isAsked(columns: Column[]): boolean {
  return columns.every(({ shown }) => shown === undefined);
}

/** The parts of a list: facts of bulletins, then those of each other source. */
export function partsOf(result: Result, display: Display): { heading: string; part: Result }[] {
  const { first, rows } = begun(result.rows);
  if (first[0]?.['_heading'] === undefined) return [{ heading: '', part: { ...result, rows } }];
  const bySource = Map.groupBy(rows, (row) => String(row['_heading']));
  return Array.from(bySource, ([heading, some]) => partOf(heading, some, result, display));
}

/** A part with the columns that all of these facts fill (of bulletins, any), or with their sentences. */
function partOf(heading: string, rows: JsonObject[], result: Result, display: Display) {
  const { columns } = result;
  const sentence = columns.find(({ shown }) => shown === 'below');
  const kept = columns.filter((each) => hasDates(each) || each.shown === 'mark');
  const besides = [...kept, sentence];
  const own = columns.filter((each) => !besides.includes(each) && !/^(id|kind|source|place)$/.test(each.name));
  const isBare = (row: JsonObject) => own.filter((each) => cellText(each, row, display) !== '').length < 2;
  const part = { ...result, rows };
  const areBare = heading === '' ? rows.every(isBare) : rows.some(isBare);
  if (!sentence || own.length < 2 || !areBare) return { heading, part };
  const ids = columns.filter(({ name }) => name === 'id' || name === 'place');
  const ofSentences: Column[] = [...kept, { ...sentence, shown: 'sentence' }, ...ids];
  return { heading, part: { ...part, columns: ofSentences } };
}

/** The lines below a table of these columns. */
export function notesOf({ notes = [] }: Result, columns: Column[]): string[] {
  return [...caveatsOf(columns), ...notes.map(({ says }) => says)];
}

/** The rows of data formats: as they are without columns, else in the order of the columns or, where some are for data alone, of the row. */
export function* dataRows({ columns, rows }: Result, { display }: Pick<RenderOptions, 'display'>) {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const isOfRow = columns.some(({ shown }) => shown === 'data');
  for (const row of rows) {
    if (columns.length === 0) {
      yield Object.entries(row) as [string, Json][];
      continue;
    }
    const own = isOfRow ? Object.keys(row).flatMap((name) => byName.get(name) ?? []) : columns;
    yield own.map(({ name, register }): [string, Json] => [
      name,
      withNames(row[name] ?? null, register, display.entry),
    ]);
  }
}

/** Joins many small pieces to a few large ones. */
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
