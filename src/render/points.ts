import type { Verdict } from '../model/verdicts.ts';
import type { DisputeRow } from '../query/disputes.ts';
import type { PointRow } from '../query/points.ts';
import { type RenderOptions, visible } from './options.ts';
import { cutText, textWidth, wrapText } from './text-width.ts';

/** The longest line of sentences: longer ones are hard to read. */
export const maxSentence = 120;
const gap = '  ';
const points = 'Point';
const heads = { label: '', own: 'Bulletin', others: 'Others' };

/** A table of points, with whole texts; a value that has nothing beside it goes on to the right. */
export function pointTable(rows: PointRow[], { width, style }: RenderOptions): string {
  const compared = rows.filter(({ others }) => others !== '');
  const labels = Math.min(widest(rows.map(({ label }) => label)), Math.floor(width / 3));
  const values = width - labels - 3 * gap.length;
  const own = Math.min(widest([heads.own, ...compared.map((row) => row.own)]), Math.floor(values / 2));
  const table = compared.length > 0 ? [heads, ...rows] : rows;
  const lines = table.flatMap((row: PointRow) => {
    const isAlone = row.others === '';
    const texts = [wrapped(row.label, labels), wrapped(row.own, isAlone ? values : own)];
    const [first = [], second = [], third = []] = [...texts, wrapped(row.others, values - own)];
    const count = Math.max(first.length, second.length, third.length);
    return Array.from({ length: count }, (_, at) => {
      const mark = at === 0 ? markOf(row, style) : ' ';
      const label = style.faint(padded(first[at], labels));
      const other = row.verdict && third[at] ? style[row.verdict.style](third[at]) : style.faint(third[at] ?? '');
      return `${mark} ${label}${gap}${padded(second[at], own)}${gap}${other}`.trimEnd();
    });
  });
  return lines.join('\n');
}

/** A list of disputes, one or two lines each: the id is at the right edge, below the values where they need the room. */
export function disputeList(rows: DisputeRow[], { width, style }: RenderOptions): string {
  const columnWidth = (texts: string[], part: number) => Math.min(widest(texts), Math.floor(width / part));
  const labels = columnWidth([points, ...rows.map(({ label }) => label)], 4);
  const own = columnWidth([heads.own, ...rows.map((row) => row.own)], 5);
  const before = labels + own + 3 * gap.length;
  const longest = widest(rows.map(({ others: [text = ''], id }) => text + gap + id));
  const room = Math.min(width - before, longest);
  const lines = rows.map((row) => {
    const texts = row.others.map(visible);
    const beside = texts.find((text) => textWidth(text + gap + row.id) <= room);
    const others = beside ?? texts.find((text) => textWidth(text) <= room) ?? cutText(texts.at(-1) ?? '', room);
    const values = [cutText(row.label, labels), cutText(row.own, own)].map(visible);
    const start = `${markOf(row, style)} ${padded(values[0], labels)}${gap}${padded(values[1], own)}${gap}`;
    const free = beside === undefined ? before + room : room - textWidth(beside);
    const id = `${beside === undefined ? '\n' : ''}${' '.repeat(Math.max(0, free - textWidth(row.id)))}${style.id(visible(row.id))}`;
    return start + (row.verdict ? style[row.verdict.style](others) : others) + (row.id === '' ? '' : id);
  });
  const head = `${gap}${padded(points, labels)}${gap}${padded(heads.own, own)}${gap}${heads.others}`;
  return [style.faint(head), ...lines].join('\n');
}

function markOf({ verdict }: { verdict?: Verdict | undefined }, style: RenderOptions['style']): string {
  return verdict ? style[verdict.style](verdict.mark) : ' ';
}

function wrapped(text: string, width: number): string[] {
  return wrapText(visible(text), width).split('\n');
}

function padded(text = '', width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function widest(texts: string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}

/** A sentence with its mark, and the id of its fact at the right edge: on its last line, or below where there is no room. */
export function markedSentence(says: string, verdict: Verdict | undefined, id: string, page: RenderOptions): string {
  const width = Math.min(page.width, maxSentence);
  const lines = wrapped(says, width - gap.length);
  const room = width - gap.length - textWidth(lines.at(-1) ?? '') - textWidth(id);
  const end = room >= gap.length ? ' '.repeat(room) : `\n${' '.repeat(Math.max(0, width - textWidth(id)))}`;
  return `${markOf({ verdict }, page.style)} ${lines.join(`\n${gap}`)}${end}${page.style.id(id)}`;
}
