import type { CellOptions } from 'cli-table3';
import { isList as isListField } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import { verdictNames, verdictOf } from '../model/verdicts.ts';
import {
  type Column,
  caveatsOf,
  cellText,
  hasDates,
  isNumber,
  nounOf,
  type OtherValue,
  type Result,
} from '../query/result.ts';
import { gap } from './layout.ts';
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
import { drawn, inBatches } from './rows.ts';
import { isFixed, type Layout, leastCut, maxSentence, rowId, shownCell, tableLayout } from './table-layout.ts';
import { cutList, cutText, textWidth, wrapText } from './text-width.ts';

/** A list with ids at the right edge, or a table whose cells wrap; on a page that is too narrow, labelled lines. Notes come last. */
export const table: Renderer = function* (result, page) {
  const notes: string[] = [];
  const verdicts = new Set<unknown>();
  for (const { heading, part } of partsOf(result, page.display)) {
    const { columns, filled, sample, rows } = withoutEmptyColumns(part, page.display);
    if (sample.length === 0) continue;
    if (heading !== '') yield `${page.style.faint(wrapText(visible(heading), page.width))}\n`;
    const layout = tableLayout(part, columns, sample, page);
    const all = rows.map((row) => {
      verdicts.add(row['verdict']);
      return row;
    });
    yield* layout ? drawnRows(all, part, layout, page) : labelledRows({ columns, rows: all }, page);
    notes.push(...caveatsOf(layout?.isList ? layout.columns : filled), layout?.note ?? '');
  }
  if (verdicts.size === 0) return;
  const hasLegend = isList(result.columns) && result.columns.some(({ name }) => name === 'id');
  const below = [...notes, ...notesOf(result, []), ...(hasLegend ? [legendOf(verdicts)] : [])];
  for (const note of new Set(below.filter(Boolean)))
    yield `${page.style.faint(wrapText(visible(note), Math.min(page.width, maxSentence)))}\n`;
};

/** Rows of a page that is too narrow for columns. */
function* labelledRows(result: Pick<Result, 'columns' | 'rows'>, page: RenderOptions) {
  for (const lines of labelled(result, page)) yield lines.replace(/.+/g, (line) => wrapText(line, page.width));
}

function legendOf(verdicts: Set<unknown>): string {
  const marks = verdictNames.filter((name) => verdicts.has(name)).flatMap((name) => verdictOf(name) ?? []);
  return marks.map(({ mark, legend }) => `${mark} ${legend}`).join(' · ');
}

function* drawnRows(rows: Iterable<JsonObject>, result: Result, layout: Layout, page: RenderOptions) {
  yield headerOf(layout, page);
  let group = '';
  for (const some of inBatches(rows)) {
    const cells = some.map((row) => tableCells(row, layout, page));
    const drawing = layout.isSentence
      ? cells.map((each) => sentenceIn(each, layout))
      : drawn(cells, columnBoundaries(layout));
    for (const [at, lines] of drawing.entries()) {
      const row = some[at] ?? {};
      const head = layout.group ? shownCell(layout.group, row, page) : '';
      if (head !== group) yield `${page.style.strong(head)}\n`;
      group = head;
      yield `${(layout.isList ? inList(lines, row, result, layout, page) : lines).join('\n')}\n`;
    }
  }
}

/** The header, dim and underlined, which is the rule below it; sentences need none. */
function headerOf(layout: Layout, page: RenderOptions): string {
  const { columns, starts, end, isSentence, idTitle } = layout;
  const titles = columns.map((column) => visible(column.title));
  if (isSentence || titles.every((title) => title === '')) return '';
  const [own = []] = drawn([cellsIn(titles, idTitle, layout)], columnBoundaries(layout));
  const lines = own.map((line) => padded('', starts[0]) + line);
  const inStyle = (line: string) => page.style.header(padded(line, end)).trimEnd();
  return withId(lines, lines.length, idTitle, end)
    .map((line) => `${inStyle(line)}\n`)
    .join('');
}

function tableCells(row: JsonObject, layout: Layout, page: RenderOptions): CellOptions[] {
  const texts = layout.columns.map((column) => shownCell(column, row, page));
  if (layout.isSentence && texts[0] === '') texts[0] = page.style.faint('–');
  return cellsIn(texts, rowId(row, layout, page), layout, (column) => {
    const tone = toneOf(column, row);
    return tone ? page.style[tone] : String;
  });
}

/** The colour of a cell: what others say of a point has that of the verdict. */
function toneOf({ name }: Column, row: JsonObject) {
  if (name === 'id') return 'id';
  if (name === 'point') return 'faint';
  return name === 'others' ? (verdictOf(row['verdict'])?.style ?? 'faint') : undefined;
}

/** The lines of a sentence after its date: no table, which would take longer. */
function sentenceIn(cells: CellOptions[], { starts }: Layout): string[] {
  const [date, sentence = date] = cells.map(({ content }) => String(content));
  const width = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
  const lines = (sentence ?? '').split('\n');
  return lines.map((line, at) => padded(at === 0 && sentence !== date ? (date ?? '') : '', width) + line);
}

function columnBoundaries({ starts, end }: Layout): number[] {
  return [...starts, Math.max(end, starts.at(-1) ?? 0) + 1];
}

/** Texts as the cells of a row; in a list, one that is too long runs on into the empty cells on its right. */
function cellsIn(texts: string[], id: string, layout: Layout, paintOf?: (column: Column) => (text: string) => string) {
  const { columns, starts, ends, end, isList: hasIds } = layout;
  const isBegun = (at: number) => !hasIds || at === 0 || texts[at] !== '' || isNumber(columns[at - 1] ?? {});
  const begun = columns.flatMap((_, at) => (isBegun(at) ? at : []));
  return begun.map((at, place): CellOptions => {
    const column = columns[at] as Column;
    const next = begun[place + 1] ?? columns.length;
    const start = starts[at] ?? 0;
    const room = (next < columns.length ? (starts[next] ?? 0) - gap : end) - start;
    const isShared = next === columns.length && id !== '';
    const lines = linesIn(texts[at] ?? '', column, room, isShared ? room - gap - textWidth(id) : room, layout);
    const before = (line: string) => padded('', isNumber(column) ? (ends[at] ?? 0) - start - textWidth(line) : 0);
    const paint = paintOf?.(column) ?? String;
    return { content: lines.map((line) => before(line) + paint(line)).join('\n'), colSpan: next - at };
  });
}

/** A text in this room: whole in several lines, or on one line, cut beside the id if enough of it is left there. */
function linesIn(text: string, column: Column, room: number, shared: number, { isWhole }: Layout): string[] {
  if (isWhole || isFixed(column)) return wrapText(text, Math.max(1, room)).split('\n');
  const isOfList = column.field !== undefined && isListField(column.field);
  const cut = (width: number) => (isOfList ? cutList(text, width) : cutText(text, width));
  const beside = cut(shared);
  const isEnough = isOfList ? beside !== '…' : beside === text || textWidth(beside) >= leastCut;
  return [isEnough ? beside : cut(room)];
}

/** The lines of a row of a list: its mark and id, and what other sources give below it. */
function inList(own: string[], row: JsonObject, result: Result, layout: Layout, page: RenderOptions): string[] {
  const { style } = page;
  const { starts, end, isSentence } = layout;
  const { mark = ' ', style: tone = 'good' } = verdictOf(row['verdict']) ?? {};
  const [first = '', ...more] = own.map((line) => padded('', starts[0]) + line);
  const start = (isSentence ? starts.at(-1) : starts[1]) ?? 0;
  const sentence = result.columns.find(({ shown }) => shown === 'below');
  const says = page.says && sentence ? indented(style.faint(shownCell(sentence, row, page)), start, page) : [];
  const others = tone === 'good' ? [] : (page.others?.(row, page.display) ?? []);
  const below = others.flatMap((other) => otherLines(other, start, layout, page));
  const lines = [style[tone](mark) + first.slice(1), ...more, ...says, ...below];
  return withId(lines, own.length, rowId(row, layout, page), end, style.id);
}

/** Lines with an id at the right edge: of the last of these many lines or of one below that has room, or else on a line of its own. */
function withId(
  lines: string[],
  own: number,
  id: string,
  end: number,
  paint: (text: string) => string = String,
): string[] {
  if (id === '') return lines;
  const beside = end - textWidth(id);
  const place = lines.findIndex((line, at) => at >= own - 1 && textWidth(line) + gap <= beside);
  const added = padded(lines[place] ?? '', beside) + paint(id);
  return place < 0 ? lines.toSpliced(own, 0, added) : lines.with(place, added);
}

/** A text in lines that begin at this place. */
function indented(text: string, start: number, { width }: RenderOptions): string[] {
  const lines = wrapText(text, Math.min(width, maxSentence) - start).split('\n');
  return lines.map((line) => padded('', start) + line);
}

/** What another source gives: under the value that it disputes if there is room, else with the name of the field. */
function otherLines(other: OtherValue, start: number, layout: Layout, page: RenderOptions): string[] {
  const { field, isDate } = other;
  const { columns, starts, isSentence, isFew } = layout;
  const at = columns.findIndex((column) => column.name === field.name || (isDate && hasDates(column)));
  const label = isSentence && at >= 0 ? '' : `${nounOf(field)}: `;
  const by = visible(`(${other.speaker}${other.more})`);
  const under = isSentence || at < 0 ? [] : starts.slice(at, at + 1);
  const forms: Form[] = [...under.map((from): Form => [from, '']), [start, label]];
  const text = visible(other.text);
  const roomIn = ([from, name]: Form) => Math.min(page.width, maxSentence) - from - textWidth(`≠ ${name} ${by}`);
  const form: Form = forms.find((each) => textWidth(text) <= roomIn(each)) ?? [start, label];
  const [from, name] = form;
  const value = isFew || field.type !== 'text' ? text : cutText(text, Math.max(leastCut, roomIn(form)));
  const { mark = '', style = 'bad' } = verdictOf(other.verdict) ?? {};
  return indented(`${page.style[style](`${mark} ${name}${value}`)} ${page.style.faint(by)}`, from, page);
}

/** Where a line begins, and the name of its field. */
type Form = [start: number, name: string];

/** Labelled lines with a blank line between rows, for screen readers and narrow pages. */
export const plain: Renderer = function* (result, page) {
  let isEmpty = true;
  for (const lines of labelled(result, page)) {
    isEmpty = false;
    yield lines;
  }
  const notes = notesOf(result, cellsOf(result.columns));
  if (notes.length > 0 && !isEmpty) yield `\n${notes.map((note) => `${visible(note)}\n`).join('')}`;
};

function* labelled(
  { columns, rows }: Pick<Result, 'columns' | 'rows'>,
  { display, style }: RenderOptions,
): Generator<string> {
  let between = '';
  for (const row of rows) {
    const lines = cellsOf(columns)
      .map((column) => [column.title, cellText(column, row, display)].map(visible) as [string, string])
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${title && style.faint(`${title}: `)}${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
}

function padded(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
