/** Widths of the columns of a table on a page, and which may be cut. */
import type { Display } from '../core/model/fields/type.ts';
import type { JsonObject } from '../core/model/values.ts';
import { type Column, cellText, hasDates, type Result } from '../core/query/result.ts';
import { isList as hasMarks, isAsked, type RenderOptions, visible } from './options.ts';
import { textWidth, wordsIn } from './text-width.ts';

/** The space between columns. */
export const gap = 2;
/** The longest line of sentences: longer ones are hard to read. */
export const maxSentence = 120;
/** The least room for a text that is cut: that of a date in words. */
export const leastCut = 16;
/** The least width for sentences: in a narrower column they are harder to read than labelled lines. */
const leastSentence = 28;
/** The longest word that is not broken; addresses and hostile texts have longer ones. */
const maxWord = 30;
/** An answer of so few rows is shown whole. */
const fewRows = 3;
/** How many columns are never left out for width. */
const leastColumns = 4;

/** The columns of a table with their widths, and where its lines end. */
export interface Layout {
  columns: Column[];
  widths: number[];
  end: number;
  /** Whether texts wrap rather than being cut. */
  isWhole: boolean;
  /** Of sentences, which have no header: the column whose values stand above the rows that have them, such as a strength. */
  isSentence: boolean;
  group: Column | undefined;
  /** Which columns are left out. */
  note: string;
}

/** The layout of a table with as many columns as fit, or of facts with the date and the sentence; undefined if neither fits. */
export function layoutOf(result: Result, filled: Column[], sample: JsonObject[], page: RenderOptions) {
  const isList = hasMarks(result.columns);
  const sentence = filled.find(({ shown }) => shown === 'sentence' || shown === 'below');
  const group = sentence?.shown === 'sentence' ? filled.find(({ field }) => field?.ordered) : undefined;
  const isBeside = (each: Column) =>
    each.name !== 'id' && each.shown !== 'below' && each.shown !== 'mark' && each !== group;
  const all = isList ? filled.filter(isBeside) : filled;
  const least = isAsked(result.columns) ? all.length : Math.min(all.length, leastColumns);
  const fewer = all.slice(least - 1).map((_, out) => all.slice(0, all.length - out));
  if (sentence) fewer.push([...all.filter(hasDates).slice(0, 1), sentence]);
  for (const columns of fewer) {
    const isSentence = sentence !== undefined && columns.includes(sentence);
    const isWhole = !isList || isSentence || sample.length <= fewRows || page.isWhole === true;
    const places = placesOf(columns, sample, { isList, isWhole }, page);
    const out = isSentence ? [] : all.slice(columns.length);
    const left = out.map((column) => column.title.toLowerCase()).join(', ');
    const note = left && `Left out for width: ${left}.`;
    if (places) return { columns, ...places, isWhole, isSentence, group, note } satisfies Layout;
  }
  return undefined;
}

/** The widths of columns; undefined if they do not fit. The last column of a list shares its lines with the ids. */
function placesOf(
  columns: Column[],
  sample: JsonObject[],
  { isList, isWhole }: Record<'isList' | 'isWhole', boolean>,
  page: RenderOptions,
) {
  const width = isList ? Math.min(page.width, isWhole ? maxSentence : page.width) - gap : page.width;
  const texts = columns.map((column) => [visible(column.title), ...sample.map((row) => shownCell(column, row, page))]);
  const needs = columns.map((column, at) => {
    const [own = [], isShared] = [texts[at], isList && at === columns.length - 1];
    const withId = (text: string, line: number) => {
      const row = sample[line - 1];
      return [text, row ? rowId(row, page) : 'Id'].filter(Boolean).join(' '.repeat(gap));
    };
    const both = isShared ? own.map(withId) : own;
    const most = widest(both);
    if (isFixed(column)) return { most, least: most };
    if (isShared) return { most, least: Math.min(most, Math.floor((width + gap) / 2)) };
    const least = isWhole ? leastWidth(column, own, width) : Math.max(textWidth(own[0] ?? ''), leastCut);
    return { most, least: Math.min(most, least) };
  });
  const widths = sharedWidths(needs, width);
  if (!widths) return undefined;
  const last = Math.min(widths.at(-1) ?? 0, widest(texts.at(-1) ?? []));
  return { widths: widths.with(-1, last), end: lengthOf(widths) };
}

/** The widths of columns that share a page, with space between them: the widest give way; undefined if they do not fit. */
function sharedWidths(needs: Record<'most' | 'least', number>[], page: number): number[] | undefined {
  for (let cap = page; cap > 0; cap -= 1) {
    const widths = needs.map(({ most, least }) => Math.min(most, Math.max(least, cap)));
    if (lengthOf(widths) <= page) return widths;
  }
  return undefined;
}

/** The length of a line of columns of these widths. */
export function lengthOf(widths: number[]): number {
  let length = -gap;
  for (const width of widths) length += width + gap;
  return length;
}

/** The widths of columns, with space between them, on a page of this many characters, or of a wider one if their words need it. */
export function widthsOn(page: number, columns: Column[], sample: JsonObject[], display: Display) {
  const needs = columns.map((column) => {
    const texts = [column.title, ...sample.map((row) => cellText(column, row, display))];
    // A browser and a word processor go on in the next line after a hyphen, as in an id.
    const parts = texts.map((text) => text.replace(/(?<=\p{L})-/gu, '- '));
    return { most: widest(texts), least: leastWidth(column, parts, page) };
  });
  for (let total = page; ; total += page) {
    const widths = sharedWidths(needs, total - gap)?.map((width) => width + gap);
    if (widths) return { widths, total };
  }
}

/** How narrow a column of these texts may be if they wrap between words. */
function leastWidth({ name, shown }: Column, texts: string[], page: number): number {
  const word = Math.min(widest(texts.flatMap(wordsIn)), maxWord, page);
  const isText = shown === 'sentence' || shown === 'below' || name === 'says' || name === 'about';
  return Math.max(word, isText ? leastSentence : 1);
}

/** The width of the widest of these texts. */
function widest(texts: string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 1);
}

/** Whether the cells of a column are never cut: dates, numbers, choices and ids. */
export function isFixed(column: Column): boolean {
  const { name, type = 'text', field } = column;
  const isChoice = type !== 'texts' && field?.choices !== undefined;
  return hasDates(column) || isChoice || /^(id|source|date)$/.test(name) || !/^(texts?|object)$/.test(type);
}

/** The text of a cell; search puts ** around matches, which are bold. */
export function shownCell(column: Column, row: JsonObject, { display, style }: RenderOptions): string {
  return visible(cellText(column, row, display)).replace(/\*\*(.+?)\*\*/g, (_, match) => style.strong(match));
}

/** The id at the right edge of a row of a list. */
export function rowId(row: JsonObject, { display }: RenderOptions): string {
  return visible(display.id(String(row['id'] ?? '')));
}
