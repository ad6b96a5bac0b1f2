import type { CellOptions } from 'cli-table3';
import { isList } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import { verdictNames, verdictOf } from '../model/verdicts.ts';
import { type Column, cellText, nounOf, type OtherValue, type Result } from '../query/result.ts';
import { gap } from './layout.ts';
import { notesOf, type Renderer, type RenderOptions, sampled, titleText, visible } from './options.ts';
import { drawn, inBatches } from './rows.ts';
import { idOf, isFixed, type Layout, layoutOf, maxSentence, textOf } from './table-layout.ts';
import { cutList, cutText, textWidth, wrapText } from './text-width.ts';

/** A list with ids at the right edge, or a table whose cells wrap; on a page that is too narrow, labelled lines. Notes come last. */
export const table: Renderer = function* (result, page) {
  const notes = (yield* tableRows(result, page)).filter(Boolean).map(visible).join(' ');
  if (notes !== '') yield `${page.style.faint(wrapText(notes, Math.min(page.width, maxSentence)))}\n`;
};

/** The table without its notes, which are returned. */
export function* tableRows(result: Result, page: RenderOptions): Generator<string, string[]> {
  const { columns, filled, sample, rows } = sampled(result, page.display);
  if (sample.length === 0) return [];
  const layout = layoutOf(result, columns, sample, page);
  const verdicts = new Set<unknown>();
  const all = rows.map((row) => {
    verdicts.add(row['verdict']);
    return row;
  });
  if (layout) yield* drawnRows(all, result, layout, page);
  else for (const lines of labelled({ columns, rows: all }, page)) yield lines.replace(/.+/g, (line) => wrapText(line, page.width));
  const shown = layout?.isList ? layout.columns : filled;
  const hasLegend = result.line?.some(({ name }) => name === 'verdict');
  return [...notesOf(result, shown), ...(layout?.notes ?? []), ...(hasLegend ? [legendOf(verdicts)] : [])];
}

function legendOf(verdicts: Set<unknown>): string {
  const marks = verdictNames.filter((name) => verdicts.has(name)).flatMap((name) => verdictOf(name) ?? []);
  return marks.map(({ mark, legend }) => `${mark} ${legend}`).join(' · ');
}

function* drawnRows(rows: Iterable<JsonObject>, result: Result, layout: Layout, page: RenderOptions) {
  yield headerOf(layout, page);
  let group = '';
  for (const some of inBatches(rows)) {
    const cells = some.map((row) => cellsOf(row, layout, page));
    for (const [at, lines] of drawn(cells, placesOf(layout)).entries()) {
      const row = some[at] ?? {};
      const head = layout.group ? textOf(layout.group, row, page) : '';
      if (head !== group) yield `${page.style.strong(head)}\n`;
      group = head;
      yield `${(layout.isList ? inList(lines, row, result, layout, page) : lines).join('\n')}\n`;
    }
  }
}

/** The header, dim and underlined, which is the rule below it; sentences need none. */
function headerOf(layout: Layout, page: RenderOptions): string {
  const { columns, starts, end, isSentence } = layout;
  const titles = columns.map((column) => visible(titleText(column, page.display)));
  if (isSentence || titles.every((title) => title === '')) return '';
  const [lines = []] = drawn([cellsIn(titles, '', layout)], placesOf(layout));
  const inStyle = (line: string) => page.style.header(padded(padded('', starts[0]) + line, end)).trimEnd();
  return lines.map((line) => `${inStyle(line)}\n`).join('');
}

function cellsOf(row: JsonObject, layout: Layout, page: RenderOptions): CellOptions[] {
  const texts = layout.columns.map((column) => textOf(column, row, page));
  if (layout.isSentence && texts[0] === '') texts[0] = page.style.faint('–');
  return cellsIn(texts, idOf(row, layout, page), layout, (column) => {
    const tone = column.tone?.(row) ?? (column.name === 'id' ? 'id' : undefined);
    return tone ? page.style[tone] : String;
  });
}

function placesOf({ starts, end }: Layout): number[] {
  return [...starts, Math.max(end, starts.at(-1) ?? 0) + 1];
}

/** Texts as the cells of a row; one that is too long runs on into the empty cells on its right. */
function cellsIn(texts: string[], id: string, layout: Layout, paintOf?: (column: Column) => (text: string) => string) {
  const { columns, starts, ends, end } = layout;
  const isBegun = (at: number) => at === 0 || texts[at] !== '' || columns[at - 1]?.align === 'right';
  const begun = columns.flatMap((_, at) => (isBegun(at) ? at : []));
  return begun.map((at, place): CellOptions => {
    const column = columns[at] as Column;
    const next = begun[place + 1] ?? columns.length;
    const start = starts[at] ?? 0;
    const room = (next < columns.length ? (starts[next] ?? 0) - gap : end) - start;
    const isShared = next === columns.length && id !== '';
    const lines = linesIn(texts[at] ?? '', column, room, isShared ? room - gap - textWidth(id) : room, layout);
    const before = (line: string) =>
      padded('', column.align === 'right' ? (ends[at] ?? 0) - start - textWidth(line) : 0);
    const paint = paintOf?.(column) ?? String;
    return { content: lines.map((line) => before(line) + paint(line)).join('\n'), colSpan: next - at };
  });
}

/** A text in this room: whole in several lines, or cut to share it, if that keeps half of the text or an item of a list. */
function linesIn(text: string, column: Column, room: number, shared: number, { isWhole }: Layout): string[] {
  if (isWhole || isFixed(column)) return wrapText(text, Math.max(1, room)).split('\n');
  const isOfList = column.field !== undefined && isList(column.field);
  const cut = (width: number, mayBreak: boolean) => (isOfList ? cutList(text, width) : cutText(text, width, mayBreak));
  const beside = cut(shared, false);
  const isEnough = beside !== '…' && (isOfList || 2 * textWidth(beside) >= textWidth(text));
  return [isEnough ? beside : cut(room, true)];
}

/** The lines of a row of a list: its mark and id, and what other sources give below it. */
function inList(own: string[], row: JsonObject, result: Result, layout: Layout, page: RenderOptions): string[] {
  const { style, width } = page;
  const { starts, end, isSentence } = layout;
  const { mark = ' ', style: tone = 'good' } = verdictOf(row['verdict']) ?? {};
  const [first = '', ...more] = own.map((line) => padded('', starts[0]) + line);
  const start = (isSentence ? starts.at(-1) : starts[1]) ?? 0;
  const indented = (text: string) =>
    wrapText(text, width - start)
      .replace(/^/gm, padded('', start))
      .split('\n');
  const sentence = result.columns.find(({ isWidest, isBelow }) => isWidest && isBelow);
  const says = page.says && sentence ? indented(style.faint(textOf(sentence, row, page))) : [];
  const others = tone === 'good' ? [] : (result.others?.(row, page.display) ?? []);
  const below = others.flatMap((other) => otherLines(other, start, layout, page));
  const lines = [style[tone](mark) + first.slice(1), ...more, ...says, ...below];
  const id = idOf(row, layout, page);
  if (id === '') return lines;
  const beside = end - textWidth(id);
  const place = lines.findIndex((line, at) => at >= more.length && textWidth(line) + gap <= beside);
  if (place >= 0) lines[place] = padded(lines[place] ?? '', beside) + style.id(id);
  else
    lines.splice(
      own.length,
      0,
      ...wrapText(id, width)
        .split('\n')
        .map((part) => padded('', end - textWidth(part)) + style.id(part)),
    );
  return lines;
}

/** What another source gives: under the value that it disputes if there is room, else with the name of the field. */
function otherLines(other: OtherValue, start: number, layout: Layout, { style, width }: RenderOptions): string[] {
  const { columns, starts, isSentence } = layout;
  const at = columns.findIndex(({ name, isDate }) => name === other.field.name || (other.isDate && isDate));
  const label = isSentence && at >= 0 ? '' : `${nounOf(other.field)}: `;
  const text = visible(other.text);
  const [full, short] = [`(${other.speaker}, ${other.grade})`, `(${other.grade})`].map(visible) as [string, string];
  const forms: [start: number, label: string, by: string][] = [
    ...(isSentence || at < 0 ? [] : [[starts[at] ?? 0, '', full] as [number, string, string]]),
    [start, label, full],
    [start, label, short],
  ];
  const roomIn = ([from, name, by]: (typeof forms)[number]) =>
    Math.min(width, maxSentence) - from - textWidth(`≠ ${name} ${by}`);
  const form = forms.find((each) => textWidth(text) <= roomIn(each)) ?? [start, label, short];
  const [from, name, by] = form;
  const value = layout.isWhole && !isSentence ? text : cutText(text, roomIn(form));
  const { mark = '', style: tone = 'bad' } = verdictOf(other.verdict) ?? {};
  const line = `${style[tone](`${mark} ${name}${value}`)} ${style.faint(by)}`;
  return wrapText(line, width - from)
    .replace(/^/gm, padded('', from))
    .split('\n');
}

/** Labelled lines with a blank line between rows, for screen readers and narrow pages. */
export const plain: Renderer = function* (result, page) {
  let isEmpty = true;
  for (const lines of labelled(result, page)) {
    isEmpty = false;
    yield lines;
  }
  const notes = notesOf(result, result.columns);
  if (notes.length > 0 && !isEmpty) yield `\n${notes.map((note) => `${visible(note)}\n`).join('')}`;
};

function* labelled(
  { columns, rows }: Pick<Result, 'columns' | 'rows'>,
  { display, style }: RenderOptions,
): Generator<string> {
  let between = '';
  for (const row of rows) {
    const lines = columns
      .map((column) => [titleText(column, display), cellText(column, row, display)].map(visible) as [string, string])
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${title && style.faint(`${title}: `)}${text}\n`);
    yield between + lines.join('');
    between = '\n';
  }
}

function padded(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
