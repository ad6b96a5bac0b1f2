import { isList } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, columnLabel } from '../query/result.ts';
import { type Share, shareWidth } from './layout.ts';
import { type RenderOptions, titleText, visible } from './options.ts';
import { textOf } from './rows.ts';
import { textWidth } from './text-width.ts';

/** The blanks between columns. */
export const gap = 2;
/** Where the first column begins: before it is the mark of a verdict. */
export const indent = 2;
/** The widest page for sentences. */
export const maxSentence = 120;
/** The widest page for rows that are cut anyway. */
const maxCut = 100;
/** An answer of so few rows cuts nothing. */
const fewRows = 3;
/** The rows from which a value that all of them have is said once. */
const manyRows = 10;
/** How many columns are never left out for width. */
const leastColumns = 4;
/** The least room for a sentence, or for a text with its id below it. */
const leastRoom = 20;

/** The texts of a fact in a list, and its id. */
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

/** The place of the last text of a line. */
export function lastIn({ texts }: Line): number {
  return Math.max(
    0,
    texts.findLastIndex((text) => text !== ''),
  );
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
  const onlyText = (column: Column) => {
    const [text = '', ...others] = new Set(sample.map((row) => textOf(column, row, page.display)));
    return sample.length < manyRows || others.length > 0 ? undefined : text;
  };
  const same = new Map(all.map((column) => [column, onlyText(column)]));
  const isFew = sample.length <= fewRows;
  for (const choice of choicesOf(all, sentences, isSentence, (column) => same.get(column) !== undefined)) {
    const starts = startsOf(choice, sample, page);
    if (!starts) continue;
    const out = choice.isSentence ? [] : all.filter((column) => !choice.columns.includes(column));
    const said = out.filter((column) => same.get(column) !== undefined);
    const names = out.filter((column) => !said.includes(column)).map(columnLabel);
    const notes = said.map((column) => `${titleText(column, page.display)}: ${same.get(column)} throughout.`);
    if (names.length > 0) notes.push(`Left out for width: ${names.join(', ')}.`);
    return withEnd({ ...choice, starts, end: 0, isFew, group, notes }, sample, page);
  }
  const only = { columns: sentences, isSentence: true, starts: [indent] };
  return withEnd({ ...only, end: 0, isFew, group, notes: [] }, sample, page);
}

function choicesOf(
  all: Column[],
  sentences: Column[],
  isSentence: boolean,
  isSame: (column: Column) => boolean,
): Choice[] {
  const varying = all.filter((column) => !isSame(column));
  const kept = varying.length < leastColumns ? all : varying;
  const fewer = kept.map((_, at) => kept.slice(0, kept.length - at)).filter(({ length }) => length >= leastColumns);
  const dates = all.filter(({ isDate }) => isDate).slice(0, 1);
  return [
    ...[all, ...fewer].map((columns) => ({ columns, isSentence })),
    { columns: fewer.at(-1) ?? kept, isSentence, hasIdsBelow: true },
    { columns: [...dates, ...sentences], isSentence: true },
  ];
}

/** Where the columns begin on a page; undefined if they do not fit. */
function startsOf(choice: Choice, sample: JsonObject[], page: RenderOptions): number[] | undefined {
  const lines = sample.map((row) => lineOf(row, choice.columns, page));
  const last = choice.columns.length - 1;
  const shares = choice.columns.map((column, at) => {
    const heading = choice.isSentence ? 0 : textWidth(titleText(column, page.display));
    return at === last ? lastShare(heading, lines, choice, page) : shareOf(column, at, heading, lines, page);
  });
  const widths = shareWidth(shares, page.width - indent - gap * last);
  return widths?.map((_, at) => widths.slice(0, at).reduce((start, width) => start + width + gap, indent));
}

/** A column that is cut keeps three in four of its texts whole; a text runs on into the empty cells on its right. */
function shareOf(column: Column, at: number, heading: number, lines: Line[], { width }: RenderOptions): Share {
  const filled = lines.filter(({ texts }) => texts[at] !== '');
  const widthsOf = (some: Line[]) => some.map(({ texts }) => textWidth(texts[at] ?? ''));
  const most = Math.max(heading, ...widthsOf(filled));
  if (isFixed(column)) return { least: most, most, weight: 1 };
  const own = widthsOf(filled.filter(({ texts }) => texts[at + 1] !== '')).sort((one, other) => one - other);
  const usual = own[Math.floor(own.length * 0.75)] ?? 0;
  return { least: Math.max(heading, Math.min(usual, Math.floor(width / 3))), most, weight: 1 };
}

/** The last column shares its room with the ids: together they get half of the page if they need it. */
function lastShare(
  heading: number,
  lines: Line[],
  { columns, isSentence, hasIdsBelow }: Choice,
  { width }: RenderOptions,
) {
  const column = columns.at(-1) as Column;
  const last = columns.length - 1;
  const texts = Math.max(...lines.map((line) => textWidth(line.texts[last] ?? '')));
  const withIds = Math.max(...lines.map((line) => textWidth(`${line.texts[last]}${line.id}`) + gap));
  const beside = hasIdsBelow
    ? isFixed(column)
      ? texts
      : Math.min(texts, leastRoom)
    : Math.min(withIds, Math.floor(width / 2));
  const least = Math.max(heading, isSentence ? Math.min(texts, leastRoom) : beside);
  return { least, most: least, weight: 1 };
}

/** The layout with the end of its lines: that of the longest row, unless it is cut anyway. */
function withEnd(layout: Layout, sample: JsonObject[], page: RenderOptions): Layout {
  const { columns, starts, isSentence, isFew } = layout;
  const isWhole = isSentence || isFew;
  const widest = isWhole ? Math.min(page.width, maxSentence) : page.width;
  const ends = sample.map((row) => {
    const line = lineOf(row, columns, page);
    const last = lastIn(line);
    const end = (starts[last] ?? indent) + textWidth(`${line.texts[last]}${line.id}`) + gap;
    return end <= widest ? end : Math.min(widest, isWhole ? maxSentence : maxCut);
  });
  const header = isSentence
    ? 0
    : (starts.at(-1) ?? indent) + textWidth(titleText(columns.at(-1) as Column, page.display));
  return { ...layout, end: Math.max(header, ...ends) };
}
