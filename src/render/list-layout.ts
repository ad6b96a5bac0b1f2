import { isList } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import type { Column } from '../query/result.ts';
import { type Share, shareWidth } from './layout.ts';
import { type RenderOptions, titleText, visible } from './options.ts';
import { fewRows, leftOut, textOf } from './rows.ts';
import { textWidth } from './text-width.ts';

/** The blanks between columns. */
export const gap = 2;
/** Where the first column begins: before it is the mark of a verdict. */
export const indent = 2;
/** The longest line of sentences: longer ones are hard to read. */
export const maxSentence = 120;
/** The widest page for rows that are cut anyway. */
const maxCut = 100;
/** The rows from which a value that all of them have is said once. */
const manyRows = 10;
/** How many columns are never left out for width. */
const leastColumns = 4;
/** The least room for a sentence, or for a text with its id below it. */
const leastRoom = 20;

/** The texts of a fact in a list, and its id; of the header, no id. */
export interface Line {
  texts: string[];
  id: string;
}

/** The columns of a list of facts that may fit a page. */
interface Choice {
  columns: Column[];
  /** Whether the last column is the sentence. */
  isSentence: boolean;
  /** Whether ids have a line of their own where they would narrow the last column. */
  hasIdsBelow?: boolean;
}

/** The columns of a list of facts, where each begins and where the lines end. */
export interface Layout extends Choice {
  starts: number[];
  end: number;
  /** Whether the answer has so few rows that nothing is cut. */
  isFew: boolean;
  /** Whether texts are whole: sentences, and those of few rows. */
  isWhole: boolean;
  /** The column whose values stand above the facts that have them, such as a strength. */
  group: Column | undefined;
  /** What is said once for all rows, and what is left out. */
  notes: string[];
}

/** The texts of a fact in these columns, and its id; numbers end where their headings end. */
export function lineOf(row: JsonObject, columns: Column[], { display }: RenderOptions): Line {
  const texts = columns.map((column) => {
    const text = textOf(column, row, display);
    return text === '' || column.align === 'left' ? text : text.padStart(textWidth(column.title));
  });
  return { texts, id: visible(display.id(String(row['id']))) };
}

/** The header as a line. */
export function headerLine(columns: Column[], { display }: RenderOptions): Line {
  return { texts: columns.map((column) => visible(titleText(column, display))), id: '' };
}

/** The place of the last text of a line. */
export function lastIn({ texts }: Line): number {
  const last = texts.findLastIndex((text) => text !== '');
  return Math.max(0, last);
}

/** Whether the cells of a column are never cut: dates, numbers and choices. */
export function isFixed({ isDate, type = 'text', field }: Column): boolean {
  return isDate === true || !/^texts?$/.test(type) || (field?.choices !== undefined && !isList(field));
}

/** The layout of a list of facts on a page: all columns, fewer of them, or only the date and the sentence. */
export function layoutOf(filled: Column[], sample: JsonObject[], page: RenderOptions): Layout {
  const sentences = filled.filter(({ isWidest }) => isWidest);
  const isSentence = sentences.some(({ isBelow }) => !isBelow);
  const group = isSentence ? filled.find(({ field }) => field?.ordered) : undefined;
  const all = filled.filter((each) => !each.isBelow && !['verdict', 'id'].includes(each.name) && each !== group);
  const textsIn = (column: Column) => new Set(sample.map((row) => textOf(column, row, page.display)));
  const same = sample.length < manyRows ? [] : all.filter((column) => textsIn(column).size === 1);
  const varying = all.filter((column) => !same.includes(column));
  const kept = varying.length < leastColumns ? all : varying;
  const fewer = kept.map((_, at) => kept.slice(0, kept.length - at)).filter(({ length }) => length >= leastColumns);
  const choices: Choice[] = [
    ...[all, ...fewer].map((columns) => ({ columns, isSentence })),
    { columns: kept.slice(0, leastColumns), isSentence, hasIdsBelow: true },
    { columns: [...all.filter(({ isDate }) => isDate).slice(0, 1), ...sentences], isSentence: true },
    { columns: sentences, isSentence: true },
  ];
  const isFew = sample.length <= fewRows;
  for (const choice of choices) {
    const { columns } = choice;
    const header = choice.isSentence ? [] : [headerLine(columns, page)];
    const lines = [...header, ...sample.map((row) => lineOf(row, columns, page))];
    const starts = startsOf(choice, lines, page.width);
    if (!starts) continue;
    const isWhole = choice.isSentence || isFew;
    const out = choice.isSentence ? [] : all.filter((column) => !columns.includes(column));
    const said = out.filter((column) => same.includes(column));
    const notes = said.map((each) => `${titleText(each, page.display)}: ${[...textsIn(each)].join()} throughout.`);
    const left = leftOut(out.filter((column) => !said.includes(column)));
    const end = endOf(lines, starts, isWhole, page.width);
    return { ...choice, starts, end, isFew, isWhole, group, notes: [...notes, ...left] };
  }
  throw new Error('A sentence fits every page');
}

/** Where the columns begin on a page; undefined if they do not fit. */
function startsOf({ columns, ...choice }: Choice, lines: Line[], page: number): number[] | undefined {
  const last = columns.length - 1;
  const shares = columns.map((column, at): Share => {
    const filled = lines.filter(({ texts }) => texts[at] !== '');
    const most = Math.max(...filled.map(({ texts }) => textWidth(texts[at] ?? '')));
    if (at < last) return { most, least: isFixed(column) ? most : leastOf(filled, at, page), weight: 1 };
    // The last column shares its room with the ids, and a page of any width has room for a sentence alone.
    const both = Math.max(...filled.map((line) => lengthOf(line, at)));
    const room = choice.isSentence && last === 0 ? 1 : leastRoom;
    const cut = isFixed(column) ? most : Math.min(most, room);
    const least = choice.isSentence || choice.hasIdsBelow ? cut : Math.min(both, Math.floor(page / 2));
    return { most: least, least, weight: 1 };
  });
  const widths = shareWidth(shares, page - indent - gap * last);
  return widths?.map((_, at) => widths.slice(0, at).reduce((start, width) => start + width + gap, indent));
}

/** The least width of a column that is cut: that of its heading, and of three in four texts that do not run on into an empty cell. */
function leastOf(filled: Line[], at: number, page: number): number {
  const widths = filled.filter(({ texts }) => texts[at + 1] !== '').map(({ texts }) => textWidth(texts[at] ?? ''));
  const [heading = 0] = widths;
  const usual = widths.sort((one, other) => one - other)[Math.floor(widths.length * 0.75)] ?? 0;
  return Math.max(heading, Math.min(usual, Math.floor(page / 3)));
}

function lengthOf({ texts, id }: Line, at: number): number {
  return textWidth(`${texts[at]}${id}`) + (id === '' ? 0 : gap);
}

/** Where lines end: with the longest, unless it is cut anyway. */
function endOf(lines: Line[], starts: number[], isWhole: boolean, page: number): number {
  const widest = isWhole ? Math.min(page, maxSentence) : page;
  const ends = lines.map((line) => {
    const last = lastIn(line);
    const end = (starts[last] ?? indent) + lengthOf(line, last);
    return end <= widest ? end : Math.min(widest, isWhole ? maxSentence : maxCut);
  });
  return Math.max(...ends);
}
