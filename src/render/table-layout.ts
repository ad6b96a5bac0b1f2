import { isList as isListField } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText, hasDates, isNumber, type Result } from '../query/result.ts';
import { gap, type Share, shareOf, shareWidth, widest } from './layout.ts';
import { isAsked, isList, type RenderOptions, visible } from './options.ts';
import { textWidth } from './text-width.ts';

/** The layout of a table on a page: with all columns or fewer, or of facts only with the date and the sentence; undefined if none fits. */
export function tableLayout(result: Result, filled: Column[], sample: JsonObject[], page: RenderOptions) {
  const hasMarks = isList(result.columns);
  const isFew = sample.length <= fewRows;
  const sentences = filled.filter(({ shown }) => shown === 'sentence' || shown === 'below');
  const isSentence = sentences.some(({ shown }) => shown === 'sentence');
  const group = isSentence ? filled.find(({ field }) => field?.ordered) : undefined;
  const isBeside = (each: Column) =>
    !['below', 'mark'].includes(each.shown ?? '') && each.name !== 'id' && each !== group;
  const all = hasMarks ? filled.filter(isBeside) : filled;
  const texts = new Map(
    [...all, ...sentences].map((column) => [
      column,
      [column.title, ...sample.map((row) => shownCell(column, row, page))],
    ]),
  );
  const isNamed = isAsked(result.columns);
  const enough = hasMarks ? leastColumns : Math.ceil(all.length / 2);
  const least = Math.min(isNamed || isFew ? all.length : enough, all.length);
  const fewer = all.slice(least - 1).map((_, out) => all.slice(0, all.length - out));
  const dated = [...all.filter(hasDates).slice(0, 1), ...sentences];
  const choices: ColumnChoice[] = [
    ...fewer.map((columns) => ({ columns, isSentence, isShared: hasMarks && !isSentence })),
    { columns: all.slice(0, least), isSentence },
    ...(sentences.length > 0 ? [dated, sentences] : []).map((columns) => ({ columns, isSentence: true })),
  ];
  const rowIds = sample.map((row) => rowId(row, { isList: hasMarks }, page));
  const idTitle = rowIds.some(Boolean) ? 'Id' : '';
  const ids = [idTitle, ...rowIds].map((id) => textWidth(id) && gap + textWidth(id));
  for (const choice of choices) {
    const isWhole = !hasMarks || choice.isSentence || isFew || page.isWhole === true;
    const cells = choice.columns.map((column) => texts.get(column) ?? []);
    const placed = columnPlaces({ ...choice, isList: hasMarks, isWhole }, cells, ids, page.width);
    if (!placed) continue;
    const out = all.filter((column) => !choice.isSentence && !choice.columns.includes(column));
    const left = out.map((each) => texts.get(each)?.[0]?.toLowerCase()).join(', ');
    const note = left === '' ? '' : `Left out for width: ${left}.`;
    return { ...choice, ...placed, isList: hasMarks, isFew, isWhole, idTitle, group, note };
  }
  return undefined;
}

/** The longest line of sentences: longer ones are hard to read. */
export const maxSentence = 120;
/** An answer of so few rows is shown whole. */
const fewRows = 3;
/** How many columns of a list are never left out for width. */
const leastColumns = 4;
/** The least room for a text that is cut: that of a date in words. */
export const leastCut = 16;

/** The columns of a table that may fit a page. */
interface ColumnChoice {
  columns: Column[];
  /** Whether the last column is the sentence of a fact, and there is no header. */
  isSentence: boolean;
  /** Whether the last column leaves room for the ids, so that few have a line of their own. */
  isShared?: boolean;
}

/** The columns of a table, where each begins and ends on the page, and where the lines end. */
export interface Layout extends ColumnChoice {
  starts: number[];
  ends: number[];
  end: number;
  /** Whether rows have a mark before them and an id at the right edge. */
  isList: boolean;
  /** Whether there are so few rows that nothing is cut. */
  isFew: boolean;
  /** Whether texts wrap rather than being cut. */
  isWhole: boolean;
  /** The title above the ids; empty if there are none. */
  idTitle: string;
  /** The column whose values stand above the rows that have them, such as a strength. */
  group: Column | undefined;
  /** What is left out; empty if nothing is. */
  note: string;
}

/** Whether the cells of a column are never cut: dates, numbers, choices and ids. */
export function isFixed(column: Column): boolean {
  const { name, type = 'text', field } = column;
  return (
    hasDates(column) ||
    /^(id|source)$/.test(name) ||
    !/^(texts?|object)$/.test(type) ||
    (field?.choices !== undefined && !isListField(field))
  );
}

/** The text of a cell; search puts ** around matches, which are bold. */
export function shownCell(column: Column, row: JsonObject, { display, style }: RenderOptions): string {
  return visible(cellText(column, row, display)).replace(/\*\*(.+?)\*\*/g, (_, match) => style.strong(match));
}

/** The id at the right edge of a row; empty in a table that is no list. */
export function rowId(row: JsonObject, { isList }: Pick<Layout, 'isList'>, { display }: RenderOptions): string {
  return isList ? visible(display.id(String(row['id'] ?? ''))) : '';
}

function shareIn(column: Column, texts: string[], { isSentence = false, isWhole = false, page = 0 }): Share {
  if (isWhole && !isSentence && !isFixed(column)) return shareOf(column, texts, page);
  const most = widest(texts);
  const cut = isSentence ? leastCut : Math.max(widest(texts.slice(0, 1)), leastCut, Math.floor(page / 5));
  return { most, least: isFixed(column) ? most : Math.min(most, cut), weight: 1 };
}

/** Where columns begin and end on a page; undefined if they do not fit. */
function columnPlaces(
  { columns, isSentence, isShared, isList, isWhole }: ColumnChoice & Pick<Layout, 'isList' | 'isWhole'>,
  cells: string[][],
  ids: number[],
  width: number,
) {
  const page = isList && isWhole ? Math.min(width, maxSentence) : width;
  const last = columns.length - 1;
  const mosts = cells.map(widest);
  const lengthIn = (at: number, row: number) => {
    const own = isNumber(columns[at] ?? {}) ? mosts[at] : textWidth(cells[at]?.[row] ?? '');
    return (own ?? 0) + (ids[row] ?? 0);
  };
  const shares = columns.map((column, at): Share => {
    // In a list, a text runs on into an empty cell on its right.
    const isOwn = (row: number) => !isList || row === 0 || at === last || cells[at + 1]?.[row] !== '';
    const own = (cells[at] ?? []).filter((_, row) => isOwn(row));
    if (at < last || !isShared) return shareIn(column, own, { isSentence: isSentence && at === last, isWhole, page });
    const both = Math.max(...ids.map((_, row) => lengthIn(at, row)));
    const width = isFixed(column) ? both : Math.min(both, Math.floor(page / 2));
    return { most: width, least: width, weight: 1 };
  });
  const indent = isList ? 2 : 0;
  const widths = shareWidth(shares, page - indent - gap * last);
  if (!widths) return undefined;
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((start, width) => start + width + gap, indent));
  const ends = widths.map((width, at) => (starts[at] ?? 0) + Math.min(width, mosts[at] ?? 0));
  const lineEnds = ids.map((_, row) => {
    const filled = Math.max(
      0,
      cells.findLastIndex((column) => column[row] !== ''),
    );
    return Math.min(page, (starts[filled] ?? 0) + lengthIn(filled, row));
  });
  return { starts, ends, end: isList ? Math.max(...lineEnds) : (ends.at(-1) ?? 0) };
}
