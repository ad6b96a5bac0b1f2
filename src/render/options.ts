import type { Display } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { type Column, caveatsOf, cellText, type Result, withNames } from '../query/result.ts';

export { visible, visibleLines } from '../visible.ts';

/** The width, the style and the display of values for a result. */
export interface RenderOptions {
  width: number;
  style: TextStyle;
  display: Display;
  /** Whether a list of facts has their sentences below them. */
  says?: boolean;
  /** Whether CSV gets an apostrophe before formulas, and begins with a byte order mark. */
  safeCsv?: boolean;
  /** More sheets of a workbook, for the ids of its facts. */
  sheets?(ids: string[]): Promise<{ name: string; result: Result }[]>;
  /** The newest day of facts with these ids and of what is compared with them. */
  day?(ids: string[]): string | undefined;
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
export const plainStyle = Object.fromEntries(styledParts.map((part) => [part, (text: string) => text])) as TextStyle;

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

/** The heading of a column; the id of an entry becomes its name. */
export function titleText({ title, titleRegister }: Column, { entry }: Display): string {
  return titleRegister === undefined ? title : entry(titleRegister, title);
}

/** The number of rows that decide the layout of a table, so that a long one streams. */
const sampleSize = 500;

/**
 * A table without the columns that its first rows, the sample, leave empty, unless the user named them; `filled` are the
 * columns with a value there.
 */
export function withoutEmptyColumns({ columns, all, rows }: Result, display: Display) {
  const source = rows[Symbol.iterator]();
  // Without `return`, so that taking some rows does not end the iterator.
  const others = Iterator.from({ next: () => source.next() });
  const sample = [...others.take(sampleSize)];
  const isFilled = (column: Column) => sample.some((row) => cellText(column, row, display) !== '');
  const filled = columns.filter(isFilled);
  const whole = [sample, others].values().flatMap((some) => Iterator.from(some));
  return { columns: columns === all ? columns : filled, filled, sample, rows: whole };
}

/** The parts of a list: facts of bulletins, then those of each other source, with the columns that all of these fill (of bulletins, any), or their sentences. */
export function* partsOf(result: Result, display: Display): Generator<{ heading: string; part: Result }> {
  const { columns, all, rows, headingOf } = result;
  if (!headingOf) {
    yield { heading: '', part: result };
    return;
  }
  const partOf = (heading: string, some: JsonObject[]): { heading: string; part: Result } => {
    const isOwn = (each: Column) => !each.isBelow && !each.isDate && !/^(verdict|id|kind|source)$/.test(each.name);
    const own = columns.filter(isOwn);
    const isBare = (row: JsonObject) => own.filter((each) => cellText(each, row, display) !== '').length < 2;
    const sentence = columns.find(({ isWidest, isBelow }) => isWidest && isBelow);
    const isTable = heading === '' ? !some.every(isBare) : !some.some(isBare);
    if (isTable || !sentence || columns === all || own.length < 2) return { heading, part: { ...result, rows: some } };
    const kept = columns.filter(({ name, isDate }) => isDate || name === 'verdict' || name === 'id');
    const shown = [...kept.filter(({ name }) => name !== 'id'), { ...sentence, isBelow: false }];
    return {
      heading,
      part: { ...result, rows: some, columns: [...shown, ...kept.filter(({ name }) => name === 'id')] },
    };
  };
  let [heading, some]: [string, JsonObject[]] = ['', []];
  for (const row of rows) {
    const next = headingOf(row);
    if (next !== heading && some.length > 0) {
      yield partOf(heading, some);
      some = [];
    }
    heading = next;
    some.push(row);
  }
  yield partOf(heading, some);
}

/** The lines below a table of these columns. */
export function notesOf({ notes = [] }: Result, columns: Column[]): string[] {
  return [...caveatsOf(columns), ...notes.map(({ says }) => says)];
}

/** The rows of data formats, with every column of a row. */
export function* dataRows({ all, rows, isMixed = false }: Result, { display }: Pick<RenderOptions, 'display'>) {
  const byName = new Map(all.map((column) => [column.name, column]));
  for (const row of rows) {
    const mixed = () => Object.keys(row).flatMap((name) => byName.get(name) ?? []);
    const own = isMixed ? mixed() : all.filter(({ name }) => name in row);
    const namedValue = ({ name, register }: Column) => withNames(row[name] ?? null, register, display.entry);
    yield own.map((column): [string, Json] => [column.name, namedValue(column)]);
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
