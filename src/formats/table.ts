import Table from 'cli-table3';
import type { JsonObject } from '../core/model/values.ts';
import { disputedVerdicts, verdictNames, verdictOf } from '../core/model/verdicts.ts';
import { type Column, caveatsOf, cellText, isNumber, nounOf, type Result } from '../core/query/result.ts';
import { gap, isFixed, type Layout, layoutOf, leastCut, lengthOf, maxSentence, rowId, shownCell } from './layout.ts';
import {
  cellsOf,
  isList,
  notesOf,
  partsOf,
  type Renderer,
  type RenderOptions,
  visible,
  withoutEmptyColumns,
} from './options.ts';
import { cutList, cutText, textWidth, wrapHanging, wrapText } from './text-width.ts';

/** A list with ids at the right edge, or a table whose cells wrap; on a page that is too narrow, labelled lines. Notes come last. */
export const table: Renderer = function* (result, page) {
  const { notes: own = [] } = result;
  const notes: string[] = [];
  const verdicts = new Set<unknown>();
  let isEmpty = true;
  for (const { heading, part } of partsOf(result, page.display)) {
    const { columns, filled, sample, rows } = withoutEmptyColumns(part, page.display);
    if (sample.length === 0) continue;
    if (heading !== '') yield `${page.style.faint(wrapText(visible(heading), page.width))}\n`;
    const layout = layoutOf(part, columns, sample, page);
    isEmpty = false;
    if (!layout) {
      yield* narrow({ ...part, columns, rows }, page);
      continue;
    }
    yield* drawnRows({ ...part, rows }, layout, page, verdicts);
    notes.push(...caveatsOf(isList(part.columns) ? layout.columns : filled), layout.note);
  }
  if (isEmpty) return;
  const legend = hasIds(result.columns) ? legendOf(verdicts) : '';
  for (const note of new Set([...notes, ...own.map(({ says }) => says), legend].filter(Boolean)))
    yield `${page.style.faint(wrapText(visible(note), Math.min(page.width, maxSentence)))}\n`;
};

/** Labelled lines that wrap, without the mark of a verdict: so there is nothing for a legend to explain. */
function* narrow(result: Result, page: RenderOptions) {
  const columns = result.columns.filter(({ shown }) => shown !== 'mark');
  for (const lines of plain({ ...result, columns, notes: [] }, page))
    yield lines.replace(/.+/g, (line) => wrapText(line, page.width));
}

function legendOf(verdicts: Set<unknown>): string {
  return verdictNames
    .flatMap((name) => {
      const { mark, legend } = verdictOf(name) ?? {};
      return verdicts.has(name) ? `${mark} ${legend}` : [];
    })
    .join(' · ');
}

/** The lines of a table; `verdicts` collects those of its rows. */
function* drawnRows(result: Result, layout: Layout, page: RenderOptions, verdicts: Set<unknown>) {
  const { columns, isSentence, group, end } = layout;
  const { style } = page;
  const hasMarks = isList(result.columns);
  const indent = hasMarks ? ' '.repeat(gap) : '';
  const titles = columns.map((column): Cell => [visible(column.title), String]);
  // The underline of a header is the rule below it.
  const header = rowLines(indent, titles, hasIds(result.columns) ? 'Id' : '', layout);
  for (const line of isSentence ? [] : header)
    if (line.trim()) yield `${style.header(padded(line, end + indent.length)).trimEnd()}\n`;
  let above = '';
  for (const row of result.rows) {
    verdicts.add(row['verdict']);
    const head = group ? shownCell(group, row, page) : '';
    if (head !== above) yield `${style.strong(head)}\n`;
    above = head;
    const cells = columns.map((column, at): Cell => cellIn(column, row, isSentence && at === 0, page));
    const lines = hasMarks
      ? [
          ...rowLines(marked(row['verdict'], ' ', page), cells, style.id(rowId(row, page)), layout),
          ...linesBelow(row, result, layout, page),
        ]
      : rowLines('', cells, '', layout);
    yield `${lines.join('\n')}\n`;
  }
}

function hasIds(columns: Column[]): boolean {
  return isList(columns) && columns.some(({ name }) => name === 'id');
}

/** The text of a cell, and what colours it. */
type Cell = [text: string, paint: (text: string) => string];

function cellIn(column: Column, row: JsonObject, isFirst: boolean, page: RenderOptions): Cell {
  const text = shownCell(column, row, page);
  const tone = toneOf(column, row);
  return text === '' && isFirst ? ['–', page.style.faint] : [text, tone ? page.style[tone] : String];
}

/** The colour of a cell. What other sources say of a point has the colour of the verdict. */
function toneOf({ name }: Column, row: JsonObject) {
  if (name === 'id') return 'id';
  if (name === 'point') return 'faint';
  return name === 'others' ? (verdictOf(row['verdict'])?.style ?? 'faint') : undefined;
}

/** The cells of a row after its mark. The id is at the right edge of their last line, or on a line below if that is too long. */
function rowLines(mark: string, cells: Cell[], id: string, { columns, widths, end, isWhole }: Layout): string[] {
  const beforeId = end - textWidth(id);
  const start = lengthOf(widths.slice(0, -1)) + gap;
  const row = columns.map((column, at) => {
    const [[text, paint] = ['', String], width = 1] = [cells[at], widths[at]];
    const fit = isWhole || isFixed(column) ? wrapText : column.type === 'texts' ? cutList : cutText;
    const isBesideId = id !== '' && !isWhole && at === columns.length - 1;
    const beside = isBesideId ? fit(text, beforeId - gap - start) : '';
    const content = textWidth(beside) < Math.min(leastCut, textWidth(text)) ? fit(text, width) : beside;
    return {
      content: content.replace(/.+/g, paint),
      hAlign: isNumber(column) ? ('right' as const) : ('left' as const),
    };
  });
  const drawing = new Table({ chars: noBorders, style: noPadding, colWidths: widths });
  drawing.push(row);
  const lines = drawing.toString().replace(/ +$/gm, '').split('\n');
  if (id !== '') {
    if (textWidth(lines.at(-1) ?? '') + gap > beforeId) lines.push('');
    lines.push(padded(lines.pop() ?? '', beforeId) + id);
  }
  return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(textWidth(mark))) + line);
}

const borders =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';
const noBorders = { ...Object.fromEntries(borders.split(' ').map((name) => [name, ''])), middle: ' '.repeat(gap) };
const noPadding = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] };

/** What stands below a row of a list: its sentence, if asked for, and what other sources give. */
function linesBelow(row: JsonObject, result: Result, { widths }: Layout, page: RenderOptions): string[] {
  const { style, display } = page;
  const sentence = page.says && result.columns.find(({ shown }) => shown === 'below');
  const others = disputedVerdicts.includes(`${row['verdict']}`) ? (page.others?.(row, display) ?? []) : [];
  const texts = others.map(({ verdict, field, text, speaker, more }) => {
    const by = style.faint(visible(`(${speaker}${more})`));
    return `${marked(verdict, ` ${nounOf(field)}: ${visible(text)}`, page)} ${by}`;
  });
  const start = gap + (widths.length > 1 ? (widths[0] ?? 0) + gap : 0);
  return [...(sentence ? [style.faint(shownCell(sentence, row, page))] : []), ...texts].map(
    (text) => ' '.repeat(start) + wrapHanging(text, start, Math.min(page.width, maxSentence)),
  );
}

function marked(verdict: unknown, text: string, { style }: RenderOptions): string {
  const { mark = ' ', style: tone = 'good' } = verdictOf(verdict) ?? {};
  return style[tone](mark + text);
}

/** Labelled lines with a blank line between rows, for screen readers and narrow pages. */
export const plain: Renderer = function* (result, { display, style }) {
  const { rows } = result;
  const columns = cellsOf(result.columns);
  let between = '';
  for (const row of rows) {
    const lines = columns
      .map((column) => [column.title, cellText(column, row, display)].map(visible) as [string, string])
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${title && style.faint(`${title}: `)}${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
  const notes = notesOf(result, columns);
  if (notes.length > 0) yield between && `${between}${notes.map((note) => `${visible(note)}\n`).join('')}`;
};

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
