import { isList } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import { verdictNames, verdictOf } from '../model/verdicts.ts';
import { type Column, nounOf, type OtherValue, type Result } from '../query/result.ts';
import {
  gap,
  headerLine,
  indent,
  isFixed,
  type Layout,
  type Line,
  lastIn,
  layoutOf,
  lineOf,
  maxSentence,
} from './list-layout.ts';
import { notesOf, type Renderer, type RenderOptions, sampled, visible } from './options.ts';
import { bylinesOf, drawn, inBatches, styled, textOf } from './rows.ts';
import { cutList, cutText, textWidth, wrapText } from './text-width.ts';

interface Cell {
  content: string;
  colSpan: number;
}

/** A list of facts, one row each: the id is at the right edge, and what other sources give stands below. */
export const factList: Renderer = function* (result, page) {
  const { columns, sample, rows } = sampled(result, page.display);
  if (sample.length === 0) return;
  const layout = layoutOf(columns, sample, page);
  const { starts, end } = layout;
  const widest = Math.max(end, page.width);
  // A cell that spans columns has one character between them.
  const colWidths = starts.map((start, at) => (starts[at + 1] ?? widest + 1) - (at === 0 ? 0 : start) - 1);
  let header = layout.isSentence ? [] : [cellsOf(headerLine(layout.columns, page), ' ', layout, page).cells];
  const verdicts = new Set<unknown>();
  let group = '';
  for (const some of inBatches(rows)) {
    const drawing = some.flatMap((row) => {
      verdicts.add(row['verdict']);
      const head = layout.group ? textOf(layout.group, row, page.display) : '';
      const heads = head === group ? [] : [spanning(page.style.strong(head), layout)];
      group = head;
      return [...heads, ...rowsOf(row, result, layout, page)];
    });
    const lines = drawn([...header, ...drawing], colWidths, ' ');
    const inStyle = (line: string) => page.style.header(padded(line, end)).trimEnd();
    yield header.length > 0 ? lines.replace(/^.*/, inStyle) : lines;
    header = [];
  }
  const notes = [...notesOf(result, layout.columns), ...layout.notes, legendOf(verdicts)].filter(Boolean).join(' ');
  if (notes !== '') yield `${page.style.faint(wrapText(visible(notes), Math.min(page.width, maxSentence)))}\n`;
};

/** What the marks of these verdicts mean. */
function legendOf(verdicts: Set<unknown>): string {
  const occurring = verdictNames.filter((name) => verdicts.has(name)).flatMap((name) => verdictOf(name) ?? []);
  return occurring.map(({ mark, legend }) => `${mark} ${legend}`).join(' · ');
}

function spanning(content: string, { starts }: Layout): Cell[] {
  return [{ content, colSpan: starts.length }];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A text in its place within its column: numbers end where the column ends. */
function aligned(text: string, { align }: Column, at: number, starts: number[]): string {
  const [start = 0, next = start] = starts.slice(at);
  return align === 'left' ? text : padded('', next - gap - start - textWidth(text)) + text;
}

/** The row of a fact, and the lines below it. */
function rowsOf(row: JsonObject, result: Result, layout: Layout, page: RenderOptions): Cell[][] {
  const { columns, end, isSentence } = layout;
  const line = lineOf(row, columns, page);
  if (isSentence && line.texts[0] === '') line.texts[0] = page.style.faint('–');
  const { mark = ' ', style = 'good' } = verdictOf(row['verdict']) ?? {};
  const { cells, hasId } = cellsOf(line, page.style[style](mark), layout, page);
  const given = style === 'good' ? [] : (result.others?.(row, page.display) ?? []);
  const others = given.flatMap((each) => linesOf(each, layout, page));
  const says = page.says && !isSentence ? saysBelow(row, result, layout, page) : [];
  const beside = end - textWidth(line.id);
  const place = hasId ? -1 : others.findIndex((each) => textWidth(each) + gap <= beside);
  if (place >= 0) others[place] = padded(others[place] ?? '', beside) + page.style.id(line.id);
  const own = hasId || place >= 0 ? [] : wrapText(line.id, page.width).split('\n');
  const ids = own.map((text) => padded('', end - textWidth(text)) + page.style.id(text));
  const below = [...ids, ...says, ...others];
  return [cells, ...(below.length > 0 ? [spanning(below.join('\n'), layout)] : [])];
}

/** The cells of a line after a mark, the last with the id if it has room for it. */
function cellsOf({ texts, id }: Line, mark: string, { columns, starts, end, isWhole }: Layout, page: RenderOptions) {
  const ends = [...starts.slice(1).map((start) => start - gap), end];
  const last = lastIn({ texts, id });
  const cells: Cell[] = [];
  let hasId = false;
  for (let at = 0, next = 0; at <= last; at = next) {
    const [column, text = '', start = 0] = [columns[at] as Column, texts[at], starts[at]];
    const isLast = at === last;
    next = isLast ? starts.length : nextIn(texts, at, starts);
    const room = (ends[next - 1] ?? end) - start;
    const beside = room - gap - textWidth(id);
    const lines = linesIn(text, column, room, isLast ? beside : room, isWhole);
    const placed = lines.map((each) => aligned(each, column, at, starts));
    hasId = isLast && textWidth(lines.at(-1) ?? '') <= beside;
    if (hasId) placed.push(padded(placed.pop() ?? '', room - textWidth(id)) + page.style.id(id));
    cells.push({ content: styled(placed.join('\n'), String, page), colSpan: next - at });
  }
  const [first = { content: '', colSpan: 1 }, ...others] = cells;
  const content = `${mark} ${first.content.replaceAll('\n', `\n${padded('', indent)}`)}`;
  return { cells: [{ ...first, content }, ...others], hasId };
}

/** Where the next cell begins: a text that is too long runs on into the empty cells on its right. */
function nextIn(texts: string[], at: number, starts: number[]): number {
  const end = (starts[at] ?? 0) + textWidth(texts[at] ?? '') + gap;
  return texts.findIndex((text, next) => next > at && (text !== '' || end <= (starts[next] ?? 0)));
}

/** A text in this room: whole in several lines, or cut to share it, if that keeps half of the text or an item of a list. */
function linesIn(text: string, column: Column, room: number, shared: number, isWhole: boolean): string[] {
  if (isWhole || isFixed(column)) return wrapText(text, Math.max(1, room)).split('\n');
  const isOfList = column.field !== undefined && isList(column.field);
  const cut = (width: number, mayBreak: boolean) => (isOfList ? cutList(text, width) : cutText(text, width, mayBreak));
  const beside = cut(shared, false);
  const isEnough = beside !== '…' && (isOfList || 2 * textWidth(beside) >= textWidth(text));
  return [isEnough ? beside : cut(room, true)];
}

/** Where lines below a row begin: at the sentence, or at the second column. */
function startBelow({ starts, isSentence }: Layout): number {
  return (isSentence ? starts.at(-1) : starts[1]) ?? indent;
}

function saysBelow(row: JsonObject, { columns }: Result, layout: Layout, page: RenderOptions): string[] {
  const start = startBelow(layout);
  const says = columns.filter(({ isWidest }) => isWidest).map((column) => textOf(column, row, page.display));
  const lines = wrapText(says.join(), Math.min(page.width, maxSentence) - start).split('\n');
  return lines.map((line) => padded('', start) + page.style.faint(line));
}

/** The lines of what other sources give: under the value that it disputes if there is room, else with the name of the field. */
function linesOf(other: OtherValue, layout: Layout, { width: page, style }: RenderOptions): string[] {
  const { columns, starts, isSentence, isFew } = layout;
  const width = Math.min(page, maxSentence);
  const text = visible(other.text);
  const at = columns.findIndex(({ name, isDate }) => name === other.field.name || (other.isDate && isDate));
  const [below, label] = [startBelow(layout), isSentence && at >= 0 ? '' : `${nounOf(other.field)}: `];
  const [full, short] = bylinesOf(other);
  const under: Form[] = isSentence ? [] : starts.slice(at, at + 1).map((start) => [start, '', full]);
  const forms: Form[] = [...(at < 0 ? [] : under), [below, label, full], [below, label, short]];
  const roomIn = ([start, name, by]: Form) => width - start - textWidth(`≠ ${name} ${by}`);
  const [start, name, by] =
    (isFew ? forms.slice(0, -1) : forms).find((form) => textWidth(text) <= roomIn(form)) ??
    (forms.at(isFew ? -2 : -1) as Form);
  const cut = isFew ? '…' : cutText(text, roomIn([start, name, by]), false);
  const inColour = style[other.verdict.style];
  // Marks the ends of the value, which is in colour on each of its lines.
  const wrapped = wrapText(`${name}\u0001${cut === '…' ? text : cut}\u0001 ${by}`, width - start - indent);
  const parts = wrapped
    .split('\u0001')
    .map((part, of) => part.replace(/.+/g, [String, inColour, style.faint][of] ?? String));
  const lines = `${inColour(other.verdict.mark)} ${parts.join('')}`.split('\n');
  return lines.map((line, of) => padded('', of === 0 ? start : start + indent) + line);
}

/** Where a line begins, the name of its field and who gives the value. */
type Form = [start: number, name: string, by: string];
