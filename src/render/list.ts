import { isList } from '../model/fields/index.ts';
import type { JsonObject } from '../model/values.ts';
import { verdictNames, verdictOf } from '../model/verdicts.ts';
import type { Column, OtherValue, Result } from '../query/result.ts';
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
import { drawn, inBatches, styled, textOf } from './rows.ts';
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
  const header = drawn([marked(' ', cellsOf(headerLine(layout.columns, page), layout, page).cells)], colWidths, ' ');
  if (!layout.isSentence) yield `${page.style.header(padded(header.trimEnd(), end)).trimEnd()}\n`;
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
    yield drawn(drawing, colWidths, ' ');
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

/** The cells of a row with a mark before the first. */
function marked(mark: string, [first, ...others]: Cell[]): Cell[] {
  const lines = (first?.content ?? '').replaceAll('\n', `\n${' '.repeat(indent)}`);
  return [{ content: `${mark} ${lines}`, colSpan: first?.colSpan ?? 1 }, ...others];
}

/** The row of a fact, and the lines below it. */
function rowsOf(row: JsonObject, result: Result, layout: Layout, page: RenderOptions): Cell[][] {
  const { columns, end, isSentence } = layout;
  const line = lineOf(row, columns, page);
  if (isSentence && line.texts[0] === '') line.texts[0] = page.style.faint('–');
  const { cells, hasId } = cellsOf(line, layout, page);
  const verdict = verdictOf(row['verdict']);
  const mark = verdict ? page.style[verdict.style](verdict.mark) : ' ';
  const below = (result.others?.(row, page.display) ?? []).flatMap((each) => linesOf(each, layout, page));
  const says = page.says && !isSentence ? saysBelow(row, result, layout, page) : [];
  const id = page.style.id(line.id);
  const place = hasId ? -1 : below.findIndex((each) => textWidth(each) + gap + textWidth(line.id) <= end);
  if (place >= 0) below[place] = padded(below[place] ?? '', end - textWidth(line.id)) + id;
  const own = hasId || place >= 0 ? [] : wrapText(line.id, page.width).split('\n');
  const ids = own.map((text) => padded('', end - textWidth(text)) + page.style.id(text));
  return [marked(mark, cells), ...[...ids, ...says, ...below].map((text) => spanning(text, layout))];
}

/** The cells of a line, the last with the id if it has room for it. */
function cellsOf(line: Line, { columns, starts, end, isWhole }: Layout, page: RenderOptions) {
  const { texts, id } = line;
  const last = lastIn(line);
  const cells: Cell[] = [];
  for (let at = 0; at < last; ) {
    const [column, text = '', start = 0] = [columns[at] as Column, texts[at], starts[at]];
    const nextStart = starts[at + 1] ?? end;
    // A text that is too long runs on into the empty cells on its right.
    const isLong = textWidth(text) > nextStart - gap - start;
    const next = isLong ? texts.findIndex((each, place) => place > at && each !== '') : at + 1;
    const lines = linesIn(text, column, (starts[next] ?? end) - gap - start, isWhole);
    const content = lines.map((each) => aligned(each, column, at, starts)).join('\n');
    cells.push({ content: styled(content, String, page), colSpan: next - at });
    at = next;
  }
  const [column, text = '', room] = [columns[last] as Column, texts[last], end - (starts[last] ?? 0)];
  const beside = room - gap - textWidth(id);
  const shared = isOfList(column) ? cutList(text, beside) : cutText(text, beside, false);
  const isShared = !isWhole && !isFixed(column) && keepsEnough(shared, text, column);
  const lines = isShared ? [shared] : linesIn(text, column, room, isWhole);
  const hasId = textWidth(lines.at(-1) ?? '') <= beside;
  const placed = lines.map((each) => aligned(each, column, last, starts));
  if (hasId) placed.push(padded(placed.pop() ?? '', room - textWidth(id)) + page.style.id(id));
  const content = styled(placed.join('\n'), String, page);
  return { cells: [...cells, { content, colSpan: starts.length - last }], hasId };
}

function linesIn(text: string, column: Column, room: number, isWhole: boolean): string[] {
  if (isWhole || isFixed(column)) return wrapText(text, Math.max(1, room)).split('\n');
  return [isOfList(column) ? cutList(text, room) : cutText(text, room)];
}

/** Whether a cell that is cut beside its id says enough: half of its text, or an item of its list. */
function keepsEnough(cut: string, text: string, column: Column): boolean {
  return cut !== '…' && (isOfList(column) || 2 * textWidth(cut) >= textWidth(text));
}

function isOfList({ field }: Column): boolean {
  return field !== undefined && isList(field);
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
function linesOf(other: OtherValue, layout: Layout, page: RenderOptions): string[] {
  const { verdict, label, speaker, grade } = other;
  const { columns, starts, isSentence, isWhole } = layout;
  const isFew = isWhole && !isSentence;
  const width = Math.min(page.width, maxSentence);
  const text = visible(other.text);
  const at = columns.findIndex(({ name, isDate }) => name === other.field || (other.isDate && isDate));
  const by = visible(`(${speaker}, ${grade})`);
  const named = { start: startBelow(layout), name: isSentence && at >= 0 ? '' : `${label}: `, by };
  const under = at >= 0 && !isSentence ? [{ start: starts[at] ?? 0, name: '', by }] : [];
  const short = { ...named, by: `(${grade})` };
  const roomIn = (form: typeof named) => width - form.start - textWidth(`${verdict.mark} ${form.name} ${form.by}`);
  const forms = isFew ? [...under, named] : [...under, named, short];
  const form = forms.find((each) => textWidth(text) <= roomIn(each)) ?? (isFew ? named : short);
  const cut = cutText(text, roomIn(form), false);
  const fitted = isFew || cut === '…' ? text : cut;
  const value = (part: string) => page.style[verdict.style](part);
  const lines = wrapText(`${form.name}\u0001${fitted}\u0001 ${form.by}`, width - form.start - indent);
  const [name = '', shown = '', speakers = ''] = lines.split('\u0001');
  const styles = `${value(verdict.mark)} ${name}${shown.replace(/.+/g, value)}${speakers.replace(/.+/g, page.style.faint)}`;
  return styles.split('\n').map((line, of) => padded('', form.start + (of === 0 ? 0 : indent)) + line);
}
